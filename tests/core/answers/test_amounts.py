"""Numbers in words and digits, units, rounding words."""

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Language
from quiz.core.marking import Change, Piece, Verdict, mark, same

RIGHT: list[tuple[Language, str, str]] = [
    ("de", "3", "drei"),
    ("de", "drei", "3"),
    ("de", "Drei", "3"),
    ("de", "zwölf", "12"),
    ("de", "zwoelf", "12"),
    ("de", "dreißig", "30"),
    ("de", "einundzwanzig", "21"),
    ("de", "zwanzigtausend", "20.000"),
    ("de", "20 Tausend", "20.000"),
    ("de", "20000", "zwanzigtausend"),
    ("de", "hundertfünf", "105"),
    ("de", "zweihundertvierunddreißig", "234"),
    ("de", "neunzehnhundertneunzig", "1990"),
    ("de", "tausend", "1.000"),
    ("de", "eintausend", "1.000"),
    ("de", "eine Million", "1.000.000"),
    ("de", "1 Million", "eine Million"),
    ("de", "1,2 Mio.", "1,2 Millionen"),
    ("de", "1.200.000", "1,2 Millionen"),
    ("de", "1,2 Millionen", "1.200.000"),
    ("de", "1.2 Mio", "1,2 Millionen"),
    ("de", "6 Mrd. Euro", "sechs Milliarden Euro"),
    ("de", "6 Milliarden €", "6 Mrd. Euro"),
    ("de", "6 Mrd", "sechs Milliarden Euro"),
    ("de", "eine halbe Million", "500.000"),
    ("de", "anderthalb", "1,5"),
    ("de", "eineinhalb", "1,5"),
    ("de", "zweieinhalb Millionen", "2,5 Millionen"),
    ("de", "anderthalb Jahre", "1,5 Jahre"),
    ("de", "ein Dutzend", "12"),
    ("de", "zwei Dutzend", "24"),
    ("de", "drei Viertel", "3/4"),
    ("de", "zwei Drittel", "2/3"),
    ("de", "ein Drittel", "1/3"),
    ("de", "eins", "1"),
    ("de", "eine", "1"),
    ("de", "3 Brüder", "drei Brüder"),
    ("de", "die 3 Brüder", "drei Brüder"),
    ("de", "2. Weltkrieg", "Zweiter Weltkrieg"),
    ("de", "20. Jahrhundert", "zwanzigstes Jahrhundert"),
    ("de", "Ludwig der Vierzehnte", "Ludwig XIV."),
    ("de", "Ludwig 14", "Ludwig XIV."),
    ("de", "20 Kilometer", "20 km"),
    ("de", "20km", "20 Kilometer"),
    ("de", "zwanzig Kilometer", "20 km"),
    ("de", "20", "20 km"),
    ("de", "20 km", "20"),
    ("de", "1000 m", "1 km"),
    ("de", "1 km", "ein Kilometer"),
    ("de", "50 Prozent", "50 %"),
    ("de", "50%", "50 Prozent"),
    ("de", "50 percent", "50 %"),
    ("de", "5 €", "5 Euro"),
    ("de", "5 EUR", "5 €"),
    ("de", "€ 5", "5 Euro"),
    ("de", "100 $", "100 US-Dollar"),
    ("de", "100 Dollar", "100 US-Dollar"),
    ("de", "20 Grad", "20 °C"),
    ("de", "20 Grad Celsius", "20 °C"),
    ("de", "minus 20 Grad", "-20 °C"),
    ("de", "3 h", "drei Stunden"),
    ("de", "3 Std.", "drei Stunden"),
    ("de", "90 Min", "90 Minuten"),
    ("de", "90 Minuten", "1,5 Stunden"),
    ("de", "120 Stundenkilometer", "120 km/h"),
    ("de", "120 Kilometer pro Stunde", "120 km/h"),
    ("de", "120 km/h", "120 Stundenkilometern"),
    ("de", "80 qm", "80 m²"),
    ("de", "80 Quadratmeter", "80 m²"),
    ("de", "5 t", "5 Tonnen"),
    ("de", "5 kg", "5 Kilogramm"),
    ("de", "2 l", "2 Liter"),
    ("de", "300", "rund 300"),
    ("de", "rund 300", "300"),
    ("de", "etwa 300", "rund 300"),
    ("de", "300", "mehr als 300"),
    ("de", "über 300", "mehr als 300"),
    ("de", "300 Euro", "knapp 300 Euro"),
    ("de", "2,50 Euro", "2,5 Euro"),
    ("de", "50 Cent", "0,50 Euro"),
    ("en", "3", "three"),
    ("en", "twenty-one", "21"),
    ("en", "twenty one", "21"),
    ("en", "21", "twenty-one"),
    ("en", "two hundred and five", "205"),
    ("en", "two thousand", "2,000"),
    ("en", "a million", "1,000,000"),
    ("en", "six billion", "6,000,000,000"),
    ("en", "6 bn", "six billion"),
    ("en", "6bn", "six billion"),
    ("en", "1.2 million", "1,200,000"),
    ("en", "a dozen", "12"),
    ("en", "half a million", "500,000"),
    ("en", "one and a half", "1.5"),
    ("en", "two and a half million", "2.5 million"),
    ("en", "two thirds", "2/3"),
    ("en", "fifty percent", "50%"),
    ("en", "50 per cent", "50%"),
    ("en", "$5", "5 dollars"),
    ("en", "5 kilometers", "5 km"),
    ("en", "5 kilometres", "5 kilometers"),
    ("en", "60 mph", "60 miles per hour"),
    ("en", "about 300", "300"),
    ("en", "300", "nearly 300"),
    ("en", "20th century", "twentieth century"),
    ("en", "World War 2", "World War II"),
    ("en", "14", "Fourteen"),
]
NEARLY: list[tuple[Language, str, str]] = [
    ("de", "drei", "drei Brüder"),
    ("de", "3 Brüder", "drei"),
    ("de", "3 Bruder", "drei Brüder"),
    ("de", "mehr als 300", "rund 300"),
    ("de", "mehr als 300", "300"),
    ("de", "vierzhen", "vierzehn"),
    ("de", "zwanzigtausnd", "zwanzigtausend"),
    ("de", "20 Kilometr", "20 Kilometer"),
    ("en", "fourten", "fourteen"),
    ("en", "eight moon", "8 moons"),
]
WRONG: list[tuple[Language, str, str]] = [
    ("de", "vier", "3"),
    ("de", "zwei", "drei"),
    ("de", "vierzig", "vierzehn"),
    ("de", "20 kg", "20 km"),
    ("de", "20 Meilen", "20 km"),
    ("de", "20 m", "20 km"),
    ("de", "21 km", "20 km"),
    ("de", "5 Dollar", "5 Euro"),
    ("de", "6 Millionen Euro", "6 Milliarden Euro"),
    ("de", "6 Millionen", "6"),
    ("de", "weniger als 300", "mehr als 300"),
    ("de", "1.500", "1,5"),
    ("de", "15", "1,5"),
    ("de", "1 Mond", "Mond"),
    ("de", "-5 Grad", "5 Grad"),
    ("de", "20 Fahrenheit", "20 °C"),
    ("de", "5 Jahre", "5 Monate"),
    ("de", "Ludwig XV.", "Ludwig XIV."),
    ("de", "Franz Joseph II.", "Franz Joseph I."),
    ("de", "1. Weltkrieg", "Zweiter Weltkrieg"),
    ("de", "drittes Haus", "drei Häuser"),
    ("de", "007", "7"),
    ("en", "seven", "eleven"),
    ("en", "sixty", "sixteen"),
    ("en", "six million", "six billion"),
    ("en", "third", "three"),
    ("en", "World War I", "World War II"),
    ("en", "5 miles", "5 km"),
    ("en", "50", "50 million"),
    ("de", "iPhone 4", "iPhone 4s"),
    ("de", "GPT-4", "GPT-5"),
]
ROWS = [(*row, Verdict.RIGHT) for row in RIGHT] + [(*row, Verdict.NEARLY) for row in NEARLY]
ROWS += [(*row, Verdict.WRONG) for row in WRONG]


@pytest.mark.parametrize(("language", "given", "answer", "verdict"), ROWS)
def test_amounts(language: Language, given: str, answer: str, verdict: Verdict) -> None:
    """An amount is right in every writing, and wrong with another number or unit."""
    assert mark(given, (answer,), language=language).verdict is verdict


@pytest.mark.parametrize(
    ("given", "answer", "difference"),
    [
        ("3", "drei Brüder", (Piece("drei ", Change.SAME), Piece("Brüder", Change.MISSING))),
        ("3 Hunde", "drei", (Piece("drei", Change.SAME), Piece(" hunde", Change.EXTRA))),
        ("mehr als 5", "5", (Piece("mehr als ", Change.EXTRA), Piece("5", Change.SAME))),
    ],
)
def test_difference(given: str, answer: str, difference: tuple[Piece, ...]) -> None:
    """What is counted and what rounds is shown where it lacks or is too much."""
    assert mark(given, (answer,), language="de").difference == difference


NUMBERS = st.one_of(
    st.integers(0, 3_000_000).map(str),
    st.sampled_from(["drei", "three", "zwölf", "eine Million", "1,5", "1.5", "anderthalb", "20 km", "zwei Drittel"]),
)


@drawn(NUMBERS, NUMBERS, st.sampled_from(LANGUAGES))
def test_numbers_are_the_same_both_ways(one: str, other: str, language: Language) -> None:
    """Where a number is right for another, the other is right for it."""
    assert same(one, other, language=language) == same(other, one, language=language)
