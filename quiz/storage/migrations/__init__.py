"""Migrations: how a database of an older Quiz becomes one of today, and how a new file gets its tables.

Alembic does it, in this process and without an `alembic.ini`; a database that is already up to date never imports it.
To add a revision: change `quiz.storage.tables`, write `versions/r0002_what_it_does.py` with `revision = "0002"` and
`down_revision = "0001"` (`script.py.mako` is its form), and raise `HEAD`. A test compares the outcome with the tables.
"""

import datetime as dt
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from quiz.errors import StorageError
from quiz.storage.faults import result_code

HEAD = "0003"


@dataclass(frozen=True, slots=True)
class Scripts:
    """A folder of revisions and the newest of them."""

    versions: Path
    head: str


SHIPPED = Scripts(Path(__file__).parent / "versions", HEAD)


def bring_up_to_date(engine: Engine, path: Path, *, now: dt.datetime, scripts: Scripts = SHIPPED) -> None:
    """Make or migrate the tables in the file at `path`, unless they are there already.

    An older database is first copied to `<name>-before-<revision>-<date>-<time>.db` in the same folder.

    Raises:
        StorageError: the file belongs to a newer Quiz or to another program; it is left untouched.
        sqlite3.Error, sqlalchemy.exc.DBAPIError: for `quiz.storage.faults.told` to tell.
    """
    with engine.connect() as connection:
        found = revision(connection, path)
        if found == scripts.head:
            return
        if found is not None:
            _refuse_unknown(found, scripts, path)
        _switch_to_wal(connection)
        # Rebuilding a table drops the old one, which with foreign keys on would delete all that refers to it.
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        # Another process may have done it all while this one waited for the lock.
        found = revision(connection, path)
        if found != scripts.head:
            if found is not None:
                _back_up(engine, path, scripts.head, now)
            _upgrade(connection, scripts)
        connection.commit()
        # The pool would hand it out again, still without foreign keys.
        connection.invalidate()


def revision(connection: Connection, path: Path) -> str | None:
    """The revision of the database, None if it is empty; StorageError if another program made it."""
    rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    if not rows:
        return None
    if "alembic_version" not in {name for (name,) in rows}:
        raise StorageError("The file {path} is the database of another program; choose another one.", path=path)
    found: str = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
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
    wait = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one() / 1000
    end = time.monotonic() + wait
    while True:
        try:
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        except Exception as error:
            if result_code(error) & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return


def _back_up(engine: Engine, path: Path, head: str, now: dt.datetime) -> None:
    copy = path.with_name(f"{path.stem}-before-{head}-{now:%Y%m%d-%H%M%S}.db")
    try:
        # Through a second connection: SQLite copies nothing from one that is about to write.
        with engine.connect() as source, closing(sqlite3.connect(copy)) as target:
            raw: Any = source.connection.driver_connection
            raw.backup(target)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise


def _upgrade(connection: Connection, scripts: Scripts) -> None:
    from alembic import command

    settings = config(scripts)
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"the migration to {scripts.head} left rows without their parents: {broken[:5]}")
