"""Answers as they come in, and what each is worth: from 1 for right to 0 for wrong.

An answer is for a choice the place of the option (of several right ones a list of places), for a statement a truth
value, for a typed question the text, for an estimation a number. Of several right options every right pick counts and
every wrong pick takes one back. A typed answer is marked as in study, and nearly right is half. A guess is worth less
the farther it lies from the number, in proportion.
"""

import math
import unicodedata
from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from quiz.classroom.game.plan import Plan
from quiz.classroom.game.question import Question, QuestionKind
from quiz.core.marking import Verdict, mark
from quiz.language.lexicon import is_word

Answer = bool | int | float | str | tuple[int, ...]
"""An answer in its canonical form."""

LONGEST = 200
"""Characters of a typed answer."""
NEARLY = 0.5
GREATEST = 1e15
"""No guess is larger."""


def read_answer(question: Question, given: object) -> Answer | None:
    """The answer in its canonical form, in which the same answer is always equal; None if it is malformed."""
    match question.kind:
        case QuestionKind.TRUEFALSE:
            return given if isinstance(given, bool) else None
        case QuestionKind.CHOICE if question.several:
            if not isinstance(given, list | tuple) or not given or len(given) > len(question.options):
                return None
            places = {place for place in given if _is_place(question, place)}
            return tuple(sorted(places)) if len(places) == len(given) else None
        case QuestionKind.CHOICE:
            return given if isinstance(given, int) and _is_place(question, given) else None
        case QuestionKind.ESTIMATE:
            if isinstance(given, bool) or not isinstance(given, int | float):
                return None
            return float(given) if abs(given) <= GREATEST and math.isfinite(given) else None
        case _:
            return _text(given)


def _is_place(question: Question, place: object) -> bool:
    return isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(question.options)


def _text(given: object) -> str | None:
    if not isinstance(given, str) or len(given) > LONGEST:
        return None
    shown = "".join(letter for letter in given if unicodedata.category(letter) not in {"Cc", "Cs"} or letter in "\t\n")
    return " ".join(unicodedata.normalize("NFC", shown).split()) or None


def from_log(question: Question, stored: Any) -> Answer:
    """The answer that JSON gave back."""
    return tuple(stored) if question.several and isinstance(stored, list) else cast("Answer", stored)


class Marker:
    """What answers to the questions of a plan are worth; the same text is marked once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._marked: dict[tuple[int, str], float] = {}

    def worth(self, index: int, answer: Answer) -> float:
        """The worth of an answer to the question at `index`, from 0 to 1."""
        question = self._plan.questions[index]
        if not isinstance(answer, str):
            return untyped_worth(question, answer)
        found = self._marked.get((index, answer))
        if found is None:
            language = self._plan.language
            known = partial(is_word, language)
            verdict = mark(answer, question.answers, language=language, others=self._plan.others, is_word=known).verdict
            found = {Verdict.RIGHT: 1.0, Verdict.NEARLY: NEARLY, Verdict.WRONG: 0.0}[verdict]
            self._marked[index, answer] = found
        return found

    def worths(self, index: int, answers: Mapping[int, Answer]) -> dict[int, float]:
        """The worth of everybody's answer to one question, by player."""
        return {player: self.worth(index, answer) for player, answer in answers.items()}


def untyped_worth(question: Question, answer: Answer) -> float:
    """What an answer that is no text is worth."""
    match question.kind:
        case QuestionKind.TRUEFALSE:
            return float((question.right == (0,)) == answer)
        case QuestionKind.ESTIMATE:
            assert isinstance(answer, int | float)
            assert question.target is not None
            assert question.reach is not None
            return round(max(0.0, 1 - abs(answer - question.target) / question.reach), 4)
        case _:
            picked = set(answer) if isinstance(answer, tuple) else {answer}
            right = set(question.right)
            return max(0.0, (len(picked & right) - len(picked - right)) / len(right))
