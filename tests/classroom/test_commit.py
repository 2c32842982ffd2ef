"""Group commit: the order is kept, many share one wait for the disk, and a failure is nobody else's."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from quiz.classroom.game.events import Event, What
from quiz.classroom.server.commit import GroupCommit, Record


def record(game: int, seq: int) -> Record:
    """A record of a game."""
    return Record(game, seq, Event(What.PAUSE, 0.0))


class Disk:
    """A disk that waits to be let go, and refuses some games."""

    def __init__(self, refused: frozenset[int] = frozenset()) -> None:
        self.refused = refused
        self.go = threading.Event()
        self.batches: list[list[int]] = []

    def save(self, records: Sequence[Record]) -> None:
        """Keep records."""
        assert self.go.wait(10)
        if any(one.game_id in self.refused for one in records):
            raise OSError("refused")
        self.batches.append([one.seq for one in records])


def outcomes(disk: Disk, records: Sequence[Record]) -> list[BaseException | None]:
    """Put records while the disk is busy with a first one, let it go, and return what became of each."""

    async def run() -> list[BaseException | None]:
        commit = GroupCommit(disk.save)
        commit.start()
        first = commit.put([record(0, 0)])
        await asyncio.sleep(0.05)
        futures = [commit.put([one]) for one in records]
        assert not first.done()
        disk.go.set()
        found = await asyncio.gather(first, *futures, return_exceptions=True)
        commit.stop()
        return list(found)

    return asyncio.run(run())


def test_what_comes_while_the_disk_is_busy_is_one_transaction() -> None:
    """A hundred answers that come during one wait for the disk need one more, in their order."""
    disk = Disk()
    assert outcomes(disk, [record(1, seq) for seq in range(1, 101)]) == [None] * 101
    assert disk.batches == [[0], list(range(1, 101))]


@pytest.mark.parametrize("bad", [1, 2])
def test_a_failure_of_one_game_is_not_that_of_another(bad: int) -> None:
    """Where the records of one game cannot be saved those of the others are, and each hears of its own."""
    disk = Disk(frozenset({bad}))
    found = outcomes(disk, [record(1, 1), record(2, 2), record(1, 3), record(2, 4)])
    failed = [isinstance(one, OSError) for one in found]
    assert failed == [False, *(game == bad for game in (1, 2, 1, 2))]
    assert sorted(seq for batch in disk.batches for seq in batch) == [0, *((2, 4) if bad == 1 else (1, 3))]
