"""The study day."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.schedule.day import Calendar

VIENNA = Calendar(ZoneInfo("Europe/Vienna"))
# Lord Howe moves by half an hour, Apia has skipped a day, Troll jumps by two hours, Casey by three.
ZONES = ["UTC", "Europe/Vienna", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll"]
ZONES.append("Antarctica/Casey")


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> dt.datetime:
    """A time on a clock in Vienna."""
    return dt.datetime(year, month, day, hour, minute, tzinfo=VIENNA.tz)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (local(2026, 3, 5, 3, 59), dt.date(2026, 3, 4)),
        (local(2026, 3, 5, 4), dt.date(2026, 3, 5)),
        (local(2026, 3, 6, 0, 30), dt.date(2026, 3, 5)),
        (local(2026, 1, 1, 2), dt.date(2025, 12, 31)),
    ],
)
def test_a_late_evening_belongs_to_the_day_before(at: dt.datetime, day: dt.date) -> None:
    """Until four in the morning it is still yesterday."""
    assert VIENNA.day(at) == day


@pytest.mark.parametrize(
    ("day", "hours"),
    [(dt.date(2026, 3, 5), 24), (dt.date(2026, 3, 28), 23), (dt.date(2026, 10, 24), 25)],
)
def test_days_are_as_long_as_the_clocks_make_them(day: dt.date, hours: int) -> None:
    """The study day into which the clocks are changed has 23 or 25 hours."""
    length = VIENNA.start(day + dt.timedelta(days=1)) - VIENNA.start(day)
    assert length == dt.timedelta(hours=hours)


def test_the_day_begins_in_utc() -> None:
    """Four o'clock in Vienna is three in winter and two in summer, by UTC."""
    assert VIENNA.start(dt.date(2026, 1, 10)) == dt.datetime(2026, 1, 10, 3, tzinfo=dt.UTC)
    assert VIENNA.start(dt.date(2026, 7, 10)) == dt.datetime(2026, 7, 10, 2, tzinfo=dt.UTC)
    assert VIENNA.start(dt.date(2026, 7, 10)).tzinfo is dt.UTC


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2040, 1, 1), timezones=st.just(dt.UTC)),  # noqa: DTZ001
    st.sampled_from(ZONES),
)
def test_every_moment_lies_in_its_day(at: dt.datetime, zone: str) -> None:
    """A moment's study day has begun by then, and the next one has not, whatever the clocks do."""
    calendar = Calendar(ZoneInfo(zone))
    day = calendar.day(at)
    assert calendar.start(day) <= at < calendar.start(day + dt.timedelta(days=1))


@pytest.mark.parametrize("zone", ZONES)
def test_days_never_run_backwards(zone: str) -> None:
    """Hour by hour through twenty years, the study day stays or grows."""
    calendar = Calendar(ZoneInfo(zone))
    start = dt.datetime(2005, 1, 1, tzinfo=dt.UTC)
    days = [calendar.day(start + dt.timedelta(hours=hours)) for hours in range(0, 20 * 366 * 24, 5)]
    assert days == sorted(days)


def test_a_day_needs_an_aware_time() -> None:
    """A time without a zone is refused instead of being taken for local time."""
    with pytest.raises(ValueError, match="aware"):
        VIENNA.day(dt.datetime(2026, 3, 5, 12))  # noqa: DTZ001
