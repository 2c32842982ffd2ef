"""CSV: the table of `quiz.exchange.table`, as spreadsheets and people write it.

Written is UTF-8 with a mark, by which Excel knows it, and between the columns a semicolon in German or a comma in
English, as Excel expects it there. Read is UTF-8, UTF-16 or the old Windows encoding, with semicolons, commas, tabs or
bars. A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and read without.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from quiz.core.article import Language
from quiz.errors import N_, BadInputError, Problem
from quiz.exchange.anki_read import read as read_anki
from quiz.exchange.decoding import MAGIC, MARKS
from quiz.exchange.format import Format, Outgoing, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.lines import LONGEST
from quiz.exchange.reading import MEGABYTE, opened
from quiz.exchange.table import CARRIES, Row, read_header, read_table, table_rows
from quiz.exchange.writing import write_text

SEPARATORS: dict[Language, str] = {"de": ";", "en": ","}
GUESSED = (";", "\t", ",", "|")
FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would compute, or one that looks like one made harmless."""
HINT = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
ANKI = re.compile(r"#(?:separator|html|notetype|deck|tags|columns)\b.*:", re.IGNORECASE)
BLOCK = 1 << 20


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`, one a row."""
    write_text(path, _lines(deck, options))
    return Written((path,))


def _lines(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    buffer = io.StringIO(newline="")
    rows = csv.writer(buffer, delimiter=SEPARATORS[deck.language], lineterminator="\r\n")
    buffer.write("\ufeff")
    for row in table_rows(deck, options):
        rows.writerow(f"'{cell}" if FORMULA.match(cell) else cell for cell in row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def read(path: Path, options: ReadOptions) -> Read:
    """Read the table; a file that begins as Anki's do is read as one of those."""
    with opened(path) as file:
        encoding = _encoding(file, path)
        file.seek(0)
        text = io.TextIOWrapper(file, encoding=encoding, newline="")
        try:
            lines = _lines_of(text, path)
            first = next(lines, "")
            if ANKI.match(first):
                return read_anki(path, options)
            found = read_table(_rows(first, lines, path.stat().st_size, options), path.stem, options)
        except csv.Error as error:
            raise BadInputError("{path} is no table: {reason}.", path=path, reason=error) from error
        finally:
            text.detach()
    if encoding.startswith("utf"):
        return found
    note = Problem(N_("{path} is not UTF-8; it was read as {encoding}."), None, {"path": path, "encoding": encoding})
    return Read(found.decks, found.problems, (note, *found.notes))


def _encoding(file: BinaryIO, path: Path) -> str:
    """The encoding of a whole file, looked through block by block; BadInputError if it is no text."""
    block = file.read(BLOCK)
    for magic, name in MAGIC:
        if block.startswith(magic):
            raise BadInputError(
                "{path} is not plain text but {name}; save it as plain text first.", path=path, name=name
            )
    marked = next((name for mark, name in MARKS if block.startswith(mark)), None)
    if marked is not None:
        return marked
    decoder = codecs.getincrementaldecoder("utf-8")()
    encoding = "utf-8"
    while block:
        if b"\0" in block:
            raise BadInputError("{path} is not a text file; save it as plain text first.", path=path)
        if encoding == "utf-8":
            try:
                decoder.decode(block)
            except UnicodeDecodeError:
                encoding = "cp1252"
        block = file.read(BLOCK)
    return encoding


def _lines_of(text: io.TextIOWrapper, path: Path) -> Iterator[str]:
    number = 0
    try:
        while line := text.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST:
                raise BadInputError(
                    "{path}, line {line} is longer than {limit} MB; no card is that long.",
                    path=path,
                    line=number,
                    limit=LONGEST // MEGABYTE,
                )
            yield line
    except UnicodeDecodeError as error:
        raise BadInputError(
            "{path} says that it is {encoding}, but it is not.", path=path, encoding=error.encoding
        ) from None


def _rows(first: str, lines: Iterator[str], size: int, options: ReadOptions) -> Iterator[Row]:
    hint = HINT.fullmatch(first)
    top = next(lines, "") if hint else first
    separator = hint[1] if hint else _separator(top)
    csv.field_size_limit(LONGEST)
    done = 0

    def counted() -> Iterator[str]:
        nonlocal done
        yield top
        for line in lines:
            done += len(line)
            yield line

    rows = csv.reader(counted(), delimiter=separator)
    line = 2 if hint else 1
    for cells in rows:
        yield line, cells
        line = rows.line_num + (2 if hint else 1)
        if line % 4096 == 0:
            options.report(done, size)


def _separator(line: str) -> str:
    """The separator with which the first line gives the most columns that are known; else the most columns."""

    def worth(separator: str) -> tuple[bool, int, int]:
        cells = next(csv.reader([line], delimiter=separator), [])
        header = read_header(cells)
        return header.own, len(header.places) - len(header.unknown), len(cells)

    return max(GUESSED, key=worth)


CSV = Format("csv", (".csv",), CARRIES, write, read)
