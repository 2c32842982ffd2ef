"""The most important numbers, a line each: a name and what it is."""

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from quiz.locale import _, ngettext
from quiz.locale.figures import percent, stretch, whole
from quiz.statistics.numbers import MONTH, Statistics
from quiz.statistics.tally import Tally, share
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.figures.forecast import summary as coming
from quiz.terminal.figures.heatmap import answers_told


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield the lines, the names in a column of their own."""
    found = list(rows(numbers))
    margin = max(cell_len(name) for name, _value in found) + 2
    for name, value in found:
        yield from canvas.wrapped(canvas.text(value), name.ljust(margin))


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield the same as lines of words."""
    for name, value in rows(numbers):
        yield f"{name}: {value}"


def rows(numbers: Statistics) -> Iterator[tuple[str, str]]:
    """Yield names and values."""
    cards, today, total = numbers.cards, numbers.of_today, numbers.total
    yield (
        _("Cards"),
        _("{cards}, of which {due} due, {new} new, {later} later").format(
            cards=whole(cards.cards), due=whole(cards.due), new=whole(cards.new), later=whole(cards.later)
        )
        + (", " + _("{n} suspended").format(n=whole(cards.suspended)) if cards.suspended else ""),
    )
    yield _("Today"), _done(today) if today.answers else _("nothing answered yet")
    yield _("Days in a row"), _streak(numbers)
    yield _("Coming"), coming(numbers)
    if cards.recall is not None:
        known = _("about {share} of the {n} cards asked so far").format(
            share=percent(cards.recall), n=whole(cards.seen)
        )
        yield _("Known now"), known
    month = numbers.periods[0]
    kept = _("nothing repeated on a later day in {days} days; wanted {wanted}")
    if month.tally.later:
        kept = _("{share} of {n} answers in {days} days; wanted {wanted}")
    yield (
        _("Kept in mind"),
        kept.format(share=percent(month.both), n=whole(month.tally.later), days=MONTH, wanted=percent(numbers.wanted)),
    )
    yield _("Time"), _time(numbers)
    yield (
        _("Answers"),
        _("{n}, {correct} of them right ({share})").format(
            n=whole(total.answers), correct=whole(total.right), share=percent(share(total.right, total.answers))
        ),
    )


def _done(tally: Tally) -> str:
    right = percent(share(tally.right, tally.answers))
    return _("{answers}, {share} right, {time}").format(
        answers=answers_told(tally.answers), share=right, time=stretch(tally.seconds)
    )


def _streak(numbers: Statistics) -> str:
    present, longest = numbers.streak.present, numbers.streak.longest
    told = ngettext("{n} day", "{n} days", present).format(n=present)
    return told + " " + _("(most: {n})").format(n=longest) if longest > present else told


def _time(numbers: Statistics) -> str:
    month = numbers.periods[0].tally
    days = sum(day >= numbers.month_began for day in numbers.days)
    return _("{mean} a day of study, {month} in {days} days, {all} in all").format(
        month=stretch(month.seconds),
        days=MONTH,
        mean=stretch(month.seconds / days if days else 0),
        all=stretch(numbers.total.seconds),
    )
