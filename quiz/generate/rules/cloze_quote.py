"""A gap for what was said or named in so many words, between the quotation marks.

    Insbesondere das Aufkommen von DeepSeek löste „_____“ in der KI-Branche aus.       Schockwellen
    Sagan later called it the “_____”.                                                Pale Blue Dot

Nothing comes from long quotations: nobody learns ten words by heart to type them.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind

LONGEST = 4


def cloze_quote(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every short quotation of the sentence."""
    return gap_cards("cloze_quote", reading, text, _quotes(reading))


def _quotes(reading: Reading) -> Iterator[tuple[Mention, float]]:
    for mention in reading.sentence.mentions:
        if mention.kind is MentionKind.QUOTE:
            words = len(mention.text.split())
            if words <= LONGEST:
                yield mention, 2.1 - 0.1 * words
