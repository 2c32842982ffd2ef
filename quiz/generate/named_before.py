"""Where the article names somebody whom a later sentence only means: what proves a card whose answer is "she"."""

from collections.abc import Iterator

from quiz.generate.people import full_name
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind

BACK = 3
"""How many sentences before, of the same paragraph; more would be too much to read below an answer."""


def last_named(name: str, sentence: AnalysedSentence, text: AnalysedText) -> tuple[Mention, AnalysedSentence] | None:
    """The longest mention of a person in the nearest sentence before that has one, and that sentence."""
    for before in sentences_before(sentence, text):
        named = [m for m in before.mentions if m.kind is MentionKind.PERSON and full_name(m.text, text) == name]
        if named:
            return max(named, key=lambda mention: len(mention.text)), before
    return None


def sentences_before(sentence: AnalysedSentence, text: AnalysedText) -> Iterator[AnalysedSentence]:
    """The sentences before it in its paragraph, the nearest first."""
    for before in reversed(text.sentences[max(0, sentence.number - BACK) : sentence.number]):
        if before.paragraph != sentence.paragraph or before.heading:
            return
        yield before
