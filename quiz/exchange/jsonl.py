"""JSON Lines: one card a line, for programs that read line by line.

The keys are those of `quiz.exchange.record`, followed by `deck`, `deck_id` and `language`. The article does not come
along, and a deck without cards leaves an empty file. Reading, `deck` may be missing: then it is the file's name.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quiz.core.article import LANGUAGES, stable_id
from quiz.core.deck import Deck
from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.document import unknown_language
from quiz.exchange.format import (
    EVERYTHING,
    Detect,
    Format,
    Outgoing,
    Part,
    Read,
    ReadOptions,
    WriteOptions,
    Written,
)
from quiz.exchange.history_record import history_record, read_histories
from quiz.exchange.lines import read_lines
from quiz.exchange.record import card_record, is_text, read_cards
from quiz.exchange.writing import write_text

if TYPE_CHECKING:
    from quiz.core.memory import History

Line = tuple[int, dict[str, Any]]


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`, one a line."""
    write_text(path, _lines(deck, options))
    return Written((path,))


def _lines(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    head = {"deck": deck.title, "deck_id": deck.id, "language": deck.language}
    for cards, histories in batches(deck, options):
        for card in cards:
            record = card_record(card) | head | history_record(histories.get(card.id))
            yield json.dumps(record, ensure_ascii=False) + "\n"


def read(path: Path, options: ReadOptions) -> Read:
    """Read all cards, gathered into decks in the order in which these first appear."""
    problems: list[Problem] = []
    decks: dict[tuple[str, str, str], list[Line]] = {}
    # Not splitlines(): a JSON text may hold other line ends, such as U+2028, as they are.
    for number, line in enumerate(read_lines(path, options.report), start=1):
        if not line.strip():
            continue
        found = _record(line, number)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            key = (found.get("deck_id") or "", found.get("deck") or "", found.get("language") or "")
            decks.setdefault(key, []).append((number, found))
    made = []
    histories: dict[tuple[str, str], History] = {}
    for key, lines in decks.items():
        deck, bad = _deck(key, lines, path, options.detect)
        made.append(deck)
        answered, wrong = read_histories(
            [record for _, record in lines],
            deck.id,
            {card.id for card in deck.cards},
            lambda number, lines=lines: lines[number][0],  # type: ignore[misc]
        )
        histories |= answered
        problems += [*bad, *wrong]
    return Read(tuple(made), tuple(sorted(problems, key=lambda problem: problem.line or 0)), (), histories)


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


JSONL = Format("jsonl", (".jsonl",), EVERYTHING - {Part.ARTICLE}, write, read)
