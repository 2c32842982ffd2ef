"""Articles from files: encodings, front matter, titles, and everything that is no article."""

import datetime as dt
from pathlib import Path

import pytest

from quiz.core.article import Article, Language
from quiz.errors import BadInputError, NotFoundError, QuizError
from quiz.exchange import ReadArticle, bundled_articles, read_article
from tests.exchange.nobody import without_permission

TEXT = "Über die Größe\n\nÄrger „kostet“ 5 €. Schluss.\n"


def german(_text: str) -> Language:
    """Take every text for German."""
    return "de"


def english(_text: str) -> Language:
    """Take every text for English."""
    return "en"


def read(path: Path, data: bytes | str) -> ReadArticle:
    """Write `data` and read it as an article."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_article(path, detect=german)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode("cp1252"), "cp1252"),
        (TEXT.replace("\n", "\r\n").encode(), None),
        (TEXT.replace("\n", "\r").encode(), None),
        (TEXT.replace("Ä", "A\u0308").encode(), None),
    ],
)
def test_encodings(data: bytes, encoding: str | None, tmp_path: Path) -> None:
    """The text is the same whatever the bytes, and only a guessed encoding is noted."""
    found = read(tmp_path / "a.txt", data)
    assert found.article == Article("Über die Größe", "de", TEXT)
    assert [note.parameters["encoding"] for note in found.notes] == ([encoding] if encoding else [])


def test_bytes_that_windows_does_not_know_are_latin_1(tmp_path: Path) -> None:
    """A byte without meaning in cp1252 is still read, and the note says how."""
    found = read(tmp_path / "a.txt", b"Gr\xfc\xdfe \x81 aus Linz an alle")
    assert (found.article.text[:5], found.notes[0].parameters["encoding"]) == ("Grüße", "latin-1")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7 x", "but PDF;"),
        ("a.docx", b"PK\x03\x04x", "but Word"),
        ("a.png", b"\x89PNG\r\n", "but PNG;"),
        ("a.rtf", rb"{\rtf1 x}", "but RTF;"),
        ("a.bin", b"abc\0def", "not a text file"),
        ("a.bin", b"abc\x01\x02\x03def", "not a text file"),
        ("a.txt", b"\xff\xfea", "says that it is utf-16"),
        ("a.txt", b"", "has no text"),
        ("a.txt", b" \n\t\r\n", "has no text"),
        ("a.txt", b'+++\ntitle = "T"\n+++\n\n', "has no text"),
        ("a.html", b"Text", "is a web page"),
        ("a.txt", b"  <!DOCTYPE html><p>Text", "is a web page"),
        ("a.txt", b"<html lang=de>Text", "is a web page"),
        ("a.txt", b"x" * (20 * 1024 * 1024 + 1), "larger than 20 MB"),
    ],
)
def test_files_that_are_no_article(name: str, data: bytes, words: str, tmp_path: Path) -> None:
    """What is no text, empty, a web page or too large is refused with a sentence that says which."""
    with pytest.raises(BadInputError, match=words):
        read(tmp_path / name, data)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing file is not found; a folder and a file without permission are bad input."""
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    tmp_path.chmod(0o000)
    with without_permission(), pytest.raises(BadInputError, match="permission"):
        read_article(tmp_path / "a.txt", detect=german)
    tmp_path.chmod(0o700)
    with pytest.raises(NotFoundError, match="There is no file"):
        read_article(tmp_path / "none.txt", detect=german)
    with pytest.raises(BadInputError, match="is a folder"):
        read_article(tmp_path, detect=german)


BODY = "Eins. Zwei.\n\nDrei.\n"
FULL = Article("Die Bahn", "en", BODY, dt.date(2025, 8, 14), "Archiv")


@pytest.mark.parametrize(
    "front",
    [
        '+++\ntitle = "Die Bahn"\nlanguage = "en"\ndate = 2025-08-14\nsource = "Archiv"\ntags = ["x"]\n+++\n\n',
        '+++\ntitle = "Die Bahn"\nlanguage = "en"\ndate = "2025-08-14"\nsource = "Archiv"\n+++\n',
        '+++  \ntitle = "Die Bahn"\nlanguage = "en"\ndate = 2025-08-14T10:00:00Z\nsource = "Archiv"\n+++\n \n\n',
        "---\ntitle: Die Bahn\nlanguage: en-GB\ndate: 2025-08-14\nsource: Archiv\ntags:\n  - x\n- y\n---\n",
        "---\n# über\ntitle: \"Die Bahn\"\n\nLanguage: 'en'\ndate: 2025-08-14T08:00\nsource: Archiv\nempty:\n---\n\n",
    ],
)
def test_front_matter(front: str, tmp_path: Path) -> None:
    """Title, language, date and source come from either kind of front matter, and the text begins after it."""
    assert read(tmp_path / "a.txt", front + BODY).article == FULL


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("+++\ntitle = \n+++\n", "line 2: this is not TOML"),
        ('+++\ntitle = "T"\n\nlanguage = "fr"\n+++\n', "line 4: there is no language fr; there are de, en"),
        ('+++\nsource = "S"\ntitle = 7\n+++\n', "line 3: title must be a text"),
        ('+++\ndate = "gestern"\n+++\n', "line 2: gestern is not a date"),
        ('+++\ntitle = "T"\n', "the second \\+\\+\\+ is missing"),
        ("---\ntitle: T\nSonst etwas\n---\n", "line 3: this is no line like"),
        ("---\ntitle: T\nlanguage: klingonisch\n---\n", "line 3: there is no language klingonisch"),
        ("---\ntitle: T\ndate: bald\n---\n", "line 3: bald is not a date"),
    ],
)
def test_broken_front_matter_names_its_line(front: str, words: str, tmp_path: Path) -> None:
    """Front matter that cannot be understood is refused with the line in the file."""
    with pytest.raises(BadInputError, match=words):
        read(tmp_path / "a.txt", front + BODY)


@pytest.mark.parametrize("text", ["---\nEs war einmal.\n---\nEnde.\n", "---\ntitle: offen\nEnde.\n"])
def test_dashes_alone_are_text(text: str, tmp_path: Path) -> None:
    """A line of dashes over an ordinary text is no front matter."""
    assert read(tmp_path / "a.txt", text).article.text == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Die Bahn\n\nText.\n", "Die Bahn"),
        ("\n\n# Die   Bahn\n \n\nText.\n", "Die Bahn"),
        ("Wer baute sie?\n\nText.\n", "Wer baute sie?"),
        ("Ein ganzer Satz.\n\nText.\n", "Mein artikel 2"),
        ("Kein Absatz\nText.\n", "Mein artikel 2"),
        ("Kein Absatz\nAber ein längerer Text.\n", "Kein Absatz"),
        (
            "Diese Zeile ist schon von selbst umbrochen, weil ihr\nlanges Wort Versicherungswesen nicht passt.\n",
            "Mein artikel 2",
        ),
        ("Nur eine Zeile\n\n", "Mein artikel 2"),
        ("Bad wird verkauft\n12. März 2019\n\nText.\n", "Bad wird verkauft"),
        ("Baths are sold\nMarch 12, 2019\n\nText.\n", "Baths are sold"),
        ("x" * 151 + "\n\nText.\n", "Mein artikel 2"),
    ],
)
def test_titles(text: str, title: str, tmp_path: Path) -> None:
    """A first line that looks like a headline is the title and stays in the text; otherwise the file's name is."""
    article = read(tmp_path / "mein-artikel_2.txt", text).article
    assert (article.title, article.text) == (title, text)


def test_arguments_win(tmp_path: Path) -> None:
    """Title and language that are given win over the file's, and the guess is not asked."""
    path = tmp_path / "a.txt"
    path.write_text('+++\ntitle = "T"\nlanguage = "de"\n+++\nText.\n', encoding="utf-8")
    article = read_article(path, title=" Mein  Titel ", language="en", detect=german).article
    assert (article.title, article.language) == ("Mein Titel", "en")
    assert read_article(path, detect=english).article.language == "de"


def test_bundled_articles_can_be_read() -> None:
    """The articles that come along are there and name their title and language."""
    paths = bundled_articles()
    assert paths
    for path in paths:
        try:
            article = read_article(path, detect=german).article
        except QuizError as error:
            pytest.fail(str(error))
        assert article.title.casefold() != path.stem
