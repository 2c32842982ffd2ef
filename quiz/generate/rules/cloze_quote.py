"""A gap for what was said or named in so many words, between the quotation marks.

    Insbesondere das Aufkommen von DeepSeek löste „_____“ in der KI-Branche aus.       Schockwellen
    Sagan later called it the “_____”.                                                Pale Blue Dot

Nothing comes from long quotations, nor from words that name nothing ("looking closely"): nobody learns the wording by
heart to type it.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.pos import NOMINAL

LONGEST = 3


def cloze_quote(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every short quotation of the sentence.

    In German one that begins with a small letter is a turn of phrase: of fourteen judges kept two.
    """
    named = ((quote, worth) for quote, worth in _quotes(reading) if text.language == "en" or quote.text[0].isupper())
    return gap_cards("cloze_quote", reading, text, named)


def _quotes(reading: Reading) -> Iterator[tuple[Mention, float]]:
    quotes = [mention for mention in reading.sentence.mentions if mention.kind is MentionKind.QUOTE]
    if len(quotes) != 1:
        return  # of several each is one of a list
    words = len(quotes[0].text.split())
    if words <= LONGEST and _names_something(reading, quotes[0]):
        yield quotes[0], 2.1 - 0.1 * words


def _names_something(reading: Reading, mention: Mention) -> bool:
    """Whether it is a word or name for something: not "looking closely", nor "a flicker", for which others would do."""
    tokens = [token for token in reading.sentence.tokens[mention.first : mention.last] if token.is_word]
    return bool(tokens) and tokens[0].pos not in {Pos.ARTICLE, Pos.PREPOSITION} and tokens[-1].pos in NOMINAL
