"""A card that a rule proposes, before anybody has checked or chosen it."""

from dataclasses import dataclass, field, replace

from quiz.core.article import Span
from quiz.language import AnalysedSentence, MentionKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question with its answer, which stands at `span` of the article, inside `sentence` or before it, in `since`.

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
    before: str = ""
    """What was put in front of the question: the title, and a sentence that it goes on from."""
    led_by: int | None = None
    """The number of that sentence, if there is one."""
    sure: float = 0.0
    """How likely a teacher keeps it, from 0 to 1; filled in when it was checked."""
    truth: str = ""
    """For a statement that may be false: the same statement as the article has it."""

    since: AnalysedSentence | None = None
    """An earlier sentence that has the answer: "he" said it, and that sentence names him."""

    whole: bool = False
    """Whether it shows its whole sentence as it is, and so tells what other cards of that sentence ask."""

    @property
    def asks(self) -> bool:
        """Whether the question is one, not a sentence with a gap or a statement."""
        return self.kind not in {"cloze", "truefalse"}

    @property
    def proof(self) -> Span:
        """Where the article proves it: its sentence, from the earlier one on if that has the answer."""
        return Span((self.since or self.sentence).span.start, self.sentence.span.end)

    @property
    def fact(self) -> str:
        """What it asks for in the article's words; the answer, unless that is only "true" or "false"."""
        begin = self.sentence.span.start
        return self.sentence.text[self.span.start - begin : self.span.end - begin] if self.truth else self.answer

    def behind(self, words: str) -> "Candidate":
        """The candidate with some words in front of its question, and of what a statement says rightly."""
        before, question, truth = words + self.before, words + self.question, self.truth and words + self.truth
        return replace(self, question=question, truth=truth, before=before)

    @property
    def bare(self) -> str:
        """The question without what was put in front of it."""
        return self.question[len(self.before) :]


@dataclass(frozen=True, slots=True)
class Considered:
    """A question that a rule proposed, and why it is not asked; `rejected` is None while nothing speaks against it.

    `rejected` is an English sentence that `quiz.locale` knows.
    """

    candidate: Candidate
    rejected: str | None = None
