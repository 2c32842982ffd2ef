"""JSON Lines: one card a line, for programs that read line by line.

The keys are those of `quiz.exchange.record`, followed by `deck`, `deck_id` and `language`. The article does not come
along, and a deck without cards leaves an empty file. Reading, `deck` may be missing: then it is the file's name.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, stable_id
from quiz.core.deck import Deck
from quiz.errors import N_, Problem
from quiz.exchange.document import unknown_language
from quiz.exchange.format import Detect, Format, Read, WriteOptions
from quiz.exchange.reading import read_text
from quiz.exchange.record import card_record, is_text, read_cards
from quiz.exchange.writing import write_text

Line = tuple[int, dict[str, Any]]


def write(deck: Deck, path: Path, _options: WriteOptions) -> tuple[Path, ...]:
    """Write the cards of `deck`, one a line."""
    write_text(path, _lines(deck))
    return (path,)


def _lines(deck: Deck) -> Iterator[str]:
    head = {"deck": deck.title, "deck_id": deck.id, "language": deck.language}
    for card in deck.cards:
        yield json.dumps(card_record(card) | head, ensure_ascii=False) + "\n"


def read(path: Path, detect: Detect) -> Read:
    """Read all cards, gathered into decks in the order in which these first appear."""
    problems: list[Problem] = []
    decks: dict[tuple[str, str, str], list[Line]] = {}
    # Not splitlines(): a JSON text may hold other line ends, such as U+2028, as they are.
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        found = _record(line, number)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            key = (found.get("deck_id") or "", found.get("deck") or "", found.get("language") or "")
            decks.setdefault(key, []).append((number, found))
    made = []
    for key, lines in decks.items():
        deck, bad = _deck(key, lines, path, detect)
        made.append(deck)
        problems += bad
    return Read(tuple(made), tuple(sorted(problems, key=lambda problem: problem.line or 0)))


def _record(line: str, number: int) -> dict[str, Any] | Problem:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Problem(N_("This is not JSON: {reason}."), number, {"reason": error})
    if not isinstance(record, dict):
        return Problem(N_("This is not a card."), number)
    for key in ("deck", "deck_id", "language"):
        if record.get(key) is not None and not is_text(record[key]):
            return Problem(N_("{key} must be a text."), number, {"key": key})
    if record.get("language") and record["language"] not in LANGUAGES:
        return unknown_language(record["language"], number)
    return record


def _deck(key: tuple[str, str, str], lines: list[Line], path: Path, detect: Detect) -> tuple[Deck, tuple[Problem, ...]]:
    deck_id, title, spoken = key
    language = next((one for one in LANGUAGES if one == spoken), None)
    language = language or detect("\n".join(str(record.get("question", "")) for _, record in lines[:100]))
    title = title or path.stem
    deck_id = deck_id or stable_id("deck", language, title)
    cards, problems = read_cards([record for _, record in lines], deck_id, None, lambda number: lines[number][0])
    return Deck(deck_id, title, language, cards), problems


JSONL = Format("jsonl", (".jsonl",), write, read)
