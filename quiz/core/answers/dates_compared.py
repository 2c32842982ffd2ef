"""What a date or a time that was typed is worth for another.

A part that differs makes the date wrong, a part that lacks makes it nearly right ("1990" for "3. Oktober 1990"), as
does one that the answer has not, for nobody here knows whether it is true. A year of two figures is the year that ends
so. Prepositions and the weekday before a date do not matter. Of several readings the best one counts.
"""

from itertools import product
from typing import NamedTuple
from unicodedata import normalize

from quiz.core.answers.dates_written import Moment, Span, read
from quiz.core.article import Language

_LATEST = {"early": range(1, 6), "mid": range(4, 10), "late": range(8, 13)}
"""Months that may be called the beginning, the middle and the end of a year."""
_SHORT = (("short", "year"), ("shortdecade", "decade"), ("until", "last"))
"""Parts of two figures, and the parts of four that they may mean."""


class Outcome(NamedTuple):
    """What a date that was typed is worth: `lacking` are the answer's spans that were not given.

    `extra` is what the answer does not say, `slip` a span of the answer that was misspelt, and what was typed there.
    """

    right: bool
    nearly: bool
    lacking: tuple[Span, ...] = ()
    extra: str = ""
    slip: tuple[Span, str] | None = None


WRONG = Outcome(right=False, nearly=False)


def compare(given: str, answer: str, language: Language) -> Outcome | None:
    """What `given` is worth if both are dates or times; None if one of them is not."""
    expected = read(answer, language)
    typed = read(given, language, slips=True) if expected else ()
    if not typed or not expected:
        return None
    outcomes = [_compare(one, other, given) for one, other in product(typed, expected)]
    return max(outcomes, key=lambda outcome: (outcome.right, outcome.nearly, -len(outcome.lacking)))


def _compare(given: Moment, answer: Moment, raw: str) -> Outcome:
    ours, theirs = dict(given.parts), dict(answer.parts)
    _lengthen(ours, theirs)
    _lengthen(theirs, ours)
    lacks = [part for part in theirs if part not in ours and part != "weekday"]
    more = [part for part in ours if part not in theirs and part != "weekday"]
    if _contradict(ours, theirs) or not _comparable(ours, theirs, {*lacks}, {*more}):
        return WRONG
    slip = None
    if given.slip and "month" in answer.spans:
        slip = (answer.spans["month"], _slice(raw, given.spans["month"]))
    extra = " ".join(_slice(raw, given.spans[part]) for part in more if part in given.spans)
    if not lacks and not extra and not given.slip:
        return Outcome(right=True, nearly=True)
    lacking = tuple(answer.spans[part] for part in lacks if part in answer.spans)
    return Outcome(right=False, nearly=True, lacking=lacking, extra=extra, slip=slip)


def _lengthen(parts: dict[str, int | str], other: dict[str, int | str]) -> None:
    """Put the other's year in the place of two figures where they agree."""
    for short, long in _SHORT:
        if short in parts and long in other and parts[short] == int(other[long]) % 100:
            parts[long] = other[long]
            del parts[short]


def _contradict(ours: dict[str, int | str], theirs: dict[str, int | str]) -> bool:
    shared = ours.keys() & theirs.keys()
    months = _LATEST.get(str(theirs.get("about")))
    untimely = months is not None and "month" in ours and ours["month"] not in months
    return untimely or any(ours[part] != theirs[part] for part in shared)


def _comparable(ours: dict[str, int | str], theirs: dict[str, int | str], lacks: set[str], more: set[str]) -> bool:
    """Whether one is the other with less or more said: a month of a year, but not an hour of a day."""
    shared = ours.keys() & theirs.keys()
    if not shared or (lacks - {"about"} and more - {"about"}):
        return False
    if {"last", "till", "until"} & (lacks | more) and "year" not in shared:
        return False
    return "hour" not in shared or not (lacks | more) - {"about"}


def _slice(text: str, span: tuple[int, int]) -> str:
    """The characters of the canonical, stripped text that a span covers."""
    return normalize("NFC", text.strip())[span[0] : span[1]]
