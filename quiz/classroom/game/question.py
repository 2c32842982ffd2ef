"""A question of a game: what is asked on a phone, what is right, and the sentence that proves it."""

from dataclasses import dataclass
from enum import StrEnum


class QuestionKind(StrEnum):
    """How a question is answered; the names are those of the protocol."""

    CHOICE = "choice"
    TRUEFALSE = "truefalse"
    SHORT = "short"
    CLOZE = "cloze"
    ESTIMATE = "estimate"

    @property
    def typed(self) -> bool:
        """Whether the answer is a text to be marked."""
        return self in {QuestionKind.SHORT, QuestionKind.CLOZE}


@dataclass(frozen=True, slots=True)
class Question:
    """One question, complete in itself, so that a running game does not change with its deck.

    `answers` is everything that counts as right, the answer proper first. `right` are the places of the right ones
    among `options`. `target` is the number to guess, `reach` how far from it a guess is worth nothing. `answer_at` are
    the ends of the answer within `sentence`.
    """

    card_id: str
    kind: QuestionKind
    text: str
    answers: tuple[str, ...]
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    several: bool = False
    target: float | None = None
    reach: float | None = None
    sentence: str = ""
    answer_at: tuple[int, int] | None = None

    @property
    def answer(self) -> str:
        """The right answer in words; all of them where there are several."""
        if self.several:
            return " · ".join(self.options[place] for place in self.right)
        return self.answers[0]

    @property
    def marked_sentence(self) -> tuple[str, str, str]:
        """The source sentence before, in and behind the answer; the last two are empty if it does not stand there."""
        if self.answer_at is None:
            return self.sentence, "", ""
        start, end = self.answer_at
        return self.sentence[:start], self.sentence[start:end], self.sentence[end:]
