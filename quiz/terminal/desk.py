"""The desk a learner sits at: the session as it stands, and the recorder that every move is told to.

Both ways of studying, on a screen and as plain lines, move the session through here only. The recorder is called
before the session moves on, so an answer that could not be saved was not given.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from quiz.core.card import Card
from quiz.core.kinds import Prompt
from quiz.core.memory import Rating
from quiz.study.session import Answered, Session

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


class Desk:
    """A session in progress."""

    def __init__(self, session: Session, recorder: Recorder, clock: Clock) -> None:
        self.session = session
        self.clock = clock
        self._recorder = recorder
        self._asked: Session | None = None
        self._since = clock()

    @property
    def over(self) -> bool:
        """Whether nothing more is asked in this session."""
        return self.session.current() is None

    def ask(self) -> Prompt | None:
        """The question to show; its time runs from when it is first asked for."""
        if self._asked is not self.session:
            self._asked, self._since = self.session, self.clock()
        return self.session.current()

    def answer(self, rating: Rating, given: str) -> Answered:
        """Grade the current question and save it."""
        now = self.clock()
        seconds = min(max((now - self._since).total_seconds(), 0.0), LONGEST)
        session, answered = self.session.grade(rating, now, given, round(seconds, 3))
        self._recorder.record(answered)
        self.session = session
        return answered

    def overrule(self) -> Answered | None:
        """Count the last answer as right and save that; None if there is none or it is right already."""
        last = self.session.last
        if last is None or last.review.rating >= Rating.GOOD:
            return None
        session, answered = self.session.regrade(Rating.GOOD)
        self._recorder.correct(answered)
        self.session = session
        return answered

    def undo(self) -> bool:
        """Take the last move back; False if there is none."""
        if not self.session.moves:
            return False
        session, answered = self.session.undo()
        if answered is not None:
            self._recorder.undo(answered)
        self.session = session
        return True

    def skip(self) -> bool:
        """Put the current card off; False if it has left the session with that."""
        left = self.session.progress().done
        self.session = self.session.skip()
        return self.session.progress().done == left
