"""The look ahead as a table: a row for each retention with the work it makes and what is known in the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from quiz.locale import _, ngettext
from quiz.schedule.simulation import Limits
from quiz.terminal.bars import bar
from quiz.terminal.decimals import decimal
from quiz.terminal.page import Page
from quiz.terminal.tables import unbroken

if TYPE_CHECKING:
    from rich.console import Console

BAR = 20
WIDE, NARROW = 70, 50


@dataclass(frozen=True, slots=True)
class Tried:
    """A retention that was tried: answers and minutes on an average day, and the share of cards known in the end."""

    retention: float
    answers: float
    minutes: float
    known: float


def simulation_screen(
    tried: Sequence[Tried], present: float, cards: int, days: int, limits: Limits, *, console: "Console"
) -> None:
    """Write the table; the row of the `present` retention is marked."""
    page = Page(console)
    table = Table(box=None, padding=(0, 2 if page.width >= NARROW else 1, 0, 0), header_style="bold", pad_edge=False)
    for name in ("", _("Aim"), _("Answers a day"), _("Minutes a day"), _("Known at the end")):
        table.add_column(name, justify="right", vertical="bottom", min_width=4 if name else 1)
    pictured = page.width >= WIDE
    if pictured:
        table.add_column("")
    most = max(1.0, *(one.answers for one in tried))
    for one in tried:
        here = one.retention == present
        row = [
            ">" if here else "",
            f"{100 * one.retention:.3g} %",
            decimal(one.answers, 1 if one.answers < 10 else 0),
            decimal(one.minutes, 1 if one.minutes < 10 else 0),
            f"{100 * one.known:.0f} %",
        ]
        if pictured:
            row.append(bar(one.answers / most, BAR, ascii_only=page.ascii_only))
        table.add_row(*(Text(cell, style="bold" if here else "") for cell in row))
    n_cards = ngettext("{n} card", "{n} cards", cards).format(n=cards)
    n_days = ngettext("the next {n} day", "the next {n} days", days).format(n=days)
    head = _("{cards}, {days}, at most {new} new and {reviews} to repeat a day:").format(
        cards=n_cards, days=n_days, new=limits.new, reviews=limits.reviews
    )
    foot = _("> is what is set now; quiz settings retention 0.85 would change it.")
    out = page.show if console.is_terminal else unbroken(console).print
    for part in (Text(head), Text(""), table, Text(""), Text(foot)):
        out(part)
