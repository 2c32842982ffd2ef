"""The program as somebody at a shell has it: a process of its own, in a home of its own, in either language."""

import gettext
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeVar

import pexpect

from quiz.locale import DOMAIN, FOLDER

QUIZ = str(Path(sys.executable).parent / "quiz")
ENTER = "\r"
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07")
BETWEEN_WORDS = r"(?:\s|\x1b\[[0-9;?]*[A-Za-z])+"
SECONDS = 30
"""After so long a process that is waited for is taken for stuck."""
OURS = ("QUIZ_", "LC_", "PYTHON", "COV")
FOREIGN = {"LANG", "LANGUAGE", "TERM", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TZ"}


T = TypeVar("T")


def together(*calls: Callable[[], T]) -> list[T]:
    """What calls give that do not need each other; they wait for processes, so two at a time take half as long."""
    with ThreadPoolExecutor(2) as pool:
        return [future.result() for future in [pool.submit(call) for call in calls]]


class Words:
    """The program's sentences in one of its languages."""

    def __init__(self, language: str) -> None:
        english = language == "en"
        self._catalogue = gettext.NullTranslations() if english else gettext.translation(DOMAIN, FOLDER, [language])

    def __call__(self, message: str, **parameters: object) -> str:
        """A sentence."""
        return self._catalogue.gettext(message).format(**parameters)

    def many(self, one: str, more: str, n: int, **parameters: object) -> str:
        """A sentence about `n` things."""
        return self._catalogue.ngettext(one, more, n).format(n=n, **parameters)


@dataclass(frozen=True)
class Done:
    """How a process ended, and what it wrote."""

    code: int
    out: str
    err: str


class Screen:
    """The program on a pseudo terminal."""

    def __init__(self, command: list[str], environment: Mapping[str, str], rows: int, columns: int) -> None:
        self.child: pexpect.spawn[str] = pexpect.spawn(
            command[0],
            command[1:],
            env=dict(environment),
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=SECONDS,
        )
        self.child.delaybeforesend = None

    def sees(self, words: str) -> str:
        """Wait for words, however their lines are broken; return what came before them, without escape codes."""
        self.child.expect(BETWEEN_WORDS.join(map(re.escape, words.split())))
        return ESCAPE.sub("", str(self.child.before))

    def sees_option(self, text: str) -> str:
        """Wait for an option of a menu and return its label."""
        self.child.expect(rf"(\w)\) {re.escape(text)}(?=\s|\x1b)")
        assert isinstance(self.child.match, re.Match)
        return str(self.child.match.group(1))

    def types(self, keys: str) -> None:
        """Press keys."""
        self.child.send(keys)

    def ends(self, code: int = 0) -> str:
        """Wait for the end and return what was shown since the last thing seen, without escape codes."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        left = ESCAPE.sub("", str(self.child.before))
        assert (self.child.exitstatus, self.child.signalstatus) == (code, None), left
        assert "Traceback" not in left
        return left


class Talk:
    """The program at the ends of two pipes, one line at a time."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            encoding="utf-8",
            bufsize=1,
        )
        self.heard: list[str] = []
        self._alarm = threading.Timer(SECONDS, self.process.kill)

    def __enter__(self) -> Self:
        self._alarm.start()
        self.process.__enter__()
        return self

    def __exit__(self, *_about: object) -> None:
        self._alarm.cancel()
        self.process.kill()
        self.process.__exit__(None, None, None)

    def hears(self, words: str) -> str:
        """Read on to the line with these words and return it."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard.append(line)
            if words in line:
                return line.rstrip("\n")
        raise AssertionError(f"{words!r} was not said, but: {''.join(self.heard)}")

    def options(self, count: int) -> dict[str, str]:
        """Read the options of a choice: label by text."""
        assert self.process.stdout is not None
        lines = [self.process.stdout.readline().rstrip("\n") for _ in range(count)]
        return {text: label for label, text in (line.split(") ", 1) for line in lines)}

    def says(self, line: str) -> None:
        """Send a line."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def dies(self) -> None:
        """Kill the process as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        assert self.process.wait() == -signal.SIGKILL

    def ends(self, *, stop: bool = False) -> str:
        """Wait for a good end, after closing the input if it has to `stop`, and return what was still said."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        if stop:
            self.process.stdin.close()
        rest = self.process.stdout.read()
        assert (self.process.wait(), self.process.stderr.read()) == (0, "")
        return rest


class Program:
    """`quiz` for one user with one home."""

    def __init__(self, home: Path, language: str = "en") -> None:
        self.home = home
        self.language = language
        self.words = Words(language)

    def speaking(self, language: str) -> "Program":
        """The same home in another language."""
        return Program(self.home, language)

    def environment(self, changes: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment without anything that could lead out of the test, and with warnings as errors."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS) and name not in FOREIGN}
        ours = {
            "HOME": str(self.home / "nobody-looks-here"),
            "QUIZ_HOME": str(self.home),
            "QUIZ_LANG": self.language,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "PYTHONWARNINGS": "error",
            "PROMPT_TOOLKIT_NO_CPR": "1",  # nobody answers where the cursor is
        }
        return kept | ours | dict(changes or {})

    def ended(
        self, *words: str, typed: str = "", environment: Mapping[str, str] | None = None, before: str = ""
    ) -> Done:
        """Run it to its end, however that may be; `before` is Python that the process runs before it becomes ours."""
        become = [sys.executable, "-c", f"{before}\nimport os, sys\nos.execv(sys.argv[1], sys.argv[1:])"]
        done = subprocess.run(
            [*(become if before else []), QUIZ, *words],
            input=typed.encode(),
            capture_output=True,
            env=self.environment(environment),
            timeout=SECONDS,
            check=False,
        )
        return Done(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    def says(self, *words: str, typed: str = "", environment: Mapping[str, str] | None = None) -> str:
        """Run it, see that all is well and nothing is on standard error, and return what it says."""
        done = self.ended(*words, typed=typed, environment=environment)
        assert (done.code, done.err) == (0, ""), done
        return done.out

    def refuses(self, *words: str, code: int, environment: Mapping[str, str] | None = None, before: str = "") -> str:
        """Run it, see that it ends with `code` after a single line on standard error, and return that line."""
        done = self.ended(*words, environment=environment, before=before)
        assert (done.code, len(done.err.splitlines())) == (code, 1), done
        assert "Traceback" not in done.err
        return done.err.rstrip("\n")

    def screen(
        self, *words: str, rows: int = 24, columns: int = 80, environment: Mapping[str, str] | None = None
    ) -> Screen:
        """Start it on a terminal."""
        return Screen([QUIZ, *words], self.environment(environment), rows, columns)

    def talk(self, *words: str) -> Talk:
        """Start it between pipes."""
        return Talk([QUIZ, *words], self.environment())

    def numbers(self, *deck: str) -> dict[str, Any]:
        """What `quiz stats --json` says."""
        numbers: dict[str, Any] = json.loads(self.says("stats", *deck, "--json"))
        return numbers

    def stored(self) -> list[str]:
        """Everything in the database, as SQL."""
        with closing(sqlite3.connect(self.home / "quiz.db")) as database:
            return list(database.iterdump())

    def ratings(self) -> list[tuple[str, int]]:
        """The log: what was typed and how it was rated."""
        with closing(sqlite3.connect(self.home / "quiz.db")) as database:
            return database.execute("SELECT given, rating FROM review ORDER BY id").fetchall()
