"""Clozes of Anki, one inside of another if need be: `{{c1::Wien}}`, `{{c2::Donau::ein Fluss}}`, `{{c1,3::beide}}`.

What is opened and never closed is plain text, as it is to Anki. A hint follows the first "::" inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(r"\{\{c(\d+(?:,\d+)*)::|\}\}")


@dataclass(slots=True)
class _Gap:
    opening: str
    numbers: frozenset[int]
    inside: "list[str | _Gap]" = field(default_factory=list)
    hint: str = ""


Pieces = list[str | _Gap]


def cloze_numbers(text: str) -> list[int]:
    """The numbers of all clozes in `text`, in order; there is a card for each."""
    if "{{c" not in text:
        return []
    return sorted({number for gap in _gaps(_parsed(text)) for number in gap.numbers})


def with_gap(text: str, number: int, gap: str) -> tuple[str, list[str]]:
    """`text` with `gap` in the place of the clozes of that number, a hint in brackets after it; what belongs there."""
    answers: list[str] = []
    return "".join(_asked(_parsed(text), number, gap, answers)), answers


def _parsed(text: str) -> Pieces:
    stack: list[_Gap] = []
    top: Pieces = []
    at = 0

    def add(piece: str | _Gap) -> None:
        (stack[-1].inside if stack else top).append(piece)

    for found in TOKEN.finditer(text):
        if found.start() > at:
            add(text[at : found.start()])
        at = found.end()
        if found[1]:
            stack.append(_Gap(found[0], frozenset(map(int, found[1].split(",")))))
        elif stack:
            gap = stack.pop()
            _take_hint(gap)
            add(gap)
        else:
            add(found[0])
    add(text[at:])
    while stack:
        # Never closed: its opening was plain text.
        gap = stack.pop()
        add(gap.opening)
        for piece in gap.inside:
            add(piece)
    return top


def _take_hint(gap: _Gap) -> None:
    for place, piece in enumerate(gap.inside):
        if isinstance(piece, str) and "::" in piece:
            gap.inside[place], _, gap.hint = piece.partition("::")
            gap.hint += "".join(_plain(gap.inside[place + 1 :]))
            del gap.inside[place + 1 :]
            return


def _gaps(pieces: Pieces) -> Iterator[_Gap]:
    for piece in pieces:
        if isinstance(piece, _Gap):
            yield piece
            yield from _gaps(piece.inside)


def _plain(pieces: Pieces) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        else:
            yield from _plain(piece.inside)


def _asked(pieces: Pieces, number: int, gap: str, answers: list[str]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, str):
            yield piece
        elif number in piece.numbers:
            answers.append("".join(_plain(piece.inside)))
            yield f"{gap} ({piece.hint})" if piece.hint else gap
        else:
            yield from _asked(piece.inside, number, gap, answers)
