"""The home screen on a real pseudo-terminal."""

import os
import re
import sys
from collections.abc import Iterator

import pexpect
import pytest

PROGRAM = """
from rich.console import Console
from quiz.terminal.home import HomeStatus, Sample, choose_article, home, pause
print("chosen:", {expression}, flush=True)
"""
SAMPLES = '[Sample("Bienen", "/a/bienen.txt"), Sample("Altman", "/a/altman.txt")]'


@pytest.fixture
def ask() -> Iterator[object]:
    """Run an expression of the home module on a terminal, press keys, and return what it gave."""
    children = []

    def asked(expression: str, seen: str, keys: str) -> str:
        child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM.format(expression=expression)],
            env={**os.environ, "QUIZ_LANG": "en", "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "PYTHONUTF8": "1"},
            dimensions=(24, 80),
            encoding="utf-8",
            timeout=20,
        )
        children.append(child)
        child.delaybeforesend = None
        child.expect(seen)
        child.expect("back" if "home(" not in expression else "quit")
        child.send(keys)
        child.expect(r"chosen: (.*?)\r\n")
        assert isinstance(child.match, re.Match)
        return str(child.match.group(1))

    yield asked
    for child in children:
        child.close(force=True)


@pytest.mark.parametrize(
    ("status", "seen", "keys", "choice"),
    [
        ("HomeStatus(0, 0, 0)", "Welcome", "\r", "learn"),
        ("HomeStatus(2, 12, 40, 5, 4)", "12 cards are due", "\r", "study"),
        ("HomeStatus(2, 0, 40)", "Nothing is due", "1", "study"),
        ("HomeStatus(2, 0, 0)", "Nothing is due", "\r", "learn"),
        ("HomeStatus(2, 1, 0)", "1 card is due", "\x1b[B\x1b[B\r", "decks"),
        ("HomeStatus(2, 1, 0)", "1 card is due", "4", "statistics"),
        ("HomeStatus(2, 1, 0)", "1 card is due", "q", "quit"),
        ("HomeStatus(2, 1, 0)", "1 card is due", "\x03", "quit"),
        ("HomeStatus(0, 0, 0)", "Welcome", "\x04", "quit"),
    ],
)
def test_home(ask: object, status: str, seen: str, keys: str, choice: str) -> None:
    """The first offer is what is most useful now, and every offer is one key away."""
    assert callable(ask)
    assert ask(f"home({status}, console=Console())", seen, keys) == choice


@pytest.mark.parametrize(
    ("keys", "choice"),
    [("2", "/a/altman.txt"), ("q", "None"), ("\x03", "None"), ("3x.txt\r", "x.txt"), ("3\r", "None")],
)
def test_choose_article(ask: object, keys: str, choice: str) -> None:
    """A sample or a file of one's own is chosen, or nothing."""
    assert callable(ask)
    assert ask(f"choose_article({SAMPLES}, console=Console())", "Bienen", keys) == choice


def test_pause(ask: object) -> None:
    """A list stays on the screen until Enter."""
    assert callable(ask)
    assert ask("pause(console=Console())", "Enter", "\r") == "None"
