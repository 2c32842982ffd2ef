"""Reading Anki packages, .apkg and .colpkg, of the old and the new layout: notes, decks, and the review log.

Every card becomes a card, in a deck called like its deck in Anki, with what its templates show on either side as text;
notes of ours become what they were, in the deck they came from. Answers are read so that they can be replayed: those
that Anki counts for memory, from the last reset on.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from quiz.core.memory import History, Rating, Review
from quiz.errors import N_, BadInputError, Problem
from quiz.exchange.anki_cloze import cloze_numbers
from quiz.exchange.anki_collection_read import Head, Model, read_head
from quiz.exchange.anki_note import Gathered, Note
from quiz.exchange.anki_note_types import OwnNote, own_note
from quiz.exchange.anki_opening import opened_collection
from quiz.exchange.anki_package import write
from quiz.exchange.anki_review_log import MILLISECOND
from quiz.exchange.anki_template import cloze_sides, is_empty
from quiz.exchange.format import EVERYTHING, Format, Part, Read, ReadOptions

CARDS = """
    SELECT notes.guid, notes.mid, notes.tags, notes.flds, cards.id, cards.ord,
        CASE WHEN cards.odid THEN cards.odid ELSE cards.did END,
        cards.type, cards.queue, CASE WHEN cards.odid THEN cards.odue ELSE cards.due END
    FROM notes JOIN cards ON cards.nid = notes.id
    ORDER BY notes.id, cards.ord
"""
LOG = "SELECT cid, id, ease, ivl, factor, time, type FROM revlog ORDER BY cid, id"
OFTEN = 1_000
DAY = 24 * 60 * 60
LEARN, RELEARN, FILTERED, MANUAL = 0, 2, 3, 4
KNOWN = 2
SUSPENDED = -1
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
LAST_YEAR = 4_102_444_800_000
"""The year 2100 in milliseconds: an answer later than that is none."""

Row = tuple[Any, ...]


def read(path: Path, options: ReadOptions) -> Read:
    """Read all cards of the package."""
    with opened_collection(path) as connection:
        try:
            head = read_head(connection)
            taking = _Taking(head, options, path.stem)
            (total,) = connection.execute("SELECT count(*) FROM cards").fetchone()
            for number, row in enumerate(connection.execute(CARDS), start=1):
                taking.take(row)
                if number % OFTEN == 0:
                    options.report(number, total)
            decks = tuple(deck for one in taking.decks.values() if (deck := one.deck()).cards)
            histories = dict(_histories(connection, taking))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
            raise BadInputError("{path} is not an Anki package, or it is damaged.", path=path) from error
    return Read(decks, (), tuple(taking.left_out()), histories)


@dataclass
class _Taking:
    """The decks in the making, and the cards of Anki that went into them."""

    head: Head
    options: ReadOptions
    name: str
    decks: dict[str, Gathered] = field(default_factory=dict)
    schedules: dict[int, Row] = field(default_factory=dict)
    empty: int = 0
    _own: tuple[Row, OwnNote | None] | None = None

    def take(self, row: Row) -> None:
        """Take one card of one note in."""
        guid, model_id, labels, flds, card, number, deck_id, kind, queue, due = row
        model = self.head.models.get(model_id)
        if model is None:
            self.empty += 1
            return
        fields = str(flds).split("\x1f")
        tags = tuple(dict.fromkeys(str(labels).split()))
        own = own_note(model.name, fields)
        if own is not None and own.deck_id:
            deck = self._deck(own.deck_id, own.title, own)
            deck.add(own.note(str(guid), tags, key=card))
        else:
            note = _note(model, fields, int(number), str(guid))
            if note is None:
                self.empty += 1
                return
            title = self.head.decks.get(deck_id, self.name)
            deck = self._deck(title, title, None)
            deck.add(replace(note, tags=tags, key=card))
        if kind != 0 or queue == SUSPENDED:
            self.schedules[card] = (kind, queue, due, deck)

    def _deck(self, key: str, title: str, own: OwnNote | None) -> Gathered:
        if key not in self.decks:
            made = Gathered(title or self.name, self.options.detect)
            if own is not None:
                made.deck_id, made.language = own.deck_id, own.language
            self.decks[key] = made
        return self.decks[key]

    def left_out(self) -> Iterator[Problem]:
        """What did not become part of a card."""
        media = sum(len(one.media) for one in self.decks.values())
        if media:
            yield Problem(N_("Pictures and sounds were left out; notes with some: {number}."), None, {"number": media})
        if self.empty:
            yield Problem(N_("Cards that show nothing were left out: {number}."), None, {"number": self.empty})
        wrong = [problem for one in self.decks.values() for problem in one.problems]
        if wrong:
            yield Problem(
                N_("Cards that nothing can be asked with were left out: {number}."), None, {"number": len(wrong)}
            )
            yield from {str(one): one for one in wrong}.values()


def _note(model: Model, fields: list[str], number: int, guid: str) -> Note | None:
    """What card `number` of a note of somebody else's shows; None if that is nothing."""
    named = dict(zip(model.fields, fields, strict=False))
    template = model.templates.get(0 if model.cloze else number)
    if template is None:
        return None
    if model.cloze:
        front, back = cloze_sides(template, named)
        return Note(front, back, guid, number=number + 1) if number + 1 in cloze_numbers(front) else None
    front, back = template.sides(named)
    if is_empty(front):
        return None
    if is_empty(back):
        back = "<br>".join(text for text in fields[1:] if text)
    return Note(front, back, guid if number == 0 else f"{guid}-{number + 1}")


def _histories(connection: sqlite3.Connection, taking: _Taking) -> Iterator[tuple[tuple[str, str], History]]:
    suspended = {card for card, row in taking.schedules.items() if row[1] == SUSPENDED}
    for card, rows in groupby(connection.execute(LOG), key=lambda row: int(row[0])):
        if card not in taking.schedules:
            continue
        kind, _, due, deck = taking.schedules[card]
        name = deck.made.get(card)
        reviews = tuple(_reviews(rows, name or "", taking.head, due if kind == KNOWN else None))
        if name is not None and reviews:
            yield (deck.deck_id, name), History(reviews, suspended=card in suspended)
            suspended.discard(card)
    for card in sorted(suspended):
        deck = taking.schedules[card][3]
        if card in deck.made:
            yield (deck.deck_id, deck.made[card]), History((), suspended=True)


def _reviews(rows: Iterator[Row], name: str, head: Head, due: int | None) -> list[Review]:
    """The answers that count, the last with the days after which the card is due now."""
    found: list[Review] = []
    for _, number, ease, interval, factor, took, kind in rows:
        if kind == MANUAL and ease == 0 and factor == 0:
            # The card was reset.
            found = []
        if not 1 <= ease <= 4 or kind > FILTERED or (kind == FILTERED and factor == 0) or not 0 < number < LAST_YEAR:
            continue
        if head.scheduler == 1 and kind in (LEARN, RELEARN) and ease in (2, 3):
            # The old scheduler had no "hard" for cards being learnt.
            ease += 1  # noqa: PLW2901
        at = EPOCH + number * MILLISECOND
        days = min(max(interval, 0), 36500)
        found.append(Review(name, at, Rating(ease), "", min(max(took, 0), 3_600_000) / 1000, days))
    if found and due is not None:
        last = found[-1]
        day = int(last.at.timestamp() - head.began) // DAY
        days = min(max(due - day, 1), 36500)
        found[-1] = Review(name, last.at, last.rating, "", last.seconds, days)
    return found


ANKI = Format(
    "anki",
    (".apkg", ".colpkg"),
    EVERYTHING - {Part.ARTICLE, Part.EXACT},
    write,
    read,
)
