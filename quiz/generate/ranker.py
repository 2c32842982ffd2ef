"""How likely a teacher keeps a card: a logistic regression on verdicts (`quiz.training.ranker`).

The weights are a table that can be read: what speaks for a card is positive, what speaks against it negative.
"""

from collections.abc import Mapping

from quiz.generate import logistic


def probability(features: Mapping[str, float]) -> float:
    """The probability, from 0 to 1, that a card with these features is good by the rubric."""
    return logistic.probability("ranker", features)
