"""An Anki package (.apkg): the deck in note types of ours, with the learner's progress if that is wanted.

Anki finds notes again by their guids, which are those of the text format, so that a later package updates its notes.
Cards in Anki keep their scheduling then. The collection is written with plain SQL, batch by batch, and packed with the
quickest compression: a deck of a hundred thousand cards takes no more memory than one of two thousand.
"""

import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import compress
from pathlib import Path
from typing import BinaryIO

from quiz.core.columns import Columns
from quiz.core.memory import History
from quiz.errors import BadInputError
from quiz.exchange.anki_collection import HEAD, SCHEMA, began, deck_number, head
from quiz.exchange.anki_escaping import escape
from quiz.exchange.anki_field import fields_of
from quiz.exchange.anki_own_note import note_fields, note_types
from quiz.exchange.anki_review_log import LogRow, log_rows, milliseconds, times
from quiz.exchange.anki_text import Once, deck_name, labels, note_guids
from quiz.exchange.batches import column_batches
from quiz.exchange.format import Outgoing, WriteOptions, Written
from quiz.exchange.writing import write_file
from quiz.schedule.day import ONE_DAY
from quiz.schedule.forgetting import DECAY

# What Anki sorts by, and by what it looks for doubles, it works out itself when it imports.
PUT_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, '', 0, 0, '')"
PUT_CARD = "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)"
PUT_LOG = "INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
NEW, SUSPENDED, KNOWN = 0, -1, 2
NOTHING = (0, 0, 0, 0, "")
"""What a card never answered has for interval, factor, reps, lapses and data."""

Row = tuple[object, ...]


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the package; of several cards with one id the first. BadInputError for a name that Anki misunderstands."""
    if path.suffix.lower() == ".colpkg":
        raise BadInputError(
            "Anki would put a .colpkg in the place of everything you have there; call the file {name}.apkg.",
            name=path.stem,
        )

    def fill(file: BinaryIO) -> None:
        with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
            collection = Path(folder) / "collection.anki2"
            with closing(sqlite3.connect(collection, isolation_level=None)) as connection:
                connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;")
                connection.execute("BEGIN")
                _fill(connection, deck, options)
                connection.execute("COMMIT")
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
                # Named so, a member has the first date there is, and the same deck gives the same bytes.
                with collection.open("rb") as source, package.open("collection.anki2", "w") as member:
                    shutil.copyfileobj(source, member, 1 << 20)
                with package.open("media", "w") as member:
                    member.write(b"{}")

    write_file(path, fill)
    return Written((path,))


def _fill(connection: sqlite3.Connection, deck: Outgoing, options: WriteOptions) -> None:
    for statement in SCHEMA.split(";"):
        connection.execute(statement)
    source = deck.article.source if deck.article else ""
    connection.execute(HEAD, head(deck.id, deck_name(deck), escape(source), options))
    packing = _Packing(deck, options)
    for columns, histories in column_batches(deck, options):
        notes, cards, log = packing.rows(columns, histories)
        connection.executemany(PUT_NOTE, notes)
        connection.executemany(PUT_CARD, cards)
        connection.executemany(PUT_LOG, log)


class _Packing:
    """Cards as rows of notes, cards and log, in their order."""

    def __init__(self, deck: Outgoing, options: WriteOptions) -> None:
        self._deck = deck
        self._options = options
        self._number = deck_number(deck.id)
        self._seconds = int(options.now.timestamp())
        self._base = milliseconds(options.now)
        self._once = Once()
        self._written = 0
        self._moments: set[int] = set()
        self._first_day, _ = began(options)
        self._end_of_day = options.calendar.start(options.calendar.day(options.now) + ONE_DAY)

    def rows(self, columns: Columns, histories: Mapping[str, History]) -> tuple[list[Row], list[Row], list[LogRow]]:
        """The rows of a batch; of several cards with one guid the first."""
        guids = note_guids(columns.ids, self._deck)
        fresh = self._once.first(guids, columns.ids)
        first, self._written = self._written, self._written + sum(fresh)
        found = fields_of(columns, self._deck, styled=False)
        kinds = note_types(columns, found.clozes)
        flds = note_fields(columns, found, kinds, guids, self._deck)
        tags = [f" {one} " if one else "" for one in labels(columns.tags)]
        parts = zip(columns.ids, guids, kinds, tags, flds, strict=True)
        notes, cards, log = list[Row](), list[Row](), list[LogRow]()
        for place, (card, guid, kind, labelled, fields) in enumerate(compress(parts, fresh), start=first):
            number = self._base + place
            notes.append((number, guid, kind.number, self._seconds, labelled, fields))
            history = histories.get(card)
            schedule = (NEW, NEW, place + 1, *NOTHING) if history is None else self._schedule(history, place + 1)
            cards.append((number, number, self._number, self._seconds, *schedule))
            if history is not None and history.reviews:
                log += self._log(history, number)
        return notes, cards, log

    def _log(self, history: History, card: int) -> Iterator[LogRow]:
        return log_rows(history, card, times(history.reviews, self._end_of_day), self._moments)

    def _schedule(self, history: History, position: int) -> Row:
        """type, queue, due, interval, factor, reps, lapses, data."""
        if history.state is None:
            return (NEW, SUSPENDED if history.suspended else NEW, position, *NOTHING)
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
