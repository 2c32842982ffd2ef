"""Reading Anki text: our own files, and what Anki exports as "Notes in Plain Text".

The header lines say what the columns are. Notes are gathered into decks by their deck's name
(`quiz.exchange.anki_note`). An export names no language: German note type names say German, otherwise it is guessed.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, Language
from quiz.errors import N_, Problem
from quiz.exchange.anki_note import Gathered, Note
from quiz.exchange.anki_note_types import own_note
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


@dataclass(slots=True)
class _Row:
    line: int
    cells: list[str]


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
    decks: dict[str, Gathered] = {}
    beyond: list[int] = []
    for found in _rows(chain(top, lines), header, first):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            beyond += _add(found, header, decks, Gathered(path.stem, options.detect))
    if not decks and header.own:
        title = header.own["title"]
        decks[title] = _gathered(title, header, options.detect, "")
    made = tuple(one.deck() for one in decks.values())
    problems += (problem for one in decks.values() for problem in one.problems)
    return Read(made, tuple(sorted(problems, key=lambda problem: problem.line or 0)), tuple(_left_out(decks, beyond)))


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


def _rows(lines: Iterator[str], header: _Header, first: int) -> Iterator[_Row | Problem]:
    csv.field_size_limit(LONGEST)
    rows = csv.reader(lines, delimiter=header.separator, strict=True)
    line = first
    try:
        for row in rows:
            if any(map(str.strip, row)):
                yield _Row(line, row)
            line = first + rows.line_num
    except csv.Error as error:
        # After a quote that never ends there is no telling where the next row begins.
        yield Problem(N_("This row and all after it cannot be read: {reason}."), line, {"reason": error})


def _add(row: _Row, header: _Header, decks: dict[str, Gathered], unnamed: Gathered) -> list[int]:
    """Put a row into its deck, `unnamed` if it does not say which; the lines on which something was passed over."""
    cells, columns = row.cells, header.columns

    def cell(name: str, otherwise: str) -> str:
        number = columns.get(name)
        return cells[number] if number is not None and number < len(cells) else otherwise

    notetype = cell("notetype", header.notetype).strip()
    title = header.own.get("title") or cell("deck", header.deck).strip() or unnamed.title
    if title not in decks:
        decks[title] = _gathered(title, header, unnamed.detect, notetype)
    deck = decks[title]
    if deck.language is None and notetype in NOTE_TYPES["de"]:
        deck.language = "de"
    special = set(columns.values())
    fields = [text for number, text in enumerate(cells) if number not in special]
    tags = tuple(dict.fromkeys((*cell("tags", "").split(), *header.tags)))
    guid, html = cell("guid", ""), bool(header.html)
    own = own_note(notetype, fields) if html else None
    if own is not None:
        deck.deck_id, deck.language = own.deck_id or deck.deck_id, own.language or deck.language
        deck.add(own.note(guid, tags, row.line))
        return []
    front, back = (*fields, "", "")[:2]
    deck.add(Note(front, back, guid, tags, row.line, html, bool(header.own)))
    return [row.line] if any(map(str.strip, fields[2:])) else []


def _gathered(title: str, header: _Header, detect: Detect, notetype: str) -> Gathered:
    language: Language | None = next((one for one in LANGUAGES if one == header.own.get("language")), None)
    if language is None and notetype in NOTE_TYPES["de"]:
        language = "de"
    return Gathered(title, detect, header.own.get("id", ""), language)


def _left_out(decks: dict[str, Gathered], beyond: list[int]) -> Iterator[Problem]:
    lines = [line for one in decks.values() for line in one.media]
    if lines:
        yield Problem(
            N_("Pictures and sounds were left out; notes with some: {number}."), lines[0], {"number": len(lines)}
        )
    if beyond:
        yield Problem(
            N_("Only the first two fields of a note were taken; notes with more: {number}."),
            beyond[0],
            {"number": len(beyond)},
        )


ANKI_TEXT = Format(
    "anki-csv",
    (".txt", ".tsv"),
    EVERYTHING - {Part.DISTRACTORS, Part.KIND, Part.ARTICLE, Part.PROGRESS, Part.EXACT},
    write,
    read,
)
