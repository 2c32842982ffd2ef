"""Statistics, counted by the database and, slowly, by hand."""

import datetime as dt
import random
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.day import Calendar
from quiz.schedule.forgetting import Curve
from quiz.statistics.numbers import Standing, Statistics
from quiz.statistics.tally import Tally
from quiz.storage import (
    Database,
    Scope,
    bury,
    default_learner,
    load_leeches,
    load_statistics,
    record,
    save_deck,
    standing,
    suspend,
)
from quiz.storage.statistics import power

DAY = dt.timedelta(days=1)
HOUR = dt.timedelta(hours=1)
VIENNA = Calendar(ZoneInfo("Europe/Vienna"))
NAMES = ("a", "b")
TAGS = (("date",), ("history::rome", "Person"), ("HISTORY", "history::rome"), ())


def deck(name: str, cards: int) -> Deck:
    """A deck of so many cards, tagged in turn."""
    return Deck(
        name,
        name,
        "de",
        tuple(Card(f"c{number}", "short", "Was?", "Das", tags=TAGS[number % 4]) for number in range(cards)),
    )


Key = tuple[str, str]
Log = dict[Key, list[Review]]


def told(found: Statistics) -> dict[str, Any]:
    """The numbers that are counted by hand as well."""
    return {
        "cards": found.cards.cards,
        "new": found.cards.new,
        "due": found.cards.due,
        "not today": found.cards.later,
        "suspended": found.cards.suspended,
        "seen": found.cards.seen,
        "mature": found.cards.mature,
        "lapses": found.cards.lapses,
        "expected": round(found.cards.expected, 6),
        "leeches": found.leeches,
        "answers": {day: (tally.answers, tally.right) for day, tally in found.days.items()},
        "later": (found.total.later_right, found.total.later),
        "hours": [tally.answers for tally in found.hours],
        "streak": found.streak.present,
        "forecast": found.forecast,
        "tags": {tag.tag.lower(): tag.cards.cards for tag in found.tags},
        "year": {one.id: one.year.answers for one in found.decks},
    }


def slowly(
    log: Log,
    states: dict[Key, MemoryState],
    present: set[Key],
    now: dt.datetime,
    *,
    aside: set[Key],
    buried: set[Key],
) -> dict[str, Any]:
    """The same numbers, one after the other; `present` are the cards still in their decks."""
    reviews = [review for answers in log.values() for review in answers]
    days = [VIENNA.day(review.at) for review in reviews]
    today = VIENNA.day(now)
    later = [
        review.rating.passed
        for answers in log.values()
        for before, review in pairwise(sorted(answers, key=lambda answer: answer.at))
        if review.at - before.at >= 6 * HOUR
    ]
    last = today if today in days else today - DAY
    streak = 0
    while last - streak * DAY in days:
        streak += 1
    states = {key: state for key, state in states.items() if key in present}
    due_days = [
        max(VIENNA.day(state.due), today + DAY if key in buried else today)
        for key, state in states.items()
        if key not in aside
    ]
    tags: dict[str, set[Key]] = {}
    for key in present:
        for tag in TAGS[int(key[1][1:]) % 4]:
            for above in {tag.lower(), tag.lower().partition("::")[0]}:
                tags.setdefault(above, set()).add(key)
    return {
        "cards": len(present),
        "new": len(present - aside - set(states)),
        "due": due_days.count(today),
        "not today": len(set(states) - aside) - due_days.count(today),
        "suspended": len(aside),
        "seen": len(states),
        "mature": sum(state.stability >= 21 for state in states.values()),
        "lapses": sum(state.lapses for state in states.values()),
        "expected": round(
            sum(Curve().recall((now - state.last_review) / DAY, state.stability) for state in states.values()), 6
        ),
        "leeches": sum(state.lapses >= 3 for key, state in states.items() if key not in aside),
        "answers": {
            day: (days.count(day), sum(one.rating.passed for one in reviews if VIENNA.day(one.at) == day))
            for day in sorted(set(days))
        },
        "later": (sum(later), len(later)),
        "hours": [sum(one.at.astimezone(VIENNA.tz).hour == hour for one in reviews) for hour in range(24)],
        "streak": streak,
        "forecast": tuple(due_days.count(today + day * DAY) for day in range(30)),
        "tags": {tag: len(keys) for tag, keys in tags.items()},
        "year": {
            name: sum(len(answers) for key, answers in log.items() if key[0] == name)
            for name in NAMES
            if name in {key[0] for key in present}
        },
    }


@pytest.mark.parametrize("seed", range(12))
def test_sums_agree_with_counting_by_hand(db: Database, seed: int) -> None:
    """Over summer time, with cards retired or aside, decks, tags and two learners, the database counts as we do."""
    rng = random.Random(seed)
    # Days in which the clocks change are among the reviewed and the foreseen ones.
    now = dt.datetime(2026, rng.choice([3, 10]), rng.randrange(20, 32), rng.randrange(24), 30, tzinfo=dt.UTC)
    learner = default_learner(db)
    with db.writing() as connection:
        connection.execute("INSERT INTO learner (name) VALUES ('you')")
    log: Log = {}
    states: dict[Key, MemoryState] = {}
    for name in NAMES:
        save_deck(db, deck(name, 20), now=now)
    for _ in range(rng.choice([3, 150])):
        key = (rng.choice(NAMES), f"c{rng.randrange(20)}")
        at = now - rng.choice([HOUR, 10 * HOUR, 5 * DAY, 30 * DAY]) * rng.random()
        due = now + rng.uniform(-4, 40) * DAY
        review = Review(key[1], at, rng.choice(list(Rating)))
        state = MemoryState(rng.uniform(0.1, 60), 5.0, due, at, 1, rng.randrange(5))
        whose = rng.choice([learner, learner, learner + 1])
        record(db, whose, None, key[0], review, state)
        if whose == learner:
            log.setdefault(key, []).append(review)
            states[key] = state
    aside = {(rng.choice(NAMES), f"c{rng.randrange(20)}") for _ in range(rng.choice([0, 8]))}
    for name, card in aside:
        suspend(db, learner, name, card)
    buried = {(rng.choice(NAMES), f"c{rng.randrange(20)}") for _ in range(rng.choice([0, 8]))}
    for name, card in buried:
        bury(db, learner, name, card, VIENNA.end(now))
    # Cards from the tenth on retire, or go if nobody was asked them.
    for name in NAMES:
        save_deck(db, deck(name, 10), now=now)
    present = {(name, f"c{number}") for name in NAMES for number in range(10)}

    def agree(scope: Scope, wanted: set[Key]) -> None:
        found = load_statistics(db, learner, now, VIENNA, scope, leech=3)
        chosen = {key: answers for key, answers in log.items() if key in wanted}
        assert told(found) == slowly(
            chosen, states, present & wanted, now, aside=aside & present & wanted, buried=buried
        )
        worst = load_leeches(db, learner, 3, scope)
        lapses = {key: states[key].lapses for key in present & wanted & set(states)}
        assert sorted(((one.deck_id, one.card.id), one.lapses) for one in worst) == sorted(
            (key, count) for key, count in lapses.items() if count >= 3
        )
        assert [one.lapses for one in found.hardest] == sorted(filter(None, lapses.values()), reverse=True)[:10]

    every = {(name, f"c{number}") for name in NAMES for number in range(20)}
    agree(Scope(), every)
    agree(Scope("a"), {key for key in every if key[0] == "a"})
    agree(Scope(tag="History"), {key for key in every if int(key[1][1:]) % 4 in {1, 2}})
    agree(Scope("b", tag="person"), {key for key in every if key[0] == "b" and int(key[1][1:]) % 4 == 1})
    found = load_statistics(db, learner, now, VIENNA)
    assert standing(db, learner, now, VIENNA) == Standing(
        found.cards.new, found.cards.due, found.of_today.answers, found.streak.present
    )


def test_nothing_answered_yet(db: Database, now: dt.datetime) -> None:
    """Without an answer there is no day, no retention and no streak."""
    save_deck(db, deck("a", 3), now=now)
    found = load_statistics(db, default_learner(db), now, VIENNA)
    assert (found.total, dict(found.days), found.streak.longest, found.cards.recall) == (Tally(), {}, 0, None)
    assert [period.both for period in found.periods] == [None] * 3
    assert (found.cards.new, found.forecast, found.hardest) == (3, (0,) * 30, ())


@pytest.mark.parametrize(
    ("back", "streak"), [([0], 1), ([1], 1), ([2], 0), ([0, 1, 3], 2), ([1, 2, 3], 3), ([0, 2], 1)]
)
def test_a_streak_waits_until_tomorrow(db: Database, now: dt.datetime, back: list[int], streak: int) -> None:
    """Days in a row count up to today, or up to yesterday while today has no answer yet."""
    save_deck(db, deck("a", 1), now=now)
    learner = default_learner(db)
    for days in reversed(back):
        at = now - days * DAY
        record(db, learner, None, "a", Review("c0", at, Rating.AGAIN), MemoryState(1.0, 5.0, at, at, 1, 0))
    assert standing(db, learner, now, VIENNA).streak == streak


def test_retention_leaves_out_the_same_sitting(db: Database, now: dt.datetime) -> None:
    """Learning a card until it sits is no proof of remembering it; an answer hours later is, by the card's interval."""
    save_deck(db, deck("a", 1), now=now)
    learner = default_learner(db)
    answers = [(dt.timedelta(0), 1, 1), (HOUR, 3, 21), (7 * HOUR, 3, 20), (14 * HOUR, 1, 1)]
    for later, rating, days in answers:
        at = now - DAY + later
        review = Review("c0", at, Rating(rating), days=days)
        record(db, learner, None, "a", review, MemoryState(1.0, 5.0, at, at, 1, 0))
    month = load_statistics(db, learner, now, VIENNA).periods[0]
    assert (month.tally.answers, month.tally.new) == (4, 1)
    assert (month.tally.mature, month.mature, month.tally.young, month.young) == (1, 1.0, 1, 0.0)


def test_a_log_written_by_others_is_counted(db: Database, now: dt.datetime) -> None:
    """Where something has written the log without its tallies, statistics count it anew and are right."""
    save_deck(db, deck("a", 1), now=now)
    learner = default_learner(db)
    record(db, learner, None, "a", Review("c0", now, Rating.GOOD), MemoryState(1.0, 5.0, now, now, 1, 0))
    with db.writing() as connection:
        connection.execute(
            "INSERT INTO review (learner_id, deck_id, card_id, at, rating, given, seconds)"
            " SELECT learner_id, deck_id, card_id, at + 90000000000, 1, '', 2 FROM review"
        )
    assert load_statistics(db, learner, now, VIENNA).total == Tally(again=1, good=1, new=1, young=1, milliseconds=2000)


def test_powers_without_mathematics() -> None:
    """Where SQLite has no powers, ours leave out what has no memory."""
    assert (power(4.0, -0.5), power(None, 2.0)) == (0.5, None)
