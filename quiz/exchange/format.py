"""A format: a name, the endings of its files, what it carries, and the two functions that write and read a deck.

`write` takes a deck, a path and `WriteOptions`, puts whole files there and returns `Written`. `read` takes a path and
`ReadOptions` and returns a `Read`: what could be read, and everything that could not as problems with line numbers.
Both raise `QuizError` only if there is nothing to return: no such file, no room on the disk, bytes that are not text,
a newer version of the format. A format that goes one way only has None in the place of the other function.
"""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from quiz.core.article import Article, Language
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import History
from quiz.errors import Problem
from quiz.schedule.day import Calendar

Detect = Callable[[str], Language]
"""Guesses the language of a text that does not say it."""

Report = Callable[[int, int], None]
"""Is told how many of how many steps are done."""

Recall = Callable[[Sequence[str]], Mapping[str, History]]
"""Tells what the learner did with the cards of these ids; cards never answered may be missing."""


class Part(StrEnum):
    """Something of a deck that a format carries or does not; questions and answers every format carries."""

    DECK = "deck"
    """Its id; else it gets one from language and title."""
    TITLE = "title"
    """Else it is the file's name."""
    LANGUAGE = "language"
    """Else it is guessed from the words."""
    ID = "id"
    """The cards' ids; else a card gets one from its words, and after another word it is another card."""
    KIND = "kind"
    """Else it is guessed: a gap makes a cloze, wrong answers a choice, a long answer is revealed."""
    ACCEPTED = "accepted"
    """Further right answers."""
    OPTIONS = "options"
    """The wrong answers of a choice and of true or false, in whatever order."""
    DISTRACTORS = "distractors"
    """The wrong answers of all cards in their order."""
    TAGS = "tags"
    SOURCE = "source"
    """The sentence that proves the card."""
    PLACE = "place"
    """Where that sentence stands in the article, and the answer in it."""
    ARTICLE = "article"
    """The whole text that the deck was made from."""
    PROGRESS = "progress"
    """The learner's answers, if asked for."""
    EXACT = "exact"
    """Every character; else blanks at the edges, control characters and the like may go."""


EVERYTHING = frozenset(Part)


class Outgoing(Protocol):
    """A deck as a writer takes it: a `Deck`, or one whose cards are fetched while they are written."""

    @property
    def id(self) -> str:
        """See `Deck`."""

    @property
    def title(self) -> str:
        """See `Deck`."""

    @property
    def language(self) -> Language:
        """See `Deck`."""

    @property
    def cards(self) -> Collection[Card]:
        """The cards in their order; they may be gone through once or more often."""

    @property
    def article(self) -> Article | None:
        """See `Deck`."""


def _nothing(_done: int, _total: int) -> None:
    pass


def _english(_text: str) -> Language:
    return "en"


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a writer has to know beside the deck.

    Attributes:
        anki_language: The language in which the receiving Anki names its note types.
        recall: Asked for the learner's answers; None to leave progress out.
        now: The moment that a package says it was made; a later one wins where both are imported.
        calendar: The learner's study days, by which Anki counts when a card is due.
        parameters: The learner's own weights of FSRS, if they are not the default.
        retention: The share of cards that the learner wants to know when they come again.
        report: Told how far the writing is.
    """

    anki_language: Language = "en"
    recall: Recall | None = None
    now: dt.datetime = dt.datetime(2025, 1, 1, 12, tzinfo=dt.UTC)
    calendar: Calendar = field(default_factory=lambda: Calendar(dt.UTC))
    parameters: tuple[float, ...] | None = None
    retention: float = 0.9
    report: Report = _nothing


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a reader has to know beside the path: how to guess a language, and who is told how far the reading is."""

    detect: Detect = _english
    report: Report = _nothing


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, and what had to be left out or cut."""

    paths: tuple[Path, ...]
    cut: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """The decks of a file without the cards that cannot be used, why these cannot, and the learner's answers.

    `notes` are things left out that are no mistake of the file, such as pictures. `histories` has the answers by the
    ids of deck and card.
    """

    decks: tuple[Deck, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    histories: Mapping[tuple[str, str], History] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """One format; `endings` are lower case with their dot, the first one is the usual one."""

    name: str
    endings: tuple[str, ...]
    carries: frozenset[Part]
    write: Callable[[Outgoing, Path, WriteOptions], Written] | None = None
    read: Callable[[Path, ReadOptions], Read] | None = None
