"""The report as files: a page to print or send, a spreadsheet, comma-separated values."""

import csv
import html
import io
from collections.abc import Iterator
from typing import Any

from quiz.classroom.report.results import Results
from quiz.classroom.report.tables import Cell, Table, tables
from quiz.locale import _, language
from quiz.spreadsheet import fitting, workbook, write_cell

STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.45 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #8888; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
@media print { body { margin: 0; max-width: none; font-size: .8rem; } tr { break-inside: avoid; } }
"""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""


def as_html(results: Results) -> Iterator[str]:
    """One page, complete in itself, without a script and without an address elsewhere."""
    title = html.escape(_("Report: {title}").format(title=results.title))
    yield f'<!doctype html>\n<html lang="{language()}">\n<head><meta charset="utf-8"><title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n"
    for table in tables(results):
        yield f'<h2>{html.escape(table.name)}</h2>\n<div class="scroll"><table>\n<thead><tr>'
        yield "".join(_head(table, column) for column in range(len(table.heads)))
        yield "</tr></thead>\n<tbody>\n"
        for row in table.rows:
            yield "<tr>" + "".join(_cell(cell) for cell in row) + "</tr>\n"
        yield "</tbody></table></div>\n"
    yield "</body></html>\n"


def _head(table: Table, column: int) -> str:
    """A head stands above its numbers at the right, above texts at the left."""
    is_number = all(not isinstance(row[column], str) for row in table.rows)
    return f'<th scope="col"{" class=number" if is_number else ""}>{html.escape(table.heads[column])}</th>'


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"<td>{html.escape(cell)}</td>"
    return f'<td class="number">{"" if cell is None else cell}</td>'


def as_csv(results: Results) -> Iterator[str]:
    """The answers, one line a pupil, with points; made safe for spreadsheets."""
    pupils, _questions, answers = tables(results)
    by_person = {(row[0], row[1]): row for row in pupils.rows}
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow((*pupils.heads, *answers.heads[2:]))
    for row in answers.rows:
        writer.writerow([_safe(cell) for cell in (*by_person[row[0], row[1]], *row[2:])])
    yield "\ufeff" + out.getvalue()  # Excel takes UTF-8 for something else without the mark


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def as_xlsx(results: Results) -> bytes:
    """A spreadsheet with three sheets; texts are texts, whatever they begin with."""
    out = io.BytesIO()
    with workbook(out) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        for table in tables(results):
            _sheet(book.add_worksheet(table.name[:31]), table, bold, plain)
    return out.getvalue()


def _sheet(sheet: Any, table: Table, bold: Any, plain: Any) -> None:
    sheet.freeze_panes(1, 2)
    for column, head in enumerate(table.heads):
        texts = [len(str(row[column])) for row in table.rows if row[column] is not None]
        sheet.set_column(column, column, min(max([len(head), *texts], default=8) + 2, 50))
        write_cell(sheet, 0, column, head, bold)
    for line, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if cell is not None:
                write_cell(sheet, line, column, fitting(cell) if isinstance(cell, str) else cell, plain)
