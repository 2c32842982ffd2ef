"""Memory made anew from the log, which is the truth: after other weights were chosen, or as a repair."""

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.scheduler import elapsed_days
from quiz.storage.answers import REMEMBER
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import REVIEW_COLUMNS, memory_row, moment, review_from
from quiz.storage.tallies import recount

Replay = Callable[[str, list[Review]], MemoryState | None]
"""The state to which the reviews of a card lead, oldest first, from its deck's id and the reviews."""

BATCH = 5_000
CHANGED = """
    WHERE (stability, difficulty, due, last_review, reps, lapses) IS NOT (excluded.stability, excluded.difficulty,
        excluded.due, excluded.last_review, excluded.reps, excluded.lapses)
"""
"""Ends `REMEMBER` so that only what differs is written."""
LOG = f"""
    SELECT deck_id, {REVIEW_COLUMNS} FROM review INDEXED BY review_card
    WHERE learner_id = ? ORDER BY deck_id, card_id, at, id
"""  # noqa: S608 - only names of columns
TIMES = """
    SELECT deck_id, card_id, at, rating FROM review INDEXED BY review_card
    WHERE learner_id = ? ORDER BY deck_id, card_id, at, id
"""


def load_ratings(db: Database, learner_id: int) -> list[list[tuple[Rating, int]]]:
    """Every card's answers in order, as a rating and the nights since the answer before, 0 for the first.

    The cards of a deck come in the order of their ids, which are hashes, so neighbours have nothing in common.
    """
    ratings = {int(rating): rating for rating in Rating}
    with db.reading() as connection:
        rows = connection.execute(TIMES, (learner_id,))
        found = []
        for _, answers in groupby(rows, key=lambda row: (row[1], row[0])):
            history, before = [], None
            for _deck, _card, at, rating in answers:
                when = moment(at)
                history.append((ratings[rating], elapsed_days(before, when) if before else 0))
                before = when
            found.append(history)
    return found


def rebuild_memory(
    db: Database, learner_id: int, replay: Replay, *, settings: dict[str, Any] | None = None
) -> tuple[int, int]:
    """Make a learner's memory of all cards with answers anew; how many cards there are, and how many changed.

    `settings` replace the learner's in the same transaction, so that weights and memory always belong together.
    Memory without any answer behind it, as some files bring it, stays as it is.
    """
    # The second connection reads what was there when the first took the lock, and so is not led astray by its changes.
    with db.writing() as connection, db.reading() as source:
        if settings is not None:
            stored = json.dumps(settings, ensure_ascii=False)
            connection.execute("UPDATE learner SET settings = ? WHERE id = ?", (stored, learner_id))
        before: int = connection.execute("SELECT total_changes()").scalar_one()
        cards = 0
        for batch in _states(source, learner_id, replay):
            cards += len(batch)
            connection.execute(REMEMBER + CHANGED, batch)
        after: int = connection.execute("SELECT total_changes()").scalar_one()
    return cards, after - before


def _states(connection: Connection, learner_id: int, replay: Replay) -> Iterator[list[Sequence[Any]]]:
    """Rows for the table of memory, some thousand at a time."""
    batch: list[Sequence[Any]] = []
    rows = connection.execute(LOG, (learner_id,))
    for (deck_id, card_id), answers in groupby(rows, key=lambda row: (row[0], row[1])):
        state = replay(deck_id, [review_from(row[1:]) for row in answers])
        if state is not None:
            batch.append((deck_id, card_id, learner_id, *memory_row(state)))
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def damage(db: Database) -> str:
    """What is wrong with the file or with how its rows refer to each other; "" if nothing is."""
    with db.reading() as connection:
        told = connection.execute("PRAGMA quick_check(1)").scalar_one()
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if told != "ok":
        return str(told)
    return "" if lost is None else f"{lost[0]} → {lost[2]}"


def recount_all(db: Database) -> None:
    """Make the tallies of all answers anew from the log."""
    with db.writing() as connection:
        recount(connection)
