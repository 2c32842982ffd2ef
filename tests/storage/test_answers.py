"""Answers: recorded whole, for good, and taken back exactly."""

import datetime as dt
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.errors import NotFoundError
from quiz.schedule.scheduler import Scheduler
from quiz.storage import (
    Database,
    default_learner,
    delete_deck,
    end_session,
    load_log,
    open_database,
    record,
    save_deck,
    start_session,
    undo,
)
from quiz.storage.rows import memory_from, memory_row, review_from, review_row
from tests.storage.asking import load_due

DAY = dt.timedelta(days=1)
DECK = Deck("d", "Linz", "de", tuple(Card(f"c{number}", "short", "Was?", "Das") for number in range(3)))

times = st.datetimes(timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=30))]))
# An aware time close to the ends of the calendar has no counterpart in UTC.
late_times = times.filter(lambda at: 2 <= at.year <= 9998)
texts = st.text(st.characters(exclude_categories=["Cs"]))
reviews = st.builds(Review, texts, late_times, st.sampled_from(Rating), texts, st.floats(0, 1e6))
states = st.builds(
    MemoryState,
    st.floats(0, 1e6, exclude_min=True),
    st.floats(1, 10),
    late_times,
    late_times,
    st.integers(0, 10**6),
    st.integers(0, 10**6),
)


@given(reviews, states)
def test_rows_give_back_what_they_were_made_of(review: Review, state: MemoryState) -> None:
    """Reviews and states survive the way into a row and back to the last bit."""
    assert review_from(review_row(review)) == review
    assert memory_from(memory_row(state)) == state


@pytest.fixture
def learner(db: Database, now: dt.datetime) -> int:
    """Somebody with a deck of three cards."""
    save_deck(db, DECK, now=now)
    return default_learner(db)


def everything(db: Database) -> list[list[tuple[Any, ...]]]:
    """All rows that answers are kept in."""
    with db.reading() as connection:
        return [
            [tuple(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]
            for table in ("memory", "review")
        ]


def test_an_answer_is_log_and_state(db: Database, learner: int, now: dt.datetime) -> None:
    """A recorded answer stands in the log, and the card is due when its state says so."""
    session = start_session(db, learner, "d", now)
    review = Review("c1", now, Rating.HARD, "dass", 2.25)
    state = MemoryState(1.25, 6.5, now + DAY, now, 1, 0)
    record(db, learner, session, "d", review, state)
    end_session(db, session, now, finished=True)
    assert load_log(db, learner, "d", "c1") == [review]
    assert load_due(db, learner, now + DAY - dt.timedelta(microseconds=1)) == []
    assert [(due.card.id, due.state) for due in load_due(db, learner, now + DAY)] == [("c1", state)]
    with db.reading() as connection:
        assert connection.execute("SELECT ended >= started FROM study_session").scalar() == 1


def test_the_log_is_in_order(db: Database, learner: int, now: dt.datetime) -> None:
    """A card's log comes back by time, of that card and that learner only."""
    for number, (card, days) in enumerate([("c1", 3), ("c0", 0), ("c1", 1), ("c1", 2), ("c1", 2)]):
        at = now + days * DAY
        record(db, learner, None, "d", Review(card, at, Rating.GOOD, str(number)), MemoryState(1, 5, at, at, 1, 0))
    assert [review.given for review in load_log(db, learner, "d", "c1")] == ["2", "3", "4", "0"]
    assert load_log(db, learner + 1, "d", "c1") == []


def test_undo_restores_everything(db: Database, learner: int, now: dt.datetime) -> None:
    """After undoing an answer, the first one or a later one, all rows are as they were before."""
    untouched = everything(db)
    first = MemoryState(0.1 + 0.2, 5.0, now + DAY, now, 1, 0)
    one = record(db, learner, None, "d", Review("c0", now, Rating.GOOD), first)
    answered = everything(db)
    later = now + DAY
    two = record(db, learner, None, "d", Review("c0", later, Rating.AGAIN), MemoryState(1, 9, later, later, 2, 1))
    undo(db, two, first)
    assert everything(db) == answered
    undo(db, one, None)
    assert everything(db) == untouched


def test_undoing_twice_is_told(db: Database, learner: int, now: dt.datetime) -> None:
    """An answer that is not there any more cannot be taken back, and the state stays."""
    state = MemoryState(1.0, 5.0, now, now, 1, 0)
    one = record(db, learner, None, "d", Review("c0", now, Rating.GOOD), state)
    undo(db, one, None)
    with pytest.raises(NotFoundError, match="take back"):
        undo(db, one, state)
    assert everything(db) == [[], []]


def test_i_was_right_replaces_the_answer(db: Database, learner: int, now: dt.datetime) -> None:
    """A better rating takes the place of the one it corrects: one review, the new state."""
    wrong = record(db, learner, None, "d", Review("c0", now, Rating.AGAIN), MemoryState(0.5, 7.0, now, now, 1, 0))
    right, state = Review("c0", now, Rating.GOOD, "Dass"), MemoryState(2.5, 5.0, now, now, 1, 0)
    record(db, learner, None, "d", right, state, replaces=wrong)
    assert load_log(db, learner, "d", "c0") == [right]
    assert [due.state for due in load_due(db, learner, now)] == [state]


def test_replacing_never_touches_another_card(db: Database, learner: int, now: dt.datetime) -> None:
    """An answer can only replace one to the same card."""
    state = MemoryState(1.0, 5.0, now, now, 1, 0)
    other = record(db, learner, None, "d", Review("c0", now, Rating.GOOD), state)
    record(db, learner, None, "d", Review("c1", now, Rating.GOOD), state, replaces=other)
    assert len(load_log(db, learner, "d", "c0")) == 1


def test_answering_a_deleted_deck_is_told(db: Database, learner: int, now: dt.datetime) -> None:
    """Where another process deleted the deck, the answer is refused with a sentence and leaves no half of itself."""
    delete_deck(db, "d")
    with pytest.raises(NotFoundError, match="not in the database any more"):
        record(db, learner, None, "d", Review("c0", now, Rating.GOOD), MemoryState(1.0, 5.0, now, now, 1, 0))
    assert everything(db) == [[], []]


def test_threads_share_a_database(tmp_path: Path, now: dt.datetime) -> None:
    """Many threads answer at once, and no answer is lost."""
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=now) as db:
        save_deck(db, DECK, now=now)
        learner = default_learner(db)

        def answer(number: int) -> int:
            at = now + number * DAY
            return record(db, learner, None, "d", Review("c0", at, Rating.GOOD), MemoryState(1, 5, at, at, 1, 0))

        with ThreadPoolExecutor(8) as pool:
            rows = list(pool.map(answer, range(100)))
        assert len(set(rows)) == len(load_log(db, learner, "d", "c0")) == 100


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path, now: dt.datetime) -> None:
    """A process killed at the moment it has said "saved" has saved every answer it said so of."""
    url = f"sqlite:///{tmp_path}/quiz.db"
    with open_database(url, now=now) as db:
        save_deck(db, DECK, now=now)
        default_learner(db)
    program = f"""
import datetime as dt
from quiz.core.memory import MemoryState, Rating, Review
from quiz.storage import open_database, record
at = dt.datetime.fromisoformat("{now.isoformat()}")
db = open_database("{url}", now=at)
while True:
    at += dt.timedelta(seconds=1)
    record(db, 1, None, "d", Review("c0", at, Rating.GOOD), MemoryState(1.0, 5.0, at, at, 1, 0))
    print("saved", at.isoformat(), flush=True)
"""
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    with process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(50)]
        process.kill()
        said += process.stdout.readlines()
    acknowledged = {dt.datetime.fromisoformat(line.split()[1]) for line in said if line.endswith("\n")}
    assert len(acknowledged) >= 50
    with open_database(url, now=now) as db:
        log = load_log(db, 1, "d", "c0")
        assert acknowledged <= {review.at for review in log}
        (last,) = load_due(db, 1, now + DAY)
        assert last.state is not None
        assert last.state.last_review == log[-1].at


def test_answers_of_two_sessions_at_once_give_the_state_of_the_whole_log(tmp_path: Path) -> None:
    """Where another session has answered the same card meanwhile, the state follows from both answers, undo too."""
    scheduler = Scheduler()
    now = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    with open_database(f"sqlite:///{tmp_path / 'quiz.db'}", now=now) as db:
        save_deck(db, DECK, now=now)
        learner = default_learner(db)
        saved = []
        for minute, rating in enumerate((Rating.AGAIN, Rating.GOOD)):
            review = Review("c0", now + minute * dt.timedelta(minutes=1), rating)
            state = scheduler.next_state(None, rating, review.at, card_id="c0")
            saved.append(record(db, learner, None, "d", review, state, replay=scheduler.replay))
        both = scheduler.replay(load_log(db, learner, "d", "c0"))
        assert [one.state for one in load_due(db, learner, now + 400 * DAY)] == [both]
        assert both is not None
        assert both.reps == 2
        undo(db, saved[0], None, replay=scheduler.replay)
        left = scheduler.replay(load_log(db, learner, "d", "c0"))
        assert [one.state for one in load_due(db, learner, now + 400 * DAY)] == [left]
