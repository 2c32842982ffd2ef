"""`quiz generate`: from a text to a stored, written or shown deck."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cli.program import Program, Screen, together

SEED = Path(__file__).parents[2] / "seeds" / "openai-offene-modelle.txt"


def test_generate_stores_a_deck(quiz: Program, articles: Path) -> None:
    """It says how many facts and cards there are, guesses the language, and the deck is there under its title."""
    said = quiz.says("generate", str(articles / "de.txt")).splitlines()
    cards = quiz.numbers()["cards"]
    told = re.fullmatch(r"(\d+) facts found, (\d+) cards made\.", said[0])
    assert told
    assert int(told[1]) >= int(told[2]) == cards
    assert said[1].startswith("Stored as “Die kleine Werft”.")
    assert said[2].startswith("Study it with: quiz study ")
    shown = quiz.says("show", said[2].split()[-1])
    assert shown.startswith("Die kleine Werft\n\n1. ")
    assert shown.count("Answer: ") == cards
    again = quiz.speaking("de").says("generate", str(articles / "de.txt"))
    assert f"Tatsachen gefunden, {cards} Karten gemacht." in again


def test_options_of_generate(quiz: Program, articles: Path) -> None:
    """Title, number of cards and language are what was asked for."""
    said = quiz.says("generate", str(articles / "en.txt"), "--title", "Boats", "--cards", "3", "--language", "en")
    assert "3 cards made." in said
    assert "“Boats”" in said
    assert quiz.numbers("boats")["cards"] == 3


def test_dry_run_stores_nothing(quiz: Program, articles: Path) -> None:
    """A dry run shows the cards with their sentences, and no database comes to be."""
    said = quiz.says("generate", str(articles / "en.txt"), "--dry-run")
    assert "Source: The " in said
    assert said.endswith(f"{said.count('Answer: ')} cards made.\n")
    assert not quiz.home.exists()


@pytest.mark.parametrize(
    ("name", "begins"),
    [("deck.toml", "# A deck"), ("deck.txt", "#separator"), ("deck.jsonl", '{"id"'), ("deck.json", "{")],
)
def test_out_writes_a_file_of_each_format(
    quiz: Program, articles: Path, tmp_path: Path, name: str, begins: str
) -> None:
    """With --out the deck is in the file, in the format of its ending, and not in the database."""
    path = tmp_path / name
    said = quiz.says("generate", str(articles / "en.txt"), "--out", str(path))
    assert said.splitlines()[1] == f"Written to {path}."
    assert path.read_text(encoding="utf-8").startswith(begins)
    assert not quiz.home.exists()


def test_an_ending_that_names_no_format(quiz: Program, articles: Path, tmp_path: Path) -> None:
    """A file whose ending says nothing is refused before the work."""
    line = quiz.refuses("generate", str(articles / "en.txt"), "--out", str(tmp_path / "deck.pdf"), code=3)
    assert "names no format" in line
    assert list(tmp_path.iterdir()) == []


def test_the_seed_article_gives_a_good_deck(quiz: Program, tmp_path: Path) -> None:
    """Ten cards or more of several kinds, no two alike, answers in their sentences; a seed is a seed."""
    runs = {"a": "1", "b": "1", "c": "2"}
    together(
        *(
            partial(quiz.says, "generate", str(SEED), "--seed", seed, "--out", f"{tmp_path}/{run}.jsonl")
            for run, seed in runs.items()
        )
    )
    written = {run: (tmp_path / f"{run}.jsonl").read_text(encoding="utf-8") for run in runs}
    assert written["a"] == written["b"] != written["c"]
    cards = [json.loads(line) for line in written["a"].splitlines()]
    article = SEED.read_text(encoding="utf-8")
    assert len(cards) >= 10
    assert len({card["kind"] for card in cards}) >= 2
    assert len({(card["question"], card["answer"]) for card in cards}) == len(cards)
    assert all(card["source"] in article for card in cards)
    assert all(card["answer"] in card["source"] for card in cards if card["kind"] != "truefalse")


def test_making_a_deck_again_keeps_progress(quiz: Program) -> None:
    """After a session, more cards of the same article come to the deck and no answer is lost."""
    quiz.says("generate", "suez-canal", "--cards", "5")
    quiz.says("study", "--new", "2", typed="\n\n/quit\n")
    log = quiz.ratings()
    assert [rating for _given, rating in log] == [1, 1]
    quiz.says("generate", "suez-canal", "--cards", "30")
    after = quiz.numbers()
    assert 10 < after["cards"] <= 30
    assert (after["reviews"], after["cards"] - after["new"]) == (2, 2)
    assert quiz.ratings() == log


def test_progress_is_shown_on_a_terminal_only(
    quiz: Program, articles: Path, open_screen: Callable[..., Screen]
) -> None:
    """On a terminal a bar moves while the deck is made."""
    german = quiz.speaking("de")
    screen = open_screen(german, "generate", str(articles / "de.txt"))
    screen.sees(german.words("Making questions"))
    screen.sees("100%")
    screen.sees("Gespeichert als „Die kleine Werft“.")
    screen.ends()
