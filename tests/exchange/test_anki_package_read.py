"""Packages of others are read: those of Anki itself, old and new, and those of genanki."""

import datetime as dt
import tempfile
import warnings
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from anki.collection import Collection

from quiz.core.deck import Deck
from quiz.core.memory import Rating
from quiz.exchange import Read, ReadOptions, WriteOptions, read_decks, write_deck
from quiz.schedule.scheduler import Scheduler
from tests.exchange.anki_world import anki
from tests.exchange.decks import SAMPLE, histories_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import genanki

GERMAN = ReadOptions(lambda _text: "de")
LAYOUTS = pytest.mark.parametrize("legacy", [True, False], ids=["old", "new"])


def add(collection: Collection, kind: str, deck: str, fields: list[str], tags: str = "") -> Any:
    """Add a note in Anki."""
    note = collection.new_note(collection.models.by_name(kind))
    note.fields = fields
    note.tags = tags.split()
    collection.add_note(note, collection.decks.id(deck))
    return note


def by_title(read: Read) -> dict[str, Deck]:
    """The decks by their titles."""
    return {deck.title: deck for deck in read.decks}


@LAYOUTS
def test_notes_of_all_stock_types(legacy: bool, tmp_path: Path) -> None:
    """Basic, reversed and cloze notes, HTML, LaTeX, tags and the tree of decks are read; a picture is left out."""
    with anki(tmp_path / "c.anki2") as opened:
        collection = opened.collection
        add(collection, "Basic", "Geo::Europa", ["Haupt<b>stadt</b> von&nbsp;Österreich?<br>(heute)", "Wien"], "a b::c")
        add(collection, "Basic (and reversed card)", "Geo::Europa", ["Linz", "an der Donau"])
        add(collection, "Cloze", "Geo", ["{{c1::Wien}} liegt an der {{c2::Donau {{c3::(Fluss)}}::Gewässer}}.", "Merke"])
        add(collection, "Basic", "Mathe", [r"\(a^2 &lt; b\)", "[latex]x_1[/latex] [$]y[/$]"])
        add(collection, "Basic", "Mathe", ["Bild? [sound:x.mp3]", '<img src="x.png">A'])
        path = opened.export_package(tmp_path / "out.apkg", legacy=legacy)
    read = read_decks(path, options=GERMAN)
    decks = by_title(read)
    assert sorted(decks) == ["Geo", "Geo::Europa", "Mathe"]
    europe = [(card.question, card.answer, card.tags) for card in decks["Geo::Europa"].cards]
    assert europe == [
        ("Hauptstadt von Österreich?\n(heute)", "Wien", ("a", "b::c")),
        ("Linz", "an der Donau", ()),
        ("an der Donau", "Linz", ()),
    ]
    assert [(card.kind, card.question, card.answer) for card in decks["Geo"].cards] == [
        ("cloze", "_____ liegt an der Donau (Fluss).", "Wien"),
        ("cloze", "Wien liegt an der _____ (Gewässer).", "Donau (Fluss)"),
        ("cloze", "Wien liegt an der Donau _____.", "(Fluss)"),
    ]
    assert {card.evidence.sentence for card in decks["Geo"].cards if card.evidence} == {"Merke"}
    assert (decks["Mathe"].cards[0].question, decks["Mathe"].cards[0].answer) == (
        r"\(a^2 < b\)",
        "[latex]x_1[/latex] [$]y[/$]",
    )
    assert read.problems == ()
    assert [str(note) for note in read.notes] == ["Pictures and sounds were left out; notes with some: 1."]
    assert read_decks(path, options=GERMAN) == read


@LAYOUTS
def test_collection_studied_in_anki_comes_back(legacy: bool, tmp_path: Path) -> None:
    """What was answered in Anki comes back with its grades, and the cards are due on Anki's days."""
    write_deck(SAMPLE, tmp_path / "deck.apkg", options=WriteOptions(now=dt.datetime.now(dt.UTC)))
    eases = [3, 1, 4, 3, 2, 3, 1, 4]
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(tmp_path / "deck.apkg")
        opened.switch_fsrs_on("Der Semmering")
        collection = opened.collection
        collection.decks.select(collection.decks.id("Der Semmering"))
        given: dict[str, list[int]] = {}
        for ease in eases:
            card = collection.sched.getCard()
            if card is None:
                break
            given.setdefault(card.note().guid, []).append(ease)
            collection.sched.answerCard(card, ease)
        due = {
            note.guid: note.cards()[0].due - collection.sched.today
            for note in opened.notes().values()
            if note.cards()[0].type == 2
        }
        path = opened.export_package(tmp_path / "out.apkg", legacy=legacy)
    read = read_decks(path)
    # Anki keeps tags in the order of their letters.
    cards = tuple(replace(card, tags=tuple(sorted(card.tags))) for card in SAMPLE.cards)
    assert read.decks == (replace(SAMPLE, article=None, cards=cards),)
    log = {card: [int(one.rating) for one in history.reviews] for (_, card), history in read.histories.items()}
    assert log == given
    assert due
    for card, days in due.items():
        state = Scheduler().replay(read.histories[SAMPLE.id, card].reviews)
        assert state is not None
        assert round((state.due - state.last_review) / dt.timedelta(days=1)) == days


@LAYOUTS
def test_progress_goes_there_and_back(legacy: bool, tmp_path: Path) -> None:
    """Answers that went to Anki with their cards come back as they went, suspended cards still suspended."""
    now = dt.datetime.now(dt.UTC)
    histories = histories_of(SAMPLE, now, Scheduler(), seed=5)
    histories["a" * 16] = replace(histories["a" * 16], suspended=True)
    options = WriteOptions(recall=lambda cards: {one: histories[one] for one in cards if one in histories}, now=now)
    write_deck(SAMPLE, tmp_path / "deck.apkg", options=options)
    direct = read_decks(tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(tmp_path / "deck.apkg", progress=True)
        path = opened.export_package(tmp_path / "out.apkg", legacy=legacy)
    assert read_decks(path).histories == direct.histories
    assert direct.histories[SAMPLE.id, "a" * 16].suspended


def test_whole_collection(tmp_path: Path) -> None:
    """A .colpkg, Anki's backup of everything, is read like a package."""
    path = tmp_path / "all.colpkg"
    with anki(tmp_path / "c.anki2") as opened:
        add(opened.collection, "Basic", "A::B::C", ["F?", "A"])
        opened.collection.export_collection_package(str(path), include_media=True, legacy=False)
        opened.collection.reopen(after_full_sync=False)
    assert [(deck.title, len(deck.cards)) for deck in read_decks(path).decks] == [("A::B::C", 1)]


def test_grades_of_the_old_scheduler(tmp_path: Path) -> None:
    """In a collection of the first scheduler, which had three grades for new cards, "good" is good."""
    path = tmp_path / "old.apkg"
    model = genanki.Model(1607392319, "Simple", fields=[{"name": "F"}, {"name": "A"}], templates=[TEMPLATE])
    deck = genanki.Deck(2059400110, "Alt")
    deck.add_note(genanki.Note(model, ["F?", "A"]))
    made(deck, path, "INSERT INTO revlog SELECT 1700000000000, id, -1, 2, 1, 0, 2500, 3000, 0 FROM cards;"
                     "UPDATE cards SET type = 2, queue = 2, due = 5")  # fmt: skip
    read = read_decks(path)
    (history,) = read.histories.values()
    assert [one.rating for one in history.reviews] == [Rating.GOOD]


TEMPLATE = {
    "name": "Karte",
    "qfmt": "<style>b {}</style>Was ist {{F}}?{{#Hilfe}} Hilfe: {{Hilfe}}{{/Hilfe}}",
    "afmt": '{{FrontSide}}<hr id="answer"><div>{{A}}</div>{{#Mehr}}<i>{{Mehr}}</i>{{/Mehr}}',
}


def made(deck: Any, path: Path, script: str = "") -> None:
    """Write a package with genanki, and change its collection."""
    import sqlite3
    import zipfile
    from contextlib import closing

    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        genanki.Package(deck).write_to_file(str(path))
        if script:
            collection = Path(folder) / "collection.anki2"
            with zipfile.ZipFile(path) as package:
                package.extractall(folder)
            with closing(sqlite3.connect(collection)) as connection:
                connection.executescript(script)
            with zipfile.ZipFile(path, "w") as package:
                package.write(collection, "collection.anki2")


def test_ten_thousand_notes_of_genanki(tmp_path: Path) -> None:
    """No word of ten thousand notes with templates of their own is lost."""
    fields = [{"name": name} for name in ("F", "A", "Hilfe", "Mehr")]
    model = genanki.Model(1607392319, "Eigener", fields=fields, templates=[TEMPLATE])
    deck = genanki.Deck(2059400110, "Sammlung::Viele")
    for number in range(10_000):
        note = [f"Nr. {number} &lt;x&gt;", f"<b>Antwort</b> {number}", "ja" if number % 2 else "", f"\\({number}^2\\)"]
        deck.add_note(genanki.Note(model, note, tags=[f"t{number % 7}"]))
    path = tmp_path / "viele.apkg"
    made(deck, path)
    read = read_decks(path, options=GERMAN)
    assert (read.problems, read.notes, read.decks[0].title) == ((), (), "Sammlung::Viele")
    assert [(card.question, card.answer, card.tags) for card in read.decks[0].cards] == [
        (
            f"Was ist Nr. {number} <x>?" + (" Hilfe: ja" if number % 2 else ""),
            f"Antwort {number}\n\\({number}^2\\)",
            (f"t{number % 7}",),
        )
        for number in range(10_000)
    ]


@LAYOUTS
def test_ten_thousand_notes_of_anki(legacy: bool, tmp_path: Path) -> None:
    """No word of ten thousand notes, clozes among them in nested decks, is lost in Anki's own packages."""
    text = tmp_path / "notes.txt"
    with text.open("w", encoding="utf-8") as file:
        file.write("#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n")
        for number in range(5_000):
            file.write(f"Basic\tA::B{number % 5}\tFrage <i>{number}</i>?\tZeile {number}<br>\\(x_{{{number}}}\\)\n")
            file.write(f"Cloze\tC::D\tNr. {number} ist {{{{c1::Antwort {number}::Tipp}}}}.\tMehr {number}\n")
    with anki(tmp_path / "c.anki2") as opened:
        opened.take(text)
        path = opened.export_package(tmp_path / "out.apkg", legacy=legacy)
    decks = by_title(read_decks(path, options=GERMAN))
    assert sorted(decks) == ["A::B0", "A::B1", "A::B2", "A::B3", "A::B4", "C::D"]
    basic = {(card.question, card.answer) for title, deck in decks.items() for card in deck.cards if title[0] == "A"}
    assert basic == {(f"Frage {number}?", f"Zeile {number}\n\\(x_{{{number}}}\\)") for number in range(5_000)}
    clozes = {(card.question, card.answer, card.evidence.sentence) for card in decks["C::D"].cards if card.evidence}
    assert clozes == {
        (f"Nr. {number} ist _____ (Tipp).", f"Antwort {number}", f"Mehr {number}") for number in range(5_000)
    }
