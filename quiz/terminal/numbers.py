"""The statistics screen: what the numbers say, with small pictures of the last and the next days."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from rich.table import Table
from rich.text import Text

from quiz.locale import _, ngettext
from quiz.terminal.bars import columns
from quiz.terminal.page import Page
from quiz.terminal.tables import unbroken

if TYPE_CHECKING:
    from rich.console import Console


class Numbers(Protocol):
    """The statistics to show. Shares run from 0 to 1 and are None where nothing was counted yet."""

    @property
    def cards(self) -> int:
        """Cards in all."""

    @property
    def new(self) -> int:
        """Never asked."""

    @property
    def due(self) -> int:
        """To be asked today."""

    @property
    def known(self) -> int:
        """Known at present."""

    @property
    def reviews(self) -> int:
        """Answers in all."""

    @property
    def correct(self) -> int:
        """Right ones of them."""

    @property
    def score(self) -> float | None:
        """Their share."""

    @property
    def retention(self) -> float | None:
        """The share of right answers to cards that were learned before."""

    @property
    def streak_days(self) -> int:
        """Days in a row with an answer."""

    @property
    def today(self) -> int:
        """Answers today."""

    @property
    def forecast(self) -> Sequence[int]:
        """Cards due on each of the next seven days, today first."""

    @property
    def days(self) -> Sequence[int]:
        """Answers on each of the last fourteen days, today last."""


def statistics_screen(numbers: Numbers, *, console: "Console") -> None:
    """Write the statistics as lines of a name and a number."""
    page = Page(console)
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    streak = ngettext("{n} day", "{n} days", numbers.streak_days).format(n=numbers.streak_days)
    correct = _("{n}, {correct} of them right ({share})")
    rows: list[tuple[str, str]] = [
        (_("Cards"), str(numbers.cards)),
        (_("Due"), str(numbers.due)),
        (_("New"), str(numbers.new)),
        (_("Known"), str(numbers.known)),
        (_("Answers"), correct.format(n=numbers.reviews, correct=numbers.correct, share=percent(numbers.score))),
        (_("Answers today"), str(numbers.today)),
        (_("Retention"), percent(numbers.retention)),
        (_("Days in a row"), streak),
        (_("Last 14 days"), _picture(numbers.days, page)),
        (_("Next 7 days"), _picture(numbers.forecast, page)),
    ]
    for name, value in rows:
        table.add_row(Text(name, style="bold"), Text(value))
    if console.is_terminal:
        page.show(table)
    else:
        unbroken(console).print(table, highlight=False)


def percent(share: float | None) -> str:
    """A share in percent, a dash where there is none."""
    return "–" if share is None else f"{round(100 * share)} %"


def _picture(days: Sequence[int], page: Page) -> str:
    return f"{columns(days, ascii_only=page.ascii_only)}  {' '.join(map(str, days))}"
