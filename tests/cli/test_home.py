"""The home screen of the real program, on a terminal of 80 by 24."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.program import ENTER, Program, Screen

FIRST_SAMPLE = {"en": "The Suez Canal", "de": "Warum OpenAI seine Modelle"}


def _answer_wrong(screen: Screen, program: Program, deck: str) -> None:
    """Answer the first card of the only deck wrong, whatever its kind."""
    path = program.home / "first.jsonl"
    program.says("export", deck, str(path))
    card = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    if card["distractors"]:
        screen.types(screen.sees_option(card["distractors"][0]))
    else:
        screen.types("?!" + ENTER)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_first_time_user_needs_only_enter(quiz: Program, open_screen: Callable[..., Screen], language: str) -> None:
    """Enter leads to the first question of a sample in one's own language; afterwards one is home again and quits."""
    program = quiz.speaking(language)
    say = program.words
    screen = open_screen(program)
    screen.sees(say("Welcome! Quiz helps you to remember what you read."))
    screen.sees(say("↑ ↓ Enter or {first}–{last} choose · q quit", first=1, last=2))
    screen.types(ENTER)
    screen.sees(say("Which article do you want to learn?"))
    screen.sees(f"1) {FIRST_SAMPLE[language]}")
    screen.sees(say("↑ ↓ Enter or {first}–{last} choose · q back", first=1, last=6))
    screen.types(ENTER)
    screen.sees(FIRST_SAMPLE[language])
    cards = program.numbers()["cards"]
    screen.sees(say("{done} of {total} done", done=0, total=cards))
    _answer_wrong(screen, program, FIRST_SAMPLE[language])
    screen.sees(say("Wrong"))
    screen.sees(say("It comes again in this session."))
    screen.types("q")
    screen.sees(say.many("Stopped with {n} card still to ask.", "Stopped with {n} cards still to ask.", cards))
    screen.sees(say("Enter goes back"))
    screen.types(ENTER)
    screen.sees(say("Nothing is due now."))
    screen.sees(say.many("{n} card is new.", "{n} cards are new.", cards - 1))
    screen.sees(say.many("{n} answer today.", "{n} answers today.", 1))
    screen.sees(f"1) {say('Study new cards')}")
    screen.sees(say("↑ ↓ Enter or {first}–{last} choose · q quit", first=1, last=5))
    screen.types("q")
    screen.ends()


def test_every_choice_comes_back_home(shelf: Program, articles: Path, open_screen: Callable[..., Screen]) -> None:
    """A mistyped path is a sentence, the lists are shown, a file of one's own is learned, and home is never lost."""
    screen = open_screen(shelf)

    def home() -> None:
        screen.sees("4) Statistics")
        screen.sees("q quit")

    def back() -> None:
        screen.sees("Enter goes back")
        screen.types(ENTER)
        home()

    home()
    screen.types("2")
    screen.sees("A text file of my own")
    screen.sees("q back")
    screen.types("5")
    screen.sees("Where is the file?")
    screen.sees("empty: back")
    screen.types("/no/such.txt" + ENTER)
    screen.sees("There is no file /no/such.txt.")
    back()
    screen.types("2")
    screen.sees("q back")
    screen.types("q")
    back()
    screen.types("3")
    screen.sees("Four Kinds")
    back()
    screen.types("4")
    screen.sees("Kept in mind")
    back()
    screen.types("2")
    screen.sees("q back")
    screen.types("5")
    screen.sees("empty: back")
    screen.types(str(articles / "en.txt") + ENTER)
    screen.sees("The Small Shipyard")
    screen.sees("Fill the gap.")
    screen.types("/quit" + ENTER)
    screen.sees("Nothing was answered.")
    back()
    screen.types("\x03")
    screen.ends()


def test_trouble_with_the_database_is_told(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """A database that cannot be used ends the home screen with the sentence and its exit code."""
    (shelf.home / "quiz.db").write_text("no database " * 100)
    assert "is not a database of Quiz" in " ".join(open_screen(shelf, columns=200).ends(5).split())


def test_the_menu_shows_what_is_due(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """When cards are due their number is shown, and Enter asks the first of them."""
    shelf.says("study", "four", typed="Peter Hansen\nKiel\n")
    with closing(sqlite3.connect(shelf.home / "quiz.db")) as database:
        database.execute("UPDATE memory SET due = due - 10 * 86400 * 1000000")
        database.commit()
    assert {"due": 2, "new": 14}.items() <= shelf.numbers().items()
    screen = open_screen(shelf)
    screen.sees("2 cards are due. 14 cards are new. 2 answers today.")
    screen.sees("1) Study 2 cards that are due")
    screen.sees("q quit")
    screen.types(ENTER)
    screen.sees("0 of 16 done")
    screen.sees("? help")
    screen.types("\x03")
    screen.sees("Enter goes back")
    screen.types(ENTER)
    screen.sees("q quit")
    screen.types("q")
    screen.ends()
