"""Cards turned on their side: a batch of them as one sequence for each of their parts.

Who writes a hundred thousand cards to a file has no time to make an object of each. What is done to a whole column at
once is done by the interpreter's own loops, ten times as fast.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quiz.core.card import Card

Texts = Sequence[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """A batch of cards; the n-th of each column belongs to the n-th card.

    `sentences` and `starts` are those of the evidence, None for a card without; `marks` are the places of the answer
    counted from the sentence's beginning, None where that is not known.
    """

    ids: Texts
    kinds: Texts
    questions: Texts
    answers: Texts
    accepted: Sequence[tuple[str, ...]]
    distractors: Sequence[tuple[str, ...]]
    tags: Sequence[tuple[str, ...]]
    sentences: Sequence[str | None]
    starts: Sequence[int | None]
    marks: Sequence[tuple[int, int] | None]

    def __len__(self) -> int:
        return len(self.ids)


def in_columns(cards: Iterable[Card]) -> Columns:
    """The columns of some cards."""
    held = list(cards)
    evidence = [card.evidence for card in held]
    marks = [one.answer_in_sentence if one else None for one in evidence]
    return Columns(
        [card.id for card in held],
        [card.kind for card in held],
        [card.question for card in held],
        [card.answer for card in held],
        [card.accepted for card in held],
        [card.distractors for card in held],
        [card.tags for card in held],
        [one.sentence if one else None for one in evidence],
        [one.span.start if one else None for one in evidence],
        [(one.start, one.end) if one else None for one in marks],
    )
