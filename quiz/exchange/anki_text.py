"""Anki text: one file that Anki imports as it is, without a question, and imports again without doubling a note.

Tab-separated with Anki's header lines. A note is found again by its guid, so an edited card updates its note and
scheduling stays. Cloze cards become the stock note type Cloze, all others Basic; a German Anki calls them Lückentext
and Einfach and knows no other names, which is what `WriteOptions.anki_language` is for.

What `quiz.exchange.anki_read` gets back: title, language, id of the deck; id, question, answer, accepted answers,
options, evidence and tags of the cards. Lost are the article, the distractors of kinds that show no options, the
difference between short and reveal (a long answer is revealed), ids shorter than eight characters, control
characters, carriage returns, blanks in tags and letters that are not NFC; Anki would change these as well. (Measured
with anki 26.9.)
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, compress
from operator import is_
from pathlib import Path

from quiz.core.article import Language
from quiz.exchange.anki_escaping import CONTROL
from quiz.exchange.anki_field import fields_of, sides
from quiz.exchange.batches import column_batches
from quiz.exchange.format import Outgoing, WriteOptions, Written
from quiz.exchange.writing import write_text

NOTE_TYPES: dict[Language, tuple[str, str]] = {"en": ("Basic", "Cloze"), "de": ("Einfach", "Lückentext")}
"""Anki's names of the stock note types for question and answer, and for clozes."""

HEADER = """\
#separator:tab
#html:true
#if matches:update current
#guid column:1
#notetype column:2
#deck:{deck}
#tags column:5
#quiz:{own}
"""
"""Anki skips header lines that it does not know, so the last one keeps what it has no place for."""

OWN_LINE = "#quiz:"
VERSION = 1
SHORTEST_GUID = 8
VISIBLE = bytes(range(ord("!"), ord("~") + 1))


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`; of several cards with one id the first."""
    write_text(path, _lines(deck, options))
    return Written((path,))


def _lines(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    own = json.dumps({"format": VERSION, "id": deck.id, "title": deck.title, "language": deck.language})
    yield HEADER.format(deck=deck_name(deck), own=own)
    names = NOTE_TYPES[options.anki_language]
    once = Once()
    for columns, _ in column_batches(deck, replace(options, recall=None)):
        found = fields_of(columns, deck)
        guids = note_guids(columns.ids, deck)
        types = [names[cloze] for cloze in found.clozes]
        fronts, backs = sides(found, deck)
        cells = (cells_of(guids), types, cells_of(fronts), cells_of(backs), cells_of(labels(columns.tags)))
        fresh = once.first(guids, columns.ids)
        yield rows_of(cells if all(fresh) else [[*compress(column, fresh)] for column in cells])


def rows_of(columns: Sequence[Sequence[str]]) -> str:
    """Columns of cells as lines: woven into one list, since a list made for each line takes half as long again."""
    height, width = len(columns[0]), 2 * len(columns)
    woven = ["\t"] * (height * width)
    for place, column in enumerate(columns):
        woven[2 * place :: width] = column
    woven[width - 1 :: width] = ["\n"] * height
    return "".join(woven)


class Once:
    """Which guids come for the first time: Anki would make two notes of two rows with one guid.

    No two cards have one id. So while the ids are the guids, none is looked up, which would take a tenth of the time.
    """

    def __init__(self) -> None:
        self._ids: list[Sequence[str]] = []
        self._seen: set[str] | None = None

    def first(self, guids: Sequence[str], ids: Sequence[str]) -> list[bool]:
        """Whether each of the guids, made of these ids, is new."""
        if self._seen is None and guids is ids:
            self._ids.append(ids)
            return [True] * len(ids)
        seen = self._seen = set(chain.from_iterable(self._ids)) if self._seen is None else self._seen
        fresh = []
        for guid in guids:
            fresh.append(guid not in seen)
            seen.add(guid)
        return fresh


def cells_of(texts: Sequence[str]) -> Sequence[str]:
    """Texts as cells: in NFC, and in quotes where that is needed."""
    joined = "".join(texts)
    if not unicodedata.is_normalized("NFC", joined):
        texts = [unicodedata.normalize("NFC", text) for text in texts]
    if "#" in joined or any(mark in joined for mark in '"\t\r\n') or not all(map(is_, texts, map(str.strip, texts))):
        return [_cell(text) for text in texts]
    return texts


def _cell(text: str) -> str:
    # In a loop over the four it takes five times as long.
    if '"' in text or "\t" in text or "\r" in text or "\n" in text or text[:1] == "#" or text != text.strip():
        return '"' + text.replace('"', '""') + '"'
    return text


def note_guids(ids: Sequence[str], deck: Outgoing) -> Sequence[str]:
    """The guids of the cards' notes: their ids.

    A short id such as "1" was given by hand and would meet the notes of other decks, so the deck's id goes before it.
    """
    joined = "".join(ids)
    if not joined.isascii() or joined.encode().translate(None, VISIBLE):
        ids = [" ".join(CONTROL.sub("", unicodedata.normalize("NFC", one)).split()) for one in ids]
    if min(map(len, ids)) >= SHORTEST_GUID:
        return ids
    return [one if len(one) >= SHORTEST_GUID else f"{deck.id}-{one}" for one in ids]


def labels(tags: Iterable[tuple[str, ...]]) -> list[str]:
    """The tags of cards as Anki writes them, where a blank ends a tag."""
    return list(map(_labels, tags))


@lru_cache(maxsize=10_000)
def _labels(tags: tuple[str, ...]) -> str:
    return " ".join(filter(None, map(_label, tags)))


@lru_cache(maxsize=10_000)
def _label(tag: str) -> str:
    parts = CONTROL.sub("", "_".join(tag.split())).split("::")
    return "::".join(part for part in parts if part)


def deck_name(deck: Outgoing) -> str:
    """The deck's title as Anki's name for it.

    "::" would make decks within decks, an empty name a deck called "blank", and a bare number is taken for the
    number of a deck.
    """
    name = " ".join(CONTROL.sub("", unicodedata.normalize("NFC", deck.title)).split())
    name = re.sub(r"::+", " – ", name)
    return name if name and not name.isdecimal() else f"Quiz {name}".rstrip()
