"""A class under load, measured from the phones: python -m tests.bench.class_load [--players N …] [--games 20].

The server is the real program in a process of its own, the client this one; both share the machine. Every player holds
a stream of events and a connection for answers. In each round all answer at a moment of their own within one second.
Everything stays on loopback and ends by itself.

- question → phone: from the host's call to the moment a phone has the whole snapshot
- answer → acknowledged: from sending the answer to 202, when it is in the database
- messages: events that a phone gets in a round, comments not counted
"""

import argparse
import asyncio
import contextlib
import json
import os
import random
import re
import resource
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
QUIZ = str(Path(sys.executable).parent / "quiz")
DECK = """format = 1
[deck]
title = "Load"
language = "en"
[article]
text = "{text}"
{cards}
"""
CARD = """
[[card]]
kind = "{kind}"
question = "Question {n}: which number is {n}?"
answer = "{n}"
distractors = ["{a}", "{b}", "{c}"]
source = "The number is {n}."
"""
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
LIMIT_SECONDS = 30.0


class Phone(asyncio.Protocol):
    """A stream of events: the snapshots that came, and when."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self._rest = b""
        self.events = 0
        self.at = 0.0
        self.phase = ""
        self.last = b""
        self.lost = False
        self.waiting: dict[str, asyncio.Future[float]] = {}

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the events."""
        self.transport = transport
        assert isinstance(transport, asyncio.Transport)
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Take in what came; chunk headers lie between the messages and do not matter."""
        self._rest += data
        while b"\n\n" in self._rest:
            message, _, self._rest = self._rest.partition(b"\n\n")
            start = message.find(b"data: ")
            if start >= 0:
                self.events += 1
                self.at = time.perf_counter()
                self.last = message[start + 6 :]
                found = re.match(rb'\{"phase":"(\w+)"', self.last)
                self.phase = found[1].decode() if found else ""
                if (waiting := self.waiting.pop(self.phase, None)) is not None and not waiting.done():
                    waiting.set_result(self.at)

    def connection_lost(self, _error: Exception | None) -> None:
        """The server hung up."""
        self.lost = True

    def expects(self, phase: str) -> "asyncio.Future[float]":
        """When the next snapshot of that phase comes."""
        self.waiting[phase] = asyncio.get_running_loop().create_future()
        return self.waiting[phase]


class Caller(asyncio.Protocol):
    """A connection for one request after the other."""

    def __init__(self) -> None:
        self._rest = b""
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the connection."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Take in a response."""
        self._rest += data
        head, found, body = self._rest.partition(b"\r\n\r\n")
        if not found:
            return
        length = LENGTH.search(head)
        if length and len(body) >= int(length[1]) and self._answer is not None:
            self._rest = b""
            answer, self._answer = self._answer, None
            answer.set_result((int(head[9:12]), body))

    def connection_lost(self, error: Exception | None) -> None:
        """The server hung up."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error or ConnectionError("closed"))

    async def post(self, path: str, body: object, token: str = "") -> tuple[int, bytes]:
        """Send a request and wait for the response; ConnectionError if the server has hung up."""
        if self.transport.is_closing():
            raise ConnectionError("closed")
        content = json.dumps(body).encode()
        bearer = f"Authorization: Bearer {token}\r\n" if token else ""
        head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\n{bearer}Content-Length: {len(content)}\r\n\r\n"
        self._answer = asyncio.get_running_loop().create_future()
        answer = self._answer
        self.transport.write(head.encode() + content)
        return await answer


@dataclass
class Player:
    """A phone with both connections."""

    token: str
    phone: Phone
    caller: Caller


@dataclass
class Measured:
    """What a game gave: seconds, and counts."""

    players: int
    joined: int = 0
    delivered: list[float] = field(default_factory=list)
    acknowledged: list[float] = field(default_factory=list)
    refused: Counter[int] = field(default_factory=Counter)
    messages: float = 0.0
    lost: int = 0
    doubled: int = 0
    memory: float = 0.0
    cpu: float = 0.0


class Server:
    """`quiz class host --headless` with a home of its own."""

    def __init__(self, home: Path, *words: str) -> None:
        environment = {**os.environ, "QUIZ_HOME": str(home), "QUIZ_LANG": "en"}
        self.home = home
        self.process = subprocess.Popen([QUIZ, "class", *words], stdout=subprocess.PIPE, env=environment, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.door: dict[str, Any] = json.loads(line)
        self.port = int(self.door["url"].rpartition(":")[2])
        self.path = f"/api/games/{self.door['pin']}"

    def stop(self) -> int:
        """Tell it to end, and return its exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> int:
        """Kill it as a power cut would."""
        return self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> int:
        assert self.process.stdout is not None
        self.process.send_signal(how)
        code = self.process.wait(20)
        self.process.stdout.close()
        return code

    def memory(self) -> float:
        """The most memory it had, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmHWM:\s+(\d+)", status)
        return int(found[1]) / 1024 if found else 0.0

    def cpu(self) -> float:
        """Seconds of processor time that it has used."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(stat[11]) + int(stat[12])) / os.sysconf("SC_CLK_TCK")


def make_home(home: Path, kind: str = "choice", cards: int = 20) -> None:
    """A database with one deck."""
    text = " ".join(f"The number is {n}." for n in range(100, 100 + cards))
    written = "".join(CARD.format(kind=kind, n=n, a=n + 500, b=n + 600, c=n + 700) for n in range(100, 100 + cards))
    file = home / "load.toml"
    file.write_text(DECK.format(text=text, cards=written), encoding="utf-8")
    environment = {**os.environ, "QUIZ_HOME": str(home), "QUIZ_LANG": "en"}
    subprocess.run([QUIZ, "import", str(file)], check=True, env=environment, stdout=subprocess.DEVNULL)


async def connect(port: int) -> Caller:
    """A connection for requests."""
    _transport, caller = await asyncio.get_running_loop().create_connection(Caller, "127.0.0.1", port)
    return caller


async def join(server: Server, name: str) -> Player:
    """Join and listen."""
    caller = await connect(server.port)
    status, body = await caller.post(f"{server.path}/players", {"name": name})
    assert status == 201, (status, body)
    token = json.loads(body)["token"]
    request = f"GET {server.path}/events?token={token} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
    loop = asyncio.get_running_loop()
    _transport, phone = await loop.create_connection(lambda: Phone(request), "127.0.0.1", server.port)
    return Player(token, phone, caller)


async def play(server: Server, players: int, rounds: int, *, typed: bool, rng: random.Random) -> Measured:
    """Play a game with so many players and return what was measured."""
    measured = Measured(players)
    loop = asyncio.get_running_loop()
    host = await connect(server.port)
    everybody: list[Player] = []
    for start in range(0, players, 50):
        names = [f"Player {n}" for n in range(start, min(start + 50, players))]
        everybody += await asyncio.gather(*(join(server, name) for name in names))
    measured.joined = len(everybody)
    await asyncio.sleep(0.5)
    messages = 0
    acknowledged = 0
    before = server.cpu()
    for index in range(rounds):
        seen = [player.phone.events for player in everybody]
        begun = time.perf_counter()
        measured.delivered += [at - begun for at in await move(server, host, "next", "question", everybody)]

        async def answer(player: Player, index: int) -> float:
            await asyncio.sleep(rng.random())
            given: object = f"answer {rng.randrange(10**6)}" if typed else rng.randrange(4)
            sent = loop.time()
            status, _body = await player.caller.post(
                f"{server.path}/answers", {"question": index, "answer": given}, player.token
            )
            measured.refused[status] += status != 202
            return loop.time() - sent

        took = await asyncio.wait_for(asyncio.gather(*(answer(one, index) for one in everybody)), LIMIT_SECONDS)
        measured.acknowledged += took
        acknowledged += len(took)
        await move(server, host, "reveal", "reveal", everybody)
        await move(server, host, "next", "scores", everybody)
        messages += sum(player.phone.events - had for player, had in zip(everybody, seen, strict=True))
    measured.cpu = (server.cpu() - before) / rounds
    measured.messages = messages / rounds / players
    measured.memory = server.memory()
    measured.lost = acknowledged - sum(measured.refused.values())
    hang_up(everybody)
    host.transport.close()
    stored, distinct = answers_stored(server)
    measured.lost -= distinct
    measured.doubled = stored - distinct
    return measured


async def move(server: Server, host: Caller, action: str, phase: str, everybody: list[Player]) -> list[float]:
    """Let the host do something, and return when each phone saw what came of it."""
    arrivals = [player.phone.expects(phase) for player in everybody]
    status, _body = await host.post(f"{server.path}/host/{action}", {}, server.door["host_token"])
    assert status == 200, status
    return await asyncio.wait_for(asyncio.gather(*arrivals), LIMIT_SECONDS)


def hang_up(everybody: list[Player]) -> None:
    """Close all connections."""
    for player in everybody:
        player.caller.transport.close()
        assert isinstance(player.phone.transport, asyncio.Transport)
        player.phone.transport.close()


def answers_stored(server: Server) -> tuple[int, int]:
    """How many answers the database has, and how many different ones."""
    query = "SELECT count(*), count(DISTINCT round || '/' || player) FROM class_event WHERE game_id = ? AND what = ?"
    with contextlib.closing(sqlite3.connect(server.home / "quiz.db")) as database:
        stored, distinct = database.execute(query, (server.door["game"], "answer")).fetchone()
    return stored, distinct


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies, in milliseconds."""
    ordered = sorted(values)
    return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def told(name: str, measured: Measured) -> str:
    """A row of the table."""
    return (
        f"| {name} | {measured.joined} of {measured.players} "
        f"| {percentile(measured.delivered, 0.5):.0f} / {percentile(measured.delivered, 0.99):.0f} ms "
        f"| {percentile(measured.acknowledged, 0.5):.0f} / {percentile(measured.acknowledged, 0.99):.0f} ms "
        f"| {measured.lost} / {measured.doubled} | {measured.memory:.0f} MiB | {measured.messages:.1f} "
        f"| {measured.cpu:.2f} s | {dict(measured.refused - Counter()) or '–'} |"
    )


def one_game(players: int, rounds: int, *, typed: bool) -> Measured:
    """One server, one game."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_home(home, "short" if typed else "choice")
        server = Server(home, "host", "Load", "--headless", "--host", "127.0.0.1", "--port", "0", "--seconds", "60")
        try:
            return asyncio.run(play(server, players, rounds, typed=typed, rng=random.Random(1)))
        finally:
            code = server.stop()
            assert code == 0, code


def many_games(games: int, players: int, rounds: int) -> list[Measured]:
    """So many servers at once, each with a game of its own, upon one database."""

    async def all_at_once(servers: list[Server]) -> list[Measured]:
        return await asyncio.gather(
            *(play(one, players, rounds, typed=False, rng=random.Random(n)) for n, one in enumerate(servers))
        )

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        make_home(home)
        servers: list[Server] = []
        try:
            servers.extend(
                Server(home, "host", "Load", "--headless", "--host", "127.0.0.1", "--port", "0") for _ in range(games)
            )
            return asyncio.run(all_at_once(servers))
        finally:
            for server in servers:
                server.stop()


def main() -> None:
    """Measure what was asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--players", type=int, nargs="*", default=[30, 200, 1000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--typed", action="store_true", help="typed answers, all different")
    parser.add_argument("--games", type=int, default=0, help="so many games of thirty at once")
    chosen = parser.parse_args()
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, hard), hard))
    print(
        "| players | joined | question → phone p50 / p99 | answer → acknowledged p50 / p99 | lost / double | memory",
        end=" ",
    )
    print("| messages a round | server CPU a round | refused |\n|" + " --- |" * 9)
    for players in chosen.players:
        print(told(f"{players}{' typed' * chosen.typed}", one_game(players, chosen.rounds, typed=chosen.typed)))
    if chosen.games:
        found = many_games(chosen.games, 30, chosen.rounds)
        all_of_them = Measured(30 * chosen.games, sum(one.joined for one in found))
        for one in found:
            all_of_them.delivered += one.delivered
            all_of_them.acknowledged += one.acknowledged
            all_of_them.lost += one.lost
            all_of_them.doubled += one.doubled
            all_of_them.refused += one.refused
        all_of_them.messages = statistics.mean(one.messages for one in found)
        all_of_them.memory = max(one.memory for one in found)
        all_of_them.cpu = sum(one.cpu for one in found)
        print(told(f"{chosen.games} games of 30", all_of_them))


if __name__ == "__main__":
    main()
