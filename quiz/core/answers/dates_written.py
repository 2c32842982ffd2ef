"""Dates and times in every usual form, read into their parts.

"3. Oktober 1990", "3.10.90", "1990-10-03", "October 3, 1990", "Okt. 1990", "10/1990", "im Oktober 1990", "Anfang 2025",
"1914–1918", "die 1990er Jahre", "44 v. Chr.", "8 Uhr", "8.30 Uhr", "8:30 p.m.", "halb neun", "Montag". What has several
readings (3/10: March or October, "Jan. 25": day or year) gives them all.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from quiz.core.answers.calendar_words import (
    AD,
    BC,
    BETWEEN,
    DECADES,
    HOURS,
    INNER,
    LEADING,
    MONTHS,
    QUALIFIERS,
    WEEKDAYS,
)
from quiz.core.answers.distance import distance
from quiz.core.answers.number_words import simple
from quiz.core.article import Language

_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s]")
_MERIDIEM = (("a.m.", "am  "), ("p.m.", "pm  "), ("o'clock", "uhr    "), ("o’clock", "uhr    "))
_SHAPES: dict[str, tuple[str, ...]] = {
    "y": ("year",),
    "'d": ("short",),
    "m": ("month",),
    "my": ("month year",),
    "md": ("month day", "month short"),
    "m'd": ("month short",),
    "dm": ("day month",),
    "dmy": ("day month year",),
    "dmd": ("day month short",),
    "dm'd": ("day month short",),
    "mdy": ("month day year",),
    "ymd": ("year month day",),
    "y-d": ("year month", "year until"),
    "y-y": ("year last",),
    "y-d-d": ("year month day",),
    "d-y": ("month year",),
    "d.y": ("month year",),
    "d-d": ("day month", "month day", "month short"),
    "d.d": ("day month", "month short"),
    "d.d.": ("day month",),
    "d.d.y": ("day month year",),
    "d.d.d": ("day month short",),
    "d-d-y": ("day month year", "month day year"),
    "d-d-d": ("day month short", "month day short"),
    "ddy": ("day month year",),
    "d-dm": ("day till month",),
    "d-dmy": ("day till month year",),
    "ye": ("decade",),
    "de": ("shortdecade",),
    "'de": ("shortdecade",),
    "e": ("shortdecade",),
    "du": ("hour",),
    "d.du": ("hour minute",),
    "d:d": ("hour minute",),
    "d:du": ("hour minute",),
    "dud": ("hour minute",),
    "dp": ("hour half",),
    "d:dp": ("hour minute half",),
    "d.dp": ("hour minute half",),
    "": ("",),
}
"""What the tokens of a date are, by their kinds: d one or two figures, y a year, m a month, e "er" behind a decade,
u "Uhr", p am or pm; dots between words are left out."""
_RANGES = {"day": range(1, 32), "till": range(1, 32), "month": range(1, 13), "hour": range(25), "minute": range(60)}
Span = tuple[int, int]
Token = tuple[str, Span]
Value = tuple[int, Span]
Kind = tuple[str, int | None]
"""What a token is in a shape, and its value if it has one."""


class Moment(NamedTuple):
    """One reading of a date: its parts by name, and where each stands in the text; `slip` if a month was misspelt."""

    parts: dict[str, int | str]
    spans: dict[str, Span]
    slip: bool = False


@lru_cache(maxsize=4096)
def read(text: str, language: Language, *, slips: bool = False) -> tuple[Moment, ...]:
    """All readings of a text that is a date or a time as a whole; none if it is not."""
    raw = normalize("NFC", text.strip())
    lowered = raw.lower()
    if len(lowered) != len(raw) or len(raw) > 60:
        return ()
    for written, plain in _MERIDIEM:
        lowered = lowered.replace(written, plain)
    tokens = [(found[0], found.span()) for found in _TOKEN.finditer(lowered)]
    parts: dict[str, int | str] = {}
    spans: dict[str, Span] = {}
    tokens = _without_era(_led_in(tokens, parts, spans), parts, spans)
    if hour := _hour_in_words(tokens, language):
        parts |= hour
        spans |= dict.fromkeys(hour, (tokens[0][1][0], tokens[-1][1][1]))
        return (Moment(parts, spans),)
    found = _shape(tokens, slips=slips, era="era" in parts)
    if found is None:
        return ()
    shape, values, slip = found
    readings = _SHAPES.get(shape, ())
    if language == "en" and shape == "d.d.":
        readings = ()
    if language == "de" and shape == "md":
        readings = ("month short",)
    moments = [_moment(names.split(), values, parts, spans, slip=slip) for names in readings]
    return tuple(moment for moment in moments if moment is not None)


def _hour_in_words(tokens: list[Token], language: Language) -> dict[str, int | str]:
    """The hour and minute of "halb neun", "noon" and "Mitternacht"; empty for all else."""
    words = tuple(word for word, _ in tokens if word != "uhr")
    if words in HOURS:
        return {"hour": HOURS[words], "minute": 0}
    if len(words) == 2 and words[0] == "halb":
        hour = (
            int(words[1]) if words[1].isdecimal() else simple(words[1].replace("ö", "oe").replace("ü", "ue"), language)
        )
        return {"hour": hour - 1, "minute": 30} if hour and hour <= 24 else {}
    return {}


def _led_in(tokens: list[Token], parts: dict[str, int | str], spans: dict[str, Span]) -> list[Token]:
    """The tokens without what may stand before a date; weekday and qualifier are noted."""
    place = 0
    while place < len(tokens):
        word, span = tokens[place]
        if word in WEEKDAYS and "weekday" not in parts:
            parts["weekday"], spans["weekday"] = WEEKDAYS[word], span
        elif word in QUALIFIERS and "about" not in parts and place < len(tokens) - 1:
            parts["about"], spans["about"] = QUALIFIERS[word], span
        elif word not in LEADING and not (place and word in ",.-"):
            break
        place += 1
    return tokens[place:]


def _without_era(tokens: list[Token], parts: dict[str, int | str], spans: dict[str, Span]) -> list[Token]:
    words = [token for token in tokens if token[0] != "."]
    for length in (1, 2, 3):
        tail = tuple(word for word, _ in words[-length:])
        if tail in BC and len(words) > length:
            parts["era"], spans["era"] = "bc", (words[-length][1][0], tokens[-1][1][1])
            return words[:-length]
        if tail in AD and len(words) > length:
            return words[:-length]
    return tokens


def _shape(tokens: list[Token], *, slips: bool, era: bool) -> tuple[str, list[Value], bool] | None:
    """The kinds of the tokens in a row, the values of those that have one, and whether a month was misspelt."""
    shape, values, slipped = "", list[Value](), False
    for place, (word, span) in enumerate(tokens):
        before, ended = tokens[place - 1][0], tokens[place - 1][1][1]
        glued = place > 0 and ended == span[0]
        following = tokens[place + 1][0] if place + 1 < len(tokens) else ""
        if word.isdecimal():
            kind = None if glued and before.isalpha() else _figures(word, era=era)
        elif word.isalpha():
            kind = _word(word, shape, glued=glued, slips=slips)
        else:
            kind = _sign(word, shape, following)
        if kind is None:
            return None
        shape = (shape.removesuffix(".") if kind[0] == "-" else shape) + kind[0]
        slipped = slipped or (kind[0] == "m" and word not in MONTHS)
        if kind[1] is not None:
            values.append((kind[1], span))
    return (shape if shape == "d.d." else shape.removesuffix(".")), values, slipped


def _figures(word: str, *, era: bool) -> Kind | None:
    """A year has four figures, with its era fewer; all else has one or two."""
    if len(word) > 4 or (len(word) == 3 and not era):
        return None
    return "y" if len(word) == 4 or era else "d", int(word)


def _word(word: str, shape: str, *, glued: bool, slips: bool) -> Kind | None:
    month = MONTHS.get(word) or (_misspelt(word) if slips else 0)
    if month:
        return "m", month
    if glued and shape[-1:] in ("d", "y") and word in ("er", "ern", "s"):
        return "e", None
    if word in DECADES:
        return "e", DECADES[word]
    if shape[-1:] == "d" and word in ("am", "pm"):
        return "p", int(word == "pm")
    if word == "uhr":
        return "u", None
    if shape and word in BETWEEN:
        return "-", None
    ordinal = glued and shape[-1:] == "d" and word in ("st", "nd", "rd", "th")
    return ("", None) if ordinal or word in INNER else None


def _sign(sign: str, shape: str, following: str) -> Kind | None:
    if sign in "-–—−/":
        return "-", None
    if sign == ".":
        return "." if shape[-1:] == "d" and (following.isdecimal() or not following) else "", None
    if sign in "'’‘":
        return "'", None
    return {":": (":", None), ",": ("", None)}.get(sign)


def _misspelt(word: str) -> int:
    """The month that a word almost is; 0 if it is none."""
    if len(word) < 5 or not word.isalpha():
        return 0
    near = {number for name, number in MONTHS.items() if len(name) >= 5 and distance(word, name, 1 + (len(word) > 7))}
    return near.pop() if len(near) == 1 else 0


def _moment(
    names: list[str],
    values: list[Value],
    parts: dict[str, int | str],
    spans: dict[str, Span],
    *,
    slip: bool,
) -> Moment | None:
    if len(names) != len(values) or (not names and "weekday" not in parts):
        return None
    found, places = dict(parts), dict(spans)
    for name, (value, span) in zip(names, values, strict=True):
        if name in _RANGES and value not in _RANGES[name]:
            return None
        if name in ("year", "last") and not (1000 <= value <= 2199 or "era" in parts):
            return None
        found[name], places[name] = value, span
    half = found.pop("half", None)
    if half is not None:
        if int(found["hour"]) > 12:
            return None
        found["hour"] = int(found["hour"]) % 12 + 12 * int(half)
    if "hour" in found:
        found["hour"] = int(found["hour"]) % 24
        found.setdefault("minute", 0)
    if "decade" in found and int(found["decade"]) % 10:
        return None
    return Moment(found, places, slip)
