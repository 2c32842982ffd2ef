"""A package of Anki, opened with care: it comes from anywhere.

The collection inside goes to a file of its own, block by block, and is refused if it grows out of all proportion. It is
opened to be read only, and refused if it holds what no collection has: triggers, views, virtual tables.
"""

import sqlite3
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from quiz.errors import BadInputError
from quiz.exchange.archive import DAMAGE, opened_archive, unpacked
from quiz.exchange.reading import MEGABYTE

NAMES = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""The newest first: the others in the same package only ask to update Anki."""
LONGEST_VALUE = 64 * MEGABYTE
NEWEST = 3
"""The version of the package's layout."""
PLACEHOLDER = "Please update to the latest Anki version"


@contextmanager
def opened_collection(path: Path) -> Iterator[sqlite3.Connection]:
    """The collection of the package at `path`, to be read; BadInputError if it is none or not to be trusted."""
    with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
        target = Path(folder) / "collection"
        try:
            with opened_archive(path) as package:
                _unpack(package, target, path)
        except DAMAGE as error:
            raise BadInputError("{path} is not an Anki package, or it is damaged.", path=path) from error
        try:
            uri = f"{target.as_uri()}?mode=ro&immutable=1"
            with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
                _check(connection, path)
                yield connection
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise BadInputError("{path} is not an Anki package, or it is damaged.", path=path) from error


def _unpack(package: zipfile.ZipFile, target: Path, path: Path) -> None:
    members = {one.filename: one for one in package.infolist()}
    _refuse_newer(package, members, path)
    member = next((members[one] for one in NAMES if one in members), None)
    if member is None:
        raise BadInputError("{path} holds no collection of Anki.", path=path)
    with package.open(member) as source, target.open("wb") as file:
        if member.filename.endswith("b"):
            _decompress(source, file, member.compress_size, path)
        else:
            file.writelines(unpacked(source, member.compress_size, path))


def _refuse_newer(package: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], path: Path) -> None:
    """Look at the version in the package's own words: a message with the version as its first field."""
    if "meta" not in members:
        return
    with package.open(members["meta"]) as file:
        meta = file.read(2)
    if len(meta) == 2 and meta[0] == 8 and meta[1] > NEWEST:
        raise BadInputError("{path} was written by a newer Anki; export it there for older versions.", path=path)


def _decompress(source: IO[bytes], file: BinaryIO, size: int, path: Path) -> None:
    if sys.version_info >= (3, 14):
        from compression import zstd  # noqa: PLC0415 - only new packages need it
    else:
        from backports import zstd  # noqa: PLC0415

    try:
        with zstd.open(source, "rb") as stream:
            file.writelines(unpacked(stream, size, path))
    except zstd.ZstdError as error:
        raise BadInputError("{path} is not an Anki package, or it is damaged.", path=path) from error


def _check(connection: sqlite3.Connection, path: Path) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.create_collation("unicase", _unicase)
    things = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    for kind, name, sql in things:
        if kind not in ("table", "index") or sql.lstrip()[:14].upper() == "CREATE VIRTUAL":
            raise BadInputError(
                "The collection in {path} holds “{name}”, a {kind}; no package of Anki does. It was not taken in.",
                path=path,
                name=name,
                kind="virtual table" if kind == "table" else kind,
            )
    tables = {name for kind, name, _ in things if kind == "table"}
    if not {"col", "notes", "cards", "revlog"} <= tables:
        raise BadInputError("{path} holds no collection of Anki.", path=path)
    notes = connection.execute("SELECT flds FROM notes LIMIT 2").fetchall()
    if len(notes) == 1 and PLACEHOLDER in str(notes[0][0]):
        raise BadInputError(
            "{path} holds only the request to update Anki, and no notes; export it again from there.", path=path
        )


def _unicase(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)
