"""The noun phrases of a German sentence and which of them belong together."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.language.german import proper
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Case
from quiz.language.german.phrase import QUOTES, NounPhrase, phrase_at
from quiz.language.pos import Pos
from quiz.language.remembering import remembered
from quiz.language.token import Token

__all__ = ["NounPhrase", "noun_phrases"]

# What counts or measures takes its "von"-phrase wherever it stands: "eine Reihe von Fragen".
PARTS = ("reihe", "zahl", "teil", "hälfte", "drittel", "viertel", "mehrheit", "gruppe", "menge", "prozent", "art")
# These look like phrases, or like the beginning of the phrase behind them.
FIXED = frozenset({("vor", "allem"), ("unter", "anderem"), ("vor", "kurzem"), ("seit", "langem"), ("bei", "weitem")})


@remembered
def noun_phrases(tokens: Sequence[Token]) -> tuple[NounPhrase, ...]:
    """All noun phrases of a sentence in their order; they do not overlap."""
    found: list[NounPhrase] = []
    at = 0
    while at < len(tokens):
        if tuple(token.lower for token in tokens[at : at + 2]) in FIXED:
            at += 2
            continue
        phrase = phrase_at(tokens, at)
        if phrase:
            found.append(phrase)
        at = phrase.last if phrase else at + 1
    return _linked(tokens, found)


def _linked(tokens: Sequence[Token], found: list[NounPhrase]) -> tuple[NounPhrase, ...]:
    """The phrases with their attributes' links and ends."""
    front = _front(tokens, found)
    for index in range(1, len(found)):
        phrase, before = found[index], found[index - 1]
        if phrase.first != before.last:
            continue
        if _may_be_genitive(tokens, phrase) and not _follows_bare_name(tokens, phrase, before):
            sure = Case.DATIVE not in phrase.cases or before.preposition is not None or phrase.last <= front
            found[index] = replace(_genitive(phrase) if sure else phrase, attribute_of=index - 1)
        elif phrase.preposition is not None and (phrase.last <= front or _is_part(tokens, phrase, before)):
            found[index] = replace(phrase, attribute_of=index - 1)
    for index in range(len(found) - 1, 0, -1):
        owner = found[index].attribute_of
        if owner is not None:
            found[owner] = replace(found[owner], end=found[index].end)
    return tuple(found)


def _genitive(phrase: NounPhrase) -> NounPhrase:
    """The phrase with nothing but its genitives."""
    readings = frozenset(one for one in phrase.readings if one.case is Case.GENITIVE)
    return replace(phrase, cases=frozenset({Case.GENITIVE}), readings=readings)


def _front(tokens: Sequence[Token], found: list[NounPhrase]) -> int:
    """The place of the finite verb if nothing but phrases in a row stands before it, else 0.

    They are one constituent then, for a Vorfeld holds only one: "Die Zahl der Unfälle in Wien | stieg".
    """
    end = 1 if tokens and tokens[0].pos is Pos.CONJUNCTION else 0
    for phrase in found:
        if phrase.first != end:
            break
        end = phrase.last
    return end if end < len(tokens) and tokens[end].pos is Pos.FINITE else 0


def _may_be_genitive(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    if phrase.preposition is not None or Case.GENITIVE not in phrase.cases:
        return False
    if phrase.determiner is not Determiner.NONE:
        return True
    first = tokens[phrase.first]
    return proper.is_genitive(tokens[phrase.last - 1].text) or (first.pos is Pos.ADJECTIVE and first.text[-2:] == "er")


def _follows_bare_name(tokens: Sequence[Token], phrase: NounPhrase, before: NounPhrase) -> bool:
    """ "… will sich Merkel | der Wahl stellen": a name without an article hardly ever has a genitive behind it."""
    return Case.DATIVE in phrase.cases and before.determiner is Determiner.NONE and proper.is_name(tokens[before.head])


def _is_part(tokens: Sequence[Token], phrase: NounPhrase, before: NounPhrase) -> bool:
    """Whether a "von"-phrase says of what something is a part; elsewhere it may as well be who did it."""
    of = tokens[phrase.first].lower in {"von", "vom"}
    head = tokens[before.last - 1]
    return of and head.text not in QUOTES and head.lower.endswith(PARTS)
