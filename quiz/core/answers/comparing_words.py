"""Words as answers: other endings, adjectives left out, slips of the fingers."""

import re
from collections.abc import Iterator

from quiz.core.answers import amounts, inflection, persons
from quiz.core.answers.difference import beyond, lacking, lettered
from quiz.core.answers.folding import PREPOSITIONS, Folded, fold
from quiz.core.answers.judgement import RIGHT, WRONG, Deck, Judgement, Verdict, is_same, key
from quiz.core.answers.slips import slips
from quiz.core.article import LANGUAGES

NATIONAL = re.compile(r"(?:deutsch|(?!fischer|tischer)\w{2,}isch)(?:e|er|es|en|em)")
"""Adjectives of countries and peoples, which their institutions bear; not Fischer or Tischer."""


def ending(given: str, answer: str, deck: Deck) -> Judgement | None:
    """The same words with other endings, or with another preposition before them or none."""
    if is_same(_possessive(given), _possessive(answer), deck):
        return RIGHT
    for typed, expected in _pairs(given, answer, deck):
        found = inflection.compare(typed.words, expected.words, deck.language, adjectives=_adjectives(expected, deck))
        if found is None:
            continue
        if found is inflection.Difference.NONE and typed.numbers == expected.numbers:
            return RIGHT
        confused = deck.has(given)
        if found is inflection.Difference.CASE and not confused:
            return RIGHT
        if found is inflection.Difference.NUMBER and confused:
            return WRONG
        return Judgement(Verdict.NEARLY, 1, lettered(typed, expected))
    return None


def _possessive(text: str) -> str:
    return text.removesuffix("'s").removesuffix("’s")


def _adjectives(answer: Folded, deck: Deck) -> tuple[bool, ...]:
    """Which words of an answer may be adjectives: those in small letters, and those before a capitalised one."""
    name = persons.name_of(answer.raw)
    if deck.language != "de" or (name is not None and name.likeness is persons.Likeness.SURE):
        return (False,) * len(answer.words)
    starts = [sum(map(len, answer.words[:place])) for place in range(len(answer.words))]
    first = [answer.raw[answer.places[start]] for start in starts]
    last = len(first) - 1
    return tuple(
        (letter.islower() and (place < last or last < 2)) or (place + 1 < len(first) and first[place + 1].isupper())
        for place, letter in enumerate(first)
    )


def described(given: str, answer: str, deck: Deck) -> Judgement | None:
    """A German noun without the adjectives before it, or with some too much: "Pyramide" for "große Pyramide"."""
    typed, expected = fold(given, deck.language, umlauts=True).bare, fold(answer, deck.language, umlauts=True).bare
    fewer, more = sorted((typed, expected), key=lambda text: len(text.words))
    if deck.language != "de" or len(fewer.words) != 1 or len(more.words) != 2 or fewer.words[0] != more.words[1]:
        return None
    adjective, noun = more.raw[more.places[0]], more.raw[more.places[len(more.words[0])]]
    # "Deutscher Bundestag" says no more than "der Bundestag"; any other capital may be a name: "Jack Altman".
    national = more is typed and bool(NATIONAL.fullmatch(more.words[0]))
    lowercase = national or (adjective.islower() and (noun.isupper() or more is typed))
    if not lowercase or not more.words[0].endswith(("e", "er", "es", "en", "em")) or deck.has(given):
        return None
    if more.words[0].startswith(("kein", "nicht")) or len(more.words[0]) < 4:
        return None
    if more is typed:
        return Judgement(Verdict.NEARLY, 2, beyond(answer, more.words[0] + " ", before=True))
    return Judgement(Verdict.NEARLY, 2, lacking(answer, [(more.places[0], more.places[len(more.words[0])])]))


def slip(given: str, answer: str, deck: Deck) -> Judgement | None:
    """The same text but for slips of the fingers, in the reading in which it has fewest."""
    pairs = list(dict.fromkeys(_pairs(given, answer, deck)))
    near = [(cost, place) for place, pair in enumerate(pairs) if (cost := slips(*pair))]
    if not near:
        near = [(2, place) for place, pair in enumerate(pairs) if _sound_alike(*pair)]
    if not near:
        return None
    cost, place = min(near)
    return Judgement(Verdict.NEARLY, cost, lettered(*pairs[place]), key(given, deck.language))


def _sound_alike(given: Folded, answer: Folded) -> bool:
    """Whether a long word was written as it sounds: "Lybien" for "Libyen"."""
    long = len(answer.text) >= 5 and answer.text.isalpha() and given.text != answer.text
    return long and persons.sounds(given.text) == persons.sounds(answer.text)


def _pairs(given: str, answer: str, deck: Deck) -> Iterator[tuple[Folded, Folded]]:
    """The readings of both texts that may be compared word by word.

    They are as typed, with the answer's way to write its amounts, without titles, and without a preposition.
    """
    for umlauts in deck.umlauts:
        expected = fold(answer, deck.language, umlauts=umlauts).bare
        for decimal in LANGUAGES:
            yield fold(given, decimal, umlauts=umlauts).bare, expected
    expected = fold(answer, deck.language, umlauts=True).bare
    terms = amounts.terms(answer, deck.language, deck.language, typed=False)
    for decimal in LANGUAGES:
        typed = amounts.terms(given, deck.language, decimal, typed=True)
        if amounts.amounts_of(terms) and amounts.agree(typed, terms):
            yield Folded.of(amounts.in_words_of(typed, terms)), expected
    untitled = persons.untitled(given)
    if untitled and "".join(untitled) != fold(given, deck.language, umlauts=True).text:
        yield Folded.of(untitled), expected
    ours, theirs = fold(given, deck.language, umlauts=True), fold(answer, deck.language, umlauts=True)
    if (ours.words[0] in PREPOSITIONS) != (theirs.words[0] in PREPOSITIONS):
        yield _unled(ours).bare, _unled(theirs).bare


def _unled(text: Folded) -> Folded:
    """The text without a preposition before it."""
    if len(text.words) < 2 or text.words[0] not in PREPOSITIONS or text.words[1] in PREPOSITIONS:
        return text
    rest = Folded(text.raw, text.words[1:], text.places[len(text.words[0]) :])
    return rest if len(rest.text) >= 4 else text
