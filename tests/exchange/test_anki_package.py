"""Our packages in the real Anki: every note arrives and looks right, progress and all, and is found again."""

import datetime as dt
import os
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quiz.core.article import Language
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange import WriteOptions, read_decks, write_deck
from quiz.exchange.anki_note_types import NOTE_TYPES_BY_KIND
from quiz.schedule.day import Calendar
from quiz.schedule.memory_model import WEIGHTS
from quiz.schedule.scheduler import Scheduler
from tests.exchange.anki_world import anki
from tests.exchange.decks import SAMPLE, histories_of
from tests.exchange.test_anki import nasty_deck, visible

VIENNA = ZoneInfo("Europe/Vienna")
MANY = replace(
    SAMPLE, cards=(*SAMPLE.cards, *(Card(f"{n:016x}", "short", f"Frage {n}?", f"Antwort {n}") for n in range(60)))
)


@pytest.fixture(scope="module")
def in_vienna() -> Iterator[None]:
    """Let Anki, which asks the machine, live in Vienna."""
    before = os.environ.get("TZ")
    move_to(VIENNA.key)
    yield
    move_to(before)


def move_to(zone: str | None) -> None:
    """Live elsewhere, which Anki's library notices only after a second."""
    if zone is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = zone
    time.tzset()
    time.sleep(1.1)


def package(deck: Deck, path: Path, options: WriteOptions | None = None) -> Path:
    """The deck as a package."""
    write_deck(deck, path, "anki", options)
    return path


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_kind_of_card_arrives(language: Language, tmp_path: Path) -> None:
    """In English and in German every card becomes a note of our own types, in its deck, in a sound collection."""
    path = package(SAMPLE, tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2", language) as opened:
        assert opened.take_package(path) == {"new": 5}
        notes = opened.notes()
        types = [notes[card.id].note_type()["name"] for card in SAMPLE.cards]
        assert types == [NOTE_TYPES_BY_KIND[card.kind].name for card in SAMPLE.cards]
        assert {opened.deck_of(note) for note in notes.values()} == {"Der Semmering"}
        assert sorted(notes["a" * 16].tags) == ["a::b", "person"]
        assert [notes[card.id].cards()[0].due for card in SAMPLE.cards] == [1, 2, 3, 4, 5]
        assert opened.sound()


def test_cards_show_question_answer_and_source(tmp_path: Path) -> None:
    """The front asks and shows the options; the back marks the right one and shows the source with the answer in it."""
    path = package(SAMPLE, tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(path)
        notes = opened.notes()
        shown = {card.kind: notes[card.id].cards()[0].render_output() for card in SAMPLE.cards}
    short, cloze, choice = shown["short"], shown["cloze"], shown["choice"]
    assert "Ghega" not in visible(short.question_text)
    assert "<b>Carl Ghega</b> plante die Strecke." in short.answer_text
    assert "auch richtig: Ghega" in visible(short.answer_text)
    assert visible(cloze.question_text).strip() == "[...] plante die Strecke."
    assert visible(cloze.answer_text).startswith("Carl Ghega plante die Strecke.")
    assert sorted(re.findall(r"<li[^>]*>(.*?)</li>", choice.question_text)) == ["15", "16", "17", "18"]
    assert '<li class="right">16</li>' in choice.answer_text
    assert all("Der Semmering" in one.answer_text for one in shown.values())


@pytest.mark.parametrize("kind", ["short", "cloze"])
def test_nasty_texts_arrive_show_and_come_back(kind: str, tmp_path: Path) -> None:
    """Quotes, tabs, braces, colons, tags and emoji show as meant, and come back from Anki's own packages."""
    deck = nasty_deck(kind)
    path = package(deck, tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2") as opened:
        assert opened.take_package(path) == {"new": len(deck.cards)}
        notes = opened.notes()
        for card in deck.cards:
            assert card.answer in visible(notes[card.id].cards()[0].render_output().answer_text)
        assert opened.sound()
        for legacy in (True, False):
            read = read_decks(opened.export_package(tmp_path / "out.apkg", legacy=legacy))
            cards = tuple(replace(card, tags=("a::b", "ein_Wort")) for card in deck.cards)
            assert read.decks == (replace(deck, article=None, cards=cards),)


def test_importing_again_makes_nothing_new(tmp_path: Path) -> None:
    """The second import of the same package makes no note and no change."""
    path = package(SAMPLE, tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(path)
        before = {guid: (note.id, note.fields, note.tags) for guid, note in opened.notes().items()}
        assert opened.take_package(path) == {"duplicate": 5}
        assert {guid: (note.id, note.fields, note.tags) for guid, note in opened.notes().items()} == before
        assert opened.collection.card_count() == 5


def test_edited_card_updates_its_note(tmp_path: Path) -> None:
    """After a new question and tag the same note says the new words, and its scheduling stays."""
    path = package(SAMPLE, tmp_path / "deck.apkg")
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(path)
        old = opened.notes()["a" * 16]
        card = old.cards()[0]
        card.ivl, card.due, card.type, card.queue = 20, 30, 2, 2
        opened.collection.update_card(card)
        edited = replace(SAMPLE.cards[0], question="Wer hat sie geplant?", tags=("neu",))
        later = WriteOptions(now=dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1))
        package(replace(SAMPLE, cards=(edited, *SAMPLE.cards[1:])), path, later)
        counts = opened.take_package(path)
        note = opened.notes()["a" * 16]
        assert "new" not in counts
        assert counts["updated"] >= 1
        assert (note.id, note.fields[0]) == (old.id, "Wer hat sie geplant?")
        assert "neu" in note.tags
        assert (note.cards()[0].ivl, opened.collection.card_count()) == (20, 5)
        assert opened.sound()


@pytest.mark.parametrize("weights", [None, "own"])
@pytest.mark.usefixtures("in_vienna")
def test_progress_arrives_and_survives_fsrs(weights: str | None, tmp_path: Path) -> None:
    """Cards are due on our days with our memory, and so they are after FSRS has computed it anew from the log."""
    now = dt.datetime.now(dt.UTC)
    own = None if weights is None else (*(one * 1.1 for one in WEIGHTS[:20]), 0.2)
    scheduler, calendar = Scheduler(parameters=own), Calendar(VIENNA)
    histories = histories_of(MANY, now, scheduler)
    options = WriteOptions(
        recall=lambda cards: {card: histories[card] for card in cards if card in histories},
        now=now,
        calendar=calendar,
        parameters=own,
    )
    path = package(MANY, tmp_path / "deck.apkg", options)
    with anki(tmp_path / "c.anki2") as opened:
        assert opened.take_package(path, progress=True) == {"new": len(MANY.cards)}
        assert opened.sound()
        notes, today = opened.notes(), opened.collection.sched.today
        assert opened.collection.db.scalar("SELECT count(*) FROM revlog") == sum(
            len(one.reviews) for one in histories.values()
        )
        for again in (False, True):
            if again:
                opened.switch_fsrs_on("Der Semmering")
            for card in MANY.cards[:-1]:
                found, history = notes[card.id].cards()[0], histories[card.id]
                assert history.state is not None
                due = (calendar.day(history.state.due) - calendar.day(now)).days
                assert found.due - today == due
                assert found.queue == (-1 if history.suspended else 2)
                assert found.memory_state.stability == pytest.approx(history.state.stability, rel=0.01)
                assert found.memory_state.difficulty == pytest.approx(history.state.difficulty, rel=0.01)
        assert notes[MANY.cards[-1].id].cards()[0].type == 0
        assert opened.sound()


def test_text_and_package_have_the_same_guids(tmp_path: Path) -> None:
    """Whoever imports the text after the package is told of the conflict, and gets no second notes."""
    text = tmp_path / "deck.txt"
    write_deck(SAMPLE, text)
    with anki(tmp_path / "c.anki2") as opened:
        opened.take_package(package(SAMPLE, tmp_path / "deck.apkg"))
        assert "new" not in opened.take(text)
        assert opened.collection.card_count() == 5
