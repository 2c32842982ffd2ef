"""Our files in the real Anki: every note arrives, looks right, and is found again."""

import html
import re
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quiz.core.article import Language
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP
from quiz.exchange import WriteOptions, read_decks, write_deck
from quiz.exchange.anki_escaping import CONTROL
from quiz.exchange.anki_field import fields
from quiz.exchange.anki_text import NOTE_TYPES, Once
from tests.exchange.anki_world import anki
from tests.exchange.decks import ARTICLE, SAMPLE, SENTENCE, decks

NASTY = (
    'Sagte er "nein"?',
    '"',
    "Spalte\tSpalte",
    "Zeile\nZeile",
    "# vorn",
    "#separator:comma",
    "a < b > c & d &amp; e",
    "<script>alert(1)</script>",
    "Ärger über Öl 😀 👩‍👩‍👧 ß",
    "a }} b {{ c",
    "}",
    "{{c2::nicht}}",
    "std::vector::size",
    ":vorn und hinten:",
    " Rand ",
    "1,5; 2|3",
    "[sound:x.mp3] [latex]x[/latex] [$]y[/$]",
    "12:30",
    "back\\slash \\n",
    "::",
)


def visible(markup: str) -> str:
    """The words that rendered HTML shows."""
    without_style = re.sub(r"<style>.*?</style>", "", markup, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<br>", "\n", without_style)))


def nasty_deck(kind: str) -> Deck:
    """A card for every nasty text, as question and as answer."""
    question = f"%s {GAP} %s" if kind == "cloze" else "%s? %s"
    cards = (
        Card(f"{kind}-{number:08}", kind, question % (text, text), text, (), (), SENTENCE, ("a::b", "ein Wort"))
        for number, text in enumerate(NASTY)
    )
    return Deck("0123456789abcdef", "Kapitel 1: Öl, Gas & mehr", "de", tuple(cards), ARTICLE)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_kind_of_card_arrives(language: Language, tmp_path: Path) -> None:
    """In English and in German every card becomes a note of the right type, in its deck, in a sound collection."""
    path = tmp_path / "deck.txt"
    write_deck(SAMPLE, path, options=WriteOptions(language))
    basic, cloze = NOTE_TYPES[language]
    with anki(tmp_path / "c.anki2", language) as opened:
        assert opened.take(path) == {"new": 5}
        notes = opened.notes()
        types = [notes[card.id].note_type()["name"] for card in SAMPLE.cards]
        assert types == [basic, cloze, basic, basic, basic]
        assert {opened.deck_of(note) for note in notes.values()} == {"Der Semmering"}
        assert all(tuple(notes[card.id].fields) == fields(card, SAMPLE) for card in SAMPLE.cards)
        assert sorted(notes["a" * 16].tags) == ["a::b", "person"]
        assert opened.sound()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("kind", ["short", "cloze"])
def test_nasty_texts_arrive_and_show(kind: str, language: Language, tmp_path: Path) -> None:
    """Quotes, tabs, braces, colons, tags and emoji stand in the note as written and on the screen as meant."""
    deck = nasty_deck(kind)
    path = tmp_path / "deck.txt"
    write_deck(deck, path, options=WriteOptions(language))
    with anki(tmp_path / "c.anki2", language) as opened:
        assert opened.take(path) == {"new": len(NASTY)}
        notes = opened.notes()
        for card in deck.cards:
            note = notes[card.id]
            shown = note.cards()[0].render_output()
            assert tuple(note.fields) == fields(card, deck)
            assert note.tags == ["a::b", "ein_Wort"]
            assert len(note.cards()) == 1
            gap, answer = ("[...]", card.answer) if kind == "cloze" else (GAP, "")
            assert visible(shown.question_text).strip() == card.question.replace(GAP, gap).strip()
            assert card.question.replace(GAP, answer).strip() in visible(shown.answer_text)
            assert card.answer in visible(shown.answer_text)
        assert opened.sound()


def test_nasty_texts_come_back(tmp_path: Path) -> None:
    """What we write for Anki we read back, and so is what Anki exports of it but for the blanks at the edges."""
    deck = nasty_deck("cloze")
    path = tmp_path / "deck.txt"
    write_deck(deck, path)
    cards = tuple(replace(card, tags=("a::b", "ein_Wort")) for card in deck.cards)
    assert read_decks(path).decks == (replace(deck, article=None, cards=cards),)
    with anki(tmp_path / "c.anki2") as opened:
        opened.take(path)
        read = read_decks(opened.export(tmp_path / "export.txt"))
    found = {card.id: card for card in read.decks[0].cards}
    stripped = {card.id: replace(card, question=card.question.strip(), answer=card.answer.strip()) for card in cards}
    assert (found, read.problems, read.decks[0].title) == (stripped, (), deck.title)


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    """The second import of the same file makes no note and no change."""
    path = tmp_path / "deck.txt"
    write_deck(SAMPLE, path)
    with anki(tmp_path / "c.anki2") as opened:
        opened.take(path)
        before = {guid: (note.id, note.fields, note.tags) for guid, note in opened.notes().items()}
        again = opened.take(path)
        assert {guid: (note.id, note.fields, note.tags) for guid, note in opened.notes().items()} == before
        assert "new" not in again
        assert opened.collection.card_count() == 5


def test_edited_card_updates_its_note(tmp_path: Path) -> None:
    """After a new question, answer and tag the same note says the new words, and its scheduling stays."""
    path = tmp_path / "deck.txt"
    write_deck(SAMPLE, path)
    with anki(tmp_path / "c.anki2") as opened:
        opened.take(path)
        old = opened.notes()["a" * 16]
        card = old.cards()[0]
        card.ivl, card.due, card.type, card.queue = 20, 30, 2, 2
        opened.collection.update_card(card)
        edited = replace(SAMPLE.cards[0], question="Wer hat sie geplant?", answer="Ghega", accepted=(), tags=("neu",))
        write_deck(replace(SAMPLE, cards=(edited, *SAMPLE.cards[1:])), path)
        counts = opened.take(path)
        note = opened.notes()["a" * 16]
        assert "new" not in counts
        assert (note.id, note.fields[0], note.tags) == (old.id, "Wer hat sie geplant?", ["neu"])
        assert (note.cards()[0].ivl, opened.collection.card_count()) == (20, 5)
        assert opened.sound()


def test_front_lists_the_options_and_back_marks_the_answer(tmp_path: Path) -> None:
    """A choice shows all its options, never the answer always first, and the source has the answer in bold."""
    cards = tuple(
        Card(f"choice-{number:04}", "choice", f"{number}?", "richtig", (), ("falsch", "anders"), SENTENCE)
        for number in range(20)
    )
    path = tmp_path / "deck.txt"
    write_deck(replace(SAMPLE, cards=cards), path)
    with anki(tmp_path / "c.anki2") as opened:
        opened.take(path)
        fronts = [note.fields[0] for note in opened.notes().values()]
        backs = {note.fields[1] for note in opened.notes().values()}
    assert all(sorted(re.findall("<li>(.*?)</li>", front)) == ["anders", "falsch", "richtig"] for front in fronts)
    assert len({front.index("<li>richtig") for front in fronts if "<li>richtig" in front}) > 1
    assert all("<b>Carl Ghega</b> plante die Strecke." in back for back in backs)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("A::B", "A – B"),
        ("::", "–"),
        ("1", "Quiz 1"),
        ("99999999999", "Quiz 99999999999"),
        ("  viel \n Platz ", "viel Platz"),
        ("\x01", "Quiz"),
        ('Er sagte "nein", #1', 'Er sagte "nein", #1'),
        ("tab\tcomma;|", "tab comma;|"),
    ],
)
def test_titles_become_one_deck(title: str, name: str, tmp_path: Path) -> None:
    """Whatever a deck is called, its notes lie in one deck of their own with a name like it."""
    path = tmp_path / "deck.txt"
    deck = replace(SAMPLE, title=title, article=None)
    write_deck(deck, path)
    with anki(tmp_path / "c.anki2") as opened:
        assert opened.take(path) == {"new": 5}
        assert {opened.deck_of(note) for note in opened.notes().values()} == {name}
    assert read_decks(path).decks[0].title == title


def test_ids_given_by_hand_do_not_meet(tmp_path: Path) -> None:
    """Two decks whose cards are numbered from 1 do not overwrite each other, and equal guids are written once."""
    with anki(tmp_path / "c.anki2") as opened:
        for title in ("Eins", "Zwei"):
            path = tmp_path / f"{title}.txt"
            card = Card("1", "short", "F?", title)
            write_deck(Deck(f"deck-{title}", title, "de", (card, replace(card, answer="B"))), path)
            assert opened.take(path) == {"new": 1}


def test_a_guid_is_written_once(tmp_path: Path) -> None:
    """Of rows with one guid the first is written, whether the ids were the guids, or guids were made of them."""
    once, ids, more = Once(), ("a" * 8, "b" * 8), ("c" * 8, "d" * 8)
    assert once.first(ids, ids) == [True, True]
    assert once.first(["c" * 8, "a" * 8, "c" * 8, "e" * 8], ("c", "a", "c!", "e")) == [True, False, False, True]
    assert once.first(more, more) == [False, True]
    one = Card("0123456789abcdef", "short", "F?", "A")
    write_deck(Deck("d", "T", "de", (one, replace(one, answer="B"))), tmp_path / "deck.txt")
    assert [card.answer for card in read_decks(tmp_path / "deck.txt").decks[0].cards] == ["A"]


def test_together_as_alone(tmp_path: Path) -> None:
    """Whatever stands beside a card in its batch, bare questions or not, its lines are those that it gets alone."""
    path = tmp_path / "deck.txt"

    def written(deck: Deck) -> str:
        write_deck(deck, path)
        return path.read_bytes().decode()

    @given(decks(), st.booleans())
    def check(drawn: Deck, bare: bool) -> None:
        cards = tuple(replace(card, id=f"{card.id}-{number:08}") for number, card in enumerate(drawn.cards))
        if bare:
            cards = tuple(Card(card.id, "short", card.question, card.answer, tags=card.tags) for card in cards)
        head = written(replace(drawn, cards=()))
        alone = [written(replace(drawn, cards=(card,))).removeprefix(head) for card in cards]
        assert written(replace(drawn, cards=cards)) == head + "".join(alone)

    check()


def test_any_deck_goes_through_anki(tmp_path: Path) -> None:
    """Any valid deck arrives whole in a sound collection, and its words come out of Anki's own export again."""

    @settings(max_examples=25, deadline=None)
    @given(decks(fewest=1), st.sampled_from(["en", "de"]))
    def check(drawn: Deck, language: Language) -> None:
        # Anki skips a note without a visible first field; ids are ours.
        assume(all(_shown(card.question) and _shown(card.answer) for card in drawn.cards))
        cards = tuple(replace(card, id=f"{number:016x}") for number, card in enumerate(drawn.cards))
        deck = replace(drawn, cards=cards)
        with tempfile.TemporaryDirectory(dir=tmp_path) as name:
            folder = Path(name)
            write_deck(deck, folder / "deck.txt", options=WriteOptions(language))
            with anki(folder / "c.anki2", language) as opened:
                assert opened.take(folder / "deck.txt") == {"new": len(cards)}
                read = read_decks(opened.export(folder / "export.txt"))
                assert opened.sound()
        found = {card.id: card for one in read.decks for card in one.cards}
        expected = {
            card.id: card for card in map(_through_anki, cards) if not [*KIND_BY_NAME[card.kind].problems(card)]
        }
        assert {key: (found[key].question, found[key].answer) for key in expected} == {
            key: (card.question, card.answer) for key, card in expected.items()
        }

    check()


def _shown(text: str) -> str:
    """The text as Anki keeps it: NFC, no control characters, line feeds."""
    lines = re.sub(r"\r\n?", "\n", unicodedata.normalize("NFC", text))
    return re.sub(r"\n{3,}", "\n\n", CONTROL.sub("", lines).strip())


def _through_anki(card: Card) -> Card:
    distractors = tuple(map(_shown, card.distractors))
    return replace(card, question=_shown(card.question), answer=_shown(card.answer), distractors=distractors)
