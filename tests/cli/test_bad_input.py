"""Articles that are none, settings with mistakes, databases in trouble: one sentence each, and no harm done."""

import json
import os
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.cli.articles import ENGLISH, GERMAN
from tests.cli.program import Program, together

WITHOUT_PRIVILEGE = """
import ctypes, os
if os.geteuid() == 0:
    for capability in (1, 2):  # root may write (CAP_DAC_OVERRIDE) and read (CAP_DAC_READ_SEARCH) everything
        assert ctypes.CDLL(None).prctl(24, capability, 0, 0, 0) == 0  # PR_CAPBSET_DROP
"""
SMALL_DISK = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"


def test_articles_that_are_none(shelf: Program, tmp_path: Path) -> None:
    """What cannot be learned is refused in one line that names the file, and the decks stay as they are."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_text(" \n\n\t\n")
    (tmp_path / "binary.dat").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.4 ...")
    (tmp_path / "lonely.txt").write_text("it is what it is and so on.\n")
    before = shelf.stored()

    def refused(command: str, name: str, code: int, said: str) -> None:
        line = shelf.refuses(command, str(tmp_path / name), code=code)
        assert said in line
        assert name in line

    together(
        *(
            partial(refused, command, *row)
            for command in ("generate", "learn")
            for row in (
                ("missing.txt", 4, "There is no file"),
                ("folder", 3, "is a folder"),
                ("empty.txt", 3, "has no text"),
                ("blank.txt", 3, "has no text"),
                ("binary.dat", 3, "is not a text file"),
                ("page.pdf", 3, "is not plain text but PDF"),
                ("lonely.txt", 3, "No questions can be made from"),
            )
        )
    )
    assert shelf.stored() == before


def test_bad_articles_are_told_in_german(quiz: Program, tmp_path: Path) -> None:
    """The same sentences in German."""
    german = quiz.speaking("de")
    assert german.refuses("generate", str(tmp_path), code=3) == f"{tmp_path} ist ein Ordner, keine Datei."
    assert german.refuses("generate", "x.txt", code=4) == "Eine Datei x.txt gibt es nicht."


def test_an_article_in_an_old_encoding(quiz: Program, tmp_path: Path) -> None:
    """A Windows text is read as such with a note, and nothing of it is garbled."""
    path = tmp_path / "alt.txt"
    path.write_bytes(GERMAN.encode("cp1252"))
    done = quiz.ended("generate", str(path), "--dry-run")
    assert (done.code, done.err) == (0, f"{path} is not UTF-8; it was read as cp1252.\n")
    assert "gegründet" in done.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[study]\nnew = = 3\n", "line 2"),
        ('[study]\nnew = "3"\n', "new must be a whole number"),
        ("[study]\nnew = -1\n", "new must be a whole number"),
        ("[study]\nretention = 2\n", "retention must lie between"),
        ("study = 3\n", "study must be a table"),
        ("[study]\nnew = 1 # \xfc", "cannot be read"),
    ],
)
def test_settings_with_mistakes(shelf: Program, text: str, said: str) -> None:
    """A mistake in the settings is told with the file, and nothing is asked."""
    settings = shelf.home / "settings.toml"
    settings.write_bytes(text.encode("latin-1"))
    line = shelf.refuses("study", code=3)
    assert str(settings) in line
    assert said in line


def test_settings_count(shelf: Program) -> None:
    """The settings say how many new cards a session has; an option wins over them."""
    (shelf.home / "settings.toml").write_text("[study]\nnew = 3\nretention = 0.8\n")
    assert "of 3 cards done" in shelf.says("study")
    assert "of 5 cards done" in shelf.says("study", "--new", "5")


def test_where_things_are(shelf: Program, tmp_path: Path) -> None:
    """QUIZ_HOME moves everything, QUIZ_DATABASE the database; what is not there yet is said to be so."""
    absent = "  (not there yet)"
    settings = f"Settings: {shelf.home}/settings.toml{absent}\n"
    assert shelf.says("where") == f"Database: {shelf.home}/quiz.db\n{settings}"
    in_home = {"QUIZ_DATABASE": "sqlite:///~/my.db", "HOME": str(tmp_path)}
    assert f"Database: {tmp_path}/my.db{absent}" in shelf.says("where", environment=in_home)
    elsewhere = {"QUIZ_DATABASE": f"sqlite:///{tmp_path}/other/my.db"}
    assert "There are no decks yet" in shelf.says("decks", environment=elsewhere)
    assert (tmp_path / "other" / "my.db").exists()
    server = {"QUIZ_DATABASE": "postgresql://me:secret@host/db"}
    assert "secret" not in shelf.refuses("decks", environment=server, code=5)


def test_without_our_variables_the_system_decides(shelf: Program, tmp_path: Path) -> None:
    """Without QUIZ_HOME the folders are the system's usual ones, and the system's language is spoken."""
    usual = {
        "QUIZ_HOME": "",
        "QUIZ_LANG": "",
        "LC_ALL": "",
        "LANG": "de_AT.UTF-8",
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "HOME": str(tmp_path),
    }
    said = shelf.says("where", environment=usual)
    assert said.splitlines() == [
        f"Datenbank: {tmp_path}/data/quiz/quiz.db  (noch nicht da)",
        f"Einstellungen: {tmp_path}/config/quiz/settings.toml  (noch nicht da)",
    ]


def test_a_database_below_a_file(quiz: Program, tmp_path: Path) -> None:
    """Where the folder for the database cannot be made, that is said."""
    (tmp_path / "home").write_text("no folder")
    assert "cannot be made" in quiz.refuses("import", str(_deck(tmp_path)), code=5)
    assert (tmp_path / "home").read_text() == "no folder"


@pytest.mark.parametrize("content", [b"Dear diary, " * 1000, b"short"])
def test_a_file_that_is_no_database(quiz: Program, content: bytes) -> None:
    """Another file in the database's place is refused and not touched."""
    quiz.home.mkdir()
    path = quiz.home / "quiz.db"
    path.write_bytes(content)
    assert "is not a database of Quiz" in quiz.refuses("decks", code=5)
    assert path.read_bytes() == content


def test_a_database_of_a_newer_quiz(shelf: Program, articles: Path) -> None:
    """What a newer Quiz has made is left alone, byte for byte."""
    path = shelf.home / "quiz.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = path.read_bytes()
    assert "was made by a newer Quiz (revision 9999)" in shelf.refuses("decks", code=5)
    assert "newer Quiz" in shelf.refuses("import", str(articles / "kinds.toml"), code=5)
    assert path.read_bytes() == before
    assert [file.name for file in shelf.home.iterdir()] == ["quiz.db"]


def test_somebody_else_is_writing(shelf: Program, articles: Path) -> None:
    """While another process holds the lock one can look; writing gives up after some seconds with a sentence."""
    with closing(sqlite3.connect(shelf.home / "quiz.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "Four Kinds" in shelf.says("decks")
        began = time.monotonic()
        assert "Another program is writing" in shelf.refuses("import", str(articles / "kinds.toml"), code=5)
        assert time.monotonic() - began < 9
        other.rollback()
    assert "4 unchanged" in shelf.says("import", str(articles / "kinds.toml"))


def test_two_programs_write_in_turn(quiz: Program, articles: Path) -> None:
    """Two processes that begin together with nothing there both end well, and both have saved."""
    with quiz.talk("import", str(articles / "kinds.toml")) as one, quiz.talk("learn", str(articles / "en.txt")) as two:
        two.says("x")
        one.ends()
        two.ends(stop=True)
    assert quiz.numbers()["reviews"] == 1
    assert len(quiz.says("decks").splitlines()) == 3


def test_a_full_disk(shelf: Program, tmp_path: Path) -> None:
    """When there is no room a deck is not stored and not written at all; what was there stays, and nothing else."""
    big = _deck(tmp_path, cards=600)
    before = shelf.stored()
    assert "nothing of this step was saved" in shelf.refuses("import", str(big), before=SMALL_DISK, code=5)
    assert shelf.stored() == before
    assert "600 new" in shelf.says("import", str(big))
    out = tmp_path / "out" / "deck.jsonl"
    out.parent.mkdir()
    out.write_text("old")
    assert "There is no room left" in shelf.refuses("export", "Big", str(out), "--force", before=SMALL_DISK, code=5)
    assert [(path.name, path.read_text()) for path in out.parent.iterdir()] == [("deck.jsonl", "old")]


def test_a_database_that_may_not_be_written(shelf: Program) -> None:
    """A write-protected database can be looked at; what would change it says why it cannot, and changes nothing."""
    home = shelf.home
    deck = _deck(home)
    before = shelf.stored()
    (home / "quiz.db").chmod(0o444)
    home.chmod(0o555)
    assert "write-protected" in shelf.refuses("import", str(deck), before=WITHOUT_PRIVILEGE, code=5)
    assert shelf.ended("stats", "--json", before=WITHOUT_PRIVILEGE).code == 0
    home.chmod(0o755)
    assert shelf.stored() == before
    (home / "quiz.db").unlink()
    home.chmod(0o555)
    assert "cannot be opened" in shelf.refuses("decks", before=WITHOUT_PRIVILEGE, code=5)
    home.chmod(0o755)


def test_a_file_that_may_not_be_read(shelf: Program) -> None:
    """An article or a deck without permission is told as such."""
    deck, article = _deck(shelf.home), shelf.home / "secret.txt"
    article.write_text(ENGLISH)
    for path in (deck, article):
        path.chmod(0)
    for words in (["import", str(deck)], ["generate", str(article)]):
        assert "may not be read" in shelf.refuses(*words, before=WITHOUT_PRIVILEGE, code=3)


def _deck(folder: Path, cards: int = 2) -> Path:
    """A deck called Big in a file."""
    lines = [
        {"id": str(n), "kind": "short", "question": f"What is {n}? " * 5, "answer": str(n), "deck": "Big"}
        for n in range(cards)
    ]
    path = folder / "big.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    os.utime(path)
    return path
