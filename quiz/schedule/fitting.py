"""Fitting the memory model to somebody's answers, and telling how well it foresaw them.

The fit is done by fsrs-rs, the crate that Anki uses, which is an extra (`fsrs-rs-python`). Whether it is any good is
measured here: the weights are fitted to four fifths of the cards and asked about the last fifth, which they never saw.

A history is what one card's log says: (rating, nights since the answer before) in order, the first with 0 nights.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log

from quiz.core.memory import Rating
from quiz.schedule.memory_model import BOUNDS, WEIGHTS, MemoryModel

History = Sequence[tuple[Rating, int]]

LEAST = 400
"""Answers after at least a night below which chance says more than the learner's memory."""
FOLDS = 5
CERTAIN = 1e-6
"""No prediction is taken for surer than this: one surprise would count without end."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights fitted to all of somebody's answers.

    `before` and `after` are the log loss (smaller is better) of the present weights and of fitted ones over `tested`
    answers to cards that the fit had not seen; `answers` is how many were used in all.
    """

    weights: tuple[float, ...]
    answers: int
    tested: int
    before: float
    after: float

    @property
    def better(self) -> bool:
        """Whether the fitted weights foresee better than the present ones."""
        return self.after < self.before


def predictions(histories: Iterable[History], model: MemoryModel) -> Iterator[tuple[float, bool]]:
    """For every answer after at least a night: the recall that the model foresaw, and whether it was known."""
    for history in histories:
        state: tuple[float, float] | None = None
        for rating, nights in history:
            if state is None:
                state = model.first(rating)
                continue
            if nights:
                yield model.curve.recall(nights, state[0]), rating.passed
            state = model.after(*state, nights, rating)


def log_loss(histories: Iterable[History], model: MemoryModel) -> float:
    """The mean of −ln of the chance given to what happened; 0.69 is as good as a coin. ValueError without answers."""
    total, count = 0.0, 0
    for recall, known in predictions(histories, model):
        chance = min(max(recall if known else 1 - recall, CERTAIN), 1.0)
        total, count = total - log(chance), count + 1
    if not count:
        raise ValueError("nothing was answered after a night")
    return total / count


def countable(histories: Iterable[History]) -> int:
    """The answers that say something about memory: those after at least a night."""
    return sum(nights > 0 for history in histories for _, nights in history[1:])


def fit(histories: Sequence[History], present: tuple[float, ...] = WEIGHTS) -> Fit:
    """Fit the weights to histories, each a card's, in an order that is the same every time.

    Raises:
        ModuleNotFoundError: the extra is not installed.
        ValueError: there are too few answers.
    """
    if countable(histories) < LEAST:
        raise ValueError("too few answers")
    learned = [history for place, history in enumerate(histories) if place % FOLDS]
    unseen = [history for place, history in enumerate(histories) if not place % FOLDS]
    if not countable(unseen) or not countable(learned):
        raise ValueError("too few cards")
    trial = MemoryModel(_fitted(learned))
    return Fit(
        _fitted(histories),
        countable(histories),
        countable(unseen),
        log_loss(unseen, MemoryModel(present)),
        log_loss(unseen, trial),
    )


def _fitted(histories: Sequence[History]) -> tuple[float, ...]:
    import fsrs_rs_python  # noqa: PLC0415 - an extra, and nothing else needs it

    items = []
    for history in histories:
        reviews = [fsrs_rs_python.FSRSReview(int(rating), nights) for rating, nights in history]
        ends = (end for end in range(2, len(history) + 1) if history[end - 1][1])
        items += [fsrs_rs_python.FSRSItem(reviews[:end]) for end in ends]
    found = fsrs_rs_python.FSRS(list(WEIGHTS)).compute_parameters(items)
    # The crate reckons with 32 bits, which may lie a hair outside the bounds.
    return tuple(min(max(round(weight, 4), least), most) for weight, (least, most) in zip(found, BOUNDS, strict=True))
