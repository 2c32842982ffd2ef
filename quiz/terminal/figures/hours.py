"""The hours of the day: when there was studying over the last year, and how much of it was right."""

from collections.abc import Iterator

from rich.text import Text

from quiz.locale import _
from quiz.locale.figures import percent, whole
from quiz.statistics.numbers import Statistics
from quiz.statistics.tally import share
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.figures.retention import ENOUGH

HEIGHT = 3
DAY = 24


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield the columns, the hours under them and, where there is room, the share that was right in percent."""
    margin = max(len(_("hour")), len(_("right %"))) + 1
    cell = 3 if canvas.width >= margin + 3 * DAY else 2 if canvas.width >= 2 * DAY else 1
    if cell < 3:
        margin = 0
    if canvas.width < DAY:
        yield from canvas.wrapped(summary(numbers))
        return
    for line in canvas.columns(tuple(tally.answers for tally in numbers.hours), HEIGHT, cell):
        yield Text(" " * margin + line, style="cyan")
    if cell == 3:
        yield Text(_("hour").ljust(margin) + "".join(f"{hour:<3}" for hour in range(DAY)).rstrip(), style="dim")
        shares = "".join(
            f"{round(100 * tally.right / tally.answers):<3}" if tally.answers >= ENOUGH else "   "
            for tally in numbers.hours
        )
        if shares.strip():
            yield Text(_("right %").ljust(margin) + shares.rstrip())
    else:
        yield Text("".join(f"{hour:<{6 * cell}}" for hour in range(0, DAY, 6)).rstrip(), style="dim")
    yield from canvas.wrapped(summary(numbers))


def summary(numbers: Statistics) -> str:
    """At which hours most and least was right, of those with enough answers to tell."""
    known = [
        (tally.right / tally.answers, hour, tally.answers)
        for hour, tally in enumerate(numbers.hours)
        if tally.answers >= ENOUGH
    ]
    if len(known) < 2:
        return _("Too few answers yet to say at which hour you do best.")
    best, worst = max(known), min(known)
    return _(
        "Best from {best} to {best_end} o'clock ({best_share}), least from {worst} to {worst_end} ({worst_share})."
    ).format(
        best=best[1],
        best_end=best[1] + 1,
        best_share=percent(best[0]),
        worst=worst[1],
        worst_end=worst[1] + 1,
        worst_share=percent(worst[0]),
    )


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield a line an hour that has answers."""
    for hour, tally in enumerate(numbers.hours):
        if tally.answers:
            yield _("{hour} to {end} o'clock: {right} of {count} right ({share})").format(
                hour=hour,
                end=hour + 1,
                right=whole(tally.right),
                count=whole(tally.answers),
                share=percent(share(tally.right, tally.answers)),
            )
    yield summary(numbers)
