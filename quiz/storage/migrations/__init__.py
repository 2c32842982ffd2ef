"""Migrations: how a database of an older Quiz becomes one of today, and how a new file gets its tables.

Alembic does it, in this process and without an `alembic.ini`; a database that is already up to date never imports it.
To add a revision: change `quiz.storage.tables`, write `versions/r0002_what_it_does.py` with `revision = "0002"` and
`down_revision = "0001"` (`script.py.mako` is its form), and raise `HEAD`. A test compares the outcome with the tables.
"""

import datetime as dt
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quiz.errors import StorageError
from quiz.storage.connection import Connection
from quiz.storage.faults import result_code

HEAD = "0005"


@dataclass(frozen=True, slots=True)
class Scripts:
    """A folder of revisions and the newest of them."""

    versions: Path
    head: str


SHIPPED = Scripts(Path(__file__).parent / "versions", HEAD)


def bring_up_to_date(
    connect: Callable[[], Connection], path: Path, *, now: dt.datetime, scripts: Scripts = SHIPPED
) -> None:
    """Make or migrate the tables in the file at `path`, to which `connect` leads, unless they are there already.

    An older database is first copied to `<name>-before-<revision>-<date>-<time>.db` in the same folder.

    Raises:
        StorageError: the file belongs to a newer Quiz or to another program; it is left untouched.
        sqlite3.Error, sqlalchemy.exc.DBAPIError: for `quiz.storage.faults.told` to tell.
    """
    with closing(connect()) as connection:
        found = revision(connection, path)
        if found == scripts.head:
            return
        if found is not None:
            _refuse_unknown(found, scripts, path)
        _switch_to_wal(connection)
        _migrate(connection, connect, path, now, scripts)


def _migrate(
    connection: Connection, connect: Callable[[], Connection], path: Path, now: dt.datetime, scripts: Scripts
) -> None:
    """Take the lock, copy what is there, and run the revisions that are missing, all or none."""
    from alembic import command
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    # SQLAlchemy tries the connection when it gets it, and takes back what it did; so the lock is taken after that. It
    # has to know of a transaction, or Alembic would commit after every revision.
    with engine.connect() as wrapped, wrapped.begin():
        # Rebuilding a table drops the old one, which with foreign keys on would delete all that refers to it.
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have done it all while this one waited for the lock.
        found = revision(connection, path)
        if found == scripts.head:
            return
        settings = config(scripts)
        settings.attributes["connection"] = wrapped
        with nullcontext() if found is None else _backed_up(connect, path, scripts.head, now):
            command.upgrade(settings, "head")
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError(f"the migration to {scripts.head} left rows without their parents: {broken[:5]}")


def revision(connection: Connection, path: Path) -> str | None:
    """The revision of the database, None if it is empty; StorageError if another program made it."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if not rows:
        return None
    if "alembic_version" not in {name for (name,) in rows}:
        raise StorageError("The file {path} is the database of another program; choose another one.", path=path)
    found: str = connection.execute("SELECT version_num FROM alembic_version").scalar_one()
    return found


def config(scripts: Scripts) -> Any:
    """Alembic's configuration, of type `alembic.config.Config`."""
    from alembic.config import Config

    made = Config()
    # Alembic reads values the way configparser does, where a percent sign is special.
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    made.set_main_option("version_locations", str(scripts.versions).replace("%", "%%"))
    made.set_main_option("path_separator", "newline")
    return made


def _refuse_unknown(found: str, scripts: Scripts, path: Path) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(config(scripts)).walk_revisions()}
    if found not in known:
        raise StorageError(
            "The database {path} was made by a newer Quiz (revision {revision}); update Quiz to use it.",
            path=path,
            revision=found,
        )


def _switch_to_wal(connection: Connection) -> None:
    """Turn on the write-ahead log, which the file remembers.

    SQLite does not wait for other processes here, though the connection has a timeout: the step from reading to
    writing could make two of them wait for each other.
    """
    wait = connection.execute("PRAGMA busy_timeout").scalar_one() / 1000
    end = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except Exception as error:
            if result_code(error) & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


@contextmanager
def _backed_up(connect: Callable[[], Connection], path: Path, head: str, now: dt.datetime) -> Iterator[None]:
    """Put a copy of the file beside it; it goes again if the body fails, for then the file is as it was."""
    copy = path.with_name(f"{path.stem}-before-{head}-{now:%Y%m%d-%H%M%S}.db")
    try:
        # Through a second connection: SQLite copies nothing from one that is about to write.
        with closing(connect()) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        yield
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
