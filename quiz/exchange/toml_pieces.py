"""A TOML deck cut at its cards: the line of every header, and cards read quickly.

`tomllib` takes 15 seconds for 100,000 cards. The cards that `quiz.exchange.native` writes are so plain that a pattern
reads each line; whatever looks different, because somebody wrote it by hand, is left to `tomllib`.
"""

import json
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

PIECE = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}|\'{3}.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|\#[^\n]*'''
    r"""|^[ \t]*(?P<header>\[\[?)[ \t]*(?P<name>\w+)[ \t]*\]""",
    re.MULTILINE | re.DOTALL,
)
"""Texts and comments, which may look like anything, and the headers that are none of them."""

STRING = r'"(?:[^"\\\x00-\x1f\x7f]|\\[btnfr"\\]|\\u00[0-9A-F]{2})*"'
LINE = re.compile(
    rf"(?P<key>[a-z_]+) = (?:(?P<json>{STRING}|\[(?:{STRING}(?:, {STRING})*)?\]|0|[1-9][0-9]{{0,17}})"
    r"|'(?P<raw>[^'\x00-\x1f\x7f]*)')"
)
"""A key with a value that means the same in TOML and in JSON, or a text in single quotes."""


class Pieces:
    """A TOML text and where its tables begin, which is found when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[str, list[int]] | None = None

    def _lines_of(self, header: str) -> list[int]:
        if self._found is None:
            self._found = {}
            feeds = [match.start() for match in re.finditer("\n", self.text)]
            for match in PIECE.finditer(self.text):
                if match["header"]:
                    line = bisect_right(feeds, match.start("header")) + 1
                    self._found.setdefault(match["header"] + match["name"], []).append(line)
        return self._found.get(header, [])

    def card_lines(self) -> list[int]:
        """The lines of all `[[card]]`, from 1."""
        return self._lines_of("[[card")

    def table_line(self, name: str) -> int | None:
        """The line of `[name]`."""
        return next(iter(self._lines_of(f"[{name}")), None)

    def split(self) -> tuple[str, Iterator[tuple[int, list[str]]]]:
        """What stands before the cards, and each card's line with its lines."""
        lines = self.text.split("\n")
        bounds = [*(line - 1 for line in self.card_lines()), len(lines)]
        return "\n".join(lines[: bounds[0]]), ((start + 1, lines[start:end]) for start, end in pairwise(bounds))


def load(pieces: Pieces) -> dict[str, Any]:
    """The document, cards under "card"; TOMLDecodeError as from `tomllib`."""
    head, cards = pieces.split()
    document, records = tomllib.loads(head), []
    for _, lines in cards:
        record = _plain_card(lines)
        if record is None:
            piece = tomllib.loads("\n".join(lines))
            if piece.keys() != {"card"} or len(piece["card"]) != 1:
                # Another table stands between the cards, so they cannot be told apart here.
                return tomllib.loads(pieces.text)
            record = piece["card"][0]
        records.append(record)
    if not records or "card" in document:
        return tomllib.loads(pieces.text)
    return document | {"card": records}


def _plain_card(lines: list[str]) -> dict[str, Any] | None:
    """The record of a card written in the plain manner, None if any line is not."""
    if lines[0] != "[[card]]":
        return None
    found = [LINE.fullmatch(line) for line in lines[1:] if line]
    keys = {one["key"] for one in found if one is not None}
    if len(keys) < len(found):
        return None
    pairs = (f'"{one["key"]}": {one["json"] or json.dumps(one["raw"])}' for one in found if one is not None)
    record: dict[str, Any] = json.loads("{" + ", ".join(pairs) + "}")
    return record
