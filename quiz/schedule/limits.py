"""The limits of a day: so many cards in all, and so many of single decks."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Deck = TypeVar("Deck", bound=Hashable)
Name = TypeVar("Name")


def within(
    cards: Iterable[tuple[Deck, Name]], most: int | None, of_decks: Mapping[Deck, int]
) -> list[tuple[Deck, Name]]:
    """The first of `cards` as far as the limits reach, in their order.

    Args:
        cards: A deck and a card's name in it, the most urgent first.
        most: So many in all; None for no limit.
        of_decks: So many of single decks; others have no limit of their own.
    """
    taken, count = list[tuple[Deck, Name]](), Counter[Deck]()
    for deck, name in cards:
        if most is not None and len(taken) >= most:
            break
        if deck not in of_decks or count[deck] < of_decks[deck]:
            taken.append((deck, name))
            count[deck] += 1
    return taken
