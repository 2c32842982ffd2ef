"""FSRS behind one adapter: from a memory state and a rating to the next state.

What an answer does to a memory is FSRS 6 (`quiz.schedule.memory_model`). There are no learning and no relearning steps:
every answer leads straight to an interval of whole days, at least one, and it is the session that asks a failed card
again. So after a finished session nothing is due before tomorrow.

Two things are done otherwise than in other programs:

- *Elapsed days* are rounded, not cut off after full 24 hours: who studies at eight in the evening and at six the next
  day has slept once. Only answers within `SITTING` of each other count as the same day, where FSRS uses its formula
  for short-term memory. With cut-off days a card asked a little earlier every day would never grow.
- *Fuzz* comes from the card's id and its number of reviews, not from the global generator. The ranges are FSRS's own
  (`FUZZ_RANGES`, the same as Anki's). Who says how many cards are due on each day gets the interval
  with the fewest of those that fuzz allows. The log keeps the interval that was taken, so that replaying it gives the
  very same due dates.
"""

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property

from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.forgetting import Curve
from quiz.schedule.memory_model import WEIGHTS, MemoryModel

SITTING = timedelta(hours=6)
FUZZ_FROM = 2.5
"""Days; shorter intervals stay as they are."""
FUZZ_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, math.inf, 0.05))
"""Of the days from, up to: so large a share is added to the day by which every interval may be moved."""
DAY = timedelta(days=1)

Load = Callable[[int], int]
"""How many cards are due so many days from now."""


@dataclass(frozen=True)
class Scheduler:
    """When a card is asked again.

    `desired_retention` is the share of cards that should still be known when they fall due, `maximum_interval` is in
    days, `parameters` are the 21 weights of FSRS 6 (None: its defaults).

    Raises:
        ValueError: a number is out of its range.
    """

    desired_retention: float = 0.9
    maximum_interval: int = 36500
    parameters: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        if not 0 < self.desired_retention < 1:
            raise ValueError(f"a retention of {self.desired_retention} can not be aimed at")
        if self.maximum_interval < 1:
            raise ValueError("the longest interval is at least a day")

    def next_state(
        self,
        state: MemoryState | None,
        rating: Rating,
        now: datetime,
        *,
        card_id: str,
        days: int | None = None,
        load: Load | None = None,
    ) -> MemoryState:
        """The state of `card_id` after an answer at `now`, any aware time.

        `days` is the interval if it is known from the log. Otherwise it is chosen among those that fuzz allows: the
        day with the least `load`, or one by the card's own chance.
        """
        now = _utc(now)
        if state is None:
            stability, difficulty = self.model.first(rating)
        else:
            elapsed = elapsed_days(state.last_review, now)
            stability, difficulty = self.model.after(state.stability, state.difficulty, elapsed, rating)
        reps = (state.reps if state else 0) + 1
        forgot = state is not None and rating is Rating.AGAIN and now - state.last_review >= SITTING
        if days is None:
            days = self._fuzzed(self.interval(stability), f"{card_id}/{reps}", load)
        return MemoryState(
            stability=stability,
            difficulty=difficulty,
            due=now + days * DAY,
            last_review=now,
            reps=reps,
            lapses=(state.lapses if state else 0) + forgot,
        )

    def preview(
        self, state: MemoryState | None, now: datetime, *, card_id: str, load: Load | None = None
    ) -> dict[Rating, MemoryState]:
        """What each rating would lead to."""
        return {rating: self.next_state(state, rating, now, card_id=card_id, load=load) for rating in Rating}

    @property
    def curve(self) -> Curve:
        """How fast this learner forgets."""
        return self.model.curve

    def interval(self, stability: float) -> int:
        """The whole days, before fuzz, after which recall has fallen to what is aimed at."""
        days = round(self.curve.interval(stability, self.desired_retention))
        return min(max(days, 1), self.maximum_interval)

    def retrievability(self, state: MemoryState, now: datetime) -> float:
        """The chance, from 0 to 1, that the card would be known at `now`."""
        return self.curve.recall(elapsed_days(state.last_review, _utc(now)), state.stability)

    def replay(self, reviews: Iterable[Review], state: MemoryState | None = None) -> MemoryState | None:
        """The state to which a card's reviews lead, in the order given; None if there are none.

        `state` is where to begin if the reviews are not the card's first.
        """
        cards = set()
        for review in reviews:
            cards.add(review.card_id)
            state = self.next_state(state, review.rating, review.at, card_id=review.card_id, days=review.days)
        if len(cards) > 1:
            raise ValueError("the reviews of several cards make no memory of one")
        return state

    @cached_property
    def model(self) -> MemoryModel:
        """How memories of this learner form and fade."""
        return MemoryModel(self.parameters or WEIGHTS)

    def _fuzzed(self, days: int, seed: str, load: Load | None) -> int:
        if days < FUZZ_FROM:
            return days
        least, most = self.fuzz_range(days)
        chance = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
        if load is None:
            return least + chance * (most - least + 1) // 2**64
        # Of days with equally few cards the nearest to what was wanted; of two as near, by chance.
        side = 1 if chance % 2 else -1
        return min(range(least, most + 1), key=lambda day: (load(day), abs(day - days), side * day))

    def fuzz_range(self, days: int) -> tuple[int, int]:
        """The shortest and the longest interval that fuzz may make of one of `days` days, 3 or more."""
        delta = 1.0 + sum(share * max(min(float(days), end) - start, 0.0) for start, end, share in FUZZ_RANGES)
        most = min(round(days + delta), self.maximum_interval)
        return min(max(2, round(days - delta)), most), most


def elapsed_days(earlier: datetime, later: datetime) -> int:
    """Nights between two answers: 0 within one sitting (or if the clock was set back), else rounded, at least 1."""
    elapsed = later - earlier
    return 0 if elapsed < SITTING else max(1, math.floor(elapsed / DAY + 0.5))


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("an answer is given at an aware time")
    return at.astimezone(UTC)
