"""`quiz class`, as teachers and programs call it."""

import json
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.classroom.driver import Lesson
from tests.cli.program import QUIZ, Program

LOOPBACK = ("--host", "127.0.0.1", "--port", "0")


@contextmanager
def headless(program: Program, *words: str, code: int = 0) -> Iterator[tuple[Lesson, dict[str, Any]]]:
    """A game that runs for a program; ended by SIGTERM."""
    process = subprocess.Popen(
        [QUIZ, "class", *words, "--headless"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=program.environment(),
        encoding="utf-8",
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        try:
            door = json.loads(line)
            yield Lesson(int(door["url"].rpartition(":")[2]), door["pin"], door["host_token"]), door
        finally:
            process.send_signal(signal.SIGTERM)
            rest, errors = process.stdout.read(), process.stderr.read()
        assert (process.wait(), rest, errors) == (code, "", "")


def test_a_lesson_from_joining_to_the_report(shelf: Program, tmp_path: Path) -> None:
    """A program reads one line of JSON, the class plays, and the report tells what it knows, in every format."""
    with headless(shelf, "host", "Four", *LOOPBACK, "--questions", "3") as (room, door):
        assert sorted(door) == ["game", "host_token", "pin", "url"]
        pupils = [room.joins(name) for name in ("Eva", "Ben", "Zoë")]
        state = room.until("question")
        while state["phase"] != "ended":
            question = state["question"]
            answers = {"short": "Hansen", "cloze": "Kiel", "choice": None}
            answer = answers[question["kind"]]
            for pupil in pupils:
                given = question["options"].index("Three") if answer is None else answer
                assert pupil.answers(question["index"], given).status == 202
            room.host("reveal")
            room.host("next")
            state = room.host("next")
    game = str(door["game"])
    told = shelf.says("class", "report", game)
    assert "Who founded the yard?" in told
    assert "Only 3 answers" in told
    assert re.search(r"1\s+Ben\s+3000\s+3\s+100", told)
    assert shelf.says("class", "report", "--list").split()[0] == game
    for form in ("html", "csv", "xlsx"):
        file = tmp_path / f"report.{form}"
        assert str(file) in shelf.says("class", "report", f"--{form}", str(file))
        assert file.stat().st_size > 100
    assert openpyxl.load_workbook(tmp_path / "report.xlsx").sheetnames == ["Pupils", "Questions", "Answers"]
    assert "Flagged: Who founded the yard?" in shelf.says("class", "report", game, "--flag", "1")
    assert "Who founded the yard?" in shelf.says("aside")
    assert shelf.says("class", "forget", "--older-than", "1d") == "0 games are forgotten.\n"
    assert shelf.says("class", "forget", "--older-than", "0d") == "1 game is forgotten.\n"
    assert shelf.refuses("class", "report", game, code=4) == f"There is no game {game}; quiz class report lists them."


def test_a_lesson_comes_back(shelf: Program) -> None:
    """A game that was ended from outside comes back at its address with its players; one that is over does not."""
    with headless(shelf, "host", "Four", *LOOPBACK) as (room, door):
        eva = room.joins("Eva")
        room.host("next")
    with headless(shelf, "resume") as (again, same):
        assert same == door
        assert eva.listens().hears("question")["you"]["name"] == "Eva"
        again.host("end")
    refused = shelf.refuses("class", "resume", code=4)
    assert refused == "There is no lesson to bring back; begin one with: quiz class host DECK"


def test_rosters_feed_learners(shelf: Program, tmp_path: Path) -> None:
    """`--names roster FILE` lets only these in, and their answers become reviews of learners called so."""
    roster = tmp_path / "class.txt"
    roster.write_text("# 7b\nEva Groß\nBen +50 %\n", encoding="utf-8")
    with headless(shelf, "host", "--names", "roster", str(roster), "Four", *LOOPBACK) as (room, _door):
        assert room.post("/players", {"name": "Zoë"}).status == 422
        eva = room.joins("eva groß")
        room.host("next")
        assert eva.answers(0, "Peter Hansen").status == 202
        room.host("reveal")
        room.host("end")
    assert shelf.numbers("--learner", "Eva Groß")["today"] == 1


def test_homework_runs_for_a_program(shelf: Program) -> None:
    """Homework is served the same way, until its day."""
    with headless(shelf, "homework", "Four", "--until", "2999-12-31", *LOOPBACK) as (room, _door):
        eva = room.joins("Eva")
        assert eva.listens().hears("question")["way"] == "homework"
        assert eva.answers(0, "Peter Hansen").status == 202
    assert "Eva" in shelf.says("class", "report")


def test_a_host_in_plain_lines(shelf: Program) -> None:
    """Without a terminal the host reads lines and writes words."""
    with shelf.talk("class", "host", "Four", *LOOPBACK, "--plain", "--questions", "2", "--seed", "2") as talk:
        address = talk.hears("/?pin=")
        host = talk.hears("/host#")
        pin, _dot, token = host.partition("#")[2].partition(".")
        room = Lesson(int(re.search(r":(\d+)/", address)[1]), pin, token)  # type: ignore[index]  # it is there
        talk.hears("1 card is left out")
        eva = room.joins("Eva")
        talk.hears("1 has joined")
        talk.says("next")
        talk.hears("Question 1 of 2")
        talk.hears("Who founded the yard?")
        eva.answers(0, "Hansen")
        talk.hears("1 of 1 have answered")
        talk.says("reveal")
        talk.hears("Right: Peter Hansen")
        talk.says("dance")
        talk.hears("There is no command dance.")
        talk.says("kick Eva")
        talk.hears("0 have joined")
        talk.says("end")
        talk.hears("The end")
        talk.says("quit")
        assert "quiz class report" in talk.ends()


def test_a_host_on_a_screen(shelf: Program, open_screen: Any) -> None:
    """On a terminal the lobby is a screen with the PIN, single keys do something, and leaving tells how to go on."""
    screen = open_screen(shelf, "class", "host", "Four", *LOOPBACK)
    screen.sees("The lobby")
    screen.sees("PIN:")
    screen.types("l")
    screen.sees("Locked: nobody else can join.")
    screen.types("q")
    assert "quiz class resume 1 brings it back" in screen.ends()


def test_a_test_on_paper(shelf: Program, tmp_path: Path) -> None:
    """A PDF goes out, an empty table too, and the marks come into the report."""
    pdf, table = tmp_path / "test.pdf", tmp_path / "marks.csv"
    told = shelf.says("class", "print", "Four", "--out", str(pdf), "--versions", "2", "--seed", "1", "--answers")
    assert pdf.read_bytes().startswith(b"%PDF-")
    game = re.search(r"enter (\d+)", told)
    assert game
    shelf.says("class", "enter", game[1], "--template", str(table))
    assert table.read_text().splitlines() == ["name,version,1,2,3,4"]
    table.write_text("name,version,1,2,3,4\nEva,A,1,0,c,1\nBen,B,1,1,1,x\n")
    refused = shelf.ended("class", "enter", game[1], str(table))
    assert refused.code == 3
    assert f"{table}:3: " in refused.err
    table.write_text("name,version,1,2,3,4\nEva,A,1,0,c,1\nBen,B,1,1,1,1\n")
    assert "2 pupils" in shelf.says("class", "enter", game[1], str(table))
    assert "Ben" in shelf.says("class", "report", game[1])
    assert "Ben" in shelf.says("class", "report", "--deck", "Four")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("class host Nothing", 4, "Nothing"),
        ("class host Four --points luck", 2, "Points are for accuracy or speed, not luck."),
        ("class host Four --order up", 2, "The order is deck or random, not up."),
        ("class host Four --names mine", 2, "Names are free, generated or roster FILE, not mine."),
        ("class host Four --names roster nowhere.txt", 3, "The roster nowhere.txt cannot be read"),
        ("class host Four --extra Eva", 2, "Extra time is written"),
        ("class host Four --host 203.0.113.9 --headless", 6, "No server can be started at 203.0.113.9"),
        ("class homework Four --until yesterday", 2, "A day is written 2026-03-05, not yesterday."),
        ("class homework Four --until 2020-01-01", 2, "2020-01-01 is over"),
        ("class print Four --paper a3", 2, "Paper is a4 or letter, not a3."),
        ("class print Four --out /nowhere/x.pdf", 5, "/nowhere/x.pdf cannot be written"),
        ("class enter 99", 4, "There is no game 99"),
        ("class report 99", 4, "There is no game 99"),
        ("class report", 4, "No class has played yet"),
        ("class forget --older-than soon", 2, "Say the age in days"),
        ("class forget", 2, "--older-than is missing."),
        ("class dance", 2, "There is no command dance."),
    ],
)
def test_mistakes_are_one_sentence(shelf: Program, words: str, code: int, said: str) -> None:
    """What cannot be done is told in one sentence with the right exit code."""
    assert said in shelf.refuses(*words.split(), code=code)


def test_files_of_others_stay(shelf: Program, tmp_path: Path) -> None:
    """A test, a table of marks or a report replaces a file only with --force, and before that nothing is done."""
    paper, marks, page = tmp_path / "test.pdf", tmp_path / "marks.csv", tmp_path / "page.html"
    printing = ("class", "print", "Four", "--out", str(paper))
    shelf.says(*printing)
    for file in (paper, marks, page):
        file.write_text("mine", encoding="utf-8")
    entering = ("class", "enter", "1", "--template", str(marks))
    reporting = ("class", "report", "1", "--html", str(page), "--csv", str(tmp_path / "new.csv"))
    for words in (printing, entering, reporting):
        assert "already; say --force" in shelf.refuses(*words, code=2)
    assert [file.read_text(encoding="utf-8") for file in (paper, marks, page)] == ["mine"] * 3
    assert not (tmp_path / "new.csv").exists()
    assert len(shelf.says("class", "report", "--list").splitlines()) == 1
    for words in (printing, entering, reporting):
        shelf.says(*words, "--force")
    assert (paper.read_bytes()[:4], marks.read_bytes()[:4] != b"mine") == (b"%PDF", True)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_starting_again_brings_a_lesson_back(shelf: Program, open_screen: Any) -> None:
    """A laptop that died in the lobby: the same command asks, and the same game is there under the same PIN."""
    screen = open_screen(shelf, "class", "host", "Four", *LOOPBACK)
    screen.sees("The lobby")
    screen.sees("PIN:")
    screen.child.kill(signal.SIGKILL)
    screen.child.wait()
    again = open_screen(shelf, "class", "host", "Four", *LOOPBACK)
    again.sees("Game 1 with this deck was not ended. Go on with it?")
    again.types("y\r")
    again.sees("The lobby")
    again.types("q")
    assert "quiz class resume 1 brings it back" in again.ends()
    other = open_screen(shelf, "class", "host", "Four", *LOOPBACK)
    other.sees("Go on with it?")
    other.types("\r")
    other.sees("The lobby")
    other.types("q")
    assert "quiz class resume 2 brings it back" in other.ends()
