"""What SQLite complains of, told as one sentence each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.errors import N_, StorageError

# By SQLite's primary result code; the further codes (SQLITE_IOERR_FSYNC …) hold it in their lowest byte.
SENTENCES = {
    sqlite3.SQLITE_BUSY: N_("Another program is writing to {path} and does not finish; close it and try again."),
    sqlite3.SQLITE_LOCKED: N_("Another program is writing to {path} and does not finish; close it and try again."),
    sqlite3.SQLITE_FULL: N_("There is no room left on the disk of {path}; nothing of this step was saved."),
    sqlite3.SQLITE_READONLY: N_("The file {path} or its folder is write-protected; nothing can be saved in it."),
    sqlite3.SQLITE_PERM: N_("You have no permission to open the file {path}."),
    sqlite3.SQLITE_CANTOPEN: N_("The file {path} cannot be opened; look at its permissions and those of its folder."),
    sqlite3.SQLITE_NOTADB: N_("The file {path} is not a database of Quiz; choose another one."),
    sqlite3.SQLITE_CORRUPT: N_("The database {path} is damaged; put back a copy of it."),
    sqlite3.SQLITE_IOERR: N_("The disk of {path} could not be read or written; nothing of this step was saved."),
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what the world does to the file at `path` as StorageError; what is our own mistake stays as it is."""
    try:
        yield
    except Exception as error:
        sentence = SENTENCES.get(result_code(error) & 0xFF)
        if sentence is None:
            raise
        raise StorageError(sentence, path=path) from error


def result_code(error: BaseException) -> int:
    """SQLite's extended result code, 0 if there is none; while tables are made, SQLAlchemy wraps the error with it."""
    return getattr(getattr(error, "orig", error), "sqlite_errorcode", 0)
