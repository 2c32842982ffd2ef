"""Settings as people type them."""

import pytest

from quiz.errors import UsageError
from quiz.study.settings import written


@pytest.mark.parametrize("text", ["0.85", "0,85", "85", "85%", "85 %", " 85,0 % "])
def test_a_share_in_any_usual_form(text: str) -> None:
    """A retention may have a comma, and may be told in percent."""
    assert written("retention", text) == 0.85


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("retention", "abc", "“abc” is no number"),
        ("new", "many", "“many” is no number"),
        ("retention", "1", "must lie between"),
        ("retention", "101 %", "must lie between"),
        ("retention", "nan", "must lie between"),
        ("new", "2.5", "whole number"),
    ],
)
def test_what_makes_no_sense(name: str, text: str, said: str) -> None:
    """What is no number is called so, and a number that can not be is told what can."""
    with pytest.raises(UsageError, match=said):
        written(name, text)
