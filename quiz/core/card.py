"""A card: one question about one fact, with the sentence that proves it."""

from dataclasses import dataclass

from quiz.core.article import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a card comes from: `sentence` is the article's words from `span.start` to `span.end`, unchanged.

    `answer` says where in the article the answer stands; None if its words are not there as such.
    """

    sentence: str
    span: Span
    answer: Span | None = None

    def __post_init__(self) -> None:
        if len(self.sentence) != self.span.end - self.span.start:
            raise ValueError("the sentence is not as long as its span")
        if self.answer is not None and not self.span.contains(self.answer):
            raise ValueError("the answer stands outside its sentence")

    @property
    def answer_in_sentence(self) -> Span | None:
        """The answer's place counted from the sentence's beginning, for marking it on a screen."""
        if self.answer is None:
            return None
        return Span(self.answer.start - self.span.start, self.answer.end - self.span.start)


@dataclass(frozen=True, slots=True)
class Card:
    """A question and its answer.

    `kind` is the name of one of `quiz.core.kinds.KINDS`, which says what the fields mean and how the card is asked.
    `accepted` are further right answers, `distractors` wrong ones to choose from. `id` never changes while the fact
    stays the same, so progress, exports and re-imports find each other. `evidence` is None only for cards that
    came from elsewhere without a source.
    """

    id: str
    kind: str
    question: str
    answer: str
    accepted: tuple[str, ...] = ()
    distractors: tuple[str, ...] = ()
    evidence: Evidence | None = None
    tags: tuple[str, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        """Everything that counts as right, the answer proper first."""
        return (self.answer, *self.accepted)
