"""The last year as a calendar: a column a week, a row a day of the week, a sign for how much was answered."""

from collections.abc import Iterator
from datetime import date

from rich.cells import cell_len
from rich.text import Text

from quiz.locale import _, ngettext
from quiz.locale.figures import month_of_year, months, percent, weekdays, whole
from quiz.statistics.days import by_month, since
from quiz.statistics.heatmap import Week, grid
from quiz.statistics.numbers import Statistics
from quiz.statistics.tally import share
from quiz.terminal.figures.canvas import Canvas

MOST = 53
GAP = 3
STYLES = ("dim", "green", "green", "green", "bold green")


def title(numbers: Statistics) -> str:
    """How many days of the last year had answers, and how many answers."""
    answers = since(numbers.days, numbers.year_began).answers
    return ngettext(
        "The last year: {days} day with {answers}", "The last year: {days} days with {answers}", numbers.studied
    ).format(days=numbers.studied, answers=answers_told(answers))


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield the lines: months and seven days, with what the signs mean beside them or, where it is narrow, below."""
    names = weekdays()
    margin = max(map(cell_len, names)) + 1
    legend = _legend(numbers, canvas, MOST)
    beside = GAP + max(map(cell_len, legend))
    cell = next((cell for cell in (2, 1) if canvas.width >= margin + cell * MOST + beside), 0)
    count = MOST if cell else min(canvas.width - margin, MOST)
    shown = grid(_answers(numbers), numbers.today, count).weeks
    yield Text(" " * margin + _months(shown, cell or 1), style="dim")
    for place, name in enumerate(names):
        line = Text.assemble((name.ljust(margin), "dim"))
        for week in shown:
            level = week.levels[place]
            sign = " " if level is None else canvas.shades[level]
            line.append(sign.ljust(cell or 1), "" if level is None else STYLES[level])
        if cell and 1 <= place <= len(legend):
            line.append(" " * GAP)
            line.append(legend[place - 1][0], STYLES[place - 1])
            line.append(legend[place - 1][1:])
        line.rstrip()
        yield line
    if not cell:
        yield from canvas.wrapped(", ".join(_legend(numbers, canvas, count)))


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield a sentence for each month of the last year that has answers."""
    for month, days, total in by_month(numbers.days, numbers.year_began):
        yield _("{month}: {days}, {answers}, {share} right").format(
            month=month_of_year(month),
            days=ngettext("{n} day", "{n} days", days).format(n=days),
            answers=answers_told(total.answers),
            share=percent(share(total.right, total.answers)),
        )


def answers_told(number: int) -> str:
    """So many answers."""
    return ngettext("{n} answer", "{n} answers", number).format(n=whole(number))


def _answers(numbers: Statistics) -> dict[date, int]:
    return {day: tally.answers for day, tally in numbers.days.items()}


def _legend(numbers: Statistics, canvas: Canvas, count: int) -> list[str]:
    """What each sign means: how many answers of a day."""
    bounds = grid(_answers(numbers), numbers.today, count).bounds
    if not bounds:
        return [f"{canvas.shades[0]} 0"]
    words = ["0", *(_("to {n}").format(n=whole(bound)) for bound in bounds), _("more")]
    return [f"{sign} {word}" for sign, word in zip(canvas.shades, words, strict=True)]


def _months(shown: tuple[Week, ...], cell: int) -> str:
    """The names of the months, each above the week in which it begins, where there is room."""
    line = ""
    for place, week in enumerate(shown):
        name = months()[week.monday.month - 1]
        if week.monday.day <= 7 and len(line) <= place * cell and place * cell + len(name) <= len(shown) * cell:
            line = line.ljust(place * cell) + name + " "
    return line.rstrip()
