"""`quiz plan` and `quiz simulate`: dates as people write them, advice that can be followed."""

import datetime as dt
import re

import pytest

from quiz.cli.plan import exam_date
from quiz.errors import UsageError
from tests.cli.program import Program

TODAY = dt.date(2026, 11, 28)
NIGHT = dt.timedelta(hours=4)
"""How long after midnight it is still the day before, for who studies."""


def in_days(days: int) -> dt.date:
    """A day so many days of study from now."""
    return (dt.datetime.now(dt.UTC) - NIGHT).date() + dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-24", dt.date(2026, 12, 24)),
        ("24.12.2026", dt.date(2026, 12, 24)),
        ("24. 12. 2026", dt.date(2026, 12, 24)),
        (" 24.12. ", dt.date(2026, 12, 24)),
        ("3.1.", dt.date(2027, 1, 3)),
        ("28.11.", TODAY),
    ],
)
def test_dates_in_any_usual_form(text: str, expected: dt.date) -> None:
    """The day of an exam may be written in the German or the international way, and without a year."""
    assert exam_date(text, TODAY) == expected


@pytest.mark.parametrize("text", ["soon", "31.2.2027", "27.11.2026", "2026-11-27", "2030-01-01", "", "99.99."])
def test_days_that_are_none(text: str) -> None:
    """What is no date, over, or years ahead is refused."""
    with pytest.raises(UsageError):
        exam_date(text, TODAY)


def test_advice_that_can_be_followed(shelf: Program) -> None:
    """The plan names settings for the deck, and after setting them it says that they are enough."""
    date = in_days(3)
    day = date.isoformat()
    shelf.says("settings", "new", "1")
    said = shelf.says("plan", "Four Kinds", "--exam", day)
    assert "Four Kinds: 4 cards" in said
    assert f"until {date.day} {date:%B} {date.year}." in said
    assert re.search(rf"^ *{date.day} {date:%b}  ", said, re.MULTILINE)
    assert "Without another answer you will know 0 % then." in said
    commands = re.findall(r"quiz (settings --deck .*)", said)
    assert commands
    for command in commands:
        shelf.says(*command.split())
    assert "That is enough for 90 %." in shelf.says("plan", "Four Kinds", "--exam", day)


def test_what_can_not_be_reached_is_said(shelf: Program) -> None:
    """For an exam of tomorrow with nothing learned, 99 % is out of reach, and the most is told."""
    day = in_days(2).isoformat()
    assert "99 % can not be reached any more. The most is" in shelf.says("plan", "four", "--exam", day, "--share", "99")


def test_mistakes(shelf: Program) -> None:
    """A day that is over and a deck that is not there are told in a sentence."""
    assert "is over" in shelf.refuses("plan", "four", "--exam", "1.1.2020", code=2)
    assert "no date" in shelf.refuses("plan", "four", "--exam", "bald", code=2)
    shelf.refuses("plan", "nothing", "--exam", "1.1.2100", code=4)


def test_in_german(shelf: Program) -> None:
    """The plan speaks German, dates and all."""
    day = in_days(20)
    said = shelf.speaking("de").says("plan", "four", "--exam", day.isoformat())
    assert re.search(rf"\b{day.day}\. [A-Z]\w+ {day.year}\.", said)
    assert re.search(rf"^ *{day.day}\.{day.month}\.  ", said, re.MULTILINE)
    assert not re.search(r"\b(cards?|day|minute|enough)\b", said)


def test_nothing_to_look_ahead_for(quiz: Program) -> None:
    """Without cards the look ahead says how to try it all the same, and does so."""
    assert "--cards 1000" in quiz.refuses("simulate", code=4)
    said = quiz.says("simulate", "--cards", "100", "--days", "90")
    assert "100 cards, the next 90 days" in said
