"""Files as they go out: whole, or not at all.

The text goes to a new file in the same folder, down to the disk, and then takes the old one's place in one step.
Whatever happens before that step, the old file stays; after a failure no trace of the new one remains.
"""

import errno
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO

from quiz.errors import BadInputError, QuizError, StorageError

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write `pieces` to `path` as UTF-8 with line feeds; BadInputError or StorageError if that cannot be done."""

    def fill(file: BinaryIO) -> None:
        file.writelines(piece.encode() for piece in pieces)

    write_file(path, fill)


def write_file(path: Path, fill: Callable[[BinaryIO], None]) -> None:
    """Write what `fill` writes to `path`; BadInputError or StorageError if that cannot be done."""
    try:
        # A link keeps pointing at its file: it is the file that is replaced.
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file() and not target.is_dir():
            # A pipe or a terminal cannot be replaced, and what is sent there is gone anyway.
            with target.open("wb") as file:
                fill(file)
        else:
            _replace(target, fill)
    except UnicodeEncodeError:
        raise BadInputError("{path} was not written: the deck holds half a character.", path=path) from None
    except OSError as error:
        raise _sentence(path, error) from error


def _replace(target: Path, fill: Callable[[BinaryIO], None]) -> None:
    if target.is_dir():
        raise IsADirectoryError
    new = target.with_name(f".quiz-{secrets.token_hex(8)}.tmp")
    mode = target.stat().st_mode & 0o777 if target.exists() else None
    try:
        with new.open("xb") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            new.chmod(mode)
        new.replace(target)
    except BaseException:
        # missing_ok: it may be the making of this very file that failed.
        new.unlink(missing_ok=True)
        raise


def _sentence(path: Path, error: OSError) -> QuizError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return BadInputError("There is no folder {folder}.", folder=path.parent)
        case IsADirectoryError():
            return BadInputError("{path} is a folder, not a file.", path=path)
        case PermissionError():
            return BadInputError("{path} may not be written: the permission is missing.", path=path)
        case _ if error.errno in FULL:
            return StorageError("There is no room left for {path}; nothing was changed.", path=path)
        case _:
            return StorageError("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error)
