"""A class for every test that wants one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chromium import CHROMIUM
from tests.classroom import decks
from tests.classroom.driver import Local, lesson

collect_ignore = [] if CHROMIUM else ["test_browser.py"]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Local]:
    """A game of six questions, one of each kind."""
    with lesson(tmp_path, decks.plan()) as running:
        yield running
