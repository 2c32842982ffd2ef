"""Statistics, counted by the database and, slowly, by hand."""

import datetime as dt
import random
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.day import Calendar
from quiz.storage import Database, Statistics, default_learner, record, save_deck, statistics

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
VIENNA = Calendar(ZoneInfo("Europe/Vienna"))
NAMES = ("a", "b")


def deck(name: str, cards: int) -> Deck:
    """A deck of so many cards."""
    return Deck(name, name, "de", tuple(Card(f"c{number}", "short", "Was?", "Das") for number in range(cards)))


Log = dict[tuple[str, str], list[Review]]


def slowly(log: Log, dues: dict[tuple[str, str], dt.datetime], cards: int, now: dt.datetime) -> Statistics:
    """The same numbers, one after the other; `dues` are those of cards still in their decks."""
    reviews = [review for answers in log.values() for review in answers]
    days = [VIENNA.day(review.at) for review in reviews]
    today = VIENNA.day(now)
    later = [
        review.rating.passed
        for answers in log.values()
        for before, review in pairwise(sorted(answers, key=lambda answer: answer.at))
        if VIENNA.day(before.at) < VIENNA.day(review.at)
    ]
    last = today if today in days else today - DAY
    streak = 0
    while last - streak * DAY in days:
        streak += 1
    due_days = [max(VIENNA.day(due), today) for due in dues.values()]
    correct = sum(review.rating.passed for review in reviews)
    due = due_days.count(today)
    return Statistics(
        cards=cards,
        new=cards - len(dues),
        due=due,
        known=len(dues) - due,
        reviews=len(reviews),
        correct=correct,
        score=correct / len(reviews) if reviews else None,
        retention=sum(later) / len(later) if later else None,
        streak_days=streak,
        today=days.count(today),
        forecast=tuple(due_days.count(today + day * DAY) for day in range(7)),
        days=tuple(days.count(today - day * DAY) for day in range(13, -1, -1)),
    )


@pytest.mark.parametrize("seed", range(12))
def test_sums_agree_with_counting_by_hand(db: Database, seed: int) -> None:
    """Over summer time, retired cards, two decks and two learners, the database counts as we do."""
    rng = random.Random(seed)
    # Days in which the clocks change are among the reviewed and the foreseen ones.
    now = dt.datetime(2026, rng.choice([3, 10]), rng.randrange(20, 32), rng.randrange(24), 30, tzinfo=dt.UTC)
    learner = default_learner(db)
    with db.writing() as connection:
        connection.execute("INSERT INTO learner (name) VALUES ('you')")
    log: Log = {}
    dues = {}
    for name in NAMES:
        save_deck(db, deck(name, 20), now=now)
    for _ in range(rng.choice([3, 150])):
        key = (rng.choice(NAMES), f"c{rng.randrange(20)}")
        at = now - rng.choice([HOUR, 10 * HOUR, 5 * DAY, 30 * DAY]) * rng.random()
        due = now + rng.uniform(-4, 10) * DAY
        review = Review(key[1], at, rng.choice(list(Rating)))
        whose = rng.choice([learner, learner, learner + 1])
        record(db, whose, None, key[0], review, MemoryState(1.0, 5.0, due, at, 1, 0))
        if whose == learner:
            log.setdefault(key, []).append(review)
            dues[key] = due
    # Cards from the tenth on retire.
    for name in NAMES:
        save_deck(db, deck(name, 10), now=now)
    dues = {key: due for key, due in dues.items() if int(key[1][1:]) < 10}

    assert statistics(db, learner, now, VIENNA) == slowly(log, dues, 20, now)
    for name in NAMES:
        of_deck = {key: answers for key, answers in log.items() if key[0] == name}
        due_in_deck = {key: due for key, due in dues.items() if key[0] == name}
        assert statistics(db, learner, now, VIENNA, name) == slowly(of_deck, due_in_deck, 10, now)


def test_nothing_answered_yet(db: Database, now: dt.datetime) -> None:
    """Without an answer there is no score, no retention and no streak."""
    save_deck(db, deck("a", 3), now=now)
    found = statistics(db, default_learner(db), now, VIENNA)
    assert found == Statistics(3, 3, 0, 0, 0, 0, None, None, 0, 0, (0,) * 7, (0,) * 14)


@pytest.mark.parametrize(
    ("back", "streak"), [([0], 1), ([1], 1), ([2], 0), ([0, 1, 3], 2), ([1, 2, 3], 3), ([0, 2], 1)]
)
def test_a_streak_waits_until_tomorrow(db: Database, now: dt.datetime, back: list[int], streak: int) -> None:
    """Days in a row count up to today, or up to yesterday while today has no answer yet."""
    save_deck(db, deck("a", 1), now=now)
    learner = default_learner(db)
    for days in back:
        at = now - days * DAY
        record(db, learner, None, "a", Review("c0", at, Rating.AGAIN), MemoryState(1.0, 5.0, at, at, 1, 0))
    assert statistics(db, learner, now, VIENNA).streak_days == streak


def test_retention_leaves_out_the_same_day(db: Database, now: dt.datetime) -> None:
    """Learning a card until it sits is no proof of remembering it; the next day's answer is, even after an hour."""
    save_deck(db, deck("a", 1), now=now)
    learner = default_learner(db)
    # Vienna's 3:30 in the morning, a quarter of an hour later, and 4:30 on the next study day.
    night = dt.datetime(2026, 3, 5, 2, 30, tzinfo=dt.UTC)
    answers = [(night, Rating.AGAIN), (night + HOUR / 4, Rating.AGAIN), (night + HOUR, Rating.GOOD)]
    for at, rating in answers:
        record(db, learner, None, "a", Review("c0", at, rating), MemoryState(1.0, 5.0, at, at, 1, 0))
    found = statistics(db, learner, now, VIENNA)
    assert (found.reviews, found.correct, found.retention) == (3, 1, 1.0)
    assert (found.days[-2:], found.today) == ((2, 1), 1)
