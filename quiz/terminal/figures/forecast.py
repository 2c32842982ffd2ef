"""What is coming: how many cards are due on each of the next days."""

from collections.abc import Iterator
from datetime import timedelta

from rich.text import Text

from quiz.locale import _, ngettext
from quiz.locale.figures import day, day_of_week, whole
from quiz.statistics.numbers import Statistics
from quiz.terminal.figures.canvas import Canvas

HEIGHT = 3
WEEK = 7


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield the lines: the columns, the day under every seventh, and the numbers that matter most."""
    cell = max(min((canvas.width - 1) // len(numbers.forecast), 3), 1)
    if any(numbers.forecast):
        for line in canvas.columns(tuple(numbers.forecast[: canvas.width]), HEIGHT, cell):
            yield Text(line, style="cyan")
        yield Text(_axis(numbers, cell, canvas.width), style="dim")
    yield from canvas.wrapped(summary(numbers))


def summary(numbers: Statistics) -> str:
    """How many cards come today, tomorrow, within a week and within the month."""
    due = numbers.forecast
    return _("today {today}, tomorrow {tomorrow}, within a week {week}, within {days} days {month}").format(
        today=whole(due[0]),
        tomorrow=whole(due[1]),
        week=whole(sum(due[:WEEK])),
        month=whole(sum(due)),
        days=len(due),
    )


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield a sum, and a line for each day of two weeks that has a card."""
    yield summary(numbers)
    for place, cards in enumerate(numbers.forecast[: 2 * WEEK]):
        if cards:
            date = numbers.today + timedelta(days=place)
            yield ngettext("{day}: {n} card", "{day}: {n} cards", cards).format(day=day_of_week(date), n=whole(cards))


def _axis(numbers: Statistics, cell: int, width: int) -> str:
    line = _("today")
    for place in range(WEEK, len(numbers.forecast), WEEK):
        name = day(numbers.today + timedelta(days=place))
        if len(line) < place * cell and place * cell + len(name) <= width:
            line = line.ljust(place * cell) + name
    return line
