"""Versions of a test: the same questions in another order, with their options in another order."""

import random
import string
from collections.abc import Sequence

from quiz.classroom.game.plan import Place
from quiz.classroom.game.question import Question, QuestionKind

MOST = len(string.ascii_uppercase)


def versions(questions: Sequence[Question], number: int, rng: random.Random) -> tuple[tuple[Place, ...], ...]:
    """So many versions; the first keeps the order of the questions, true and false are never mixed."""
    made = []
    for version in range(number):
        order = list(range(len(questions)))
        if version:
            rng.shuffle(order)
        made.append(tuple(Place(index, _options(questions[index], rng, mixed=bool(version))) for index in order))
    return tuple(made)


def _options(question: Question, rng: random.Random, *, mixed: bool) -> tuple[int, ...]:
    places = list(range(len(question.options)))
    if mixed and question.kind is QuestionKind.CHOICE:
        rng.shuffle(places)
    return tuple(places)


def letter(version: int) -> str:
    """What a version is called: A, B, C."""
    return string.ascii_uppercase[version]


def worth_points(question: Question) -> int:
    """The points of a question on paper: one, and two for a long answer or several right options."""
    long = question.kind is QuestionKind.SHORT and len(question.answer) > LONG
    return 2 if long or question.several else 1


LONG = 60
"""Letters of an answer that takes a sentence to write."""
