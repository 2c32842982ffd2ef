"""Homework: the questions at one's own pace, several tries each, and word of what was right at once.

Each pupil has a progress of their own, which follows from the same log as a game in class: an answer is a try, `ON`
goes to the next try or the next question. The round of an answer counts the tries of all questions, so that the
database can refuse the same try twice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from quiz.classroom.game.answering import Answer, Marker, from_log
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.state import Game, Given, Player, Round
from quiz.classroom.game.views import View, solution

FIRST, LATER = 1000, 500
"""Points for a right answer at the first try and afterwards."""


@dataclass(frozen=True, slots=True)
class Try:
    """An answer, what it was worth, and when it came."""

    answer: Answer
    worth: float
    at: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a pupil is: the question they are at, whether they see what became of the last try, all tries so far."""

    at: int = 0
    showing: bool = False
    tries: Mapping[int, tuple[Try, ...]] = field(default_factory=dict)

    def of(self, index: int) -> tuple[Try, ...]:
        """The tries of one question."""
        return self.tries.get(index, ())


NONE = Progress()


def is_done(plan: Plan, tries: tuple[Try, ...]) -> bool:
    """Whether a question is over: right, or tried often enough."""
    return bool(tries) and (tries[-1].worth >= 1 or len(tries) >= plan.tries)


def slot(plan: Plan, index: int, tried: int) -> int:
    """The round of a try in the log."""
    return index * plan.tries + tried


def after(plan: Plan, progress: Progress, event: Event, marker: Marker) -> Progress:
    """A pupil's progress after an event of theirs."""
    if event.what is What.ON:
        done = is_done(plan, progress.of(progress.at))
        return replace(progress, at=progress.at + done, showing=False)
    answer = from_log(plan.questions[progress.at], event.data["answer"])
    tried = Try(answer, marker.worth(progress.at, answer), event.at)
    tries = {**progress.tries, progress.at: (*progress.of(progress.at), tried)}
    return replace(progress, showing=True, tries=tries)


def replayed(plan: Plan, events: Iterable[Event], marker: Marker) -> dict[int, Progress]:
    """The progress of everybody to which a log leads."""
    found: dict[int, Progress] = {}
    for event in events:
        if event.what in {What.ANSWER, What.ON} and event.player is not None:
            found[event.player] = after(plan, found.get(event.player, NONE), event, marker)
    return found


def score(progress: Progress) -> int:
    """The points of a pupil: the first try counts whole, later ones half."""
    return sum(
        round(tries[-1].worth * (FIRST if len(tries) == 1 else LATER)) for tries in progress.tries.values() if tries
    )


def done(plan: Plan, progress: Progress) -> int:
    """How many questions are over."""
    return sum(is_done(plan, tries) for tries in progress.tries.values())


def phase(game: Game, progress: Progress) -> str:
    """Where a pupil is, in the words of the protocol."""
    if progress.at >= len(game.plan.questions) or str(game.phase) == "ended":
        return "ended"
    return "reveal" if progress.showing else "question"


def snapshot(game: Game, player: Player, progress: Progress, now: float) -> View:
    """What a pupil sees. What is right is told when the question is over, and no sooner."""
    plan, where = game.plan, phase(game, progress)
    view: View = {
        "phase": where,
        "now": round(now, 3),
        "title": plan.title,
        "language": plan.language,
        "way": str(plan.way),
        "points": str(plan.points),
        "until": plan.until,
        "question": None,
    }
    you: dict[str, Any] = {
        "player": player.id,
        "name": player.name,
        "score": score(progress),
        "rank": None,
        "of": 0,
        "team": None,
        "answered": False,
        "answer": None,
        "correct": None,
        "worth": None,
        "points": None,
    }
    if where != "ended":
        question, tries = plan.questions[progress.at], progress.of(progress.at)
        view["question"] = {
            "index": progress.at,
            "of": len(plan.questions),
            "kind": str(question.kind),
            "text": question.text,
            "options": list(question.options),
            "several": question.several,
            "seconds": None,
            "ends_at": None,
            "left": None,
            "paused": False,
            "open": where == "question",
            "discussing": False,
            "vote": 1,
            "tries_left": plan.tries - len(tries),
        }
        if where == "reveal":
            last = tries[-1]
            you |= {"answered": True, "answer": last.answer, "correct": last.worth >= 1, "worth": last.worth}
            if is_done(plan, tries):
                view["question"]["solution"] = {
                    **solution(question),
                    "counts": None,
                    "answers": 1,
                    "right": int(last.worth >= 1),
                    "gain": None,
                }
    return {**view, "you": you}


def to_practise(progress: Progress) -> list[int]:
    """The questions that were not right at the first try."""
    return [index for index, tries in progress.tries.items() if tries and tries[0].worth < 1]


def as_game(game: Game, progress: Mapping[int, Progress]) -> Game:
    """The homework as a game in class would have it: what everybody answered at the first try."""
    rounds = []
    for index in range(len(game.plan.questions)):
        firsts = {one: tries.of(index)[0] for one, tries in progress.items() if tries.of(index)}
        rounds.append(
            Round(
                index,
                index,
                0.0,
                None,
                stopped=0.0,
                shown=True,
                answers={player: Given(tried.answer, 0.0) for player, tried in firsts.items()},
                worths={player: tried.worth for player, tried in firsts.items()},
            )
        )
    return replace(game, rounds=tuple(rounds))
