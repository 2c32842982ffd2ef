"""A text as words and amounts, and what an amount typed is worth for another: "rund 20.000 Euro", "zwanzigtausend €".

    compare("3 Brüder", "drei Brüder", ...)        right
    compare("20", "20 km", ...)                    right: the question names what is counted
    compare("20 kg", "20 km", ...)                 wrong
    compare("300", "rund 300", ...)                right: a rounding word may be left out
    compare("mehr als 300", "weniger als 300")     wrong
    compare("drei", "drei Brüder", ...)            nearly: whether the question names them, nobody knows here

What can not be known: whether the question names the unit. A unit too much is therefore right too ("900 km" for
"900"), and a decimal with just three figures ("1.500") is no value when it is typed, since it may be thousands.
"""

import re
from enum import IntEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from quiz.core.answers.folding import ARTICLES, PREPOSITIONS, fold
from quiz.core.answers.numbers_written import ONES, Number, Writing, digits, read
from quiz.core.answers.units import GLUED, PERCENT, SIGNS, Unit, read_unit
from quiz.core.article import Language


class Rounding(IntEnum):
    """On which side of the number the thing lies."""

    BELOW = -1
    NONE = 0
    ABOUT = 1
    ABOVE = 2


class Amount(NamedTuple):
    """A number with its unit and its rounding word; `words` are the canonical words it was read from."""

    value: Fraction
    writing: Writing
    unit: Unit | None
    rounding: Rounding
    words: tuple[str, ...]

    def agrees(self, other: "Amount") -> bool:
        """Whether both are the same number, of the same thing where both name one."""
        written = {self.writing, other.writing}
        if written == {Writing.CARDINAL, Writing.ORDINAL}:
            return False
        if self.is_percent_of(other) or other.is_percent_of(self):
            return True
        if self.unit and other.unit:
            same_kind = self.unit.dimension == other.unit.dimension
            return same_kind and self.value * self.unit.factor == other.value * other.unit.factor
        return self.value == other.value

    def is_percent_of(self, other: "Amount") -> bool:
        """Whether this is the percentage that a fraction in words comes to: "50 %" for "die Hälfte"."""
        percent = self.unit is not None and self.unit.dimension == "percent"
        in_words = other.writing is Writing.CARDINAL and other.unit is None and other.value.denominator > 1
        return percent and in_words and self.value == 100 * other.value

    def overstates(self, other: "Amount") -> bool:
        """Whether this claims a side on which `other` does not lie for sure: "mehr als 300" for "rund 300"."""
        return self.rounding in (Rounding.BELOW, Rounding.ABOVE) and self.rounding is not other.rounding

    def contradicts(self, other: "Amount") -> bool:
        """Whether one is below the number and the other above it."""
        return {self.rounding, other.rounding} == {Rounding.BELOW, Rounding.ABOVE}


Term = str | Amount
Terms = tuple[Term, ...]

_ROUNDING = {
    tuple(words.split()): rounding
    for rounding, phrases in {
        Rounding.ABOUT: (
            "rund, etwa, circa, ca, zirka, ungefaehr, schaetzungsweise, annaehernd, in etwa, genau, insgesamt, about, "
            "around, approximately, approx, roughly, some, circa, an estimated, exactly, a total of, in total, nur, "
            "only, gerade einmal, gerade mal, just"
        ),
        Rounding.BELOW: (
            "knapp, fast, beinahe, nahezu, weniger als, unter, hoechstens, bis zu, maximal, nearly, almost, less than, "
            "fewer than, under, below, up to, at most, just under"
        ),
        Rounding.ABOVE: (
            "gut, ueber, mehr als, mindestens, wenigstens, more than, over, above, at least, just over, well over, "
            "greater than"
        ),
    }.items()
    for words in phrases.split(", ")
}
_ABBREVIATED = dict.fromkeys(("jh", "jhd", "jhdt"), "jahrhundert")
_GLUED = re.compile(
    rf"(?<![^\W\d_])(\d)(?:({'|'.join(map(re.escape, sorted(GLUED, key=len, reverse=True)))})(?![\w/])|(?=[{SIGNS}]))"
)
_ONE_LETTER = re.compile(r"^(\d+(?:[.,]\d+)?)([gmsthl])$")
_SIGN_BEFORE = re.compile(rf"([{SIGNS}])(?=\d)")
_HALF = re.compile(r"(\d)½")
_FRACTION = re.compile(r"(?<![\w/.,])([1-9])/([2-9]|10)(?![\w/])")
_ROMAN = re.compile(r"(?<=[a-zäöüß] )([IVX]{1,5})\.?(?![\w.])")
_ROMANS = {"I": 1, "V": 5, "X": 10}


@lru_cache(maxsize=4096)
def terms(text: str, language: Language, decimal: Language, *, typed: bool) -> Terms:
    """The words and amounts of a text; `decimal` is the language that says what a comma in a number means."""
    words = fold(_spaced(text, decimal), decimal, umlauts=True).words
    words = tuple(_ABBREVIATED.get(word, word) for word in words)
    if len(words) == 1 and words[0] in ONES:
        return (Amount(Fraction(1), Writing.CARDINAL, None, Rounding.NONE, words),)
    found: list[Term] = []
    place = 0
    while place < len(words):
        amount, end = _amount(words, place, language, typed=typed)
        found.append(amount or words[place])
        place = end
    return _without_articles(tuple(found))


def _spaced(text: str, decimal: Language) -> str:
    """The text with blanks between numbers and units, "%" as a word, and "Ludwig XIV." as "Ludwig 14"."""
    text = _HALF.sub(rf"\1{',' if decimal == 'de' else '.'}5", text.strip())
    if any(map(str.isnumeric, text)):
        text = _ONE_LETTER.sub(r"\1 \2", text)
        text = _GLUED.sub(r"\1 \2", text)
        text = _SIGN_BEFORE.sub(r"\1 ", text)
        text = _FRACTION.sub(r"\1⁄\2", text)
        text = text.replace("%", f" {PERCENT} ")
    return _ROMAN.sub(lambda found: str(_roman(found[1])), text)


def _roman(letters: str) -> int:
    values = [_ROMANS[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _amount(words: tuple[str, ...], start: int, language: Language, *, typed: bool) -> tuple[Amount | None, int]:
    """The amount that begins at `start`, or None, and the index behind it."""
    place, rounding = start, Rounding.NONE
    for length in (3, 2, 1):
        if words[place : place + length] in _ROUNDING:
            rounding = _ROUNDING[words[place : place + length]]
            place += length
            place += place < len(words) - 1 and words[place] in ARTICLES and words[place] not in ONES
            break
    before = None
    if place < len(words) - 1 and words[place] in (*SIGNS, "eur", "usd", "chf", "us$", "euro"):
        before, place = read_unit(words, place), place + 1
    negative = place < len(words) - 1 and words[place] == "minus"
    place += negative
    number = read(words, place, language) if place < len(words) else None
    number = number or _one(words, place)
    if number is None or (typed and _may_be_thousands(words[place])):
        return None, start + 1
    end = number.end
    unit = (before[0], end) if before else read_unit(words, end)
    if unit:
        end = unit[1]
    value = -number.value if negative else number.value
    return Amount(value, number.writing, unit[0] if unit else None, rounding, words[start:end]), end


def _one(words: tuple[str, ...], place: int) -> Number | None:
    """The article before a unit: "ein Kilometer"."""
    if place + 1 < len(words) and words[place] in ONES and len(words[place + 1]) > 1 and read_unit(words, place + 1):
        return Number(Fraction(1), Writing.CARDINAL, place + 1)
    return None


def _may_be_thousands(word: str) -> bool:
    whole, _, decimals = word.partition("·")
    return len(decimals) == 3 and digits(word) is not None and len(whole) <= 3


def _without_articles(found: Terms) -> Terms:
    """Without a preposition and an article in front, and those before ordinal numbers ("Ludwig der Vierzehnte")."""
    kept: list[Term] = []
    if len(found) > 1 and found[0] in PREPOSITIONS:
        found = found[1:]
    for place, term in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        ordinal = isinstance(following, Amount) and following.writing is Writing.ORDINAL
        counted = isinstance(following, Amount)
        if term in ARTICLES and (ordinal or (following is not None and not kept and not (counted and term == "a"))):
            continue
        kept.append(term)
    return tuple(kept)


def rounding_words(amount: Amount) -> tuple[str, ...]:
    """The words before the number that round it."""
    return next((amount.words[:length] for length in (3, 2, 1) if amount.words[:length] in _ROUNDING), ())


def amounts_of(found: Terms) -> tuple[Amount, ...]:
    """The amounts among some terms."""
    return tuple(term for term in found if isinstance(term, Amount))


def agree(given: Terms, answer: Terms) -> bool:
    """Whether both have the same amounts in the same order, whatever the words between them."""
    ours, theirs = amounts_of(given), amounts_of(answer)
    return len(ours) == len(theirs) and all(map(Amount.agrees, ours, theirs))


def alike(given: Terms, answer: Terms) -> bool:
    """Whether both are the same words and amounts in the same order."""
    return len(given) == len(answer) and all(
        one.agrees(other) if isinstance(one, Amount) and isinstance(other, Amount) else one == other
        for one, other in zip(given, answer, strict=True)
    )


def in_words_of(given: Terms, answer: Terms) -> tuple[str, ...]:
    """What was typed with its amounts written as the answer writes them, so that only words can differ."""
    theirs = iter(amounts_of(answer))
    words: list[str] = []
    for term in given:
        words.extend((term,) if isinstance(term, str) else next(theirs).words)
    return tuple(word for word in words if word != PERCENT)
