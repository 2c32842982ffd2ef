"""Typed answers are marked in quiet moments: nobody who answers waits, and the reveal need not mark a thousand."""

import asyncio
from collections import deque
from collections.abc import Callable

from quiz.classroom.game.answering import Marker

QUIET_SECONDS = 0.2
"""So long after the last answer the marking begins."""


class QuietMarking:
    """The answers that are still to be marked."""

    def __init__(self, marker: Marker, clock: Callable[[], float]) -> None:
        self._marker = marker
        self._clock = clock
        self._unmarked: deque[tuple[int, str]] = deque()
        self._last = 0.0
        self._task: asyncio.Task[None] | None = None

    def add(self, index: int, answer: str) -> None:
        """Mark an answer to the question at `index`, some time soon."""
        self._unmarked.append((index, answer))
        self._last = self._clock()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._mark_when_quiet())

    async def finish(self) -> None:
        """Mark what is left, letting others have their turn."""
        while self._unmarked:
            self._marker.worth(*self._unmarked.popleft())
            await asyncio.sleep(0)

    async def _mark_when_quiet(self) -> None:
        while self._unmarked:
            if self._clock() - self._last < QUIET_SECONDS:
                await asyncio.sleep(QUIET_SECONDS)
            elif self._unmarked:
                self._marker.worth(*self._unmarked.popleft())
                await asyncio.sleep(0)
