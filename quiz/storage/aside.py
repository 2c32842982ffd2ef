"""Cards that a learner has put aside: suspended, buried for a day, flagged as a bad question."""

import datetime as dt
from dataclasses import dataclass

from quiz.core.card import Card
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import CARD_COLUMNS, card_from, microseconds, moment

PUT = """
    INSERT INTO aside (deck_id, card_id, learner_id, suspended, buried_until, flag) VALUES (?, ?, ?, 0, NULL, NULL)
    ON CONFLICT (deck_id, card_id, learner_id) DO NOTHING
"""
CLEAR = """
    DELETE FROM aside WHERE deck_id = ? AND card_id = ? AND learner_id = ?
    AND suspended = 0 AND buried_until IS NULL AND flag IS NULL
"""
WHICH = "WHERE deck_id = ? AND card_id = ? AND learner_id = ?"


@dataclass(frozen=True, slots=True)
class Aside:
    """A card put aside: with its deck, whether for good or until when, and what was said against it ("" for nothing).

    `flag` is None for a card that nobody found fault with.
    """

    deck_id: str
    deck_title: str
    card: Card
    suspended: bool
    buried_until: dt.datetime | None
    flag: str | None


def suspend(db: Database, learner_id: int, deck_id: str, card_id: str, *, suspended: bool = True) -> None:
    """Ask a card no more until it is released, or release it."""
    with db.writing() as connection:
        _set(connection, (deck_id, card_id, learner_id), "suspended", int(suspended))


def bury(db: Database, learner_id: int, deck_id: str, card_id: str, until: dt.datetime | None) -> None:
    """Do not ask a card before `until`; None takes that back."""
    with db.writing() as connection:
        stored = None if until is None else microseconds(until)
        _set(connection, (deck_id, card_id, learner_id), "buried_until", stored)


def flag(db: Database, learner_id: int, deck_id: str, card_id: str, why: str | None) -> None:
    """Note that a question is bad, and why ("" if that was not said); None takes that back."""
    with db.writing() as connection:
        _set(connection, (deck_id, card_id, learner_id), "flag", why)


def load_aside(db: Database, learner_id: int, now: dt.datetime, deck_id: str | None = None) -> list[Aside]:
    """The cards that are aside at `now`, of one deck or of all; a card whose time is over is not among them."""
    with db.reading() as connection:
        rows = connection.execute(
            f"SELECT deck.id, deck.title, aside.suspended, aside.buried_until, aside.flag, {CARD_COLUMNS}"  # noqa: S608
            " FROM aside JOIN card ON card.deck_id = aside.deck_id AND card.id = aside.card_id AND card.retired = 0"
            " JOIN deck ON deck.id = aside.deck_id"
            " WHERE aside.learner_id = ? AND (? IS NULL OR aside.deck_id = ?)"
            " AND (aside.suspended = 1 OR aside.buried_until > ? OR aside.flag IS NOT NULL)"
            " ORDER BY deck.title, card.position",
            (learner_id, deck_id, deck_id, microseconds(now)),
        ).fetchall()
    return [
        Aside(row[0], row[1], card_from(row[5:]), bool(row[2]), None if row[3] is None else moment(row[3]), row[4])
        for row in rows
    ]


def _set(connection: Connection, card: tuple[str, str, int], column: str, value: object) -> None:
    connection.execute(PUT, card)
    connection.execute(f"UPDATE aside SET {column} = ? {WHICH}", (value, *card))  # noqa: S608 - our own names
    connection.execute(CLEAR, card)
