"""How our sheets look: texts that wrap, a header that stays, rows as high as their texts, all columns on a page.

Cells are formatted as text, too, so that what somebody types there stays what they typed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from quiz.spreadsheet import workbook, write_cell

TEXT = {"num_format": "@", "text_wrap": True, "valign": "top"}
HEADER = {"num_format": "@", "text_wrap": True, "valign": "vcenter", "bold": True, "bg_color": "#E8EEF0"}
NUMBER = {"valign": "top"}
A4 = 9
LINE, MOST_LINES = 15, 25
"""The height of a line of text in points; Excel has no row higher than 409."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a sheet looks: its name, the widths of its columns in characters, and the row of its header, from 1."""

    name: str
    widths: tuple[int, ...]
    header: int = 1


def write_workbook(file: BinaryIO, sheet: Sheet, rows: Iterable[Sequence[str | int]]) -> None:
    """Write a workbook with one sheet; texts that are too long for a cell must have been cut before."""
    with workbook(file) as book:
        text, header, number = (book.add_format(look) for look in (TEXT, HEADER, NUMBER))
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(sheet.header, 0)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        for place, width in enumerate(sheet.widths):
            page.set_column(place, place, width, text)
        for place, cells in enumerate(rows):
            lines = max((_lines(cell, width) for cell, width in zip(cells, sheet.widths, strict=False)), default=1)
            if lines > 1:
                # LibreOffice does not find out by itself how high a row has to be.
                page.set_row(place, LINE * min(lines, MOST_LINES))
            # Rows before the last one are written; what XlsxWriter still knows of them is never asked for.
            page.row_info.pop(place - 2, None)
            page.row_sizes.pop(place - 2, None)
            look = header if place == sheet.header - 1 else text
            for column, cell in enumerate(cells):
                if cell != "":
                    write_cell(page, place, column, cell, look if isinstance(cell, str) else number)


def _lines(cell: str | int, width: int) -> int:
    """About how many lines a text takes in a column of that width."""
    if isinstance(cell, int) or (len(cell) < width and "\n" not in cell):
        return 1
    return sum(1 + len(line) // width for line in cell.split("\n"))
