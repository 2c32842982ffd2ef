"""What is remembered of a learner's answers: a rating, the state of one card's memory, the log.

The log (`Review`) is the truth and the state a cache of it: replaying a card's reviews gives its state. A card
that was never answered has no state at all (None), rather than a state of empty fields.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class Rating(IntEnum):
    """How well a card was known; the numbers are FSRS's and Anki's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def passed(self) -> bool:
        """Whether the answer counts as right."""
        return self is not Rating.AGAIN


@dataclass(frozen=True, slots=True)
class MemoryState:
    """The three numbers of FSRS for one card of one learner, and when it is asked again.

    `stability` is the time in days after which recall falls to 90 %, `difficulty` lies between 1 and 10. `due` and
    `last_review` are aware UTC times. `reps` counts reviews, `lapses` those of them that forgot a known card.
    """

    stability: float
    difficulty: float
    due: datetime
    last_review: datetime
    reps: int
    lapses: int

    def __post_init__(self) -> None:
        if self.stability <= 0 or not 1 <= self.difficulty <= 10:
            raise ValueError(f"no memory has stability {self.stability} and difficulty {self.difficulty}")
        if self.due.tzinfo is None or self.last_review.tzinfo is None:
            raise ValueError("times of memory are aware times in UTC")


@dataclass(frozen=True, slots=True)
class Review:
    """One answer as the log keeps it: which card, when (UTC), how well, what was said, how long it took.

    `days` is the interval that followed from it, None where a log from elsewhere does not say. `mode` is how the card
    was asked ("type", "choose", "reveal"; "" if unknown), `hints` how many hints were taken before the answer.
    """

    card_id: str
    at: datetime
    rating: Rating
    given: str = ""
    seconds: float = 0.0
    days: int | None = None
    mode: str = ""
    hints: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """What one learner did with one card: all answers, the oldest first, and the state to which they lead.

    `suspended` says that the learner does not want to be asked.
    """

    reviews: tuple[Review, ...]
    state: MemoryState | None = None
    suspended: bool = False
