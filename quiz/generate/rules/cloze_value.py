"""A gap for a number, a year or a date.

    Zeitweise waren am Semmering bis zu _____ Menschen beschäftigt.     20.000
    Voyager 2 followed in _____.                                        November 2018

Nothing comes from a number in a row of numbers. Little is given for small numbers that mean little
("zwei Modelle").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind


def cloze_value(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every number, year and date of the sentence."""
    return gap_cards("cloze_value", reading, text, _values(reading))


def _values(reading: Reading) -> Iterator[tuple[Mention, float]]:
    tokens = reading.sentence.tokens
    for mention in reading.sentence.mentions:
        after = [token.text for token in tokens[mention.last : mention.last + 2]]
        if len(after) == 2 and after[0] == "," and after[1][0].isdigit():
            continue
        if mention.kind is MentionKind.DATE:
            yield mention, 2.2
        elif mention.kind is MentionKind.YEAR:
            yield mention, 2.0
        elif mention.kind is MentionKind.NUMBER:
            yield mention, 1.8 if any(character.isdigit() for character in mention.text) else 1.0
