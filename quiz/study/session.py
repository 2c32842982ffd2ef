"""A session: a queue of cards asked until each was known once.

A session is a value. Every move returns a new one and leaves the old as it was; the present memory states are not
stored but follow from the moves made so far, and taking a move back is dropping it. What has to be saved is handed
out as an `Answered`, and nothing here knows where it goes.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME, Mode, Prompt
from quiz.core.marking import Mark, Verdict, mark
from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.options import pick
from quiz.study.place import Place
from quiz.study.summary import Hard, Summary

PROPOSED = {Verdict.RIGHT: Rating.GOOD, Verdict.NEARLY: Rating.HARD, Verdict.WRONG: Rating.AGAIN}
"""The rating that a verdict suggests; a near miss counts as known."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer and what it did to the card's memory: all there is to save, and to restore if it is taken back."""

    deck_id: str
    card: Card
    review: Review
    state: MemoryState
    previous: MemoryState | None

    @property
    def returns(self) -> bool:
        """Whether the card is asked again in this session."""
        return not self.review.rating.passed


@dataclass(frozen=True, slots=True)
class Move:
    """What was done with card `index` at place `before`: answered, or skipped if `answered` is None."""

    before: Place
    index: int
    answered: Answered | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` cards are through; `right_first` of `asked` were known at the first try."""

    done: int
    total: int
    asked: int
    right_first: int


@dataclass(frozen=True, slots=True)
class Session:
    """The state of a session; begin one with `Session.begin`."""

    items: tuple[Item, ...]
    scheduler: Scheduler
    seed: int
    answers: Mapping[str, tuple[str, ...]]
    limit: int | None = None
    place: Place = field(default_factory=Place)
    moves: tuple[Move, ...] = ()

    @classmethod
    def begin(
        cls,
        items: Sequence[Item],
        scheduler: Scheduler,
        seed: int,
        answers: Mapping[str, tuple[str, ...]] | None = None,
        limit: int | None = None,
    ) -> "Session":
        """A session about `items` in their order.

        `seed` shuffles options. `answers` are all answers of each deck by its id, to tell a confusion from a
        misspelling; without them the session knows those of its own cards. After `limit` answers the session is over,
        whatever is left.
        """
        if answers is None:
            known: dict[str, list[str]] = {}
            for item in items:
                known.setdefault(item.deck_id, []).append(item.card.answer)
            answers = {deck_id: tuple(texts) for deck_id, texts in known.items()}
        return cls(tuple(items), scheduler, seed, answers, limit)

    # --- Looking ----------------------------------------------------------------------------------------------------

    @property
    def item(self) -> Item | None:
        """The item whose card is asked now, in the state with which the session began."""
        index = self._index
        return None if index is None else self.items[index]

    @property
    def _index(self) -> int | None:
        """The place of the card that is asked now, None at the end or when the limit is reached."""
        if self.limit is not None and len(self.log) >= self.limit:
            return None
        return self.place.current(len(self.items))

    @property
    def last(self) -> Answered | None:
        """The last answer that was not taken back."""
        return next((move.answered for move in reversed(self.moves) if move.answered), None)

    @property
    def log(self) -> tuple[Answered, ...]:
        """Every answer that was not taken back, in order."""
        return tuple(move.answered for move in self.moves if move.answered)

    def current(self) -> Prompt | None:
        """The question to ask now, always the same until it is answered; None at the end."""
        index = self._index
        if index is None:
            return None
        card = self.items[index].card
        tries = sum(move.index == index and move.answered is not None for move in self.moves)
        # A returning card shows its options in another order, so that nobody learns a position by heart.
        return KIND_BY_NAME[card.kind].prompt(card, random.Random(f"{self.seed}/{card.id}/{tries}"))

    def state(self, index: int) -> MemoryState | None:
        """The memory state of the card at `index` after the answers so far."""
        for move in reversed(self.moves):
            if move.index == index and move.answered:
                return move.answered.state
        return self.items[index].state

    def judge(self, given: str) -> Mark:
        """What an answer to the current question is worth; the session stays as it is.

        Raises:
            ValueError: there is no question, or it is one for the learner to judge.
        """
        item, prompt = self.item, self.current()
        if item is None or prompt is None or prompt.mode is Mode.REVEAL:
            raise ValueError("there is nothing to judge")
        card = prompt.card
        if prompt.mode is Mode.CHOOSE:
            chosen = pick(given, prompt.options, language=item.language)
            right = chosen is not None and prompt.options[chosen] == card.answer
            return Mark(Verdict.RIGHT if right else Verdict.WRONG, card.answer)
        others = self.answers.get(item.deck_id, ())
        return mark(given, card.answers, language=item.language, others=others)

    def progress(self) -> Progress:
        """How far the session is."""
        firsts = self._first_tries()
        total = len(self.items)
        return Progress(total - self.place.remaining(total), total, len(firsts), sum(r.passed for r in firsts.values()))

    def summary(self) -> Summary:
        """What the session came to so far."""
        failures = Counter(move.index for move in self.moves if move.answered and move.answered.returns)
        firsts = self._first_tries()
        states = [state for index in firsts if (state := self.state(index))]
        return Summary(
            answers=len(self.log),
            cards=len(firsts),
            right_first=sum(rating.passed for rating in firsts.values()),
            hard=tuple(Hard(self.items[index].card, count) for index, count in failures.most_common()),
            seconds=sum(answered.review.seconds for answered in self.log),
            dues=tuple(sorted(state.due for state in states)),
            left=self.place.remaining(len(self.items)),
        )

    # --- Moving -----------------------------------------------------------------------------------------------------

    def grade(self, rating: Rating, now: datetime, given: str = "", seconds: float = 0.0) -> tuple["Session", Answered]:
        """Answer the current question; ValueError if there is none."""
        index = self.place.current(len(self.items))
        if index is None:
            raise ValueError("the session is over")
        item, previous = self.items[index], self.state(index)
        review = Review(item.card.id, now.astimezone(UTC), rating, given, seconds)
        state = self.scheduler.next_state(previous, rating, review.at, card_id=item.card.id)
        answered = Answered(item.deck_id, item.card, review, state, previous)
        place = self.place.passed(index) if rating.passed else self.place.failed(index)
        return self._moved(place, Move(self.place, index, answered)), answered

    def regrade(self, rating: Rating) -> tuple["Session", Answered]:
        """Give the last answer another rating ("I was right"), as if it had had it from the start.

        The new review stands in the place of the old and has its time. What was skipped since stays skipped.
        ValueError if nothing was answered yet.
        """
        session, skips = self, list[int]()
        while session.moves and session.moves[-1].answered is None:
            skips.insert(0, session.moves[-1].index)
            session, _ = session.undo()
        if session.last is None:
            raise ValueError("there is no answer to correct")
        review = session.last.review
        session, _ = session.undo()
        session, answered = session.grade(rating, review.at, review.given, review.seconds)
        for index in skips:
            if session.place.current(len(self.items)) == index:
                session = session.skip()
        return session, answered

    def skip(self) -> "Session":
        """Put the current card off to the end of the queue; the second time it is out of this session."""
        index = self.place.current(len(self.items))
        if index is None:
            raise ValueError("the session is over")
        return self._moved(self.place.put_off(index), Move(self.place, index))

    def undo(self) -> tuple["Session", Answered | None]:
        """Take the last move back: the session before it and, if it was an answer, that answer.

        A corrected answer is one move, taken back as a whole. ValueError if there was no move.
        """
        if not self.moves:
            raise ValueError("there is nothing to take back")
        last = self.moves[-1]
        return replace(self, place=last.before, moves=self.moves[:-1]), last.answered

    def _moved(self, place: Place, move: Move) -> "Session":
        return replace(self, place=place, moves=(*self.moves, move))

    def _first_tries(self) -> dict[int, Rating]:
        firsts: dict[int, Rating] = {}
        for move in self.moves:
            if move.answered:
                firsts.setdefault(move.index, move.answered.review.rating)
        return firsts
