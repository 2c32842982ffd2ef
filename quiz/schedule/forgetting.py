"""The forgetting curve of FSRS 6: how likely a card is still known so many days after it was last asked.

    R(t) = (1 + factor · t / S) ^ decay,   factor = 0.9 ^ (1 / decay) − 1

where S, the stability, is the time after which R is 0.9, and the decay is the last of the 21 weights, negated
(https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm).
"""

from dataclasses import dataclass

DECAY = -0.1542
"""That of the default weights."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A forgetting curve; `decay` is negative."""

    decay: float = DECAY

    @property
    def factor(self) -> float:
        """What makes R 0.9 at t = S."""
        return float(0.9 ** (1 / self.decay)) - 1

    def recall(self, days: float, stability: float) -> float:
        """The chance, from 0 to 1, to know a card `days` after it was asked; 1 where that lies ahead."""
        return float((1 + self.factor * max(days, 0.0) / stability) ** self.decay)

    def interval(self, stability: float, retention: float) -> float:
        """The days after which the chance has fallen to `retention`."""
        return stability / self.factor * (float(retention ** (1 / self.decay)) - 1)
