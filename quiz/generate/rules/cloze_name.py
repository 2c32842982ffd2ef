"""A gap for a name: who did it, where, with what.

    _____ stellte im Januar 2025 sein Modell R1 vor.              DeepSeek
    In 1965 _____ noticed something useful.                       Gary Flandro

Nothing comes from a sentence that would name nothing else once the name is gone ("_____ glaubte es.").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind

WORTH = {
    MentionKind.PERSON: 2.2,
    MentionKind.PRODUCT: 2.1,
    MentionKind.ORGANISATION: 2.0,
    MentionKind.PLACE: 1.4,
    MentionKind.NAME: 1.6,
}


def cloze_name(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every name of the sentence."""
    return gap_cards("cloze_name", reading, text, _names(reading, text))


def _names(reading: Reading, text: AnalysedText) -> Iterator[tuple[Mention, float]]:
    # What the whole article is about stands in its heading, and in every other sentence: nobody has to learn it.
    everywhere = max(3, len(text.sentences) // 4)
    for mention in reading.sentence.mentions:
        opening = mention.first == 0 and mention.last == 1
        if opening and text.uses.get(mention.text.lower()):
            continue  # "Government advertisements …": a noun that begins its sentence
        if mention.kind.is_name:
            often = text.named_in[mention.text] >= everywhere
            yield mention, WORTH[mention.kind] - (0.7 if often else 0.0)
