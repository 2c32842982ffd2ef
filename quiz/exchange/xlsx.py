"""XLSX: the table of `quiz.exchange.table` as a workbook for Excel, LibreOffice and others."""

from collections.abc import Iterator
from pathlib import Path

from quiz.core.article import Language
from quiz.errors import N_, BadInputError, Problem
from quiz.exchange.format import Format, Outgoing, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.sheet_reading import read_workbook
from quiz.exchange.sheet_writing import Sheet, write_workbook
from quiz.exchange.table import CARRIES, HARMLESS, read_table, table_rows
from quiz.exchange.writing import write_file
from quiz.spreadsheet import LONGEST, MOST_ROWS, fitting

SHEET_NAMES: dict[Language, str] = {"de": "Karten", "en": "Cards"}
WIDTHS = (48, 28, 24, 36, 16, 56, 10, 18)


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`, one a row; a text that is too long for a cell is cut and named."""
    cut: list[Problem] = []
    if len(deck.cards) >= MOST_ROWS:
        raise BadInputError(
            "A workbook has room for {most} cards, and this deck has more; export it as csv.", most=MOST_ROWS - 1
        )

    def rows() -> Iterator[tuple[str, ...]]:
        for number, row in enumerate(table_rows(deck, options), start=1):
            # A text is no formula here; but an apostrophe before one is taken away when it is read.
            cells = tuple(f"'{cell}" if HARMLESS.match(cell) else cell for cell in row)
            fit = tuple(map(fitting, cells))
            if fit != cells:
                cut.append(
                    Problem(
                        N_("Row {row} has a text of more than {limit} characters, which was cut."),
                        parameters={"row": number, "limit": LONGEST},
                    )
                )
            yield fit

    write_file(path, lambda file: write_workbook(file, Sheet(SHEET_NAMES[deck.language], WIDTHS), rows()))
    return Written((path,), tuple(cut))


def read(path: Path, options: ReadOptions) -> Read:
    """Read the first sheet."""
    return read_table(read_workbook(path, options.report), path.stem, options)


XLSX = Format("xlsx", (".xlsx",), CARRIES, write, read)
