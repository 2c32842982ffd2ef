"""The host's screen: what it shows of a game in every phase and size, and what its keys do."""

from types import SimpleNamespace
from typing import Any

import pytest

from quiz.classroom.game import views
from quiz.classroom.game.answering import Marker
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.hosting import Action, decide
from quiz.classroom.game.playing import apply
from quiz.classroom.game.standing import standing
from quiz.classroom.game.state import Game
from quiz.terminal.lesson import Desk, View
from quiz.terminal.lesson_screen import HostScreen
from tests.classroom import decks

CODE = tuple("█" * 33 for _ in range(17))


class Played:
    """A game without a server, and the screen that shows it."""

    def __init__(self, names: tuple[str, ...] = ("Eva", "Ben")) -> None:
        self.game = Game(decks.plan())
        self.marker = Marker(self.game.plan)
        self.left = False
        for number, name in enumerate(names, 1):
            self.happens(Event(What.JOIN, 0.0, number, data={"name": name, "key": name}))
        pages = ("http://192.168.1.7:8421/host#x.y", "http://localhost:8421/screen")
        address = "http://192.168.1.7:8421/?pin=1234567"
        self.screen = HostScreen(Desk(self.view, self.act, lambda _heard: None, lambda: 1.0, address, CODE, pages))

    def happens(self, *events: Event) -> None:
        """Let events happen."""
        for event in events:
            self.game = apply(self.game, event)

    def view(self) -> View:
        """The host's view."""
        view = views.host(self.game, 1.0, standing(self.game), self.marker)
        return {**view, "pin": "1234567"}

    def act(self, action: str, body: dict[str, object]) -> None:
        """Do what the host wants."""
        self.happens(*decide(self.game, Action(action), body, 1.0, self.marker))

    def answers(self, player: int, answer: int) -> None:
        """Let a player answer."""
        data = {"answer": answer, "after": 1.0}
        self.happens(Event(What.ANSWER, 1.0, player, self.game.rounds[-1].number, data))

    def press(self, *keys: str) -> None:
        """Press keys."""
        for key in keys:
            self.screen._press(key, self._leave)

    def _leave(self) -> None:
        self.left = True

    def shows(self, columns: int = 80, rows: int = 24) -> str:
        """The screen as text."""
        size = SimpleNamespace(columns=columns, rows=rows)
        application: Any = SimpleNamespace(output=SimpleNamespace(get_size=lambda: size))
        return "".join(words for _style, words in self.screen._drawn(application))


def test_the_lobby_tells_the_way_in() -> None:
    """Address, PIN in groups, the code and the names stand in the lobby; without room the code is left out."""
    game = Played()
    shown = game.shows()
    for words in ("http://192.168.1.7:8421/", "123 45 67", "Eva, Ben", CODE[0], "localhost:8421/screen"):
        assert words in shown
    assert CODE[0] not in game.shows(columns=60)
    assert "123 45 67" in game.shows(columns=60, rows=15)


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (200, 60), (50, 12)])
def test_every_phase_fits_the_terminal(columns: int, rows: int) -> None:
    """In no phase is a line wider or the screen higher than the terminal, and the keys are always there."""
    game = Played(tuple(f"Pupil with a name {n}" for n in range(30)))
    right = game.game.plan.questions[0].right[0]
    for step in ("", "n", "answer", "n", "n", "n", "k"):
        if step == "answer":
            game.answers(1, right)
            game.answers(2, (right + 1) % 4)
        elif step:
            game.press(step)
        lines = game.shows(columns, rows).split("\n")
        assert len(lines) <= rows
        assert max(map(len, lines)) <= columns
        assert lines[-1].strip()


def test_the_keys_move_the_game() -> None:
    """Enter goes on, p pauses and resumes, d discusses, s skips, x asks before it ends, q leaves."""
    game = Played()
    right = game.game.plan.questions[0].right[0]
    game.press("enter")
    game.press("p")
    assert "paused" in game.shows()
    game.press("p")
    game.answers(1, right)
    game.answers(2, (right + 1) % 4)
    assert "50 % are right" in game.shows()
    game.press("d")
    assert "they discuss" in game.shows()
    game.press("enter")
    assert "second vote" in game.shows()
    game.press("enter")
    shown = game.shows()
    assert "✓" in shown
    assert "Right: 1854" in shown
    game.press("s")
    assert "Question 2 of 6" in game.shows()
    game.press("x", "n")
    assert str(game.game.phase) == "question"
    game.press("x", "y")
    assert str(game.game.phase) == "ended"
    assert "Eva" in game.shows()
    game.press("q")
    assert game.left


def test_throwing_out_by_number() -> None:
    """The key k lists everybody with a number; a number that is not there is told, Esc and Enter leave it."""
    game = Played()
    game.press("k")
    assert "2 Ben" in " ".join(game.shows().split())
    game.press("9", "enter")
    assert "There is no number 9." in game.shows()
    game.press("k", "2", "enter")
    assert [player.name for player in game.game.present] == ["Eva"]
    game.press("k", "enter")
    assert len(game.game.present) == 1
