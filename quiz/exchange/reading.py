"""Files as they come in: bytes or UTF-8 text, and the sentence for every reason why not."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quiz.errors import BadInputError, NotFoundError

MEGABYTE = 1024 * 1024


LARGEST_DECK = 256 * MEGABYTE
"""What is read whole is held in memory several times over."""


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file at `path`, opened to read; NotFoundError or BadInputError if it cannot be opened or read."""
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError:
        raise NotFoundError("There is no file {path}.", path=path) from None
    except IsADirectoryError:
        raise BadInputError("{path} is a folder, not a file.", path=path) from None
    except PermissionError:
        raise BadInputError("{path} may not be read: the permission is missing.", path=path) from None
    except OSError as error:
        raise BadInputError("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error) from error


def read_bytes(path: Path, limit: int) -> bytes:
    """All bytes of a file that has no more than `limit`; NotFoundError or BadInputError otherwise."""
    try:
        with opened(path) as file:
            # Asked before, so that a file of two gigabytes is not read to learn that it is too large.
            too_large = path.stat().st_size > limit
            data = b"" if too_large else file.read(limit + 1)
    except ValueError as error:
        raise BadInputError("{path} cannot be read: {reason}.", path=path, reason=error) from error
    if too_large or len(data) > limit:
        raise BadInputError("{path} is larger than {limit} MB.", path=path, limit=limit // MEGABYTE)
    return data


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without its byte order mark, line ends untouched; BadInputError if it is none."""
    data = read_bytes(path, LARGEST_DECK)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError("{path}, line {line}: this is not UTF-8 text.", path=path, line=line) from None
