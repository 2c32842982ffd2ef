"""Fit a logistic regression with an L2 penalty by Newton's method, and write its weights as a table."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Seen = Mapping[str, float]
"""The features of one example, by name; what is 0 is left out."""
STEPS = 30
FREE = 0.0001
"""The penalty of the bias, which is not held small."""


def names_of(examples: Iterable[Seen], rare: int) -> list[str]:
    """The features that at least `rare` examples have, in order; others say nothing reliable."""
    counts: dict[str, int] = {}
    for seen in examples:
        for name in seen:
            counts[name] = counts.get(name, 0) + 1
    return sorted(name for name, count in counts.items() if count >= rare)


def fit(examples: Sequence[Seen], wanted: Sequence[float], *, penalty: float, rare: int) -> dict[str, float]:
    """The weights that make what is `wanted` (0 to 1) most likely, small ones preferred."""
    names = names_of(examples, rare)
    seen: Matrix = np.array([[one.get(name, 0.0) for name in names] for one in examples])
    kept: Matrix = np.array(wanted)
    small: Matrix = np.diag([FREE if name == "bias" else penalty for name in names])
    weights: Matrix = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (kept - likely) - small @ weights
        curve = (seen * (likely * (1 - likely))[:, None]).T @ seen + small
        weights += np.linalg.solve(curve, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def likely(weights: Mapping[str, float], seen: Seen) -> float:
    """The probability that weights give an example."""
    return 1 / (1 + math.exp(-math.fsum(weights.get(name, 0.0) * value for name, value in seen.items())))


def write(path: Path, head: str, weights: Mapping[str, float]) -> None:
    """Write weights as a table that `quiz.generate.logistic` reads, `head` as a comment above them."""
    lines = [f"{json.dumps(name)} = {weight}" for name, weight in sorted(weights.items())]
    path.write_text(f"# {head}\n\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")
