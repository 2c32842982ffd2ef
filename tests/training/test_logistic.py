"""The logistic regression behind the ranker and the finder of antecedents."""

import tomllib
from pathlib import Path

import pytest

from quiz.generate import logistic as read
from quiz.training import logistic

SEEN = [{"bias": 1.0, "rains": float(n % 4 > 0), "rare": float(n == 7)} for n in range(80)]
SEEN = [{name: value for name, value in one.items() if value} for one in SEEN]
WET = [float("rains" in one) for one in SEEN]


def test_weights_tell_what_goes_with_what() -> None:
    """What goes with the outcome is positive, and makes it likely; what hardly any example has gets no weight."""
    weights = logistic.fit(SEEN, WET, penalty=1.0, rare=4)
    assert set(weights) == {"bias", "rains"}
    assert weights["rains"] > 1
    assert logistic.likely(weights, {"bias": 1.0, "rains": 1.0}) > 0.8
    assert logistic.likely(weights, {"bias": 1.0}) < 0.4


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """The table has the comment and every weight under its name, quotes and all."""
    path = tmp_path / "table.toml"
    logistic.write(path, "Made of nothing.", {'says "yes"': 0.5, "bias": -1.0})
    assert path.read_text(encoding="utf-8").startswith("# Made of nothing.\n")
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"weights": {"bias": -1.0, 'says "yes"': 0.5}}


def test_the_shipped_table_is_read_the_same() -> None:
    """The package reads its weights as the training does."""
    seen = {"bias": 1.0, "answer length": 0.4}
    assert read.probability("ranker", seen) == pytest.approx(logistic.likely(read.weights("ranker"), seen))
