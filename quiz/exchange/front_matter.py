"""What stands before an article: its title, language, date and source, between two lines of `+++` or `---`.

    +++                                           ---
    title = "Die Semmeringbahn"                   title: Die Semmeringbahn
    date = 2025-08-14                             date: 2025-08-14
    +++                                           ---

Between `+++` stands TOML, between `---` simple `key: value` lines, the values quoted or not. Keys that mean nothing
here are skipped, so files from other programs can be read.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, Language
from quiz.errors import BadInputError
from quiz.exchange.document import as_date

KEYS = ("title", "language", "date", "source")
PAIR = re.compile(r"(?P<key>\w[\w -]*?)[ \t]*:(?:[ \t]+(?P<value>.*)|$)")
QUOTED = re.compile(r"""(["'])(?P<inner>.*)\1""")
TOML_LINE = re.compile(r"at line (\d+)")

Found = dict[str, tuple[Any, int]]
"""Values by key, each with its line."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What an article says about itself; None or empty where it says nothing."""

    title: str = ""
    language: Language | None = None
    date: dt.date | None = None
    source: str = ""


def split_front_matter(text: str, path: Path) -> tuple[FrontMatter, str]:
    """The front matter and the text after it without leading blank lines; BadInputError names the line at fault."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in ("+++", "---"):
        return FrontMatter(), text
    end = next((number for number, line in enumerate(lines[1:], start=1) if line.rstrip() == fence), None)
    first = next((line for line in lines[1:] if line.strip() and not line.startswith("#")), "")
    if fence == "---" and (end is None or not PAIR.match(first)):
        # A line of dashes over an ordinary text.
        return FrontMatter(), text
    if end is None:
        raise BadInputError("{path}, line 1: the second {fence} is missing.", path=path, fence=fence)
    found = _toml(lines[1:end], path) if fence == "+++" else dict(_pairs(lines[1:end], path))
    return _checked(found, path), re.sub(r"\A(?:[ \t]*\n)+", "", "\n".join(lines[end + 1 :]))


def _toml(lines: list[str], path: Path) -> Found:
    try:
        table = tomllib.loads("\n".join(lines))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = TOML_LINE.search(str(error))
        line = int(place[1]) + 1 if place else len(lines) + 1
        raise BadInputError("{path}, line {line}: this is not TOML.", path=path, line=line) from error
    return {key: (value, _line_of(key, lines)) for key, value in table.items()}


def _line_of(key: str, lines: list[str]) -> int:
    return next((number for number, line in enumerate(lines, start=2) if re.match(rf"\s*{re.escape(key)}\b", line)), 1)


def _pairs(lines: list[str], path: Path) -> Iterator[tuple[str, tuple[Any, int]]]:
    for number, line in enumerate(lines, start=2):
        # Lists and nested values belong to keys of other programs.
        if not line.strip() or line.startswith(("#", " ", "\t", "- ")):
            continue
        pair = PAIR.fullmatch(line.rstrip())
        if pair is None:
            raise BadInputError("{path}, line {line}: this is no line like “title: …”.", path=path, line=number)
        value = (pair["value"] or "").strip()
        quoted = QUOTED.fullmatch(value)
        yield pair["key"].lower(), (quoted["inner"] if quoted else value, number)


def _checked(found: Found, path: Path) -> FrontMatter:
    given = {key: found[key] for key in KEYS if key in found and found[key][0] != ""}
    for key in ("title", "language", "source"):
        if key in given and not isinstance(given[key][0], str):
            raise BadInputError("{path}, line {line}: {key} must be a text.", path=path, line=given[key][1], key=key)
    date = None
    if "date" in given:
        value, line = given["date"]
        date = as_date(value)
        if date is None:
            raise BadInputError(
                "{path}, line {line}: {date} is not a date like 2025-08-14.", path=path, line=line, date=value
            )
    return FrontMatter(
        title=given.get("title", ("", 0))[0],
        language=_language(*given["language"], path) if "language" in given else None,
        date=date,
        source=given.get("source", ("", 0))[0],
    )


def _language(value: str, line: int, path: Path) -> Language:
    # "de-AT" is German, too.
    short = re.split("[-_]", value.strip().lower())[0]
    found = next((language for language in LANGUAGES if language == short), None)
    if found is None:
        raise BadInputError(
            "{path}, line {line}: there is no language {language}; there are {languages}.",
            path=path,
            line=line,
            language=value,
            languages=", ".join(LANGUAGES),
        )
    return found
