"""The audience of a game: the phones, the host's pages and the projector, and what they are sent."""

import asyncio
from collections.abc import Callable, Iterable, Mapping

from quiz.classroom.server.stream import RETRY, Stream

WATCH_SECONDS = 0.2
"""The host and the projector hear of joins and answers at most so often."""
MOST_STREAMS = 3
"""Connections of one pupil; with one more the oldest goes."""
MOST_WATCHERS = 12

Snapshots = Callable[[Iterable[int]], Mapping[int, bytes]]
"""The messages for some pupils, by player."""
Watched = Callable[[str], bytes]
"""The message for the host or the projector."""


class Audience:
    """The streams of a game; `told` is called whenever the host would hear something."""

    def __init__(
        self, clock: Callable[[], float], snapshots: Snapshots, watched: Watched, told: Callable[[], None]
    ) -> None:
        self._clock = clock
        self._snapshots = snapshots
        self._watched = watched
        self._told = told
        self._pupils: dict[int, list[Stream]] = {}
        self._watchers: dict[Stream, str] = {}
        self._soon: asyncio.TimerHandle | None = None

    @property
    def here(self) -> set[int]:
        """The players who are connected."""
        return set(self._pupils)

    def has_several(self, player: int) -> bool:
        """Whether a pupil has the game open more than once."""
        return len(self._pupils.get(player, ())) > 1

    def connect(self, player: int) -> Stream:
        """A stream for a pupil, which begins with a full snapshot."""
        stream = Stream(self._clock)
        streams = self._pupils.setdefault(player, [])
        if len(streams) >= MOST_STREAMS:
            streams.pop(0).finish()
        streams.append(stream)
        stream.put(RETRY + self._snapshots([player])[player])
        self.touch()
        return stream

    def disconnect(self, player: int, stream: Stream) -> None:
        """Forget a pupil's stream."""
        streams = self._pupils.get(player, [])
        if stream in streams:
            streams.remove(stream)
            if not streams:
                del self._pupils[player]
        self.touch()

    def watch(self, role: str) -> Stream:
        """A stream for the host or the projector."""
        stream = Stream(self._clock)
        while len(self._watchers) >= MOST_WATCHERS:
            oldest = next(iter(self._watchers))
            self.unwatch(oldest)
            oldest.finish()
        self._watchers[stream] = role
        stream.put(RETRY + self._watched(role))
        return stream

    def unwatch(self, stream: Stream) -> None:
        """Forget a stream of the host or the projector."""
        self._watchers.pop(stream, None)

    def broadcast(self) -> None:
        """Send everybody a full snapshot."""
        self.tell(list(self._pupils))
        self._tell_watchers()

    def tell(self, players: Iterable[int]) -> None:
        """Send some pupils a full snapshot, those of them who are connected."""
        connected = [player for player in players if player in self._pupils]
        for player, message in self._snapshots(connected).items():
            for stream in list(self._pupils[player]):
                stream.put(message)

    def touch(self) -> None:
        """Tell the host and the projector soon."""
        if self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(WATCH_SECONDS, self._tell_watchers)

    def _tell_watchers(self) -> None:
        if self._soon is not None:
            self._soon.cancel()
            self._soon = None
        by_role = {role: self._watched(role) for role in set(self._watchers.values())}
        for stream, role in list(self._watchers.items()):
            stream.put(by_role[role])
        self._told()

    def throw_out(self, player: int, last: bytes) -> None:
        """End a pupil's streams with a last message."""
        for stream in self._pupils.pop(player, []):
            stream.put(last)
            stream.finish()

    def look(self) -> None:
        """Keep all streams awake and drop those that have stalled."""
        now = self._clock()
        for stream in self._all():
            stream.look(now)

    def close(self) -> None:
        """End all streams."""
        if self._soon is not None:
            self._soon.cancel()
        for stream in self._all():
            stream.finish()

    def _all(self) -> list[Stream]:
        return [stream for streams in self._pupils.values() for stream in streams] + list(self._watchers)
