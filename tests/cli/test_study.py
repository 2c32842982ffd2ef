"""`quiz study` between pipes: one line an answer, commands, and which cards are asked."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.cli.program import Program, Screen, together

RIGHT = ["peter hansen", "KIEL", "three", "", "y"]


def test_one_line_of_input_a_question(shelf: Program) -> None:
    """Typed, picked and looked-at cards are all answered by lines, and the end tells the score."""
    said = shelf.says("study", "Four Kinds", "--plain", typed="\n".join([*RIGHT, ""]))
    assert said.count("Question ") == 4
    assert "Question 4 (3 of 4 cards done): What happened after the fire?" in said
    assert "Answer: The yard moved to Lübeck.\nDid you know it? y or n\nCounted as known." in said
    assert said.endswith("Coming again: 4 within a week.\n")
    assert "All done for now.\nScore: 100 %, 4 of 4 known at the first try.\nTime: " in said
    assert "\x1b" not in said
    assert [rating for _given, rating in shelf.ratings()] == [3, 3, 3, 3]


@pytest.mark.parametrize("way", ["label", "letter", "text"])
def test_ways_to_choose(shelf: Program, way: str) -> None:
    """An option is picked by its number, its letter or its text."""
    with shelf.talk("study", "four", "--plain") as talk:
        talk.says("/skip")
        talk.says("/skip")
        talk.hears("Question 1 (0 of 4 cards done): How many steamers")
        options = talk.options(4)
        label = options["Three"]
        talk.says({"label": label, "letter": "abcd"[int(label) - 1], "text": " THREE "}[way])
        talk.hears("Right. Answer: Three")
        assert "Stopped with 3 cards still to ask." in talk.ends(stop=True)
    assert [rating for _given, rating in shelf.ratings()] == [3]


def test_commands(shelf: Program) -> None:
    """A near miss is shown with its difference, /right, /undo, /skip, /why and /quit do what they say."""
    said = shelf.says(
        "study", "four", typed="Peter Hanssen\n/why\nHamburg\n/right\n/undo\n/what\nKiel\n/skip\n\nn\n/quit\nThree\n"
    )
    assert "Nearly right. Answer: Peter Hansen\nYou typed: Peter Hanssen\nToo much: “s”." in said
    assert "The paragraph of the last answer tells this one as well; answer first, then ask why.\n" in said
    assert "Wrong. Answer: Kiel\nSource: It stood in [Kiel] for forty-four years.\nIt comes again in this" in said
    assert "Counted as right: Kiel\n" in said
    assert "Taken back.\n\nQuestion 2 (1 of 4 cards done): It stood in _____ for" in said
    assert "There is no command /what." in said
    assert "Skipped; it comes at the end." in said
    assert "Counted as not known." in said
    assert "Stopped with 2 cards still to ask.\nScore: 67 %, 2 of 3 known at the first try." in said
    assert said.endswith("Hard:\n- What happened after the fire? The yard moved to Lübeck. (missed once)\n")
    assert shelf.ratings() == [("Peter Hanssen", 2), ("Kiel", 3), ("", 1)]


def test_a_wrong_answer_returns_in_the_same_session(shelf: Program) -> None:
    """A failed card is asked again before the end, and the score counts the first try."""
    said = shelf.says("study", "four", "--new", "1", typed="nobody\nPeter Hansen\n")
    assert said.count("Who founded the yard?") == 3  # twice asked, once named as hard
    assert "All done for now.\nScore: 0 %, 0 of 1 known at the first try." in said
    assert [rating for _given, rating in shelf.ratings()] == [1, 3]


def test_the_end_of_the_input(shelf: Program) -> None:
    """The end of the input is a clean end at once, in both languages, also in the middle of a card."""
    assert "Nothing was answered." in shelf.says("study")
    german = shelf.speaking("de").says("study", "four", typed="Olaf Jensen\nKiel\nThree\n\n")
    assert shelf.speaking("de").words("Did you know it? y or n") in german
    assert "Beendet, 2 Karten sind noch offen." in german
    assert len(shelf.ratings()) == 3


def test_how_many_are_asked(shelf: Program) -> None:
    """--new and --limit bound the session, and a session without a card says so."""
    for said, begins in zip(
        together(
            partial(shelf.says, "study", "--new", "2", "--limit", "5"),
            partial(shelf.says, "study", "--limit", "3"),
            partial(shelf.says, "study"),
        ),
        ("of 2 cards done", "of 3 cards done", "of 16 cards done"),
        strict=True,
    ):
        assert begins in said
    for said in together(partial(shelf.says, "study", "--limit", "0"), partial(shelf.says, "study", "--new", "0")):
        assert said == "Nothing to ask within these limits.\n"


def test_how_a_deck_is_called(shelf: Program) -> None:
    """A deck is found by its title, a beginning of it in any case, or its id; other names have exit code 4."""
    lines = shelf.says("decks").splitlines()
    deck_id = next(line.split()[-1] for line in lines if line.startswith("Four Kinds"))
    titles = {"The Small Shipyard": "The Small Shipyard", "die KLEINE": "Die kleine Werft", deck_id: "Four Kinds"}
    said = together(*(partial(shelf.says, "study", name) for name in titles))
    for title, words in zip(titles.values(), said, strict=True):
        assert f"Deck: {title}\n" in words
    english, german = together(
        *(partial(shelf.speaking(language).refuses, "study", "Five", code=4) for language in ("en", "de"))
    )
    assert english == "There is no deck called Five; the command quiz decks lists them."
    assert german == shelf.speaking("de").words(english.replace("Five", "{name}"), name="Five") != english


def test_a_name_that_fits_several_decks(shelf: Program, articles: object) -> None:
    """Of an ambiguous name all candidates are told with their ids; an exact title wins over a longer one."""
    shelf.says("generate", f"{articles}/en.txt", "--title", "Four", "--cards", "2")
    shelf.says("generate", f"{articles}/en.txt", "--title", "Four More", "--cards", "2")
    line = shelf.refuses("show", "fou", code=4)
    assert line.startswith("The name fou fits 3 decks: Four [")
    assert "; Four Kinds [" in line
    assert "; Four More [" in line
    assert shelf.says("show", "four").startswith("Four\n")


def test_nothing_to_study(quiz: Program) -> None:
    """Who has no deck is told how to make one."""
    for command in ("study", "decks"):
        assert quiz.says(command).endswith("Make one from an article with: quiz learn ARTICLE\n")


def test_an_answer_survives_a_sudden_death(shelf: Program) -> None:
    """When the verdict is there the answer is on the disk, whatever kills the program; and the session goes on."""
    with shelf.talk("study", "four") as talk:
        talk.says("Peter Hansen")
        talk.hears("Right. Answer: Peter Hansen")
        talk.dies()
    assert shelf.ratings() == [("Peter Hansen", 3)]
    said = shelf.says("study", "four", typed="/undo\n")
    assert "You go on where you stopped.\n" in said
    assert "Question 2 (1 of 4 cards done): It stood in" in said
    assert "Taken back.\n\nQuestion 1 (0 of 4 cards done): Who founded the yard?" in said
    assert shelf.ratings() == []


def test_a_sudden_death_of_a_terminal(shelf: Program, open_screen: Callable[..., Screen]) -> None:
    """The same on a terminal that is closed."""
    screen = open_screen(shelf, "study", "four")
    screen.sees("Type the answer.")
    screen.types("Peter Hansen\r")
    screen.sees("Right")
    screen.child.kill(9)
    screen.child.wait()
    assert shelf.ratings() == [("Peter Hansen", 3)]


def test_why_where_it_tells_nothing(shelf: Program) -> None:
    """The paragraph of the last answer is shown if it does not hold the answer that is asked now."""
    said = shelf.says("study", "four", typed="Peter Hansen\nKiel\n/why\n/quit\n")
    assert "Why: Peter Hansen founded the yard. It stood in Kiel for forty-four years.\n" in said


def test_every_session_of_the_day_can_be_gone_on_with(shelf: Program) -> None:
    """A session that stopped is gone on with although another was begun since, without what that one has answered."""
    shelf.says("study", "four", typed="Peter Hansen\n")
    shelf.says("study", "--new", "2", "--plain", typed="")
    shelf.says("study", "four", "--kind", "cloze", typed="Kiel\n")
    said = shelf.says("study", "four", typed="/undo\n")
    assert "You go on where you stopped.\n" in said
    assert "Question 2 (1 of 3 cards done): How many steamers" in said
    assert "Taken back.\n\nQuestion 1 (0 of 3 cards done): Who founded the yard?" in said


def test_own_settings_are_marked(shelf: Program) -> None:
    """In the list of settings a star stands behind every value that is not the usual one, and says so below."""
    assert "*" not in shelf.says("settings")
    shelf.says("settings", "retention", "85 %")
    lines = shelf.says("settings").splitlines()
    assert [line.split()[:3] for line in lines[:-1] if "*" in line] == [["retention", "0.85", "*"]]
    assert lines[-1].startswith("* set by you")
