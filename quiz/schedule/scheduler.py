"""FSRS behind one adapter: from a memory state and a rating to the next state.

The method is FSRS 6 as py-fsrs has it (https://github.com/open-spaced-repetition/py-fsrs, MIT). There are no learning
and no relearning steps: every answer leads straight to an interval of whole days, at least one, and it is the session
that asks a failed card again. So after a finished session nothing is due before tomorrow.

Two things are done here instead of there:

- *Elapsed days* are rounded, not cut off after full 24 hours: who studies at eight in the evening and at six the next
  day has slept once. Only answers within `SITTING` of each other count as the same day, where FSRS uses its formula
  for short-term memory. With cut-off days a card asked a little earlier every day would never grow.
- *Fuzz* comes from the card's id and its number of reviews, not from the global generator. The ranges are FSRS's own
  (`fsrs.scheduler.FUZZ_RANGES`, the same as Anki's). Who says how many cards are due on each day gets the interval
  with the fewest of those that fuzz allows. The log keeps the interval that was taken, so that replaying it gives the
  very same due dates.
"""

import hashlib
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.forgetting import DECAY, Curve

if TYPE_CHECKING:
    import fsrs

SITTING = timedelta(hours=6)
FUZZ_FROM = 2.5  # days; shorter intervals stay as they are
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
        import fsrs  # noqa: PLC0415 - 10 ms that only a study session has to spend

        now = _utc(now)
        card, _ = self._fsrs.review_card(self._card(state, now), fsrs.Rating(int(rating)), now)
        assert card.stability is not None
        assert card.difficulty is not None
        reps = (state.reps if state else 0) + 1
        forgot = state is not None and rating is Rating.AGAIN and now - state.last_review >= SITTING
        if days is None:
            days = self._fuzzed((card.due - now).days, f"{card_id}/{reps}", load)
        return MemoryState(
            stability=card.stability,
            difficulty=card.difficulty,
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
        return Curve(DECAY if self.parameters is None else -self.parameters[-1])

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
    def _fsrs(self) -> "fsrs.Scheduler":
        import fsrs  # noqa: PLC0415 - see next_state

        weights = {} if self.parameters is None else {"parameters": self.parameters}
        return fsrs.Scheduler(
            **weights,
            desired_retention=self.desired_retention,
            learning_steps=(),
            relearning_steps=(),
            maximum_interval=self.maximum_interval,
            enable_fuzzing=False,
        )

    def _card(self, state: MemoryState | None, now: datetime) -> "fsrs.Card":
        import fsrs  # noqa: PLC0415 - see next_state

        # A card without an id sleeps for a millisecond to get one of its own; no one looks at this one.
        if state is None:
            return fsrs.Card(card_id=0, due=now)
        return fsrs.Card(
            card_id=0,
            state=fsrs.State.Review,
            stability=state.stability,
            difficulty=state.difficulty,
            due=state.due,
            last_review=now - elapsed_days(state.last_review, now) * DAY,
        )

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
        from fsrs.scheduler import FUZZ_RANGES  # noqa: PLC0415 - see next_state

        delta = 1.0 + sum(r["factor"] * max(min(float(days), r["end"]) - r["start"], 0.0) for r in FUZZ_RANGES)
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
