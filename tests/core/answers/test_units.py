"""Units of measure."""

import pytest

from quiz.core.answers.folding import fold
from quiz.core.answers.units import UNITS, read_unit


def test_names_are_canonical() -> None:
    """Every name is written as folding writes it, so that it can be met."""
    for name in UNITS:
        assert fold(" ".join(name), "de", umlauts=True).text == "".join(name)


@pytest.mark.parametrize(
    ("words", "dimension", "end"),
    [("km h", "speed", 2), ("km", "length", 1), ("us dollar mehr", "dollar", 2), ("grad celsius", "degree", 2)],
)
def test_the_longest_name_wins(words: str, dimension: str, end: int) -> None:
    """Of two units that begin alike the longer name is read."""
    found = read_unit(tuple(words.split()), 0)
    assert found is not None
    assert (found[0].dimension, found[1]) == (dimension, end)
