"""The constituents of a German clause: phrases with what belongs to them, adverbs, pronouns, clauses.

… stellt | die Produktion | rund 20 Kilometer von Wien | ein
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from quiz.language.german.phrase import phrase_at
from quiz.language.german.phrases import NounPhrase
from quiz.language.german.quantities import YEAR
from quiz.language.pos import DETERMINERS, Pos
from quiz.language.token import Token

JOINTS = frozenset({"und", "sowie", "oder", "&"})
OPENING = frozenset({"„", "»"})
CLOSING = frozenset({"“", "«", "”"})
LIMITS = frozenset(
    "rund etwa ca. circa knapp gut fast mindestens höchstens nahezu ungefähr maximal annähernd beinahe".split()
)
PAIRED_LIMITS = frozenset({("mehr", "als"), ("weniger", "als"), ("bis", "zu")})
NOT_ALONE = frozenset({Pos.COMMA, Pos.FINITE, Pos.ARTICLE})
"""What stands between constituents only where they are not understood."""
PRONOUNS = frozenset({Pos.PRONOUN, Pos.REFLEXIVE, Pos.INDEFINITE, Pos.DEMONSTRATIVE})


class Sort(StrEnum):
    """What a constituent is by its form."""

    NOMINAL = "nominal"
    PREPOSITIONAL = "prepositional"
    ADVERBIAL = "adverbial"
    PRONOUN = "pronoun"
    CLAUSE = "clause"
    PREDICATIVE = "predicative"


@dataclass(frozen=True, slots=True)
class Constituent:
    """Tokens `first` to `last` (not included); its relative clauses and appositions begin at `core`.

    `phrase` is the (first) noun phrase in it; `joined` if there are several.
    """

    first: int
    core: int
    last: int
    sort: Sort
    phrase: NounPhrase | None = None
    joined: bool = False


def constituents(
    tokens: Sequence[Token], first: int, last: int, phrases: Sequence[NounPhrase], below: frozenset[int]
) -> tuple[Constituent, ...] | None:
    """The constituents between two tokens; None if something there is not understood."""
    found: list[Constituent] = []
    at = first
    while at < last:
        inner = at + (tokens[at].pos is Pos.COMMA)
        if inner in below:
            end = _clause_end(tokens, inner, last, below)
            if tokens[inner].pos is Pos.RELATIVE and found and found[-1].phrase is not None:
                found[-1] = replace(found[-1], last=end)
            else:
                found.append(Constituent(at, end, end, Sort.CLAUSE))
        else:
            one = _constituent_at(tokens, at, last, phrases, below)
            if one is None:
                return None
            found.append(one)
        at = found[-1].last
    return tuple(found)


def _clause_end(tokens: Sequence[Token], inner: int, last: int, below: frozenset[int]) -> int:
    """Behind the subordinate clauses that begin at a token, their closing comma included."""
    end = inner + 1
    while end < last and (end in below or (tokens[end].pos is Pos.COMMA and end + 1 in below)):
        end += 1
    return end + (end < last and tokens[end].pos is Pos.COMMA)


def _constituent_at(
    tokens: Sequence[Token], at: int, last: int, phrases: Sequence[NounPhrase], below: frozenset[int]
) -> Constituent | None:
    """The constituent that begins at a token, which is in no subordinate clause; None if it is not understood."""
    quoted = _quoted_end(tokens, at, last)
    start, phrase = counted_at(tokens, at, last, phrases)
    if phrase is not None and _is_dated(tokens, at, phrase):
        return Constituent(at, at + 2, at + 2, Sort.PREPOSITIONAL)
    if quoted and (phrase is None or phrase.end < quoted):
        return Constituent(at, quoted, quoted, Sort.NOMINAL)
    if phrase is not None:
        end, joined = joined_end(tokens, phrase, phrases, last, below)
        if end < last and tokens[end].lower == "an" and YEAR.fullmatch(tokens[end - 1].text):
            end += 1  # "von 2026 an"
        sort = Sort.NOMINAL if phrase.preposition is None or start > at else Sort.PREPOSITIONAL
        return Constituent(at, end, end, sort, phrase, joined)
    if tokens[at].pos in NOT_ALONE or tokens[at].lower in JOINTS | {"namens"}:
        return None
    return Constituent(at, at + 1, at + 1, Sort.PRONOUN if tokens[at].pos in PRONOUNS else Sort.ADVERBIAL)


def joined_end(
    tokens: Sequence[Token], phrase: NounPhrase, phrases: Sequence[NounPhrase], limit: int, below: frozenset[int]
) -> tuple[int, bool]:
    """Where a phrase ends with those joined to it by "und", and whether there are any."""
    end, joined = phrase.end, False
    while end < limit - 1:
        comma = tokens[end].pos is Pos.COMMA and end not in below and joins(end, phrases, tokens)
        if not comma and tokens[end].lower not in JOINTS:
            break
        behind = next((one for one in phrases if one.first == end + 1), None)
        other = behind is not None and behind.preposition is not None and phrase.preposition is None
        if behind is None or other or behind.end > limit:
            break
        end, joined = behind.end, True
    return end, joined


def joins(comma: int, phrases: Sequence[NounPhrase], tokens: Sequence[Token]) -> bool:
    """Whether a comma stands inside a phrase or between two members of a list that ends in "und"."""
    if any(one.first < comma < one.end for one in phrases):
        return True
    behind = next((one for one in phrases if one.first == comma + 1), None)
    before = any(comma in {one.end, one.last} for one in phrases)
    if behind is None or not before:
        return False
    following = tokens[behind.end] if behind.end < len(tokens) else None
    if following is None:
        return False
    return following.lower in JOINTS or (following.pos is Pos.COMMA and joins(behind.end, phrases, tokens))


def counted_at(
    tokens: Sequence[Token], at: int, last: int, phrases: Sequence[NounPhrase]
) -> tuple[int, NounPhrase | None]:
    """The phrase at a token, and where it begins: behind what limits its number ("mehr als", "bis zu", "rund").

    A year is no part of the phrase behind it ("1949 | 73 Jahre", "2015 | Sarajevo").
    """
    start = at
    while start < last - 1:
        if (tokens[start].lower, tokens[start + 1].lower) in PAIRED_LIMITS and start + 2 < last:
            start += 2
        elif tokens[start].lower in LIMITS:
            start += 1
        else:
            break
    if start > at:
        phrase = phrase_at(tokens, start) if tokens[start].pos is Pos.NUMBER else None
        inside = phrase is not None and phrase.end <= last and phrase.preposition is None
        return (start, _with_attributes(phrase, phrases)) if inside and phrase else (at, None)
    phrase = next((one for one in phrases if one.first == at and one.end <= last), None)
    if phrase is not None and YEAR.fullmatch(tokens[at].text) and phrase.head > at:
        apart = phrase.head > at + 1 or tokens[phrase.head].pos is Pos.NAME
        return at, None if apart else phrase
    if phrase is None and any(
        one.first < at < one.last and any(YEAR.fullmatch(tokens[i].text) for i in (one.first, one.first + 1))
        for one in phrases
    ):
        phrase = phrase_at(tokens, at)
        phrase = phrase if phrase is not None and phrase.end <= last else None
    return at, phrase


def _is_dated(tokens: Sequence[Token], at: int, phrase: NounPhrase) -> bool:
    """ "seit 2019 | geschlossene Systeme": the year alone belongs to the preposition."""
    if phrase.preposition != at or not YEAR.fullmatch(tokens[at + 1].text):
        return False
    return phrase.head > at + 2 or (phrase.head == at + 2 and tokens[phrase.head].pos is Pos.NAME)


def _with_attributes(phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> NounPhrase:
    """A phrase read anew, with the genitives behind it that were found before."""
    end = next((one.end for one in phrases if one.first < phrase.last <= one.last), phrase.end)
    return replace(phrase, end=max(end, phrase.end))


def _quoted_end(tokens: Sequence[Token], at: int, last: int) -> int:
    """Behind the closing mark of a quotation that begins here or behind one determiner; 0 if none does."""
    start = at if tokens[at].text in OPENING else at + 1
    if start >= last or tokens[start].text not in OPENING or (start > at and tokens[at].pos not in DETERMINERS):
        return 0
    return next((i + 1 for i in range(start + 1, last) if tokens[i].text in CLOSING), last)
