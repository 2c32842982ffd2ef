"""The queue: risk first, new ones in between, one sentence never twice in a row."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from quiz.core.article import Span
from quiz.core.card import Card, Evidence
from quiz.core.memory import Rating
from quiz.schedule.item import Item
from quiz.schedule.queue import queue
from quiz.schedule.scheduler import Scheduler

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
SCHEDULER = Scheduler()


def item(name: str, days_ago: int | None = None, sentence: int | None = None) -> Item:
    """A card answered so many days ago (None: new), from the sentence with that number."""
    state = None
    if days_ago is not None:
        state = SCHEDULER.next_state(None, Rating.GOOD, NOW - timedelta(days=days_ago), card_id=name)
    evidence = None if sentence is None else Evidence("Satz.", Span(10 * sentence, 10 * sentence + 5))
    return Item("d", "D", "de", Card(name, "short", "?", name, evidence=evidence), state)


def order(items: list[Item], *, seed: int = 1, new: int | None = None, limit: int | None = None) -> list[str]:
    """The names in the order in which they are asked."""
    asked = queue(items, now=NOW, scheduler=SCHEDULER, rng=random.Random(seed), new=new, limit=limit)
    return [each.card.id for each in asked]


def test_most_at_risk_first() -> None:
    """Of cards with the same stability the one not seen for longest comes first."""
    assert order([item("a", 3), item("b", 9), item("c", 5)]) == ["b", "c", "a"]


def test_new_cards_are_spread_in_their_order() -> None:
    """Two new cards among four due ones stand evenly between them, the deck's first first."""
    items = [item("n1"), item("n2"), *(item(f"d{days}", days) for days in (9, 8, 7, 6))]
    assert order(items) == ["d9", "n1", "d8", "d7", "n2", "d6"]


def test_limits() -> None:
    """At most so many new ones, at most so many in all, and repeating goes first."""
    items = [item("n1"), item("n2"), item("d9", 9), item("d8", 8)]
    assert sorted(order(items, new=1)) == ["d8", "d9", "n1"]
    assert sorted(order(items, limit=3)) == ["d8", "d9", "n1"]
    assert order(items, limit=1) == ["d9"]
    assert order(items, limit=0) == []


def test_same_risk_is_shuffled_by_the_seed() -> None:
    """Cards of one risk come in an order that the seed decides, and only the seed."""
    items = [item(name, 4) for name in "abcdefgh"]
    assert order(items, seed=1) == order(items, seed=1) != order(items, seed=2)


def test_one_sentence_is_not_asked_twice_in_a_row() -> None:
    """Cards from one sentence are moved apart as little as possible."""
    assert order([item("a", sentence=1), item("b", sentence=1), item("c", sentence=2)]) == ["a", "c", "b"]


def test_room_is_found_further_ahead() -> None:
    """Cards left over at the end go where there is room between others."""
    names = order([item("x", sentence=1), item("y", sentence=2), *(item(n, sentence=3) for n in "abc")])
    assert [name in "abc" for name in names] == [True, False, True, False, True]


@given(st.lists(st.integers(0, 4), max_size=12), st.integers(0, 5))
def test_neighbours_differ_where_they_can(sentences: list[int], seed: int) -> None:
    """Nothing is lost, and no two neighbours share a sentence unless one sentence has more than half of the cards."""
    items = [item(str(place), sentence=number) for place, number in enumerate(sentences)]
    names = order(items, seed=seed)
    assert sorted(names) == sorted(str(place) for place in range(len(sentences)))
    if max((sentences.count(number) for number in sentences), default=0) <= (len(sentences) + 1) // 2:
        assert all(sentences[int(one)] != sentences[int(two)] for one, two in pairwise(names))
