"""Bytes as text: which encoding they are in, or what they are instead of text."""

import re
import unicodedata
from pathlib import Path

from quiz.errors import N_, BadInputError, Problem

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks; UTF-32's first, because it begins like UTF-16's."""

MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word/LibreOffice/EPUB/ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word (old)"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3", "SQLite"),
)

CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MOST_CONTROLS = 0.01
"""The share of control characters above which nobody wrote this."""


def decode(data: bytes, path: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text in NFC with line feeds for line ends, and a note if the encoding had to be guessed.

    UTF-8, or UTF-16 and UTF-32 with their mark, are certain; anything else is taken for the old Windows encoding of
    western Europe, in which a wrong guess shows. BadInputError if it is no text at all.
    """
    for magic, name in MAGIC:
        if data.startswith(magic):
            raise BadInputError(
                "{path} is not plain text but {name}; save it as plain text first.", path=path, name=name
            )
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), None)
    if encoding is None:
        if b"\0" in data or len(CONTROL.findall(data)) > MOST_CONTROLS * len(data):
            raise BadInputError("{path} is not a text file; save it as plain text first.", path=path)
        encoding = _guess(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise BadInputError("{path} says that it is {encoding}, but it is not.", path=path, encoding=encoding) from None
    certain = encoding.startswith("utf")
    note = Problem(N_("{path} is not UTF-8; it was read as {encoding}."), None, {"path": path, "encoding": encoding})
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text, () if certain else (note,)


def _guess(data: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"
