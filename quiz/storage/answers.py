"""Answers: one answer is one transaction, in which the log's row and the card's state change together.

All of it is plain SQL through the driver, which an answer can feel: a session of models takes three times as long.
"""

import sqlite3
from collections.abc import Callable

from quiz.core.memory import MemoryState, Review
from quiz.errors import NotFoundError
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import REVIEW_COLUMNS, memory_row, review_from, review_row
from quiz.storage.tallies import count_in, count_out

Replay = Callable[[list[Review]], MemoryState | None]
"""Tells the state to which a card's reviews lead, oldest first."""

LOG = """
    INSERT INTO review (learner_id, session_id, deck_id, card_id, at, rating, given, seconds, days, mode, hints)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
REMEMBER = """
    INSERT INTO memory (deck_id, card_id, learner_id, stability, difficulty, due, last_review, reps, lapses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (deck_id, card_id, learner_id) DO UPDATE SET
        stability = excluded.stability, difficulty = excluded.difficulty, due = excluded.due,
        last_review = excluded.last_review, reps = excluded.reps, lapses = excluded.lapses
"""
COUNT = "SELECT count(*) FROM review WHERE deck_id = ? AND card_id = ? AND learner_id = ?"
LAST = f"""
    SELECT id, deck_id, {REVIEW_COLUMNS} FROM review WHERE learner_id = ? ORDER BY at DESC, id DESC LIMIT 1
"""  # noqa: S608 - only names of columns
FORGET = "DELETE FROM memory WHERE deck_id = ? AND card_id = ? AND learner_id = ?"


def record(  # noqa: PLR0917 - each of the six says something else about the answer
    db: Database,
    learner_id: int,
    session_id: int | None,
    deck_id: str,
    review: Review,
    state: MemoryState,
    *,
    replaces: int | None = None,
    replay: Replay | None = None,
) -> int:
    """Save an answer and the state it leads to, and return the id of its row in the log.

    When it returns, the answer is on the disk. `replaces` is the row of an answer to the same card that this one
    puts right; it is gone from then on. If another process has answered the same card since the session read it, the
    state is that to which `replay` leads over the whole log, so that the log stays the truth.

    Raises:
        NotFoundError: the card is not there any more, for another process has deleted its deck.
        StorageError: it could not be saved, and nothing has changed.
    """
    card_id, *rest = review_row(review)
    try:
        with db.writing() as connection:
            card = (deck_id, card_id, learner_id)
            if replaces is not None:
                _drop(connection, replaces, card)
            review_id = connection.execute(LOG, (learner_id, session_id, deck_id, card_id, *rest)).inserted
            count_in(connection, card, review_id, rest[0])
            _put_back(connection, card, _true_state(connection, card, state, replay))
            return review_id
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            raise
        raise NotFoundError("The card just answered is not in the database any more; start again.") from error


def undo(db: Database, review_id: int, state_before: MemoryState | None, *, replay: Replay | None = None) -> None:
    """Take an answer back: its row leaves the log, and the card's state is again what it was before.

    If another process has answered the same card meanwhile, `replay` tells the state from the log.

    Raises:
        NotFoundError: there is no such answer, so nothing changed.
    """
    with db.writing() as connection:
        row = connection.execute(
            "SELECT deck_id, card_id, learner_id FROM review WHERE id = ?", (review_id,)
        ).fetchone()
        if row is None:
            raise NotFoundError("The answer to take back is not in the database any more.")
        card = (row[0], row[1], row[2])
        _drop(connection, review_id, card)
        _put_back(connection, card, _true_state(connection, card, state_before, replay))


def undo_last(
    db: Database, learner_id: int, *, replay: Callable[[str, list[Review]], MemoryState | None]
) -> tuple[str, Review] | None:
    """Take a learner's last answer back, of whatever session; its deck's id and the answer, None if there is none.

    `replay` tells the state of its card from the deck's id and the answers that are left.
    """
    with db.writing() as connection:
        row = connection.execute(LAST, (learner_id,)).fetchone()
        if row is None:
            return None
        review_id, deck_id, review = row[0], row[1], review_from(row[2:])
        card = (deck_id, review.card_id, learner_id)
        _drop(connection, review_id, card)
        _put_back(connection, card, replay(deck_id, _log(connection, card)))
        return deck_id, review


def load_log(db: Database, learner_id: int, deck_id: str, card_id: str) -> list[Review]:
    """All answers of a learner to one card, the oldest first."""
    with db.reading() as connection:
        return _log(connection, (deck_id, card_id, learner_id))


def _drop(connection: Connection, review_id: int, card: tuple[str, str, int]) -> None:
    """Take an answer out of the log, if it is one to that card."""
    found = connection.execute(
        "SELECT at FROM review WHERE id = ? AND deck_id = ? AND card_id = ? AND learner_id = ?", (review_id, *card)
    ).fetchone()
    if found is not None:
        count_out(connection, card, review_id, found[0])
        connection.execute("DELETE FROM review WHERE id = ?", (review_id,))


def _log(connection: Connection, card: tuple[str, str, int]) -> list[Review]:
    rows = connection.execute(
        f"SELECT {REVIEW_COLUMNS} FROM review"  # noqa: S608 - only names of columns
        " WHERE deck_id = ? AND card_id = ? AND learner_id = ? ORDER BY at, id",
        card,
    )
    return [review_from(row) for row in rows]


def _true_state(
    connection: Connection, card: tuple[str, str, int], state: MemoryState | None, replay: Replay | None
) -> MemoryState | None:
    """`state`, unless the log has other reviews of the card than those it comes from."""
    count = connection.execute(COUNT, card).scalar_one()
    if replay is None or count == (state.reps if state else 0):
        return state
    return replay(_log(connection, card))


def _put_back(connection: Connection, card: tuple[str, str, int], state: MemoryState | None) -> None:
    if state is None:
        connection.execute(FORGET, card)
    else:
        connection.execute(REMEMBER, (*card, *memory_row(state)))
