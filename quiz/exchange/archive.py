"""ZIP archives from anywhere: looked at before anything of them is unpacked."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Protocol

from quiz.errors import BadInputError
from quiz.exchange.reading import MEGABYTE, opened

LARGEST = 1024 * MEGABYTE
"""What a file in an archive may unpack to: a collection of a million notes fits in."""
FREE = 32 * MEGABYTE
MOST_TIMES = 100
"""Beyond `FREE` nothing unpacks to so many times its size but a bomb."""

DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What reading a damaged, encrypted or strangely packed archive may raise."""


class Readable(Protocol):
    """Something to read bytes from."""

    def read(self, size: int, /) -> bytes:
        """The next bytes, none at the end."""


@contextmanager
def opened_archive(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive at `path`; BadInputError if a name in it leads outside, BadZipFile if it is none."""
    with opened(path) as file, zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if name.startswith(("/", "\\")) or ":" in name or ".." in PurePosixPath(name.replace("\\", "/")).parts:
                raise BadInputError(
                    "{path} holds a file called {name}, which would lie outside of it; it was not opened.",
                    path=path,
                    name=name,
                )
        yield archive


def unpacked(source: Readable, packed: int, path: Path) -> Iterator[bytes]:
    """What `source`, `packed` bytes in the archive at `path`, unpacks to, block by block; BadInputError for a bomb."""
    done = 0
    while block := source.read(MEGABYTE):
        done += len(block)
        if done > LARGEST or (done > FREE and done > MOST_TIMES * packed):
            raise BadInputError(
                "{path} unpacks to more than {times} times its size or {limit} MB; it was not taken in.",
                path=path,
                times=MOST_TIMES,
                limit=LARGEST // MEGABYTE,
            )
        yield block
