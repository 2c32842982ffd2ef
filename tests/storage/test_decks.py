"""Finding, listing and deleting decks."""

import datetime as dt

import pytest

from quiz.core.article import Article
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.errors import NotFoundError
from quiz.storage import (
    Database,
    bury,
    deck_summaries,
    default_learner,
    delete_deck,
    end_session,
    find_deck,
    load_deck,
    record,
    save_deck,
    start_session,
    suspend,
)

HOUR = dt.timedelta(hours=1)


def put(
    db: Database, now: dt.datetime, deck_id: str, title: str, *, cards: int = 1, article: Article | None = None
) -> None:
    """Store a deck of so many cards."""
    made = tuple(Card(f"c{number}", "short", "Was?", "Das") for number in range(cards))
    save_deck(db, Deck(deck_id, title, "de", made, article), now=now)


def test_a_deck_is_found_by_what_people_write(db: Database, now: dt.datetime) -> None:
    """Id, title in any case, decomposed umlauts, and the beginning of either lead to the deck."""
    put(db, now, "0a1b2c", "Österreichs Bahnen")
    put(db, now, "3d4e5f", "Linz")
    for name in ("0a1b2c", "0A1", "Österreichs Bahnen", "  österreichs  BAHNEN", "O\u0308sterreichs Bahnen", "öst"):
        assert find_deck(db, name).id == "0a1b2c"


def test_the_surest_way_of_naming_wins(db: Database, now: dt.datetime) -> None:
    """A whole title is found though another begins with it, and an id though a title reads the same."""
    put(db, now, "1", "Linz")
    put(db, now, "2", "Linz am Rhein")
    put(db, now, "3", "1")
    put(db, now, "4", "LINZ")
    assert [find_deck(db, name).id for name in ("Linz", "LINZ", "1", "linz am")] == ["1", "4", "1", "2"]


def test_a_name_that_fits_several_names_them(db: Database, now: dt.datetime) -> None:
    """An ambiguous name is answered with the decks it may mean, and not with all of a hundred."""
    for number in range(7):
        put(db, now, f"id{number}", f"Kanal {number}")
    with pytest.raises(NotFoundError, match=r"fits 7 decks: Kanal 0 \[id0\]; Kanal 1 .*; …\.") as refused:
        find_deck(db, "kanal")
    assert "Kanal 6" not in str(refused.value)


@pytest.mark.parametrize("name", ["bahn", "öster linz", "Bahnhöfe", "bahnhöff"])
def test_a_deck_of_a_near_name_is_suggested(db: Database, now: dt.datetime, name: str) -> None:
    """Decks that have all words of the name in their title, in parts or nearly, are named; none is taken for it."""
    put(db, now, "0a1b2c", "Die Bahnhöfe Österreichs: Linz")
    put(db, now, "3d4e5f", "Wien")
    with pytest.raises(NotFoundError, match=r"Did you mean: Die Bahnhöfe Österreichs: Linz \[0a1b2c\]\?"):
        find_deck(db, name)


@pytest.mark.parametrize("name", ["Graz", "", "  ", "inz", "%"])
def test_an_unknown_name(db: Database, now: dt.datetime, name: str) -> None:
    """A name that no deck has is not found, nor is an empty one."""
    put(db, now, "1", "Linz")
    with pytest.raises(NotFoundError, match="no deck called"):
        find_deck(db, name)


def test_summaries_count_what_there_is(db: Database, now: dt.datetime) -> None:
    """Every deck shows its cards as due, new and later, the newest deck first, empty ones too."""
    put(db, now, "1", "Linz", cards=4, article=Article("Linz", "de", "Linz.", dt.date(2026, 2, 28)))
    put(db, now + HOUR, "2", "Leer", cards=0)
    learner = default_learner(db)
    for card_id, due in (("c0", now - HOUR), ("c1", now), ("c2", now + HOUR)):
        state = MemoryState(1.0, 5.0, due, now - HOUR, 1, 0)
        record(db, learner, None, "1", Review(card_id, now, Rating.GOOD), state)
    empty, linz = deck_summaries(db, learner, now)
    assert (linz.cards, linz.due, linz.new, linz.later) == (4, 2, 1, 1)
    assert (linz.id, linz.title, linz.language, linz.date, linz.created) == (
        "1",
        "Linz",
        "de",
        dt.date(2026, 2, 28),
        now,
    )
    assert (empty.cards, empty.due, empty.new, empty.later, empty.date) == (0, 0, 0, 0, None)
    stranger = deck_summaries(db, learner + 1, now)[1]
    assert (stranger.due, stranger.new, stranger.later) == (0, 4, 0)


def test_what_is_put_aside_is_neither_due_nor_new(db: Database, now: dt.datetime) -> None:
    """Suspended cards, and those put off beyond today, are counted by themselves and come back with their state."""
    put(db, now, "d", "Linz", cards=6)
    learner = default_learner(db)
    for number in range(4):
        due = now - HOUR if number < 2 else now + 99 * HOUR
        state = MemoryState(1.0, 5.0, due, now - 50 * HOUR, 1, 0)
        record(db, learner, None, "d", Review(f"c{number}", now - 50 * HOUR, Rating.GOOD), state)
    suspend(db, learner, "d", "c0")
    suspend(db, learner, "d", "c3")
    bury(db, learner, "d", "c5", now + HOUR)
    (found,) = deck_summaries(db, learner, now)
    assert (found.cards, found.due, found.new, found.later, found.aside) == (6, 1, 1, 1, 3)
    (tomorrow,) = deck_summaries(db, learner, now + 2 * HOUR)
    assert (tomorrow.due, tomorrow.new, tomorrow.aside) == (1, 2, 2)


def test_deleting_takes_everything_along(db: Database, now: dt.datetime) -> None:
    """After a deck was deleted no row of it is left, and another deck has lost nothing."""
    learner = default_learner(db)
    for deck_id in ("1", "2"):
        put(db, now, deck_id, f"Deck {deck_id}", cards=2, article=Article("Linz", "de", "Linz."))
        session = start_session(db, learner, deck_id, now)
        record(db, learner, session, deck_id, Review("c0", now, Rating.GOOD), MemoryState(1.0, 5.0, now, now, 1, 0))
        end_session(db, session, now, finished=True)
    delete_deck(db, "1")
    with db.reading() as connection:
        for table, left in (("card", 2), ("article", 1), ("memory", 1), ("review", 1), ("study_session", 1)):
            rows = connection.execute(f"SELECT deck_id FROM {table}").scalars()
            assert rows == ["2"] * left


def test_a_deck_that_is_not_there(db: Database) -> None:
    """Reading or deleting a deck that does not exist is told."""
    with pytest.raises(NotFoundError):
        load_deck(db, "1")
    with pytest.raises(NotFoundError):
        delete_deck(db, "1")
