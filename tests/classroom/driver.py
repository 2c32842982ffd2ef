"""A class that a test plays with: the real server upon a real database, phones that speak HTTP over sockets."""

import datetime as dt
import http.client
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quiz.classroom.game.plan import Plan
from quiz.classroom.server.room import Room
from quiz.classroom.server.serving import Serving
from quiz.cli.lesson.serving import begin, served
from quiz.storage import find_lesson, lessons, open_database

SECONDS = 15
"""What takes longer is stuck."""


@dataclass(frozen=True)
class Reply:
    """What the server said."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Web:
    """An address, asked over HTTP."""

    def __init__(self, port: int, path: str = "") -> None:
        self.port = port
        self.path = path

    def call(
        self,
        method: str,
        path: str,
        body: Any = None,
        token: str = "",
        *,
        headers: dict[str, str] | None = None,
        raw: bytes | None = None,
    ) -> Reply:
        """One request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            sent = dict(headers or {})
            if token:
                sent["Authorization"] = f"Bearer {token}"
            content = raw if raw is not None else None if body is None else json.dumps(body).encode()
            connection.request(method, path, content, sent)
            response = connection.getresponse()
            return Reply(response.status, response.read(), {k.lower(): v for k, v in response.getheaders()})
        finally:
            connection.close()

    def post(self, path: str, body: Any = None, token: str = "") -> Reply:
        """Post below the game's path."""
        return self.call("POST", f"{self.path}{path}", body, token)


@dataclass
class Ear:
    """A stream of events, read by a thread; `seen` is every snapshot, `raw` every byte."""

    port: int
    path: str
    token: str
    seen: list[dict[str, Any]] = field(default_factory=list)
    raw: bytearray = field(default_factory=bytearray)
    ended: bool = False

    def __post_init__(self) -> None:
        self._changed = threading.Condition()
        self._socket = socket.create_connection(("127.0.0.1", self.port), timeout=SECONDS)
        head = f"GET {self.path}/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.token}\r\n\r\n"
        self._socket.sendall(head.encode())
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        rest = b""
        try:
            while data := self._socket.recv(65536):
                rest += data
                with self._changed:
                    self.raw += data
                    while b"\n\n" in rest:
                        message, _, rest = rest.partition(b"\n\n")
                        if (start := message.find(b"data: ")) >= 0:
                            self.seen.append(json.loads(message[start + 6 :]))
                    self._changed.notify_all()
        except OSError:
            pass
        self._socket.close()
        with self._changed:
            self.ended = True
            self._changed.notify_all()

    def hears(self, wanted: Callable[[dict[str, Any]], bool] | str) -> dict[str, Any]:
        """Wait for a snapshot of a phase, or one that fits, as the latest, and return it."""

        def fits() -> bool:
            if not self.seen:
                return False
            last = self.seen[-1]
            return bool(last["phase"] == wanted if isinstance(wanted, str) else wanted(last))

        with self._changed:
            assert self._changed.wait_for(fits, SECONDS), (wanted, self.seen[-1:])
            return self.seen[-1]

    def hangs_up(self) -> None:
        """Close the connection."""
        self._socket.shutdown(socket.SHUT_RDWR)
        assert self.is_ended()

    def is_ended(self) -> bool:
        """Wait until the server has ended the stream."""
        with self._changed:
            return self._changed.wait_for(lambda: self.ended, SECONDS)


@dataclass
class Pupil:
    """A player with a token."""

    id: int
    name: str
    token: str
    web: Web

    def answers(self, index: int, answer: Any) -> Reply:
        """Answer a question."""
        return self.web.post("/answers", {"question": index, "answer": answer}, self.token)

    def listens(self) -> Ear:
        """Open a stream of events."""
        return Ear(self.web.port, self.web.path, self.token)


class Lesson(Web):
    """A running game and its host."""

    def __init__(self, port: int, pin: str, host_token: str) -> None:
        super().__init__(port, f"/api/games/{pin}")
        self.pin = pin
        self.host_token = host_token

    def joins(self, name: str) -> Pupil:
        """Let somebody join."""
        reply = self.post("/players", {"name": name})
        assert reply.status == 201, reply
        return Pupil(reply.json["player"], reply.json["name"], reply.json["token"], self)

    def host(self, action: str, body: Any = None) -> dict[str, Any]:
        """Do what a host does, and return the new state."""
        reply = self.post(f"/host/{action}", body, self.host_token)
        assert reply.status == 200, reply
        state: dict[str, Any] = reply.json
        return state

    def until(self, phase: str) -> dict[str, Any]:
        """Go on until a phase."""
        state = self.host("next")
        while state["phase"] != phase:
            state = self.host("next")
        return state

    def eavesdrops(self, token: str) -> Ear:
        """Open a stream with any token."""
        return Ear(self.port, self.path, token)


class Local(Lesson):
    """A game served by this very process, whose clock can be moved."""

    def __init__(self, serving: Serving, room: Room) -> None:
        super().__init__(int(serving.url.rpartition(":")[2]), room.door.pin, room.door.host_token)
        self.serving, self.room = serving, room

    def passes(self, seconds: float) -> None:
        """Let time pass."""

        async def move() -> None:
            self.serving.clock.move(seconds)
            self.room.wind()

        self.serving.call(move())


@contextmanager
def lesson(folder: Path, plan: Plan) -> Iterator[Local]:
    """A new game with that plan, served on loopback."""
    with open_database(f"sqlite:///{folder}/quiz.db", now=dt.datetime.now(dt.UTC)) as db:
        stored = find_lesson(db, begin(db, plan))
        with served(db, stored, "127.0.0.1", 0) as here:
            yield Local(here.serving, here.room)


@contextmanager
def again(folder: Path) -> Iterator[Local]:
    """The last game, served again from the database at its address."""
    with open_database(f"sqlite:///{folder}/quiz.db", now=dt.datetime.now(dt.UTC)) as db:
        stored = lessons(db)[0]
        with served(db, stored, "127.0.0.1", int(stored.address.split()[1])) as here:
            yield Local(here.serving, here.room)


def eventually(fact: Callable[[], bool]) -> bool:
    """Whether something becomes true soon."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if fact():
            return True
        time.sleep(0.02)
    return fact()
