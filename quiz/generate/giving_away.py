"""Whether the rest of a sentence, or the title above it, says the answer."""

import re
from itertools import pairwise

from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind

SHARED_STEM = 5
DECADE = 10
YEARS = frozenset({"Jahre", "Jahren", "years"})
LONG_TITLE = 6
"""Words from which on a title names so much that it decides nothing."""


def gives_away(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the shown words say the answer a second time, as a word, in an adjective, or by simple arithmetic."""
    shown = [
        token.text
        for index, token in enumerate(reading.sentence.tokens[first:last], start=first)
        if not mention.first <= index < mention.last
    ]
    if mention.text.lower() in " ".join(shown).lower():
        return True
    title = re.findall(r"\w+", reading.title.lower())
    if len(title) < LONG_TITLE and in_title(mention, reading) and not _has_rival(mention, reading, first, last):
        return True
    if mention.kind.is_name and not any(character.isdigit() for character in mention.text):
        stems = {word[:SHARED_STEM].lower() for word in mention.text.split() if len(word) >= SHARED_STEM}
        return any(word[:SHARED_STEM].lower() in stems for word in shown)
    if mention.kind is MentionKind.NUMBER and (_completes(mention, reading, first, last) or _adds_up(mention, shown)):
        return True
    behind = reading.sentence.tokens[mention.last].text if mention.last < len(reading.sentence.tokens) else ""
    if mention.text.isdigit() and int(mention.text) > DECADE and behind in YEARS:
        return any(re.fullmatch(r"1\d{3}|20\d\d", word) for word in shown)
    return mention.kind.is_time and _computable(mention.text, shown)


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
        if (found := re.search(r"\d+(?:[.,]\d)?", other.text))
        and (other == mention or "ro" in other.text or other.text[-1].isdigit())
    ]
    own = re.search(r"\d+(?:[.,]\d)?", mention.text)
    return own is not None and any(abs(float(own.group().replace(",", ".")) + share - 100) < 0.01 for share in shares)


def _adds_up(mention: Mention, shown: list[str]) -> bool:
    """Whether two other numbers give it as their sum or difference: "640 Stellen, davon 520 hier und 120 …"."""
    own = re.sub(r"[.,](?=\d{3})", "", mention.text)
    plain = [re.sub(r"[.,](?=\d{3})", "", word) for word in shown]
    others = [int(word) for word in plain if word.isdigit()]
    if not own.isdigit():
        return False
    return any(int(own) in {one + two, abs(one - two)} for at, one in enumerate(others) for two in others[at + 1 :])


def _computable(answer: str, shown: list[str]) -> bool:
    """Whether another year beside it, or another year and a number of years, gives the year away."""
    year = re.search(r"\b(?:1\d|20)\d\d\b", answer)
    if year is None:
        return False
    if any(word in YEARS and before.isdigit() and int(before) > DECADE for before, word in pairwise(shown)):
        return True  # "blickt auf 110 Jahre zurück: _____ wurde …"
    numbers = {int(word) for word in shown if word.isdigit()}
    years = {number for number in numbers if 1000 <= number <= 2100}
    distances = {abs(int(year.group()) - other) for other in years}
    return any(distance <= 1 or distance in numbers - years for distance in distances)
