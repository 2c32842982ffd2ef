"""Sittings: when they began and ended, what was planned and what happened, so that one can be taken up again.

A plan is a JSON object made by the caller; here it is only kept. It is dropped when the sitting is finished, so a
sitting with a plan is one that stopped half-way: by a key, by a closed window, by a power cut.
"""

import datetime as dt
from dataclasses import dataclass

from quiz.core.memory import Review
from quiz.storage.database import Database
from quiz.storage.queue import Key
from quiz.storage.rows import REVIEW_COLUMNS, microseconds, moment, review_from


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A sitting that stopped half-way: its id, when it began (UTC), and its plan."""

    id: int
    started: dt.datetime
    plan: str


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened in a sitting: a review with its row's id, or `what` was done with a card otherwise."""

    id: int
    deck_id: str
    card_id: str
    at: dt.datetime
    what: str
    review: Review | None = None


def start_session(
    db: Database, learner_id: int, deck_id: str | None, now: dt.datetime, *, plan: str | None = None
) -> int:
    """Begin a sitting over one deck, or over all if `deck_id` is None, and return its id.

    Earlier sittings of the learner can not be taken up any more.
    """
    with db.writing() as connection:
        connection.execute(
            "UPDATE study_session SET plan = NULL WHERE learner_id = ? AND plan IS NOT NULL", (learner_id,)
        )
        made = connection.execute(
            "INSERT INTO study_session (learner_id, deck_id, started, plan) VALUES (?, ?, ?, ?)",
            (learner_id, deck_id, microseconds(now), plan),
        )
        return made.inserted


def end_session(db: Database, session_id: int, now: dt.datetime, *, finished: bool) -> None:
    """Note when a sitting ended; one that is `finished` can not be taken up again."""
    with db.writing() as connection:
        connection.execute(
            "UPDATE study_session SET ended = ?, plan = CASE WHEN ? THEN NULL ELSE plan END WHERE id = ?",
            (microseconds(now), finished, session_id),
        )


def unfinished_session(db: Database, learner_id: int, since: dt.datetime) -> Unfinished | None:
    """The learner's last sitting begun after `since`, if it stopped half-way."""
    with db.reading() as connection:
        row = connection.execute(
            "SELECT id, started, plan FROM study_session WHERE learner_id = ? AND plan IS NOT NULL AND started >= ?"
            " ORDER BY id DESC LIMIT 1",
            (learner_id, microseconds(since)),
        ).one_or_none()
    return None if row is None else Unfinished(row[0], moment(row[1]), row[2])


def happenings(db: Database, session_id: int) -> list[Happening]:
    """All that happened in a sitting and was not taken back, in order."""
    with db.reading() as connection:
        reviews = connection.execute(
            f"SELECT id, deck_id, {REVIEW_COLUMNS} FROM review WHERE session_id = ?",  # noqa: S608 - only columns
            (session_id,),
        ).fetchall()
        events = connection.execute(
            "SELECT id, deck_id, card_id, at, what FROM study_event WHERE session_id = ?", (session_id,)
        ).fetchall()
    found = [Happening(row[0], row[1], row[2], moment(row[3]), "answer", review_from(row[2:])) for row in reviews]
    found += [Happening(row[0], row[1], row[2], moment(row[3]), row[4]) for row in events]
    return sorted(found, key=lambda one: (one.at, one.id))


def record_event(db: Database, session_id: int, card: Key, what: str, now: dt.datetime) -> int:
    """Note that a card was skipped, buried or suspended, and return the note's id."""
    with db.writing() as connection:
        made = connection.execute(
            "INSERT INTO study_event (session_id, deck_id, card_id, at, what) VALUES (?, ?, ?, ?, ?)",
            (session_id, *card, microseconds(now), what),
        )
        return made.inserted


def undo_event(db: Database, event_id: int) -> None:
    """Take such a note back."""
    with db.writing() as connection:
        connection.execute("DELETE FROM study_event WHERE id = ?", (event_id,))
