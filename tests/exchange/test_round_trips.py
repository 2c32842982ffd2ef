"""What is written is read back as it was, as far as the format says that it carries it."""

import datetime as dt
import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange import FORMATS, Part, Read, ReadOptions, WriteOptions, format_for, read_decks, write_deck
from quiz.exchange.carrying import carried
from quiz.schedule.scheduler import Scheduler
from tests.exchange.decks import SAMPLE, decks, histories_of, plain_decks

TWO_WAYS = [one for one in FORMATS if one.read and one.write]
NOW = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
MILLISECOND = dt.timedelta(milliseconds=1)
GERMAN = ReadOptions(lambda _text: "de")


def sorted_options(deck: Deck, carries: frozenset[Part]) -> Deck:
    """A deck without the order of wrong answers, where the format does not keep it."""
    if Part.DISTRACTORS in carries:
        return deck
    return replace(deck, cards=tuple(replace(card, distractors=tuple(sorted(card.distractors))) for card in deck.cards))


def there_and_back(deck: Deck, name: str, options: WriteOptions | None = None) -> Read:
    """Write and read a deck in a folder of its own; a language that the file does not tell is German."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck"
        write_deck(deck, path, name, options)
        return read_decks(path, name, GERMAN)


def expected(deck: Deck, carries: frozenset[Part]) -> Deck:
    """The deck as far as it is carried, in a file called "deck"; cards that can then not be told apart only once."""
    found = carried(deck, carries, "deck", lambda _text: "de")
    cards: dict[str, Card] = {}
    for card in found.cards:
        cards.setdefault(card.id, card)
    return replace(found, cards=tuple(cards.values()))


@pytest.mark.parametrize("form", TWO_WAYS, ids=lambda form: form.name)
def test_sample_comes_back(form: object) -> None:
    """The sample deck, with a card of every kind, comes back as far as the format carries it, without a problem."""
    one = format_for(Path(), getattr(form, "name", ""))
    read = there_and_back(SAMPLE, one.name)
    assert read.problems == ()
    assert [sorted_options(deck, one.carries) for deck in read.decks] == [expected(SAMPLE, one.carries)]


@pytest.mark.parametrize("name", [one.name for one in TWO_WAYS])
def test_every_deck_comes_back(name: str) -> None:
    """Every deck comes back as far as its format carries it: exact ones with all characters, others with all words."""
    carries = format_for(Path(), name).carries
    fewest = 0 if {Part.DECK, Part.ARTICLE} <= carries else 1
    drawn = decks(fewest=fewest) if Part.EXACT in carries else plain_decks(fewest=1)

    @settings(max_examples=40, deadline=None)
    @given(drawn)
    def check(deck: Deck) -> None:
        read = there_and_back(deck, name)
        assert read.problems == ()
        assert [sorted_options(one, carries) for one in read.decks] == [expected(deck, carries)]

    check()


@pytest.mark.parametrize("name", [one.name for one in TWO_WAYS if Part.PROGRESS in one.carries])
def test_answers_come_back(name: str) -> None:
    """What was answered comes back with the times, grades and intervals, and leads to the same memory."""
    scheduler = Scheduler()
    histories = histories_of(SAMPLE, NOW, scheduler)
    options = WriteOptions(recall=lambda cards: {card: histories[card] for card in cards if card in histories}, now=NOW)
    read = there_and_back(SAMPLE, name, options)
    assert read.histories.keys() == {(SAMPLE.id, card) for card in histories}
    for (_, card), history in read.histories.items():
        wanted = histories[card]
        assert history.suspended == wanted.suspended
        assert [(one.rating, one.days) for one in history.reviews] == [(one.rating, one.days) for one in wanted.reviews]
        apart = [abs(one.at - other.at) for one, other in zip(history.reviews, wanted.reviews, strict=True)]
        # Anki keeps milliseconds, and all but the last answer may be moved to where Anki counts the same days.
        assert apart[-1] < MILLISECOND
        assert max(apart) <= (dt.timedelta(days=3) if name == "anki" else dt.timedelta())
        state = scheduler.replay(history.reviews)
        assert state is not None
        assert wanted.state is not None
        assert state.stability == pytest.approx(wanted.state.stability, rel=0.01)
        assert abs(state.due - wanted.state.due) < dt.timedelta(milliseconds=2)


@pytest.mark.parametrize("name", [one.name for one in TWO_WAYS if Part.PROGRESS in one.carries])
def test_progress_stays_at_home_unless_asked_for(name: str) -> None:
    """Without being asked for, nobody's answers go out."""
    assert there_and_back(SAMPLE, name).histories == {}


@pytest.mark.parametrize("form", [one.name for one in FORMATS if one.write])
def test_writing_twice_changes_nothing(form: str, tmp_path: Path) -> None:
    """A deck gives the same bytes whenever it is written."""
    first, second = tmp_path / "first", tmp_path / "second"
    write_deck(SAMPLE, first, form)
    write_deck(SAMPLE, second, form)
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
    found = [format_for(Path(name)).name for name in ("a.toml", "a.JSONL", "a.json", "a.tsv", "a.txt", "a.APKG")]
    assert found == ["toml", "jsonl", "json", "anki-csv", "anki-csv", "anki"]
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
