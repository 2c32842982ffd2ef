"""What is written is read back as it was, whatever it is."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange import FORMATS, Read, WriteOptions, format_for, read_decks, write_deck
from tests.exchange.decks import SAMPLE, decks


def carried(deck: Deck, name: str) -> Deck:
    """What the format promises to keep of a deck."""
    if name in ("toml", "json"):
        return deck
    if name == "jsonl":
        return replace(deck, article=None)
    return replace(deck, article=None, cards=tuple(_shown(card) for card in deck.cards))


def _shown(card: Card) -> Card:
    """Anki shows options only where they are chosen from, in an order of its own."""
    kept = sorted(card.distractors) if card.kind in ("choice", "truefalse") else ()
    return replace(card, distractors=tuple(kept))


def there_and_back(deck: Deck, name: str) -> Read:
    """Write and read a deck in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck"
        write_deck(deck, path, name)
        return read_decks(path, name)


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_sample_comes_back(name: str) -> None:
    """The sample deck, with a card of every kind, comes back as far as the format carries it, without a problem."""
    read = there_and_back(SAMPLE, name)
    deck = read.decks[0]
    if name == "anki-csv":
        deck = replace(deck, cards=tuple(_shown(card) for card in deck.cards))
    assert Read((deck,), read.problems) == Read((carried(SAMPLE, name),))


@pytest.mark.parametrize("name", ["toml", "json", "jsonl"])
def test_every_deck_comes_back(name: str) -> None:
    """Every deck comes back exactly, with all characters but halves of them, which no file can hold."""

    @settings(max_examples=60, deadline=None)
    @given(decks(fewest=1 if name == "jsonl" else 0))
    def check(deck: Deck) -> None:
        assert there_and_back(deck, name) == Read((carried(deck, name),))

    check()


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_writing_twice_changes_nothing(name: str, tmp_path: Path) -> None:
    """A deck gives the same bytes whenever it is written."""
    first, second = tmp_path / "first", tmp_path / "second"
    write_deck(SAMPLE, first, name)
    write_deck(SAMPLE, second, name)
    assert first.read_bytes() == second.read_bytes()


def test_one_changed_card_changes_its_lines_only(tmp_path: Path) -> None:
    """In TOML a new answer is one changed line."""
    path = tmp_path / "deck.toml"
    write_deck(SAMPLE, path)
    before = path.read_text(encoding="utf-8").split("\n")
    write_deck(replace(SAMPLE, cards=(replace(SAMPLE.cards[0], answer="Ghega"), *SAMPLE.cards[1:])), path)
    after = path.read_text(encoding="utf-8").split("\n")
    assert [line for line in after if line not in before] == ['answer = "Ghega"']


def test_toml_is_pleasant_to_read(tmp_path: Path) -> None:
    """Quotation marks need no backslashes, an article keeps its lines, and nothing empty is written."""
    path = tmp_path / "deck.toml"
    card = Card("x", "short", 'Wer sagte "nein"?', "Ghega")
    write_deck(replace(SAMPLE, cards=(card,)), path)
    text = path.read_text(encoding="utf-8")
    assert "question = 'Wer sagte \"nein\"?'" in text
    assert '\ntext = """\nDer Semmering\n\nCarl Ghega plante' in text
    assert text.endswith('answer = "Ghega"\n')


def test_json_lines_have_the_promised_keys(tmp_path: Path) -> None:
    """Every line starts with the ten keys in their order, and the source is a text even where there is none."""
    path = tmp_path / "deck.jsonl"
    write_deck(SAMPLE, path)
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    keys = ["id", "kind", "question", "answer", "accepted", "distractors", "source", "start", "end", "tags"]
    assert all(list(row)[:10] == keys for row in rows)
    assert (rows[0]["source"], rows[0]["start"], rows[0]["end"]) == ("Carl Ghega plante die Strecke.", 15, 45)
    assert (rows[-1]["source"], rows[-1]["start"]) == ("", None)


def test_formats_are_found_by_ending_and_by_name() -> None:
    """The ending chooses the format, and a name wins over it."""
    found = [format_for(Path(name)).name for name in ("a.toml", "a.JSONL", "a.json", "a.csv", "a.tsv", "a.txt")]
    assert found == ["toml", "jsonl", "json", "anki-csv", "anki-csv", "anki-csv"]
    assert format_for(Path("a.toml"), "anki-csv").name == "anki-csv"


def test_german_names_of_note_types(tmp_path: Path) -> None:
    """A file for a German Anki names Einfach and Lückentext, and is read back as German without asking."""
    path = tmp_path / "deck.txt"
    write_deck(SAMPLE, path, options=WriteOptions("de"))
    text = path.read_text(encoding="utf-8")
    assert ("\tEinfach\t" in text, "\tLückentext\t" in text, "\tBasic\t" in text) == (True, True, False)
    without_own = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#quiz:"))
    path.write_text(without_own, encoding="utf-8")
    assert read_decks(path).decks[0].language == "de"
