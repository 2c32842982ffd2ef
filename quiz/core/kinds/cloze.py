"""A sentence with one gap: the question holds `GAP` once, and the answer belongs there."""

from collections.abc import Iterator

from quiz.core.card import Card
from quiz.core.kinds.kind import Kind, Mode, option_problems, text_problems
from quiz.errors import N_, Problem

GAP = "_____"


def problems(card: Card) -> Iterator[Problem]:
    """A cloze card needs exactly one gap."""
    yield from text_problems(card)
    yield from option_problems(card)
    if card.question.count(GAP) != 1:
        yield Problem(N_("A cloze card needs exactly one gap, written {gap}."), parameters={"gap": GAP})


def filled(card: Card) -> tuple[str, str, str]:
    """The sentence as (before the gap, the answer, after the gap)."""
    before, _, after = card.question.partition(GAP)
    return before, card.answer, after


CLOZE = Kind("cloze", (Mode.TYPE, Mode.CHOOSE, Mode.REVEAL), problems)
