"""Migrations: the shipped ones make the tables, later ones keep the data, and newer databases are left alone."""

import datetime as dt
import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import quiz.storage.tables  # noqa: F401 - fills the metadata
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.errors import StorageError
from quiz.storage import Database, default_learner, load_deck, load_log, open_database, record, save_deck
from quiz.storage.migrations import HEAD, SHIPPED, Scripts, config
from tests.storage.counting import by_hand, tables

DECK = Deck("d", "Linz", "de", (Card("1", "short", "Wo liegt Linz?", "an der Donau", ("Donau",)),))

# Rebuilds the table that most others refer to, as a change of a column does.
NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("card", recreate="always") as card:
        card.add_column(sa.Column("colour", sa.String(), nullable=False, server_default="red"))
    {more}
"""


def next_scripts(folder: Path, more: str = "pass") -> Scripts:
    """The shipped revisions and one more after them."""
    versions = folder / "versions"
    shutil.copytree(SHIPPED.versions, versions)
    (versions / "r9999_colour.py").write_text(NEXT.format(head=HEAD, more=more))
    return Scripts(versions, "9999")


def scripts_up_to(head: str, folder: Path) -> Scripts:
    """The shipped revisions up to one of them, as an older Quiz had them."""
    versions = folder / "versions"
    shutil.copytree(SHIPPED.versions, versions)
    for script in versions.glob("r*.py"):
        if script.name[1:5] > head:
            script.unlink()
    return Scripts(versions, head)


def filled(url: str, now: dt.datetime) -> None:
    """Make a database of today with one answered card."""
    with open_database(url, now=now) as db:
        save_deck(db, DECK, now=now)
        state = MemoryState(1.0, 5.0, now, now, 1, 0)
        record(db, default_learner(db), None, "d", Review("1", now, Rating.GOOD), state)


def count(path: Path, table: str) -> int:
    """How many rows a table has."""
    with closing(sqlite3.connect(path)) as connection:
        number: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        return number


def test_head_is_the_newest_revision() -> None:
    """The constant that saves Alembic's import names Alembic's own head."""
    assert ScriptDirectory.from_config(config(SHIPPED)).get_current_head() == HEAD


def test_migrations_make_the_tables(db: Database) -> None:
    """A migrated database has exactly the tables, columns, keys and indexes of the models."""
    engine = sa.create_engine(f"sqlite:///{db.path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    engine.dispose()


def test_an_older_database_is_copied_and_migrated(tmp_path: Path, now: dt.datetime) -> None:
    """After an upgrade everything is still there, foreign keys hold, and the copy has what was there before."""
    path = tmp_path / "my quiz.db"
    filled(f"sqlite:///{path}", now)
    with open_database(f"sqlite:///{path}", now=now, scripts=next_scripts(tmp_path)) as db:
        assert load_deck(db, "d") == DECK
        assert len(load_log(db, 1, "d", "1")) == 1
        with db.reading() as one, db.reading() as two:
            assert one.execute("SELECT colour FROM card").scalar() == "red"
            assert [c.execute("PRAGMA foreign_keys").scalar() for c in (one, two)] == [1, 1]
    assert count(path, "memory") == 1
    copy = tmp_path / "my quiz-before-9999-20260305-123015.db"
    with open_database(f"sqlite:///{copy}", now=now) as db:
        assert load_deck(db, "d") == DECK
        assert len(load_log(db, 1, "d", "1")) == 1


def test_a_log_of_before_is_tallied(tmp_path: Path, now: dt.datetime) -> None:
    """A database from before the tallies gets those of its whole log."""
    path = tmp_path / "quiz.db"
    open_database(f"sqlite:///{path}", now=now, scripts=scripts_up_to("0002", tmp_path)).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO deck VALUES ('d', 'Linz', 'de', 0, 0)")
        connection.executemany("INSERT INTO learner (name) VALUES (?)", [("Anna",), ("Ben",)])
        cards = [("d", card, 0, 0, "short", "?", "!", "[]", "[]", "[]") for card in ("1", "2")]
        connection.executemany(
            "INSERT INTO card (deck_id, id, position, retired, kind, question, answer, accepted, distractors, tags)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            cards,
        )
        rng = random.Random(3)
        connection.executemany(
            "INSERT INTO review (learner_id, deck_id, card_id, at, rating, given, seconds, days)"
            " VALUES (?, 'd', ?, ?, ?, '', ?, ?)",
            [
                (
                    rng.randint(1, 2),
                    rng.choice("12"),
                    rng.randrange(10**9) * 10**5,
                    rng.randint(1, 4),
                    rng.random() * 9,
                    rng.choice([None, 1, 21, 30]),
                )
                for _ in range(200)
            ],
        )
    with open_database(f"sqlite:///{path}", now=now) as db:
        assert tables(db) == by_hand(db)
        assert len(tables(db)[0]) > 100


def test_a_new_database_is_not_copied(tmp_path: Path, now: dt.datetime) -> None:
    """Nothing is put beside a database that was made or opened without a migration."""
    for _ in range(2):
        open_database(f"sqlite:///{tmp_path}/quiz.db", now=now).close()
    assert [path.name for path in tmp_path.iterdir()] == ["quiz.db"]


@pytest.mark.parametrize("more", ["raise ZeroDivisionError", "op.execute('DELETE FROM card')"])
def test_a_failed_migration_changes_nothing(tmp_path: Path, now: dt.datetime, more: str) -> None:
    """A migration that fails, or would leave rows without their parents, is taken back as a whole; no copy is left."""
    path = tmp_path / "quiz.db"
    filled(f"sqlite:///{path}", now)
    with pytest.raises((ZeroDivisionError, RuntimeError)):
        open_database(f"sqlite:///{path}", now=now, scripts=next_scripts(tmp_path, more))
    assert [one.name for one in tmp_path.glob("*.db")] == ["quiz.db"]
    with open_database(f"sqlite:///{path}", now=now) as db:
        assert load_deck(db, "d") == DECK
        assert len(load_log(db, 1, "d", "1")) == 1


def test_a_newer_database_is_refused_untouched(tmp_path: Path, now: dt.datetime) -> None:
    """A database of a later Quiz is not opened, and not a byte of it changes."""
    path = tmp_path / "quiz.db"
    open_database(f"sqlite:///{path}", now=now, scripts=next_scripts(tmp_path)).close()
    before = path.read_bytes()
    with pytest.raises(StorageError, match="newer Quiz"):
        open_database(f"sqlite:///{path}", now=now)
    assert path.read_bytes() == before


def test_what_alembic_needs_is_shipped() -> None:
    """The revisions, Alembic's environment and the form of a new revision lie inside the package."""
    folder = SHIPPED.versions.parent
    assert {"env.py", "script.py.mako"} <= {path.name for path in folder.iterdir()}
    assert [path.name[:5] for path in sorted(SHIPPED.versions.glob("r*.py"))][-1] == f"r{HEAD}"
