"""A year of days as a grid of weeks, and how full each was."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

LEVELS = 5
"""0 for a day without an answer, 4 for the fullest."""
WEEK = 7


@dataclass(frozen=True, slots=True)
class Week:
    """A week from Monday on; `levels` has None for days that are still to come."""

    monday: date
    levels: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Weeks up to today's; `bounds` are the most answers of a day of the levels 1, 2 and 3, () without any answer."""

    weeks: tuple[Week, ...]
    bounds: tuple[int, ...]


def grid(answers: Mapping[date, int], today: date, count: int) -> Grid:
    """The last `count` weeks with that of today; `answers` has the number of them by the day.

    The levels part the days that have answers into quarters, as many days in each: so a single mad day does not make
    all the others look empty. Where the days are too few or too alike for that, they are quarters of the fullest day.
    """
    first = today - timedelta(days=today.weekday() + WEEK * (count - 1))
    found = sorted(number for day, number in answers.items() if first <= day <= today and number > 0)
    bounds = _bounds(found) if found else ()

    def level(day: date) -> int | None:
        number = answers.get(day, 0)
        if day > today:
            return None
        return 1 + sum(number > bound for bound in bounds) if number > 0 else 0

    mondays = (first + timedelta(days=WEEK * number) for number in range(count))
    return Grid(
        tuple(Week(one, tuple(level(one + timedelta(days=place)) for place in range(WEEK))) for one in mondays), bounds
    )


def _bounds(found: list[int]) -> tuple[int, ...]:
    """The most answers of the levels 1, 2 and 3, each higher than the one before; `found` is sorted and not empty."""
    bounds = tuple(found[(len(found) * part - 1) // 4] for part in (1, 2, 3))
    if len({*bounds, found[-1]}) > len(bounds):
        return bounds
    return tuple(max(-(-found[-1] * part // 4), part) for part in (1, 2, 3))
