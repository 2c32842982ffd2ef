"""Saving a deck: the first time, and again when it was made anew from its article.

A card is known by its id, so whatever was answered stays with it. All rows go through the driver as tuples, in one
transaction, and only those that differ from what is stored are written.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, islice

from quiz.core.article import Article
from quiz.core.bulk import without_collecting
from quiz.core.deck import Deck
from quiz.errors import BadInputError
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import (
    BARE_CARD_WIDTH,
    CARD_COLUMNS,
    CARD_WIDTH,
    Row,
    article_row,
    bare_card_row,
    card_row,
    microseconds,
)
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
PUT_BARE_CARD = """
    INSERT INTO card (deck_id, position, id, kind, question, answer, tags, accepted, distractors, retired)
    VALUES (?, ?, ?, ?, ?, ?, ?, '[]', '[]', 0)
"""
"""For a new card that is nothing more: a third of the time of an insertion is the handing over of its values."""
STORED_CARDS = f"SELECT retired, position, edited, original, {CARD_COLUMNS} FROM card WHERE deck_id = ?"  # noqa: S608 - only columns
RETIRE = """
    UPDATE card SET retired = 1 WHERE deck_id = ? AND id = ? AND (
        EXISTS (SELECT 1 FROM review WHERE review.deck_id = card.deck_id AND card_id = card.id)
        OR EXISTS (SELECT 1 FROM memory WHERE memory.deck_id = card.deck_id AND card_id = card.id)
    )
"""
Report = Callable[[int, int], None]

BATCH = 5_000
"""Rows handed to the driver at once; more take memory and are no faster."""
CACHE = 12_000
"""Kibibytes of pages kept while many cards are written: the indexes of a hundred thousand fit in."""
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


@without_collecting()
def save_deck(
    db: Database,
    deck: Deck,
    *,
    now: dt.datetime,
    keep_edits: bool = False,
    keep_others: bool = False,
    report: Report | None = None,
) -> Saved:
    """Store a deck, or bring the stored one with its id up to date; everybody's progress stays.

    With `keep_edits`, cards whose words somebody has changed by hand stay as they are. With `keep_others`, stored
    cards that are not in `deck` stay, and all keep their places before the new ones. `report` is told how many cards
    of how many are done.
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
            cards = _Cards(connection, deck, keep_edits=keep_edits, keep_others=keep_others)
            _save_cards(connection, cards, report)
    except UnicodeEncodeError as error:
        raise BadInputError(
            "A text of the deck holds half a character, {code}, which cannot be stored; correct it in the file.",
            code=ascii(error.object[error.start]),
        ) from error
    fared = cards.fared
    counts = (fared["new"], fared["changed"], fared["same"], fared["retired"], fared["removed"])
    return Saved(deck.id, title, *counts, conflicts=tuple(cards.conflicts))


def _refuse_double_cards(deck: Deck) -> None:
    if len({card.id for card in deck.cards}) < len(deck.cards):
        doubles = [card_id for card_id, times in Counter(card.id for card in deck.cards).items() if times > 1]
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


def _save_cards(connection: Connection, cards: "_Cards", report: Report | None) -> None:
    if len(cards.deck.cards) > BATCH:
        connection.execute(f"PRAGMA cache_size={-CACHE}")
    rows = cards.to_write()
    while batch := list(islice(rows, BATCH)):
        for statement, width in ((PUT_CARD, 2 + CARD_WIDTH), (PUT_BARE_CARD, 2 + BARE_CARD_WIDTH)):
            connection.execute(statement, [row for row in batch if len(row) == width])
        if report is not None:
            report(cards.fared.total(), len(cards.deck.cards))
    if gone := cards.gone():
        cards.fared["retired"] = connection.execute(RETIRE, gone).rowcount
        cards.fared["removed"] = connection.execute(REMOVE, gone).rowcount


class _Cards:
    """The cards of a deck beside those that are stored: what has to be written, and how each fares."""

    def __init__(self, connection: Connection, deck: Deck, *, keep_edits: bool, keep_others: bool) -> None:
        rows = connection.execute(STORED_CARDS, (deck.id,)).fetchall()
        self.deck = deck
        self.fared: Counter[str] = Counter()
        self.conflicts: list[str] = []
        self._keep_edits, self._keep_others = keep_edits, keep_others
        # A card's content, and whether it is retired, and where it stands.
        self._stored = {row[4]: (tuple(row[4:]), row[0], row[1]) for row in rows}
        # What edited cards said before, None where that was not kept.
        self._edited = {row[4]: row[3] for row in rows if row[2]}
        self._places = count(max((row[1] for row in rows), default=-1) + 1 if keep_others else 0)

    def to_write(self) -> Iterator[Row]:
        """The rows that differ from those stored."""
        for card in self.deck.cards:
            before = self._stored.pop(card.id, None)
            if before is None:
                self.fared["new"] += 1
                yield (self.deck.id, next(self._places), *(bare_card_row(card) or card_row(card)))
                continue
            row, (content, retired, place) = card_row(card), before
            if card.id in self._edited:
                row = self._decided(row, content)
            self.fared["same" if (content, retired) == (row, 0) else "changed"] += 1
            position = place if self._keep_others and not retired else next(self._places)
            if before != (row, 0, position):
                yield (self.deck.id, position, *row)

    def _decided(self, row: Row, content: Row) -> Row:
        """What an edited card is to say: what it says here, or what the deck says."""
        if _words(row) != _words(content) and not _is_original(row, self._edited[content[0]]):
            self.conflicts.append(content[2])
        return content if self._keep_edits else row

    def gone(self) -> list[tuple[str, str]]:
        """The keys of the stored cards that are not in the deck any more; asked after all was written."""
        if self._keep_others:
            return []
        return [(self.deck.id, card_id) for card_id, (_, retired, _) in self._stored.items() if not retired]


def _words(row: Row) -> Row:
    """What somebody can edit of a card."""
    return row[1:7]


def _is_original(row: Row, original: str | None) -> bool:
    """Whether a card says what it said before it was edited."""
    if original is None:
        return False
    kind, question, answer, *lists = _words(row)
    return bool([kind, question, answer, *map(json.loads, lists)] == json.loads(original))
