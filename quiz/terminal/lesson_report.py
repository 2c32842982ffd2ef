"""The report of a class on a terminal: what the class knows, question by question, pupil by pupil."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from quiz.locale import _
from quiz.terminal.page import Page
from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from rich.console import Console

BAR = 20


@dataclass(frozen=True, slots=True)
class ItemLines:
    """A question as it is told: its number, text, answer, the share of right answers, and sentences."""

    number: int
    question: str
    answer: str
    answers: int
    facility: float
    discrimination: float | None
    sentences: Sequence[str]


def show_report(
    title: str,
    items: Iterable[ItemLines],
    pupils: Iterable[tuple[str, int, int, int, float | None]],
    *,
    console: "Console",
) -> None:
    """Show a report; `pupils` are rows of name, place, points, number of answers, and share right."""
    page = Page(console)
    page.show(Text(one_line(title), style="bold"), "")
    for item in items:
        numbers = _("{percent} % right of {n}").format(percent=round(100 * item.facility), n=item.answers)
        if item.discrimination is not None:
            numbers += " · " + _("discrimination {d}").format(d=f"{item.discrimination:+.2f}")
        page.show(Text(f"{item.number}. {one_line(item.question)}"))
        page.show(Text.assemble((f"   {one_line(item.answer)}", "green"), f"   {_bar(item.facility, page)} {numbers}"))
        for sentence in item.sentences:
            page.show(Text(f"   {sentence}", style="yellow"))
        page.show("")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(_("Place"), justify="right")
    table.add_column(_("Name"))
    table.add_column(_("Points"), justify="right")
    table.add_column(_("Answered"), justify="right")
    table.add_column(_("Right, %"), justify="right")
    for name, place, points, answered, share in pupils:
        right = "–" if share is None else str(round(100 * share))
        table.add_row(str(place), Text(one_line(name)), str(points), str(answered), right)
    page.show(table)


def _bar(share: float, page: Page) -> str:
    full = round(share * BAR)
    signs = ("#", ".") if page.ascii_only else ("█", "░")
    return signs[0] * full + signs[1] * (BAR - full)
