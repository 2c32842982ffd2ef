"""Files in and out: articles to learn from, and decks in the formats of `FORMATS`, one module each."""

from pathlib import Path

from quiz.core.bulk import without_collecting
from quiz.exchange.article import ReadArticle, read_article
from quiz.exchange.format import (
    Format,
    Outgoing,
    Part,
    Read,
    ReadOptions,
    WriteOptions,
    Written,
)
from quiz.exchange.formats import FORMATS, format_for
from quiz.exchange.samples import bundled_articles
from quiz.exchange.updating import adopted

__all__ = [
    "FORMATS",
    "Format",
    "Outgoing",
    "Part",
    "Read",
    "ReadArticle",
    "ReadOptions",
    "WriteOptions",
    "Written",
    "adopted",
    "bundled_articles",
    "format_for",
    "read_article",
    "read_decks",
    "write_deck",
]


def write_deck(deck: Outgoing, path: Path, name: str | None = None, options: WriteOptions | None = None) -> Written:
    """Write `deck` to `path`. A file is replaced whole or stays as it was."""
    write = format_for(path, name, write=True).write
    assert write is not None
    with without_collecting():
        return write(deck, path, options or WriteOptions())


def read_decks(path: Path, name: str | None = None, options: ReadOptions | None = None) -> Read:
    """Read all decks of a file."""
    read = format_for(path, name).read
    assert read is not None
    with without_collecting():
        return read(path, options or ReadOptions())
