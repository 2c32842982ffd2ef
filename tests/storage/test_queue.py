"""What is asked next, and in which order."""

import datetime as dt

import pytest

from quiz.core.article import Article
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.storage import Database, Stored, default_learner, load_article, record, save_deck
from tests.storage.asking import load_due, load_new

HOUR = dt.timedelta(hours=1)


def deck(deck_id: str, cards: int) -> Deck:
    """A deck of cards that are called a0, a1 and so on in deck a."""
    made = tuple(Card(f"{deck_id}{number}", "short", "Was?", "Das") for number in range(cards))
    return Deck(deck_id, f"Deck {deck_id}", "de", made)


@pytest.fixture
def learner(db: Database, now: dt.datetime) -> int:
    """Somebody with two decks, b the newer one."""
    save_deck(db, deck("a", 4), now=now)
    save_deck(db, deck("b", 2), now=now + HOUR)
    return default_learner(db)


def answer(db: Database, learner: int, card: str, due: dt.datetime) -> None:
    """Answer a card so that it is due again then."""
    record(db, learner, None, card[0], Review(card, due, Rating.GOOD), MemoryState(1.0, 5.0, due, due, 1, 0))


def ids(found: list[Stored]) -> list[str]:
    """The cards' names."""
    return [stored.card.id for stored in found]


def test_the_longest_overdue_comes_first(db: Database, learner: int, now: dt.datetime) -> None:
    """Due cards come by their due time, of all decks or of one, as many as wanted."""
    for card, hours in (("a0", -1), ("a1", -3), ("b0", -2), ("a2", 0), ("a3", 1)):
        answer(db, learner, card, now + hours * HOUR)
    assert ids(load_due(db, learner, now)) == ["a1", "b0", "a0", "a2"]
    assert ids(load_due(db, learner, now, "a")) == ["a1", "a0", "a2"]
    assert ids(load_due(db, learner, now, limit=2)) == ["a1", "b0"]
    assert load_due(db, learner + 1, now) == []


def test_new_cards_come_in_turn(db: Database, learner: int) -> None:
    """New cards come in their decks' order, from several decks in turn, the newest deck first."""
    assert ids(load_new(db, learner)) == ["b0", "a0", "b1", "a1", "a2", "a3"]
    assert ids(load_new(db, learner, limit=3)) == ["b0", "a0", "b1"]
    assert ids(load_new(db, learner, "a", 2)) == ["a0", "a1"]
    assert load_new(db, learner, limit=0) == []


def test_answered_cards_are_not_new(db: Database, learner: int, now: dt.datetime) -> None:
    """What a learner has answered is new no more, though it is for others."""
    answer(db, learner, "a0", now)
    assert ids(load_new(db, learner, "a")) == ["a1", "a2", "a3"]
    assert ids(load_new(db, learner + 1, "a")) == ["a0", "a1", "a2", "a3"]


def test_a_stored_card_knows_its_deck(db: Database, learner: int, now: dt.datetime) -> None:
    """A card comes with its deck's id and title, whole, and new ones without a state."""
    card = deck("a", 4).cards[0]
    assert load_new(db, learner, "a", 1) == [Stored("a", "Deck a", "de", card, None)]
    answer(db, learner, "a0", now)
    assert load_due(db, learner, now) == [Stored("a", "Deck a", "de", card, MemoryState(1.0, 5.0, now, now, 1, 0))]


def test_articles_are_there_if_there_are_any(db: Database, learner: int, now: dt.datetime) -> None:
    """A deck's article can be read by itself; a deck without one, or no deck, gives None."""
    article = Article("Linz", "de", "Linz liegt\n\nan der Donau.", dt.date(2026, 1, 2), "https://example.org")
    save_deck(db, Deck("c", "Linz", "de", (), article), now=now)
    assert load_article(db, "c") == article
    assert load_article(db, "a") is None
    assert load_article(db, "z") is None
    assert learner == 1
