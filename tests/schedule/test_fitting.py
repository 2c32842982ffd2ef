"""Fitting: the loss is what it is defined as, and somebody who remembers otherwise is recognised."""

import random
from math import log

import pytest

from quiz.core.memory import Rating
from quiz.schedule.fitting import History, countable, fit, log_loss, predictions
from quiz.schedule.memory_model import WEIGHTS, MemoryModel, possible
from quiz.schedule.scheduler import Scheduler

FORGETFUL = MemoryModel((*(weight * 0.35 for weight in WEIGHTS[:4]), *WEIGHTS[4:20], 0.35))


def histories(truth: MemoryModel, cards: int, seed: int = 5) -> list[History]:
    """The answers of somebody with such a memory, scheduled by the usual weights."""
    rng, usual, made = random.Random(seed), Scheduler(), list[History]()
    for _ in range(cards):
        rating = rng.choice((Rating.AGAIN, Rating.GOOD))
        history = [(rating, 0)]
        real, guessed = truth.first(rating), usual.model.first(rating)
        for _answer in range(6):
            nights = usual.interval(guessed[0])
            rating = Rating.GOOD if rng.random() < truth.curve.recall(nights, real[0]) else Rating.AGAIN
            history.append((rating, nights))
            real, guessed = truth.after(*real, nights, rating), usual.model.after(*guessed, nights, rating)
        made.append(history)
    return made


def test_log_loss_of_one_answer() -> None:
    """An answer after as many days as the stability was foreseen at 90 %, so it costs −ln 0.9, or −ln 0.1 if wrong."""
    model = MemoryModel((10.0, 10.0, 10.0, 10.0, *WEIGHTS[4:]))
    known: History = [(Rating.GOOD, 0), (Rating.GOOD, 10)]
    missed: History = [(Rating.GOOD, 0), (Rating.GOOD, 0), (Rating.AGAIN, 10)]
    assert log_loss([known], model) == pytest.approx(-log(0.9))
    assert [right for _, right in predictions([known, missed], model)] == [True, False]
    assert countable([known, missed]) == 2


def test_no_answer_has_no_loss() -> None:
    """Answers of a single day say nothing about memory."""
    with pytest.raises(ValueError, match="after a night"):
        log_loss([[(Rating.GOOD, 0), (Rating.AGAIN, 0)]], MemoryModel())


def test_a_forgetful_learner_is_recognised() -> None:
    """Weights fitted to somebody who forgets faster foresee cards that they did not see better than the usual ones."""
    found = fit(histories(FORGETFUL, 400))
    assert found.better
    assert possible(found.weights)
    others = histories(FORGETFUL, 400, seed=6)
    assert log_loss(others, MemoryModel(found.weights)) < log_loss(others, MemoryModel()) - 0.01
    assert found == fit(histories(FORGETFUL, 400))


def test_too_few_answers() -> None:
    """Where nothing can be learned, nothing is fitted."""
    with pytest.raises(ValueError, match="too few"):
        fit(histories(FORGETFUL, 20))
