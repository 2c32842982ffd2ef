"""Games of a class: their plans, and the log of what happened in them, which only grows.

Plans and the data of events are JSON objects made by the caller; here they are only kept. What is appended in one call
is one transaction: when the call returns, all of it is on the disk.
"""

import datetime as dt
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from quiz.errors import NotFoundError, StorageError
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.faults import result_code, told
from quiz.storage.rows import microseconds, moment

COLUMNS = "id, deck_id, title, way, pin, host_token, screen_token, address, started, ended, learned, plan"
RETRY_SECONDS = 0.004
APPEND = "INSERT INTO class_event (game_id, seq, at, what, player, round, data) VALUES (?, ?, ?, ?, ?, ?, ?)"


class LessonEvent(NamedTuple):
    """An event of a game as it is kept; `at` are microseconds since 1970."""

    game_id: int
    seq: int
    at: int
    what: str
    player: int | None
    round: int | None
    data: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A game: how it is reached, when it began and ended, and its plan."""

    id: int
    deck_id: str
    title: str
    way: str
    pin: str
    host_token: str
    screen_token: str
    address: str
    started: dt.datetime
    ended: dt.datetime | None
    learned: bool
    plan: str


def start_lesson(
    db: Database,
    *,
    deck_id: str,
    title: str,
    way: str,
    pin: str,
    host_token: str,
    screen_token: str,
    plan: str,
    now: dt.datetime,
) -> int:
    """Keep a new game and return its id."""
    with db.writing() as connection:
        made = connection.execute(
            "INSERT INTO class_game"
            " (deck_id, title, way, pin, host_token, screen_token, address, started, ended, learned, plan)"
            " VALUES (?, ?, ?, ?, ?, ?, '', ?, NULL, 0, ?)",
            (deck_id, title, way, pin, host_token, screen_token, microseconds(now), plan),
        )
        return made.inserted


def append_events(db: Database, events: Iterable[LessonEvent]) -> None:
    """Add events of one or several games; when this returns they are on the disk.

    Raises:
        StorageError: the game is run by another process as well, or it cannot be saved; nothing was added.
    """
    try:
        with told(db.path), db.pool.connection() as connection:
            _begin(connection)
            connection.execute(APPEND, list(events))
            connection.commit()
    except sqlite3.IntegrityError as error:
        if result_code(error) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            raise StorageError("The game was deleted while it was running.") from error
        raise StorageError("Another program is running the same game; end one of the two.") from error


def replace_events(db: Database, lesson_id: int, events: Iterable[LessonEvent]) -> None:
    """Put a whole log in the place of the one that was kept."""
    with db.writing() as connection:
        connection.execute("DELETE FROM class_event WHERE game_id = ?", (lesson_id,))
        connection.execute(APPEND, list(events))


def _begin(connection: Connection) -> None:
    """Begin to write, asking every few milliseconds where others do.

    SQLite's own patience sleeps ever longer, up to a tenth of a second, so where twenty games write at once the one
    that has waited longest is the least likely to be next.
    """
    patience = connection.execute("PRAGMA busy_timeout").scalar_one()
    end = time.monotonic() + patience / 1000
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if result_code(error) & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(RETRY_SECONDS)
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


def lesson_events(db: Database, lesson_id: int) -> list[LessonEvent]:
    """All that happened in a game, in order."""
    with db.reading() as connection:
        rows = connection.execute(
            "SELECT game_id, seq, at, what, player, round, data FROM class_event WHERE game_id = ? ORDER BY seq",
            (lesson_id,),
        ).fetchall()
    return [LessonEvent(*row) for row in rows]


def lessons(db: Database, deck_id: str | None = None) -> list[Lesson]:
    """All games, or those of one deck, the newest first."""
    with db.reading() as connection:
        rows = connection.execute(
            f"SELECT {COLUMNS} FROM class_game WHERE ? IS NULL OR deck_id = ? ORDER BY id DESC",  # noqa: S608
            (deck_id, deck_id),
        ).fetchall()
    return [_lesson(*row) for row in rows]


def find_lesson(db: Database, lesson_id: int) -> Lesson:
    """The game with that id; NotFoundError if there is none."""
    found = next((one for one in lessons(db) if one.id == lesson_id), None)
    if found is None:
        raise NotFoundError("There is no game {id}; quiz class report lists them.", id=lesson_id)
    return found


def set_lesson_address(db: Database, lesson_id: int, address: str) -> None:
    """Note where a game is served, so that it comes back there."""
    with db.writing() as connection:
        connection.execute("UPDATE class_game SET address = ? WHERE id = ?", (address, lesson_id))


def end_lesson(db: Database, lesson_id: int, now: dt.datetime) -> None:
    """Note when a game ended; the first time counts."""
    with db.writing() as connection:
        connection.execute(
            "UPDATE class_game SET ended = ? WHERE id = ? AND ended IS NULL", (microseconds(now), lesson_id)
        )


def set_lesson_learned(db: Database, lesson_id: int) -> None:
    """Note that the answers have gone into the schedules of learners."""
    with db.writing() as connection:
        connection.execute("UPDATE class_game SET learned = 1 WHERE id = ?", (lesson_id,))


def forget_lessons(db: Database, before: dt.datetime) -> int:
    """Delete the games that began before a moment, and return how many; nothing of them stays in the file.

    SQLite leaves what was deleted readable in free pages and in its log; so pages are overwritten, the file is built
    anew, and the log emptied.
    """
    with db.writing() as connection:
        connection.execute("PRAGMA secure_delete = ON")
        gone = connection.execute("SELECT id FROM class_game WHERE started < ?", (microseconds(before),))
        ids = [row[0] for row in gone]
        for lesson_id in ids:
            connection.execute("DELETE FROM class_event WHERE game_id = ?", (lesson_id,))
            connection.execute("DELETE FROM class_game WHERE id = ?", (lesson_id,))
    if ids:
        with db.pool.connection() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return len(ids)


def _lesson(  # noqa: PLR0917 - the columns in their order
    lesson_id: int,
    deck_id: str,
    title: str,
    way: str,
    pin: str,
    host_token: str,
    screen_token: str,
    address: str,
    started: int,
    ended: int | None,
    learned: int,
    plan: str,
) -> Lesson:
    last = None if ended is None else moment(ended)
    tokens = (pin, host_token, screen_token)
    return Lesson(lesson_id, deck_id, title, way, *tokens, address, moment(started), last, bool(learned), plan)
