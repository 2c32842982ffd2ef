"""Whether a gap shows words that want what it does not show.

    the brother who won: "… at Iten, where his elder brother, _____."         (cut before its verb)
    "Among children it reached _____."                                         (it?)
    "_____ trat mit Würde zurück."                                             (nothing left to be known by)

A long sentence is cut down to the clause around its gap; these checks see that the clause still stands by itself.
"""

from quiz.generate.pointers import EXPLAINED
from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.clause import subordinate
from quiz.language.german.mood import is_reported, says
from quiz.language.pos import NOMINAL

CLAIMED = frozenset("said says told added argued claimed believes believed thinks thought insisted".split())
SOMEBODY = frozenset("er ihn ihm he she him they them".split())
LEAST_TOLD = 2
"""Nouns, names and numbers that a gap leaves to be known by."""
TELLING_QUOTE = 8
"""Words of a quotation by which it is known who may have said it."""


def hangs(reading: Reading, mention: Mention, order: list[int]) -> bool:
    """Whether the shown words want what is not shown with them, or say nothing without it."""
    return (
        any(index in reading.open for index in order)
        or not _says_something(reading, mention, order)
        or (_is_cut(order) and (_loses_its_noun(reading, order) or _loses_whom_it_means(reading, order)))
        or _loses_its_but(reading.sentence.tokens, order)
        or _loses_its_speaker(reading.sentence.tokens, order)
        or _loses_what_was_said(reading.sentence.tokens, order)
        or _loses_a_verb(reading.sentence.tokens, order)
    )


def _is_cut(order: list[int]) -> bool:
    """Whether words before or among those that are shown are left out."""
    return min(order) > 0 or len(order) <= max(order)


def _loses_a_verb(tokens: tuple[Token, ...], order: list[int]) -> bool:
    """Whether a clause below is cut before its verb: "where his elder brother, Wilson"."""
    opened = [at for at in order if tokens[at].pos in {Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION}]
    if not opened or max(order) != order[-1]:
        return False
    shown = any(tokens[at].pos is Pos.FINITE for at in order if at > opened[-1])
    return not shown and any(token.pos is Pos.FINITE for token in tokens[order[-1] + 1 :])


def _loses_what_was_said(tokens: tuple[Token, ...], order: list[int]) -> bool:
    """Whether a clause without "that" lost its verb, as in "Fiona Leigh said her client"."""
    said = next((index for index in order if tokens[index].lower in CLAIMED and tokens[index].pos is Pos.FINITE), None)
    if said is None or said == 0:
        return False
    shown = any(tokens[index].pos is Pos.FINITE for index in order if index > said)
    return not shown and any(token.pos is Pos.FINITE for token in tokens[said + 1 :]) and order[-1] > said + 1


def _loses_its_speaker(tokens: tuple[Token, ...], order: list[int]) -> bool:
    """Whether somebody's words are shown without saying whose: "2021 werde die letzte Maschine ausgeliefert"."""
    below = subordinate(tokens)
    reported = any(
        tokens[index].pos is Pos.FINITE and index not in below and is_reported(tokens[index]) for index in order
    )
    speakers = [index for index in range(len(tokens)) if says(tokens, index)]
    return reported and bool(speakers) and not any(index in order for index in speakers)


def _loses_its_noun(reading: Reading, order: list[int]) -> bool:
    """Whether a pronoun comes before every noun, since what it means was cut off: "They kept rates below zero"."""
    tokens = reading.sentence.tokens
    shown = (index for index in order if reading.replaced.get(index, "x") and reading.vague.get(index) != EXPLAINED)
    said = [tokens[index] for index in shown]
    noun = next((place for place, token in enumerate(said) if token.pos in NOMINAL), len(said))
    if any(token.pos in {Pos.PRONOUN, Pos.POSSESSIVE} for token in said[:noun]):
        return True
    thing = next((place for place, token in enumerate(said) if token.lower == "it"), 0)
    if thing and not any(token.pos in NOMINAL and token.tag != "NN2" for token in said[:thing]):
        return True  # "among children in houses built before 1914 it reached 9.4%"
    they = next((place for place, token in enumerate(said) if token.lower in {"they", "them"}), 0)
    return bool(they) and not any(token.tag == "NN2" or token.lower == "and" for token in said[:they])


def _loses_whom_it_means(reading: Reading, order: list[int]) -> bool:
    """Whether a pronoun for a person stays without anybody named before it: "im Mai 1979 erreichte er 51 Prozent"."""
    tokens = reading.sentence.tokens
    people = [m.first for m in reading.sentence.mentions if m.kind is MentionKind.PERSON and m.first in order]
    first = min(people, default=len(tokens))
    return any(
        tokens[index].pos is Pos.PRONOUN
        and tokens[index].lower in SOMEBODY
        and index not in reading.replaced
        and reading.vague.get(index) != EXPLAINED
        and index < first
        for index in order
    )


def _says_something(reading: Reading, mention: Mention, order: list[int]) -> bool:
    """Whether nouns, names or numbers are left beside the gap: not in "_____ trat mit Würde zurück"."""
    tokens = reading.sentence.tokens
    short = {
        index
        for quote in reading.sentence.mentions
        if quote.kind is MentionKind.QUOTE and quote.last - quote.first < TELLING_QUOTE
        for index in range(quote.first, quote.last)
    }
    telling = sum(
        (tokens[index].pos in NOMINAL or tokens[index].pos is Pos.NUMBER)
        and not mention.first <= index < mention.last
        and index not in short
        and reading.replaced.get(index) != ""
        for index in order
    )
    return telling >= LEAST_TOLD


def _loses_its_but(tokens: tuple[Token, ...], order: list[int]) -> bool:
    """Whether "zwar" stays without the "aber" that it announces."""
    words = {tokens[index].lower for index in order}
    return "zwar" in words and not words & {"aber", "doch", "jedoch", "allerdings"}
