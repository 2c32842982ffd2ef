"""Who reads what the program writes: pipes that close, full disks, terminals with little to offer."""

import os
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cli.program import QUIZ, Program, Screen, together


@pytest.mark.parametrize("words", [["decks"], ["study", "four"], ["--help"]])
def test_a_reader_that_leaves(shelf: Program, words: list[str]) -> None:
    """`quiz decks | head -1` is a normal thing to do: no word on standard error, and no failure."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        done = subprocess.run(
            [QUIZ, *words],
            stdin=subprocess.DEVNULL,
            stdout=closed,
            stderr=subprocess.PIPE,
            env=shelf.environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("words", [["show", "four"], ["study", "four"]])
def test_output_to_a_full_disk(shelf: Program, words: list[str]) -> None:
    """What cannot be written is told in one line with the exit code of storage."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [QUIZ, *words],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            env=shelf.environment(),
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (5, 1)
    assert done.stderr.startswith(b"The output cannot be written: ")


@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}],
)
def test_letters_that_cannot_be_written(shelf: Program, environment: dict[str, str]) -> None:
    """Where only ASCII goes, other letters become question marks and nothing crashes."""
    german = shelf.speaking("de")
    assert "F?llig" in german.says("decks", environment=environment)
    said = german.says("study", "die", typed="hansen\nx\nx\n", environment=environment)
    assert said.isascii()
    assert "Richtig. Antwort: Hansen" in said


def test_no_colour(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """With NO_COLOR nothing is coloured, and what colour would show is shown by signs."""
    screen = open_screen(shelf, "study", "four", environment={"NO_COLOR": "1"})
    screen.sees("Type the answer.")
    screen.types("Peter Hanssen\r")
    screen.sees("Nearly right")
    screen.sees("Compared:")
    screen.sees("[-s]")
    screen.sees("[Peter Hansen] founded the yard.")
    screen.types("q")
    screen.ends()


def test_a_dumb_terminal(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """A terminal that knows no cursor gets plain lines: questions, and the help in place of the home screen."""
    dumb = {"TERM": "dumb"}
    screen = open_screen(shelf, "study", "four", environment=dumb)
    screen.sees("Commands: /right")
    screen.sees("Type the answer.")
    screen.types("Peter Hansen\n")
    screen.sees("Right. Answer: Peter Hansen")
    screen.types("/quit\n")
    screen.ends()
    page = open_screen(shelf, environment=dumb).ends()
    assert "Usage: quiz" in page
    listed = open_screen(shelf, "learn", environment=dumb).ends()
    assert "quiz learn suez-canal" in listed
    assert "\x1b" not in page + listed


def test_any_time_zone(shelf: Program) -> None:
    """Whatever the machine calls its time zone, today is a day."""
    shelf.says("study", "four", typed="Kiel\n")
    zones = ("Pacific/Apia", "CET-1CEST,M3.5.0,M10.5.0/3", "/etc", "Nowhere/Land")
    for said in together(*(partial(shelf.says, "stats", "--json", environment={"TZ": zone}) for zone in zones)):
        assert '"streak_days": 1' in said
