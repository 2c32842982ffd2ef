"""Tallies: whatever is answered, put right, taken back or deleted, they are the log, counted."""

import datetime as dt
import tempfile
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.storage import (
    Database,
    add_learner,
    delete_deck,
    delete_learner,
    open_database,
    record,
    save_deck,
    undo,
    undo_last,
)
from quiz.storage.tallies import recount
from tests.storage.counting import by_hand, tables

NOW = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
STATE = MemoryState(1.0, 5.0, NOW, NOW, 1, 0)
DECKS = ("a", "b")

# Close together and far apart, in the order of time and not.
gaps = st.sampled_from([0, 1, 14 * 60, 5 * 3600, 6 * 3600, 30 * 3600, 20 * 86_400, 21 * 86_400, 90 * 86_400])
answers = st.tuples(
    st.just("answer"),
    st.sampled_from(DECKS),
    st.sampled_from(["c0", "c1"]),
    gaps,
    st.sampled_from(Rating),
    st.sampled_from([0.0, 0.0005, 2.345, 119.9999]),
    st.sampled_from([None, 1, 20, 21, 400]),
    st.booleans(),
)
moves = st.one_of(
    answers,
    answers,
    st.tuples(st.sampled_from(["undo", "replace"]), st.integers(0, 30)),
    st.sampled_from([("undo last",), ("delete deck", "b"), ("delete learner",)]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(moves, max_size=25))
def test_tallies_are_the_log_counted(steps: list[tuple[Any, ...]]) -> None:
    """After any moves of two learners in two decks, both tables hold what the log says, and counting anew agrees."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_database(f"sqlite:///{folder}/quiz.db", now=NOW) as db,
    ):
        for name in DECKS:
            save_deck(db, Deck(name, name, "de", tuple(Card(f"c{n}", "short", "Was?", "Das") for n in (0, 1))), now=NOW)
        people = [add_learner(db, name) for name in ("Anna", "Ben")]
        done: list[tuple[int, int, str, Review]] = []
        for step in steps:
            match step:
                case ("answer", deck, card, gap, rating, seconds, days, second):
                    at = NOW + dt.timedelta(seconds=gap) * (1 if len(done) % 3 else -1)
                    review = Review(card, at, rating, "", seconds, days)
                    whose = people[-1] if second else people[0]
                    if deck in stored(db):
                        done.append((record(db, whose, None, deck, review, STATE), whose, deck, review))
                case ("undo", number) if done:
                    undo(db, done.pop(number % len(done))[0], STATE)
                case ("replace", number) if done:
                    old, whose, deck, review = done.pop(number % len(done))
                    better = Review(review.card_id, review.at, Rating.GOOD, "", review.seconds, 30)
                    done.append((record(db, whose, None, deck, better, STATE, replaces=old), whose, deck, better))
                case ("undo last",):
                    undo_last(db, people[0], replay=lambda _deck, _log: STATE)
                    done = [one for one in done if one[0] in logged(db)]
                case ("delete deck", deck) if deck in stored(db):
                    delete_deck(db, deck)
                    done = [one for one in done if one[0] in logged(db)]
                case ("delete learner",) if len(people) > 1:
                    delete_learner(db, people.pop())
                    done = [one for one in done if one[0] in logged(db)]
        kept = tables(db)
        assert kept == by_hand(db)
        with db.writing() as connection:
            recount(connection)
        assert tables(db) == kept


def stored(db: Database) -> set[str]:
    """The ids of the decks."""
    with db.reading() as connection:
        return set(connection.execute("SELECT id FROM deck").scalars())


def logged(db: Database) -> set[int]:
    """The ids of the answers."""
    with db.reading() as connection:
        return set(connection.execute("SELECT id FROM review").scalars())
