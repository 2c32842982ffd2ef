"""A format: a name, the endings of its files, and the two functions that write and read a deck.

`write` takes a deck, a path and `WriteOptions`, puts whole files there and returns their paths. `read` takes a path
and a function that guesses the language of a text which does not say it, and returns a `Read`: what could be read,
and everything that could not as problems with line numbers. Both raise `QuizError` only if there is nothing to
return: no such file, no room on the disk, bytes that are not text, a newer version of the format.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quiz.core.article import Language
from quiz.core.deck import Deck
from quiz.errors import Problem

Detect = Callable[[str], Language]


@dataclass(frozen=True, slots=True)
class Read:
    """The decks of a file without the cards that cannot be used, and why these cannot."""

    decks: tuple[Deck, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """What a writer has to know beside the deck: in which language the receiving Anki names its note types."""

    anki_language: Language = "en"


@dataclass(frozen=True, slots=True)
class Format:
    """One format; `endings` are lower case with their dot, the first one is the usual one."""

    name: str
    endings: tuple[str, ...]
    write: Callable[[Deck, Path, WriteOptions], tuple[Path, ...]]
    read: Callable[[Path, Detect], Read]
