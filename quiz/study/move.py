"""What is done in a session, move by move."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.core.card import Card
from quiz.core.memory import MemoryState, Review
from quiz.study.place import Place


class Done(StrEnum):
    """What can be done with the card that is asked."""

    ANSWERED = "answer"
    SKIPPED = "skip"
    BURIED = "bury"
    SUSPENDED = "suspend"


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer and what it did to the card's memory: all there is to save, and to restore if it is taken back."""

    deck_id: str
    card: Card
    review: Review
    state: MemoryState
    previous: MemoryState | None

    @property
    def returns(self) -> bool:
        """Whether the card is asked again in this session."""
        return not self.review.rating.passed


@dataclass(frozen=True, slots=True)
class Move:
    """What was done with card `index` at place `before`; `answered` says how if it was answered."""

    before: Place
    index: int
    done: Done
    answered: Answered | None = None


@dataclass(frozen=True, slots=True)
class Happened:
    """A move as a log keeps it: which card, what was done with it and, for an answer, the review."""

    deck_id: str
    card_id: str
    done: Done
    review: Review | None = None
