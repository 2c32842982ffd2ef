"""The desk: a session in progress, its clock and its log, shared by both ways to study.

It measures how long an answer takes, counts the hints, and saves every move before the session goes on: an answer that
could not be saved was not given.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME, Mode, Prompt
from quiz.core.marking import Mark
from quiz.core.memory import MemoryState, Rating
from quiz.errors import Problem
from quiz.schedule.day import Calendar
from quiz.study.hints import most_hints
from quiz.study.move import Answered, Done, Move
from quiz.study.session import Session

LONGEST = 120.0
"""Seconds that one answer counts at most: who goes for a coffee is not studying."""

Clock = Callable[[], datetime]
"""Tells the present moment as an aware time."""

Context = Callable[[Card, str], str]
"""The paragraph around a card's sentence, from the card and its deck's id; "" if there is none."""


class Recorder(Protocol):
    """Saves what happens in a session. Each call has saved it when it returns."""

    def record(self, answered: Answered) -> None:
        """Save a new answer."""

    def correct(self, answered: Answered) -> None:
        """Save this answer in the place of the one saved last that was not taken back."""

    def undo(self, answered: Answered) -> None:
        """Take back the answer saved last; the card's state is `answered.previous` again."""

    def put_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """Save that a card was skipped, buried or suspended."""

    def undo_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """Take that back, the last one first."""

    def suspend(self, deck_id: str, card: Card) -> None:
        """Save that a card that was answered is not to be asked again."""

    def flag(self, deck_id: str, card: Card, why: str) -> None:
        """Save that a card's question is bad, and why."""

    def rewrite(self, deck_id: str, card: Card) -> None:
        """Save other words for a card."""


class Desk:
    """A session in progress; `marks` says whether an exam ends with a school mark."""

    def __init__(
        self, session: Session, recorder: Recorder, clock: Clock, calendar: Calendar, *, marks: bool = False
    ) -> None:
        self.session = session
        self.clock = clock
        self.calendar = calendar
        self.marks = marks
        self.hints = 0
        self._recorder = recorder
        self._asked: tuple[Move, ...] | None = None
        self._since = clock()
        self._before: tuple[Session, datetime] | None = None
        # The answers that were added to a card, by the answer after which they were: undoing that takes them off again.
        self._accepted: dict[tuple[str, str, datetime], str] = {}

    @property
    def over(self) -> bool:
        """Whether nothing more is asked in this session."""
        return self.session.current() is None

    def ask(self) -> Prompt | None:
        """The question to show; its time runs from when it is first asked for."""
        if self._asked is not self.session.moves:
            self._asked, self._since, self.hints = self.session.moves, self.clock(), 0
        return self.session.current()

    def away(self, seconds: float) -> None:
        """Do not count so many seconds in which the learner was not at the question."""
        self._since += timedelta(seconds=seconds)

    def hint(self) -> bool:
        """Take a hint for the current question; False if there are no more."""
        prompt = self.session.current()
        if prompt is None or self.hints >= most_hints(prompt):
            return False
        self.hints += 1
        return True

    @property
    def previews(self) -> dict[Rating, MemoryState]:
        """What each rating of the question answered last would have led to; empty before the first answer."""
        return {} if self._before is None else self._before[0].preview(self._before[1])

    def look_ahead(self) -> dict[Rating, MemoryState]:
        """What each rating of the current question would lead to now."""
        return self.session.preview(self.clock())

    def mark(self, given: str) -> tuple[Mark, Answered]:
        """Mark an answer to the current question and save it with the rating that it earns."""
        now = self.clock()
        mark = self.session.judge(given)
        rating = self.session.proposed(mark.verdict, self._seconds(now), self.hints)
        return mark, self._save(rating, given.strip(), now)

    def answer(self, rating: Rating, given: str) -> Answered:
        """Grade the current question and save it."""
        return self._save(rating, given, self.clock())

    def _save(self, rating: Rating, given: str, now: datetime) -> Answered:
        self._before = self.session, now
        session, answered = self.session.grade(rating, now, given, round(self._seconds(now), 3), self.hints)
        self._recorder.record(answered)
        self.session = session
        return answered

    def overrule(self) -> Answered | None:
        """Count the last answer as right and save that; None if there is none or it is right already."""
        last = self.session.last
        if last is None or last.review.rating >= Rating.GOOD:
            return None
        return self.regrade(Rating.GOOD)

    def regrade(self, rating: Rating) -> Answered:
        """Give the last answer another rating and save that."""
        session, answered = self.session.regrade(rating)
        self._recorder.correct(answered)
        self.session = session
        return answered

    def accept(self) -> Answered | None:
        """Take what was typed last for a right answer from now on, too; None if there is no such answer."""
        last = self.session.last
        if last is None or last.review.mode != Mode.TYPE or not last.review.given or last.review.rating >= Rating.GOOD:
            return None
        card = self._present(last.deck_id, last.card)
        if last.review.given not in card.answers:
            self._rewrite(last.deck_id, replace(card, accepted=(*card.accepted, last.review.given)))
            self._accepted[_moment(last)] = last.review.given
        return self.regrade(Rating.GOOD)

    def rewrite(self, deck_id: str, card: Card, question: str, answer: str) -> Problem | None:
        """Give a card another question or answer; what is wrong with them, None if nothing is and they are saved."""
        card = replace(self._present(deck_id, card), question=question.strip(), answer=answer.strip())
        problem = next(iter(KIND_BY_NAME[card.kind].problems(card)), None)
        if problem is None:
            self._rewrite(deck_id, card)
        return problem

    def flag(self, deck_id: str, card: Card, why: str) -> None:
        """Note that a question is bad."""
        self._recorder.flag(deck_id, card, why)

    def suspend(self, deck_id: str, card: Card) -> None:
        """Ask a card that was just answered no more."""
        self._recorder.suspend(deck_id, card)
        self.session = self.session.without(deck_id, card.id)

    def undo(self) -> bool:
        """Take the last move back, with what was accepted after it; False if there is none."""
        if not self.session.moves:
            return False
        session, move = self.session.undo()
        item = self.session.items[move.index]
        if move.answered is not None:
            self._recorder.undo(move.answered)
        else:
            self._recorder.undo_aside(item.deck_id, item.card, move.done)
        self.session = session
        if move.answered is not None and (given := self._accepted.pop(_moment(move.answered), None)) is not None:
            card = self._present(item.deck_id, item.card)
            left = tuple(one for one in card.accepted if one != given)
            self._rewrite(item.deck_id, replace(card, accepted=left))
        return True

    def put_aside(self, done: Done) -> bool:
        """Skip, bury or suspend the current card; False if it has left the session with that."""
        item, total = self.session.item, self.session.progress().total
        assert item is not None
        session = self.session.put_aside(done)
        self._recorder.put_aside(item.deck_id, item.card, done)
        self.session = session
        return self.session.progress().total == total

    def _seconds(self, now: datetime) -> float:
        """How long the question has been on the screen, as far as it counts."""
        return min(max((now - self._since).total_seconds(), 0.0), LONGEST)

    def _present(self, deck_id: str, card: Card) -> Card:
        """The card as it is now, if it was edited since."""
        items = self.session.items
        return next((one.card for one in items if (one.deck_id, one.card.id) == (deck_id, card.id)), card)

    def _rewrite(self, deck_id: str, card: Card) -> None:
        self._recorder.rewrite(deck_id, card)
        self.session = self.session.rewritten(deck_id, card)


def _moment(answered: Answered) -> tuple[str, str, datetime]:
    """What tells an answer from all others, and stays when it is graded otherwise."""
    return answered.deck_id, answered.card.id, answered.review.at
