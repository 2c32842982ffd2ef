"""A laptop that dies in mid-question, again and again: python -m tests.bench.class_kill [--players 200] [--kills 10].

The server is killed (SIGKILL) while a class answers, brought back by `quiz class resume --headless`, and every answer
that was acknowledged must be there, as it was given, with the players' own tokens. Told are how many answers had been
acknowledged at each kill, and how long it took from the kill until the server answered again.
"""

import argparse
import asyncio
import contextlib
import json
import random
import sqlite3
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.class_load import LIMIT_SECONDS, Player, Server, connect, hang_up, join, make_home


@dataclass(frozen=True)
class Kill:
    """One kill: acknowledged answers, those of them that were lost or changed, seconds until all was back."""

    acknowledged: int
    lost: int
    seconds: float


async def answers_until_killed(
    server: Server, everybody: list[Player], index: int, rng: random.Random
) -> dict[int, int]:
    """Let all answer within half a second, kill the server in the middle, and return what was acknowledged."""
    acknowledged: dict[int, int] = {}

    async def answer(number: int, player: Player) -> None:
        await asyncio.sleep(rng.random() / 2)
        given = rng.randrange(4)
        with contextlib.suppress(ConnectionError):
            status, _body = await player.caller.post(
                f"{server.path}/answers", {"question": index, "answer": given}, player.token
            )
            if status == 202:
                acknowledged[number] = given

    async def kill() -> None:
        await asyncio.sleep(0.1 + rng.random() * 0.3)
        await asyncio.to_thread(server.kill)

    answering = (answer(number, player) for number, player in enumerate(everybody, 1))
    await asyncio.wait_for(asyncio.gather(kill(), *answering), LIMIT_SECONDS)
    return acknowledged


async def come_back(server: Server, players: list[Player]) -> list[Player]:
    """The same players with new connections and their old tokens."""
    hang_up(players)
    return [Player(player.token, player.phone, await connect(server.port)) for player in players]


async def killed(home: Path, players: int, kills: int, seed: int = 1) -> list[Kill]:
    """Kill a game so often, each time in another question."""
    rng = random.Random(seed)
    server = Server(home, "host", "Load", "--headless", "--host", "127.0.0.1", "--port", "0", "--seconds", "0")
    door, found = server.door, list[Kill]()
    try:
        everybody = [await join(server, f"Player {number}") for number in range(players)]
        for index in range(kills):
            host = await connect(server.port)
            phase = ""
            while phase != "question":
                _status, body = await host.post(f"{server.path}/host/next", {}, door["host_token"])
                phase = json.loads(body)["phase"]
            acknowledged = await answers_until_killed(server, everybody, index, rng)
            begun = time.monotonic()
            server = await asyncio.to_thread(Server, home, "resume", "--headless")
            seconds = time.monotonic() - begun
            assert server.door == door, (server.door, door)
            everybody = await come_back(server, everybody)
            with contextlib.closing(sqlite3.connect(home / "quiz.db")) as database:
                rows = database.execute(
                    "SELECT player, data FROM class_event WHERE what = 'answer' AND round = ?", (index,)
                ).fetchall()
            stored = {player: json.loads(data)["answer"] for player, data in rows}
            lost = sum(stored.get(number) != given for number, given in acknowledged.items())
            for number, given in list(acknowledged.items())[:5]:
                status, _body = await everybody[number - 1].caller.post(
                    f"{server.path}/answers", {"question": index, "answer": given}, everybody[number - 1].token
                )
                lost += status != 202
            found.append(Kill(len(acknowledged), lost, seconds))
        hang_up(everybody)
    finally:
        if server.process.poll() is None:
            server.stop()
    return found


def main() -> None:
    """Kill and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--players", type=int, default=200)
    parser.add_argument("--kills", type=int, default=10)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        make_home(Path(folder))
        found = asyncio.run(killed(Path(folder), chosen.players, chosen.kills))
    print("| kill | acknowledged | lost | back after |\n| --- | --- | --- | --- |")
    for number, one in enumerate(found, 1):
        print(f"| {number} | {one.acknowledged} of {chosen.players} | {one.lost} | {one.seconds:.2f} s |")


if __name__ == "__main__":
    main()
