"""A game that is served: begun or taken up again, and the end of its process."""

import json
import secrets
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from quiz.cli.lesson.home import package
from quiz.cli.lesson.keeping import ended, plan_of, read_log, saver
from quiz.cli.lesson.learning import catch_up
from quiz.cli.opening import now
from quiz.errors import ServerError

if TYPE_CHECKING:
    from quiz.classroom.game.plan import Plan
    from quiz.classroom.server.room import Room
    from quiz.classroom.server.serving import Serving
    from quiz.storage import Database, Lesson

PIN_DIGITS = 7
"""Enough that guessing takes longer than a lesson, few enough to type."""


@dataclass(frozen=True)
class Served:
    """A running server with the one game it serves."""

    serving: "Serving"
    room: "Room"

    @property
    def join_url(self) -> str:
        """The address that pupils open, with the PIN."""
        return f"{self.serving.url}/?pin={self.room.door.pin}"

    @property
    def host_url(self) -> str:
        """The address of the host's page, with the secret; what stands behind # is sent to no server."""
        return f"{self.serving.url}/host#{self.room.door.pin}.{self.room.door.host_token}"

    @property
    def screen_url(self) -> str:
        """The address of the projector's page; a browser on this very machine needs no secret."""
        port = self.serving.url.rpartition(":")[2]
        if self.serving.is_local:
            return f"http://localhost:{port}/screen"
        return f"{self.serving.url}/screen#{self.room.door.pin}.{self.room.door.screen_token}"

    def line(self) -> str:
        """What a program needs to know, as one line of JSON."""
        door = self.room.door
        known = {"url": self.serving.url, "pin": door.pin, "host_token": door.host_token, "game": door.game_id}
        return json.dumps(known)


def begin(db: "Database", plan: "Plan") -> int:
    """Keep a new game under a PIN that no other has, and return its id."""
    from quiz.storage import lessons, start_lesson

    taken = {lesson.pin for lesson in lessons(db)}
    pin = ""
    while not pin or pin in taken:
        pin = str(10 ** (PIN_DIGITS - 1) + secrets.randbelow(9 * 10 ** (PIN_DIGITS - 1)))
    return start_lesson(
        db,
        deck_id=plan.deck_id,
        title=plan.title,
        way=str(plan.way),
        pin=pin,
        host_token=secrets.token_urlsafe(24),
        screen_token=secrets.token_urlsafe(18),
        plan=json.dumps(plan.as_json(), ensure_ascii=False, separators=(",", ":")),
        now=now(),
    )


@contextmanager
def served(db: "Database", lesson: "Lesson", host: str, port: int | None) -> Iterator[Served]:
    """Serve a stored game as long as the body runs.

    Raises:
        ServerError: it cannot be served there.
    """
    from quiz.classroom.server.address import listen
    from quiz.classroom.server.room import Door
    from quiz.classroom.server.serving import Serving
    from quiz.storage import set_lesson_address

    try:
        socket = listen(host, port)
    except ServerError:
        # A game that comes back under another port is better than none; a port that was asked for is meant.
        if port is None or not lesson.address:
            raise
        socket = listen(host, None)
    serving = Serving(socket, host, saver(db), package)
    door = Door(lesson.id, lesson.pin, lesson.host_token, lesson.screen_token)
    room = serving.add(
        door,
        plan_of(lesson),
        load=lambda: read_log(db, lesson.id),
        ended=lambda game: ended(db, lesson.id, game, now()),
    )
    catch_up(db)
    set_lesson_address(db, lesson.id, f"{host} {socket.getsockname()[1]}")
    with serving:
        yield Served(serving, room)


def serve_headless(here: Served) -> None:
    """Say in one line how the game is reached, and serve until the process is told to end."""
    with told_to_end() as wait:
        typer.echo(here.line())
        wait()


@contextmanager
def told_to_end() -> Iterator[Callable[[], None]]:
    """Let SIGTERM and SIGINT end a wait instead of the process; yields the wait."""
    told = threading.Event()
    before = {one: signal.signal(one, lambda *_: told.set()) for one in (signal.SIGTERM, signal.SIGINT)}

    def wait() -> None:
        # Waiting without end would not let the handler run everywhere.
        while not told.wait(1.0):
            pass

    try:
        yield wait
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
