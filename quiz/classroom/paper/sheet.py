"""A test as a PDF, set by Typst, which comes as a Python package: nothing of the system is needed."""

import json
from importlib.resources import files
from typing import Any, Literal

from quiz.classroom.game.plan import Place, Plan
from quiz.classroom.game.question import Question, QuestionKind
from quiz.classroom.paper.typography import typographic
from quiz.classroom.paper.versions import LONG, letter, worth_points
from quiz.core.article import Language

Paper = Literal["a4", "letter"]
PAPERS: dict[str, str] = {"a4": "a4", "letter": "us-letter"}
SHORT_OPTION = 28
"""Letters up to which two options stand side by side."""
WORDS: dict[Language, dict[str, str]] = {
    "de": {
        "name": "Name:",
        "date": "Datum:",
        "points": "Punkte:",
        "version": "Gruppe",
        "page": "Seite",
        "key": "Lösungen",
        "several": "Es können mehrere richtig sein.",
        "estimate": "Schätze; nahe daran zählt auch.",
    },
    "en": {
        "name": "Name:",
        "date": "Date:",
        "points": "Points:",
        "version": "Version",
        "page": "Page",
        "key": "Answer key",
        "several": "More than one may be right.",
        "estimate": "Estimate; near counts as well.",
    },
}
"""The words of a test are in the language of its questions, whoever prints it."""


def pdf(plan: Plan, *, paper: str = "a4", answers: bool = False) -> bytes:
    """The test with all its versions; with `answers` the key of each follows, with the sentences that prove it."""
    import typst  # noqa: PLC0415 - 30 MB that only a test on paper needs

    template = files("quiz.classroom.paper").joinpath("test.typ").read_bytes()
    made = typst.compile(template, sys_inputs={"test": json.dumps(described(plan, paper, answers=answers))})
    assert isinstance(made, bytes)
    return made


def described(plan: Plan, paper: str, *, answers: bool) -> dict[str, Any]:
    """What the template needs to know."""
    words = WORDS[plan.language]
    return {
        "title": typographic(plan.title, plan.language),
        "language": plan.language,
        "paper": PAPERS[paper],
        "answers": answers,
        "total": sum(map(worth_points, plan.questions)),
        "words": words,
        "versions": [
            {
                "letter": letter(version),
                "questions": [
                    _question(number, plan.questions[place.question], place, plan.language)
                    for number, place in enumerate(sheet, 1)
                ],
            }
            for version, sheet in enumerate(plan.sheets)
        ],
    }


def _question(number: int, question: Question, place: Place, language: Language) -> dict[str, Any]:
    words = WORDS[language]
    options = [
        {"letter": letter(position), "text": typographic(question.options[option], language)}
        for position, option in enumerate(place.options)
    ]
    answer = typographic(question.answer, language)
    if question.kind is QuestionKind.CHOICE:
        right = [letter(position) for position, option in enumerate(place.options) if option in question.right]
        answer = f"{', '.join(right)}: {answer}"
    is_written = not options and question.kind is not QuestionKind.CLOZE
    return {
        "number": number,
        "text": typographic(question.text, language),
        "gap": min(max(len(question.answer) * 0.28 + 1.6, 2.8), 8.0),
        "options": options,
        "short": all(len(option["text"]) <= SHORT_OPTION for option in options),
        "lines": 0 if not is_written else 3 if len(question.answer) > LONG else 1,
        "points": worth_points(question),
        "hint": words["several"] if question.several else words["estimate"] if question.target is not None else "",
        "answer": answer,
        "sentence": [typographic(part, language) for part in question.marked_sentence],
    }
