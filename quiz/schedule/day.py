"""The study day: it begins at four in the morning, so that a late evening still counts as the same day.

Times are aware; a day's beginning comes back in UTC. Two days are 23, 24 or 25 hours apart, as the clocks are set.
"""

import datetime as dt
from dataclasses import dataclass

FOUR = dt.time(4)
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The study days of somebody in the time zone `tz`, each of which begins when the clock says `begins`."""

    tz: dt.tzinfo
    begins: dt.time = FOUR

    def start(self, day: dt.date) -> dt.datetime:
        """The moment in UTC at which the study day `day` begins.

        Where the clocks jump over that hour or pass it twice, it is the moment PEP 495 gives for `fold=0`: the first.
        """
        return dt.datetime.combine(day, self.begins, tzinfo=self.tz).astimezone(dt.UTC)

    def day(self, at: dt.datetime) -> dt.date:
        """The study day to which the moment `at` belongs: the last one that has begun by then."""
        if at.tzinfo is None:
            raise ValueError("a study day needs an aware time")
        day = at.astimezone(self.tz).date()
        # The wall clock alone does not decide: where it is set back across the hour, the day that has begun stays.
        while self.start(day) > at:
            day -= ONE_DAY
        while self.start(day + ONE_DAY) <= at:
            day += ONE_DAY
        return day

    def end(self, at: dt.datetime) -> dt.datetime:
        """The last moment of the study day to which `at` belongs."""
        return self.start(self.day(at) + ONE_DAY) - dt.timedelta(microseconds=1)

    def days_between(self, earlier: dt.datetime, later: dt.datetime) -> int:
        """How many study days lie between two moments: 0 within one day, 1 from one to the next."""
        return (self.day(later) - self.day(earlier)).days
