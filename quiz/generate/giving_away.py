"""Whether the rest of a sentence, or the title above it, says the answer."""

import re
from itertools import pairwise

from quiz.generate.numerals import small_numbers
from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind
from quiz.language.values import YEAR

SHARED_STEM = 5
DECADE = 10
YEARS = frozenset({"Jahre", "Jahren", "years"})
SHARE = re.compile(r"\d+(?:[.,]\d{1,2}(?!\d))?")
SHARED = re.compile(r"\d+(?:,\d+)? (?:Prozent|per cent|percent)")
SUM = re.compile(r"\d{1,3}(?:\.\d{3})*(?:,\d+)?|\d+")
CLOSE = 0.001
SMALL = (small_numbers("de"), small_numbers("en"))
LONG_TITLE = 6
"""Words from which on a title names so much that it decides nothing."""


def gives_away(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the shown words say the answer a second time, as a word, in an adjective, or by simple arithmetic."""
    shown = _shown(mention, reading, first, last)
    if mention.text.lower() in " ".join(shown).lower():
        return True
    title = re.findall(r"\w+", reading.title.lower())
    if len(title) < LONG_TITLE and in_title(mention, reading) and not _has_rival(mention, reading, first, last):
        return True
    if mention.kind.is_name and not any(character.isdigit() for character in mention.text):
        stems = {word[:SHARED_STEM].lower() for word in mention.text.split() if len(word) >= SHARED_STEM}
        return any(word[:SHARED_STEM].lower() in stems for word in shown)
    if is_computed(mention, reading, first, last):
        return True
    behind = reading.sentence.tokens[mention.last].text if mention.last < len(reading.sentence.tokens) else ""
    if mention.text.isdecimal() and int(mention.text) > DECADE and behind in YEARS:
        return any(re.fullmatch(r"1\d{3}|20\d\d", word) for word in shown)
    return mention.kind.is_time and _computable(mention.text, shown)


def is_computed(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the other numbers shown leave only one for this, as the rest of a hundred, a sum or a difference."""
    shown = _shown(mention, reading, first, last)
    number = mention.kind is MentionKind.NUMBER
    if number and _is_share(mention, reading, first, last):
        return True
    # "reject merger by 23 ballots": 518 against and 495 in favor
    told = [number for number in re.findall(r"\d+(?:[.,]\d+)*", reading.title) if not YEAR.fullmatch(number)]
    return number and (_completes(mention, reading, first, last) or _adds_up(mention, [*shown, *told]))


def _shown(mention: Mention, reading: Reading, first: int, last: int) -> list[str]:
    """The words from `first` up to `last` without those of the mention."""
    words = enumerate(reading.sentence.tokens[first:last], start=first)
    return [token.text for index, token in words if not mention.first <= index < mention.last]


def in_title(mention: Mention, reading: Reading) -> bool:
    """Whether the title of the article, which stands above every question, says part of the answer."""
    title = {word[:SHARED_STEM] for word in re.findall(r"\w+", reading.title.lower())}
    return any(len(word) > 3 and word[:SHARED_STEM] in title for word in mention.text.lower().split())


def _has_rival(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the shown words name another thing of the same kind, so that the title does not decide."""
    return any(
        other.kind is mention.kind and other != mention and first <= other.first and other.last <= last
        for other in reading.sentence.mentions
    )


def _completes(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether another percentage of the sentence leaves just this one: "66,6 Prozent mit Ja, 33,4 mit Nein"."""
    shares = [
        float(found.group().replace(",", "."))
        for other in reading.sentence.mentions
        if other.kind is MentionKind.NUMBER and first <= other.first and other.last <= last
        if (found := SHARE.search(other.text)) and (other == mention or "ro" in other.text or other.text[-1].isdigit())
    ]
    own = SHARE.search(mention.text)
    return own is not None and any(abs(float(own.group().replace(",", ".")) + share - 100) < 0.01 for share in shares)


def _is_share(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """ "1,25 Prozent von 9.000 Euro, also _____ Euro": each of the three follows from the other two."""
    numbers = [m for m in reading.sentence.mentions if m.kind is MentionKind.NUMBER and first <= m.first < last]
    shares = [float(m.text.split()[0].replace(",", ".")) for m in numbers if SHARED.fullmatch(m.text)]
    sums = [float(re.sub(r"[.](?=\d{3})", "", m.text).replace(",", ".")) for m in numbers if SUM.fullmatch(m.text)]
    return mention in numbers and any(
        abs(share * one / 100 - other) < CLOSE * other for share in shares for one in sums for other in sums
    )


def _adds_up(mention: Mention, shown: list[str]) -> bool:
    """Whether other numbers give it as their sum or difference: "640 Stellen, davon 520 hier und 120 …"."""
    own = _value(mention.text)
    others = [value for word in shown if (value := _value(word)) is not None]
    if own is not None and len(others) > 1 and 2 * max(own, *others) == own + sum(others):
        return True  # "Of the 212, 94 are in Uttar Pradesh, 57 in Bihar, 33 in Haryana, 19 in Delhi and nine …"
    return own is not None and any(
        own in {one + two, abs(one - two)} for at, one in enumerate(others) for two in others[at + 1 :]
    )


def _value(word: str) -> int | None:
    """The whole number that a word says: "1.840", "zwei", "twelve"; None for any other word."""
    plain = re.sub(r"[.,'’](?=\d{3})", "", word)
    if plain.isdecimal():
        return int(plain)
    return next((words.index(word.lower()) + 2 for words in SMALL if word.lower() in words), None)


def _computable(answer: str, shown: list[str]) -> bool:
    """Whether another year beside it, or another year and a number of years, gives the year away."""
    year = re.search(r"\b(?:1\d|20)\d\d\b", answer)
    if year is None:
        return False
    if any(word in YEARS and before.isdecimal() and int(before) > DECADE for before, word in pairwise(shown)):
        return True  # "blickt auf 110 Jahre zurück: _____ wurde …"
    numbers = {int(value) for word in shown if (value := _value(word)) is not None}
    years = {number for number in numbers if 1000 <= number <= 2100}
    distances = {abs(int(year.group()) - other) for other in years}
    return any(distance <= 1 or distance in numbers - years for distance in distances)
