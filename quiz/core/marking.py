"""What a typed answer is worth: right, nearly or wrong, and in which letters it differs.

Both sides are folded to one canonical form before they are compared. Case, blanks, punctuation, quotes, accents,
Unicode form and a leading article vanish; ß is ss, ä ö ü are ae oe ue (so "Michael" and "Michäl" are the same, which
does no harm); "6.000", "6 000" and "6000" are one number, and so are "1,5" and "1.5".

    mark("der mond", ("Mond",), language="de")          right
    mark("Altmann", ("Altman",), language="de")         nearly: one "n" too much
    mark("2020", ("2019",), language="de")              wrong: digits are never mistyped
    mark("Qwen", ("DeepSeek",), language="de")          wrong

A near miss is told by the optimal string alignment distance (Damerau 1964; insertions, deletions, substitutions and
swapped neighbours count one each).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, product

from quiz.core.article import LANGUAGES, Language
from quiz.core.folding import Folded, fold


class Verdict(StrEnum):
    """How good a typed answer is."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"


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


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict, the accepted answer it was held against and, for a near miss, the answer in pieces.

    The pieces that are not EXTRA give the whole answer (in Unicode form NFC) when joined.
    """

    verdict: Verdict
    answer: str
    difference: tuple[Piece, ...] = ()


def mark(given: str, answers: tuple[str, ...], *, language: Language, others: Iterable[str] = ()) -> Mark:
    """Hold what was typed against every accepted answer.

    Args:
        given: What was typed.
        answers: Everything that counts as right, the answer proper first; ValueError if empty.
        language: The deck's language; it says what a comma in a number means and how umlauts may be written.
        others: Other answers of the deck. What lies nearer to one of them than to the right answer is not a
            misspelling but a confusion, and wrong.
    """
    if not answers:
        raise ValueError("nothing can be marked without an answer")
    if not given.strip():
        return Mark(Verdict.WRONG, answers[0])
    # Who does not write German types "Zurich" for Zürich; who does leaves out a letter.
    umlauts = (True,) if language == "de" else (True, False)
    # The answer is written as its language has it, but a learner may be used to the other decimal sign.
    readings = [(u, fold(given, read, umlauts=u)) for u, read in product(umlauts, LANGUAGES)]
    near: list[tuple[int, str, Folded, Folded]] = []
    for answer in answers:
        for spelled, typed in readings:
            expected = fold(answer, language, umlauts=spelled)
            if _same(typed, expected):
                return Mark(Verdict.RIGHT, answer)
            distance = _near(typed.bare, expected.bare)
            if distance is not None:
                near.append((distance, answer, typed.bare, expected.bare))
    if not near:
        return Mark(Verdict.WRONG, answers[0])
    distance, answer, typed, expected = min(near, key=lambda found: found[0])
    if _is_another(given, distance, answers, others, language):
        return Mark(Verdict.WRONG, answers[0])
    return Mark(Verdict.NEARLY, answer, tuple(_merged(_pieces(typed, expected))))


def same(one: str, other: str, *, language: Language) -> bool:
    """Whether two texts are the same answer, so that one is right where the other is."""
    return bool(one.strip()) and mark(one, (other,), language=language).verdict is Verdict.RIGHT


NEGATIONS = ("un", "in", "im", "ir", "dis", "mis", "miss")


def _same(given: Folded, answer: Folded) -> bool:
    return any(
        one.text == other.text and one.numbers == other.numbers
        for one, other in ((given, answer), (given.bare, answer.bare))
    )


def _near(given: Folded, answer: Folded) -> int | None:
    """How many typing errors lie between the two; None if they are more than a slip of the fingers."""
    if given.digit_words != answer.digit_words:
        return None
    distance = _table(given.text, answer.text)[-1][-1]
    if not 0 < distance <= _allowed(answer.text):
        return None
    if len(given.words) == len(answer.words):
        pairs = list(zip(given.words, answer.words, strict=True))
    else:
        pairs = [(given.text, answer.text)]
    # Two slips in a long name are fine, both in its short first name make another person: Sam, Tom.
    if any(_table(one, other)[-1][-1] > max(1, _allowed(other)) or _negates(one, other) for one, other in pairs):
        return None
    return distance


def _allowed(answer: str) -> int:
    letters = sum(character.isalpha() for character in answer)
    return next((errors for least, errors in ((16, 3), (8, 2), (4, 1)) if letters >= least), 0)


def _negates(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return any(long == prefix + short for prefix in NEGATIONS)


def _is_another(given: str, distance: int, answers: tuple[str, ...], others: Iterable[str], language: Language) -> bool:
    typed = fold(given, language, umlauts=True).bare
    right = [fold(answer, language, umlauts=True) for answer in answers]
    for other in others:
        folded = fold(other, language, umlauts=True)
        if abs(len(folded.bare.text) - len(typed.text)) >= distance or any(_same(folded, answer) for answer in right):
            continue
        if _table(typed.text, folded.bare.text)[-1][-1] < distance:
            return True
    return False


def _table(given: str, answer: str) -> list[list[int]]:
    """Distances between all beginnings of the two: `table[i][j]` for the first i and j characters."""
    table = [[i + j if not i * j else 0 for j in range(len(answer) + 1)] for i in range(len(given) + 1)]
    for i, typed in enumerate(given, 1):
        for j, letter in enumerate(answer, 1):
            best = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (typed != letter))
            if _swapped(given, answer, i, j):
                best = min(best, table[i - 2][j - 2] + 1)
            table[i][j] = best
    return table


def _swapped(given: str, answer: str, i: int, j: int) -> bool:
    return i > 1 and j > 1 and given[i - 2 : i] == answer[j - 2 : j][::-1] and given[i - 1] != given[i - 2]


def _steps(given: str, answer: str) -> list[tuple[int | None, int | None]]:
    """The cheapest way from one to the other as pairs of places; None on the side where a letter is missing."""
    table, steps, i, j = _table(given, answer), [], len(given), len(answer)
    while i or j:
        # A letter too many or too few is looked for first, so that of two equal letters the second is the slip.
        if i and table[i][j] == table[i - 1][j] + 1:
            taken: list[tuple[int | None, int | None]] = [(i - 1, None)]
        elif j and table[i][j] == table[i][j - 1] + 1:
            taken = [(None, j - 1)]
        elif _swapped(given, answer, i, j) and table[i][j] == table[i - 2][j - 2] + 1:
            taken = [(i - 1, j - 1), (i - 2, j - 2)]
        else:
            taken = [(i - 1, j - 1)]
        steps += taken
        i -= sum(one is not None for one, _ in taken)
        j -= sum(other is not None for _, other in taken)
    return steps[::-1]


def _pieces(given: Folded, answer: Folded) -> Iterator[Piece]:
    """Yield the raw answer character by character, with what was typed for each, and what was typed too much."""
    typed, expected = given.text, answer.text
    met: dict[int, list[tuple[str, str]]] = {}
    extra: dict[int, str] = {}
    for i, j in reversed(_steps(typed, expected)):
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


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for change, run in groupby(pieces, key=lambda piece: piece.change):
        same_fate = list(run)
        yield Piece("".join(p.text for p in same_fate), change, "".join(p.given for p in same_fate))
