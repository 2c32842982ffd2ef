"""Files as they come in: bytes or UTF-8 text, and the sentence for every reason why not."""

from pathlib import Path

from quiz.errors import BadInputError, NotFoundError

MEGABYTE = 1024 * 1024


def read_bytes(path: Path, limit: int | None = None) -> bytes:
    """All bytes of a file that has no more than `limit`; NotFoundError or BadInputError otherwise."""
    try:
        with path.open("rb") as file:
            data = file.read(-1 if limit is None else limit + 1)
    except FileNotFoundError:
        raise NotFoundError("There is no file {path}.", path=path) from None
    except IsADirectoryError:
        raise BadInputError("{path} is a folder, not a file.", path=path) from None
    except PermissionError:
        raise BadInputError("{path} may not be read: the permission is missing.", path=path) from None
    except (OSError, ValueError) as error:
        raise BadInputError("{path} cannot be read: {reason}.", path=path, reason=error) from error
    if limit is not None and len(data) > limit:
        raise BadInputError("{path} is larger than {limit} MB.", path=path, limit=limit // MEGABYTE)
    return data


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without its byte order mark, line ends untouched; BadInputError if it is none."""
    data = read_bytes(path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInputError("{path}, line {line}: this is not UTF-8 text.", path=path, line=line) from None
