"""The study day: it begins at four in the morning, so that a late evening still counts as the same day.

Times are aware; a day's beginning comes back in UTC. Two days are 23, 24 or 25 hours apart, as the clocks are set.
"""

import datetime as dt

BEGINS = dt.time(4)


def day_start(day: dt.date, tz: dt.tzinfo) -> dt.datetime:
    """The moment in UTC at which the study day `day` begins in `tz`.

    Where the clocks jump over four o'clock or pass it twice, it is the moment PEP 495 gives for `fold=0`: the first.
    """
    return dt.datetime.combine(day, BEGINS, tzinfo=tz).astimezone(dt.UTC)


def study_day(at: dt.datetime, tz: dt.tzinfo) -> dt.date:
    """The study day in `tz` to which the moment `at` belongs: the last one that has begun by then."""
    if at.tzinfo is None:
        raise ValueError("a study day needs an aware time")
    day = at.astimezone(tz).date()
    # The wall clock alone does not decide: where it is set back across four o'clock, the day that has begun stays.
    while day_start(day, tz) > at:
        day -= dt.timedelta(days=1)
    while day_start(day + dt.timedelta(days=1), tz) <= at:
        day += dt.timedelta(days=1)
    return day
