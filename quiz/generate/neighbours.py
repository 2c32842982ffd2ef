"""Years, dates and numbers beside the right one, written the same way."""

import random
import re
from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.numerals import small_numbers
from quiz.language import AnalysedText
from quiz.language.values import YEAR
from quiz.language.words import word_list

NEAREST = 5
NEAREST_MONTHS = 4
NEAR = (0.85, 0.9, 1.1, 1.15, 1.25, 0.75, 1.4, 0.6, 1.75)
FAR = (0.6, 1.75, 1.5, 0.5, 2.0, 0.7, 1.4, 0.75, 1.25)
"""Factors for numbers that one may take for each other, and for such that one may not."""
RECENT = 2000
"""Years from which on a reader knows what came when, so that only the next one is plausible."""
WELL_KNOWN = 1950
"""Years before which a decade more or less is what one may know."""
NOT_EXACT = frozenset("um around about circa gegen".split())
"""Before a year, whose neighbours are then not wrong."""
WHOLE = {"hours": 12, "stunden": 12, "months": 6, "monate": 6, "monaten": 6, "days": 7, "tage": 7, "tagen": 7}
"""How many of a unit make half a day, a week or half a year."""
ENDS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
QUARTER = 3
"""Months of a quarter: "March 31" would be the only end of one among May 13 and April 14."""
LONGEST_SPAN = 96
DAY = re.compile(r"\b(?:[12]?\d|3[01])\b")
LAST_OF_ALL_MONTHS = 28
"""A day that every month has."""


def times_near(candidate: Candidate, text: AnalysedText, rng: random.Random) -> list[str]:
    """Neighbouring years in the same phrase; for a day of a month, other months."""
    answer = candidate.answer
    year = YEAR.search(answer)
    dated = year is None or re.search(r"\b\d{1,2}\b", answer.replace(year.group(), "")) is not None
    if dated and (months := _months(answer, text, rng)):
        return months
    if year is None or _is_not_exact(candidate):
        return []  # else of "Oktober 2021" the year is what one may know, if there are later ones
    value = int(year.group())
    latest = _latest_year(text, value)
    years = [value + step for step in _steps(value) if value + step <= latest]
    beside = {int(found.group()) for found in YEAR.finditer(f"{text.title} {candidate.question}")} - {value}
    # What followed the theft of 1977 was not in 1975.
    years = [other for other in years if all((value - bound) * (other - bound) > 0 for bound in beside)]
    if all(other < value for other in years):
        return _months(answer, text, rng)  # the latest year of all would be the right one
    near = [answer[: year.start()] + str(other) + answer[year.end() :] for other in years]
    return _mixed(near, answer, rng)


def _is_not_exact(candidate: Candidate) -> bool:
    """Whether "um" or "around" stands before a year, the article's "um das Jahr" as well."""
    before = [token.lower for token in candidate.sentence.tokens if token.span.end <= candidate.span.start][-3:]
    return before[-1:] != [] and (before[-1] in NOT_EXACT or (before[0] in NOT_EXACT and before[-1] == "jahr"))


def _steps(year: int) -> tuple[int, ...]:
    """How far other years lie from a year: the longer ago, the farther; 1850 among 1843 and 1859 would stand out."""
    if year >= RECENT:
        return -3, -2, -1, 1
    if year >= WELL_KNOWN:
        return -3, -2, -1, 1, 2, 3
    return (-12, -7, -4, 3, 6, 9) if year % 10 else (-30, -20, -10, 10, 20, 30)


def _months(answer: str, text: AnalysedText, rng: random.Random) -> list[str]:
    """Days in months near the answer's own, or the months alone; of the same year, if it has one."""
    months = word_list("german" if text.language == "de" else "english", "months")
    usual = [month for month in months if month not in {"Jänner", "Feber"} and not month.endswith(".")]
    found = next((month for month in usual if month in answer), None)
    if found is None:
        return []
    at = usual.index(found)
    others = [usual[(at + step) % len(usual)] for step in (-1, 1, -2, 2, -3, 3) if _in_year(at + step, answer)]
    if text.date is not None and YEAR.search(answer) is None and at < text.date.month:
        others = [month for month in others if usual.index(month) < text.date.month]  # what was, was before
    day = DAY.search(answer)
    number = int(day.group()) if day else 0
    if number and number == ENDS_OF_MONTHS[at] and not (at + 1) % QUARTER:
        others = [usual[month] for month in range(2, len(usual), QUARTER) if month != at]
    others = others[:NEAREST_MONTHS]  # a tour of Christmas does not begin in September
    rng.shuffle(others)
    if day is None:
        return [answer.replace(found, month) for month in others]
    if number in {1, ENDS_OF_MONTHS[at]}:
        edges = [1 if number == 1 else ENDS_OF_MONTHS[usual.index(month)] for month in others]
        return [
            answer.replace(found, month).replace(day.group(), str(edge), 1)
            for month, edge in zip(others, edges, strict=True)
        ]
    # "12. Mai" among 12. März, 12. Juni and 12. August is a matter of the month alone.
    days = [number for number in range(1, LAST_OF_ALL_MONTHS) if number != int(day.group())]
    return [
        answer.replace(found, month).replace(day.group(), str(number), 1)
        for month, number in zip(others, rng.sample(days, len(others)), strict=True)
    ]


def _in_year(month: int, answer: str) -> bool:
    """Whether a month is of the year that the answer has, if it has one."""
    return 0 <= month < 12 or YEAR.search(answer) is None


def _mixed(near: list[str], answer: str, rng: random.Random) -> list[str]:
    """The options in a random order, but so that the first three lie on both sides of the answer if that can be."""
    below = [option for option in near if option < answer]
    above = [option for option in near if option > answer]
    rng.shuffle(below)
    rng.shuffle(above)
    first = below[:1] + above[:1]
    rest = below[1:] + above[1:]
    rng.shuffle(rest)
    return [*first, *rest]


def _latest_year(text: AnalysedText, answer: int) -> int:
    """The article's own year, if the answer is not later, else the last it speaks of: no later one is plausible."""
    if text.date is not None and answer <= text.date.year:
        return text.date.year
    return max(int(year.group()) for year in YEAR.finditer(f"{text.text} {answer}"))


def numbers_near(
    answer: str, text: AnalysedText, rng: random.Random, factors: tuple[float, ...], unit: str = ""
) -> list[str]:
    """The same phrase with another number of the same size and the same number of digits, marks and zeros.

    `unit` is the word behind it: a strike of 48 hours would stand out among such of 43 and 53.
    """
    words = small_numbers(text.language)
    if answer.lower() in {"zehn", "ten", "zwanzig", "twenty"}:
        return []  # the only round one
    if answer.lower() in words:
        at = words.index(answer.lower())
        near = [
            word
            for distance in (1, 2, 3)
            for step in (-distance, distance)
            if 0 <= at + step < len(words)
            for word in [words[at + step]]
        ]
        cased = [word.capitalize() if answer[0].isupper() else word for word in near[:4]]
        rng.shuffle(cased)
        return cased
    figure = re.search(r"\d+(?:[.,]\d+|['’]\d{3})*", answer)
    if figure is None or re.search(r"\d", answer[figure.end() :]):
        return []
    others = _whole_spans(figure.group(), unit)
    if len(others) <= 2:
        others = list(dict.fromkeys(_neighbours(figure.group(), factors)))
    near = _mixed(others[:NEAREST], figure.group(), rng)
    return [answer[: figure.start()] + number + answer[figure.end() :] for number in near]


def _whole_spans(figure: str, unit: str) -> list[str]:
    """Other whole days for whole days in hours, other half years for such in months; else nothing."""
    step = WHOLE.get(unit.lower(), 0)
    if not step or not figure.isdecimal() or int(figure) % step or int(figure) > LONGEST_SPAN:
        return []
    return [str(value) for value in (int(figure) + step * by for by in (1, -1, 2, -2)) if value > 0]


def _neighbours(figure: str, factors: tuple[float, ...]) -> Iterator[str]:
    """Numbers written like `figure`: same marks in the same places, as round as it is, in the order of `factors`."""
    digits = re.sub(r"\D", "", figure)
    zeros = len(digits) - len(digits.rstrip("0"))
    value, unit = int(digits), 10**zeros
    if zeros + 1 < len(digits) and value // unit % 5 == 0:
        unit *= 5  # 15 among 13, 17 and 19 would be the only round one
    for factor in factors:
        near = max(1, round(value * factor / unit)) * unit
        # 94 among 70, 80 and 85 would be the only one that is not round.
        other = str(near + 1 if near % 5 == 0 and value % 5 else near)
        if len(other) == len(digits) and other != digits:
            written = iter(other)
            like = "".join(next(written) if character.isdigit() else character for character in figure)
            # "2,0 Millionen" stands out where the right one is "1,8".
            if figure.endswith("0") or not re.search(r"[.,]\d{1,2}$", figure) or not like.endswith("0"):
                yield like
