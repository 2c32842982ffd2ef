"""The state of a game: who plays, what was asked, who answered what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from quiz.classroom.game.answering import Answer
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.question import Question

GRACE = 1.0
"""Seconds after the end in which an answer that was sent in time may still arrive."""


class Phase(StrEnum):
    """Where a game is."""

    LOBBY = "lobby"
    QUESTION = "question"
    REVEAL = "reveal"
    SCORES = "scores"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody who plays. `key` is the hash of the token, `time` the factor of time, `gone` whether thrown out."""

    id: int
    name: str
    key: str
    team: int | None = None
    time: float = 1.0
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """An answer, and how many seconds after the question it came; pauses are not counted."""

    answer: Answer
    after: float


@dataclass(frozen=True, slots=True)
class Round:
    """One asking of one question; it is asked again (`vote` 2) where a class has discussed it.

    Times are seconds since 1970. `added` are seconds by which the end was put off, with pauses. From `stopped` on no
    answers are taken, and `worths` tells what everybody's was worth; `shown` is whether the right answer was shown. A
    `void` round does not count.
    """

    number: int
    question: int
    opened: float
    seconds: float | None
    vote: int = 1
    added: float = 0.0
    paused_at: float | None = None
    pauses: float = 0.0
    stopped: float | None = None
    discussing: bool = False
    shown: bool = False
    void: bool = False
    answers: Mapping[int, Given] = field(default_factory=dict)
    worths: Mapping[int, float] = field(default_factory=dict)

    def ends(self, time: float = 1.0) -> float | None:
        """When the time of a player with that factor is over; None while there is no end or the clock stands."""
        if self.seconds is None or self.paused_at is not None:
            return None
        return self.opened + self.seconds * time + self.added

    def left(self, now: float, time: float = 1.0) -> float | None:
        """How many seconds a player has, also while the clock stands; None for no limit."""
        if self.seconds is None:
            return None
        return max(self.opened + self.seconds * time + self.added - (self.paused_at or now), 0.0)

    def is_open(self, now: float, time: float = 1.0) -> bool:
        """Whether an answer that arrives now counts."""
        if self.stopped is not None or self.shown or self.void:
            return False
        end = self.ends(time)
        return end is None or now <= end + GRACE

    def after(self, now: float) -> float:
        """How many seconds the question has been asked."""
        return max((self.paused_at or now) - self.opened - self.pauses, 0.0)


@dataclass(frozen=True, slots=True)
class Game:
    """A game between two events."""

    plan: Plan
    phase: Phase = Phase.LOBBY
    players: Mapping[int, Player] = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()
    locked: bool = False

    @property
    def round(self) -> Round | None:
        """The round that is running or was last."""
        return self.rounds[-1] if self.rounds else None

    @property
    def question(self) -> Question | None:
        """The question that is running or was last."""
        return None if self.round is None else self.plan.questions[self.round.question]

    @property
    def present(self) -> list[Player]:
        """The players who were not thrown out, in the order in which they joined."""
        return [player for player in self.players.values() if not player.gone]

    @property
    def counted(self) -> list[Round]:
        """The rounds that count: those whose answer was shown, of each question the last."""
        last = {one.question: one for one in self.rounds if one.shown and not one.void}
        return list(last.values())

    def missing(self) -> list[Player]:
        """The players who have not yet answered the question that is running."""
        answers = self.round.answers if self.round else {}
        return [player for player in self.present if player.id not in answers]
