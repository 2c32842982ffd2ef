"""A card that a rule proposes, before anybody has checked or chosen it."""

from dataclasses import dataclass, field

from quiz.core.article import Span
from quiz.language import AnalysedSentence, MentionKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with its answer, which stands at `span` of the article, inside `sentence`.

    `about` says what sort of thing is asked for, so that distractors of the same sort can be found; None for phrases
    and clauses. `worth` is the rule's own opinion, from 0 (barely) to 3 (surely a good card).
    """

    rule: str
    kind: str
    question: str
    answer: str
    span: Span
    sentence: AnalysedSentence
    worth: float
    about: MentionKind | None = None
    accepted: tuple[str, ...] = field(default=())
    shown: tuple[int, int] = (0, 0)
    """The tokens of the sentence that the question shows, the last not included; (0, 0) if it shows none as such."""
    placed: bool = False
    """Whether the question begins with the title of its article, because it would not be clear without."""
