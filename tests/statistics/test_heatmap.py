"""A year as a grid: weeks from Monday on, levels by quarters of the days that have answers."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.statistics.heatmap import LEVELS, grid
from quiz.statistics.numbers import Cards
from quiz.statistics.tags import by_tag

TODAY = dt.date(2026, 3, 5)
DAY = dt.timedelta(days=1)


@given(st.dictionaries(st.integers(0, 80), st.integers(1, 500)), st.integers(1, 12))
def test_levels_rise_with_answers(back: dict[int, int], count: int) -> None:
    """A day without answers has level 0, one with answers another; more answers never mean a lower level."""
    answers = {TODAY - days * DAY: number for days, number in back.items()}
    shown = grid(answers, TODAY, count)
    assert [week.monday.weekday() for week in shown.weeks] == [0] * count
    levels = {week.monday + place * DAY: level for week in shown.weeks for place, level in enumerate(week.levels)}
    assert {day for day, level in levels.items() if level is None} == {day for day in levels if day > TODAY}
    seen = sorted((answers.get(day, 0), level) for day, level in levels.items() if level is not None)
    assert [level for _number, level in seen] == sorted(level for _number, level in seen)
    assert all((number > 0) == (level > 0) for number, level in seen)
    assert {level for _number, level in seen} <= set(range(LEVELS))


def test_quarters_of_days() -> None:
    """Of eight days with different numbers of answers each level has two, and the bounds say so."""
    answers = {TODAY - days * DAY: 10 * (days + 1) for days in range(8)}
    shown = grid(answers, TODAY, 3)
    found = [level for week in shown.weeks for level in week.levels if level]
    assert (shown.bounds, sorted(found)) == ((20, 40, 60), [1, 1, 2, 2, 3, 3, 4, 4])


@pytest.mark.parametrize(
    ("numbers", "bounds", "levels"),
    [
        ([18], (5, 9, 14), [4]),
        ([5, 50], (13, 25, 38), [1, 4]),
        ([20, 20, 20, 20, 20], (5, 10, 15), [4, 4, 4, 4, 4]),
        ([1], (1, 2, 3), [1]),
    ],
)
def test_few_days_have_levels_too(numbers: list[int], bounds: tuple[int, ...], levels: list[int]) -> None:
    """Where days can not be parted into quarters, the levels are quarters of the fullest, with bounds that rise."""
    shown = grid({TODAY - place * DAY: number for place, number in enumerate(numbers)}, TODAY, 2)
    assert shown.bounds == bounds
    assert sorted(level for week in shown.weeks for level in week.levels if level) == levels


def test_tags_hold_those_below() -> None:
    """A card with a tag and one below it counts once for the upper; case and odd blanks make no other tag."""
    tags = by_tag(
        [
            (["history::rome", "History"], Cards(cards=2)),
            (["history::rome::kings"], Cards(cards=1)),
            (["date", "history :: Greece"], Cards(cards=4)),
            ([], Cards(cards=8)),
        ]
    )
    assert [(tag.tag, tag.name, tag.depth, tag.cards.cards) for tag in tags] == [
        ("date", "date", 0, 4),
        ("history", "history", 0, 7),
        ("history::Greece", "Greece", 1, 4),
        ("history::rome", "rome", 1, 3),
        ("history::rome::kings", "kings", 2, 1),
    ]
