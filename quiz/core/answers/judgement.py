"""Judgements: a verdict on one typed text for one answer, among the answers of a deck."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from quiz.core.answers.difference import Pieces
from quiz.core.answers.folding import Folded, fold
from quiz.core.article import LANGUAGES, Language


class Verdict(StrEnum):
    """How good a typed answer is."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"


class Judgement(NamedTuple):
    """A verdict and, for a near miss, how far it is off (in letters) and in which pieces.

    `typed` is set where letters alone decided: then another answer of the deck may be nearer to it.
    """

    verdict: Verdict
    cost: int = 0
    pieces: Pieces = ()
    typed: str = ""


RIGHT, WRONG = Judgement(Verdict.RIGHT), Judgement(Verdict.WRONG)


class Deck(NamedTuple):
    """The answers of the deck, its language, and the canonical letters of the accepted answers."""

    answers: tuple[str, ...]
    language: Language
    right: frozenset[str] = frozenset()

    @property
    def others(self) -> Iterator[str]:
        """The answers that are not the accepted ones."""
        pairs = zip(self.answers, keys(self.answers, self.language), strict=True)
        return (answer for answer, letters in pairs if letters not in self.right)

    @property
    def letters(self) -> frozenset[str]:
        """The canonical letters of the answers that are not the accepted ones."""
        return frozenset(keys(self.answers, self.language)) - self.right

    @property
    def umlauts(self) -> tuple[bool, ...]:
        """How ä may be written: who does not write German types "Zurich", who does leaves out a letter."""
        return (True,) if self.language == "de" else (True, False)

    def has(self, given: str) -> bool:
        """Whether what was typed is just another answer of the deck."""
        return key(given, self.language) in self.letters


@lru_cache(maxsize=16)
def keys(texts: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """The canonical letters of all answers of a deck."""
    return tuple(key(text, language) for text in texts)


@lru_cache(maxsize=16384)
def key(text: str, language: Language) -> str:
    """The canonical letters of a text without its article."""
    return fold(text, language, umlauts=True).bare.text


def is_same(given: str, answer: str, deck: Deck) -> bool:
    """Whether the two differ only in how they are written."""
    return any(
        _same(fold(given, decimal, umlauts=umlauts), fold(answer, deck.language, umlauts=umlauts))
        for umlauts, decimal in product(deck.umlauts, LANGUAGES)
    )


def _same(given: Folded, answer: Folded) -> bool:
    return any(
        one.text == other.text and one.numbers == other.numbers
        for one, other in ((given, answer), (given.bare, answer.bare))
    )
