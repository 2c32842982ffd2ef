"""A whole deck as one document of plain values, as TOML and JSON keep it: a head, an article, cards.

format   1; a file of a higher one is refused rather than half understood
deck     id, title, language
article  title, language, date, source, text; missing if the deck has none
cards    records, see `quiz.exchange.record`
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, Article, Language, stable_id
from quiz.core.deck import Deck
from quiz.errors import N_, BadInputError, Problem
from quiz.exchange.format import Detect, Read
from quiz.exchange.history_record import read_histories
from quiz.exchange.record import LineOf, is_text, read_cards

VERSION = 1

TableLine = Callable[[str], int | None]
"""The line in which the table of that name begins."""


def refuse_newer(version: Any, path: Path) -> None:
    """BadInputError if `version` is a number higher than the one known here."""
    if isinstance(version, int) and version > VERSION:
        raise BadInputError(
            "{path} has format {version} and was written by a newer quiz; this one reads format {known}.",
            path=path,
            version=version,
            known=VERSION,
        )


def article_record(article: Article) -> dict[str, Any]:
    """The keys of an article in their order; the date is left as it is."""
    return {
        "title": article.title,
        "language": article.language,
        "date": article.date,
        "source": article.source,
        "text": article.text,
    }


def read_document(
    document: Mapping[str, Any], records: Any, path: Path, detect: Detect, *, table_line: TableLine, card_line: LineOf
) -> Read:
    """The deck of a document; a part of its head that is missing is made up from the others, the cards and `path`."""
    refuse_newer(document.get("format"), path)
    problems: list[Problem] = []
    if not isinstance(records, list):
        problems.append(Problem(N_("The cards are not a list.")))
        records = []
    head = _table(document, "deck", table_line, problems)
    about = _table(document, "article", table_line, problems)
    fields = (
        *((head, key, "deck") for key in ("id", "title", "language")),
        *((about, key, "article") for key in ("title", "language", "source", "text")),
    )
    for table, key, name in fields:
        if key in table and not is_text(table[key]):
            problems.append(Problem(N_("{key} must be a text."), table_line(name), {"key": key}))
            del table[key]
    language = _language(head, table_line("deck"), problems) or _language(about, table_line("article"), problems)
    language = language or detect(about.get("text") or _words(records))
    title = head.get("title") or about.get("title") or path.stem
    deck_id = head.get("id") or stable_id("deck", language, title)
    article = _article(about, title, language, table_line("article"), problems) if about else None
    cards, bad = read_cards(records, deck_id, article.text if article else None, card_line)
    histories, wrong = read_histories(records, deck_id, {card.id for card in cards}, card_line)
    return Read((Deck(deck_id, title, language, cards, article),), (*problems, *bad, *wrong), (), histories)


def _table(document: Mapping[str, Any], name: str, line: TableLine, problems: list[Problem]) -> dict[str, Any]:
    table = document.get(name)
    if table is None:
        return {}
    if not isinstance(table, dict):
        problems.append(Problem(N_("{key} must be a table."), line(name), {"key": name}))
        return {}
    return {key: value for key, value in table.items() if value is not None}


def _words(records: Sequence[Any]) -> str:
    return "\n".join(str(one.get("question", "")) for one in records[:100] if isinstance(one, dict))


def _language(table: Mapping[str, Any], line: int | None, problems: list[Problem]) -> Language | None:
    value = table.get("language")
    found = next((language for language in LANGUAGES if language == value), None)
    if value is not None and found is None:
        problems.append(unknown_language(value, line))
    return found


def unknown_language(value: object, line: int | None) -> Problem:
    """The sentence for a language that is none of ours."""
    parameters = {"language": value, "languages": ", ".join(LANGUAGES)}
    return Problem(N_("There is no language {language}; there are {languages}."), line, parameters)


def _article(
    about: Mapping[str, Any], title: str, language: Language, line: int | None, problems: list[Problem]
) -> Article | None:
    if "text" not in about:
        problems.append(Problem(N_("The article has no text."), line))
        return None
    date = as_date(about.get("date"))
    if date is None and "date" in about:
        problems.append(Problem(N_("{date} is not a date like 2025-08-14."), line, {"date": about["date"]}))
    spoken = next((one for one in LANGUAGES if one == about.get("language")), language)
    return Article(about.get("title", title), spoken, about["text"], date, about.get("source", ""))


def as_date(value: Any) -> dt.date | None:
    """A date from TOML, with or without time of day, or from an ISO text; None if it is none."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(value).date() if isinstance(value, str) else None
    except ValueError:
        return None
