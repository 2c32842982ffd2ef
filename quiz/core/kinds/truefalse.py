"""A statement that is true or false.

Answer and single distractor are the two words of the deck's language ("richtig", "falsch"), so that no screen and
no format has to know more about this kind than about a choice of two.
"""

from collections.abc import Iterator

from quiz.core.card import Card
from quiz.core.kinds.kind import Kind, Mode, option_problems, text_problems
from quiz.errors import N_, Problem


def problems(card: Card) -> Iterator[Problem]:
    """A true/false card has exactly one other option."""
    yield from text_problems(card)
    yield from option_problems(card)
    if len(card.distractors) != 1:
        yield Problem(N_("A true/false card needs exactly one other option."))


TRUEFALSE = Kind("truefalse", (Mode.CHOOSE, Mode.REVEAL), problems)
