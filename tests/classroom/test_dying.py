"""A laptop that dies: what was acknowledged is there when the lesson comes back."""

import asyncio
from pathlib import Path

from tests.bench.class_kill import killed
from tests.bench.class_load import make_home


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    """Killed in mid-question, the game comes back at the same address with every answer that was acknowledged."""
    make_home(tmp_path)
    kills = asyncio.run(killed(tmp_path, players=40, kills=2))
    assert [one.lost for one in kills] == [0, 0]
    assert all(one.acknowledged for one in kills)
