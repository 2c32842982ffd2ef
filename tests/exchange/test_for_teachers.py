"""What teachers take into Moodle and Kahoot."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from quiz.core.card import Card
from quiz.errors import BadInputError
from quiz.exchange import read_decks, write_deck
from tests.exchange.decks import SAMPLE


def test_moodle_xml(tmp_path: Path) -> None:
    """Every card is a question of the right type with its name, text, answers, feedback, id and tags."""
    path = tmp_path / "deck.xml"
    written = write_deck(replace(SAMPLE, title="A/B & <C>"), path)
    root = ET.parse(path).getroot()
    category, *questions = root.findall("question")
    assert category.findtext("category/text") == "$course$/top/A//B & <C>"
    assert [one.get("type") for one in questions] == ["shortanswer", "shortanswer", "multichoice", "truefalse", "essay"]
    short, cloze, choice, truth, essay = questions
    assert short.findtext("questiontext/text") == "Wer plante die Strecke?"
    assert [one.findtext("text") for one in short.findall("answer")] == ["Carl Ghega", "Ghega"]
    assert {one.get("fraction") for one in short.findall("answer")} == {"100"}
    assert short.findtext("generalfeedback/text") == "Carl Ghega plante die Strecke."
    assert short.findtext("idnumber") == "a" * 16
    assert [one.findtext("text") for one in short.findall("tags/tag")] == ["person", "a::b"]
    assert cloze.findtext("questiontext/text") == "_____ plante die Strecke."
    options = [(one.get("fraction"), one.findtext("text")) for one in choice.findall("answer")]
    assert options == [("100", "16"), ("0", "15"), ("0", "17"), ("0", "18")]
    assert choice.findtext("single") == "true"
    assert [(one.get("fraction"), one.findtext("text")) for one in truth.findall("answer")] == [
        ("100", "true"),
        ("0", "false"),
    ]
    assert essay.findtext("graderinfo/text") == "Weil es\nkeinen anderen Weg gab."
    assert [str(problem) for problem in written.cut] == ["Cards to look at became essays, which a teacher grades: 1."]


def test_moodle_xml_is_not_read(tmp_path: Path) -> None:
    """Asked to read it, the sentence says that it can only be written."""
    with pytest.raises(BadInputError, match="can be written but not read"):
        read_decks(tmp_path / "deck.xml", "moodle-xml")


def kahoot(tmp_path: Path, *cards: Card) -> tuple[list[tuple[object, ...]], list[str]]:
    """The rows of the workbook from the header on, and what was cut."""
    path = tmp_path / "kahoot.xlsx"
    written = write_deck(replace(SAMPLE, cards=cards), path, "kahoot")
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return list(sheet.iter_rows(min_row=8, values_only=True)), [str(problem) for problem in written.cut]


def test_kahoot_has_the_layout_of_its_template(tmp_path: Path) -> None:
    """The header stands in row 8, a question has its number, answers, seconds and the number of the right answer."""
    rows, cut = kahoot(tmp_path, *SAMPLE.cards)
    assert rows[0][1:4] == (
        "Question - max 120 characters",
        "Answer 1 - max 75 characters",
        "Answer 2 - max 75 characters",
    )
    assert rows[0][7] == "Correct answer(s) - choose at least one"
    number, question, *answers, seconds, right = rows[1]
    assert (number, question, sorted(map(str, answers)), seconds) == (1, "Wie viele?", ["15", "16", "17", "18"], 20)
    assert isinstance(right, int)
    assert answers[right - 1] == "16"
    assert (rows[2][1], rows[2][4:6], len(rows)) == ("Ghega plante sie.", (None, None), 3)
    assert [line.split(":")[0] for line in cut] == ["Left out, since it has no wrong answers"] * 3


def test_kahoot_keeps_to_the_limits_and_tells(tmp_path: Path) -> None:
    """Long questions and answers are cut between words, a fifth answer goes, and what is then the same is left out."""
    long = "Wort " * 40
    cards = (
        Card("1", "choice", long, "A", (), ("B", "C", "D", "E")),
        Card("2", "choice", "Kurz?", long, (), ("B",)),
        Card("3", "choice", "Gleich?", long + "x", (), (long + "y",)),
    )
    rows, cut = kahoot(tmp_path, *cards)
    assert len(rows) == 3
    for _, question, *answers, seconds, right in rows[1:]:
        assert len(str(question)) <= 120
        assert all(len(str(answer)) <= 75 for answer in answers)
        assert seconds in (20, 30)
        assert isinstance(right, int)
        assert answers[right - 1] is not None
    assert str(rows[1][1]).endswith("Wort…")
    assert [line.split(":")[0] for line in cut] == [
        "More than 4 answers, the last were left out",
        "The question was cut after 120 characters",
        "An answer was cut after 75 characters",
        "Left out, since its answers are the same when cut",
    ]
