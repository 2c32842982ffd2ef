"""A logistic regression whose weights are a table that can be read: the ranker and the finder of antecedents."""

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

FARTHEST = 30.0
"""Log odds beyond which nothing can be told apart."""


@cache
def weights(table: str) -> Mapping[str, float]:
    """The weights of `table`.toml in this package, by feature; a feature without one says nothing."""
    text = files("quiz.generate").joinpath(f"{table}.toml").read_text(encoding="utf-8")
    found: dict[str, float] = tomllib.loads(text)["weights"]
    return found


def probability(table: str, features: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, of what the weights of `table` tell."""
    known = weights(table)
    total = math.fsum(known.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-max(-FARTHEST, min(FARTHEST, total))))
