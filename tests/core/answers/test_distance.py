"""The distance between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.answers.distance import distance, steps, table

LETTERS = st.text("abc", max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("", "", 0), ("ab", "ba", 1), ("abc", "ab", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("abcd", "badc", 2)],
)
def test_distance(one: str, other: str, slips: int) -> None:
    """Insertions, deletions, substitutions and swapped neighbours count one; no stretch is edited twice."""
    assert distance(one, other, 9) == slips


@given(LETTERS, LETTERS, st.integers(0, 8))
def test_what_can_not_be_near_is_told_without_a_table(one: str, other: str, most: int) -> None:
    """The shortcuts never change what the table says."""
    full = table(one, other)[-1][-1]
    assert distance(one, other, most) == (full if full <= most else None)


@given(LETTERS, LETTERS)
def test_steps_visit_every_letter(one: str, other: str) -> None:
    """The way from one to the other passes each letter of both once, in order."""
    way = steps(one, other)
    assert [i for i, _ in way if i is not None] == list(range(len(one)))
    assert [j for _, j in way if j is not None] == list(range(len(other)))
