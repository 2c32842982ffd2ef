"""The decks that are stored: a list of them, finding one by its name, reading one whole, deleting one."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import cast

from quiz.core.article import Article, Language
from quiz.core.card import Card
from quiz.core.columns import Columns
from quiz.core.deck import Deck
from quiz.errors import NotFoundError
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import (
    ARTICLE_COLUMNS,
    CARD_COLUMNS,
    LEAN_CARD_COLUMNS,
    article_from,
    card_from,
    card_row,
    columns_from,
    microseconds,
    moment,
)
from quiz.storage.tallies import forget_deck

SUMMARIES = """
    SELECT deck.id, deck.title, deck.language, coalesce(held.cards, 0),
           coalesce(seen.due, 0) - coalesce(put.due, 0),
           coalesce(held.cards, 0) - coalesce(seen.cards, 0) - coalesce(put.new, 0), coalesce(put.cards, 0),
           article.date, deck.created
    FROM deck
    LEFT JOIN article ON article.deck_id = deck.id
    LEFT JOIN (SELECT deck_id, count(*) AS cards FROM card WHERE retired = 0 GROUP BY deck_id) AS held
        ON held.deck_id = deck.id
    LEFT JOIN (
        SELECT deck_id, count(*) AS cards, sum(due <= :until) AS due FROM memory
        WHERE learner_id = :learner AND NOT EXISTS (
            SELECT 1 FROM card WHERE card.deck_id = memory.deck_id AND card.id = memory.card_id AND card.retired = 1
        )
        GROUP BY deck_id
    ) AS seen ON seen.deck_id = deck.id
    LEFT JOIN (
        SELECT aside.deck_id, count(*) AS cards, sum(memory.due <= :until) AS due, sum(memory.due IS NULL) AS new
        FROM aside
        JOIN card ON card.deck_id = aside.deck_id AND card.id = aside.card_id AND card.retired = 0
        LEFT JOIN memory ON memory.deck_id = aside.deck_id AND memory.card_id = aside.card_id
            AND memory.learner_id = aside.learner_id
        WHERE aside.learner_id = :learner AND (aside.suspended = 1 OR aside.buried_until > :until)
        GROUP BY aside.deck_id
    ) AS put ON put.deck_id = deck.id
    ORDER BY deck.created DESC, deck.title
"""
CARDS = f"SELECT {CARD_COLUMNS} FROM card WHERE deck_id = ? AND retired = 0 ORDER BY position"  # noqa: S608 - columns
LEAN_CARDS = f"SELECT {LEAN_CARD_COLUMNS} FROM card WHERE deck_id = ? AND retired = 0 ORDER BY position"  # noqa: S608
CANDIDATES = 5
"""How many decks are named where a name fits several."""


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """A deck in numbers: `cards` = `due` + `new` + `later` + `aside`.

    Later means asked and not due again yet, whether it was known or not; aside are cards that are not to be asked
    today, or not at all. `date` is the article's, None if it has none; `created` is when the deck was first stored
    (UTC).
    """

    id: str
    title: str
    language: Language
    cards: int
    due: int
    new: int
    later: int
    aside: int
    date: dt.date | None
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class DeckName:
    """A deck as it is called."""

    id: str
    title: str


def deck_summaries(db: Database, learner_id: int, now: dt.datetime) -> list[DeckSummary]:
    """All decks as they stand for a learner at `now`, the newest first."""
    with db.reading() as connection:
        rows = connection.execute(SUMMARIES, {"until": microseconds(now), "learner": learner_id}).fetchall()
    return [
        DeckSummary(
            deck_id,
            title,
            cast("Language", language),
            cards,
            due,
            new,
            cards - due - new - aside,
            aside,
            None if date is None else dt.date.fromisoformat(date),
            moment(created),
        )
        for deck_id, title, language, cards, due, new, aside, date, created in rows
    ]


def find_deck(db: Database, name: str) -> DeckName:
    """The deck that somebody means by `name`: its id, its title in any case, or the beginning of either.

    Raises:
        NotFoundError: no deck is called so, or several are.
    """
    with db.reading() as connection:
        rows = connection.execute("SELECT id, title FROM deck ORDER BY title, id").fetchall()
    decks = [DeckName(*row) for row in rows]
    for test in _tests(name):
        found = [deck for deck in decks if test(deck)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFoundError(
                "The name {name} fits {number} decks: {decks}. Write more of it, or the id.",
                name=name,
                number=len(found),
                decks=_named(found),
            )
    if near := _near(name, decks):
        raise NotFoundError("There is no deck called {name}. Did you mean: {decks}?", name=name, decks=_named(near))
    raise NotFoundError("There is no deck called {name}; the command quiz decks lists them.", name=name)


@dataclass(frozen=True, slots=True)
class StoredCards(Collection[Card]):
    """The cards of a deck in order without the retired ones, read from the database whenever they are gone through."""

    db: Database
    deck_id: str

    def __iter__(self) -> Iterator[Card]:
        with self.db.reading() as connection:
            for row in connection.execute(CARDS, (self.deck_id,)):
                yield card_from(row)

    def __len__(self) -> int:
        with self.db.reading() as connection:
            select = "SELECT count(*) FROM card WHERE deck_id = ? AND retired = 0"
            return int(connection.execute(select, (self.deck_id,)).scalar_one())

    def __contains__(self, card: object) -> bool:
        return any(one == card for one in self)

    def columns(self, size: int) -> Iterator[Columns]:
        """The same cards, so many at a time, turned on their side."""
        with self.db.reading() as connection:
            rows = connection.execute(LEAN_CARDS, (self.deck_id,))
            while batch := rows.fetchmany(size):
                yield columns_from(batch)


@dataclass(frozen=True, slots=True)
class StoredDeck:
    """A deck as `Deck`, of which no more than a card at a time is held in memory."""

    id: str
    title: str
    language: Language
    cards: StoredCards
    article: Article | None


def open_deck(db: Database, deck_id: str) -> StoredDeck:
    """A deck to go through, for as long as the database is open; NotFoundError if there is none."""
    with db.reading() as connection:
        title, language, article = _head(connection, deck_id)
    return StoredDeck(deck_id, title, language, StoredCards(db, deck_id), article)


def deck_called(db: Database, deck_id: str, title: str | None = None) -> str | None:
    """The id of the stored deck with that id, or else with exactly that title; None if there is none."""
    with db.reading() as connection:
        found = connection.execute(
            "SELECT id FROM deck WHERE id = ? OR title = ? ORDER BY id = ? DESC", (deck_id, title, deck_id)
        ).scalar()
    return None if found is None else str(found)


def load_deck(db: Database, deck_id: str) -> Deck:
    """A whole deck: its cards in order without the retired ones, and its article; NotFoundError if there is none."""
    with db.reading() as connection:
        title, language, article = _head(connection, deck_id)
        cards = tuple(card_from(row) for row in connection.execute(CARDS, (deck_id,)))
    return Deck(deck_id, title, language, cards, article)


def _head(connection: Connection, deck_id: str) -> tuple[str, Language, Article | None]:
    head = connection.execute("SELECT title, language FROM deck WHERE id = ?", (deck_id,)).one_or_none()
    if head is None:
        raise _no_deck(deck_id)
    select = f"SELECT {ARTICLE_COLUMNS} FROM article WHERE deck_id = ?"  # noqa: S608
    article = connection.execute(select, (deck_id,)).one_or_none()
    title, language = head
    return title, cast("Language", language), None if article is None else article_from(article)


def edit_card(db: Database, deck_id: str, card: Card) -> None:
    """Give a card other words: question, answer, further answers, options, tags. Whatever was answered stays with it.

    The card is marked as edited and keeps the words it had before, so that making its deck again leaves it as it is.

    Raises:
        NotFoundError: the card is not there any more.
    """
    _id, kind, question, answer, accepted, distractors, tags, *_evidence = card_row(card)
    with db.writing() as connection:
        done = connection.execute(
            "UPDATE card SET original = CASE WHEN edited THEN original ELSE "
            "json_array(kind, question, answer, json(accepted), json(distractors), json(tags)) END,"
            " kind = ?, question = ?, answer = ?, accepted = ?, distractors = ?, tags = ?, edited = 1"
            " WHERE deck_id = ? AND id = ?",
            (kind, question, answer, accepted, distractors, tags, deck_id, card.id),
        )
        if done.rowcount == 0:
            raise NotFoundError("The card is not in the database any more.")


def delete_deck(db: Database, deck_id: str) -> None:
    """Delete a deck with its article, its cards and everything that was answered; NotFoundError if there is none."""
    with db.writing() as connection:
        forget_deck(connection, deck_id)
        # The foreign keys would take all of it along, but row by row, for half a minute where there are a million.
        for table in ("review", "memory", "aside", "deck_settings", "study_event", "study_session", "article", "card"):
            connection.execute(f"DELETE FROM {table} WHERE deck_id = ?", (deck_id,))  # noqa: S608
        if connection.execute("DELETE FROM deck WHERE id = ?", (deck_id,)).rowcount == 0:
            raise _no_deck(deck_id)


def _no_deck(deck_id: str) -> NotFoundError:
    return NotFoundError("There is no deck called {name}; the command quiz decks lists them.", name=deck_id)


def _tests(name: str) -> tuple[Callable[[DeckName], bool], ...]:
    """What a deck may be found by, the surest first."""
    wanted = _folded(name)
    if not wanted:
        return ()
    return (
        lambda deck: deck.id == name,
        lambda deck: deck.title == name,
        lambda deck: _folded(deck.title) == wanted,
        lambda deck: _folded(deck.title).startswith(wanted) or _folded(deck.id).startswith(wanted),
    )


def _near(name: str, decks: list[DeckName]) -> list[DeckName]:
    """The decks whose title has all words of a name, in parts or nearly."""
    from difflib import get_close_matches

    words = _folded(name).split()

    def has(title: str, word: str) -> bool:
        return word in title or bool(get_close_matches(word, re.findall(r"\w+", title), 1, 0.75))

    return [deck for deck in decks if words and all(has(_folded(deck.title), word) for word in words)]


def _named(decks: list[DeckName]) -> str:
    """The first few of some decks with their ids."""
    shown = "; ".join(f"{deck.title} [{deck.id}]" for deck in decks[:CANDIDATES])
    return shown + ("; …" if len(decks) > CANDIDATES else "")


def _folded(text: str) -> str:
    """A name without what a keyboard, a shell or a Mac's file names change: case, blanks, composed umlauts."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
