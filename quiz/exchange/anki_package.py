"""An Anki package (.apkg): the deck in note types of ours, with the learner's progress if that is wanted.

Anki finds notes again by their guids, which are those of the text format, so that a later package updates its notes.
Cards in Anki keep their scheduling then. The collection is written with plain SQL, batch by batch, and packed with the
quickest compression: a deck of a hundred thousand cards takes no more memory than one of two thousand.
"""

import hashlib
import html
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from quiz.core.card import Card
from quiz.core.memory import History
from quiz.exchange.anki_collection import HEAD, INDEXES, SCHEMA, began, deck_number, head
from quiz.exchange.anki_field import escape
from quiz.exchange.anki_note_types import note_fields, note_type
from quiz.exchange.anki_review_log import LogRow, log_rows, milliseconds, times
from quiz.exchange.anki_text import deck_name, note_guid, tags
from quiz.exchange.batches import batches
from quiz.exchange.format import Outgoing, WriteOptions, Written
from quiz.exchange.writing import write_file
from quiz.schedule.day import ONE_DAY
from quiz.schedule.forgetting import DECAY

PUT_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
PUT_CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)"
PUT_LOG = "INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
TAG = re.compile(r"<[^>]*>")
NEW, SUSPENDED, KNOWN = 0, -1, 2


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the package; of several cards with one id the first."""

    def fill(file: BinaryIO) -> None:
        with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
            collection = Path(folder) / "collection.anki2"
            with closing(sqlite3.connect(collection, isolation_level=None)) as connection:
                connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;")
                connection.execute("BEGIN")
                _fill(connection, deck, options)
                connection.execute("COMMIT")
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
                info = zipfile.ZipInfo("collection.anki2", options.now.timetuple()[:6])
                info.compress_type = zipfile.ZIP_DEFLATED
                with collection.open("rb") as source, package.open(info, "w") as member:
                    while block := source.read(1 << 20):
                        member.write(block)
                package.writestr(zipfile.ZipInfo("media", options.now.timetuple()[:6]), "{}")

    write_file(path, fill)
    return Written((path,))


def _fill(connection: sqlite3.Connection, deck: Outgoing, options: WriteOptions) -> None:
    for statement in SCHEMA.split(";"):
        connection.execute(statement)
    source = deck.article.source if deck.article else ""
    connection.execute(HEAD, head(deck.id, deck_name(deck), escape(source), options))
    packing = _Packing(deck, options)
    for cards, histories in batches(deck, options):
        rows = [row for card in cards if (row := packing.rows(card, histories.get(card.id)))]
        connection.executemany(PUT_NOTE, (row[0] for row in rows))
        connection.executemany(PUT_CARD, (row[1] for row in rows))
        connection.executemany(PUT_LOG, (one for row in rows for one in row[2]))
    for statement in INDEXES.split(";"):
        connection.execute(statement)


class _Packing:
    """Cards as rows of notes, cards and log, in their order."""

    def __init__(self, deck: Outgoing, options: WriteOptions) -> None:
        self._deck = deck
        self._options = options
        self._number = deck_number(deck.id)
        self._seconds = int(options.now.timestamp())
        self._next = milliseconds(options.now)
        self._written: set[str] = set()
        self._moments: set[int] = set()
        self._first_day, _ = began(options)
        self._end_of_day = options.calendar.start(options.calendar.day(options.now) + ONE_DAY)

    def rows(
        self, card: Card, history: History | None
    ) -> tuple[tuple[object, ...], tuple[object, ...], list[LogRow]] | None:
        """The rows of a card; None if another has its guid."""
        guid = note_guid(card, self._deck)
        if guid in self._written:
            return None
        self._written.add(guid)
        number = self._next
        self._next += 1
        log = list(self._log(history, number)) if history and history.reviews else []
        kind = note_type(card)
        fields = note_fields(card, self._deck, kind, guid)
        first = html.unescape(TAG.sub("", fields[0])) if "<" in fields[0] or "&" in fields[0] else fields[0]
        checksum = int(hashlib.sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
        labels = " ".join(tags(card))
        note = (
            number,
            guid,
            kind.number,
            self._seconds,
            f" {labels} " if labels else "",
            "\x1f".join(fields),
            first,
            checksum,
        )
        return note, (number, number, self._number, self._seconds, *self._schedule(history, len(self._written))), log

    def _log(self, history: History, card: int) -> Iterator[LogRow]:
        return log_rows(history, card, times(history.reviews, self._end_of_day), self._moments)

    def _schedule(self, history: History | None, position: int) -> tuple[object, ...]:
        """type, queue, due, interval, factor, reps, lapses, data."""
        if history is None or history.state is None:
            queue = SUSPENDED if history and history.suspended else NEW
            return (NEW, queue, position, 0, 0, 0, 0, "")
        state, calendar = history.state, self._options.calendar
        due = (calendar.day(state.due) - self._first_day).days
        interval = max(1, calendar.days_between(state.last_review, state.due))
        decay = -self._options.parameters[-1] if self._options.parameters else DECAY
        data = (
            f'{{"s":{state.stability:.6g},"d":{state.difficulty:.4g},"dr":{self._options.retention:.4g},'
            f'"decay":{-decay:.4g},"lrt":{int(state.last_review.timestamp())}}}'
        )
        queue = SUSPENDED if history.suspended else KNOWN
        return (KNOWN, queue, due, interval, 2500, state.reps, state.lapses, data)
