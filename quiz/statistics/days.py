"""From tallies of quarters of an hour to the days and hours of a learner's own calendar."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from quiz.schedule.day import Calendar
from quiz.statistics.tally import COUNTS, Tally, beginning, quarter

ONE_DAY = timedelta(days=1)
_counts = attrgetter(*COUNTS)
NOTHING = (0,) * len(COUNTS)
Row = Sequence[int]
"""A quarter of an hour and its tally, as `(quarter, *COUNTS)`."""


@dataclass(frozen=True, slots=True)
class Streak:
    """Days in a row with an answer: those up to today (or yesterday while today has none yet), and the most ever."""

    present: int
    longest: int


def by_day(rows: Sequence[Row], calendar: Calendar) -> dict[date, Tally]:
    """The tallies of all study days with an answer, in order; the rows are ordered by their quarters."""
    quarters = [row[0] for row in rows]
    return {day: Tally.sum(row[1:] for row in rows[first:end]) for day, first, end in _days(quarters, calendar)}


def study_days(quarters: Sequence[int], calendar: Calendar) -> set[date]:
    """The study days of quarters with an answer, which are in order."""
    return {day for day, _first, _end in _days(quarters, calendar)}


def by_hour(rows: Sequence[Row], calendar: Calendar) -> tuple[Tally, ...]:
    """The tallies of the 24 hours on the clock, from midnight on; the rows are ordered by their quarters."""
    hours: list[list[Row]] = [[] for _ in range(24)]
    known: dict[int, tuple[int, ...]] = {}
    for row in rows:
        full, place = divmod(row[0], 4)
        if full not in known:
            known[full] = _hours_of(full, calendar)
        hours[known[full][place]].append(row[1:])
    return tuple(Tally.sum(found) if found else Tally() for found in hours)


def _hours_of(full: int, calendar: Calendar) -> tuple[int, ...]:
    """The hours on the clock of the four quarters of a full hour of UTC: one look at the clock, nearly always."""
    first, last = (beginning(4 * full + place).astimezone(calendar.tz) for place in (0, 3))
    if first.utcoffset() != last.utcoffset():
        # Newfoundland changes its clocks in the middle of an hour of UTC.
        return tuple(beginning(4 * full + place).astimezone(calendar.tz).hour for place in range(4))
    return tuple((first.hour * 4 + first.minute // 15 + place) // 4 % 24 for place in range(4))


def streak(days: Collection[date], today: date) -> Streak:
    """The days in a row with an answer."""
    last = today if today in days else today - ONE_DAY
    present = 0
    while last - present * ONE_DAY in days:
        present += 1
    longest = run = 0
    before: date | None = None
    for day in sorted(days):
        run = run + 1 if before is not None and day - before == ONE_DAY else 1
        longest, before = max(longest, run), day
    return Streak(present, longest)


def since(days: Mapping[date, Tally], first: date) -> Tally:
    """The sum of the days from `first` on."""
    return Tally.sum([_counts(tally) for day, tally in days.items() if day >= first] or [NOTHING])


def by_month(days: Mapping[date, Tally], first: date) -> Iterator[tuple[date, int, Tally]]:
    """The months that have days from `first` on: a day of each, how many there are, and their sum."""
    for _month, found in groupby((day for day in days if day >= first), lambda day: (day.year, day.month)):
        counted = list(found)
        yield counted[0], len(counted), Tally.sum(_counts(days[day]) for day in counted)


def _days(quarters: Sequence[int], calendar: Calendar) -> Iterator[tuple[date, int, int]]:
    """The study days of quarters: each with the place of its first quarter and the one after its last."""
    first = 0
    while first < len(quarters):
        day = _day(quarters[first], calendar)
        end = bisect_left(quarters, quarter(calendar.start(day + ONE_DAY)), first + 1)
        yield day, first, end
        first = end


def _day(number: int, calendar: Calendar) -> date:
    """The study day of a quarter: that of its beginning, or the one that begins within it."""
    day = calendar.day(beginning(number))
    return day + ONE_DAY if quarter(calendar.start(day + ONE_DAY)) == number else day
