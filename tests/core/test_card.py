"""Cards, evidence and kinds."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.article import Article, Span, stable_id, stable_ids
from quiz.core.card import Card, Evidence
from quiz.core.kinds import KIND_BY_NAME, KINDS, Mode


def test_evidence_outside_its_sentence_is_refused() -> None:
    """An answer that does not lie in the cited sentence makes no evidence."""
    with pytest.raises(ValueError, match="outside"):
        Evidence("Linz liegt an der Donau.", Span(10, 34), Span(0, 4))


def test_answer_place_counts_from_the_sentence() -> None:
    """The answer's place on the screen is its place in the article less the sentence's."""
    evidence = Evidence("Linz liegt an der Donau.", Span(10, 34), Span(28, 33))
    place = evidence.answer_in_sentence
    assert place is not None
    assert place.of(evidence.sentence) == "Donau"


def test_paragraph_around_an_offset() -> None:
    """The paragraph reaches from blank line to blank line."""
    article = Article("T", "de", "Titel\n\nEins. Zwei.\n\nDrei.\n")
    assert [article.paragraph_at(at).of(article.text) for at in (2, 8, 15, 21)] == [
        "Titel",
        "Eins. Zwei.",
        "Eins. Zwei.",
        "Drei.",
    ]


def test_id_forgives_case_and_blanks_only() -> None:
    """The same words give the same id, other words another one, and joining differs from listing."""
    assert stable_id("Wer ist  CEO?") == stable_id("wer ist ceo?")
    assert stable_id("a b") != stable_id("a", "b")


@given(st.text(), st.text(), st.text())
def test_ids_of_many_are_those_of_each(first: str, one: str, other: str) -> None:
    """Ids made in bulk are those made one by one, so a card that comes again is known."""
    assert stable_ids("card", first)(one, other) == stable_id("card", first, one, other)


def card(kind: str, question: str = "Q?", distractors: tuple[str, ...] = ()) -> Card:
    """A card that says A."""
    return Card("1", kind, question, "A", distractors=distractors)


@pytest.mark.parametrize(
    ("bad", "word"),
    [
        (card("cloze"), "gap"),
        (card("cloze", "_____ und _____"), "gap"),
        (card("choice"), "wrong option"),
        (card("choice", distractors=("B", "a ")), "answer itself"),
        (card("choice", distractors=("B", "b")), "different"),
        (card("truefalse", distractors=("B", "C")), "exactly one"),
        (card("short", " "), "no question"),
    ],
)
def test_invalid_cards_are_named(bad: Card, word: str) -> None:
    """Every way to break a kind's promise is told in a sentence."""
    assert any(word in str(problem) for problem in KIND_BY_NAME[bad.kind].problems(bad))


def test_valid_cards_have_no_problems() -> None:
    """A right card of every kind passes."""
    good = [card("cloze", "x _____ y"), card("short"), card("reveal"), card("choice", distractors=("B", "C"))]
    good.append(card("truefalse", distractors=("B",)))
    assert {c.kind for c in good} == {kind.name for kind in KINDS}
    assert [p for c in good for p in KIND_BY_NAME[c.kind].problems(c)] == []


@given(st.lists(st.text(min_size=1), min_size=2, max_size=6, unique=True), st.integers())
def test_options_are_the_answers_shuffled(texts: list[str], seed: int) -> None:
    """Asked by choice, a card offers its answer and its distractors, each once."""
    asked = Card("1", "choice", "Q?", texts[0], distractors=tuple(texts[1:]))
    prompt = KIND_BY_NAME["choice"].prompt(asked, random.Random(seed))
    assert prompt.mode is Mode.CHOOSE
    assert sorted(prompt.options) == sorted(texts)


def test_a_kind_refuses_modes_it_does_not_offer() -> None:
    """A reveal card cannot be typed."""
    with pytest.raises(ValueError, match="never asked"):
        KIND_BY_NAME["reveal"].prompt(card("reveal"), random.Random(1), Mode.TYPE)
