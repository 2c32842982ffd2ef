"""Connections to the file: SQLite's own, with a few ways to take what a query gives, and a pool of them.

SQLAlchemy would do the same; but everything here is plain SQL, and its import alone takes longer than finding the first
question, its layers longer than saving an answer. It comes in where tables are made and changed.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, LifoQueue
from typing import Any


class Rows(sqlite3.Cursor):
    """What a statement gave: tuples, to walk over or to take as what they are known to be."""

    @property
    def inserted(self) -> int:
        """The id of the row that was inserted; ValueError if none was."""
        if self.lastrowid is None:
            raise ValueError("nothing was inserted")
        return self.lastrowid

    def one(self) -> tuple[Any, ...]:
        """The only row; ValueError if there is none or another."""
        row = self.one_or_none()
        if row is None:
            raise ValueError("a row was expected, and there is none")
        return row

    def one_or_none(self) -> tuple[Any, ...] | None:
        """The only row, None if there is none; ValueError if there are several."""
        rows: list[tuple[Any, ...]] = self.fetchmany(2)
        if len(rows) > 1:
            raise ValueError("one row was expected, and there are more")
        return rows[0] if rows else None

    def scalar(self) -> Any:
        """The first value of the first row, None without rows."""
        row = self.fetchone()
        return None if row is None else row[0]

    def scalar_one(self) -> Any:
        """The first value of the only row."""
        return self.one()[0]

    def scalars(self) -> list[Any]:
        """The first value of every row."""
        return [row[0] for row in self]


class Connection(sqlite3.Connection):
    """A connection to the file. Transactions are begun and ended by `quiz.storage.database`."""

    def execute(self, sql: str, parameters: Any = (), /) -> Rows:
        """Run a statement with a tuple or a mapping of parameters, or with a list of such, once for each of them."""
        rows = self.cursor(Rows)
        return rows.executemany(sql, parameters) if isinstance(parameters, list) else rows.execute(sql, parameters)


class Pool:
    """Connections that are used in turn, as many as are wanted at the same time, from any thread."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._idle: LifoQueue[Connection] = LifoQueue()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection; a transaction that is still open at the end is taken back."""
        try:
            connection = self._idle.get_nowait()
        except Empty:
            connection = self._connect()
        try:
            yield connection
        finally:
            connection.rollback()
            self._idle.put(connection)

    def close(self) -> None:
        """Close all connections that are not in use."""
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return
