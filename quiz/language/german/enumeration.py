"""The members of an enumeration: "höhere Zölle | ein Exportverbot | Hilfen für Bauern".

A list of at least three noun phrases with commas between them and "und" or "sowie" before the last. None is what may be
an apposition ("zwei Häuser, das alte und das neue"; "die Aktionäre, Daimler und Lagardère") or a list behind a
preposition ("das Flachland mit Trinkwasser, Bewässerung und Strom").
"""

from collections.abc import Sequence

from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner, governed
from quiz.language.german.fields import shifted
from quiz.language.german.inflection import Number
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.quantities import YEAR
from quiz.language.pos import Pos
from quiz.language.token import Token

FEWEST, MOST = 3, 7
LONGEST_MEMBER = 8
LINKS = frozenset({"und", "sowie"})
OWN = frozenset({"für", "gegen", "von", "vom"})
"""Prepositions of which a phrase behind the last member surely belongs to it."""


def enumeration(tokens: Sequence[Token], first: int, limit: int) -> tuple[Constituent, ...] | None:
    """The members of the list that begins with token `first` and ends before `limit`; None if there is no such list."""
    phrases = [shifted(phrase, first) for phrase in noun_phrases(tokens[first:limit])]
    found: list[Constituent] = []
    at, commas, linked = first, 0, False
    while at < limit:
        phrase = next((one for one in phrases if one.first == at), None)
        if phrase is None or (found and phrase.preposition is not None):
            return None
        end = _member_end(tokens, phrase, phrases, limit, final=linked)
        found.append(Constituent(at, end, end, Sort.NOMINAL, phrase))
        at = end + 1
        if end < limit and tokens[end].lower in LINKS:
            linked = True
        elif end < limit and tokens[end].pos is Pos.COMMA and not linked:
            commas += 1
        else:
            break
    short = all(one.last - one.first <= LONGEST_MEMBER for one in found)
    dated = YEAR.fullmatch(tokens[first].text)
    listed = linked and commas and FEWEST <= len(found) <= MOST and short and not dated
    return tuple(found) if listed and not _is_apposition(tokens, found) else None


def _member_end(
    tokens: Sequence[Token], phrase: NounPhrase, phrases: Sequence[NounPhrase], limit: int, *, final: bool
) -> int:
    """Where a member ends with the prepositional phrases that belong to it."""
    end = phrase.end
    while end < limit and tokens[end].pos is Pos.PREPOSITION:
        behind = next((one.end for one in phrases if one.first == end and one.end <= limit), end)
        own = tokens[end].lower in OWN if final else _stops(tokens[end], behind, phrases)
        if behind == end or not own:
            break
        end = behind
    return end


def _stops(preposition: Token, comma: int, phrases: Sequence[NounPhrase]) -> bool:
    """Whether what follows a comma cannot be governed by the preposition before it as well."""
    following = next((one for one in phrases if one.first == comma + 1), None)
    return following is not None and not following.cases & governed(preposition.lower)


def _is_apposition(tokens: Sequence[Token], members: Sequence[Constituent]) -> bool:
    """Whether the first member may be what the others are: a plural or a number before names or definite nouns."""
    phrases = [one.phrase for one in members if one.phrase is not None]
    first, others = phrases[0], phrases[1:]
    counted = first.determiner is Determiner.INDEFINITE or tokens[first.first].pos is Pos.NUMBER
    if counted and all(one.determiner is Determiner.DEFINITE for one in others):
        return True
    common = tokens[first.head].pos is Pos.NOUN and tokens[first.last - 1].pos is Pos.NOUN
    named = all(tokens[one.last - 1].pos is Pos.NAME for one in others)
    return common and named and first.number is not Number.SINGULAR
