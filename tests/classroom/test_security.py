"""What must not happen: solutions before the reveal, strangers, floods, stalled readers, a 500."""

import json
import random
import re
import socket
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quiz.classroom.game.asking import questions
from quiz.classroom.server import connection, limits, stream
from tests.classroom import decks
from tests.classroom.driver import Local, Web, eventually, lesson

PLAN = decks.plan()


def test_no_solution_before_the_reveal(room: Local) -> None:
    """Of every kind of question not a byte of the solution goes to a pupil or the projector before the reveal.

    Eva answers right and Ben wrong, so that what tells the two apart would show as well. Every byte of streams and
    replies is read; only what the pupil wrote and the options, which hold the answer among others, are cut out, and
    what chance draws, which may hold its digits: the PIN, the port, and the lengths of HTTP's chunks.
    """
    eva, ben = room.joins("Eva"), room.joins("Ben")
    ears = [eva.listens(), ben.listens(), room.eavesdrops(room.room.door.screen_token)]
    wrong: list[Any] = [(PLAN.questions[0].right[0] + 1) % 4, True, "Unsinn", "Quatsch", 9000, [0, 1, 2, 3]]
    for index, right in enumerate(decks.right_answers(PLAN)):
        room.until("question")
        for ear in ears:
            ear.hears("question")
        begun = [len(ear.raw) for ear in ears]
        sent = [
            eva.answers(index, right).body,
            ben.answers(index, wrong[index]).body,
            eva.answers(index, right).body,
            eva.answers(index, wrong[index]).body,
            room.call("GET", room.path).body,
            room.call("GET", f"{room.path}/qr.svg").body,
            room.call("GET", f"{room.path}/practice", token=eva.token).body,
            room.call("GET", f"{room.path}/anki", token=eva.token).body,
            room.call("POST", f"{room.path}/next", token=eva.token).body,
        ]
        room.host("pause")
        room.host("resume")
        again = [eva.listens(), ben.listens()]
        snapshots = [one.hears("question") for one in again]
        for ear in ears:
            ear.hears(lambda view: view["phase"] == "question" and view["question"]["paused"] is False)
        for view in snapshots:
            assert (view["you"]["correct"], view["you"]["worth"], view["you"]["points"]) == (None, None, None)
            assert view["you"]["score"] == ears[0].seen[-1]["you"]["score"] or view["you"]["name"] == "Ben"
            assert "solution" not in json.dumps(view)
        heard = b"".join(bytes(ear.raw[start:]) for ear, start in zip(ears, begun, strict=True))
        heard += b"".join(sent) + b"".join(bytes(one.raw) for one in again)
        text = heard.decode()
        for mine in (right, wrong[index]):
            text = text.replace(f'"answer":{json.dumps(mine, ensure_ascii=False, separators=(",", ":"))}', "")
        text = text.replace('"answer":184.0', "")
        text = text.replace(f'"pin":"{room.pin}"', "").replace(f"127.0.0.1:{room.port}", "")
        text = re.sub(r"^[0-9a-f]+\r$", "", text, flags=re.MULTILINE)
        assert "solution" not in text
        assert "sentence" not in text
        for secret in decks.SECRETS.get(index, ()):
            assert secret not in text, (index, secret)
        for one in again:
            one.hangs_up()
        room.host("reveal")


def test_the_right_option_is_not_told_by_its_place() -> None:
    """Over many games the right option stands in every place."""
    places = {questions(decks.DECK, random.Random(seed))[0].right[0] for seed in range(40)}
    assert places == {0, 1, 2, 3}


def test_secrets_are_unrelated_and_not_kept_readable(tmp_path: Path) -> None:
    """PINs, host secrets and tokens of games are all different, and a player's token is not in the database."""
    found = set()
    for _ in range(2):
        with lesson(tmp_path, PLAN) as room:
            door = room.room.door
            eva = room.joins("Eva")
            found |= {door.pin, door.host_token, door.screen_token, eva.token}
            assert len(door.host_token) >= 32
    assert len(found) == 8
    stored = (tmp_path / "quiz.db").read_bytes()
    assert eva.token.encode() not in stored


def test_guessing_is_held_and_joining_is_not(room: Local) -> None:
    """After many wrong PINs an address is told to wait, and the right PIN still lets in from there."""
    statuses = [room.call("GET", f"/api/games/{n}").status for n in range(limits.FREE + 3)]
    assert statuses == [404] * limits.FREE + [429] * 3
    room.joins("Eva")
    for _ in range(50):
        assert room.call("GET", room.path).status == 200


def test_wrong_pins_are_forgotten_after_a_minute() -> None:
    """Each address has its own count, which begins anew, and the count of addresses is bounded."""
    guesses = limits.Guesses()
    assert all(guesses.wrong("a", 0.0) is None for _ in range(limits.FREE))
    holds = [guesses.wrong("a", 1.0) for _ in range(200)]
    assert holds[0] == 0.0
    assert holds[-1] == limits.LONGEST_HOLD
    assert guesses.wrong("b", 1.0) is None
    assert guesses.wrong("a", 62.0) is None
    for n in range(limits.MOST_ADDRESSES + 10):
        guesses.wrong(str(n), 100.0)
    assert len(guesses._tries) <= limits.MOST_ADDRESSES


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:80"}, 421),
        ({"Host": ""}, 421),
        ({"Host": "127.0.0.1.evil.example"}, 421),
        ({"Host": "localhost"}, 200),
        ({"Host": "[::1]:8421"}, 200),
        ({"Host": "192.168.1.7"}, 200),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Host": "localhost:1", "Origin": "http://localhost:1"}, 200),
        ({"Host": "localhost:1", "Origin": "http://localhost:2"}, 403),
    ],
)
def test_host_and_origin(room: Local, headers: dict[str, str], status: int) -> None:
    """A name or an origin that is not this server's is refused."""
    assert room.call("GET", "/api/health", headers=headers).status == status


@pytest.mark.parametrize("path", ["/", "/screen", "/host", "/api/health", "/nowhere"])
def test_headers_of_safety(room: Local, path: str) -> None:
    """Every response forbids scripts that are not files of ours, frames and sniffing."""
    headers = room.call("GET", path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_large_bodies_and_headers(room: Local) -> None:
    """A body or headers beyond the limit are refused, and so is what is no JSON object."""
    eva = room.joins("Eva")
    assert room.call("POST", f"{room.path}/answers", token=eva.token, raw=b"x" * 9000).status == 413
    for raw in (b"", b"[]", b"{", b"\xff", b"1" * 5000, b"[" * 5000, b'"x"', b"null"):
        assert room.call("POST", f"{room.path}/answers", token=eva.token, raw=raw).status == 422
    big = {"X-Large": "x" * 17_000}
    assert room.call("GET", "/api/health", headers=big).status == 431


def test_half_open_connections_are_closed(room: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who sends nothing, or half a request, is cut off, while others play on."""
    monkeypatch.setattr(connection, "HEADER_SECONDS", 0.3)
    silent, half = (socket.create_connection(("127.0.0.1", room.port), timeout=5) for _ in range(2))
    half.sendall(b"GET /api/health HTTP/1.1\r\nHost: local")
    room.joins("Eva")
    for one in (silent, half):
        with one:
            assert _is_cut(one)


def test_headers_without_end_are_refused(room: Local) -> None:
    """A header line that never ends is cut off when it is too long."""
    with socket.create_connection(("127.0.0.1", room.port), timeout=5) as one:
        one.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        reply = b""
        for _ in range(40):
            try:
                one.sendall(b"x" * 1000)
            except OSError:
                break
        one.settimeout(5)
        try:
            reply = one.recv(1000)
        except OSError:
            reply = b""
        assert reply == b"" or reply.startswith(b"HTTP/1.1 431")


def test_a_stalled_phone_hurts_nobody(room: Local, monkeypatch: pytest.MonkeyPatch) -> None:
    """A phone that reads nothing is dropped when its queue is full; all others get everything."""
    monkeypatch.setattr(stream, "MOST_WAITING", 4)
    eva, ben = room.joins("Eva"), room.joins("Ben")
    ear = ben.listens()
    stalled = socket.socket()
    stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    stalled.connect(("127.0.0.1", room.port))
    stalled.sendall(f"GET {room.path}/events?token={eva.token} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert eventually(lambda: eva.id in room.room.audience.here)
    room.host("next")

    async def flood() -> None:
        import asyncio

        for _ in range(60):
            for one in list(room.room.audience._pupils[ben.id]):
                one.put(b": nothing\n\n")
            for one in list(room.room.audience._pupils.get(eva.id, [])):
                one.put(b":" + b"x" * 100_000 + b"\n\n")
            await asyncio.sleep(0.01)

    room.serving.call(flood())
    assert eventually(lambda: eva.id not in room.room.audience.here)
    room.host("reveal")
    assert ear.hears("reveal")["you"]["name"] == "Ben"
    stalled.close()
    assert eva.listens().hears("reveal")["you"]["name"] == "Eva"


def test_one_pupil_holds_few_streams(room: Local) -> None:
    """Of many streams of one pupil the oldest are ended."""
    eva = room.joins("Eva")
    ears = [eva.listens() for _ in range(1)]
    for _ in range(4):
        ears[-1].hears("lobby")
        ears.append(eva.listens())
    assert ears[0].is_ended()
    assert ears[-1].hears("lobby")


def test_names_are_data_everywhere(room: Local) -> None:
    """A name of tags goes out as JSON, never as a page."""
    name = "<img src=x onerror=a()>"
    eva = room.joins(name)
    assert eva.listens().hears("lobby")["you"]["name"] == name
    for path in ("/", "/screen", "/host"):
        assert name.encode() not in room.call("GET", path).body


leaves = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(["\ud800", "\0"])
)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner), max_leaves=6
)
bodies = st.one_of(
    values,
    st.fixed_dictionaries({"question": values, "answer": values}),
    st.fixed_dictionaries({"name": values}),
    st.fixed_dictionaries({"player": values, "seconds": values, "locked": values}),
)
paths = st.sampled_from(
    ["", "/players", "/events", "/answers", "/qr.svg"]
    + [
        f"/host/{action}"
        for action in ("next", "reveal", "again", "pause", "resume", "extend", "skip", "kick", "lock", "x")
    ]
)


def test_no_request_ends_in_a_500(tmp_path: Path) -> None:
    """Whatever is sent to whatever path with whatever method and token, the server never fails."""
    with lesson(tmp_path, PLAN) as room:
        eva = room.joins("Eva")
        tokens = st.sampled_from(["", "x", eva.token, room.host_token, room.room.door.screen_token])

        @settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
        @given(
            st.sampled_from(["GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS"]), paths, bodies, tokens, st.booleans()
        )
        def fuzz(method: str, path: str, body: object, token: str, real: bool) -> None:
            web = Web(room.port, room.path if real or path == "/events" else "/api/games/1")
            if path == "/events" and token:
                method = "POST"
            raw = json.dumps(body).encode()
            reply = web.call(method, web.path + path, token=token, raw=raw)
            assert reply.status < 500, (method, path, body, reply)
            # A PIN of 1 is a guess; nobody shall be held for it here.
            room.serving._api._guesses._tries.clear()

        fuzz()
        assert room.call("GET", "/api/health").status == 200


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_end_the_server(rubbish: bytes) -> None:
    """Bytes that are no HTTP are refused or cut off."""
    with socket.create_connection(("127.0.0.1", _PORT[0]), timeout=5) as one:
        one.sendall(rubbish + b"\r\n\r\n")
        one.shutdown(socket.SHUT_WR)
        one.settimeout(5)
        reply = b""
        while data := one.recv(4096):
            reply += data
        assert b" 500 " not in reply.partition(b"\r\n")[0]


_PORT = [0]


@pytest.fixture(autouse=True, scope="module")
def _shared_server(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with lesson(tmp_path_factory.mktemp("rubbish"), PLAN) as room:
        _PORT[0] = room.port
        yield
        assert room.call("GET", "/api/health").status == 200


def _is_cut(one: socket.socket) -> bool:
    one.settimeout(5)
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            if one.recv(100) == b"":
                return True
        except ConnectionError:
            return True
        except TimeoutError:
            return False
    return False
