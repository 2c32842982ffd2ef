"""What a session came to, for the screen at its end."""

from dataclasses import dataclass
from datetime import datetime

from quiz.core.card import Card


@dataclass(frozen=True, slots=True)
class Hard:
    """A card that was not known, and how often."""

    card: Card
    failures: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of a session.

    `answers` counts every answer, `cards` those asked at least once, `right_first` those known at the first try.
    `hard` lists what was failed, most often failed first. `seconds` is the sum over all answers. `dues` says when
    every card asked comes again, the earliest first; `left` counts cards that would still have been asked.
    """

    answers: int
    cards: int
    right_first: int
    hard: tuple[Hard, ...]
    seconds: float
    dues: tuple[datetime, ...]
    left: int

    @property
    def score(self) -> float | None:
        """The share of cards known at the first try, from 0 to 1; None before the first answer."""
        return self.right_first / self.cards if self.cards else None
