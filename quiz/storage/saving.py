"""Saving a deck: the first time, and again when it was made anew from its article.

A card is known by its id, so whatever was answered stays with it. All rows go through the driver as tuples, in one
transaction, and only those that differ from what is stored are written.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice

from quiz.core.article import Article
from quiz.core.deck import Deck
from quiz.errors import BadInputError
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import CARD_COLUMNS, Row, article_row, card_row, microseconds
from quiz.storage.sameness import is_same_article

PUT_DECK = """
    INSERT INTO deck (id, title, language, created, changed) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET title = excluded.title, language = excluded.language, changed = excluded.changed
"""
PUT_ARTICLE = """
    INSERT OR REPLACE INTO article (deck_id, title, language, text, date, source) VALUES (?, ?, ?, ?, ?, ?)
"""
PUT_CARD = """
    INSERT INTO card (deck_id, position, id, kind, question, answer, accepted, distractors, tags,
                      sentence, start, "end", answer_start, answer_end, retired)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
    ON CONFLICT (deck_id, id) DO UPDATE SET
        position = excluded.position, kind = excluded.kind, question = excluded.question, answer = excluded.answer,
        accepted = excluded.accepted, distractors = excluded.distractors, tags = excluded.tags,
        sentence = excluded.sentence, start = excluded.start, "end" = excluded."end",
        answer_start = excluded.answer_start, answer_end = excluded.answer_end, retired = 0,
        edited = edited AND question = excluded.question AND answer = excluded.answer
"""
STORED_CARDS = f"SELECT retired, position, edited, original, {CARD_COLUMNS} FROM card WHERE deck_id = ?"  # noqa: S608 - only columns
RETIRE = """
    UPDATE card SET retired = 1 WHERE deck_id = ? AND id = ? AND (
        EXISTS (SELECT 1 FROM review WHERE review.deck_id = card.deck_id AND card_id = card.id)
        OR EXISTS (SELECT 1 FROM memory WHERE memory.deck_id = card.deck_id AND card_id = card.id)
    )
"""
BATCH = 5_000
"""Rows handed to the driver at once; more take memory and are no faster."""
REMOVE = "DELETE FROM card WHERE deck_id = ? AND id = ? AND retired = 0"


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a deck came to: its title in the database, and how many cards fared how.

    `same` cards may have moved to another place; `changed` ones have other words or came back from retirement.
    `conflicts` names the questions of cards that were edited here and have new words in the deck, too; they are also
    counted as changed or same, as it was decided. Of the cards no longer in the deck, those once answered are
    `retired` and the others `removed`.
    """

    deck_id: str
    title: str
    new: int
    changed: int
    same: int
    retired: int
    removed: int
    conflicts: tuple[str, ...] = ()


def save_deck(
    db: Database, deck: Deck, *, now: dt.datetime, keep_edits: bool = False, keep_others: bool = False
) -> Saved:
    """Store a deck, or bring the stored one with its id up to date; everybody's progress stays.

    With `keep_edits`, cards whose words somebody has changed by hand stay as they are. With `keep_others`, stored
    cards that are not in `deck` stay, and all keep their places before the new ones.
    A title that another deck has already gets a number: "Title (2)". A deck that comes without its article keeps the
    one that is stored.

    Raises:
        BadInputError: another article is stored under this id, two cards have the same id, or there is half a
            character in a text; nothing has changed.
        StorageError: it could not be saved, and nothing has changed.
    """
    _refuse_double_cards(deck)
    try:
        with db.writing() as connection:
            if deck.article is not None:
                _refuse_another_article(connection, deck, deck.article)
            title = _free_title(connection, deck)
            moment = microseconds(now)
            connection.execute(PUT_DECK, (deck.id, title, deck.language, moment, moment))
            if deck.article is not None:
                connection.execute(PUT_ARTICLE, (deck.id, *article_row(deck.article)))
            return _save_cards(connection, deck, title, keep_edits=keep_edits, keep_others=keep_others)
    except UnicodeEncodeError as error:
        raise BadInputError(
            "A text of the deck holds half a character, {code}, which cannot be stored; correct it in the file.",
            code=ascii(error.object[error.start]),
        ) from error


def _refuse_double_cards(deck: Deck) -> None:
    doubles = [card_id for card_id, times in Counter(card.id for card in deck.cards).items() if times > 1]
    if doubles:
        raise BadInputError(
            "Two cards of the deck {title} have the same id, {id}; give one of them another.",
            title=deck.title,
            id=doubles[0],
        )


def _refuse_another_article(connection: Connection, deck: Deck, article: Article) -> None:
    stored = connection.execute("SELECT text FROM article WHERE deck_id = ?", (deck.id,)).scalar()
    if stored is not None and not is_same_article(stored, article.text):
        raise BadInputError(
            "Another article called {title} is already here; give this one another title.", title=article.title
        )


def _free_title(connection: Connection, deck: Deck) -> str:
    """The deck's title, with a number if another deck has it; a deck that has such a number keeps it."""
    rows = connection.execute("SELECT id, title FROM deck").fetchall()
    own = next((title for deck_id, title in rows if deck_id == deck.id), None)
    others = {title for deck_id, title in rows if deck_id != deck.id}
    if deck.title not in others:
        return deck.title
    numbered = [f"{deck.title} ({number})" for number in range(2, len(rows) + 3)]
    return own if own in numbered else next(title for title in numbered if title not in others)


def _save_cards(connection: Connection, deck: Deck, title: str, *, keep_edits: bool, keep_others: bool) -> Saved:
    rows = connection.execute(STORED_CARDS, (deck.id,)).fetchall()
    # A card's content, and whether it is retired, and where it stands.
    stored = {row[4]: (tuple(row[4:]), row[0], row[1]) for row in rows}
    # What edited cards said before, None where that was not kept.
    edited = {row[4]: row[3] for row in rows if row[2]}
    places = count(max((row[1] for row in rows), default=-1) + 1 if keep_others else 0)
    fared: Counter[str] = Counter()
    conflicts: list[str] = []

    def to_write() -> Iterator[Row]:
        for card in deck.cards:
            row = card_row(card)
            before = stored.pop(card.id, None)
            stays = keep_others and before is not None and before[1] == 0
            position = before[2] if stays and before is not None else next(places)
            if before is None:
                fared["new"] += 1
            else:
                if card.id in edited:
                    if _words(row) != _words(before[0]) and not _is_original(row, edited[card.id]):
                        conflicts.append(before[0][2])
                    row = before[0] if keep_edits else row
                fared["same" if before[:2] == (row, 0) else "changed"] += 1
            if before != (row, 0, position):
                yield (deck.id, position, *row)

    rows_to_write = to_write()
    while batch := list(islice(rows_to_write, BATCH)):
        connection.execute(PUT_CARD, batch)
    gone = [(deck.id, card_id) for card_id, (_, retired, _) in stored.items() if not retired]
    if gone and not keep_others:
        fared["retired"] = connection.execute(RETIRE, gone).rowcount
        fared["removed"] = connection.execute(REMOVE, gone).rowcount
    return Saved(
        deck.id,
        title,
        fared["new"],
        fared["changed"],
        fared["same"],
        fared["retired"],
        fared["removed"],
        tuple(conflicts),
    )


def _words(row: Row) -> Row:
    """What somebody can edit of a card."""
    return row[1:7]


def _is_original(row: Row, original: str | None) -> bool:
    """Whether a card says what it said before it was edited."""
    if original is None:
        return False
    kind, question, answer, *lists = _words(row)
    return bool([kind, question, answer, *map(json.loads, lists)] == json.loads(original))
