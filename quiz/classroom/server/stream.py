"""One connection that hears of a game by server-sent events: a bounded queue, and a writer that nobody waits for."""

import asyncio
from collections import deque
from collections.abc import Callable

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

MOST_WAITING = 16
"""Snapshots that may wait for a slow phone; with one more it is dropped, and gets a fresh one when it comes back."""
STALLED = 20.0
"""Seconds for which a phone may take in nothing."""
RETRY = b"retry: 1000\n\n"
COMMENT = b":\n\n"


class Stream:
    """The queue of one connection."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._waiting: deque[bytes] = deque()
        self._wake = asyncio.Event()
        self._blocked_since: float | None = None
        self._task: asyncio.Task[None] | None = None
        self.closed = False

    def put(self, message: bytes) -> None:
        """Send a message as soon as the phone takes it; one that takes nothing is dropped."""
        if len(self._waiting) >= MOST_WAITING:
            self.drop()
        elif not self.closed:
            self._waiting.append(message)
            self._wake.set()

    def finish(self) -> None:
        """Close the connection when all that waits has been sent."""
        self.closed = True
        self._wake.set()

    def drop(self) -> None:
        """Close the connection at once."""
        self.finish()
        self._waiting.clear()
        if self._task is not None:
            self._task.cancel()

    def look(self, now: float) -> None:
        """Keep the connection awake, or drop it if it has stalled."""
        if self._blocked_since is not None and now - self._blocked_since > STALLED:
            self.drop()
        elif not self._waiting:
            self.put(COMMENT)

    async def run(self, receive: Receive, send: Send) -> None:
        """Send until either side has enough."""
        self._task = asyncio.current_task()
        watcher = asyncio.create_task(self._watch(receive))
        try:
            while True:
                while self._waiting:
                    message = b"".join(self._waiting)
                    self._waiting.clear()
                    self._blocked_since = self._clock()
                    await send({"type": "http.response.body", "body": message, "more_body": True})
                    self._blocked_since = None
                if self.closed:
                    break
                self._wake.clear()
                await self._wake.wait()
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        except asyncio.CancelledError:
            if not self.closed:
                raise
        finally:
            self.closed = True
            watcher.cancel()

    async def _watch(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self._waiting.clear()
        self.finish()


class StreamResponse(Response):
    """The response that a stream is; `gone` is called when it has ended."""

    media_type = "text/event-stream"

    def __init__(self, stream: Stream, gone: Callable[[], None]) -> None:
        super().__init__(headers={"Cache-Control": "no-store", "Connection": "close", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._stream = stream
        self._gone = gone

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Run the stream."""
        try:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            await self._stream.run(receive, send)
        finally:
            self._gone()
