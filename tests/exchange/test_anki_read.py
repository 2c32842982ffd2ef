"""What Anki and other programs write as text is read: notes, clozes, hints, HTML, tags, decks."""

from pathlib import Path

import pytest

from quiz.core.deck import Deck
from quiz.exchange import Read, read_decks
from tests.exchange.anki_world import anki

HEAD = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"


def read(tmp_path: Path, text: str) -> Read:
    """Read a file with this text."""
    path = tmp_path / "Liste.txt"
    path.write_text(text, encoding="utf-8")
    return read_decks(path)


def pairs(deck: Deck) -> list[tuple[str, str, str]]:
    """Kind, question and answer of all cards."""
    return [(card.kind, card.question, card.answer) for card in deck.cards]


def test_every_number_of_a_cloze_is_a_card(tmp_path: Path) -> None:
    """Each cloze number gives a card with one gap, the others are filled in, and a hint follows its gap."""
    row = "g1\tCloze\tGeo\t{{c1::Wien}} liegt an der {{c2::Donau::Fluss}}.\tNotiz\ta b\n"
    deck = read(tmp_path, HEAD + row).decks[0]
    assert pairs(deck) == [
        ("cloze", "_____ liegt an der Donau.", "Wien"),
        ("cloze", "Wien liegt an der _____ (Fluss).", "Donau"),
    ]
    assert (deck.title, [card.id for card in deck.cards], deck.cards[0].tags) == ("Geo", ["g1-c1", "g1-c2"], ("a", "b"))


def test_number_with_two_gaps_is_revealed(tmp_path: Path) -> None:
    """A cloze number that stands twice cannot be typed, so its card is shown and graded."""
    row = "g1\tLückentext\tGeo\t{{c1::Wien}} und {{c1::Linz}}\t\t\n"
    assert pairs(read(tmp_path, HEAD + row).decks[0]) == [("reveal", "_____ und _____", "Wien … Linz")]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br>b", "a\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<b>fett</b>&nbsp;&amp; &lt;x&gt; &auml; &#8211;", "fett & <x> ä –"),
        ("<style>p {}</style>a", "a"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("10\u00a0%", "10\u00a0%"),
        ("AT&T", "AT&T"),
    ],
)
def test_html_becomes_text(markup: str, text: str, tmp_path: Path) -> None:
    """Line breaks stay, references become characters, everything else of HTML goes."""
    assert read(tmp_path, HEAD + f"g1\tBasic\tD\tF?\t{markup}\t\n").decks[0].cards[0].answer == text


def test_media_are_reported(tmp_path: Path) -> None:
    """A card with a picture or a sound is read without it, and its line is named."""
    found = read(tmp_path, HEAD + 'g1\tBasic\tD\tF?[sound:a.mp3]\tA<img src="x.png">\t\n')
    assert pairs(found.decks[0]) == [("short", "F?", "A")]
    assert [(note.line, "Pictures" in str(note), found.problems) for note in found.notes] == [(7, True, ())]


def test_decks_are_told_apart(tmp_path: Path) -> None:
    """Notes of several decks become several decks; German note types make them German."""
    rows = "g1\tEinfach\tEins\tF?\tA\t\ng2\tEinfach\tZwei\tF?\tA\t\n"
    assert [(deck.title, deck.language) for deck in read(tmp_path, HEAD + rows).decks] == [
        ("Eins", "de"),
        ("Zwei", "de"),
    ]


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_plain_list_is_read(separator: str, tmp_path: Path) -> None:
    """A list without header lines is a deck named after the file: question, answer."""
    found = read(tmp_path, f"Frage?{separator}Antwort & mehr\n\nWarum?{separator}Darum <3\n")
    assert found.decks[0].title == "Liste"
    assert pairs(found.decks[0]) == [("short", "Frage?", "Antwort & mehr"), ("short", "Warum?", "Darum <3")]


def test_bad_rows_are_named(tmp_path: Path) -> None:
    """A row without an answer, one seen before and one whose quote never ends are problems at their lines."""
    rows = 'g1\tBasic\tD\t"F\n?"\tA\t\ng2\tBasic\tD\tF?\t\t\ng1\tBasic\tD\tG?\tA\t\ng3\tBasic\tD\t"F?\tA\t\n'
    found = read(tmp_path, HEAD + rows)
    assert ([problem.line for problem in found.problems], len(found.decks[0].cards)) == ([9, 10, 11], 1)


def test_export_of_notes_made_in_anki(tmp_path: Path) -> None:
    """Notes typed in Anki come over with question, answer, tags and deck."""
    with anki(tmp_path / "c.anki2") as opened:
        collection = opened.collection
        deck = collection.decks.id("Meine::Karten")
        for name, fields in (("Basic", ["Wie heißt <b>sie</b>?", "Ö,\t;"]), ("Cloze", ["{{c1::a}} {{c2::b}}", ""])):
            note = collection.new_note(collection.models.by_name(name))
            note.fields, note.tags = fields, ["x", "y::z"]
            collection.add_note(note, deck)
        found = read_decks(opened.export(tmp_path / "export.txt"))
    assert found.problems == ()
    assert (found.decks[0].title, found.decks[0].cards[0].tags) == ("Meine::Karten", ("x", "y::z"))
    assert sorted(pairs(found.decks[0])) == [
        ("cloze", "_____ b", "a"),
        ("cloze", "a _____", "b"),
        ("short", "Wie heißt sie?", "Ö,\t;"),
    ]
