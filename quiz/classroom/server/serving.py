"""The server as a whole: rooms, pages and guard in a thread of their own, from `start` to `stop`."""

import asyncio
import gc
import logging
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Coroutine
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

import uvicorn
from starlette.applications import Starlette

from quiz.classroom.game.plan import Plan, Way
from quiz.classroom.server import pages
from quiz.classroom.server.address import ANYWHERE, allow_many_connections, reachable
from quiz.classroom.server.api import Api, Pack
from quiz.classroom.server.commit import GroupCommit, Save
from quiz.classroom.server.connection import HEADER_SECONDS, Connection
from quiz.classroom.server.guard import Guard
from quiz.classroom.server.homeroom import HomeRoom
from quiz.classroom.server.ledger import Load
from quiz.classroom.server.room import LOOK_SECONDS, Door, Heard, Room
from quiz.errors import ServerError

START_SECONDS = 10.0
T = TypeVar("T")


class Clock:
    """Seconds since 1970 that never jump, whatever is done to the clock of the machine meanwhile."""

    def __init__(self) -> None:
        self._offset = time.time() - time.monotonic()

    def __call__(self) -> float:
        """The present moment, to the microsecond, as the log keeps it."""
        return round(self._offset + time.monotonic(), 6)

    def move(self, seconds: float) -> None:
        """Put the clock forward."""
        self._offset += seconds


class _Server(uvicorn.Server):
    """uvicorn's server, which says when it has begun."""

    def __init__(self, config: uvicorn.Config, begun: Callable[[], None]) -> None:
        super().__init__(config)
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve."""
        await super().startup(sockets)
        self._begun()


def collect_garbage_rarely() -> None:
    """Keep Python from looking through all objects of a thousand connections while pupils wait: a fifth of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 1_000_000)


class Serving:
    """A running server; `room` finds a room by its PIN. A context manager that starts and stops."""

    def __init__(self, listening: socket.socket, host: str, save: Save, pack: Pack | None = None) -> None:
        self._socket = listening
        port = int(listening.getsockname()[1])
        self.url = reachable(host, port)
        self.is_local = host in ANYWHERE or host in {"127.0.0.1", "localhost"}
        self.clock = Clock()
        self.rooms: dict[str, Room] = {}
        self._commit = GroupCommit(save)
        self._api = Api(self.rooms, lambda: self.url, self.clock, pack)
        self._names = [] if host.replace(".", "").isdigit() else [host.lower()]
        self._loop: asyncio.AbstractEventLoop | None = None
        self._server: uvicorn.Server | None = None
        self._thread = threading.Thread(target=self._run, name="quiz-server", daemon=True)
        self._ready = threading.Event()
        self._failure: BaseException | None = None

    def add(
        self,
        door: Door,
        plan: Plan,
        *,
        load: Load,
        ended: Heard = lambda _game: None,
    ) -> Room:
        """Add a game before the server is started."""
        kind = HomeRoom if plan.way is Way.HOMEWORK else Room
        room = kind(door, plan, commit=self._commit, load=load, clock=self.clock, ended=ended)
        room.url = self.url
        self.rooms[door.pin] = room
        return room

    def start(self) -> None:
        """Begin to serve; ServerError if that cannot be."""
        self._thread.start()
        if not self._ready.wait(START_SECONDS) or self._failure is not None:
            raise ServerError("The server did not start: {reason}.", reason=self._failure or "")

    def stop(self) -> None:
        """End all connections and the thread, after the last answer is on the disk."""
        if self._server is not None and self._loop is not None:
            self._loop.call_soon_threadsafe(self._close)
            self._thread.join()

    def call(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something in the server's thread and wait for what comes of it."""
        assert self._loop is not None
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except BaseException as error:  # noqa: BLE001 - the thread that waits has to hear of it
            self._failure = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        allow_many_connections()
        collect_garbage_rarely()
        # uvicorn tells of its own work; nobody has asked.
        logging.getLogger("uvicorn").setLevel(logging.CRITICAL)
        self._loop = asyncio.get_running_loop()
        self._commit.start()
        app = Guard(Starlette(routes=[*self._api.routes, *pages.routes()]), self._names)
        self._server = _Server(
            uvicorn.Config(
                app,
                http=partial(Connection, addresses=Counter()),  # type: ignore[arg-type]  # called like a class
                loop="asyncio",
                ws="none",
                lifespan="off",
                access_log=False,
                log_config=None,
                server_header=False,
                date_header=False,
                proxy_headers=False,
                timeout_keep_alive=int(HEADER_SECONDS) * 6,
                timeout_graceful_shutdown=2,
            ),
            self._ready.set,
        )
        for room in self.rooms.values():
            room.wind()
        looking = asyncio.create_task(self._look())
        try:
            await self._server.serve(sockets=[self._socket])
        finally:
            looking.cancel()
            for room in self.rooms.values():
                await room.settle()
            self._commit.stop()

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            for room in self.rooms.values():
                room.audience.look()
            if not any(room.is_asking for room in self.rooms.values()):
                gc.collect()

    def _close(self) -> None:
        for room in self.rooms.values():
            room.close()
        assert self._server is not None
        self._server.should_exit = True
