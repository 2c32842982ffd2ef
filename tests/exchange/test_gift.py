"""GIFT: every kind of question that Moodle knows, as teachers write them and as we do."""

from pathlib import Path

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange import Read, ReadOptions, read_decks, write_deck
from tests.exchange.decks import SAMPLE

ENGLISH = ReadOptions(lambda _text: "en")


def read(tmp_path: Path, text: str) -> Read:
    """Read a file with this text."""
    path = tmp_path / "Fragen.gift"
    path.write_text(text, encoding="utf-8")
    return read_decks(path, options=ENGLISH)


def one(tmp_path: Path, text: str) -> Card:
    """The only card of a file."""
    found = read(tmp_path, text)
    assert found.problems == ()
    (card,) = found.decks[0].cards
    return card


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("Who planned it?{=Ghega =Carl Ghega}", ("short", "Who planned it?", "Ghega", ("Carl Ghega",), ())),
        ("Who? {=A#yes! ~B#no ~C}", ("choice", "Who?", "A", (), ("B", "C"))),
        ("::Title:: Who? {\n\t~B\n\n".replace("\n\n", "\n") + "\t=A\n}", ("choice", "Who?", "A", (), ("B",))),
        ("Vienna lies on the {=Danube} river.", ("cloze", "Vienna lies on the _____ river.", "Danube", (), ())),
        ("The {~first =second} was large.", ("cloze", "The _____ was large.", "second", (), ("first",))),
        ("It was built by hand.{T}", ("truefalse", "It was built by hand.", "true", (), ("false",))),
        ("It is short. {FALSE#It is 41 km.}", ("truefalse", "It is short.", "false", (), ("true",))),
        ("How many? {#16:1}", ("short", "How many?", "16", (), ())),
        ("How many? {#=16:0 =%50%16:2}", ("short", "How many?", "16", (), ())),
        ("From 1 to 5? {#1..5}", ("short", "From 1 to 5?", "1–5", (), ())),
        (r"a\=b \{c\} \~d \#e \: f\\g {=x\=1}", ("short", "a=b {c} ~d #e : f\\g", "x=1", (), ())),
        (r"First\nsecond? {=A}", ("short", "First\nsecond?", "A", (), ())),
        ("[html]<p>Wo &amp; <b>wann</b>?</p>{=<i>hier</i>}", ("short", "Wo & wann?", "hier", (), ())),
        ("[markdown]*Wo*? {=hier}", ("short", "*Wo*?", "hier", (), ())),
        ("Which two? {~%50%A ~%50%B ~%-100%C}", ("reveal", "Which two?\n– A\n– B\n– C", "A\nB", (), ())),
        ("Which? {~%100%A ~B}", ("choice", "Which?", "A", (), ("B",))),
        ("Match. {=cat -> miaow =dog -> woof}", ("reveal", "Match.\n– cat\n– dog", "cat → miaow\ndog → woof", (), ())),
    ],
)
def test_kinds_of_questions(text: str, card: tuple[object, ...], tmp_path: Path) -> None:
    """Each way to ask becomes the card that asks the same."""
    found = one(tmp_path, text)
    assert (found.kind, found.question, found.answer, found.accepted, found.distractors) == card


def test_what_cannot_be_asked_is_told(tmp_path: Path) -> None:
    """An essay and a description have no answer; they are named with their lines, and the rest is read."""
    found = read(tmp_path, "// a comment\n\nWrite about it. {}\n\nOnly a text.\n\nWho?{=A}\n")
    assert [(note.line, str(note)) for note in found.notes] == [
        (3, "This has no answer and was left out."),
        (5, "This has no answer and was left out."),
    ]
    assert (len(found.decks[0].cards), found.problems) == (1, ())


def test_bad_question_is_named(tmp_path: Path) -> None:
    """A question whose wrong answer is right, too, is a problem at its line."""
    found = read(tmp_path, "Who?{=A}\n\nWhich?\n{=A ~A}\n")
    assert [problem.line for problem in found.problems] == [3]


def test_categories_are_decks(tmp_path: Path) -> None:
    """Questions go into the deck of the category before them, ids and tags come from the comments."""
    text = (
        "$CATEGORY: $course$/top/Geo/A//B\n\n// [id:x\\]1] [tag:one] [tag:two words]\nWho?{=A\n####Because A.}\n\n"
        "$CATEGORY: $course$/top\n\nWhat?{=B}\n"
    )
    decks = read(tmp_path, text).decks
    assert [(deck.title, len(deck.cards)) for deck in decks] == [("A/B", 1), ("Fragen", 1)]
    card = decks[0].cards[0]
    assert (card.id, card.tags) == ("x]1", ("one", "two words"))
    assert card.evidence is not None
    assert card.evidence.sentence == "Because A."


def test_what_we_write(tmp_path: Path) -> None:
    """A deck is a category of questions with names, ids, tags, the gap in its place and the source as feedback."""
    path = tmp_path / "deck.gift"
    write_deck(SAMPLE, path)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(
        "$CATEGORY: $course$/top/Der Semmering\n\n// [id:aaaaaaaaaaaaaaaa] [tag:person] [tag:a::b]\n"
    )
    assert "::Wer plante die Strecke?::[plain]Wer plante die Strecke? {\n\t=Carl Ghega\n\t=Ghega\n\t####Carl" in text
    assert "[plain]{\n\t=Carl Ghega\n\t####Carl Ghega plante die Strecke.\n} plante die Strecke.\n" in text
    assert "{\n\t=16\n\t~15\n\t~17\n\t~18\n" in text
    assert "Ghega plante sie. {TRUE" in text
    assert "=Weil es\\nkeinen anderen Weg gab." in text


def test_deck_with_a_slash_is_one_category(tmp_path: Path) -> None:
    """A slash in a title is no border between categories."""
    path = tmp_path / "deck.gift"
    write_deck(Deck("d", "Hin/Her", "en", (Card("1", "short", "Who?", "A"),)), path)
    assert read_decks(path, options=ENGLISH).decks[0].title == "Hin/Her"
