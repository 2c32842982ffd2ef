"""Answers in bulk: a deck's whole history goes out, comes in elsewhere, and comes in again without doubling."""

import datetime as dt
from collections.abc import Sequence

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import History, MemoryState, Rating, Review
from quiz.schedule.scheduler import Scheduler
from quiz.storage import (
    Database,
    default_learner,
    load_histories,
    load_log,
    open_deck,
    save_deck,
    save_histories,
    suspend,
)
from tests.storage.counting import by_hand, tables

DECK = Deck("d", "Linz", "de", tuple(Card(f"c{number}", "short", "Was?", "Das") for number in range(4)))
IDS = [card.id for card in DECK.cards]
DAY = dt.timedelta(days=1)


def replay(reviews: Sequence[Review]) -> MemoryState | None:
    """The state to which reviews lead."""
    return Scheduler().replay(reviews)


def history(card: str, now: dt.datetime, *days: int, suspended: bool = False) -> History:
    """A card answered well so many days ago."""
    reviews = tuple(Review(card, now - day * DAY, Rating.GOOD, days=3) for day in days)
    return History(reviews, replay(reviews), suspended)


def test_what_comes_in_goes_out(db: Database, now: dt.datetime) -> None:
    """Answers taken in are there with the state that they lead to, and cards never answered have none."""
    save_deck(db, DECK, now=now)
    learner = default_learner(db)
    given = {"c0": history("c0", now, 9, 4), "c1": history("c1", now, 2, suspended=True), "gone": history("x", now, 1)}
    taken = save_histories(db, learner, "d", given, replay)
    assert (taken.reviews, taken.cards) == (3, 2)
    assert load_histories(db, learner, "d", IDS) == {"c0": given["c0"], "c1": given["c1"]}
    assert load_histories(db, learner, "d", ["c1"]) == {"c1": given["c1"]}
    assert load_histories(db, learner + 1, "d", IDS) == {}


def test_coming_in_again_doubles_nothing(db: Database, now: dt.datetime) -> None:
    """Only answers later than the last one here are new, even if the file has lost parts of a second."""
    save_deck(db, DECK, now=now)
    learner = default_learner(db)
    save_histories(db, learner, "d", {"c0": history("c0", now, 9, 4)}, replay)
    cut = now.replace(microsecond=now.microsecond // 1000 * 1000)
    taken = save_histories(db, learner, "d", {"c0": history("c0", cut, 9, 4, 1)}, replay)
    assert (taken.reviews, taken.cards) == (1, 1)
    log = load_log(db, learner, "d", "c0")
    assert [review.at for review in log] == [now - 9 * DAY, now - 4 * DAY, cut - DAY]
    assert load_histories(db, learner, "d", ["c0"])["c0"].state == replay(log)
    assert save_histories(db, learner, "d", {"c0": history("c0", cut, 9, 4, 1)}, replay).reviews == 0


def test_a_card_that_was_only_suspended_has_a_history(db: Database, now: dt.datetime) -> None:
    """That a card is not wanted goes out, even if it was never answered."""
    save_deck(db, DECK, now=now)
    learner = default_learner(db)
    suspend(db, learner, "d", "c2")
    assert load_histories(db, learner, "d", IDS) == {"c2": History((), None, suspended=True)}


def test_a_deck_is_gone_through_card_by_card(db: Database, now: dt.datetime) -> None:
    """An opened deck tells the cards that are there now, as often as it is asked, without those that left it."""
    save_deck(db, DECK, now=now)
    opened = open_deck(db, "d")
    assert (opened.id, opened.title, opened.language, opened.article) == ("d", "Linz", "de", None)
    assert (tuple(opened.cards), len(opened.cards)) == (DECK.cards, 4)
    save_deck(db, Deck("d", "Linz", "de", DECK.cards[1:]), now=now)
    assert (tuple(opened.cards), len(opened.cards)) == (DECK.cards[1:], 3)
    assert DECK.cards[0] not in opened.cards
    assert DECK.cards[1] in opened.cards


def test_what_comes_in_is_counted(db: Database, now: dt.datetime) -> None:
    """The tallies behind the statistics count answers taken in like any others, and other decks' as before."""
    save_deck(db, DECK, now=now)
    save_deck(db, Deck("e", "Enns", "de", DECK.cards), now=now)
    learner = default_learner(db)
    save_histories(db, learner, "e", {"c3": history("c3", now, 40, 9, 4)}, replay)
    save_histories(db, learner, "d", {"c0": history("c0", now, 9, 4)}, replay)
    save_histories(db, learner, "d", {"c0": history("c0", now, 9, 4, 1), "c1": history("c1", now, 1)}, replay)
    assert tables(db) == by_hand(db)
