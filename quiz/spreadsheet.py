"""Workbooks for Excel, LibreOffice and others, row by row, in which every text is a text, whatever it looks like.

XlsxWriter makes them. It takes a text that begins with `<r>` and ends with `</r>` for markup of its own and would write
it as it stands, which gives a workbook that no program opens; here such a text is written as markup that says just it.
"""

import datetime as dt
import html
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

LONGEST = 32_767
"""Of the two bytes of UTF-16 that a cell may have; Excel takes a workbook with more for damaged."""
MOST_ROWS = 1_048_576
"""Of a sheet; XlsxWriter leaves out without a word what is beyond."""
EARLIEST = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - XlsxWriter wants it without a zone
"""The date a workbook bears, so that the same cards give the same bytes."""


@contextmanager
def workbook(file: BinaryIO) -> Iterator[Any]:
    """A workbook that is in `file` when the block ends. Rows are written in their order; one is held in memory."""
    import xlsxwriter  # noqa: PLC0415 - only where somebody wants a workbook
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    # A folder of its own, so that nothing is left behind when the writing fails; and what XlsxWriter then leaves open
    # is not `file`.
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "book.xlsx"
        book = xlsxwriter.Workbook(whole, {"constant_memory": True, "tmpdir": folder})
        book.set_properties({"created": EARLIEST})
        try:
            yield book
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error
        finally:
            for sheet in book.worksheets():
                sheet._opt_close()  # noqa: SLF001 - nothing else closes it after a failure
        with whole.open("rb") as made:
            shutil.copyfileobj(made, file, 1 << 20)


def write_cell(sheet: Any, row: int, column: int, cell: str | float, look: Any) -> None:
    """Write a number, or a text of at most `LONGEST`, as what it is; rows and columns count from 0."""
    if not isinstance(cell, str):
        sheet.write_number(row, column, cell, look)
    elif cell.startswith("<r>") and cell.endswith("</r>"):
        sheet.write_string(row, column, f'<r><t xml:space="preserve">{html.escape(cell)}</t></r>', look)
    else:
        sheet.write_string(row, column, cell, look)


def fitting(text: str) -> str:
    """As much of a text as a cell may hold."""
    if len(text) * 2 <= LONGEST:
        return text
    # Where the last character needs two of them, half of it would be left.
    return text.encode("utf-16-le", "surrogatepass")[: 2 * LONGEST].decode("utf-16-le", "ignore")
