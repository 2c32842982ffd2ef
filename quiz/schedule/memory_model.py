"""FSRS 6 in plain floats: what an answer does to the stability and the difficulty of a memory.

The formulas are those of the algorithm's own description
(https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), w0 to w20 being the weights there. Results are
compared with py-fsrs and with the Rust crate that Anki uses in the tests. It stands here, and not behind a library,
because logs of a million answers are replayed with it and whole years simulated.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp

from quiz.core.memory import Rating
from quiz.schedule.forgetting import Curve

WEIGHTS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""The default weights of FSRS 6, fitted by its authors to several hundred million reviews of Anki's users."""

BOUNDS = (
    *[(0.001, 100.0)] * 4, (1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75), (0.0, 4.5), (0.0, 0.8), (0.001, 3.5),
    (0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0), (0.0, 1.0), (1.0, 6.0), (0.0, 2.0), (0.0, 2.0), (0.0, 0.8),
    (0.1, 0.8),
)  # fmt: skip
"""The least and the greatest value of each weight; beyond them the formulas make no sense."""

LEAST_STABILITY = 0.001
EASIEST, HARDEST = 1.0, 10.0


@dataclass(frozen=True)
class MemoryModel:
    """How memories of one learner form and fade.

    `weights` are the 21 of FSRS 6; ValueError if they can not be.
    """

    weights: tuple[float, ...] = WEIGHTS

    def __post_init__(self) -> None:
        if not possible(self.weights):
            raise ValueError("these are no weights of FSRS 6")

    @cached_property
    def curve(self) -> Curve:
        """How fast this learner forgets."""
        return Curve(-self.weights[20])

    def first(self, rating: Rating) -> tuple[float, float]:
        """Stability in days and difficulty (1 to 10) after the first answer to a card."""
        return max(self.weights[rating - 1], LEAST_STABILITY), _in_range(self._starting_difficulty(rating))

    def after(self, stability: float, difficulty: float, days: float, rating: Rating) -> tuple[float, float]:
        """Stability and difficulty after an answer `days` after the one before; 0 days means in the same sitting."""
        if days < 1:
            stability = self._same_day(stability, rating)
        elif rating is Rating.AGAIN:
            stability = self._forgotten(stability, difficulty, self.curve.recall(days, stability))
        else:
            stability = self._recalled(stability, difficulty, self.curve.recall(days, stability), rating)
        return max(stability, LEAST_STABILITY), self._harder_or_easier(difficulty, rating)

    def _same_day(self, stability: float, rating: Rating) -> float:
        w = self.weights
        growth: float = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        return stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))

    def _forgotten(self, stability: float, difficulty: float, recall: float) -> float:
        w = self.weights
        left: float = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - recall) * w[14])
        return min(left, stability / self._most_of_a_lapse)

    def _recalled(self, stability: float, difficulty: float, recall: float, rating: Rating) -> float:
        w = self.weights
        growth: float = self._growth * (11 - difficulty) * stability ** -w[9] * (exp((1 - recall) * w[10]) - 1)
        if rating is Rating.HARD:
            growth *= w[15]
        elif rating is Rating.EASY:
            growth *= w[16]
        return stability * (1 + growth)

    def _harder_or_easier(self, difficulty: float, rating: Rating) -> float:
        w = self.weights
        # The nearer to the hardest, the smaller the step; and a little back towards that of an easy card.
        moved = difficulty - w[6] * (rating - 3) * (HARDEST - difficulty) / 9
        return _in_range(w[7] * self._easy_start + (1 - w[7]) * moved)

    def _starting_difficulty(self, rating: Rating) -> float:
        return self.weights[4] - exp(self.weights[5] * (rating - 1)) + 1

    @cached_property
    def _easy_start(self) -> float:
        return self._starting_difficulty(Rating.EASY)

    @cached_property
    def _growth(self) -> float:
        return exp(self.weights[8])

    @cached_property
    def _most_of_a_lapse(self) -> float:
        return exp(self.weights[17] * self.weights[18])


def possible(weights: Sequence[float]) -> bool:
    """Whether these can be the weights of a memory."""
    return len(weights) == len(BOUNDS) and all(
        least <= weight <= most for weight, (least, most) in zip(weights, BOUNDS, strict=True)
    )


def _in_range(difficulty: float) -> float:
    return min(max(difficulty, EASIEST), HARDEST)
