"""Reading Anki text: our own files, and what Anki exports as "Notes in Plain Text".

The header lines say what the columns are. Notes are gathered into decks by their deck's name
(`quiz.exchange.anki_note`). An export names no language: German note type names say German, otherwise it is guessed.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, Language
from quiz.errors import N_, Problem
from quiz.exchange.anki_html import has_markup
from quiz.exchange.anki_note import Gathered, Note
from quiz.exchange.anki_own_note import own_note
from quiz.exchange.anki_text import NOTE_TYPES, OWN_LINE, write
from quiz.exchange.format import EVERYTHING, Detect, Format, Part, Read, ReadOptions
from quiz.exchange.lines import LONGEST, read_lines

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
GUESSED = ("\t", "|", ";", ":", ",")
"""The order in which Anki looks for a separator if none is named."""
LOOKED_AT = 500
"""So many lines are looked at to tell whether they hold HTML."""

TAG = re.compile(r"<(?:br|div|p|b|i|span|img|ol|ul)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);", re.IGNORECASE)


@dataclass(slots=True)
class _Header:
    """What the header lines say; columns count from 0."""

    separator: str = ""
    html: bool | None = None
    deck: str = ""
    notetype: str = ""
    tags: tuple[str, ...] = ()
    columns: dict[str, int] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)


def read(path: Path, options: ReadOptions) -> Read:
    """Read all notes of the file."""
    lines = _line_feeds(read_lines(path, options.report))
    header, first, lines = _header(lines)
    top = list(islice(lines, LOOKED_AT))
    if not header.separator:
        shown = next((line for line in top if line.strip()), "")
        header.separator = next((one for one in GUESSED if one in shown), "\t")
    if header.html is None:
        header.html = any(TAG.search(line) for line in top)
    problems: list[Problem] = []
    taking = _Taking(header, path.stem, options.detect)
    for line, found in _rows(chain(top, lines), header, first):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            taking.take(line, found)
    decks = taking.decks
    if not decks and header.own:
        taking.deck(header.own["title"], "")
    made = tuple(one.deck() for one in decks.values())
    problems += (problem for one in decks.values() for problem in one.problems)
    return Read(made, tuple(sorted(problems, key=lambda problem: problem.line or 0)), tuple(taking.left_out()))


def _line_feeds(lines: Iterator[str]) -> Iterator[str]:
    """The lines with a line feed each, whatever their ends were."""
    for line in lines:
        if "\r" not in line:
            yield line + "\n"
        else:
            yield from (piece + "\n" for piece in line.removesuffix("\r").split("\r"))


def _header(lines: Iterator[str]) -> tuple[_Header, int, Iterator[str]]:
    """The header, the number of the first line after it, and all lines from there."""
    header = _Header()
    for number, line in enumerate(lines, start=1):
        if not line.startswith("#"):
            return header, number, chain([line], lines)
        _header_line(line[:-1], header)
    return header, 1, iter(())


def _header_line(line: str, header: _Header) -> None:
    key, _, value = line[1:].partition(":")
    key, bare = key.strip().lower(), value.strip()
    if key == "separator":
        header.separator = SEPARATORS.get(bare.lower()) or value[:1]
    elif key == "html":
        header.html = bare.lower() == "true"
    elif key == "deck":
        header.deck = bare
    elif key == "notetype":
        header.notetype = bare
    elif key == "tags":
        header.tags = tuple(bare.split())
    elif key.endswith(" column") and bare.isdecimal():
        header.columns[key.removesuffix(" column")] = int(bare) - 1
    elif line.startswith(OWN_LINE):
        header.own = _own(value)


def _own(value: str) -> dict[str, Any]:
    try:
        own = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    # Whatever else it is, it is a line that Anki would skip as well.
    wanted = ("id", "title", "language")
    known = isinstance(own, dict) and all(isinstance(own.get(key), str) and own[key] for key in wanted)
    return own if known and own["language"] in LANGUAGES else {}


def _rows(lines: Iterator[str], header: _Header, first: int) -> Iterator[tuple[int, list[str] | Problem]]:
    """The cells of each row that has any, with its line."""
    csv.field_size_limit(LONGEST)
    rows = csv.reader(lines, delimiter=header.separator, strict=True)
    line = first
    try:
        for row in rows:
            if row and (row[0] or any(map(str.strip, row))):
                yield line, row
            line = first + rows.line_num
    except csv.Error as error:
        # After a quote that never ends there is no telling where the next row begins.
        yield line, Problem(N_("This row and all after it cannot be read: {reason}."), line, {"reason": error})


@dataclass(frozen=True, slots=True)
class _Places:
    """Which cells of a row are what, None for what the row does not have; `fields` are all that is nothing else."""

    guid: int | None
    notetype: int | None
    deck: int | None
    tags: int | None
    fields: tuple[int, ...]


class _Taking:
    """Rows become notes, and go into their decks."""

    def __init__(self, header: _Header, name: str, detect: Detect) -> None:
        self.decks: dict[str, Gathered] = {}
        self._header, self._name, self._detect = header, name, detect
        self._html, self._own = bool(header.html), bool(header.own)
        self._places: dict[int, _Places] = {}
        self._beyond: list[int] = []

    def take(self, line: int, cells: list[str]) -> None:
        """Take a row in."""
        header = self._header
        places = self._places.get(len(cells)) or self._places_in(len(cells))
        notetype = header.notetype if places.notetype is None else cells[places.notetype]
        title = header.own.get("title") or (header.deck if places.deck is None else cells[places.deck].strip())
        deck = self.decks.get(title or self._name) or self.deck(title or self._name, notetype)
        if deck.language is None and notetype.strip() in NOTE_TYPES["de"]:
            deck.language = "de"
        guid = "" if places.guid is None else cells[places.guid]
        tags = _labels("" if places.tags is None else cells[places.tags], header.tags)
        if len(places.fields) != 2:
            self._take_odd(deck, Note("", "", guid, tags, line), notetype, [cells[place] for place in places.fields])
            return
        front, back = places.fields
        if not self._own and not (self._html and has_markup(cells[front], cells[back])):
            deck.add_plain(cells[front], cells[back], guid, tags, line)
        else:
            deck.add(Note(cells[front], cells[back], guid, tags, line, self._html, self._own))

    def _places_in(self, width: int) -> _Places:
        """The places in rows that wide."""
        special = self._header.columns
        found = {name: place for name, place in special.items() if place < width}
        fields = tuple(place for place in range(width) if place not in special.values())
        places = _Places(found.get("guid"), found.get("notetype"), found.get("deck"), found.get("tags"), fields)
        return self._places.setdefault(width, places)

    def _take_odd(self, deck: Gathered, note: Note, notetype: str, fields: list[str]) -> None:
        """Take a row with another number of fields than two."""
        own = own_note(notetype.strip(), fields) if self._html else None
        if own is not None:
            deck.deck_id, deck.language = own.deck_id or deck.deck_id, own.language or deck.language
            deck.add(own.note(note.guid, note.tags, note.line))
            return
        if any(map(str.strip, fields[2:])):
            self._beyond.append(note.line or 0)
        front, back = (*fields, "", "")[:2]
        deck.add(replace(note, front=front, back=back, html=self._html, own=self._own))

    def deck(self, title: str, notetype: str) -> Gathered:
        """A new deck."""
        own = self._header.own
        language: Language | None = next((one for one in LANGUAGES if one == own.get("language")), None)
        if language is None and notetype.strip() in NOTE_TYPES["de"]:
            language = "de"
        self.decks[title] = Gathered(title, self._detect, own.get("id", ""), language)
        return self.decks[title]

    def left_out(self) -> Iterator[Problem]:
        """What did not become part of a card."""
        lines = [line for one in self.decks.values() for line in one.media]
        if lines:
            told = {"number": len(lines)}
            yield Problem(N_("Pictures and sounds were left out; notes with some: {number}."), lines[0], told)
        if self._beyond:
            told = {"number": len(self._beyond)}
            yield Problem(
                N_("Only the first two fields of a note were taken; notes with more: {number}."), self._beyond[0], told
            )


@lru_cache(maxsize=10_000)
def _labels(cell: str, more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*cell.split(), *more)))


ANKI_TEXT = Format(
    "anki-csv",
    (".txt", ".tsv"),
    EVERYTHING - {Part.DISTRACTORS, Part.KIND, Part.ARTICLE, Part.PROGRESS, Part.EXACT},
    write,
    read,
)
