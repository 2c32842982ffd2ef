"""Files that mean no good: refused with a sentence, and with little memory."""

import io
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from backports import zstd

from quiz.errors import BadInputError
from quiz.exchange import read_decks, write_deck
from tests.exchange.decks import SAMPLE

MEGABYTE = 1 << 20
ROOM = 320 * MEGABYTE
"""Address space: what the interpreter and its libraries take, and not much more."""
READ = f"""
import resource, sys
from pathlib import Path
from quiz.errors import QuizError
from quiz.exchange import read_decks
resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM}))
try:
    read_decks(Path(sys.argv[1]))
except QuizError as error:
    print(error)
"""


def refused(path: Path) -> str:
    """The sentence with which a file is refused in a process that has little memory."""
    run = subprocess.run(
        [sys.executable, "-c", READ, str(path)], check=True, capture_output=True, text=True, timeout=60
    )
    return run.stdout


def package(path: Path, members: dict[str, bytes]) -> Path:
    """An archive with these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def changed(tmp_path: Path, script: str) -> Path:
    """A package of ours after a script has run over its collection."""
    write_deck(SAMPLE, tmp_path / "good.apkg")
    collection = tmp_path / "collection.anki2"
    with zipfile.ZipFile(tmp_path / "good.apkg") as archive:
        archive.extract("collection.anki2", tmp_path)
    with closing(sqlite3.connect(collection)) as connection:
        connection.executescript(script)
    return package(tmp_path / "bad.apkg", {"collection.anki2": collection.read_bytes()})


def zeros(megabytes: int) -> Callable[[], bytes]:
    """What so many megabytes of nothing compress to with zstd."""

    def made() -> bytes:
        buffer = io.BytesIO()
        with zstd.open(buffer, "wb") as file:
            for _ in range(megabytes):
                file.write(bytes(MEGABYTE))
        return buffer.getvalue()

    return made


@pytest.mark.parametrize("name", ["collection.anki2", "collection.anki21b"])
def test_zip_bomb(name: str, tmp_path: Path) -> None:
    """A collection of two gigabytes of nothing in a few kilobytes is refused before it is unpacked."""
    path = tmp_path / "bomb.apkg"
    if name.endswith("b"):
        package(path, {name: zeros(2048)()})
    else:
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open(name, "w", force_zip64=True) as file,
        ):
            for _ in range(512):
                file.write(bytes(MEGABYTE))
    assert path.stat().st_size < MEGABYTE
    assert "unpacks to more than 100 times its size" in refused(path)


def test_bomb_in_a_workbook(tmp_path: Path) -> None:
    """A sheet of a gigabyte of blanks is refused as well."""
    path = tmp_path / "bomb.xlsx"
    write_deck(SAMPLE, tmp_path / "good.xlsx")
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in good.namelist():
            if "sheet1" not in name:
                archive.writestr(name, good.read(name))
        with archive.open("xl/worksheets/sheet1.xml", "w") as file:
            file.write(b"<worksheet><sheetData>")
            for _ in range(256):
                file.write(b" " * MEGABYTE)
    assert "unpacks to more than 100 times its size" in refused(path)


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "a/../../b", "C:\\x", "..\\x"])
def test_path_that_climbs_out(name: str, tmp_path: Path) -> None:
    """An archive with a file that would lie outside of it is refused, and the file is named."""
    path = package(tmp_path / "climb.apkg", {"collection.anki2": b"x", name: b"x"})
    with pytest.raises(BadInputError, match="would lie outside of it"):
        read_decks(path)


def test_billion_laughs(tmp_path: Path) -> None:
    """A workbook that defines entities, however few, is refused before any of them is put in."""
    lines = [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)]
    evil = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{"".join(lines)}]><workbook>&l9;</workbook>'
    path = tmp_path / "laughs.xlsx"
    write_deck(SAMPLE, tmp_path / "good.xlsx")
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good:
        members = {name: good.read(name) for name in good.namelist()}
    for encoding in ("utf-8", "utf-16"):
        package(path, members | {"xl/workbook.xml": evil.encode(encoding)})
        assert "a document type" in refused(path)


@pytest.mark.parametrize(
    ("script", "kind"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM cards; END", "trigger"),
        ("DROP TABLE revlog; CREATE VIEW revlog AS SELECT * FROM cards", "view"),
        ("CREATE VIRTUAL TABLE v USING fts5(x)", "virtual table"),
    ],
)
def test_collection_with_more_than_tables(script: str, kind: str, tmp_path: Path) -> None:
    """A collection with a trigger, a view or a virtual table is refused, and told why."""
    with pytest.raises(BadInputError, match=f"a {kind}; no package of Anki does"):
        read_decks(changed(tmp_path, script))


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE notes",
        "UPDATE col SET models = 'x'",
        "UPDATE col SET models = '{\"1\": 7}'",
        "DELETE FROM col",
        "UPDATE col SET crt = 'x'",
    ],
)
def test_damaged_collection(script: str, tmp_path: Path) -> None:
    """A collection that is none is told to be none."""
    with pytest.raises(BadInputError, match=r"holds no collection of Anki|is not an Anki package, or it is damaged"):
        read_decks(changed(tmp_path, script))


def test_placeholders(tmp_path: Path) -> None:
    """A package that only asks to update Anki, or is of a later layout, is told apart from an empty deck."""
    words = "Please update to the latest Anki version, then import the .colpkg/.apkg file again."
    path = changed(
        tmp_path, f"DELETE FROM notes WHERE id > (SELECT min(id) FROM notes); UPDATE notes SET flds = '{words}'"
    )
    with pytest.raises(BadInputError, match="only the request to update Anki"):
        read_decks(path)
    with pytest.raises(BadInputError, match="a newer Anki"):
        read_decks(package(tmp_path / "new.apkg", {"meta": b"\x08\x04", "collection.anki2": b"x"}))


@pytest.mark.parametrize("name", ["x.apkg", "x.xlsx"])
def test_not_even_an_archive(name: str, tmp_path: Path) -> None:
    """Bytes of any kind under such a name are refused in one sentence."""
    for data in (b"", b"PK\x03\x04 and no more", b"SQLite format 3\0", bytes(1000)):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(BadInputError, match="or it is damaged"):
            read_decks(path)
    with pytest.raises(BadInputError, match=r"holds no collection|or it is damaged"):
        read_decks(package(tmp_path / name, {"a": b"x"}))


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.jsonl", "x.toml", "x.json", "x.md", "x.gift"])
def test_line_of_two_gigabytes(name: str, tmp_path: Path) -> None:
    """A file that is one line of two gigabytes is refused with little memory, whatever the format."""
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b'"a')
        # The rest takes no room on the disk; to the reader it is zeros, or after a letter a text without an end.
        file.truncate(2 << 30)
    said = refused(path)
    assert "MB" in said or "is not a text file" in said
