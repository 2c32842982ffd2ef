"""The database: one SQLite file, opened, brought up to date, and used in transactions.

An answer that was acknowledged survives a power cut: the journal is a write-ahead log (WAL) and every transaction
waits for the disk (`synchronous=FULL`). Writers take the lock when they begin (`BEGIN IMMEDIATE`) and wait for each
other up to the busy timeout, so no transaction fails half-way. A file that may not be written can still be read.
"""

import datetime as dt
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from quiz.errors import StorageError
from quiz.storage.faults import told
from quiz.storage.migrations import SHIPPED, Scripts, bring_up_to_date

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another writer."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; a context manager that closes itself. Use it from as many threads as you like."""

    engine: Engine
    path: Path

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the data throughout; nothing done with it lasts."""
        with told(self.path), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are on the disk when the block ends, or gone if it raises."""
        with told(self.path), self.engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    def close(self) -> None:
        """Close all connections; the last one to leave clears the write-ahead log away."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection underneath, for work in bulk; it is in the same transaction."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found


def open_database(
    url: str, *, now: dt.datetime, busy_timeout: float = BUSY_TIMEOUT, scripts: Scripts = SHIPPED
) -> Database:
    """Open the database at `url`, ``sqlite:///folder/quiz.db``; folder and file are made if they are not there.

    A database of an older Quiz is migrated after a copy of it was put beside it, dated with `now`.

    Raises:
        StorageError: no such kind of database, no permission, not a database, damaged, of a newer Quiz, or locked
            for longer than `busy_timeout` seconds.
    """
    path = _path(url)
    _make_folder(path.parent)
    db = Database(_engine(path, busy_timeout), path)
    try:
        with told(path):
            bring_up_to_date(db.engine, path, now=now, scripts=scripts)
    except BaseException:
        db.close()
        raise
    return db


def _path(url: str) -> Path:
    """The file that `url` names."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    plain = parsed is not None and parsed.get_backend_name() == "sqlite" and not parsed.host and not parsed.query
    if parsed is None or not plain or parsed.database in {None, "", ":memory:"}:
        # The address may be that of a server and hold a password, so at most its repaired form is shown.
        shown = url if parsed is None else parsed.render_as_string()
        raise StorageError("Quiz keeps its cards in a file, sqlite:///folder/quiz.db, and not at {url}.", url=shown)
    return Path(str(parsed.database)).expanduser().absolute()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            "The folder {folder} for the database cannot be made: {reason}.", folder=folder, reason=error.strerror
        ) from error


def _engine(path: Path, busy_timeout: float) -> Engine:
    mode = _mode(path)

    def connect() -> sqlite3.Connection:
        # Transactions are begun and ended in words (isolation_level=None), and threads may pass a connection on.
        connection = sqlite3.connect(
            f"{path.as_uri()}?{mode}", uri=True, timeout=busy_timeout, isolation_level=None, check_same_thread=False
        )
        try:
            for pragma in ("synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=QueuePool)


def _mode(path: Path) -> str:
    """How to open the file: to write if that is allowed, else to read."""
    if _allowed(path, os.W_OK) or not _allowed(path, os.F_OK):
        return "mode=rwc"
    # In a folder that may not be written there is no room for the shared memory of a write-ahead log. Where there is
    # no log either, nobody is writing, and the file can be read as it stands.
    log = path.with_name(path.name + "-wal")
    return "mode=ro" if _allowed(path.parent, os.W_OK) or log.exists() else "mode=ro&immutable=1"


def _allowed(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)
