"""What a pupil takes home: the questions that were wrong, as a package that Anki imports."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.opening import now
from quiz.core.card import Card, Evidence

if TYPE_CHECKING:
    from quiz.classroom.game.plan import Plan
    from quiz.classroom.game.question import Question
    from quiz.classroom.server.api import Package
    from quiz.core.deck import Deck


def package(plan: "Plan", questions: "list[Question]") -> "Package":
    """Some questions of a plan as a package for Anki."""
    from quiz.classroom.server.api import Package
    from quiz.exchange import WriteOptions, write_deck

    with tempfile.TemporaryDirectory(prefix="quiz-") as folder:
        file = Path(folder) / "quiz.apkg"
        write_deck(deck_of(plan, questions), file, "anki", WriteOptions(anki_language=plan.language, now=now()))
        return Package("quiz.apkg", "application/octet-stream", file.read_bytes())


def deck_of(plan: "Plan", questions: "list[Question]") -> "Deck":
    """The questions as a deck again, under the ids of their cards, so that a later export updates the same notes."""
    from quiz.core.deck import Deck

    return Deck(plan.deck_id, plan.title, plan.language, tuple(map(_card, questions)))


def _card(question: "Question") -> "Card":
    from quiz.classroom.game.question import QuestionKind
    from quiz.core.article import Span

    kind = {QuestionKind.ESTIMATE: "short"}.get(question.kind, str(question.kind))
    wrong = tuple(option for place, option in enumerate(question.options) if place not in question.right)
    evidence = None
    if question.sentence:
        place = None if question.answer_at is None else Span(*question.answer_at)
        evidence = Evidence(question.sentence, Span(0, len(question.sentence)), place)
    return Card(question.card_id, kind, question.text, question.answer, question.answers[1:], wrong, evidence)
