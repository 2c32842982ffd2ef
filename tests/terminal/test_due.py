"""When a card comes again, as it is said after an answer."""

from datetime import UTC, datetime

import pytest

from quiz.core.card import Card
from quiz.core.memory import Rating
from quiz.schedule.day import Calendar
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.session import Session
from quiz.terminal.due import comes_again

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
CALENDAR = Calendar(UTC)
CARD = Card("1", "short", "Wer?", "Anna")


@pytest.mark.parametrize(
    ("rating", "over", "said"),
    [
        (Rating.AGAIN, False, "It comes again in this session."),
        (Rating.AGAIN, True, "It comes again tomorrow."),
        (Rating.GOOD, False, "It comes again in 2 days."),
        (Rating.GOOD, True, "It comes again in 2 days."),
    ],
)
def test_a_failed_card_comes_in_this_session_unless_that_is_over(
    rating: Rating, over: bool, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said of a card is what will happen: at the limit of a session nothing more is asked in it."""
    monkeypatch.setattr("quiz.terminal.due._", lambda sentence: sentence)
    monkeypatch.setattr("quiz.terminal.due.ngettext", lambda one, many, number: one if number == 1 else many)
    item = Item("d", "T", "de", CARD)
    _, answered = Session.begin([item], Scheduler(), seed=1).grade(rating, NOW)
    assert comes_again(answered, NOW, CALENDAR, over=over) == said
