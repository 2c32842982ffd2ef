"""The memory model: the numbers of FSRS 6, in any order of answers."""

import datetime as dt

import fsrs
import fsrs_rs_python
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.memory import Rating
from quiz.schedule.memory_model import BOUNDS, WEIGHTS, MemoryModel, possible

RATINGS = st.sampled_from(list(Rating))
ANSWERS = st.lists(st.tuples(RATINGS, st.integers(0, 400)), min_size=1, max_size=12)
START = dt.datetime(2026, 3, 1, 18, tzinfo=dt.UTC)
OTHER_WEIGHTS = st.tuples(*(st.floats(least, most) for least, most in BOUNDS))


def states(model: MemoryModel, answers: list[tuple[Rating, int]]) -> list[tuple[float, float]]:
    """Stability and difficulty after each answer."""
    found = [model.first(answers[0][0])]
    for rating, days in answers[1:]:
        found.append(model.after(*found[-1], days, rating))
    return found


@given(OTHER_WEIGHTS, ANSWERS)
def test_any_weights_give_a_possible_memory(weights: tuple[float, ...], answers: list[tuple[Rating, int]]) -> None:
    """Within their bounds all weights lead to positive stabilities and difficulties from 1 to 10."""
    assert all(stability > 0 and 1 <= hard <= 10 for stability, hard in states(MemoryModel(weights), answers))


@given(ANSWERS)
def test_numbers_are_those_of_the_rust_crate(answers: list[tuple[Rating, int]]) -> None:
    """The crate that Anki uses, which reckons with 32 bits, comes to the same stability and difficulty."""
    crate = fsrs_rs_python.FSRS(list(WEIGHTS))
    memory = None
    for (rating, days), (stability, difficulty) in zip(answers, states(MemoryModel(), answers), strict=True):
        ahead = crate.next_states(memory, 0.9, days if memory else 0)
        memory = (ahead.again, ahead.hard, ahead.good, ahead.easy)[rating - 1].memory
        assert stability == pytest.approx(memory.stability, rel=2e-3)
        assert difficulty == pytest.approx(memory.difficulty, rel=2e-3)


@given(ANSWERS, st.one_of(st.just(WEIGHTS), OTHER_WEIGHTS))
def test_numbers_are_those_of_py_fsrs(answers: list[tuple[Rating, int]], weights: tuple[float, ...]) -> None:
    """With any weights, stability and difficulty are py-fsrs's own up to rounding."""
    theirs = fsrs.Scheduler(parameters=weights, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, at = fsrs.Card(card_id=1), START
    for (rating, days), (stability, difficulty) in zip(answers, states(MemoryModel(weights), answers), strict=True):
        at += days * dt.timedelta(days=1)
        card, _ = theirs.review_card(card, fsrs.Rating(int(rating)), at)
        assert stability == pytest.approx(card.stability, rel=1e-9)
        assert difficulty == pytest.approx(card.difficulty, rel=1e-9)


@pytest.mark.parametrize("wrong", [(), WEIGHTS[:-1], (*WEIGHTS[:-1], 0.0), (float("nan"), *WEIGHTS[1:])])
def test_impossible_weights(wrong: tuple[float, ...]) -> None:
    """Too few weights, or one out of its bounds, make no model."""
    assert not possible(wrong)
    with pytest.raises(ValueError, match="no weights"):
        MemoryModel(wrong)
