"""How far a session is, and what it came to, from the moves that were made."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from quiz.core.card import Card
from quiz.core.memory import Rating
from quiz.study.move import Move
from quiz.study.place import Place


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` cards are through; `right_first` of `asked` were known at the first try.

    What was put aside is in neither.
    """

    done: int
    total: int
    asked: int
    right_first: int


@dataclass(frozen=True, slots=True)
class Hard:
    """A card that was not known, and how often."""

    card: Card
    failures: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of a session.

    `answers` counts every answer, `cards` those asked at least once, `right_first` those known at the first try.
    `hard` lists what was failed, most often failed first. `seconds` is the sum over all answers. `dues` says when
    every card asked comes again, the earliest first; `left` counts cards that would still have been asked.
    """

    answers: int
    cards: int
    right_first: int
    hard: tuple[Hard, ...]
    seconds: float
    dues: tuple[datetime, ...]
    left: int

    @property
    def score(self) -> float | None:
        """The share of cards known at the first try, from 0 to 1; None before the first answer."""
        return self.right_first / self.cards if self.cards else None


def progress(moves: Sequence[Move], place: Place, total: int, *, returning: bool) -> Progress:
    """How far a session of `total` cards is at `place`; `returning` if those that were missed come again."""
    firsts, out = _first_tries(moves), _put_out(moves, place, returning=returning)
    done = total - place.remaining(total) - out
    return Progress(done, total - out, len(firsts), sum(rating.passed for rating in firsts.values()))


def summary(moves: Sequence[Move], cards: Sequence[Card], left: int) -> Summary:
    """What a session about `cards` came to, of which `left` would still have been asked."""
    answered = [(move.index, move.answered) for move in moves if move.answered]
    failures = Counter(index for index, one in answered if one.returns)
    firsts = _first_tries(moves)
    states = {index: one.state for index, one in answered}
    return Summary(
        answers=len(answered),
        cards=len(firsts),
        right_first=sum(rating.passed for rating in firsts.values()),
        hard=tuple(Hard(cards[index], count) for index, count in failures.most_common()),
        seconds=sum(one.review.seconds for _, one in answered),
        dues=tuple(sorted(state.due for state in states.values())),
        left=left,
    )


def _put_out(moves: Iterable[Move], place: Place, *, returning: bool) -> int:
    """How many cards have left a session without being known: put aside, or skipped twice."""
    later = {card.index for card in place.later}
    last = {move.index: move.answered for move in moves if move.index not in later}
    return sum(answered is None or (answered.returns and returning) for answered in last.values())


def _first_tries(moves: Iterable[Move]) -> dict[int, Rating]:
    firsts: dict[int, Rating] = {}
    for move in moves:
        if move.answered:
            firsts.setdefault(move.index, move.answered.review.rating)
    return firsts
