"""Opening a database, and what can be wrong with the file, its folder and its disk."""

import datetime as dt
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.errors import StorageError
from quiz.storage import Database, deck_summaries, default_learner, load_deck, open_database, save_deck

NOBODY = 65534


def deck(cards: int = 3) -> Deck:
    """A deck of so many cards."""
    return Deck("d", "Linz", "de", tuple(Card(str(n), "short", f"Was ist {n}?", "Zahl") for n in range(cards)))


@contextmanager
def protected(*paths: Path) -> Iterator[None]:
    """Run as somebody who may not write `paths`; root may write everything, so it becomes nobody for a while."""
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody can reach; pytest's own are for one user only."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_every_connection_keeps_its_promises(db: Database) -> None:
    """The journal is a WAL, every commit waits for the disk, and foreign keys hold, on each of several connections."""
    with db.reading() as one, db.reading() as two:
        for connection in (one, two):
            read = [
                connection.execute(f"PRAGMA {name}").scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
            assert read == ["wal", 2, 1, 50]


def test_folders_are_made(tmp_path: Path, now: dt.datetime) -> None:
    """The first start finds no folder and makes it, whatever strange signs are in its name."""
    path = tmp_path / "a b" / "50 % #1" / "ü.db"
    with open_database(f"sqlite:///{path}", now=now) as db:
        assert default_learner(db) == 1
    assert path.exists()
    assert {file.name for file in path.parent.iterdir()} == {"ü.db"}


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:secret@host/quiz",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite://host/quiz.db",
        "sqlite:///quiz.db?mode=ro",
        "quiz.db",
        "",
    ],
)
def test_other_addresses_are_refused(url: str, now: dt.datetime) -> None:
    """Only a file's address opens a database, and a password in another one is not shown."""
    with pytest.raises(StorageError, match="in a file") as refused:
        open_database(url, now=now)
    assert "secret" not in str(refused.value)


def test_a_folder_that_cannot_be_made(tmp_path: Path, now: dt.datetime) -> None:
    """Where a file stands in the folder's place, the folder is named."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot be made"):
        open_database(f"sqlite:///{tmp_path}/file/sub/quiz.db", now=now)


def test_a_folder_in_place_of_the_file(tmp_path: Path, now: dt.datetime) -> None:
    """A folder cannot be opened as a database."""
    with pytest.raises(StorageError, match="cannot be opened"):
        open_database(f"sqlite:///{tmp_path}", now=now)


def test_a_file_that_is_no_database(tmp_path: Path, now: dt.datetime) -> None:
    """Somebody's letter is not taken for a database, and not a byte of it changes."""
    path = tmp_path / "letter.txt"
    path.write_text("Liebe Oma, " * 1000)
    with pytest.raises(StorageError, match="not a database of Quiz"):
        open_database(f"sqlite:///{path}", now=now)
    assert path.read_text() == "Liebe Oma, " * 1000


def test_the_database_of_another_program(tmp_path: Path, now: dt.datetime) -> None:
    """Another program's database is refused and stays as it is."""
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE song (title)")
    before = path.read_bytes()
    with pytest.raises(StorageError, match="another program"):
        open_database(f"sqlite:///{path}", now=now)
    assert path.read_bytes() == before


def test_a_damaged_database_is_told(tmp_path: Path, now: dt.datetime) -> None:
    """Pages overwritten with rubbish lead to a sentence about damage, not to wrong cards."""
    path = tmp_path / "quiz.db"
    with open_database(f"sqlite:///{path}", now=now) as db:
        save_deck(db, deck(2000), now=now)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 4))
    with open_database(f"sqlite:///{path}", now=now) as db, pytest.raises(StorageError, match="damaged"):
        load_deck(db, "d")


def test_a_full_disk_changes_nothing(db: Database, now: dt.datetime) -> None:
    """When the disk is full the deck is not saved at all, one sentence says so, and reading goes on."""
    save_deck(db, deck(3), now=now)
    with db.reading() as connection:
        # The pool hands out this connection again.
        pages = connection.execute("PRAGMA page_count").scalar_one()
        connection.execute(f"PRAGMA max_page_count={pages + 3}")
    with pytest.raises(StorageError, match="no room left"):
        save_deck(db, deck(5000), now=now)
    assert load_deck(db, "d") == deck(3)


def test_a_writer_that_does_not_finish(db: Database, now: dt.datetime) -> None:
    """While another program holds the lock, reading works and writing fails after the timeout with a sentence."""
    with closing(sqlite3.connect(db.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert deck_summaries(db, 1, now) == []
        with pytest.raises(StorageError, match="Another program is writing"):
            save_deck(db, deck(), now=now)
        other.rollback()
    assert save_deck(db, deck(), now=now).new == 3


@pytest.mark.parametrize("whole_folder", [False, True])
def test_a_protected_database_can_be_read(open_folder: Path, now: dt.datetime, whole_folder: bool) -> None:
    """A file that may not be written still shows its cards, and saving says why it does not work."""
    url = f"sqlite:///{open_folder}/quiz.db"
    with open_database(url, now=now) as db:
        save_deck(db, deck(), now=now)
    if not whole_folder:
        open_folder.chmod(0o777)
    paths = [open_folder / "quiz.db", *([open_folder] if whole_folder else [])]
    with protected(*paths), open_database(url, now=now) as db:
        assert load_deck(db, "d") == deck()
        with pytest.raises(StorageError, match="write-protected"):
            save_deck(db, deck(4), now=now)


def test_a_protected_folder_is_told(open_folder: Path, now: dt.datetime) -> None:
    """No database can be made in a folder that may not be written."""
    with protected(open_folder), pytest.raises(StorageError, match="cannot be opened"):
        open_database(f"sqlite:///{open_folder}/quiz.db", now=now)


def test_a_closed_folder_is_told(open_folder: Path, now: dt.datetime) -> None:
    """A folder into which one may not even look gives a sentence and no traceback."""
    closed = open_folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    try:
        with protected(), pytest.raises(StorageError, match="cannot be opened"):
            open_database(f"sqlite:///{closed}/quiz.db", now=now)
    finally:
        closed.chmod(0o755)


def test_our_own_mistakes_stay_mistakes(db: Database) -> None:
    """Wrong SQL is a bug with its traceback and not the user's storage trouble."""
    with pytest.raises(sqlite3.OperationalError, match="no such table"), db.reading() as connection:
        connection.execute("SELECT * FROM nowhere")


def test_a_failed_block_leaves_nothing(db: Database) -> None:
    """An exception in a writing block takes all its changes back and lets the next writer in."""

    def fail() -> None:
        with db.writing() as connection:
            connection.execute("INSERT INTO learner (name) VALUES ('you')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with db.writing() as connection:
        assert connection.execute("SELECT count(*) FROM learner").scalar() == 0


def test_a_database_up_to_date_opens_without_alembic(db: Database) -> None:
    """Opening a database that needs no migration imports neither Alembic nor SQLAlchemy nor SQLModel."""
    program = f"""
import datetime, sys
from quiz.storage import open_database
with open_database("sqlite:///{db.path}", now=datetime.datetime.now(datetime.UTC)): pass
print([name for name in ("alembic", "sqlalchemy", "sqlmodel") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_new_database_waits_for_its_lock(tmp_path: Path, now: dt.datetime) -> None:
    """A file that somebody else is just about to make is waited for, and not given up at once."""
    path = tmp_path / "quiz.db"
    with closing(sqlite3.connect(path, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.2, other.rollback)
        release.start()
        with open_database(f"sqlite:///{path}", now=now) as db:
            assert default_learner(db) == 1
        release.join()


def test_processes_may_create_it_together(tmp_path: Path) -> None:
    """Several processes that find no database at the same moment all end up with the same one."""
    program = f"""
import datetime, sys
import quiz.storage.tables, alembic.command
from quiz.storage import default_learner, open_database
print("ready", flush=True)
sys.stdin.readline()
with open_database("sqlite:///{tmp_path}/quiz.db", now=datetime.datetime.now(datetime.UTC)) as db:
    print(default_learner(db))
"""
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate() for process in started] == [("1\n", "")] * 4
