"""Files are written whole or not at all, and every reason why not has its sentence."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from quiz.errors import BadInputError, StorageError
from quiz.exchange import FORMATS, write_deck
from quiz.exchange.writing import write_text
from tests.exchange.decks import SAMPLE
from tests.exchange.nobody import without_permission

SMALL_DISK = """
import resource, sys
from pathlib import Path
from quiz.errors import StorageError
from quiz.exchange.writing import write_text
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_text(Path(sys.argv[1]), ["x" * 100_000])
except StorageError as error:
    print(error)
"""

KILLED = """
import os, signal, sys
from pathlib import Path
from quiz.exchange.writing import write_text
def pieces():
    yield "new" * 100_000
    os.kill(os.getpid(), signal.SIGKILL)
write_text(Path(sys.argv[1]), pieces())
"""


def interrupted() -> Iterator[str]:
    """A text whose making fails in the middle."""
    yield "new" * 100_000
    raise KeyboardInterrupt


def test_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """Interrupted in the middle, the old file is as it was and nothing else is in the folder."""
    path = tmp_path / "deck.toml"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_text(path, interrupted())
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("deck.toml", "old")]


def test_killed_write_leaves_the_old_file(tmp_path: Path) -> None:
    """Killed without warning in the middle, the old file is as it was."""
    path = tmp_path / "deck.toml"
    path.write_text("old", encoding="utf-8")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert (killed.returncode, path.read_text(encoding="utf-8")) == (-9, "old")


def test_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When there is no room the sentence says so, the old file stays and no other remains."""
    path = tmp_path / "deck.toml"
    path.write_text("old", encoding="utf-8")
    run = subprocess.run([sys.executable, "-c", SMALL_DISK, str(path)], check=True, capture_output=True, text=True)
    assert "There is no room left" in run.stdout
    assert [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()] == [("deck.toml", "old")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
@pytest.mark.parametrize("name", ["json", "xlsx"])
def test_full_device(name: str, tmp_path: Path) -> None:
    """A device that is full is a storage error, and stays a device."""
    link = tmp_path / "full"
    link.symlink_to("/dev/full")
    with pytest.raises(StorageError, match="no room left"):
        write_deck(SAMPLE, link, name)
    assert Path("/dev/full").is_char_device()


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
def test_places_where_nothing_can_be_written(name: str, tmp_path: Path) -> None:
    """A missing folder, a folder in the file's place and a file in the folder's place are bad input."""
    (tmp_path / "file").touch()
    with pytest.raises(BadInputError, match="There is no folder"):
        write_deck(SAMPLE, tmp_path / "none" / "deck", name)
    with pytest.raises(BadInputError, match="There is no folder"):
        write_deck(SAMPLE, tmp_path / "file" / "deck", name)
    with pytest.raises(BadInputError, match="is a folder"):
        write_deck(SAMPLE, tmp_path, name)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


def test_missing_permission(tmp_path: Path) -> None:
    """Where writing is not allowed the sentence says so."""
    tmp_path.chmod(0o500)
    with without_permission(), pytest.raises(BadInputError, match="permission"):
        write_deck(SAMPLE, tmp_path / "deck.toml")
    tmp_path.chmod(0o700)


@pytest.mark.parametrize("ending", ["toml", "txt", "xlsx"])
def test_half_a_character_is_refused(ending: str, tmp_path: Path) -> None:
    """A deck with a lone surrogate is not written, and leaves no trace."""
    cards = (replace(SAMPLE.cards[0], question="\ud83d?"), *SAMPLE.cards[1:])
    with pytest.raises(BadInputError, match="half a character"):
        write_deck(replace(SAMPLE, cards=cards), tmp_path / f"deck.{ending}")
    assert not list(tmp_path.iterdir())


def test_link_and_mode_stay(tmp_path: Path) -> None:
    """Writing to a link replaces the file behind it, whose mode stays; a new file gets the usual mode."""
    path, link, new = tmp_path / "deck.toml", tmp_path / "link.toml", tmp_path / "new.toml"
    path.touch()
    path.chmod(0o640)
    link.symlink_to(path)
    assert write_deck(SAMPLE, link).paths == (link,)
    write_deck(SAMPLE, new)
    umask = os.umask(0)
    os.umask(umask)
    assert (link.is_symlink(), path.stat().st_mode & 0o777) == (True, 0o640)
    assert (path.read_bytes(), new.stat().st_mode & 0o777) == (new.read_bytes(), 0o666 & ~umask)


def test_long_names_are_fine(tmp_path: Path) -> None:
    """A name as long as the system allows can be written; a longer one is refused with its reason."""
    path = tmp_path / ("x" * 250 + ".toml")
    write_deck(SAMPLE, path)
    assert path.exists()
    with pytest.raises(StorageError, match="too long"):
        write_deck(SAMPLE, tmp_path / ("x" * 300), "toml")
