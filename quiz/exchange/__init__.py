"""Files in and out: articles to learn from, and decks in the formats of `FORMATS`, one module each.

A new format is one file beside these and one more name in `FORMATS`.
"""

from pathlib import Path

from quiz.core.article import Language
from quiz.core.deck import Deck
from quiz.errors import BadInputError
from quiz.exchange.anki_read import read as _read_anki
from quiz.exchange.anki_text import write as _write_anki
from quiz.exchange.article import ReadArticle, read_article
from quiz.exchange.format import Detect, Format, Read, WriteOptions
from quiz.exchange.json_deck import JSON
from quiz.exchange.jsonl import JSONL
from quiz.exchange.native import TOML
from quiz.exchange.samples import bundled_articles

ANKI = Format("anki-csv", (".csv", ".tsv", ".txt"), _write_anki, _read_anki)
FORMATS: tuple[Format, ...] = (TOML, ANKI, JSONL, JSON)

__all__ = [
    "FORMATS",
    "Detect",
    "Format",
    "Read",
    "ReadArticle",
    "WriteOptions",
    "bundled_articles",
    "format_for",
    "read_article",
    "read_decks",
    "write_deck",
]


def format_for(path: Path, name: str | None = None) -> Format:
    """The format called `name`, or without a name the one that `path` ends in; BadInputError if there is none."""
    if name is not None:
        found = next((one for one in FORMATS if one.name == name.lower()), None)
        if found is None:
            formats = ", ".join(one.name for one in FORMATS)
            raise BadInputError("There is no format {name}; there are {formats}.", name=name, formats=formats)
        return found
    found = next((one for one in FORMATS if path.suffix.lower() in one.endings), None)
    if found is None:
        endings = ", ".join(ending for one in FORMATS for ending in one.endings)
        raise BadInputError(
            "The ending of {path} names no format; the endings are {endings}.", path=path, endings=endings
        )
    return found


def write_deck(
    deck: Deck, path: Path, name: str | None = None, options: WriteOptions | None = None
) -> tuple[Path, ...]:
    """Write `deck` to `path` and return the files written. A file is replaced whole or stays as it was."""
    return format_for(path, name).write(deck, path, options or WriteOptions())


def _english(_text: str) -> Language:
    return "en"


def read_decks(path: Path, name: str | None = None, *, detect: Detect = _english) -> Read:
    """Read all decks of a file; `detect` is asked for the language of a deck that does not name one."""
    return format_for(path, name).read(path, detect)
