"""What there is to ask: cards that are due, and cards that were never answered."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import Any

from quiz.core.article import Article
from quiz.core.card import Card
from quiz.core.memory import MemoryState
from quiz.storage.database import Database
from quiz.storage.rows import (
    ARTICLE_COLUMNS,
    CARD_COLUMNS,
    CARD_WIDTH,
    MEMORY_COLUMNS,
    article_from,
    card_from,
    memory_from,
    microseconds,
)

DUE = f"""
    SELECT deck.id, deck.title, {CARD_COLUMNS}, {MEMORY_COLUMNS}
    FROM memory
    JOIN card ON card.deck_id = memory.deck_id AND card.id = memory.card_id
    JOIN deck ON deck.id = memory.deck_id
    WHERE memory.learner_id = ? AND memory.due <= ? AND (? IS NULL OR memory.deck_id = ?) AND card.retired = 0
    ORDER BY memory.due, card.deck_id, card.position
    LIMIT ?
"""  # noqa: S608 - only names of columns
NEW = f"""
    SELECT deck.id, deck.title, {CARD_COLUMNS}
    FROM deck
    JOIN card ON card.deck_id = deck.id AND card.retired = 0
    WHERE deck.id = ? AND NOT EXISTS (
        SELECT 1 FROM memory WHERE deck_id = card.deck_id AND card_id = card.id AND learner_id = ?
    )
    ORDER BY card.position
    LIMIT ?
"""  # noqa: S608
UNLIMITED = -1


@dataclass(frozen=True, slots=True)
class Stored:
    """A card with its deck and what the learner remembers of it; `state` is None if it was never answered."""

    deck_id: str
    deck_title: str
    card: Card
    state: MemoryState | None


def load_due(
    db: Database, learner_id: int, now: dt.datetime, deck_id: str | None = None, limit: int | None = None
) -> list[Stored]:
    """The cards to ask again by `now`, of one deck or of all, the longest overdue first."""
    bounds = (learner_id, microseconds(now), deck_id, deck_id, UNLIMITED if limit is None else limit)
    with db.reading() as connection:
        return [_stored(row) for row in connection.exec_driver_sql(DUE, bounds)]


def load_new(db: Database, learner_id: int, deck_id: str | None = None, limit: int | None = None) -> list[Stored]:
    """Cards that were never answered, each deck's in its own order; of several decks in turn, the newest deck first."""
    most = UNLIMITED if limit is None else limit
    with db.reading() as connection:
        if deck_id is None:
            decks = connection.exec_driver_sql("SELECT id FROM deck ORDER BY created DESC, id").scalars().all()
        else:
            decks = [deck_id]
        found = [connection.exec_driver_sql(NEW, (deck, learner_id, most)).fetchall() for deck in decks]
    in_turn = (row for row in chain.from_iterable(zip_longest(*found)) if row is not None)
    return [_stored(row) for row in islice(in_turn, limit)]


def load_article(db: Database, deck_id: str) -> Article | None:
    """The article of a deck, None if it has none."""
    with db.reading() as connection:
        select = f"SELECT {ARTICLE_COLUMNS} FROM article WHERE deck_id = ?"  # noqa: S608
        row = connection.exec_driver_sql(select, (deck_id,)).one_or_none()
    return None if row is None else article_from(row)


def _stored(row: Sequence[Any]) -> Stored:
    card, memory = row[2 : 2 + CARD_WIDTH], row[2 + CARD_WIDTH :]
    return Stored(row[0], row[1], card_from(card), memory_from(memory) if memory else None)
