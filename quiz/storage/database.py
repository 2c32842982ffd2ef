"""The database: one SQLite file, opened, brought up to date, and used in transactions.

An answer that was acknowledged survives a power cut: the journal is a write-ahead log (WAL) and every transaction
waits for the disk (`synchronous=FULL`). Writers take the lock when they begin (`BEGIN IMMEDIATE`) and wait for each
other up to the busy timeout, so no transaction fails half-way. A file that may not be written can still be read.
"""

import datetime as dt
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import unquote

from quiz.errors import StorageError
from quiz.storage.connection import Connection, Pool
from quiz.storage.faults import told
from quiz.storage.migrations import SHIPPED, Scripts, bring_up_to_date

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another writer."""
ADDRESS = re.compile(r"sqlite(?:\+pysqlite)?:///([^?]+)")
PASSWORD = re.compile(r":[^:/@]*@")


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; a context manager that closes itself. Use it from as many threads as you like."""

    pool: Pool
    path: Path

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the data throughout; nothing done with it lasts."""
        with told(self.path), self.pool.connection() as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are on the disk when the block ends, or gone if it raises."""
        with told(self.path), self.pool.connection() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.commit()

    def close(self) -> None:
        """Close all connections; the last one to leave clears the write-ahead log away."""
        self.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


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
    connect = partial(_connect, path, _mode(path), busy_timeout)
    with told(path):
        bring_up_to_date(connect, path, now=now, scripts=scripts)
    return Database(Pool(connect), path)


def _path(url: str) -> Path:
    """The file that `url` names."""
    found = ADDRESS.fullmatch(url)
    if found is None or found[1] == ":memory:":
        # The address may be that of a server and hold a password, which is not shown.
        raise StorageError(
            "Quiz keeps its cards in a file, sqlite:///folder/quiz.db, and not at {url}.",
            url=PASSWORD.sub(":***@", url),
        )
    return Path(unquote(found[1])).expanduser().absolute()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            "The folder {folder} for the database cannot be made: {reason}.", folder=folder, reason=error.strerror
        ) from error


def _connect(path: Path, mode: str, busy_timeout: float) -> Connection:
    # Transactions are begun and ended in words (isolation_level=None), and threads may pass a connection on.
    connection = sqlite3.connect(
        f"{path.as_uri()}?{mode}",
        uri=True,
        timeout=busy_timeout,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
    )
    try:
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


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
