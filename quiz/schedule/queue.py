"""The queue: in which order a session asks its cards.

Cards to repeat come with the most endangered first, so that a session cut short has done what was most needed. New
cards keep their deck's order and are spread evenly among them. Two cards from one sentence never follow each other
where that can be helped, since the first would give the second away.
"""

import random
from collections import deque
from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from quiz.core.card import Card
from quiz.core.memory import MemoryState
from quiz.schedule.scheduler import Scheduler


class Askable(Protocol):
    """What the queue has to know of a thing it puts in order."""

    @property
    def deck_id(self) -> str:
        """The deck of the card."""

    @property
    def card(self) -> Card:
        """The card itself."""

    @property
    def state(self) -> MemoryState | None:
        """Its memory state, None for a new card."""


T = TypeVar("T", bound=Askable)


def queue(
    items: Iterable[T],
    *,
    now: datetime,
    scheduler: Scheduler,
    rng: random.Random,
    new: int | None = None,
    limit: int | None = None,
) -> tuple[T, ...]:
    """Put cards in the order in which to ask them.

    Args:
        items: Cards that are due (those with a state) and new ones; whether a card is due has been decided before.
        now: When the session begins.
        scheduler: Tells the risk of forgetting.
        rng: Orders cards of the same risk.
        new: At most so many new cards.
        limit: At most so many cards in all; repeating goes before learning more.
    """
    everything = list(items)
    fresh = [item for item in everything if item.state is None][:new]
    at_risk = sorted(
        (scheduler.retrievability(item.state, now), rng.random(), place)
        for place, item in enumerate(everything)
        if item.state is not None
    )
    due = [everything[place] for _, _, place in at_risk][:limit]
    if limit is not None:
        fresh = fresh[: limit - len(due)]
    return tuple(_apart(_spread(due, fresh)))


def _spread(due: Sequence[T], fresh: Sequence[T]) -> list[T]:
    """Mix two rows evenly, each in its own order."""
    places = [((i + 0.5) / len(due), 0, i) for i in range(len(due))]
    places += [((i + 0.5) / len(fresh), 1, i) for i in range(len(fresh))]
    return [(due, fresh)[row][i] for _, row, i in sorted(places)]


def _apart(items: Sequence[T]) -> list[T]:
    """Move cards as little as possible so that neighbours come from different sentences."""
    waiting, apart = deque(items), list[T]()
    while waiting:
        ahead = next((i for i, item in enumerate(waiting) if not apart or _differ(apart[-1], item)), None)
        if ahead is None:
            break
        apart.append(waiting[ahead])
        del waiting[ahead]
    # What is left all comes from the sentence asked last: let it in wherever there is room further ahead.
    while waiting:
        room = next((i for i in range(len(apart) - 1, -1, -1) if _fits(waiting[0], apart, i)), None)
        if room is None:
            break
        apart.insert(room, waiting.popleft())
    return [*apart, *waiting]


def _fits(item: Askable, row: Sequence[Askable], place: int) -> bool:
    return _differ(item, row[place]) and (place == 0 or _differ(item, row[place - 1]))


def _differ(one: Askable, other: Askable) -> bool:
    source = _source(one)
    return source is None or source != _source(other)


def _source(item: Askable) -> Hashable:
    evidence = item.card.evidence
    # By its end: evidence may begin in an earlier sentence, which names whom this one means.
    return None if evidence is None else (item.deck_id, evidence.span.end)
