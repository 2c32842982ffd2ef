"""An article: the text somebody wants to learn.

Every offset in the project counts characters of `Article.text` from 0, so `text[start:end]` gives the words back.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text, from `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def of(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its title; `text` is the body as it was read, with line feeds for line ends."""

    title: str
    language: Language
    text: str
    date: dt.date | None = None
    source: str = ""

    @property
    def id(self) -> str:
        """Sixteen hexadecimal digits that stay the same when a misprint in the text is mended.

        They depend on language and title alone: a corrected article is still the same article, and its cards keep
        their progress. Two articles under one title are told apart where they would meet, in storage.
        """
        return stable_id("article", self.language, self.title)

    def paragraph_at(self, offset: int) -> Span:
        """The paragraph (text between blank lines) around `offset`."""
        start = max((m.end() for m in PARAGRAPH_BREAK.finditer(self.text, 0, offset)), default=0)
        after = PARAGRAPH_BREAK.search(self.text, offset)
        return Span(start, after.start() if after else len(self.text.rstrip()))


SHORTEST_WRAPPED = 50


def is_wrapped(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the one behind it: the next word did not fit into a block `width` letters wide."""
    first = following.split(maxsplit=1)[0] if following.split() else ""
    return len(line) >= SHORTEST_WRAPPED and len(line) + 1 + len(first) > width


PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")


def stable_id(*parts: str) -> str:
    """Sixteen hexadecimal digits for some texts, the same on every machine; case and blanks do not matter."""
    return hashlib.sha256(_folded(parts).encode()).hexdigest()[:16]


def stable_ids(*first: str) -> Callable[[str, str], str]:
    """`stable_id` of `first` and two more texts, for a hundred thousand pairs that begin alike."""
    begun = hashlib.sha256(f"{_folded(first)}\0".encode())

    def made(one: str, other: str) -> str:
        # Both are folded as one text, in half of the time; between them there is no blank either way.
        both = f"{one.strip()}\0{other.strip()}"
        digest = begun.copy()
        digest.update(" ".join(both.casefold().split()).encode())
        return digest.hexdigest()[:16]

    return made


def _folded(parts: Iterable[str]) -> str:
    return "\0".join([" ".join(part.casefold().split()) for part in parts])
