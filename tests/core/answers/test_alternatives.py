"""Answers in brackets and with a slash."""

import pytest

from quiz.core.marking import Change, Piece, Verdict, mark

ROWS: list[tuple[str, str, Verdict]] = [
    ("Nordatlantikpakt", "Nordatlantikpakt (NATO)", Verdict.RIGHT),
    ("NATO", "Nordatlantikpakt (NATO)", Verdict.RIGHT),
    ("Nordatlantikpakt NATO", "Nordatlantikpakt (NATO)", Verdict.RIGHT),
    ("NATO", "NATO (Nordatlantikpakt)", Verdict.RIGHT),
    ("Nordatlantikpakt (NATO)", "NATO", Verdict.RIGHT),
    ("NATO (Nordatlantikpakt)", "NATO", Verdict.RIGHT),
    ("Farbe", "(rote) Farbe", Verdict.RIGHT),
    ("rote Farbe", "(rote) Farbe", Verdict.RIGHT),
    ("Wien", "Wien (Österreich)", Verdict.RIGHT),
    ("Österreich", "Wien (Österreich)", Verdict.WRONG),
    ("Kiew", "Kiew/Kyjiw", Verdict.RIGHT),
    ("Kyjiw", "Kiew / Kyjiw", Verdict.RIGHT),
    ("Kiew Kyjiw", "Kiew/Kyjiw", Verdict.RIGHT),
    ("Kyjiv", "Kiew/Kyjiw", Verdict.NEARLY),
    ("Nordatlantikpackt", "Nordatlantikpakt (NATO)", Verdict.NEARLY),
    ("Minsk", "Kiew/Kyjiw", Verdict.WRONG),
    ("Kiew/Minsk", "Kiew", Verdict.WRONG),
    ("AC", "AC/DC", Verdict.WRONG),
    ("km", "km/h", Verdict.WRONG),
]


@pytest.mark.parametrize(("given", "answer", "verdict"), ROWS)
def test_alternatives(given: str, answer: str, verdict: Verdict) -> None:
    """What the answer itself names as another answer is right."""
    assert mark(given, (answer,), language="de").verdict is verdict


def test_difference() -> None:
    """The pieces of a near miss are those of the whole answer."""
    assert mark("Nordatlantikpackt", ("Nordatlantikpakt (NATO)",), language="de").difference == (
        Piece("Nordatlantikpa", Change.SAME),
        Piece("c", Change.EXTRA),
        Piece("kt (NATO)", Change.SAME),
    )
