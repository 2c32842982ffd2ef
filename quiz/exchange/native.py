'''TOML: the deck as a file to read, to edit by hand and to keep in git.

    format = 1

    [deck]
    id = "35df8e1ab3ee2cf4"
    title = "Der Semmering"
    language = "de"

    [article]
    title = "Der Semmering"
    language = "de"
    text = """
    Carl Ghega plante die Strecke.
    """

    [[card]]
    id = "77fa4ed57d5a3e1c"
    kind = "short"
    question = "Wer plante die Strecke?"
    answer = "Carl Ghega"
    source = "Carl Ghega plante die Strecke."
    start = 0
    end = 30
    answer_start = 0
    answer_end = 10

Everything of a deck is there except the learner's progress; empty lists and what is not known are left out. Every
text comes back exactly, control characters included; only half a character (a lone surrogate) cannot be written.
A card needs kind, question and answer, the rest is made up (`quiz.exchange.record`, `quiz.exchange.document`). One
card that is not even TOML does not cost the others.
'''

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.document import VERSION, article_record, read_document
from quiz.exchange.format import EVERYTHING, Detect, Format, Outgoing, Part, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.reading import read_text
from quiz.exchange.record import card_record
from quiz.exchange.toml_pieces import Pieces, load
from quiz.exchange.toml_text import long_text, plain_text
from quiz.exchange.writing import write_text

HEADER = f"""\
# A deck of questions in the TOML format of quiz. Edit it as you like: a card needs kind, question and answer.
# start and end say where the source stands in the article; leave them out and they are found.
format = {VERSION}
"""
ORDER = ("id", "kind", "question", "answer", "accepted", "distractors", "tags", "source")
PLACES = ("start", "end", "answer_start", "answer_end")

WHERE = re.compile(r"^(?P<reason>.*?) ?\((?:at line (?P<line>\d+), column \d+|at end of document)\)$", re.DOTALL)


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the whole deck."""
    write_text(path, _pieces(deck, options))
    return Written((path,))


def _pieces(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    yield HEADER
    yield "\n[deck]\n"
    yield from _keys({"id": deck.id, "title": deck.title, "language": deck.language})
    if deck.article is not None:
        yield "\n[article]\n"
        record = article_record(deck.article)
        text = record.pop("text")
        yield from _keys({key: value for key, value in record.items() if value not in (None, "") or key == "title"})
        yield f"text = {long_text(text)}\n"
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            yield "\n[[card]]\n"
            record = card_record(card)
            yield from _keys({key: record[key] for key in ORDER if record[key] or key in ORDER[:4]})
            yield from _keys({key: record[key] for key in PLACES if record[key] is not None})


def _keys(record: Mapping[str, Any]) -> Iterator[str]:
    for key, value in record.items():
        if isinstance(value, str):
            yield f"{key} = {plain_text(value)}\n"
        elif isinstance(value, list):
            yield f"{key} = [{', '.join(map(plain_text, value))}]\n"
        else:
            yield f"{key} = {value}\n"


def read(path: Path, options: ReadOptions) -> Read:
    """Read the deck; nothing but a problem if what stands before the cards is not TOML."""
    detect = options.detect
    pieces = Pieces(read_text(path).replace("\r\n", "\n"))
    try:
        return _read(load(pieces), path, detect, pieces, pieces.card_lines)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _read_piecewise(path, detect, pieces, error)


def _read(document: dict[str, Any], path: Path, detect: Detect, pieces: Pieces, lines: Callable[[], list[int]]) -> Read:
    def card_line(number: int) -> int | None:
        return lines()[number] if number < len(lines()) else None

    cards = document.get("card", [])
    return read_document(document, cards, path, detect, table_line=pieces.table_line, card_line=card_line)


def _read_piecewise(path: Path, detect: Detect, pieces: Pieces, error: Exception) -> Read:
    """Read a file that is not TOML as a whole: its head, and every card that is TOML by itself."""
    head, cards = pieces.split()
    try:
        document = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError) as one:
        return Read((), (_problem(one, 0),))
    records, good, problems = [], [], []
    for line, lines in cards:
        try:
            records += tomllib.loads("\n".join(lines))["card"]
        except (tomllib.TOMLDecodeError, RecursionError) as one:
            problems.append(_problem(one, line - 1))
        else:
            good.append(line)
    if not problems:
        # Every piece is fine and the whole is not, such as a table that comes twice: better nothing than a guess.
        return Read((), (_problem(error, 0),))
    read = _read(document | {"card": records}, path, detect, pieces, lambda: good)
    return Read(read.decks, tuple(sorted((*problems, *read.problems), key=lambda problem: problem.line or 0)))


def _problem(error: Exception, offset: int) -> Problem:
    found = WHERE.match(str(error))
    reason = found["reason"] if found else error
    line = offset + int(found["line"]) if found and found["line"] else offset + 1 if offset else None
    return Problem(N_("This is not TOML: {reason}."), line, {"reason": reason})


TOML = Format("toml", (".toml",), EVERYTHING - {Part.PROGRESS}, write, read)
