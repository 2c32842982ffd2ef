"""Lists in any order."""

import pytest

from quiz.core.article import Language
from quiz.core.marking import Change, Piece, Verdict, mark

RIGHT: list[tuple[Language, str, str]] = [
    ("de", "Zürich, Bern, Basel", "Bern, Basel und Zürich"),
    ("de", "Zürich und Bern und Basel", "Bern, Basel und Zürich"),
    ("de", "Zuerich; Bern; Basel", "Bern, Basel und Zürich"),
    ("de", "basel zürich bern", "Bern, Basel und Zürich"),
    ("de", "Bern & Basel & Zürich", "Bern, Basel sowie Zürich"),
    ("de", "Bern, Bern, Basel, Zürich", "Bern, Basel und Zürich"),
    ("en", "France, Germany and Italy", "Italy, France, and Germany"),
    ("en", "Italy, Germany, France", "Italy, France, and Germany"),
    ("de", "Krieg und Frieden", "Krieg und Frieden"),
    ("de", "Frieden und Krieg", "Krieg und Frieden"),
    ("de", "Merkel, Scholz", "Olaf Scholz und Angela Merkel"),
    ("de", "die Donau und der Rhein", "Rhein und Donau"),
    ("de", "1,5 und drei", "3 und 1,5"),
    ("de", "der Alibaba, DeepSeek", "DeepSeek und Alibaba"),
    ("en", "Spencer & Marks", "Marks and Spencer"),
]
NEARLY: list[tuple[Language, str, str]] = [
    ("de", "Zürich, Bern", "Bern, Basel und Zürich"),
    ("de", "Bern", "Bern und Zürich"),
    ("de", "Bern, Basle, Zürich", "Zürich, Basel und Bern"),
    ("de", "Basel, Zürch, Bern", "Bern, Basel und Zürich"),
    ("en", "France and Italy", "Italy, France, and Germany"),
    ("en", "Itally, France, Germany", "France, Germany and Italy"),
]
WRONG: list[tuple[Language, str, str]] = [
    ("de", "Zürich, Bern, Genf", "Bern, Basel und Zürich"),
    ("de", "Zürich, Bern, Basel, Genf", "Bern, Basel und Zürich"),
    ("de", "Bern", "Bern, Basel und Zürich"),
    ("de", "Genf und Lugano", "Bern und Zürich"),
    ("en", "France, Spain, Italy", "Italy, France, and Germany"),
    ("de", "1,5 und 4", "3 und 1,5"),
]
ROWS = [(*row, Verdict.RIGHT) for row in RIGHT] + [(*row, Verdict.NEARLY) for row in NEARLY]
ROWS += [(*row, Verdict.WRONG) for row in WRONG]


@pytest.mark.parametrize(("language", "given", "answer", "verdict"), ROWS)
def test_lists(language: Language, given: str, answer: str, verdict: Verdict) -> None:
    """All elements are right in any order, one less is nearly right, another one is wrong."""
    assert mark(given, (answer,), language=language).verdict is verdict


@pytest.mark.parametrize(
    ("given", "difference"),
    [
        (
            "Zürich, Bern",
            (Piece("Bern", Change.SAME), Piece(", Basel", Change.MISSING), Piece(" und Zürich", Change.SAME)),
        ),
        ("Zürich, Basel", (Piece("Bern, ", Change.MISSING), Piece("Basel und Zürich", Change.SAME))),
        ("Basel, Bern", (Piece("Bern, Basel", Change.SAME), Piece(" und Zürich", Change.MISSING))),
        (
            "Zürch, Basel, Bern",
            (Piece("Bern, Basel und Zür", Change.SAME), Piece("i", Change.MISSING), Piece("ch", Change.SAME)),
        ),
    ],
)
def test_difference(given: str, difference: tuple[Piece, ...]) -> None:
    """The element that lacks is shown, and a slip in the element that has it."""
    assert mark(given, ("Bern, Basel und Zürich",), language="de").difference == difference


def test_half_a_title_that_is_another_answer() -> None:
    """What lacks an element but is another answer of the deck is wrong."""
    assert mark("Krieg", ("Krieg und Frieden",), language="de", others=("Krieg",)).verdict is Verdict.WRONG
