"""A question with a short answer to type: "Wer ist CEO von OpenAI?" - "Sam Altman"."""

from collections.abc import Iterator

from quiz.core.card import Card
from quiz.core.kinds.kind import Kind, Mode, option_problems, text_problems
from quiz.errors import Problem


def problems(card: Card) -> Iterator[Problem]:
    """A short card may have wrong options, for as long as it is new."""
    yield from text_problems(card)
    yield from option_problems(card)


SHORT = Kind("short", (Mode.TYPE, Mode.CHOOSE, Mode.REVEAL), problems)
