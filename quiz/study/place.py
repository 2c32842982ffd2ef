"""Where a session stands in its queue: who is asked now, who was put off, who comes back.

Cards are known by their index in the session's items. A place is small whatever the queue's length, so a session can
remember every place it has been at and go back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Later:
    """A card to be asked again: after `wait` answers to others, or at the end of the queue if that is None.

    `step` counts how often it was known since it was missed; a card that was only put off stands at None.
    """

    index: int
    wait: int | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """`fresh` is the first card not asked yet, `later` who comes again in order of arrival, `shown` who was up last."""

    fresh: int = 0
    later: tuple[Later, ...] = ()
    skipped: frozenset[int] = frozenset()
    shown: int | None = None

    def current(self, total: int) -> int | None:
        """The card to ask now, of `total` in the queue; None at the end."""
        ready = next((card.index for card in self.later if card.wait is not None and card.wait <= 0), None)
        if ready is not None:
            return ready
        if self.fresh < total:
            return self.fresh
        # At the end nobody waits any longer, but the one just shown lets the others go first.
        return next(
            (card.index for card in self.later if card.index != self.shown),
            self.later[0].index if self.later else None,
        )

    def remaining(self, total: int) -> int:
        """How many cards will still be asked if all goes well, the current one among them."""
        return total - self.fresh + len(self.later)

    def passed(self, index: int, steps: Sequence[int] = ()) -> "Place":
        """The current card `index` was known: it is done, or on the next of its learning `steps` if it was missed."""
        step = next((card.step for card in self.later if card.index == index), None)
        left = replace(self._without(index), shown=index)
        if step is None or step + 1 >= len(steps):
            return left
        return replace(left, later=(*left.later, Later(index, steps[step + 1], step + 1)))

    def failed(self, index: int, steps: Sequence[int]) -> "Place":
        """The current card `index` was not known: it comes back after as many others as the first of `steps` says."""
        left = self._without(index)
        return replace(left, later=(*left.later, Later(index, steps[0], 0)), shown=index)

    def put_off(self, index: int) -> "Place":
        """The current card `index` is skipped: to the end of the queue, and the second time out of it."""
        left = self._without(index, answered=False)
        if index not in self.skipped:
            step = next((card.step for card in self.later if card.index == index), None)
            left = replace(left, later=(*left.later, Later(index, None, step)))
        return replace(left, skipped=self.skipped | {index}, shown=index)

    def dropped(self, index: int) -> "Place":
        """The current card `index` is put aside: it is out of the session."""
        return replace(self._without(index, answered=False), shown=index)

    def _without(self, index: int, *, answered: bool = True) -> "Place":
        others = tuple(card for card in self.later if card.index != index)
        fresh = self.fresh + (len(others) == len(self.later))
        if answered:
            others = tuple(card if card.wait is None else replace(card, wait=card.wait - 1) for card in others)
        return replace(self, fresh=fresh, later=others)
