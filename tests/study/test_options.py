"""Options: their labels, and which one is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.study.options import labels, pick

NAMES = ("DeepSeek", "Alibaba", "OpenAI")
YEARS = ("2019", "2020", "2")


def test_numbers_stand_before_words() -> None:
    """Options in words are numbered."""
    assert labels(NAMES) == ("1", "2", "3")


@pytest.mark.parametrize(
    "options", [YEARS, ("6.000", "x"), ("50 %", "x"), ("1,5", "x"), ("5", "Fünf"), ("3. Mai", "x")]
)
def test_letters_stand_before_numbers(options: tuple[str, ...]) -> None:
    """As soon as one option begins with a number, all are lettered."""
    assert labels(options) == ("a", "b", "c")[: len(options)]


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ("1", 0),
        (" 3) ", 2),
        ("b", 1),
        ("C.", 2),
        ("openai", 2),
        ("Deep-Seek", 0),
        ("4", None),
        ("d", None),
        ("", None),
        ("DeepSek", None),
        ("Meta", None),
    ],
)
def test_pick_among_names(given: str, place: int | None) -> None:
    """Number, letter and text mean an option; everything else means none."""
    assert pick(given, NAMES, language="de") == place


@pytest.mark.parametrize(("given", "place"), [("2", 2), ("2020", 1), ("a", 0), ("c", 2), ("1", None), ("3", None)])
def test_pick_among_numbers(given: str, place: int | None) -> None:
    """Among numbers a typed number is the option itself, never its place."""
    assert pick(given, YEARS, language="de") == place


def test_text_goes_before_letter() -> None:
    """An option that is itself a letter wins over the letter before an option."""
    assert pick("B", ("A", "C", "B"), language="de") == 2


@pytest.mark.parametrize(
    ("given", "options", "place"),
    [
        ("altman.", ("Sam Altman", "Altman"), 1),
        ("Altman", ("Jack Altman", "Sam Altman"), None),
        ("Altman", ("Satya Nadella", "Sam Altman"), 1),
        ("drei", ("3", "4"), 0),
        ("drei!", ("3", "Drei"), 1),
        ("20", ("20 km", "20 kg"), None),
        ("Altmann", ("Satya Nadella", "Sam Altman"), None),
    ],
)
def test_pick_what_is_right_for_one(given: str, options: tuple[str, ...], place: int | None) -> None:
    """What would be right for one option alone means it; what is written like an option means that one."""
    assert pick(given, options, language="de") == place


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=2, max_size=6, unique_by=lambda text: text.casefold()))
def test_every_label_is_heard(options: list[str]) -> None:
    """The label on the screen picks its option unless it is the text of another."""
    shown = tuple(options)
    texts = [" ".join(option.casefold().split()) for option in shown]
    for place, label in enumerate(labels(shown)):
        assert label in texts or pick(label, shown, language="en") == place
