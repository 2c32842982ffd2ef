"""What other programs get: all of it, under keys that stay."""

import json

from quiz.statistics.telling import COLUMNS, as_object, by_days
from tests.statistics.learner import TODAY, a_beginner, a_year


def test_the_table_of_days_adds_up() -> None:
    """Every day with an answer is a row, in order, and the columns add up to what is told of all."""
    numbers = a_year()
    rows = list(by_days(numbers))
    assert [row[0] for row in rows] == sorted(day.isoformat() for day in numbers.days)
    sums = dict(zip(COLUMNS[1:], (sum(column) for column in list(zip(*rows, strict=True))[1:]), strict=True))
    assert sums["answers"] == sums["again"] + sums["hard"] + sums["good"] + sums["easy"] == numbers.total.answers
    assert (sums["right"], sums["young_right"]) == (numbers.total.right, numbers.total.young_right)
    assert sums["minutes"] == len(rows) * 1.5


def test_everything_as_json() -> None:
    """The object has every number, holds only what JSON knows, and agrees with itself."""
    numbers = json.loads(json.dumps(as_object(a_year())))
    assert numbers["date"] == TODAY.isoformat()
    assert (numbers["cards"], numbers["due"], numbers["recall"], numbers["wanted"]) == (40, 9, 0.9, 0.9)
    assert numbers["cards"] == numbers["new"] + numbers["due"] + numbers["later"] + numbers["suspended"]
    assert (numbers["reviews"], numbers["today"]) == (sum(day["answers"] for day in numbers["days"]), 0)
    assert [period["days"] for period in numbers["periods"]] == [30, 365, None]
    assert numbers["periods"][0]["mature"] == {"answers": 20, "right": 20, "share": 1.0}
    assert [len(numbers[key]) for key in ("hours", "forecast", "decks", "tags", "hardest")] == [24, 30, 3, 3, 2]
    assert numbers["hardest"][0]["lapses"] == 9
    assert (numbers["streak_days"], numbers["longest_streak_days"]) == (2, 2)


def test_a_beginner_as_json() -> None:
    """What was never counted is null or nought."""
    numbers = as_object(a_beginner())
    assert (numbers["score"], numbers["retention"], numbers["recall"]) == (None, None, None)
    assert (numbers["reviews"], numbers["days"], numbers["streak_days"], numbers["new"]) == (0, [], 0, 3)
