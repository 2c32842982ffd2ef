"""Days and hours from quarters of an hour, in any place and season."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.schedule.day import Calendar
from quiz.statistics.days import Streak, by_day, by_hour, by_month, since, streak, study_days
from quiz.statistics.tally import COUNTS, QUARTER, Tally, beginning, quarter, share

DAY = dt.timedelta(days=1)
ZONES = [
    "UTC",
    "Europe/Vienna",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Pacific/Chatham",
    "Pacific/Apia",
]
# Until 2011 Newfoundland changed its clocks at one minute past midnight.
moments = st.integers(1_325_376_000, 1_893_456_000).map(lambda second: dt.datetime.fromtimestamp(second, dt.UTC))
calendars = st.builds(
    Calendar, st.sampled_from(ZONES).map(ZoneInfo), st.sampled_from([dt.time(4), dt.time(0), dt.time(3, 30)])
)


def rows(at: list[dt.datetime]) -> list[tuple[int, ...]]:
    """The quarters of moments, each with its number of answers as the good ones."""
    quarters = [quarter(one) for one in at]
    counts = {number: quarters.count(number) for number in sorted(set(quarters))}
    return [(number, *(count if name == "good" else 0 for name in COUNTS)) for number, count in counts.items()]


@given(st.lists(moments, max_size=20), calendars)
def test_days_of_quarters_are_those_of_the_answers(at: list[dt.datetime], calendar: Calendar) -> None:
    """Wherever clocks differ from UTC by quarters of an hour, the tallies fall on the days and hours of the answers."""
    days = [calendar.day(one) for one in at]
    assert {day: tally.good for day, tally in by_day(rows(at), calendar).items()} == {
        day: days.count(day) for day in days
    }
    hours = [one.astimezone(calendar.tz).hour for one in at]
    assert [tally.answers for tally in by_hour(rows(at), calendar)] == [hours.count(hour) for hour in range(24)]
    assert study_days([row[0] for row in rows(at)], calendar) == set(days)


def test_clocks_that_change_within_an_hour_of_utc() -> None:
    """Newfoundland's clocks go from two to three in the middle of an hour of UTC, and its answers are told right."""
    calendar = Calendar(ZoneInfo("America/St_Johns"))
    change = dt.datetime(2026, 3, 8, 5, 30, tzinfo=dt.UTC)
    minutes = [change + dt.timedelta(minutes=minute) for minute in (-20, -10, 5, 20)]
    hours = by_hour(rows(minutes), calendar)
    assert {hour: tally.good for hour, tally in enumerate(hours) if tally.good} == {1: 2, 3: 2}


def test_a_day_that_was_left_out() -> None:
    """Samoa went from the 29th to the 31st of December 2011, and no answer is lost or counted twice."""
    at = [dt.datetime(2011, 12, 30, hour, tzinfo=dt.UTC) for hour in range(24)]
    days = by_day(rows(at), Calendar(ZoneInfo("Pacific/Apia")))
    assert sum(tally.good for tally in days.values()) == 24
    assert dt.date(2011, 12, 29) in days
    assert dt.date(2011, 12, 31) in days


def test_a_day_that_begins_within_a_quarter_takes_it_whole() -> None:
    """With a day that begins at 4:10, an answer at 4:05 counts for the new day, one at 3:59 for the old."""
    calendar = Calendar(dt.UTC, dt.time(4, 10))
    night = dt.datetime(2026, 3, 5, 3, 59, tzinfo=dt.UTC)
    assert list(by_day(rows([night, night + 6 * dt.timedelta(minutes=1)]), calendar)) == [
        dt.date(2026, 3, 4),
        dt.date(2026, 3, 5),
    ]


def test_a_quarter_knows_when_it_began() -> None:
    """The beginning of a moment's quarter lies less than a quarter of an hour before it."""
    at = dt.datetime(2026, 3, 5, 12, 44, 59, tzinfo=dt.UTC)
    assert beginning(quarter(at)) == at.replace(minute=30, second=0)
    assert quarter(beginning(quarter(at)) + QUARTER) == quarter(at) + 1


@pytest.mark.parametrize(
    ("back", "found"),
    [([], (0, 0)), ([0], (1, 1)), ([1], (1, 1)), ([2], (0, 1)), ([0, 1, 3], (2, 2)), ([0, 5, 6, 7], (1, 3))],
)
def test_streaks(back: list[int], found: tuple[int, int]) -> None:
    """The present streak goes up to today or yesterday; the longest may be over."""
    today = dt.date(2026, 3, 5)
    assert streak([today - days * DAY for days in back], today) == Streak(*found)


def test_sums_over_days_and_months() -> None:
    """Days are added up from a first one on, and by their months."""
    days = {
        dt.date(2026, 1, 30): Tally(good=1),
        dt.date(2026, 1, 31): Tally(again=2),
        dt.date(2026, 3, 1): Tally(easy=4),
    }
    assert since(days, dt.date(2026, 1, 31)) == Tally(again=2, easy=4)
    assert since(days, dt.date(2027, 1, 1)) == Tally()
    assert list(by_month(days, dt.date(2026, 1, 1))) == [
        (dt.date(2026, 1, 30), 2, Tally(again=2, good=1)),
        (dt.date(2026, 3, 1), 1, Tally(easy=4)),
    ]


def test_shares() -> None:
    """A share of nothing is none; what is counted of a tally adds up."""
    tally = Tally(again=1, hard=2, good=3, easy=4, young=5, young_right=4, mature=2, mature_right=1, milliseconds=1500)
    assert (tally.answers, tally.right, tally.later, tally.later_right, tally.seconds) == (10, 9, 7, 5, 1.5)
    assert (share(1, 4), share(0, 0)) == (0.25, None)
