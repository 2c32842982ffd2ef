"""Numbers in words, in digits, or in both: "einundzwanzig", "twenty-one", "1,2 Mio.", "anderthalb", "two thirds".

Words are canonical as `quiz.core.answers.folding` makes them: small letters, "fuenf" for "fünf", "1·5" for "1,5",
parted at hyphens. A number is read in one language only, since a German Billion is an English trillion.

    read(("zwanzigtausend",), 0, "de")          20000 in words, one word long
    read(("1·2", "mio"), 0, "de")               1200000 in digits, two words long
    read(("eine", "million"), 0, "de")          1000000 in words
    read(("ein", "mond"), 0, "de")              None: that is an article
"""

import re
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from quiz.core.answers.number_words import ordinal, simple
from quiz.core.article import Language


class Writing(StrEnum):
    """How a number is written: digits may stand for both kinds of words ("5. Mai", "5 Mai")."""

    DIGITS = "digits"
    CARDINAL = "cardinal"
    ORDINAL = "ordinal"


class Number(NamedTuple):
    """A number and the index behind its last word."""

    value: Fraction
    writing: Writing
    end: int


_SCALES: dict[Language, dict[str, int]] = {
    "de": {
        **dict.fromkeys(("dutzend",), 12),
        **dict.fromkeys(("tausend", "tsd"), 10**3),
        **dict.fromkeys(("million", "millionen", "mio", "mill"), 10**6),
        **dict.fromkeys(("milliarde", "milliarden", "mrd", "mia"), 10**9),
        **dict.fromkeys(("billion", "billionen", "bio"), 10**12),
    },
    "en": {
        "dozen": 12,
        "thousand": 10**3,
        **dict.fromkeys(("million", "millions", "mio", "mn", "mln"), 10**6),
        **dict.fromkeys(("billion", "billions", "bn", "bln"), 10**9),
        **dict.fromkeys(("trillion", "trillions", "tn", "trn"), 10**12),
    },
}
_HUNDRED = frozenset(("hundert", "hundred"))
ONES = frozenset("ein eine einen einem einer eines a an one".split())
"""Articles that are the number one before a word that counts: "eine Million", "ein Kilometer"."""
_AND = frozenset(("und", "and"))
_HALF = frozenset("halb halbe halben halber halbes half".split())
_DENOMINATORS = {
    word: denominator
    for denominator, words in {
        2: "half halves",
        3: "drittel third thirds",
        4: "viertel quarter quarters fourths",
        5: "fuenftel fifth fifths",
        6: "sechstel sixths",
        7: "siebtel sevenths",
        8: "achtel eighths",
        9: "neuntel ninths",
        10: "zehntel tenth tenths",
    }.items()
    for word in words.split()
}
_FRACTIONS = {
    "anderthalb": Fraction(3, 2),
    "eineinhalb": Fraction(3, 2),
    "dreiviertel": Fraction(3, 4),
    "zweidrittel": Fraction(2, 3),
    "haelfte": Fraction(1, 2),
    "half": Fraction(1, 2),
}
_DIGITS = re.compile(r"−?\d+(?:·\d+)?")
_GLUED = re.compile(r"(\d+(?:·\d+)?)([a-z]+)")
_NTH = re.compile(r"(\d{1,9})(?:st|nd|rd|th|te[nrsm]?)")


def read(words: tuple[str, ...], start: int, language: Language) -> Number | None:
    """The number that begins with the word at `start`, as long as it goes."""
    word = words[start]
    if (glued := _GLUED.fullmatch(word)) and glued[2] in _SCALES[language]:  # "9tausend"
        parted = read((*words[:start], glued[1], glued[2], *words[start + 1 :]), start, language)
        return None if parted is None else parted._replace(end=parted.end - 1)
    if nth := _NTH.fullmatch(word):
        return Number(Fraction(int(nth[1])), Writing.ORDINAL, start + 1)
    fraction = _fraction(words, start, language)
    if fraction is not None:
        return fraction
    cardinal = _cardinal(words, start, language)
    if cardinal is not None:
        ones = ordinal(_word_at(words, cardinal.end), language) if language == "en" else None
        if ones is not None and ones < 10 and cardinal.value % 100 >= 20 and cardinal.value % 10 == 0:  # "forty-second"
            return Number(cardinal.value + ones, Writing.ORDINAL, cardinal.end + 1)
        return _with_decimals(words, cardinal, language)
    value = ordinal(words[start], language)
    return None if value is None else Number(Fraction(value), Writing.ORDINAL, start + 1)


def digits(word: str) -> Fraction | None:
    """The value of digits; None for a word, and for "007", which is a name."""
    if not _DIGITS.fullmatch(word):
        return None
    plain = word.removeprefix("−")
    if len(plain) > 1 and plain[0] == "0" and plain[1] != "·":
        return None
    try:
        return Fraction(word.replace("−", "-").replace("·", "."))
    except ValueError:  # pragma: no cover - digits of scripts that have no such reading
        return None


def _word_at(words: tuple[str, ...], place: int) -> str:
    return words[place] if place < len(words) else ""


def _fraction(words: tuple[str, ...], start: int, language: Language) -> Number | None:
    """Half of something, thirds, and the like: "anderthalb", "ein halbes", "half a million", "drei Viertel", "2/3"."""
    word, following = words[start], _word_at(words, start + 1)
    scales = _SCALES[language]
    if word in _FRACTIONS or (word.endswith("einhalb") and language == "de"):
        half_after = simple(word.removesuffix("einhalb"), language)
        value = _FRACTIONS.get(word) or (half_after + Fraction(1, 2) if half_after else None)
        if value is None:
            return None
        end = start + 1
        if word == "half" and following in ("a", "an"):
            end += 1
        return _scaled(value, words, end, language)
    if word in ONES and following in _HALF:
        return _scaled(Fraction(1, 2), words, start + 2, language)
    if word in _HALF and following in scales:
        return _scaled(Fraction(1, 2), words, start + 1, language)
    times = 1 if word in ONES else simple(word, language)
    if times is not None and following in _DENOMINATORS:
        return Number(Fraction(times, _DENOMINATORS[following]), Writing.CARDINAL, start + 2)
    if len(following) > 3 and following in _DENOMINATORS and (count := digits(word)) is not None:
        return Number(count / _DENOMINATORS[following], Writing.CARDINAL, start + 2)
    if "⁄" in word:
        over = _over(word)
        return None if over is None else _scaled(over, words, start + 1, language)
    return None


def _over(word: str) -> Fraction | None:
    """The value of "3⁄4"."""
    above, _, below = word.partition("⁄")
    short = 0 < len(above) < 4 and 0 < len(below) < 4
    return Fraction(int(above), int(below)) if short and (above + below).isdecimal() and int(below) else None


def _scaled(value: Fraction, words: tuple[str, ...], end: int, language: Language) -> Number:
    scale = _SCALES[language].get(_word_at(words, end))
    return Number(value * (scale or 1), Writing.CARDINAL, end + (scale is not None))


def _cardinal(  # noqa: C901, PLR0912 - one branch for each way in which a word goes on with a number
    words: tuple[str, ...], start: int, language: Language
) -> Number | None:
    """Digits or number words with hundreds, thousands, millions behind: groups, each smaller than the one before."""
    scales = _SCALES[language]
    total, group, smallest = Fraction(0), None, Fraction(10**18)
    writing, place = Writing.CARDINAL, start
    in_words = True
    while place < len(words):
        word, following = words[place], _word_at(words, place + 1)
        number, value = digits(word), simple(word, language)
        if group is not None and word in scales:
            group *= scales[word]
            total, group, smallest = total + group, None, Fraction(scales[word])
        elif group is None and word in scales and smallest < scales[word]:  # "six thousand million"
            total, smallest = total * scales[word] if total else Fraction(scales[word]), Fraction(scales[word])
        elif group is not None and in_words and word in _HUNDRED and group < 100:
            group *= 100
        elif number is not None and group is None and (not total or 0 < number < smallest):
            group, in_words = number, False
            writing = Writing.DIGITS
        elif value is not None and group is None and value < smallest:
            group, in_words = Fraction(value), True
        elif value is not None and group is not None and in_words and _joins(group, value, language):
            group = group * 100 + value if _is_year(group, value, language) else group + value
        elif group is None and not total and (word in scales or word in _HUNDRED):
            group = Fraction(scales.get(word, 100))
        elif word in ONES and group is None and (following in scales or following in _HUNDRED) and not total:
            group, in_words = Fraction(1), True
        elif word in _AND and place > start and _goes_on(words, place, total, group, language):
            if following in ("a", "an", "one"):  # "two and a half million"
                group = (group or Fraction(0)) + Fraction(1, 2)
                place += 2
        else:
            break
        place += 1
    if place == start:
        return None
    return Number(total + (group or 0), writing, place)


def _joins(group: Fraction, value: int, language: Language) -> bool:
    """Whether a word goes on with the group: "twenty one", "two hundred five", "nineteen ninety"."""
    if group > 0 and group % 100 == 0:
        return value < 100
    return language == "en" and (
        (group % 10 == 0 and 20 <= group % 100 < 100 and 0 < value < 10) or _is_year(group, value, language)
    )


def _is_year(group: Fraction, value: int, language: Language) -> bool:
    return language == "en" and 13 <= group <= 19 and 20 <= value < 100


def _goes_on(words: tuple[str, ...], place: int, total: Fraction, group: Fraction | None, language: Language) -> bool:
    """Whether "and" stands inside a number: "two hundred and five", "two and a half"."""
    following = _word_at(words, place + 1)
    if language == "en" and following in ("a", "an", "one") and _word_at(words, place + 2) == "half":
        return group is not None
    value = simple(following, language)
    hundreds = group is not None and group > 0 and group % 100 == 0 and not digits(words[place - 1])
    return value is not None and value < 100 and (hundreds or (group is None and total > 0 and total % 1000 == 0))


def _with_decimals(words: tuple[str, ...], whole: Number, language: Language) -> Number:
    """The number with what is said behind its comma: "drei Komma fünf", "three point one four"; "3 1/2" too."""
    following = _word_at(words, whole.end)
    over = _over(following)
    if over is not None and whole.writing is Writing.DIGITS:
        return Number(whole.value + over, Writing.DIGITS, whole.end + 1)
    if following not in ("komma", "point"):
        return whole
    value, end = whole.value, whole.end + 1
    while (figure := simple(_word_at(words, end), language)) is not None and figure < 10:
        value += Fraction(figure, 10 ** (end - whole.end))
        end += 1
    return whole if end == whole.end + 1 else Number(value, whole.writing, end)
