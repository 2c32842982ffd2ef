"""What a learner did with whole decks: read in bulk to go into a file, and taken in from one.

All rows go through the driver as tuples; a deck of a hundred thousand cards is asked for in batches.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import TypeVar

from quiz.core.memory import History, MemoryState, Review
from quiz.storage.answers import REMEMBER
from quiz.storage.database import Database
from quiz.storage.rows import (
    MEMORY_COLUMNS,
    REVIEW_COLUMNS,
    memory_from,
    memory_row,
    microseconds,
    review_from,
    review_row,
)
from quiz.storage.tallies import recount_deck

LOGS = f"""
    SELECT {REVIEW_COLUMNS} FROM review
    WHERE deck_id = ? AND learner_id = ? AND card_id IN (SELECT value FROM json_each(?))
    ORDER BY card_id, at, id
"""  # noqa: S608 - only names of columns
STATES = f"""
    SELECT card_id, {MEMORY_COLUMNS} FROM memory
    WHERE deck_id = ? AND learner_id = ? AND card_id IN (SELECT value FROM json_each(?))
"""  # noqa: S608
SUSPENDED = """
    SELECT card_id FROM aside
    WHERE deck_id = ? AND learner_id = ? AND suspended = 1 AND card_id IN (SELECT value FROM json_each(?))
"""
LAST = "SELECT card_id, max(at) FROM review WHERE deck_id = ? AND learner_id = ? GROUP BY card_id"
PUT_LOG = """
    INSERT INTO review (learner_id, deck_id, card_id, at, rating, given, seconds, days, mode, hints)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
SUSPEND = """
    INSERT INTO aside (deck_id, card_id, learner_id, suspended, buried_until, flag) VALUES (?, ?, ?, 1, NULL, NULL)
    ON CONFLICT (deck_id, card_id, learner_id) DO UPDATE SET suspended = 1
"""
BATCH = 5_000
SECOND = 1_000_000
"""Microseconds: other programs keep less of a moment, and nobody answers a card twice within one."""

T = TypeVar("T")
Replay = Callable[[Sequence[Review]], MemoryState | None]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many answers were new, and to how many cards."""

    reviews: int
    cards: int


def load_histories(db: Database, learner_id: int, deck_id: str, card_ids: Sequence[str]) -> dict[str, History]:
    """What the learner did with these cards of a deck; those never answered and not suspended are missing."""
    wanted = (deck_id, learner_id, json.dumps(card_ids))
    with db.reading() as connection:
        rows = connection.execute(LOGS, wanted).fetchall()
        states = {row[0]: memory_from(row[1:]) for row in connection.execute(STATES, wanted)}
        suspended = set(connection.execute(SUSPENDED, wanted).scalars())
    logs = {card: tuple(map(review_from, found)) for card, found in groupby(rows, key=lambda row: str(row[0]))}
    return {
        card: History(logs.get(card, ()), states.get(card), card in suspended)
        for card in {**logs, **states, **dict.fromkeys(suspended)}
    }


def save_histories(
    db: Database, learner_id: int, deck_id: str, histories: Mapping[str, History], replay: Replay
) -> TakenIn:
    """Take answers from elsewhere into the log, and put the state of their cards to where `replay` leads.

    Of a card that was answered here before, only answers later than the last one here are new; so the same file taken
    in twice, or a deck that went out, was studied elsewhere and came back, leaves every answer once. Cards that are
    not in the deck are passed over.
    """
    with db.writing() as connection:
        held = set(connection.execute("SELECT id FROM card WHERE deck_id = ?", (deck_id,)).scalars())
        last = {row[0]: row[1] for row in connection.execute(LAST, (deck_id, learner_id))}
        fresh = {}
        for card, history in histories.items():
            after = last.get(card)
            reviews = [one for one in history.reviews if after is None or microseconds(one.at) > after + SECOND]
            if card in held and reviews:
                fresh[card] = reviews
        for rows in _batches(
            (learner_id, deck_id, *review_row(review)) for reviews in fresh.values() for review in reviews
        ):
            connection.execute(PUT_LOG, rows)
        before = {}
        known = [card for card in fresh if card in last]
        for cards in _batches(known):
            logged = connection.execute(LOGS, (deck_id, learner_id, json.dumps(cards))).fetchall()
            for card, found in groupby(logged, key=lambda row: str(row[0])):
                before[card] = [review_from(row) for row in found]
        states = ((card, replay(before.get(card, reviews))) for card, reviews in fresh.items())
        for rows in _batches((deck_id, card, learner_id, *memory_row(state)) for card, state in states if state):
            connection.execute(REMEMBER, rows)
        aside = [(deck_id, card, learner_id) for card, one in histories.items() if one.suspended and card in held]
        if aside:
            connection.execute(SUSPEND, aside)
        if fresh:
            recount_deck(connection, deck_id)
        return TakenIn(sum(map(len, fresh.values())), len(fresh))


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(items)
    while batch := list(islice(rest, BATCH)):
        yield batch
