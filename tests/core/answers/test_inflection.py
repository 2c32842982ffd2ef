"""Endings: the same word in another case, number or gender."""

import pytest

from quiz.core.article import Language
from quiz.core.marking import Verdict, mark

RIGHT: list[tuple[Language, str, str]] = [
    ("de", "deutsche Bundesregierung", "deutschen Bundesregierung"),
    ("de", "die deutsche Bundesregierung", "der deutschen Bundesregierung"),
    ("de", "Deutsche Bundesregierung", "deutscher Bundesregierung"),
    ("de", "großes Haus", "großen Haus"),
    ("de", "des Hauses", "Haus"),
    ("de", "Haus", "des Hauses"),
    ("de", "grün", "grüne"),
    ("de", "erneuerbare Energien", "erneuerbaren Energien"),
    ("de", "in Österreich", "Österreich"),
    ("de", "Österreich", "in Österreich"),
    ("de", "in der Schweiz", "Schweiz"),
    ("de", "aus China", "China"),
    ("de", "Vereinigten Staaten", "Vereinigte Staaten"),
    ("en", "of Africa", "Africa"),
    ("en", "the project", "the project's"),
]
NEARLY: list[tuple[Language, str, str]] = [
    ("de", "Schockwelle", "Schockwellen"),
    ("de", "Schockwellen", "Schockwelle"),
    ("de", "Häuser", "Haus"),
    ("de", "Tage", "Tag"),
    ("de", "Kinder", "Kind"),
    ("de", "Autos", "Auto"),
    ("de", "Merkels", "Merkel"),
    ("de", "neue Autos", "neues Auto"),
    ("en", "shock wave", "shock waves"),
    ("en", "box", "boxes"),
    ("en", "city", "cities"),
    ("en", "dogs", "dog"),
]
WRONG: list[tuple[Language, str, str]] = [
    ("de", "Regierung", "deutschen Bundesregierung"),
    ("de", "alte Haus", "großen Haus"),
    ("de", "aus China", "nach China"),
    ("de", "Us", "USA"),
    ("en", "new", "news agency"),
]
ROWS = [(*row, Verdict.RIGHT) for row in RIGHT] + [(*row, Verdict.NEARLY) for row in NEARLY]
ROWS += [(*row, Verdict.WRONG) for row in WRONG]


@pytest.mark.parametrize(("language", "given", "answer", "verdict"), ROWS)
def test_endings(language: Language, given: str, answer: str, verdict: Verdict) -> None:
    """An adjective's ending and a genitive are overlooked, singular for plural is nearly right."""
    assert mark(given, (answer,), language=language).verdict is verdict


@pytest.mark.parametrize(
    ("given", "answer", "verdict"),
    [
        ("Schockwelle", "Schockwellen", Verdict.WRONG),
        ("großes Haus", "großen Haus", Verdict.NEARLY),
        ("Deutsche", "Deutsch", Verdict.WRONG),
    ],
)
def test_endings_between_two_answers(given: str, answer: str, verdict: Verdict) -> None:
    """Where both are answers of the deck an ending makes the difference."""
    assert mark(given, (answer,), language="de", others=(given, answer)).verdict is verdict


def test_a_name_has_no_endings() -> None:
    """Johann and Johannes are two."""
    assert mark("Johann Schmidt", ("Johannes Schmidt",), language="de").verdict is not Verdict.RIGHT
