"""Pointing at an option by its number."""

import pytest

from quiz.terminal.pointing import pointed


@pytest.mark.parametrize(
    ("typed", "options", "found"),
    [
        ("1997", ("1999", "1997", "1994"), (1, True)),
        ("19", ("1999", "1997", "2000"), (0, False)),
        ("20", ("1999", "1997", "2000"), (2, True)),
        ("2", ("2019", "2", "2020"), (1, True)),
        ("1998", ("1999", "1997"), None),
        ("20000", ("2.000", "20.000"), (1, True)),
        ("5", ("-5", "5"), (1, True)),
        ("3", ("4. Mai", "3. Mai"), (1, True)),
        (",", ("4", "3"), None),
    ],
)
def test_pointed(typed: str, options: tuple[str, ...], found: tuple[int, bool] | None) -> None:
    """The option with those digits is pointed at, and only one that is meant for sure is sure."""
    assert pointed(typed, options) == found
