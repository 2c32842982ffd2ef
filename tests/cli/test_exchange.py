"""`quiz import` and `quiz export`, and what the real Anki makes of it."""

import datetime as dt
import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from quiz.core.article import Language
from quiz.storage import edit_card, load_deck, open_database
from tests.cli.articles import KINDS
from tests.cli.program import Program, together
from tests.exchange.anki_world import anki


@pytest.mark.parametrize(
    ("name", "form"),
    [("deck.toml", ""), ("deck.jsonl", ""), ("deck.json", ""), ("deck.txt", ""), ("deck.dat", "jsonl")],
)
def test_out_and_in_again(shelf: Program, tmp_path: Path, name: str, form: str) -> None:
    """A deck that goes out and comes back is the same, by ending or by --format, also in an empty home."""
    path, option = str(tmp_path / name), ["--format", form] if form else []
    said = shelf.says("export", "The Small", path, *option)
    assert said.startswith(f"“The Small Shipyard” is written to {path}.\n")
    before = shelf.stored()
    other = Program(tmp_path / "other")
    again, first = together(*(partial(program.says, "import", path, *option) for program in (shelf, other)))
    assert "6 new" in first
    if name != "deck.txt":  # there the wrong options stand among the right one, in an order of their own
        assert again == "“The Small Shipyard”: 0 new, 0 changed, 6 unchanged.\n"
        assert of_cards(shelf.stored()) == of_cards(before)
    assert again.startswith("“The Small Shipyard”: 0 new, ")


def test_a_file_without_cards(shelf: Program, tmp_path: Path) -> None:
    """An empty file and an article are no decks: that is said once, with what to do, and nothing is stored."""
    empty, article = tmp_path / "empty.txt", tmp_path / "my article.txt"
    empty.write_text("")
    article.write_text("A first sentence.\n\nAnother one.\n\nAnd a third.\n")
    before = shelf.stored()
    hint = "there are no cards in it. If it is an article, say: quiz learn"
    assert shelf.refuses("import", str(empty), code=3) == f"{empty}: {hint} {empty}"
    done = shelf.ended("import", str(article))
    assert done.code == 3
    assert done.err.splitlines() == [f"{article}:1: The card has no answer.", f"{article}: {hint} '{article}'"]
    assert shelf.stored() == before


def of_cards(stored: list[str]) -> list[str]:
    """What is stored of cards."""
    return [row for row in stored if 'INSERT INTO "card"' in row]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_real_anki_takes_all_of_it(shelf: Program, tmp_path: Path, language: Language) -> None:
    """Anki gets as many new notes as there are cards, and none the second time, in English and in German."""
    path = tmp_path / "deck.txt"
    said = shelf.speaking(language).says("export", "the small", str(path))
    assert ("In Anki: Datei, " in said) == (language == "de")
    with anki(tmp_path / "collection.anki2", language) as collection:
        assert collection.take(path) == {"new": 6}
        again = collection.take(path)
        assert "new" not in again
        assert len(collection.notes()) == 6
        assert collection.sound()


def test_the_language_of_anki_is_an_option(shelf: Program, tmp_path: Path) -> None:
    """--anki-lang writes for an Anki in the other language; one that is unknown is a mistake."""
    german, english = tmp_path / "de.txt", tmp_path / "en.txt"
    together(
        partial(shelf.says, "export", "the small", str(german), "--anki-lang", "de"),
        partial(shelf.speaking("de").says, "export", "the small", str(english), "--anki-lang", "en"),
    )
    assert "Lückentext" in german.read_text(encoding="utf-8")
    assert "Lückentext" not in english.read_text(encoding="utf-8")
    shelf.refuses("export", "the small", str(german), "--anki-lang", "fr", code=2)


def test_a_broken_file_changes_nothing(shelf: Program, tmp_path: Path) -> None:
    """Mistakes are named with file and line, exit code 3, and nothing is stored unless --skip-broken is said."""
    path = tmp_path / "broken.toml"
    path.write_text(KINDS.replace('kind = "cloze"', 'kind = "gap"'), encoding="utf-8")
    line = KINDS.splitlines().index('kind = "cloze"')  # the card begins a line before, lines count from 1
    other = Program(tmp_path / "other")
    done = other.ended("import", str(path))
    assert (done.code, done.out) == (3, "")
    assert [words.split(" ", 1)[0] for words in done.err.splitlines()] == [f"{path}:{line}:", f"{path}:"]
    assert "--skip-broken" in done.err
    assert "There are no decks yet" in other.says("decks")
    done = other.ended("import", str(path), "--skip-broken")
    assert (done.code, done.out) == (3, "“Four Kinds”: 3 new, 0 changed, 0 unchanged.\n")
    assert len(done.err.splitlines()) == 1

    path.write_text("format = 1\n[deck\n", encoding="utf-8")
    before = shelf.stored()
    done = shelf.speaking("de").ended("import", str(path))
    assert done.code == 3
    assert done.err.startswith(f"{path}:2: Das ist kein TOML: ")
    assert "Nichts wurde übernommen." in done.err
    assert shelf.stored() == before


def test_files_that_cannot_be_used(shelf: Program, tmp_path: Path) -> None:
    """Each is told in one line, and the decks stay as they are."""
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "here.pdf").write_text("text")
    (tmp_path / "latin.json").write_bytes(b'{"a": "\xfc"}')
    before = shelf.stored()

    def refused(words: str, code: int, said: str) -> None:
        assert said in shelf.refuses(*words.format(tmp_path).split(), code=code)

    together(
        partial(refused, "import {0}/missing.toml", 4, "There is no file"),
        partial(refused, "import {0}/folder.toml", 3, "is a folder"),
        partial(refused, "import {0}/latin.json", 3, "not UTF-8"),
        partial(refused, "import {0}/deck.pdf", 4, "There is no file"),
        partial(refused, "import {0}/here.pdf", 3, "names no format"),
        partial(refused, "import {0}/latin.json --format word", 3, "There is no format word"),
        partial(refused, "export four {0}/deck.pdf", 3, "names no format"),
        partial(refused, "export four {0}/no/deck.toml", 3, "There is no folder"),
        partial(refused, "export four {0}/folder.toml", 3, "is a folder"),
        partial(refused, "export five {0}/deck.toml", 4, "There is no deck"),
    )
    assert shelf.stored() == before


def test_package_with_progress_moves_house(shelf: Program, tmp_path: Path) -> None:
    """A package with progress taken in elsewhere gives the same answers and states; a second time nothing is new."""
    shelf.says("study", "four", "--plain", typed="\n".join(["x"] * 20) + "\n")
    package, other = tmp_path / "deck.apkg", Program(tmp_path / "other")
    shelf.says("export", "four", str(package), "--with-progress")
    said = other.says("import", str(package))
    assert said.startswith("“Four Kinds”: 4 new, 0 changed, 0 unchanged.\n")
    assert "taken in." in said
    assert of_memory(other.stored()) == of_memory(shelf.stored())
    assert "taken in." not in other.says("import", str(package))
    third = Program(tmp_path / "third")
    assert "taken in." not in third.says("import", str(package), "--without-progress")
    assert of_memory(third.stored()) == []


def of_memory(stored: list[str]) -> list[str]:
    """What is stored of memory, without the parts of a millisecond that Anki has no room for."""
    rows = [row for row in stored if 'INSERT INTO "memory"' in row]
    return [re.sub(r"(\d{13})\d{3}", r"\1", row) for row in rows]


def test_only_some_formats_carry_progress(shelf: Program, tmp_path: Path) -> None:
    """Asking for progress where there is no room for it is a mistake that names the formats with room."""
    assert "anki, jsonl and json" in shelf.refuses(
        "export", "four", str(tmp_path / "a.toml"), "--with-progress", code=2
    )


def test_update_keeps_what_is_here(shelf: Program, tmp_path: Path) -> None:
    """--update changes and adds cards, leaves those that the file lacks, and tells of cards changed on both sides."""
    path = tmp_path / "deck.toml"
    shelf.says("export", "four", str(path))
    text = path.read_text(encoding="utf-8")
    pieces = text.split("\n[[card]]\n")
    edit(shelf, "deck_id = (SELECT id FROM deck WHERE title = 'Four Kinds')")
    question = re.search("question = (.*)", pieces[1])
    assert question
    changed = pieces[1].replace(question[0], 'question = "Changed in the file: _____?"')
    new = 'kind = "short"\nquestion = "New?"\nanswer = "Yes"\n'
    path.write_text("\n[[card]]\n".join([pieces[0], changed, new]), encoding="utf-8")
    said = shelf.says("import", str(path), "--update")
    assert said.splitlines()[0] == "“Four Kinds”: 1 new, 0 changed, 1 unchanged, 1 in conflict."
    assert "stays as you edited it" in said
    assert "Edited here" in said
    assert "Changed in the file" not in "".join(shelf.stored())
    assert sum("'Four Kinds'" in row or "New?" in row for row in shelf.stored()) >= 2


def edit(program: Program, where: str) -> None:
    """Edit the first card of a deck, as its learner would in a session."""
    with open_database(f"sqlite:///{program.home}/quiz.db", now=dt.datetime.now(dt.UTC)) as db:
        with db.reading() as connection:
            deck_id = connection.execute(f"SELECT deck_id FROM card WHERE {where}").scalar()
        assert isinstance(deck_id, str)
        card = load_deck(db, deck_id).cards[0]
        edit_card(db, deck_id, replace(card, question=f"Edited here: {card.question}"))


def test_a_table_comes_back_into_its_deck(shelf: Program, tmp_path: Path) -> None:
    """A table that somebody edited goes into the deck that is named; what it cannot carry stays."""
    path = tmp_path / "Tabelle.csv"
    shelf.says("export", "four", str(path))
    before = of_cards(shelf.stored())
    german = shelf.speaking("de")
    said = german.says("import", str(path), "--deck", "four")
    assert said == "„Four Kinds“: 0 neu, 0 geändert, 4 unverändert, 0 im Widerspruch.\n"
    assert of_cards(shelf.stored()) == before
    text = path.read_text(encoding="utf-8").replace("Peter Hansen,", "Hansen,") + "How old?,Forty-four years,,,,,,\n"
    path.write_text(text, encoding="utf-8")
    said = german.says("import", str(path), "--deck", "four")
    assert said == "„Four Kinds“: 1 neu, 1 geändert, 3 unverändert, 0 im Widerspruch.\n"
    assert "There is no deck called Six" in shelf.refuses("import", str(path), "--deck", "Six", code=4)


def test_what_kahoot_has_no_room_for_is_told(shelf: Program, tmp_path: Path) -> None:
    """What is left out of a file is said on standard error, a line each, and the file is written."""
    path = tmp_path / "kahoot.xlsx"
    done = shelf.ended("export", "four", str(path), "--format", "kahoot")
    assert (done.code, done.out) == (0, f"“Four Kinds” is written to {path}.\n")
    assert [line.split(":")[0] for line in done.err.splitlines()] == ["Left out, since it has no wrong answers"] * 3
    assert path.exists()


def test_a_file_that_is_there_is_not_replaced(shelf: Program, tmp_path: Path) -> None:
    """What somebody has in a file stays, unless --force is said."""
    mine = tmp_path / "mine.toml"
    mine.write_text("my own", encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text("Linz liegt an der Donau.\n", encoding="utf-8")
    for words in (
        ["export", "four", str(mine)],
        ["stats", "--html", str(mine)],
        ["generate", str(article), "--out", str(mine)],
    ):
        assert "already; say --force" in shelf.refuses(*words, code=2)
        assert mine.read_text(encoding="utf-8") == "my own"
    shelf.says("export", "four", str(mine), "--force")
    assert "Peter Hansen" in mine.read_text(encoding="utf-8")
