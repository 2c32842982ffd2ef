"""In what a typed answer differs from the right one, as pieces of the right one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from quiz.core.answers.distance import steps
from quiz.core.answers.folding import Folded


class Change(StrEnum):
    """What happened to some letters of the answer when it was typed."""

    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters in a row with one fate.

    `text` is the answer's (for EXTRA: what was typed too much); with OTHER, `given` is what was typed in its place.
    """

    text: str
    change: Change
    given: str = ""


Pieces = tuple[Piece, ...]


def lettered(given: Folded, answer: Folded) -> Pieces:
    """The answer letter by letter, each with what was typed for it."""
    return merged(_pieces(given, answer))


def lacking(answer: str, spans: Iterable[tuple[int, int]]) -> Pieces:
    """The answer with the characters in `spans` (start, end) missing and the rest the same."""
    gone = {place for start, end in spans for place in range(start, end)}
    return merged(Piece(letter, Change.MISSING if i in gone else Change.SAME) for i, letter in enumerate(answer))


def replaced(answer: str, span: tuple[int, int], given: str) -> Pieces:
    """The answer with `given` typed in the place of what `span` covers."""
    start, end = span
    parts = (
        Piece(answer[:start], Change.SAME),
        Piece(answer[start:end], Change.OTHER, given),
        Piece(answer[end:], Change.SAME),
    )
    return tuple(part for part in parts if part.text)


def beyond(answer: str, extra: str, *, before: bool = False) -> Pieces:
    """The whole answer, and something typed too much before or behind it."""
    whole, more = Piece(answer, Change.SAME), Piece(extra, Change.EXTRA)
    return (more, whole) if before else (whole, more)


def merged(pieces: Iterable[Piece]) -> Pieces:
    """Pieces in a row with the same fate made one, empty ones left out."""
    runs = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.change)
    return tuple(_joined(list(run), change) for change, run in runs)


def _joined(pieces: list[Piece], change: Change) -> Piece:
    return Piece("".join(piece.text for piece in pieces), change, "".join(piece.given for piece in pieces))


def _pieces(given: Folded, answer: Folded) -> Iterator[Piece]:
    """Yield the raw answer character by character, with what was typed for each, and what was typed too much."""
    typed, expected = given.text, answer.text
    met: dict[int, list[tuple[str, str]]] = {}
    extra: dict[int, str] = {}
    for i, j in reversed(steps(typed, expected)):
        if j is not None:
            met.setdefault(answer.places[j], []).insert(0, (expected[j], "" if i is None else typed[i]))
            here = answer.places[j]
        elif i is not None:
            before = here if met else len(answer.raw)
            extra[before] = _written(given, i) + extra.get(before, "")
    for place, character in enumerate(answer.raw):
        if place in extra:
            yield Piece(extra[place], Change.EXTRA)
        pairs = met.get(place, [])
        got = "".join(one for _, one in pairs)
        if all(letter == one for letter, one in pairs):
            yield Piece(character, Change.SAME)
        elif not got:
            yield Piece(character, Change.MISSING)
        else:
            yield Piece(character, Change.OTHER, got)
    if len(answer.raw) in extra:
        yield Piece(extra[len(answer.raw)], Change.EXTRA)


def _written(given: Folded, i: int) -> str:
    """The i-th letter as it was typed, or as it was folded if it was part of an umlaut."""
    place = given.places[i]
    return given.raw[place] if given.places.count(place) == 1 else given.text[i]
