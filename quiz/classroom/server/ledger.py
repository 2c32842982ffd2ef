"""The log of a running game: every event goes into the game at once, and is acknowledged when it is on the disk.

If something cannot be saved it did not happen. Since later events may already be on their way then, nothing new is
taken until these have arrived or failed; after that the game is read anew from the log.
"""

import asyncio
from collections.abc import Callable

from quiz.classroom.game.events import Event
from quiz.classroom.server.commit import GroupCommit, Record

Load = Callable[[], tuple[list[Event], int]]
"""Reads the log: its events, and the place of the next one."""
Place = tuple[int, int]
"""An answer's round and player."""


class NotStoredError(Exception):
    """Something could not be saved, and so did not happen."""


class Ledger:
    """The log of one game; `apply` changes the game by an event, `restore` begins it anew from a whole log."""

    def __init__(
        self,
        game_id: int,
        commit: GroupCommit,
        load: Load,
        *,
        apply: Callable[[Event], None],
        restore: Callable[[list[Event]], None],
    ) -> None:
        self._game_id = game_id
        self._commit = commit
        self._load = load
        self._apply = apply
        self._restore = restore
        self._following = 0
        self._broken = False
        self._on_their_way = 0
        self._saving: dict[Place, asyncio.Future[None]] = {}

    def read(self) -> None:
        """Begin where the log leads."""
        events, self._following = self._load()
        self._restore(events)

    async def record(self, events: list[Event], place: Place | None = None) -> None:
        """Change the game and wait until the change is on the disk; NotStoredError if it does not get there."""
        if self._broken:
            self._mend()
        self._on_their_way += 1
        records = []
        for event in events:
            self._apply(event)
            records.append(Record(self._game_id, self._following, event))
            self._following += 1
        saved = self._commit.put(records)
        if place is not None:
            self._saving[place] = saved
        try:
            await saved
        except Exception as error:
            self._broken = True
            raise NotStoredError from error
        finally:
            self._on_their_way -= 1
            if place is not None:
                self._saving.pop(place, None)
            if self._broken and not self._on_their_way:
                self._mend()

    async def arrived(self, place: Place) -> None:
        """Wait until an answer that is in the game is on the disk as well; NotStoredError if it does not get there."""
        saving = self._saving.get(place)
        if saving is None:
            return
        try:
            await asyncio.shield(saving)
        except Exception as error:
            raise NotStoredError from error

    def _mend(self) -> None:
        if self._on_their_way:
            raise NotStoredError
        try:
            self.read()
        except Exception as error:
            raise NotStoredError from error
        self._broken = False
