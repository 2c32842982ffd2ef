"""The first sheet of a workbook (Office Open XML, ISO/IEC 29500) as rows of texts, read as a stream.

Numbers come as they are shown in the file, dates as ISO dates, formulas as their last result. Document types and
entities, which no workbook has, are refused, so that nothing can grow while it is read.
"""

import datetime as dt
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from quiz.errors import BadInputError
from quiz.exchange.archive import DAMAGE, opened_archive, unpacked
from quiz.exchange.format import Report
from quiz.exchange.reading import MEGABYTE

MOST_SHARED = 256 * MEGABYTE
"""Characters of texts that several cells share, which have to be held."""
MOST_COLUMNS = 64
LONGEST = 1_000_000
"""Characters in a cell; Excel has 32,767."""
CODED = re.compile(r"_x([0-9A-Fa-f]{4})_")
CELL = re.compile(r"([A-Z]+)(\d+)")
DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of the formats for dates and times that every workbook has."""
DATE_LETTERS = re.compile(r"[dyhs]|m(?!ax)", re.IGNORECASE)
FIRST_DAY = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no time zones
FIRST_DAY_OF_MACS = dt.datetime(1904, 1, 1)  # noqa: DTZ001

Attributes = dict[str, str]


def read_workbook(path: Path, report: Report) -> Iterator[tuple[int, list[str]]]:
    """The rows of the first sheet with their numbers; BadInputError if it is no workbook or not to be trusted."""
    try:
        with opened_archive(path) as book:
            about = _About(book, path)
            member = about.member(about.sheet)
            rows: list[tuple[int, list[str]]] = []
            reader = _SheetReader(about, rows)
            parser = _parser(reader, path)
            done = 0
            with book.open(member) as source:
                for block in unpacked(source, member.compress_size, path):
                    parser.Parse(block, False)
                    yield from rows
                    rows.clear()
                    done += len(block)
                    report(done, member.file_size)
            parser.Parse(b"", True)
            yield from rows
    except (*DAMAGE, expat.ExpatError, KeyError, ValueError, OverflowError) as error:
        raise BadInputError("{path} is not an Excel workbook (.xlsx), or it is damaged.", path=path) from error


class _About:
    """What stands beside the sheet: which it is, the texts that cells share, the formats that are dates."""

    def __init__(self, book: zipfile.ZipFile, path: Path) -> None:
        self._book = book
        self._path = path
        names = _Names()
        self._parse("xl/workbook.xml", names)
        relations = _Relations()
        self._parse("xl/_rels/workbook.xml.rels", relations)
        self.sheet = _resolved(relations.targets[names.first])
        self.first_day = FIRST_DAY_OF_MACS if names.macs else FIRST_DAY
        self.shared: list[str] = []
        self.dates: set[int] = set()
        for kind, part in (("sharedStrings", _Shared(self.shared)), ("styles", _Styles(self.dates))):
            target = relations.kinds.get(kind)
            if target is not None and _resolved(target) in book.NameToInfo:
                self._parse(_resolved(target), part)

    def member(self, name: str) -> zipfile.ZipInfo:
        return self._book.getinfo(name)

    def _parse(self, name: str, handler: "_Handler") -> None:
        member = self.member(name)
        parser = _parser(handler, self._path)
        with self._book.open(member) as source:
            for block in unpacked(source, member.compress_size, self._path):
                parser.Parse(block, False)
        parser.Parse(b"", True)


def _resolved(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


class _Handler:
    """What to do at the beginning and the end of elements, whose names come without their namespace."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Text, in pieces."""


def _parser(handler: _Handler, path: Path) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_about: object) -> None:
        raise BadInputError("{path} defines words of its own (a document type); no workbook does that.", path=path)

    def start(name: str, attributes: Attributes) -> None:
        handler.start(_local(name), {_local(key): value for key, value in attributes.items()})

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.text
    return parser


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


@dataclass
class _Names(_Handler):
    """The relation of the first sheet, and whether days are counted from 1904."""

    first: str = ""
    macs: bool = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and not self.first:
            # Its own id is called "sheetId"; the relation's is "id" in another namespace.
            self.first = attributes["id"]
        elif name == "workbookPr":
            self.macs = attributes.get("date1904") in ("1", "true")


@dataclass
class _Relations(_Handler):
    """Targets by the ids and by the kinds of relations."""

    targets: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            self.targets[attributes["Id"]] = attributes["Target"]
            self.kinds.setdefault(attributes["Type"].rpartition("/")[2], attributes["Target"])


@dataclass
class _Texts(_Handler):
    """Gathers the text in <t>, without what is said on how to pronounce it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    _inside: bool = False
    _aside: bool = False

    def start(self, name: str, _attributes: Attributes) -> None:
        self._inside = name == "t" and not self._aside
        self._aside = self._aside or name == "rPh"

    def end(self, name: str) -> None:
        self._inside = False
        if name == "rPh":
            self._aside = False

    def text(self, data: str) -> None:
        if self._inside:
            self.length += len(data)
            if self.length > LONGEST:
                raise ValueError("no cell is that long")
            self.pieces.append(data)

    def take(self) -> str:
        """The text so far, which begins anew."""
        found = CODED.sub(lambda code: chr(int(code[1], 16)), "".join(self.pieces))
        self.pieces.clear()
        self.length = 0
        return found


class _Shared(_Handler):
    def __init__(self, shared: list[str]) -> None:
        self._shared, self._size, self._texts = shared, 0, _Texts()

    def start(self, name: str, attributes: Attributes) -> None:
        self._texts.start(name, attributes)

    def end(self, name: str) -> None:
        self._texts.end(name)
        if name == "si":
            text = self._texts.take()
            self._size += len(text)
            if self._size > MOST_SHARED:
                raise ValueError("too many texts")
            self._shared.append(text)

    def text(self, data: str) -> None:
        self._texts.text(data)


class _Styles(_Handler):
    """Which of the cell formats show dates."""

    def __init__(self, dates: set[int]) -> None:
        self._dates, self._own, self._inside, self._number = dates, set[int](), False, 0

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            code = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", attributes["formatCode"])
            if DATE_LETTERS.search(code) and "General" not in code:
                self._own.add(int(attributes["numFmtId"]))
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            kind = int(attributes.get("numFmtId", 0))
            if kind in DATE_FORMATS or kind in self._own:
                self._dates.add(self._number)
            self._number += 1

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


class _SheetReader(_Handler):
    """Puts every finished row of a sheet into `rows`."""

    def __init__(self, about: _About, rows: list[tuple[int, list[str]]]) -> None:
        self._about, self._rows = about, rows
        self._row, self._number = list[str](), 0
        self._column, self._kind, self._style = 0, "n", 0
        self._value, self._in_value, self._texts = list[str](), False, _Texts()

    def start(self, name: str, attributes: Attributes) -> None:
        self._texts.start(name, attributes)
        if name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._row, self._column = [], 0
        elif name == "c":
            self._column = _column(attributes["r"]) if "r" in attributes else self._column
            self._kind, self._style = attributes.get("t", "n"), int(attributes.get("s", 0))
            self._value.clear()
        elif name == "v":
            self._in_value = True

    def text(self, data: str) -> None:
        self._texts.text(data)
        if self._in_value:
            self._value.append(data)

    def end(self, name: str) -> None:
        self._texts.end(name)
        if name == "v":
            self._in_value = False
        elif name == "c":
            text = self._cell()
            if text and self._column < MOST_COLUMNS:
                self._row += [""] * (self._column + 1 - len(self._row))
                self._row[self._column] = text
            self._column += 1
        elif name == "row":
            self._rows.append((self._number, self._row))

    def _cell(self) -> str:
        inline, value = self._texts.take(), "".join(self._value)
        match self._kind:
            case "inlineStr":
                return inline
            case "s":
                return self._about.shared[int(value)] if value else ""
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(value, value)
            case "str" | "e" | "d":
                return CODED.sub(lambda code: chr(int(code[1], 16)), value)
            case _:
                return self._number_shown(value)

    def _number_shown(self, value: str) -> str:
        if not value:
            return ""
        number = float(value)
        if self._style in self._about.dates:
            return _date(number, self._about.first_day)
        # As the cell shows it: 1822 and not 1822.0, 0.1 and not 0.10000000000000001.
        return str(int(number)) if number == int(number) and abs(number) < 1e15 else format(number, ".15g")


def _column(place: str) -> int:
    """The number of a cell's column, from 0."""
    found = CELL.fullmatch(place)
    if found is None:
        raise ValueError(place)
    number = 0
    for letter in found[1]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _date(number: float, first_day: dt.datetime) -> str:
    at = first_day + dt.timedelta(days=number)
    at = (at + dt.timedelta(milliseconds=500)).replace(microsecond=0)
    if 0 <= number < 1:
        return at.strftime("%H:%M")
    return at.date().isoformat() if at.time() == dt.time() else at.strftime("%Y-%m-%d %H:%M")
