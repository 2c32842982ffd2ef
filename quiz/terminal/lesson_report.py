"""The report of a class on a terminal: what the class knows, question by question, pupil by pupil."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from quiz.locale import _, language
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
            numbers += " · " + _("discrimination {d}").format(d=_decimal(item.discrimination))
        page.show(_hanging(f"{item.number}.", Text(one_line(item.question))))
        page.show(_hanging("", Text(one_line(item.answer), style="green")))
        page.show(_hanging("", Text(f"{_bar(item.facility, page)} {numbers}")))
        for sentence in item.sentences:
            page.show(_hanging("", Text(sentence, style="yellow")))
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


def _hanging(label: str, text: Text) -> Table:
    """A text behind its label, every line of it."""
    line = Table.grid(padding=0)
    line.add_column(width=4)
    line.add_column()
    line.add_row(label, text)
    return line


def _decimal(number: float) -> str:
    """A number with its sign and two places, as one writes it in the user's language."""
    written = f"{number:+.2f}"
    return written.replace(".", ",") if language() == "de" else written
