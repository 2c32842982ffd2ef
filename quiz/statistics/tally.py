"""A tally: answers counted by what they were, so that many days can be added up without looking at one of them.

Tallies are kept for quarters of an hour of the world's time. All clocks on earth differ from it by whole quarters, so
they can be put together to the days and hours of any place, in summer and in winter; a study day that begins within a
quarter (at 4:10) takes that quarter whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from typing import Self

QUARTER = timedelta(minutes=15)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MATURE = 21
"""Days of interval from which a card is mature, as Anki has it."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers there were of which rating, and what they were to.

    `new` are answers to cards never asked before, so it is the number of cards begun. `young` and `mature` are those
    to cards that were last asked at least a sitting (six hours) before and had then got an interval under or from
    `MATURE` days; of these, `young_right` and `mature_right` were right. What is neither came again within a sitting.
    """

    again: int = 0
    hard: int = 0
    good: int = 0
    easy: int = 0
    new: int = 0
    young: int = 0
    young_right: int = 0
    mature: int = 0
    mature_right: int = 0
    milliseconds: int = 0

    @property
    def answers(self) -> int:
        """All of them."""
        return self.again + self.right

    @property
    def right(self) -> int:
        """Those that were hard or better."""
        return self.hard + self.good + self.easy

    @property
    def seconds(self) -> float:
        """What they took."""
        return self.milliseconds / 1000

    @property
    def later(self) -> int:
        """Answers that show whether something was kept in mind: not the first, and not within a sitting."""
        return self.young + self.mature

    @property
    def later_right(self) -> int:
        """The right ones of them."""
        return self.young_right + self.mature_right

    @classmethod
    def sum(cls, rows: Iterable[Iterable[int]]) -> Self:
        """The sum of tallies that are given as rows of `COUNTS`."""
        return cls(*map(sum, zip(*rows, strict=True)))

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in COUNTS))


COUNTS = tuple(field.name for field in fields(Tally))
"""What is counted, in the order in which it is stored."""


def quarter(at: datetime) -> int:
    """The number of the quarter of an hour in which a moment lies, counted from 1970 in UTC."""
    return (at - EPOCH) // QUARTER


def beginning(number: int) -> datetime:
    """The moment at which that quarter begins."""
    return EPOCH + number * QUARTER


def share(part: int, whole: int) -> float | None:
    """A part of a whole from 0 to 1, None where there is nothing."""
    return part / whole if whole else None
