"""What there is to ask: first only which cards, the most endangered first, and then the cards themselves.

Of a hundred thousand cards a session wants two hundred. So cards are found as their keys, cut to the limits of the
day, and only what is left is read whole.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any, cast

from quiz.core.article import Article, Language
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

Key = tuple[str, str]
"""A deck's id and a card's."""

WANTED = """
    card.retired = 0
    AND (:deck IS NULL OR card.deck_id = :deck)
    AND (:kind IS NULL OR card.kind = :kind)
    AND (:tag IS NULL OR EXISTS (
        SELECT 1 FROM json_each(card.tags) WHERE lower(value) = :tag OR lower(value) LIKE :tag || '::%'
    ))
    AND NOT EXISTS (
        SELECT 1 FROM aside
        WHERE aside.deck_id = card.deck_id AND aside.card_id = card.id AND aside.learner_id = :learner
        AND (aside.suspended = 1 OR aside.buried_until > :now)
    )
"""
DUE = f"""
    SELECT memory.deck_id, memory.card_id
    FROM memory CROSS JOIN card ON card.deck_id = memory.deck_id AND card.id = memory.card_id
    WHERE memory.learner_id = :learner AND memory.due <= :until AND {WANTED}
    ORDER BY (memory.last_review - :now) / memory.stability, memory.deck_id, card.position
"""  # noqa: S608 - only names
NEW = f"""
    SELECT card.deck_id, card.id
    FROM card
    WHERE card.deck_id = :from AND {WANTED} AND NOT EXISTS (
        SELECT 1 FROM memory WHERE deck_id = card.deck_id AND card_id = card.id AND learner_id = :learner
    )
    ORDER BY card.position
    LIMIT :most
"""  # noqa: S608
# Two counts over indexes tell in a tenth of the time that there is no new card, which a finished deck never has.
ANY_NEW = """
    SELECT (SELECT count(*) FROM card WHERE deck_id = :from AND retired = 0) > (
        SELECT count(*) FROM memory WHERE deck_id = :from AND learner_id = :learner
        AND card_id NOT IN (SELECT id FROM card WHERE deck_id = :from AND retired = 1)
    )
"""
ALL = f"SELECT card.deck_id, card.id FROM card WHERE {WANTED} ORDER BY card.deck_id, card.position"  # noqa: S608
# The cards are asked for by name, in the order of the names.
NAMED = f"""
    SELECT deck.id, deck.title, deck.language, {CARD_COLUMNS}, {MEMORY_COLUMNS}
    FROM json_each(?) AS named
    JOIN card ON card.deck_id = json_extract(named.value, '$[0]') AND card.id = json_extract(named.value, '$[1]')
    JOIN deck ON deck.id = card.deck_id
    LEFT JOIN memory
        ON memory.deck_id = card.deck_id AND memory.card_id = card.id AND memory.learner_id = ?
    WHERE card.retired = 0
    ORDER BY named.key
"""  # noqa: S608
ASKED = """
    SELECT deck_id, sum(first), count(*) - sum(first) FROM (
        SELECT deck_id, NOT EXISTS (
            SELECT 1 FROM review AS before
            WHERE before.deck_id = review.deck_id AND before.card_id = review.card_id
            AND before.learner_id = review.learner_id AND before.at < :start
        ) AS first
        FROM review WHERE learner_id = :learner AND at >= :start GROUP BY deck_id, card_id
    ) GROUP BY deck_id
"""
DAY = 24 * 60 * 60 * 1_000_000
"""Microseconds."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which cards are meant: those of one deck (None: of all), of one kind, with a tag (or one below it)."""

    deck_id: str | None = None
    kind: str | None = None
    tag: str | None = None


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class Stored:
    """A card with its deck and what the learner remembers of it; `state` is None if it was never answered."""

    deck_id: str
    deck_title: str
    language: Language
    card: Card
    state: MemoryState | None


@dataclass(frozen=True, slots=True)
class Asked:
    """How many cards of a deck were asked: for the first time, and again."""

    new: int
    again: int


def due_keys(
    db: Database, learner_id: int, now: dt.datetime, until: dt.datetime, scope: Scope = EVERYTHING
) -> list[Key]:
    """The cards to ask again that are due by `until`, the most likely forgotten at `now` first.

    FSRS's forgetting curve depends on the elapsed time over the stability alone, so that gives the order.
    """
    with db.reading() as connection:
        bounds = {**_wanted(learner_id, scope, now), "until": microseconds(until)}
        return [(deck, card) for deck, card in connection.execute(DUE, bounds)]


def new_keys(
    db: Database, learner_id: int, now: dt.datetime, scope: Scope = EVERYTHING, most: int | None = None
) -> list[Key]:
    """Cards never answered, each deck's in its own order and at most `most` of it; decks in turn, the newest first."""
    with db.reading() as connection:
        if scope.deck_id is None:
            decks = connection.execute("SELECT id FROM deck ORDER BY created DESC, id").scalars()
        else:
            decks = [scope.deck_id]
        bounds = {**_wanted(learner_id, scope, now), "most": -1 if most is None else most}
        found = [
            connection.execute(NEW, {**bounds, "from": deck}).fetchall()
            for deck in decks
            if connection.execute(ANY_NEW, {"from": deck, "learner": learner_id}).scalar_one()
        ]
    return [(row[0], row[1]) for row in chain.from_iterable(zip_longest(*found)) if row is not None]


def all_keys(db: Database, learner_id: int, now: dt.datetime, scope: Scope = EVERYTHING) -> list[Key]:
    """All cards that are not aside, whether due or not."""
    with db.reading() as connection:
        return [(deck, card) for deck, card in connection.execute(ALL, _wanted(learner_id, scope, now))]


def load_cards(db: Database, learner_id: int, keys: Iterable[Key]) -> list[Stored]:
    """The cards of those keys in the same order; those that are gone meanwhile are left out."""
    import json

    with db.reading() as connection:
        rows = connection.execute(NAMED, (json.dumps(list(keys)), learner_id)).fetchall()
    return [_stored(row) for row in rows]


def asked_since(db: Database, learner_id: int, start: dt.datetime) -> dict[str, Asked]:
    """How many cards of each deck the learner was asked since `start`, the beginning of the study day."""
    with db.reading() as connection:
        rows = connection.execute(ASKED, {"learner": learner_id, "start": microseconds(start)}).fetchall()
    return {deck: Asked(new, again) for deck, new, again in rows}


def due_by_day(db: Database, learner_id: int, start: dt.datetime, days: int) -> dict[int, int]:
    """How many cards are due on each of the next `days` days: 0 is the day that begins at `start`."""
    first = microseconds(start)
    with db.reading() as connection:
        rows = connection.execute(
            "SELECT (due - ?) / ? AS day, count(*) FROM memory WHERE learner_id = ? AND due >= ? AND due < ?"
            " GROUP BY day",
            (first, DAY, learner_id, first, first + days * DAY),
        ).fetchall()
    return {int(day): int(cards) for day, cards in rows}


def load_article(db: Database, deck_id: str) -> Article | None:
    """The article of a deck, None if it has none."""
    with db.reading() as connection:
        select = f"SELECT {ARTICLE_COLUMNS} FROM article WHERE deck_id = ?"  # noqa: S608
        row = connection.execute(select, (deck_id,)).one_or_none()
    return None if row is None else article_from(row)


def load_answers(db: Database, deck_id: str, most: int) -> tuple[str, ...]:
    """What the cards of a deck have for answers, of its first `most` cards."""
    with db.reading() as connection:
        rows = connection.execute(
            "SELECT answer FROM card WHERE deck_id = ? AND retired = 0 ORDER BY position LIMIT ?", (deck_id, most)
        )
        return tuple(rows.scalars())


def _wanted(learner_id: int, scope: Scope, now: dt.datetime) -> dict[str, Any]:
    return {
        "learner": learner_id,
        "deck": scope.deck_id,
        "kind": scope.kind,
        "tag": None if scope.tag is None else scope.tag.lower(),
        "now": microseconds(now),
    }


def _stored(row: Sequence[Any]) -> Stored:
    card, memory = row[3 : 3 + CARD_WIDTH], row[3 + CARD_WIDTH :]
    return Stored(
        row[0],
        row[1],
        cast("Language", row[2]),
        card_from(card),
        None if memory[0] is None else memory_from(memory),
    )
