"""A real database in a folder of its own for every test."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz.storage import Database, open_database


@pytest.fixture
def now() -> dt.datetime:
    """A moment in spring."""
    return dt.datetime(2026, 3, 5, 12, 30, 15, 123456, tzinfo=dt.UTC)


@pytest.fixture
def db(tmp_path: Path, now: dt.datetime) -> Iterator[Database]:
    """A new database that waits for nobody longer than a blink."""
    with open_database(f"sqlite:///{tmp_path / 'quiz.db'}", now=now, busy_timeout=0.05) as opened:
        yield opened
