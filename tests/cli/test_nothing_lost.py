"""Nothing lost: whatever ends a session, every answer whose verdict was told is there, and the session goes on."""

import json
import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.program import Program, Screen

CARDS = 40
ROOM = 300_000
"""Bytes of a file after which the disk is full: enough for some answers and not for all."""


@pytest.fixture
def big(quiz: Program, tmp_path: Path) -> Program:
    """A user with one deck of many cards, whose answers are their numbers."""
    lines = [
        {"id": f"c{n}", "kind": "short", "question": f"Which number is {n}?", "answer": f"number {n}", "deck": "Big"}
        for n in range(CARDS)
    ]
    path = tmp_path / "big.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    quiz.says("import", str(path))
    quiz.says("settings", "new", str(CARDS))
    return quiz


def answers(program: Program) -> list[str]:
    """What was answered, in order."""
    return [given for given, _rating in program.ratings()]


def test_killed_at_any_moment(big: Program) -> None:
    """Killed ten times at moments of chance, a session keeps every answer that was acknowledged and asks none twice."""
    rng, acknowledged = random.Random(9), list[str]()
    for _death in range(10):
        with big.talk("study", "big") as talk:
            begun = time.monotonic()
            moment = rng.uniform(0.0, 0.12)
            while time.monotonic() < begun + 20:
                question = talk.hears("Which number is")
                number = question.rpartition(" ")[2].rstrip("?")
                talk.says(f"number {number}")
                if rng.random() < 0.4:
                    time.sleep(moment)
                    break
                talk.hears("Right. Answer: number")
                acknowledged.append(f"number {number}")
            talk.dies()
        kept = answers(big)
        # The last answer was sent but perhaps not acknowledged: it may be there or not.
        assert kept[: len(acknowledged)] == acknowledged
        assert len(kept) - len(acknowledged) <= 1
        acknowledged = kept
    assert len(set(acknowledged)) == len(acknowledged) > 10
    with closing(sqlite3.connect(big.home / "quiz.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("SELECT count(*) FROM memory").fetchone() == (len(acknowledged),)
        assert database.execute("SELECT count(*) FROM study_session").fetchone() == (1,)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_hung_up(big: Program, open_screen: Callable[..., Screen], number: signal.Signals) -> None:
    """When the window is closed or the machine goes down, what was answered is kept, and the session goes on."""
    screen = open_screen(big, "study", "big")
    screen.sees("Which number is 0?")
    screen.types("number 0\r")
    screen.sees("Right")
    screen.types("\r")
    screen.sees("Which number is 1?")
    screen.types("num")
    screen.child.kill(number)
    screen.child.wait()
    assert answers(big) == ["number 0"]
    again = open_screen(big, "study", "big")
    again.sees("You go on where you stopped.")
    again.sees("Which number is 1?")


def test_out_of_disk(big: Program) -> None:
    """When the disk is full the answer that does not fit is told, with everything before it kept and nothing broken."""
    said = [f"number {n}\n" for n in range(CARDS)]
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({ROOM}, {ROOM}))"
    done = big.ended("study", "big", typed="".join(said), before=limit)
    told = done.out.count("Right. Answer: number")
    assert 0 < told < CARDS
    assert (done.code, len(done.err.splitlines())) == (5, 1), done.err
    assert "Traceback" not in done.err
    assert answers(big) == [line.strip() for line in said[:told]]
    rest = big.says("study", "big", typed="".join(said[told:]))
    assert "You go on where you stopped." in rest
    assert "All done for now." in rest
    assert len(answers(big)) == CARDS


def test_asleep_for_a_while(big: Program) -> None:
    """A machine that was suspended goes on as if nothing had been."""
    with big.talk("study", "big") as talk:
        talk.hears("Which number is 0?")
        os.kill(talk.process.pid, signal.SIGSTOP)
        talk.says("number 0")
        time.sleep(0.5)
        assert answers(big) == []
        os.kill(talk.process.pid, signal.SIGCONT)
        talk.hears("Right. Answer: number 0")
        talk.ends(stop=True)
    assert answers(big) == ["number 0"]
