"""What was kept in mind against what was wanted: the share of right answers to cards that were learned before."""

from collections.abc import Iterator

from rich.text import Text

from quiz.locale import _
from quiz.locale.figures import percent, whole
from quiz.statistics.numbers import Period, Statistics
from quiz.terminal.figures.canvas import Canvas

ENOUGH = 30
"""Answers from which a share says something: with fewer, one answer more changes it by several points."""
NARROW = 60


def period_name(period: Period) -> str:
    """What a period is called."""
    return _("all time") if period.days is None else _("{n} days").format(n=period.days)


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield a line a period; where it is narrow, one for each age of cards."""
    names = [period_name(period) for period in numbers.periods]
    margin = max(map(len, names)) + 2
    wanted = _("wanted: {share}").format(share=percent(numbers.wanted))
    if canvas.width < NARROW:
        for name, period in zip(names, numbers.periods, strict=True):
            yield Text(name, style="bold")
            for age, part, right, count in ages(period):
                yield from canvas.wrapped(_cell(part, right, count, canvas).plain, f"  {age}: ")
        yield Text(wanted, style="dim")
        return
    room = (canvas.width - margin) // 3 - 1
    heads = [age for age, *_rest in ages(numbers.periods[0])]
    yield Text(" " * margin + " ".join(head.ljust(room) for head in heads).rstrip(), style="dim")
    for name, period in zip(names, numbers.periods, strict=True):
        line = Text.assemble((name.ljust(margin), "bold"))
        for place, (_age, part, right, count) in enumerate(ages(period)):
            cell = _cell(part, right, count, canvas)
            if place < 2:
                cell.pad_right(max(room + 1 - cell.cell_len, 1))
            line.append_text(cell)
        yield line
    yield Text(wanted, style="bold")
    if any(count and count < ENOUGH for period in numbers.periods for *_rest, count in ages(period)):
        yield from canvas.wrapped(_("(under {n} answers: too few to tell)").format(n=ENOUGH))


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield a line for each age of cards in each period that has answers."""
    yield _("wanted: {share}").format(share=percent(numbers.wanted))
    for period in numbers.periods:
        for age, part, right, count in ages(period):
            if count:
                few = " " + _("(under {n} answers: too few to tell)").format(n=ENOUGH) if count < ENOUGH else ""
                yield f"{period_name(period)}, {age}: {told(part, right, count)}{few}"


def told(part: float | None, right: int, count: int) -> str:
    """A share with what it is made of."""
    return _("{share} ({right} of {count})").format(share=percent(part), right=whole(right), count=whole(count))


def _cell(part: float | None, right: int, count: int, canvas: Canvas) -> Text:
    if not count:
        return Text(canvas.text("–"), style="dim")
    return Text(canvas.text(told(part, right, count)), style="dim" if count < ENOUGH else "")


def ages(period: Period) -> tuple[tuple[str, float | None, int, int], ...]:
    """Young cards, mature ones and both: the name, the share that was right, how many were, and of how many."""
    tally = period.tally
    return (
        (_("young"), period.young, tally.young_right, tally.young),
        (_("mature"), period.mature, tally.mature_right, tally.mature),
        (_("both"), period.both, tally.later_right, tally.later),
    )
