"""Cards that were edited here and come in again from a file: three versions, and nobody's words are lost unseen."""

import datetime as dt
from dataclasses import replace

import pytest

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.storage import Database, edit_card, load_deck, save_deck

CARDS = tuple(Card(str(number), "short", f"Was {number}?", "Das", tags=("a",)) for number in range(3))
DECK = Deck("d", "Linz", "de", CARDS)


@pytest.fixture
def edited(db: Database, now: dt.datetime) -> Database:
    """A deck whose first card was edited twice."""
    save_deck(db, DECK, now=now)
    for question in ("Was denn?", "Was ist es?"):
        edit_card(db, "d", replace(CARDS[0], question=question))
    return db


def first(db: Database) -> str:
    """The first card's question."""
    return load_deck(db, "d").cards[0].question


def test_unchanged_file_is_no_conflict(edited: Database, now: dt.datetime) -> None:
    """A file that says what the card said before it was edited changes nothing, and nothing is in conflict."""
    saved = save_deck(edited, DECK, now=now, keep_edits=True)
    assert (saved.same, saved.changed, saved.conflicts, first(edited)) == (3, 0, (), "Was ist es?")


def test_file_with_the_same_edit_is_no_conflict(edited: Database, now: dt.datetime) -> None:
    """A file that says what the card says now is no conflict either."""
    same = replace(DECK, cards=(replace(CARDS[0], question="Was ist es?"), *CARDS[1:]))
    assert save_deck(edited, same, now=now, keep_edits=True).conflicts == ()


@pytest.mark.parametrize("keep_edits", [True, False])
def test_changed_on_both_sides(edited: Database, now: dt.datetime, keep_edits: bool) -> None:
    """A card changed here and in the file is named; it stays as it is here, or becomes as in the file."""
    other = replace(DECK, cards=(replace(CARDS[0], tags=("b",)), *CARDS[1:]))
    saved = save_deck(edited, other, now=now, keep_edits=keep_edits)
    assert saved.conflicts == ("Was ist es?",)
    assert first(edited) == ("Was ist es?" if keep_edits else "Was 0?")
    again = save_deck(edited, other, now=now, keep_edits=keep_edits)
    assert again.conflicts == (("Was ist es?",) if keep_edits else ())


def test_others_stay_in_their_places(db: Database, now: dt.datetime) -> None:
    """When a deck is only added to, cards that the file lacks stay, all keep their places, and new ones come last."""
    save_deck(db, DECK, now=now)
    new, changed = Card("9", "short", "Neu?", "Ja"), replace(CARDS[2], answer="Dies")
    saved = save_deck(db, replace(DECK, cards=(new, changed)), now=now, keep_others=True)
    assert (saved.new, saved.changed, saved.same, saved.retired, saved.removed) == (1, 1, 0, 0, 0)
    assert load_deck(db, "d").cards == (CARDS[0], CARDS[1], changed, new)
