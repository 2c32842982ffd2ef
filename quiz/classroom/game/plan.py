"""The plan of a game: its questions and rules, fixed before the first pupil joins."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from quiz.classroom.game.question import Question, QuestionKind
from quiz.core.article import Language


class Way(StrEnum):
    """How the questions are taken: all together in class, each pupil alone at home, or on paper."""

    LIVE = "live"
    HOMEWORK = "homework"
    PAPER = "paper"


class Points(StrEnum):
    """What counts: that an answer is right, or also how soon it came."""

    ACCURACY = "accuracy"
    SPEED = "speed"


class Names(StrEnum):
    """Where the names of pupils come from."""

    FREE = "free"
    GENERATED = "generated"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True)
class Place:
    """A question's place on a sheet of paper: which one it is, and the order of its options there."""

    question: int
    options: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked and how.

    `others` are all answers of the deck, with which a typed one is compared. `seconds` is None for no limit. `teams` is
    how many there are, 0 for none. `roster` are the names that may join, `extra` the factors of time for some of them,
    by folded name. `ranking` is whether the projector shows names in order. For homework `until` is its last moment (in
    seconds since 1970) and `tries` how often a question may be answered; on paper `sheets` are the versions.
    """

    deck_id: str
    title: str
    language: Language
    questions: tuple[Question, ...]
    others: tuple[str, ...] = ()
    way: Way = Way.LIVE
    seconds: float | None = 30.0
    points: Points = Points.ACCURACY
    teams: int = 0
    names: Names = Names.FREE
    roster: tuple[str, ...] = ()
    extra: Mapping[str, float] = field(default_factory=dict)
    ranking: bool = False
    until: float | None = None
    tries: int = 1
    sheets: tuple[tuple[Place, ...], ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The plan as values that JSON knows."""
        return asdict(self)

    @staticmethod
    def from_json(record: Mapping[str, Any]) -> "Plan":
        """The plan that `as_json` gave, after it has been through JSON."""
        return Plan(
            **{
                **record,
                "questions": tuple(map(_question, record["questions"])),
                "others": tuple(record["others"]),
                "roster": tuple(record["roster"]),
                "way": Way(record["way"]),
                "points": Points(record["points"]),
                "names": Names(record["names"]),
                "sheets": tuple(
                    tuple(Place(one["question"], tuple(one["options"])) for one in sheet) for sheet in record["sheets"]
                ),
            }
        )


def _question(record: Mapping[str, Any]) -> Question:
    place = record["answer_at"]
    return Question(
        **{
            **record,
            "kind": QuestionKind(record["kind"]),
            "answers": tuple(record["answers"]),
            "options": tuple(record["options"]),
            "right": tuple(record["right"]),
            "answer_at": None if place is None else (place[0], place[1]),
        }
    )
