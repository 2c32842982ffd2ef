"""Files with mistakes: what is right is read, what is wrong is named with its line."""

from pathlib import Path

import pytest

from quiz.core.article import Span
from quiz.errors import BadInputError, NotFoundError
from quiz.exchange import ReadOptions, read_decks, write_deck
from tests.exchange.decks import SAMPLE

HEAD = 'format = 1\n\n[deck]\ntitle = "T"\nlanguage = "de"\n\n'
ARTICLE = '[article]\ntext = """\nEins zwei. Drei vier. Drei vier.\n[[card]]\n"""\n\n'
GOOD = '[[card]]\nkind = "short"\nquestion = "F?"\nanswer = "A"\n\n'


def card(**changes: str) -> str:
    """A card whose keys have these TOML values; an empty one is left out."""
    keys = {"kind": '"short"', "question": '"G?"', "answer": '"zwei"'} | changes
    return "[[card]]\n" + "".join(f"{key} = {value}\n" for key, value in keys.items() if value) + "\n"


BROKEN = {
    "unknown kind": (HEAD + GOOD + card(kind='"quiz"'), 12, "no kind of card called quiz"),
    "no answer": (HEAD + GOOD + card(answer=""), 12, "has no answer"),
    "blank question": (HEAD + GOOD + card(question='" "'), 12, "has no question"),
    "number for a text": (HEAD + GOOD + card(answer="1854"), 12, "answer must be a text"),
    "text for a list": (HEAD + GOOD + card(tags='"a"'), 12, "tags must be a list"),
    "list of numbers": (HEAD + GOOD + card(tags="[1]"), 12, "tags must be a list"),
    "true for a place": (HEAD + GOOD + card(source='"x"', start="true"), 12, "start must be a number"),
    "place before the text": (HEAD + GOOD + card(source='"x"', start="-1"), 12, "start must be a number"),
    "kind's own rule": (HEAD + GOOD + card(kind='"choice"'), 12, "at least one wrong option"),
    "two gaps": (HEAD + GOOD + card(kind='"cloze"', question='"_____ und _____"'), 12, "exactly one gap"),
    "same id": (HEAD + card(id='"x"') + card(id='"x"', answer='"B"'), 13, "another card with the id x"),
    "place without source": (HEAD + GOOD + card(start="3"), 12, "but no source"),
    "source and place differ": (HEAD + GOOD + card(source='"ab"', start="3", end="9"), 12, "not as long as"),
    "answer outside": (
        HEAD + GOOD + card(source='"ab"', start="3", end="5", answer_start="1", answer_end="4"),
        12,
        "lies outside",
    ),
    "answer backwards": (
        HEAD + GOOD + card(source='"abc"', start="3", answer_start="5", answer_end="4"),
        12,
        "lies outside",
    ),
    "source not in article": (HEAD + ARTICLE + GOOD + card(source='"Fünf."', start="0"), 18, "does not stand"),
    "source twice": (HEAD + ARTICLE + GOOD + card(source='"Drei vier."', start="1"), 18, "more than once"),
    "broken card": (HEAD + GOOD + '[[card]]\nkind = "short"\nquestion = F?\n\n' + card(), 14, "not TOML"),
    "key twice": (HEAD + GOOD + card(kind='"short"\nkind = "cloze"'), 14, "not TOML"),
    "unknown language": (HEAD.replace('"de"', '"fr"') + GOOD, 3, "no language fr"),
    "title of numbers": (HEAD.replace('"T"', "7") + GOOD, 3, "title must be a text"),
    "deck is a text": ('deck = "T"\n' + GOOD, None, "deck must be a table"),
    "article without text": (HEAD + '[article]\ntitle = "T"\n' + GOOD, 7, "has no text"),
    "date that is none": (HEAD + '[article]\ndate = "gestern"\ntext = "T"\n' + GOOD, 7, "is not a date"),
    "one pair of brackets": (HEAD + GOOD.replace("[[card]]", "[card]"), None, "not a list"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_toml_is_named_with_its_line(name: str, tmp_path: Path) -> None:
    """One problem is reported, at its line, and the good card beside it is read."""
    text, line, words = BROKEN[name]
    path = tmp_path / "deck.toml"
    path.write_text(text, encoding="utf-8")
    read = read_decks(path)
    assert [(problem.line, words in str(problem)) for problem in read.problems] == [(line, True)]
    assert name == "one pair of brackets" or read.decks[0].cards


@pytest.mark.parametrize(
    ("text", "line"), [("format = 1\n[deck\n", 2), (HEAD + "[deck]\n" + GOOD, 7), ('a = """', None)]
)
def test_broken_head_leaves_nothing(text: str, line: int | None, tmp_path: Path) -> None:
    """A file whose head is not TOML gives no deck, and one problem at its line."""
    path = tmp_path / "deck.toml"
    path.write_text(text, encoding="utf-8")
    read = read_decks(path)
    assert (read.decks, [problem.line for problem in read.problems]) == ((), [line])


def test_handwritten_toml_needs_little(tmp_path: Path) -> None:
    """A file of nothing but kinds, questions and answers is a deck named after the file, with ids of its own."""
    path = tmp_path / "Hauptstädte.toml"
    path.write_text(GOOD + card(), encoding="utf-8")
    read = read_decks(path, options=ReadOptions(lambda _text: "de"))
    deck = read.decks[0]
    assert (deck.title, deck.language, len({one.id for one in deck.cards}), read.problems) == (
        "Hauptstädte",
        "de",
        2,
        (),
    )
    assert read_decks(path, options=ReadOptions(lambda _text: "de")) == read


def test_source_finds_its_place(tmp_path: Path) -> None:
    """A source that stands once in the article needs no place, and its answer is found in it."""
    path = tmp_path / "deck.toml"
    path.write_text(HEAD + ARTICLE + card(source='"Eins zwei."'), encoding="utf-8")
    evidence = read_decks(path).decks[0].cards[0].evidence
    assert evidence is not None
    assert (evidence.span, evidence.answer) == (Span(0, 10), Span(5, 9))


def test_places_follow_a_mended_article(tmp_path: Path) -> None:
    """After words were put in at the article's beginning evidence moves along; what now stands twice is reported."""
    path = tmp_path / "deck.toml"
    write_deck(SAMPLE, path)
    text = path.read_text(encoding="utf-8").replace('"""\nDer Semmering', '"""\nÜber den Semmering')
    path.write_text(text, encoding="utf-8")
    read = read_decks(path)
    evidence = read.decks[0].cards[0].evidence
    assert evidence is not None
    assert (evidence.span, evidence.answer) == (Span(20, 50), Span(20, 30))
    assert [(problem.line, "more than once" in str(problem)) for problem in read.problems] == [(47, True)]


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    """A TOML deck saved with carriage returns and a byte order mark is the same deck."""
    path = tmp_path / "deck.toml"
    write_deck(SAMPLE, path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_decks(path).decks == (SAMPLE,)


@pytest.mark.parametrize(("name", "text"), [("deck.toml", "format = 2\n"), ("deck.json", '{"format": 2}')])
def test_newer_format_is_refused(name: str, text: str, tmp_path: Path) -> None:
    """A file of a later version is refused with both versions named."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInputError, match=r"format 2 .* reads format 1"):
        read_decks(path)


def test_bad_lines_of_json_lines(tmp_path: Path) -> None:
    """Every bad line is a problem at its number; blank lines do not count as bad, and the good ones are read."""
    path = tmp_path / "deck.jsonl"
    good = '{"kind": "short", "question": "F%s?", "answer": "A"}\n'
    lines = [good % 1, "\n", "{\n", "[]\n", '{"kind": "short"}\n', good.replace("}", ', "language": "fr"}') % 2]
    half = '{"kind": "short", "question": "\\ud83d", "answer": "A"}\n'
    path.write_text("".join([*lines, half, good % 3]), encoding="utf-8")
    read = read_decks(path)
    assert [problem.line for problem in read.problems] == [3, 4, 5, 5, 6, 7]
    assert [(deck.title, len(deck.cards)) for deck in read.decks] == [("deck", 2)]


def test_json_lines_of_several_decks(tmp_path: Path) -> None:
    """Lines that name different decks become different decks."""
    path = tmp_path / "deck.jsonl"
    row = '{"kind": "short", "question": "F?", "answer": "A", "deck": "%s", "language": "de"}\n'
    path.write_text(row % "Eins" + row % "Zwei", encoding="utf-8")
    assert [deck.title for deck in read_decks(path).decks] == ["Eins", "Zwei"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("{", [1]),
        ("[]", [1]),
        ('{\n"a": 1,\n}', [3]),
        ('{"cards": 7}', [None]),
        ('{"x": [{"cards": []}],\n"cards": [\n{"kind": "short"},\n7\n]}', [3, 3, 4]),
        ('{\n"deck": 7}', [2]),
    ],
)
def test_bad_json(text: str, lines: list[int | None], tmp_path: Path) -> None:
    """Problems of a JSON file stand at the line of their card, their table or the first wrong character."""
    path = tmp_path / "deck.json"
    path.write_text(text, encoding="utf-8")
    assert [problem.line for problem in read_decks(path).problems] == lines


def test_files_that_are_not_there_or_not_text(tmp_path: Path) -> None:
    """A missing file, a folder, bytes that are no text and an ending of nobody each get their sentence."""
    (tmp_path / "bytes.toml").write_bytes(b'a = "b"\n\xff')
    with pytest.raises(NotFoundError, match="There is no file"):
        read_decks(tmp_path / "none.toml")
    with pytest.raises(BadInputError, match="is a folder"):
        read_decks(tmp_path, "toml")
    with pytest.raises(BadInputError, match="line 2: this is not UTF-8"):
        read_decks(tmp_path / "bytes.toml")
    with pytest.raises(BadInputError, match=r"the endings are \.toml, \.apkg"):
        read_decks(tmp_path / "deck.docx")
    with pytest.raises(BadInputError, match="there are toml, anki, anki-csv, "):
        read_decks(tmp_path / "deck.toml", "docx")
