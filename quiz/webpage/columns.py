"""Column charts: what is coming day by day, and the hours of the day."""

from collections.abc import Sequence
from datetime import timedelta

from quiz.locale import _
from quiz.locale.figures import day, day_of_week, percent, whole
from quiz.statistics.numbers import Statistics
from quiz.statistics.tally import share
from quiz.terminal.figures import forecast as coming
from quiz.terminal.figures import hours as hours_told
from quiz.webpage.markup import Markup, drawing, element, table

WIDTH, HEIGHT = 420.0, 150.0
LEFT, TOP, BOTTOM = 42.0, 12.0, 20.0
LETTER = 6.5
"""The width of a letter, nearly."""
Column = tuple[str, Sequence[tuple[int, str]]]
"""What a column is about, and the numbers stacked in it with the class that colours each."""


def forecast(numbers: Statistics) -> Markup:
    """The cards due on each of the next days."""
    days = [numbers.today + timedelta(days=place) for place in range(len(numbers.forecast))]
    columns: list[Column] = [
        (f"{day_of_week(one)}: {whole(cards)}", [(cards, "bar")])
        for one, cards in zip(days, numbers.forecast, strict=True)
    ]
    axis = {place: day(days[place]) if place else _("today") for place in range(0, len(days), 7)}
    rows = [(day_of_week(one), whole(cards)) for one, cards in zip(days, numbers.forecast, strict=True)]
    title = _("What is coming")
    return element(
        "section",
        element("h2", title),
        _chart(title, coming.summary(numbers), columns, axis),
        element("p", coming.summary(numbers), class_="note"),
        element("details", element("summary", _("As a table")), table(title, (_("Day"), _("Cards")), rows)),
    )


def hours(numbers: Statistics) -> Markup:
    """The answers of each hour over the last year, right and wrong ones."""
    columns: list[Column] = [
        (
            f"{hour}–{hour + 1}: {whole(one.right)} / {whole(one.answers)} ({percent(share(one.right, one.answers))})",
            [(one.right, "right"), (one.again, "wrong")],
        )
        for hour, one in enumerate(numbers.hours)
    ]
    axis = {hour: str(hour) for hour in range(0, len(columns), 3)}
    rows = [
        (f"{hour}–{hour + 1}", whole(one.answers), whole(one.right), percent(share(one.right, one.answers)))
        for hour, one in enumerate(numbers.hours)
        if one.answers
    ]
    title = _("Hours of the day")
    legend = element(
        "ul",
        *(element("li", _swatch(name), word) for name, word in (("right", _("right")), ("wrong", _("wrong")))),
        class_="legend",
    )
    return element(
        "section",
        element("h2", title),
        _chart(title, hours_told.summary(numbers), columns, axis),
        legend,
        element("p", hours_told.summary(numbers), class_="note"),
        element(
            "details",
            element("summary", _("As a table")),
            table(title, (_("Hour"), _("Answers"), _("Right"), _("Share")), rows),
        ),
    )


def _chart(title: str, description: str, columns: Sequence[Column], axis: dict[int, str]) -> Markup:
    """Columns with their names under some of them, and a scale at the left."""
    highest = max((sum(number for number, _class in parts) for _name, parts in columns), default=0) or 1
    step, floor = (WIDTH - LEFT) / len(columns), HEIGHT - BOTTOM
    unit = (floor - TOP) / highest
    inside = [
        element("line", x1=LEFT, x2=WIDTH, y1=floor - unit * tick, y2=floor - unit * tick, class_="axis")
        for tick in (0, highest)
    ]
    inside += [
        element("text", whole(tick), x=LEFT - 6, y=floor - unit * tick + 4, text_anchor="end") for tick in (0, highest)
    ]
    for place, (name, parts) in enumerate(columns):
        bars, top = [], floor
        for number, kind in parts:
            if number:
                height = max(unit * number, 1)
                top -= height
                bars.append(
                    element("rect", x=LEFT + step * place + 1, y=top, width=step - 2, height=height, class_=kind)
                )
        if bars:
            inside.append(element("g", element("title", name), *bars))
    for place, words in axis.items():
        middle, half = LEFT + step * (place + 0.5), LETTER * len(words) / 2
        # A name stands in the middle below its column, with a stroke up to it: beside a thin column, a name that begins
        # with it reads as that of the next. The last one must not stand out over the edge.
        inside.append(element("line", x1=middle, x2=middle, y1=floor, y2=floor + 4, class_="axis"))
        x = min(middle, WIDTH - half)
        inside.append(element("text", words, x=round(x, 1), y=HEIGHT - 4, text_anchor="middle"))
    return drawing(WIDTH, HEIGHT, title, description, *inside)


def _swatch(name: str) -> Markup:
    square = element("rect", x=0, y=0, width=12, height=12, rx=2, class_=name)
    return element("svg", square, viewBox="0 0 12 12", aria_hidden="true")
