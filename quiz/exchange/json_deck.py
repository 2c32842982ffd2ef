"""JSON: the whole deck with its article as one object, one card a line, for programs that want it all at once.

The shape is that of `quiz.exchange.document`; dates are ISO texts.
"""

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.document import VERSION, article_record, read_document
from quiz.exchange.format import EVERYTHING, Format, Outgoing, Read, ReadOptions, WriteOptions, Written
from quiz.exchange.history_record import history_record
from quiz.exchange.reading import read_text
from quiz.exchange.record import LineOf, card_record
from quiz.exchange.writing import write_text

BETWEEN = re.compile(r"[\s:,]*")


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the whole deck."""
    write_text(path, _pieces(deck, options))
    return Written((path,))


def _pieces(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    head = {"id": deck.id, "title": deck.title, "language": deck.language}
    yield f'{{\n"format": {VERSION},\n"deck": {_json(head)},\n'
    if deck.article is not None:
        yield f'"article": {_json(article_record(deck.article))},\n'
    yield '"cards": ['
    comma = ""
    for cards, histories in batches(deck, options):
        for card in cards:
            yield f"{comma}\n{_json(card_record(card) | history_record(histories.get(card.id)))}"
            comma = ","
    yield "\n]\n}\n"


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def read(path: Path, options: ReadOptions) -> Read:
    """Read the deck; nothing but a problem if the file is not JSON."""
    text = read_text(path)
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        return Read((), (Problem(N_("This is not JSON: {reason}."), error.lineno, {"reason": error.msg}),))
    except (ValueError, RecursionError) as error:
        return Read((), (Problem(N_("This is not JSON: {reason}."), None, {"reason": error}),))
    if not isinstance(document, dict):
        return Read((), (Problem(N_("This is not a deck."), 1),))
    return read_document(
        document,
        document.get("cards", []),
        path,
        options.detect,
        table_line=lambda name: _line(text, text.find(f'"{name}"')),
        card_line=_card_lines(text),
    )


def _line(text: str, place: int) -> int | None:
    return text.count("\n", 0, place) + 1 if place >= 0 else None


def _card_lines(text: str) -> LineOf:
    """Find the cards' lines by walking through the text again, but only once somebody asks."""
    lines: list[int] = []

    def line_of(number: int) -> int | None:
        if not lines:
            feeds = [match.start() for match in re.finditer("\n", text)]
            lines.extend(bisect_right(feeds, place) + 1 for place in _places(text))
        return lines[number] if number < len(lines) else None

    return line_of


def _places(text: str) -> list[int]:
    """Where the elements of "cards" begin in `text`, which is a JSON object."""
    decode = json.JSONDecoder().raw_decode
    places: list[int] = []

    def after(place: int) -> int:
        found = BETWEEN.match(text, place)
        return found.end() if found else place

    place = after(text.index("{") + 1)
    while text[place] != "}":
        key, place = decode(text, place)
        place = after(place)
        if key == "cards" and text[place] == "[":
            places = []
            place = after(place + 1)
            while text[place] != "]":
                places.append(place)
                place = after(decode(text, place)[1])
            place += 1
        else:
            place = decode(text, place)[1]
        place = after(place)
    return places


JSON = Format("json", (".json",), EVERYTHING, write, read)
