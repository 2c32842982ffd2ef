"""`quiz decks`, `quiz show`, `quiz delete`."""

from collections.abc import Callable

import pytest

from tests.cli.program import ENTER, Program, Screen


def test_the_list_of_decks(shelf: Program) -> None:
    """Every deck is a line with its cards, due, new and later ones, and its id."""
    shelf.says("study", "four", typed="Peter Hansen\nKiel\n")
    lines = shelf.says("decks").splitlines()
    assert lines[0].split() == ["Deck", "Cards", "Due", "New", "Later", "Id"]
    rows = {line[: lines[0].index("Cards")].strip(): line.split()[-5:-1] for line in lines[1:]}
    assert rows == {
        "The Small Shipyard": ["6", "0", "6", "0"],
        "Die kleine Werft": ["6", "0", "6", "0"],
        "Four Kinds": ["4", "0", "2", "2"],
    }


def test_cards_are_shown_with_their_evidence(shelf: Program) -> None:
    """Every card is there with its answer, its options, and the sentence in which the answer stands."""
    shown = shelf.says("show", "four")
    assert shown.startswith("Four Kinds\n\n1. Who founded the yard?  short answer\nAnswer: Peter Hansen\n")
    assert "Source: It stood in [Kiel] for forty-four years." in shown
    assert "Wrong options: Two; Five; Eleven\n" in shown
    assert shown.count("Source: ") == 4
    shelf.refuses("show", "", code=4)


def test_delete_without_a_terminal(shelf: Program) -> None:
    """Where nobody can be asked, --yes is needed; then the deck goes with its answers and the others stay."""
    shelf.says("study", "four", typed="Peter Hansen\n")
    before = shelf.stored()
    assert "--yes" in shelf.refuses("delete", "four", code=2)
    shelf.refuses("delete", "nothing", "--yes", code=4)
    assert shelf.stored() == before
    assert shelf.says("delete", "four", "--yes") == "“Four Kinds” is deleted.\n"
    assert {"cards": 12, "reviews": 0}.items() <= shelf.numbers().items()


@pytest.mark.parametrize(
    ("language", "keys", "end"),
    [
        ("en", "y" + ENTER, "deleted"),
        ("de", "j" + ENTER, "deleted"),
        ("de", ENTER, "kept"),
        ("en", "\x03", "interrupted"),
        ("de", "\x04", "interrupted"),
    ],
)
def test_delete_asks(shelf: Program, open_screen: Callable[..., Screen], language: str, keys: str, end: str) -> None:
    """On a terminal it asks, says what would go, and only a yes deletes."""
    program, before = shelf.speaking(language), shelf.stored()
    say = program.words
    screen = open_screen(program, "delete", "four", columns=120)
    question = "Delete “{title}” with its {n} card{s} and everything you answered?"
    screen.sees(say.many(question.replace("{s}", ""), question.replace("{s}", "s"), 4, title="Four Kinds"))
    screen.sees(f"[{say('y/N')}]")
    screen.types(keys)
    rest = screen.ends(130 if end == "interrupted" else 0)
    assert (say("Nothing was deleted.") in rest) == (end == "kept")
    assert (shelf.stored() == before) == (end != "deleted")
