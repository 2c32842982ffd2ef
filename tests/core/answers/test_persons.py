"""First names, surnames, titles, and what only looks like a name."""

import pytest

from quiz.core.answers.persons import Likeness, name_of
from quiz.core.marking import Change, Piece, Verdict, mark

RIGHT: list[tuple[str, str]] = [
    ("Altman", "Sam Altman"),
    ("altman", "Sam Altman"),
    ("S. Altman", "Sam Altman"),
    ("Altman, Sam", "Sam Altman"),
    ("Herr Altman", "Sam Altman"),
    ("von der Leyen", "Ursula von der Leyen"),
    ("Leyen", "Ursula von der Leyen"),
    ("Frau von der Leyen", "Ursula von der Leyen"),
    ("Lesseps", "Ferdinand de Lesseps"),
    ("de Lesseps", "Ferdinand de Lesseps"),
    ("Bundeskanzlerin Merkel", "Angela Merkel"),
    ("Dr. Angela Merkel", "Angela Merkel"),
    ("Angela Merkel", "Dr. Angela Merkel"),
    ("Scholz", "Bundeskanzler Olaf Scholz"),
    ("Olaf Scholz", "Bundeskanzler Olaf Scholz"),
    ("Frau Merkel", "Merkel"),
    ("John Kennedy", "John F. Kennedy"),
    ("Johann Bach", "Johann Sebastian Bach"),
    ("Bach", "Johann Sebastian Bach"),
    ("Tolkien", "J. R. R. Tolkien"),
    ("Xi", "Xi Jinping"),
    ("Jong Un Kim", "Jong Un Kim"),
    ("Müller", "Hans Müller"),
    ("Mueller", "Hans Müller"),
]
NEARLY: list[tuple[str, str]] = [
    ("Sam", "Sam Altman"),
    ("Altmann", "Sam Altman"),
    ("Sam Altmann", "Sam Altman"),
    ("Herr Altmann", "Sam Altman"),
    ("Merkl", "Angela Merkel"),
    ("Josef Haydn", "Joseph Haydn"),
    ("Karl Sagan", "Carl Sagan"),
    ("Stefan Hawking", "Stephan Hawking"),
    ("Wladimir Putin", "Vladimir Putin"),
    ("Zelenskyy", "Wolodymyr Selenskyj"),
    ("Volodymyr Zelenskyy", "Wolodymyr Selenskyj"),
    ("Okonkwo", "Chidi Okonkwo"),
    ("Sam Altman", "Altman"),
    ("Franz Joseph", "Franz Joseph I."),
]
WRONG: list[tuple[str, str]] = [
    ("Tom Altman", "Sam Altman"),
    ("Herr", "Sam Altman"),
    ("York", "New York"),
    ("Kanzler der USA", "Präsident der USA"),
    ("Königin von Spanien", "Präsident von Spanien"),
    ("Motors", "General Motors"),
    ("New", "New York"),
    ("Bahn", "Deutsche Bahn"),
    ("Kreuz", "Rotes Kreuz"),
    ("Meer", "Schwarzes Meer"),
    ("Partei", "Freie Demokratische Partei"),
    ("Mauer", "Berliner Mauer"),
    ("Chidi", "Chidi Okonkwo"),
]
ROWS = [(*row, Verdict.RIGHT) for row in RIGHT] + [(*row, Verdict.NEARLY) for row in NEARLY]
ROWS += [(*row, Verdict.WRONG) for row in WRONG]


@pytest.mark.parametrize(("given", "answer", "verdict"), ROWS)
def test_persons(given: str, answer: str, verdict: Verdict) -> None:
    """The surname stands for the person, the first name hardly, the last word of a thing never."""
    assert mark(given, (answer,), language="de").verdict is verdict


@pytest.mark.parametrize(
    ("given", "others", "verdict"),
    [
        ("Altman", ("Jack Altman",), Verdict.NEARLY),
        ("Altman", ("Sam Altman", "Samuel Jackson"), Verdict.RIGHT),
        ("Altman", ("Sam Altman", "Altman"), Verdict.RIGHT),
        ("S. Altman", ("Steve Altman",), Verdict.NEARLY),
        ("S. Altman", ("Jack Altman",), Verdict.RIGHT),
        ("Sam", ("Sam Bankman",), Verdict.WRONG),
        ("Sam", ("Sam",), Verdict.WRONG),
        ("Jack Altman", ("Jack Altman",), Verdict.WRONG),
        ("Sam Altman", ("Jack Altman",), Verdict.RIGHT),
        ("Altmann", ("Tim Altmann",), Verdict.WRONG),
    ],
)
def test_persons_among_others(given: str, others: tuple[str, ...], verdict: Verdict) -> None:
    """A surname that two have is only half of the answer."""
    assert mark(given, ("Sam Altman",), language="de", others=others).verdict is verdict


def test_a_surname_in_front() -> None:
    """Of a Chinese name the first name stands behind, and is shown as missing there."""
    marked = mark("Xi", ("Xi Jinping",), language="de", others=("Xi Zhongxun",))
    assert marked.difference == (Piece("Xi", Change.SAME), Piece(" Jinping", Change.MISSING))


def test_difference() -> None:
    """Of an ambiguous surname the first name is shown as missing, and a slip in it alone."""
    missing = mark("Altman", ("Sam Altman",), language="en", others=("Jack Altman",)).difference
    assert missing == (Piece("Sam ", Change.MISSING), Piece("Altman", Change.SAME))
    assert mark("Altmann", ("Sam Altman",), language="en").difference == (
        Piece("Sam Altman", Change.SAME),
        Piece("n", Change.EXTRA),
    )


@pytest.mark.parametrize(
    ("text", "likeness"),
    [
        ("Sam Altman", Likeness.SURE),
        ("Dr. Xaveria Huber", None),
        ("Narendra Modi", Likeness.SURE),
        ("Chidi Okonkwo", Likeness.POSSIBLE),
        ("New York", Likeness.UNLIKELY),
        ("Deutsche Bahn", Likeness.UNLIKELY),
        ("Qwen 3", None),
        ("der Mond", None),
        ("China", None),
        ("Open AI", None),
        ("Franz Joseph I.", None),
    ],
)
def test_likeness(text: str, likeness: Likeness | None) -> None:
    """What looks like a person's name is told by its words."""
    name = name_of(text)
    if text.startswith("Dr."):
        assert name is not None
        assert name.first == ("xaveria",)
    else:
        assert (name.likeness if name else None) is likeness
