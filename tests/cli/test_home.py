"""The home screen of the real program, on a terminal of 80 by 24."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ENTER, Program, Screen

FIRST_SAMPLE = {"en": "The Suez Canal", "de": "Warum OpenAI seine Modelle"}


def _first_card(program: Program, deck: str) -> dict[str, Any]:
    """The first card of a deck."""
    path = program.home / "first.jsonl"
    program.says("export", deck, str(path))
    card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    return card


def _answer_wrong(screen: Screen, card: dict[str, Any], shown: str) -> None:
    """Answer a card wrong, whatever its kind, on a screen that shows it."""
    if card["distractors"]:
        wrong = card["distractors"][0]
        option = re.search(rf"(\w)\) {re.escape(wrong)}(?!\w)", shown)
        screen.types(option[1] if option else wrong + ENTER)  # options that are numbers are typed themselves
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
    shown = " ".join(screen.sees(say("? help")).split())
    cards = program.numbers()["cards"]
    assert say("{done} of {total} done", done=0, total=cards) in shown
    card = _first_card(program, FIRST_SAMPLE[language])
    assert " ".join(card["question"].split()[-2:]) in shown
    _answer_wrong(screen, card, shown)
    screen.sees(say("Wrong"))
    screen.sees(say("It comes again in this session."))
    screen.types("q")
    screen.sees(say.many("Stopped with {n} card still to ask.", "Stopped with {n} cards still to ask.", cards))
    screen.sees(say("Enter goes back"))
    screen.types(ENTER)
    screen.sees(say("Nothing is due now."))
    screen.sees(say.many("{n} card is new.", "{n} cards are new.", cards - 1))
    screen.sees(say.many("{n} answer today.", "{n} answers today.", 1))
    go_on = say.many("Go on where you stopped ({n} card)", "Go on where you stopped ({n} cards)", cards)
    screen.sees(f"1) {go_on}")
    screen.sees(f"2) {say('Study new cards')}")
    screen.sees(say("↑ ↓ Enter or {first}–{last} choose · q quit", first=1, last=6))
    screen.types(ENTER)
    screen.sees(say("You go on where you stopped."))
    screen.types("\x03")
    screen.sees(say("Enter goes back"))
    screen.types(ENTER)
    screen.sees(say("↑ ↓ Enter or {first}–{last} choose · q quit", first=1, last=6))
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
    screen.sees("1) Go on where you stopped (2 cards)")
    screen.sees("2) Study 2 cards that are due")
    screen.sees("q quit")
    screen.types("2")
    screen.sees("0 of 16 done")
    screen.sees("? help")
    screen.types("\x03")
    screen.sees("Enter goes back")
    screen.types(ENTER)
    screen.sees("q quit")
    screen.types("q")
    screen.ends()


def test_somebody_else_at_the_same_machine(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """With several learners the home screen says who learns, and changes over; the answers are theirs."""
    shelf.says("learners", "--rename", "me", "Jonas")
    shelf.says("learners", "--add", "Lena")
    screen = open_screen(shelf)
    screen.sees("Quiz · Jonas")
    screen.sees("5) Somebody else learns")
    screen.sees("q quit")
    screen.types("5")
    screen.sees("2) Lena")
    screen.sees("q back")
    screen.types("2")
    screen.sees("Quiz · Lena")
    screen.sees("q quit")
    screen.types("q")
    screen.ends()
    shelf.says("--learner", "Lena", "study", "four", typed="Peter Hansen\n")
    shelf.says("study", "four", typed="Peter Hansen\nKiel\n")
    said = shelf.says("learners")
    assert "Jonas: 2 answers, 2 cards (unless --learner says otherwise)\nLena: 1 answer, 1 card\n" in said
