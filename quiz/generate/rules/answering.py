"""Candidates of the English rules: an answer that is a stretch of tokens, a name, or a quantity."""

from dataclasses import replace

from quiz.core.article import Span
from quiz.generate.candidate import Candidate
from quiz.generate.numerals import written_otherwise
from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind
from quiz.language.english.quantities import Amount, Quantity


def span_of(reading: Reading, first: int, last: int) -> Span:
    """The place of tokens `first` up to `last` in the article."""
    tokens = reading.sentence.tokens
    return Span(tokens[first].span.start, tokens[last - 1].span.end)


def candidate(
    rule: str,
    reading: Reading,
    question: str,
    answer: tuple[int, int],
    *,
    kind: str = "short",
    worth: float = 2.2,
    about: MentionKind | None = None,
    accepted: tuple[str, ...] = (),
    shown: tuple[int, int] = (0, 0),
) -> Candidate:
    """A candidate whose answer is the tokens `answer`."""
    span = span_of(reading, *answer)
    words = reading.sentence.words(*answer)
    return Candidate(
        rule, kind, question, words, span, reading.sentence, worth - reading.cost, about, accepted, shown=shown
    )


def for_mention(found: Candidate, mention: Mention) -> Candidate:
    """The same candidate with a name or value as its answer."""
    return replace(found, answer=mention.text, span=mention.span, about=mention.kind)


def amount_answer(rule: str, reading: Reading, question: str, found: Amount, visible: tuple[int, int]) -> Candidate:
    """A candidate whose answer is a quantity; the figure alone, without "about", is accepted too."""
    whole = reading.sentence.words(found.first, found.last)
    figure = reading.sentence.words(found.bare, found.last)
    accepted: tuple[str, ...] = (figure,) if figure != whole else ()
    tokens = reading.sentence.tokens
    if found.sort is Quantity.COUNT and found.last < len(tokens) and tokens[found.last].tag == "NN2":
        accepted += (f"{whole} {tokens[found.last].text}",)
    accepted += written_otherwise(figure, "en")
    about = None if found.sort is Quantity.TIME else MentionKind.NUMBER
    answer = (found.first, found.last)
    return candidate(rule, reading, question, answer, worth=2.3, about=about, accepted=accepted, shown=visible)
