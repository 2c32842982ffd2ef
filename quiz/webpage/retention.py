"""Kept in mind against wanted: a table in which every share is also a dot beside a mark."""

from quiz.locale import _
from quiz.locale.figures import percent, whole
from quiz.statistics.numbers import Statistics
from quiz.terminal.figures.retention import ENOUGH, ages, period_name
from quiz.webpage.markup import Markup, element, table

WIDTH, HEIGHT = 120.0, 14.0
LOWEST = 0.5
"""Where the scale begins; what is lower stands at its end."""


def retention(numbers: Statistics) -> Markup:
    """The table."""
    rows = [
        (
            f"{period_name(period)}, {age}",
            percent(part),
            _("{right} of {count}").format(right=whole(right), count=whole(count)),
            _dot(part, count, numbers.wanted),
        )
        for period in numbers.periods
        for age, part, right, count in ages(period)
        if part is not None
    ]
    wanted = _("wanted: {share}").format(share=percent(numbers.wanted))
    scale = f"{percent(LOWEST)} – {percent(1.0)}"
    few = any(count and count < ENOUGH for period in numbers.periods for *_rest, count in ages(period))
    return element(
        "section",
        element("h2", _("Kept in mind")),
        element("div", table(wanted, (_("Cards"), _("Share"), _("Right"), scale), rows), class_="wide"),
        *([element("p", _("(under {n} answers: too few to tell)").format(n=ENOUGH), class_="note")] if few else []),
        class_="whole",
    )


def _dot(part: float, count: int, wanted: float) -> Markup:
    """Where a share lies between the lowest and all, and the mark of what is wanted."""
    middle = HEIGHT / 2
    return element(
        "svg",
        element("line", x1=0, x2=WIDTH, y1=middle, y2=middle, class_="axis"),
        element("line", x1=_x(wanted), x2=_x(wanted), y1=0, y2=HEIGHT, class_="mark"),
        element("circle", cx=_x(part), cy=middle, r=5, class_="dot few" if count < ENOUGH else "dot"),
        viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}",
        aria_hidden="true",
    )


def _x(part: float) -> float:
    return 6 + max(part - LOWEST, 0) / (1 - LOWEST) * (WIDTH - 12)
