"""How likely a teacher keeps a card: a logistic regression on verdicts (`quiz.training.ranker`).

The weights are a table that can be read: what speaks for a card is positive, what speaks against it negative.
"""

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def weights() -> Mapping[str, float]:
    """The weight of each feature by its name; a feature without one says nothing."""
    text = files("quiz.generate").joinpath("ranker.toml").read_text(encoding="utf-8")
    table: dict[str, float] = tomllib.loads(text)["weights"]
    return table


def probability(features: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that a card with these features is good by the rubric."""
    total = math.fsum(weights().get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
