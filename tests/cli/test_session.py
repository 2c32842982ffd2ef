"""Whole sessions on a real terminal, in both languages."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from quiz.core.card import Card
from quiz.exchange import read_article
from quiz.generate import generate
from quiz.language import detect
from quiz.terminal.heading import without_title
from tests.cli.program import ENTER, Program, Screen

SHIPYARD = {
    "en": "The Shipyard\n\nThe engineer Karl Brandt led the building of three steamers. "
    "After the fire of 1931 the company moved to Lübeck.\n",
    "de": "Die Werft\n\nDer Ingenieur Karl Brandt leitete den Bau von drei Dampfern. "
    "Nach dem Brand von 1931 zog der Betrieb nach Lübeck um.\n",
}
"""Articles whose first card is typed and has an answer long enough for a near miss."""


def first_card(path: Path) -> Card:
    """The first card that is made of an article; it has to be typed, or else write another article."""
    card = generate(read_article(path, detect=detect).article).deck.cards[0]
    assert (card.kind in {"cloze", "short"}, len(card.answer) > 4) == (True, True)
    return card


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_first_session(quiz: Program, tmp_path: Path, open_screen: Callable[..., Screen], language: str) -> None:
    """An article is learned: a near miss, undo, a wrong answer that returns, a right one, and the score after it."""
    program = quiz.speaking(language)
    path = tmp_path / "article.txt"
    path.write_text(SHIPYARD[language], encoding="utf-8")
    card = first_card(path)
    # The title stands above the question and not in it.
    question = without_title(card.question, "The Shipyard" if language == "en" else "Die Werft").replace(
        "_____", "_" * 8
    )
    say = program.words
    screen = open_screen(program, "learn", str(path), "--new", "1")
    screen.sees(say("Making questions"))
    screen.sees(say("{done} of {total} done", done=0, total=1))
    screen.sees(question)
    screen.sees(say("Fill the gap.") if card.kind == "cloze" else say("Type the answer."))
    screen.types(card.answer[:3] + card.answer[4:] + ENTER)
    screen.sees(say("Nearly right"))
    screen.sees(f"{say('Answer:')} {card.answer}")
    screen.sees(say("Missing: “{letters}”.", letters=card.answer[3]))
    screen.sees(say("It comes again tomorrow."))
    screen.types("u")
    screen.sees(say("Taken back."))
    screen.sees(question)
    screen.types("Flensburg" + ENTER)
    screen.sees(say("Wrong"))
    screen.sees(say("It comes again in this session."))
    screen.types("r")
    screen.sees(say("Counted as right: {answer}", answer=card.answer))
    screen.types("u")
    screen.sees(say("Taken back."))
    screen.sees(question)
    screen.types("Flensburg" + ENTER)
    screen.sees(say("Wrong"))
    screen.types(ENTER)
    screen.sees(question)
    screen.types(card.answer.upper() + ENTER)
    screen.sees(say("Right"))
    screen.types(ENTER)
    screen.sees(say("All done for now."))
    screen.sees(say("Score: {percent} %, {right} of {cards} known at the first try.", percent=0, right=0, cards=1))
    screen.sees(say("Hard:"))
    screen.ends()
    assert program.ratings() == [("Flensburg", 1), (card.answer.upper(), 3)]
    counts = {"due": 0, "reviews": 2, "correct": 1, "streak_days": 1, "retention": None}
    numbers = program.numbers()
    assert counts.items() <= numbers.items()
    assert numbers["cards"] == numbers["new"] + 1
    assert say("{n}, {correct} of them right ({share})", n=2, correct=1, share="50 %") in program.says("stats")


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_stopped_in_the_middle(shelf: Program, open_screen: Callable[..., Screen], key: str) -> None:
    """Ctrl-C and Ctrl-D end a session with its summary and code 0; the answer counts and the session is closed."""
    screen = open_screen(shelf, "study", "four")
    screen.sees("Type the answer.")
    screen.types("Peter Hansen" + ENTER)
    screen.sees("Right")
    screen.types(ENTER)
    screen.sees("Fill the gap.")
    screen.sees("? help")
    screen.types(key)
    screen.sees("Stopped with 3 cards still to ask.")
    screen.sees("Score: 100 %")
    screen.ends()
    assert shelf.ratings() == [("Peter Hansen", 3)]
    with closing(sqlite3.connect(shelf.home / "quiz.db")) as database:
        assert database.execute("SELECT count(*) FROM study_session WHERE ended IS NULL").fetchone() == (0,)


def test_the_other_kinds_on_a_screen(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """A choice is picked by its label and a card is looked at and judged, in German."""
    german = shelf.speaking("de")
    say = german.words
    screen = open_screen(german, "study", "four")
    for _ in range(2):
        screen.sees(say("Enter answers · empty: I do not know · Esc, then:")[:20])
        screen.types("/skip" + ENTER)
        screen.sees(say("Skipped; it comes at the end."))
    screen.sees(say("Choose one."))
    label = screen.sees_option("Three")
    screen.sees(say("? help"))
    screen.types(label)
    screen.sees(say("Right"))
    screen.types(ENTER)
    screen.sees(say("Think of the answer, then look."))
    screen.types(ENTER)
    screen.sees("The yard moved to Lübeck.")
    screen.types("j")
    screen.sees(say("Counted as known."))
    screen.types("/quit" + ENTER)
    screen.sees(say.many("Stopped with {n} card still to ask.", "Stopped with {n} cards still to ask.", 2))
    screen.ends()
    assert [rating for _given, rating in shelf.ratings()] == [3, 3]
