"""Pictures for the README, taken of real screens: ``python -m tests.pictures.screens`` (needs tmux).

Each is the program on a terminal of its own, driven by keys, its screen read with all colours and written as SVG.
"""

import datetime as dt
import io
import re
import subprocess
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from quiz.storage import open_database
from tests.cli.program import QUIZ
from tests.cli.year import Learner, study_a_year

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
SEEDS = Path(__file__).parents[2] / "seeds"
VOYAGER = Path(__file__).parents[2] / "decks" / "voyager-probes.toml"
THEME = TerminalTheme(
    (252, 252, 250),
    (40, 42, 54),
    [
        (40, 42, 54),
        (190, 40, 40),
        (20, 120, 60),
        (150, 100, 0),
        (40, 80, 180),
        (130, 50, 140),
        (0, 110, 130),
        (90, 90, 100),
    ],
    [
        (110, 110, 122),
        (210, 60, 60),
        (30, 140, 80),
        (170, 120, 10),
        (60, 100, 210),
        (150, 70, 160),
        (0, 130, 150),
        (40, 42, 54),
    ],
)
PATIENCE = 30
FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What Rich would load from elsewhere."""


def _parts(question: str) -> list[str]:
    """What stands before and behind the gap of a question, without the title before it."""
    return [part.strip() for part in re.split("_+", re.sub("^On “.*?”: ", "", question))]


class Terminal:
    """A program on a terminal."""

    def __init__(self, home: Path, columns: int, rows: int, language: str) -> None:
        self.columns = columns
        self._tmux = ["tmux", "-L", f"quiz-{home.parent.name}"]
        self._home = home
        words = f"env QUIZ_HOME={home} QUIZ_LANG={language} PS1='$ ' bash --norc"
        self._run("new-session", "-d", "-s", "one", "-x", str(columns), "-y", str(rows), words)
        self.types(f"PATH={Path(QUIZ).parent}:$PATH; cd {SEEDS}; clear\n")

    def _run(self, *words: str) -> str:
        return subprocess.run([*self._tmux, *words], capture_output=True, text=True, check=True).stdout

    def types(self, keys: str, shows: str = "$") -> None:
        """Press keys, and wait until the screen shows certain words."""
        self._run("send-keys", "-t", "one", "-l", keys.rstrip("\n"))
        if keys.endswith("\n"):
            self._run("send-keys", "-t", "one", "Enter")
        end = time.monotonic() + PATIENCE
        while shows not in (screen := self._run("capture-pane", "-p", "-t", "one")):
            if time.monotonic() > end:
                raise TimeoutError(f"{shows!r} was not shown, but:\n{screen}")
            time.sleep(0.1)
        time.sleep(0.3)

    def shows(self) -> str:
        """What is on the screen."""
        return self._run("capture-pane", "-p", "-t", "one")

    def asked(self) -> dict[str, object]:
        """The card whose question is on the screen."""
        shown = " ".join(self.shows().split())
        cards: list[dict[str, object]] = tomllib.loads(VOYAGER.read_text(encoding="utf-8"))["card"]
        fitting = [card for card in cards if all(part in shown for part in _parts(str(card["question"])))]
        return max(fitting, key=lambda card: len(str(card["question"])))  # one may begin as another does

    def chooses(self, answer: str) -> None:
        """Go down to an option and take it."""
        shown = self.shows().splitlines()
        options = [re.sub(r"^\d\) ", "", line.strip(" ›")) for line in shown if line.startswith(("   › ", "     "))]
        for _ in range(options.index(answer)):
            self._run("send-keys", "-t", "one", "Down")
        self.types("\n", "Enter next")

    def picture(self, name: str, title: str) -> None:
        """Write what the screen shows as `name`.svg."""
        screen = Text.from_ansi(self._run("capture-pane", "-p", "-e", "-t", "one").rstrip())
        console = Console(record=True, width=self.columns, file=io.StringIO())
        console.print(screen, highlight=False)
        svg = FONT.sub("", console.export_svg(title=title, theme=THEME))
        (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")

    def end(self) -> None:
        """Close the terminal and all that runs on it."""
        self._run("kill-server")


@contextmanager
def terminal(
    columns: int = 80, rows: int = 24, language: str = "en", fill: Callable[[Path], None] | None = None
) -> Iterator[Terminal]:
    """A terminal for a picture, in an empty home or in one that `fill` has made."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        if fill is not None:
            home.mkdir()
            fill(home)
        shown = Terminal(home, columns, rows, language)
        try:
            yield shown
        finally:
            shown.end()


def choice() -> None:
    """A choice in German, with all its keys."""
    with terminal(rows=18, language="de") as screen:
        screen.types("quiz learn openai-offene-modelle.txt\n", "Hilfe")
        screen.picture("choice", "quiz learn openai-offene-modelle.txt")


def verdict_and_end() -> None:
    """A near miss: the difference, the source sentence, when the card comes again; and the end of the session."""
    with terminal(rows=22) as screen:
        screen.types("quiz learn voyager-probes.txt --limit 4\n", "0 of 4")
        while "Score" not in screen.shows():
            card = screen.asked()
            if card["answer"] == "Gary Flandro":
                screen.types("Gary Flando\n", "Enter next")
                screen.picture("verdict", "quiz learn voyager-probes.txt")
            elif card["kind"] in {"choice", "truefalse"}:
                screen.chooses(str(card["answer"]))
            else:
                screen.types(f"{card['answer']}\n", "Enter next")
            screen.types("\n", "")
        screen.picture("end", "quiz learn voyager-probes.txt")


def plan() -> None:
    """A plan for an exam."""
    with terminal(rows=24) as screen:
        screen.types(
            "quiz generate suez-canal.txt >/dev/null; quiz settings new 1; clear; echo; echo ready\n", "\nready"
        )
        screen.types("clear; quiz plan 'The Suez' --exam 12.12.2026\n", "quiz settings")
        screen.picture("plan", "quiz plan 'The Suez' --exam 12.12.2026")


def a_year(home: Path) -> None:
    """Somebody has studied for three hundred days, until yesterday."""
    begin = dt.datetime.now(dt.UTC).replace(hour=17) - dt.timedelta(days=300)
    with open_database(f"sqlite:///{home}/quiz.db", now=begin) as db:
        study_a_year(db, Learner(seed=7), cards=300, days=300, begin=begin)


def statistics() -> None:
    """A year in numbers and pictures."""
    with terminal(rows=50, fill=a_year) as screen:
        screen.types("clear; quiz stats\n", "quiz stats --all")
        screen.picture("statistics", "quiz stats")


if __name__ == "__main__":
    choice()
    verdict_and_end()
    plan()
    statistics()
