"""Group commit: many answers, one transaction, and nobody hears "accepted" before it is on the disk.

One thread writes. While it waits for the disk, what comes in gathers in a queue, and the next transaction takes all of
it: a thousand answers within a second need a few dozen waits for the disk instead of a thousand. Where saving takes
long, because others write to the same database, it gathers a while longer, so that all of them write less often.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import NamedTuple

from quiz.classroom.game.events import Event

LARGEST = 1000
"""Puts in one transaction."""
SLOW = 0.02
"""Seconds from which saving is held up by others."""
LONGEST_GATHERING = 0.08


class Record(NamedTuple):
    """An event with its place in the log of its game."""

    game_id: int
    seq: int
    event: Event


Save = Callable[[Sequence[Record]], None]
"""Writes to the disk, and returns when it is there; raises if it is not."""


class GroupCommit:
    """Saves records in the order in which they come, from the event loop that `start` was called in."""

    def __init__(self, save: Save) -> None:
        self._save = save
        self._queue: SimpleQueue[tuple[list[Record], asyncio.Future[None]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="quiz-commit", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Begin to write."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()

    def stop(self) -> None:
        """Write what is left and stop; nothing may be put any more."""
        self._queue.put(None)
        self._thread.join()

    def put(self, records: list[Record]) -> asyncio.Future[None]:
        """A future that is done when the records are on the disk, or holds what went wrong."""
        assert self._loop is not None
        future = self._loop.create_future()
        self._queue.put((records, future))
        return future

    def _write(self) -> None:
        assert self._loop is not None
        ended = False
        took = 0.0
        while not ended:
            batch = []
            item = self._queue.get()
            if took > SLOW:
                time.sleep(min(took, LONGEST_GATHERING))
            while item is not None:
                batch.append(item)
                if len(batch) == LARGEST:
                    break
                try:
                    item = self._queue.get_nowait()
                except Empty:
                    break
            ended = item is None
            if batch:
                begun = time.monotonic()
                outcomes = self._saved(batch)
                took = time.monotonic() - begun
                self._loop.call_soon_threadsafe(_done, outcomes)

    def _saved(
        self, batch: list[tuple[list[Record], asyncio.Future[None]]]
    ) -> list[tuple[asyncio.Future[None], Exception | None]]:
        """Save a batch; if that fails each game by itself, so that none suffers for another."""
        try:
            self._save([record for records, _future in batch for record in records])
        except Exception as error:  # noqa: BLE001 - whatever it is, those who wait have to hear of it
            if len({records[0].game_id for records, _future in batch}) == 1:
                return [(future, error) for _records, future in batch]
            by_game: dict[int, list[tuple[list[Record], asyncio.Future[None]]]] = {}
            for records, future in batch:
                by_game.setdefault(records[0].game_id, []).append((records, future))
            return [outcome for one in by_game.values() for outcome in self._saved(one)]
        return [(future, None) for _records, future in batch]


def _done(outcomes: list[tuple[asyncio.Future[None], Exception | None]]) -> None:
    for future, error in outcomes:
        if future.done():
            continue
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)
