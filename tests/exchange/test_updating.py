"""A deck that comes back over itself: whatever the format cannot carry stays."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quiz.core.deck import Deck
from quiz.exchange import Part, adopted, format_for
from quiz.exchange.format import EVERYTHING
from tests.exchange.decks import SAMPLE, decks, plain_decks
from tests.exchange.test_round_trips import TWO_WAYS, there_and_back


@pytest.mark.parametrize("form", TWO_WAYS, ids=lambda form: form.name)
def test_nothing_is_lost_when_a_deck_comes_back(form: object) -> None:
    """Out and in again, by way of any format, a deck is what it was: article, places, kinds, options and all."""
    one = next(found for found in TWO_WAYS if found is form)
    drawn = decks(fewest=1) if Part.EXACT in one.carries else plain_decks(fewest=1)

    @settings(max_examples=30, deadline=None)
    @given(drawn)
    def check(deck: Deck) -> None:
        (read,) = there_and_back(deck, one.name).decks
        assert adopted(read, deck, one.carries) == deck

    check()
    (read,) = there_and_back(SAMPLE, one.name).decks
    assert adopted(read, SAMPLE, one.carries) == SAMPLE


def test_changes_come_through() -> None:
    """What was changed in the file is changed in the deck, and what was added comes after."""
    carries = format_for(Path("deck.csv")).carries
    (read,) = there_and_back(SAMPLE, "csv").decks
    first, *rest = read.cards
    new = replace(first, id="new", question="Neu?", evidence=None)
    changed = replace(first, answer="Ghega", accepted=(), tags=("neu",))
    found = adopted(replace(read, cards=(changed, *rest, new)), SAMPLE, carries)
    assert found.cards[0] == replace(SAMPLE.cards[0], answer="Ghega", accepted=(), tags=("neu",))
    assert found.cards[1:-1] == SAMPLE.cards[1:]
    assert found.cards[-1] == new


def test_cards_without_ids_are_known_by_their_questions() -> None:
    """A new answer in a format without ids is a change of the card with that question, if only one asks it."""
    card, other = SAMPLE.cards[0], SAMPLE.cards[4]
    read = replace(SAMPLE, id="x", cards=(replace(card, id="made-up", answer="Carl von Ghega"), replace(other, id="y")))
    found = adopted(read, SAMPLE, EVERYTHING - {Part.ID})
    assert [(one.id, one.answer) for one in found.cards] == [(card.id, "Carl von Ghega"), (other.id, other.answer)]
    twice = replace(SAMPLE, cards=(card, replace(card, id="b" * 16)))
    assert adopted(read, twice, EVERYTHING - {Part.ID}).cards[0].id == "made-up"
