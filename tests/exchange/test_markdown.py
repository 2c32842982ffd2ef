"""Markdown as hashcards reads it: Q:, A: and C: blocks."""

from pathlib import Path

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange import Read, ReadOptions, read_decks, write_deck
from tests.exchange.decks import SAMPLE

GERMAN = ReadOptions(lambda _text: "de")


def read(tmp_path: Path, text: str) -> Read:
    """Read a file with this text."""
    path = tmp_path / "Karten.md"
    path.write_text(text, encoding="utf-8")
    return read_decks(path, options=GERMAN)


def pairs(found: Read) -> list[tuple[str, str, str]]:
    """Kind, question and answer of all cards."""
    return [(card.kind, card.question, card.answer) for deck in found.decks for card in deck.cards]


def test_blocks(tmp_path: Path) -> None:
    """Cards end where the next begins or at a line of dashes; texts go over lines; every gap is a card."""
    text = (
        '---\nname = "Mein Stapel"\n---\n\nQ: Wer?\nA: Ghega\n---\n\nQ:\nWas\nist das?\n\nA:\n- eins\n- zwei\n'
        "C: [Wien] liegt an\nder [Donau].\nC: Ein \\[Wort\\] und ![Bild](x.png) mit [Lücke].\n"
    )
    found = read(tmp_path, text)
    assert pairs(found) == [
        ("short", "Wer?", "Ghega"),
        ("reveal", "Was\nist das?", "- eins\n- zwei"),
        ("cloze", "_____ liegt an\nder Donau.", "Wien"),
        ("cloze", "Wien liegt an\nder _____.", "Donau"),
        ("cloze", "Ein [Wort] und ![Bild](x.png) mit _____.", "Lücke"),
    ]
    assert (found.decks[0].title, found.problems) == ("Mein Stapel", ())


def test_mistakes_are_named(tmp_path: Path) -> None:
    """Each mistake that hashcards would refuse the file for is told with its line, and the good cards are read."""
    text = "Vorwort\nA: ohne Frage\nQ: ohne Antwort\nC: keine Lücke\nQ: Wer?\nA: Ghega\nA: noch eine\n---\nText\n"
    found = read(tmp_path, text)
    assert [problem.line for problem in found.problems] == [1, 2, 3, 4, 7, 9]
    assert pairs(found) == [("short", "Wer?", "Ghega")]
    assert [problem.line for problem in read(tmp_path, "---\nname = 1\nQ: a\nA: b\n").problems] == [1, 2]


def test_what_we_write(tmp_path: Path) -> None:
    """The file reads as somebody would have written it."""
    path = tmp_path / "deck.md"
    write_deck(SAMPLE, path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith('---\nname = "Der Semmering"\n---\n\nQ: Wer plante die Strecke?\nA: Carl Ghega\n\nC: [Carl')
    assert text.endswith("\nQ: Warum?\nA: Weil es\nkeinen anderen Weg gab.\n")


@pytest.mark.parametrize("text", ["Eins\nA: zwei", "Eins\n---", "Eins\nC: [zwei]", "[a] \\[b\\] ![c](d)", "\\"])
def test_texts_that_look_like_marks(text: str, tmp_path: Path) -> None:
    """A text that holds what begins a card or a gap comes back as it was."""
    cards = (Card("1", "reveal", f"F: {text}", text), Card("2", "cloze", f"{text} _____ hier", text))
    path = tmp_path / "deck.md"
    write_deck(Deck("d", "T", "de", cards), path)
    found = read_decks(path, options=GERMAN)
    assert found.problems == ()
    assert [one[1:] for one in pairs(found)] == [(card.question, card.answer) for card in cards]
