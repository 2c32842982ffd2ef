"""A workbook with one sheet, as Office Open XML (ISO/IEC 29500), row by row.

Every text is typed as text in cells formatted as text: a spreadsheet computes nothing of it, and what somebody types
there stays what they typed.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

LONGEST = 32_767
"""Characters in a cell; Excel takes a workbook with more for damaged."""
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
RELATION = (
    '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"'
    ' Target="{}"/>'
)
WORKBOOK = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name={} sheetId="1" r:id="rId1"/></sheets></workbook>'
)
# Number format 49 is "text". Style 1 is for texts, 2 for the header, 3 for numbers.
STYLES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF0"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"'
    ' applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
# Printed across, all columns on a page.
TAIL = b'</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
TEXT, HEADER, NUMBER = 1, 2, 3
LINE, MOST_LINES = 15, 25
"""The height of a line of text in points; Excel has no row higher than 409."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a sheet looks: its name, the widths of its columns in characters, and the row of its header, from 1."""

    name: str
    widths: tuple[int, ...]
    header: int = 1


def write_workbook(file: BinaryIO, sheet: Sheet, rows: Iterable[Sequence[str | int]]) -> None:
    """Write the workbook; texts of more than `LONGEST` characters must have been cut before."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        name = re.sub(r"[\[\]:*?/\\]", " ", sheet.name).strip("' ")[:31].strip() or "Quiz"
        parts = {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": RELATIONS.format(RELATION.format(1, "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": WORKBOOK.format(quoteattr(_text(name))),
            "xl/_rels/workbook.xml.rels": RELATIONS.format(
                RELATION.format(1, "worksheet", "worksheets/sheet1.xml") + RELATION.format(2, "styles", "styles.xml")
            ),
            "xl/styles.xml": STYLES,
        }
        # Members that are opened have the first date there is: the same deck gives the same bytes.
        for part, text in parts.items():
            with book.open(part, "w") as part_file:
                part_file.write(text.encode())
        with book.open("xl/worksheets/sheet1.xml", "w") as part_file:
            part_file.write(_head(sheet).encode())
            for number, cells in enumerate(rows, start=1):
                part_file.write(_row(number, cells, sheet).encode())
            part_file.write(TAIL)


def _head(sheet: Sheet) -> str:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" style="{TEXT}" customWidth="1"/>'
        for place, width in enumerate(sheet.widths, start=1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        f'<sheetView workbookViewId="0"><pane ySplit="{sheet.header}" topLeftCell="A{sheet.header + 1}"'
        ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
    )


def _row(number: int, cells: Sequence[str | int], sheet: Sheet) -> str:
    style = HEADER if number == sheet.header else TEXT
    written = []
    for place, cell in enumerate(cells):
        where = f"{_letters(place)}{number}"
        if isinstance(cell, int):
            written.append(f'<c r="{where}" s="{NUMBER}"><v>{cell}</v></c>')
        elif cell:
            text = f'<is><t xml:space="preserve">{escape(_text(cell))}</t></is>'
            written.append(f'<c r="{where}" s="{style}" t="inlineStr">{text}</c>')
    lines = max((_lines(cell, width) for cell, width in zip(cells, sheet.widths, strict=False)), default=1)
    # LibreOffice does not find out by itself how high a row has to be.
    return f'<row r="{number}" ht="{LINE * min(lines, MOST_LINES)}">{"".join(written)}</row>'


def _lines(cell: str | int, width: int) -> int:
    """About how many lines a text takes in a column of that width."""
    if isinstance(cell, int) or (len(cell) < width and "\n" not in cell):
        return 1
    return sum(1 + len(line) // width for line in cell.split("\n"))


def _letters(place: int) -> str:
    """The name of a column, from 0: A to Z."""
    return chr(ord("A") + place)


def _text(text: str) -> str:
    """A text without characters that XML cannot hold; these are written `_x0001_`, and what looks like it, escaped."""
    return CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
