"""`quiz stats` and `quiz leeches`, as somebody at a shell has them."""

import csv
import io
import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.cli.program import Program, Screen, together


@pytest.fixture
def learned(shelf: Program) -> Program:
    """Somebody who has answered three cards, one of which was forgotten nine times."""
    shelf.says("study", "four", typed="Peter Hansen\nKiel\nThree\n")
    with closing(sqlite3.connect(shelf.home / "quiz.db")) as database, database:
        database.execute(
            "UPDATE memory SET lapses = 9 WHERE card_id = (SELECT card_id FROM review ORDER BY at, id LIMIT 1)"
        )
    return shelf


def test_every_form_of_the_numbers(learned: Program) -> None:
    """Lines, JSON, CSV and a page say the same, and a tag or a deck narrows all of them."""
    path = learned.home / "page.html"
    lines, table, said = together(
        lambda: learned.says("stats"),
        lambda: learned.says("stats", "--csv"),
        lambda: learned.says("stats", "four", "--html", str(path)),
    )
    numbers = learned.numbers()
    assert f"Answers: {numbers['reviews']}, {numbers['correct']} of them right" in lines
    (row,) = csv.DictReader(io.StringIO(table))
    assert (int(row["answers"]), int(row["right"])) == (numbers["reviews"], numbers["correct"])
    assert int(row["new"]) == 3
    assert said == f"“Four Kinds” is written to {path}.\n"
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>\n")
    assert learned.numbers("four")["cards"] == 4
    assert learned.numbers("the small")["reviews"] == 0


def test_what_cannot_be_had(learned: Program) -> None:
    """Two forms at a time, a tag that no card has, a folder that is not there: one sentence and the right code."""
    told = together(
        lambda: learned.refuses("stats", "--json", "--csv", code=2),
        lambda: learned.refuses("stats", "--tag", "Zen", code=4),
        lambda: learned.refuses("stats", "--html", "nowhere/page.html", code=3),
        lambda: learned.refuses("leeches", "--suspend", "2", code=4),
    )
    assert told[1].startswith("No card has the tag Zen;")
    assert told[2] == "There is no folder nowhere."
    assert told[3] == "There is no number 2; quiz leeches lists 1 cards."


def test_leeches_are_listed_and_let_go(learned: Program) -> None:
    """A leech is told with what helps; suspended, it stays in the list as such and is asked no more."""
    said = learned.says("leeches")
    assert said.startswith("1. Who founded the yard? → Peter Hansen\n   forgotten 9 times – Four Kinds\nWhat helps:\n")
    assert "quiz leeches tells what helps." in learned.says("stats")
    assert learned.says("leeches", "--suspend", "1").startswith("Not asked any more: Who founded")
    assert "Peter Hansen – suspended" in learned.says("leeches")
    assert learned.numbers()["leeches"] == 0
    assert learned.numbers()["suspended"] == 1
    assert learned.says("leeches", "the small") == "No card was forgotten 8 times.\n"


def test_a_leech_is_reworded(learned: Program) -> None:
    """A leech gets another question or answer in two lines; what makes no card is told, and nothing is changed."""
    said = learned.says("leeches", "--edit", "1", typed="Who built the first yard?\n\n")
    assert said.startswith("The question is: Who founded the yard? Type another one")
    assert said.endswith("Changed.\n")
    assert learned.says("leeches").startswith("1. Who built the first yard? → Peter Hansen\n")
    assert learned.says("leeches", "--edit", "1", typed="").endswith("Nothing was changed.\n")


def test_a_card_becomes_a_leech(learned: Program) -> None:
    """With the answer that makes a card a leech it is said, once."""
    learned.says("settings", "leech", "10")
    with closing(sqlite3.connect(learned.home / "quiz.db")) as database, database:
        # A week ago: so the next wrong answer is a lapse.
        database.execute("UPDATE memory SET due = due - 864000000000, last_review = last_review - 864000000000")
        database.execute("UPDATE review SET at = at - 864000000000")
    said = learned.says("study", "four", "--limit", "2", "--new", "0", typed="x\nx\nx\nx\n")
    assert said.count("You have forgotten this card 10 times now; quiz leeches tells what helps.") == 1


def test_a_screen_of_statistics(learned: Program, open_screen: Callable[..., Screen]) -> None:
    """A terminal gets pictures, and with --plain lines."""
    screen = open_screen(learned, "stats")
    screen.sees("The last year: 1 day with 3 answers")
    assert "░" in screen.ends()
    plain = open_screen(learned, "stats", "--plain").ends()
    assert "Today: 3 answers, 100 % right" in plain
    assert "░" not in plain
