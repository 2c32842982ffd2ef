"""A question with options to pick from: one is the answer, the distractors are wrong."""

from collections.abc import Iterator

from quiz.core.card import Card
from quiz.core.kinds.kind import Kind, Mode, option_problems, text_problems
from quiz.errors import N_, Problem


def problems(card: Card) -> Iterator[Problem]:
    """A choice card needs at least one distractor, none of them right."""
    yield from text_problems(card)
    yield from option_problems(card)
    if not card.distractors:
        yield Problem(N_("A choice card needs at least one wrong option."))


CHOICE = Kind("choice", (Mode.CHOOSE, Mode.TYPE, Mode.REVEAL), problems)
