"""XLSX: the table of `quiz.exchange.table` as a workbook for Excel, LibreOffice and others."""

from collections.abc import Iterator
from pathlib import Path

from quiz.errors import N_, Problem
from quiz.exchange.format import Format, Outgoing, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.sheet_reading import read_workbook
from quiz.exchange.sheet_writing import LONGEST, Sheet, write_workbook
from quiz.exchange.table import CARRIES, HARMLESS, read_table, table_rows
from quiz.exchange.writing import write_file

WIDTHS = (48, 28, 24, 36, 16, 56, 10, 18)


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`, one a row; a text that is too long for a cell is cut and named."""
    cut: list[Problem] = []

    def rows() -> Iterator[tuple[str, ...]]:
        for number, row in enumerate(table_rows(deck, options), start=1):
            if any(len(cell) > LONGEST for cell in row):
                cut.append(
                    Problem(
                        N_("Row {row} has a text of more than {limit} characters, which was cut."),
                        parameters={"row": number, "limit": LONGEST},
                    )
                )
            # A text is no formula here; but an apostrophe before one is taken away when it is read.
            yield tuple((f"'{cell}" if HARMLESS.match(cell) else cell)[:LONGEST] for cell in row)

    write_file(path, lambda file: write_workbook(file, Sheet(deck.title, WIDTHS), rows()))
    return Written((path,), tuple(cut))


def read(path: Path, options: ReadOptions) -> Read:
    """Read the first sheet."""
    return read_table(read_workbook(path, options.report), path.stem, options)


XLSX = Format("xlsx", (".xlsx",), CARRIES, write, read)
