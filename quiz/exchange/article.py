"""An article from a file: plain text in any usual encoding, with or without front matter.

`Article.text` is what stands in the file, decoded, in NFC and with line feeds, after the front matter if there is
one. A headline belongs to it, so that every offset is an offset into what the user sees.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quiz.core.article import PARAGRAPH_BREAK, Article, Language, is_wrapped
from quiz.errors import BadInputError, Problem
from quiz.exchange.decoding import decode
from quiz.exchange.front_matter import split_front_matter
from quiz.exchange.reading import MEGABYTE, read_bytes

LARGEST = 20 * MEGABYTE
LONGEST_HEADLINE = 150
DATE_LINE = re.compile(
    r"\d{1,2}\.? [A-ZÄ]\w+ \d{4}|[A-Z]\w+\.? \d{1,2}, \d{4}|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{4}-\d\d-\d\d"
)
"""A day below a headline."""
HTML = re.compile(r"\s*<(?:!doctype\s+html|html\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article, and what its reader should know about how it was read."""

    article: Article
    notes: tuple[Problem, ...] = ()


def read_article(
    path: Path, *, title: str | None = None, language: Language | None = None, detect: Callable[[str], Language]
) -> ReadArticle:
    """Read the article in a file; `title` and `language` win over what the file says, `detect` comes last.

    NotFoundError if there is no such file; BadInputError if it is not a text, has no words, is larger than 20 MB or
    has front matter that cannot be understood.
    """
    raw, notes = decode(read_bytes(path, LARGEST), path)
    if path.suffix.lower() in (".html", ".htm") or HTML.match(raw):
        raise BadInputError("{path} is a web page; save it as plain text first.", path=path)
    about, text = split_front_matter(raw, path)
    if not text.strip():
        raise BadInputError("{path} has no text.", path=path)
    article = Article(
        title=_one_line(title or "") or _one_line(about.title) or _headline(text) or _readable(path.stem),
        language=language or about.language or detect(text),
        text=text,
        date=about.date,
        source=about.source,
    )
    return ReadArticle(article, notes)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _headline(text: str) -> str:
    """The first line if it looks like a headline: short, on its own, and no whole sentence."""
    block = PARAGRAPH_BREAK.split(text.strip(), maxsplit=1)
    lines = [line.strip() for line in block[0].splitlines()]
    alone = len(lines) == 1 and len(block) > 1
    set_off = (
        len(lines) > 1 and len(lines[0]) < len(lines[1]) and not is_wrapped(lines[0], lines[1], max(map(len, lines)))
    )
    dated = len(lines) > 1 and len(block) > 1 and all(DATE_LINE.fullmatch(line) for line in lines[1:])
    line = _one_line(lines[0]).lstrip("#").strip() if alone or set_off or dated else ""
    return "" if len(line) > LONGEST_HEADLINE or line.endswith((".", ":", ",", ";")) else line


def _readable(stem: str) -> str:
    words = _one_line(re.sub(r"[-_]+", " ", stem))
    return words[:1].upper() + words[1:] or stem
