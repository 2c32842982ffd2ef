"""Saving decks: what goes in comes out, and making a deck again costs nobody their progress."""

import datetime as dt
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.article import Article, Span
from quiz.core.card import Card, Evidence
from quiz.core.columns import Columns, in_columns
from quiz.core.deck import Deck
from quiz.core.memory import MemoryState, Rating, Review
from quiz.errors import BadInputError
from quiz.storage import (
    Database,
    deck_summaries,
    default_learner,
    delete_deck,
    load_article,
    load_deck,
    load_log,
    open_database,
    open_deck,
    record,
    save_deck,
)
from tests.storage.asking import load_due, load_new

NOW = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
TEXT = "Linz liegt an der Donau. Die Stadt hat zweihunderttausend Einwohner und einen großen Hafen am Fluss."

# Half a character cannot be written as UTF-8, so no text holds one.
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
lists = st.lists(texts, max_size=3).map(tuple)


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Evidence of any sentence anywhere, with or without the answer's place."""
    sentence, start = draw(texts), draw(st.integers(0, 10**6))
    span = Span(start, start + len(sentence))
    first, last = sorted(draw(st.tuples(*[st.integers(span.start, span.end)] * 2)))
    return Evidence(sentence, span, draw(st.sampled_from([None, Span(first, last)])))


cards = st.builds(Card, texts, texts, texts, texts, lists, lists, st.none() | evidences(), lists)
languages = st.sampled_from(["de", "en"])
articles = st.builds(Article, texts, languages, texts, st.none() | st.dates(), texts)
decks = st.builds(
    Deck,
    texts,
    texts,
    languages,
    st.lists(cards, max_size=6, unique_by=lambda card: card.id).map(tuple),
    st.none() | articles,
)


@pytest.fixture(scope="module")
def kept_db() -> Iterator[Database]:
    """One database for all examples of a property."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_database(f"sqlite:///{folder}/quiz.db", now=NOW) as opened,
    ):
        yield opened


@given(decks)
def test_what_goes_in_comes_out(kept_db: Database, deck: Deck) -> None:
    """A stored deck is read back exactly, whatever characters are in it, and saving it again changes nothing."""
    saved = save_deck(kept_db, deck, now=NOW)
    assert (saved.title, saved.new) == (deck.title, len(deck.cards))
    assert load_deck(kept_db, deck.id) == deck
    assert load_article(kept_db, deck.id) == deck.article
    again = save_deck(kept_db, deck, now=NOW)
    assert (again.new, again.changed, again.same, again.retired, again.removed) == (0, 0, len(deck.cards), 0, 0)
    assert load_deck(kept_db, deck.id) == deck
    delete_deck(kept_db, deck.id)


@given(decks, st.integers(1, 4))
def test_cards_on_their_side_are_the_same_cards(kept_db: Database, deck: Deck, size: int) -> None:
    """Read in columns, so many at a time, the cards are those that were stored, in their order."""
    save_deck(kept_db, deck, now=NOW)
    read = [list(map(list, _parts(one))) for one in open_deck(kept_db, deck.id).cards.columns(size)]
    batches = [deck.cards[first : first + size] for first in range(0, len(deck.cards), size)]
    assert read == [list(map(list, _parts(in_columns(batch)))) for batch in batches]
    delete_deck(kept_db, deck.id)


def _parts(columns: Columns) -> Iterator[Sequence[Any]]:
    return (getattr(columns, part.name) for part in fields(columns))


@given(decks, decks)
def test_made_again_it_is_the_new_deck(kept_db: Database, before: Deck, after: Deck) -> None:
    """Whatever a deck was before, after saving it anew its cards are the new ones in the new order."""
    save_deck(kept_db, replace(before, id="d", article=None), now=NOW)
    after = replace(after, id="d", article=None)
    save_deck(kept_db, after, now=NOW)
    assert load_deck(kept_db, "d") == after
    delete_deck(kept_db, "d")


def card(card_id: str, question: str = "Was?") -> Card:
    """A card with that id."""
    return Card(card_id, "short", question, "Das")


def deck_of(*ids: str, deck_id: str = "d", title: str = "Linz", text: str = TEXT) -> Deck:
    """A deck of those cards, with its article."""
    return Deck(deck_id, title, "de", tuple(map(card, ids)), Article(title, "de", text))


def answer(db: Database, card_id: str, deck_id: str = "d") -> MemoryState:
    """Answer a card once."""
    state = MemoryState(2.5, 5.5, NOW, NOW, 1, 0)
    record(db, default_learner(db), None, deck_id, Review(card_id, NOW, Rating.GOOD, "Das", 1.5), state)
    return state


def test_progress_stays_when_a_deck_is_made_again(db: Database) -> None:
    """A card with other words and in another place keeps its state and its log."""
    save_deck(db, deck_of("1", "2", "3"), now=NOW)
    state = answer(db, "2")
    again = Deck("d", "Linz", "de", (card("2", "Was denn?"), card("1"), card("4")), Article("Linz", "de", TEXT))
    saved = save_deck(db, again, now=NOW)
    assert (saved.new, saved.changed, saved.same, saved.retired, saved.removed) == (1, 1, 1, 0, 1)
    assert load_deck(db, "d") == again
    assert [(due.card.question, due.state) for due in load_due(db, 1, NOW)] == [("Was denn?", state)]
    assert len(load_log(db, 1, "d", "2")) == 1


def test_answered_cards_retire_and_come_back(db: Database) -> None:
    """A card that leaves the deck is asked no more, and when it returns it knows what was answered."""
    save_deck(db, deck_of("1", "2", "3"), now=NOW)
    state = answer(db, "2")
    saved = save_deck(db, deck_of("1"), now=NOW)
    assert (saved.same, saved.retired, saved.removed) == (1, 1, 1)
    assert load_deck(db, "d") == deck_of("1")
    assert load_due(db, 1, NOW) == []
    assert [new.card.id for new in load_new(db, 1)] == ["1"]
    (summary,) = deck_summaries(db, 1, NOW)
    assert (summary.cards, summary.due, summary.new, summary.later) == (1, 0, 1, 0)

    still = save_deck(db, deck_of("1"), now=NOW)
    assert (still.retired, still.removed) == (0, 0)

    back = save_deck(db, deck_of("1", "2"), now=NOW)
    assert (back.new, back.changed, back.same) == (0, 1, 1)
    assert [due.state for due in load_due(db, 1, NOW)] == [state]


def test_the_same_deck_under_another_id_shares_nothing(db: Database) -> None:
    """An exported deck that comes back under another id has its own cards, progress, article and title."""
    save_deck(db, deck_of("1", "2"), now=NOW)
    answer(db, "1")
    other = save_deck(db, deck_of("1", "2", deck_id="e"), now=NOW)
    assert (other.title, other.new) == ("Linz (2)", 2)
    assert len(load_new(db, 1, "e")) == 2
    delete_deck(db, "e")
    assert load_deck(db, "d") == deck_of("1", "2")
    assert len(load_log(db, 1, "d", "1")) == 1


def test_titles_are_numbered_and_stay(db: Database) -> None:
    """Decks with one title get numbers, and a deck made again keeps its number while the plain title is taken."""
    titles = [save_deck(db, deck_of("1", deck_id=deck_id), now=NOW).title for deck_id in "abc"]
    assert titles == ["Linz", "Linz (2)", "Linz (3)"]
    delete_deck(db, "b")
    assert save_deck(db, deck_of("1", deck_id="c"), now=NOW).title == "Linz (3)"
    delete_deck(db, "a")
    assert save_deck(db, deck_of("1", deck_id="c"), now=NOW).title == "Linz"


def test_another_article_under_the_same_name_is_refused(db: Database) -> None:
    """An article with another text does not replace the stored one; the stored deck stays as it is."""
    save_deck(db, deck_of("1"), now=NOW)
    other = deck_of("2", text="Der Semmering ist ein Pass zwischen Niederösterreich und der Steiermark.")
    with pytest.raises(BadInputError, match="Another article called Linz"):
        save_deck(db, other, now=NOW)
    assert load_deck(db, "d") == deck_of("1")


def test_a_corrected_article_replaces_the_old_one(db: Database) -> None:
    """A misprint mended or a paragraph added is the same article, in its new words."""
    save_deck(db, deck_of("1"), now=NOW)
    corrected = TEXT.replace("Hafen", "Handelshafen") + "\n\nSie ist die Hauptstadt von Oberösterreich."
    save_deck(db, deck_of("1", text=corrected), now=NOW)
    article = load_article(db, "d")
    assert article is not None
    assert article.text == corrected


def test_a_deck_without_its_article_keeps_the_stored_one(db: Database) -> None:
    """Cards that come back from a table without the text can still show where they come from."""
    save_deck(db, deck_of("1"), now=NOW)
    save_deck(db, replace(deck_of("1", "2"), article=None), now=NOW)
    assert load_article(db, "d") == Article("Linz", "de", TEXT)


def test_two_cards_with_one_id_are_refused(db: Database) -> None:
    """A deck in which one card would overwrite another is not stored."""
    with pytest.raises(BadInputError, match="same id, 1"):
        save_deck(db, deck_of("1", "2", "1"), now=NOW)
    assert deck_summaries(db, 1, NOW) == []


def test_half_a_character_is_refused(db: Database) -> None:
    """A text that is no valid Unicode gives a sentence that can be printed, and nothing is stored."""
    with pytest.raises(BadInputError, match=r"'\\ud83d'"):
        save_deck(db, replace(deck_of(), cards=(card("1", "Was\ud83d?"),)), now=NOW)
    assert deck_summaries(db, 1, NOW) == []


def test_decks_saved_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """Saving reads before it writes, and still none of many savers finds the database changed under its hands."""
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=NOW) as db:

        def save(number: int) -> int:
            return save_deck(db, deck_of("1", "2", deck_id=str(number)), now=NOW).new

        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(save, range(40))) == [2] * 40
        assert len({summary.title for summary in deck_summaries(db, 1, NOW)}) == 40


def test_a_deck_of_many_batches(db: Database) -> None:
    """A deck larger than a batch is stored whole and in order."""
    big = Deck("d", "Groß", "de", tuple(card(str(number)) for number in range(20_001)))
    assert save_deck(db, big, now=NOW).new == 20_001
    assert load_deck(db, "d") == big
