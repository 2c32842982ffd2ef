"""The year as a picture: squares in weeks and days, in two halves that stand side by side or below each other."""

from collections.abc import Sequence
from datetime import date, timedelta

from quiz.locale import _, ngettext
from quiz.locale.figures import day_of_week, month_of_year, months, percent, weekdays, whole
from quiz.statistics.days import by_month
from quiz.statistics.heatmap import Grid, Week, grid
from quiz.statistics.numbers import Statistics
from quiz.statistics.tally import Tally, share
from quiz.terminal.figures.heatmap import answers_told, title
from quiz.webpage.markup import Markup, drawing, element, table

HALF = 27
STEP, SIDE = 14, 12
LEFT, TOP = 34, 18


def year(numbers: Statistics) -> Markup:
    """The picture, what its colours mean, and the months as a table."""
    shown = grid({day: tally.answers for day, tally in numbers.days.items()}, numbers.today, 2 * HALF - 1)
    halves = (shown.weeks[: HALF - 1], shown.weeks[HALF - 1 :])
    return element(
        "section",
        element("h2", title(numbers)),
        element("div", *(_half(weeks, numbers) for weeks in halves), class_="year"),
        _legend(shown),
        element("details", element("summary", _("As a table")), _months(numbers)),
    )


def _half(weeks: Sequence[Week], numbers: Statistics) -> Markup:
    squares, names = [], []
    for column, week in enumerate(weeks):
        x = LEFT + STEP * column
        # In the very last column a name would be cut off at the edge.
        if week.monday.day <= 7 and column < HALF - 1:
            names.append(element("text", months()[week.monday.month - 1], x=x, y=TOP - 6))
        for row, level in enumerate(week.levels):
            if level is not None:
                day = week.monday + timedelta(days=row)
                told = element("title", _told(day, numbers.days.get(day, Tally())))
                squares.append(
                    element("g", told, _square(x, TOP + STEP * row, level)),
                )
    days = [
        element("text", name, x=0, y=TOP + STEP * row + SIDE - 2) for row, name in enumerate(weekdays()) if row % 2 == 0
    ]
    first, last = weeks[0].monday, min(weeks[-1].monday + timedelta(days=6), numbers.today)
    answered = sum(first <= day <= last for day in numbers.days)
    said = ngettext("{n} day with answers", "{n} days with answers", answered).format(n=answered)
    return drawing(
        LEFT + STEP * HALF,
        TOP + STEP * len(weekdays()),
        _("{first} to {last}").format(first=month_of_year(first), last=month_of_year(last)),
        said,
        *names,
        *days,
        *squares,
    )


def _square(x: float, y: float, level: int) -> Markup:
    return element("rect", x=x, y=y, width=SIDE, height=SIDE, rx=2, class_=f"l{level}")


def _told(day: date, tally: Tally) -> str:
    return f"{day_of_week(day)}: {answers_told(tally.answers)}"


def _legend(shown: Grid) -> Markup:
    words = [_("no answer"), *(_("to {n}").format(n=whole(bound)) for bound in shown.bounds)]
    words += [_("more")] if shown.bounds else []
    return element(
        "ul",
        *(
            element(
                "li",
                element(
                    "svg",
                    _square(0, 0, level),
                    viewBox="0 0 12 12",
                    aria_hidden="true",
                ),
                word,
            )
            for level, word in enumerate(words)
        ),
        class_="legend",
    )


def _months(numbers: Statistics) -> Markup:
    rows = [
        (month_of_year(month), str(days), whole(tally.answers), percent(share(tally.right, tally.answers)))
        for month, days, tally in by_month(numbers.days, numbers.year_began)
    ]
    return table(title(numbers), (_("Month"), _("Days"), _("Answers"), _("Right")), rows)
