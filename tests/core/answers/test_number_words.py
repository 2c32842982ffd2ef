"""Numbers in words."""

from fractions import Fraction

import pytest

from quiz.core.answers.number_words import ordinal, simple
from quiz.core.answers.numbers_written import Writing, read
from quiz.core.article import Language


@pytest.mark.parametrize(
    ("language", "words", "value", "length"),
    [
        ("de", "drei", 3, 1),
        ("de", "einundzwanzig", 21, 1),
        ("de", "zweihundertfuenfunddreissig", 235, 1),
        ("de", "neunzehnhundertvierundachtzig", 1984, 1),
        ("de", "zwanzigtausend", 20000, 1),
        ("de", "dreihundertfuenfzigtausendzwoelf", 350012, 1),
        ("de", "hundertundeins", 101, 1),
        ("de", "zwei hundert tausend", 200000, 3),
        ("de", "eine million zweihunderttausend", 1200000, 3),
        ("de", "sechs milliarden 500 millionen", 6500000000, 4),
        ("de", "1·2 mio euro", 1200000, 2),
        ("de", "anderthalb jahre", Fraction(3, 2), 1),
        ("de", "ein halbes jahr", Fraction(1, 2), 2),
        ("de", "zwei drittel", Fraction(2, 3), 2),
        ("de", "drei komma eins vier", Fraction(314, 100), 4),
        ("de", "zwei drei", 2, 1),
        ("de", "zwei und drei", 2, 1),
        ("de", "zwanzigste", 20, 1),
        ("en", "twenty one", 21, 2),
        ("en", "two hundred and five", 205, 4),
        ("en", "one hundred thousand", 100000, 3),
        ("en", "six thousand million", 6000000000, 3),
        ("en", "nineteen eighty four", 1984, 3),
        ("en", "two and a half million", 2500000, 5),
        ("en", "half a million", 500000, 3),
        ("en", "a dozen", 12, 2),
        ("en", "three quarters", Fraction(3, 4), 2),
        ("en", "twenty thirty", 20, 1),
    ],
)
def test_read(language: Language, words: str, value: Fraction | int, length: int) -> None:
    """A number is read as far as it goes and no farther."""
    number = read(tuple(words.split()), 0, language)
    assert number is not None
    assert (number.value, number.end) == (value, length)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "ein mond"),
        ("de", "mond"),
        ("en", "a moon"),
        ("de", "007"),
        ("de", "twenty"),
        ("en", "zwanzig"),
        ("de", "und"),
    ],
)
def test_no_number(language: Language, words: str) -> None:
    """An article is no number, nor is a word of another language or a number that begins with nought."""
    assert read(tuple(words.split()), 0, language) is None


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [("de", "dritter", 3), ("de", "siebte", 7), ("de", "zwoelften", 12), ("de", "einundzwanzigstes", 21),
     ("en", "third", 3), ("en", "twelfth", 12), ("en", "twentieth", 20), ("en", "sixteenth", 16),
     ("de", "beste", None)],
)  # fmt: skip
def test_ordinal(language: Language, word: str, value: int | None) -> None:
    """Ordinal numbers are read from their stems."""
    assert ordinal(word, language) == value


def test_digits_stand_for_both_kinds() -> None:
    """Digits are neither cardinal nor ordinal."""
    number = read(("20",), 0, "de")
    assert number is not None
    assert number.writing is Writing.DIGITS


ONES = "ein zwei drei vier fuenf sechs sieben acht neun".split()
TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig".split()


def test_all_german_numbers_below_a_hundred() -> None:
    """Every compound of ones and tens has its value."""
    found = [simple(f"{one}und{ten}", "de") for ten in TENS for one in ONES]
    assert found == [ten + one for ten in range(20, 100, 10) for one in range(1, 10)]
