"""A gap for a key term in the sentence that says what it is.

    _____ sind winzige Verzerrungen der Raumzeit.                   Gravitationswellen
    The _____ is the outer edge of the sun's magnetic field.        heliopause
    Mehrere Staaten bauen Windkraftanlagen.                         (nothing: other words would do as well)

A term is a long or hyphenated noun that stands at least twice in the article, and the subject in front of "is".
Elsewhere a gap for a noun mostly takes several fillings: of 36 such cards, judges kept 8.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos

LONG = {"de": 12, "en": 9}
COPULAS = frozenset({"ist", "sind", "war", "waren", "is", "are", "was", "were", "heißt", "bezeichnet", "means"})
GENERAL_ENDINGS = ("ung", "heit", "keit", "tion", "ness", "ment", "ungen", "tionen", "schaft", "ing")


def cloze_term(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a gap for every key term of the sentence."""
    return gap_cards("cloze_term", reading, text, _terms(reading, text))


def _terms(reading: Reading, text: AnalysedText) -> Iterator[tuple[Mention, float]]:
    sentence = reading.sentence
    taken = {index for mention in sentence.mentions for index in range(mention.first, mention.last)}
    for index, token in enumerate(sentence.tokens):
        if index in taken or token.pos is not Pos.NOUN or not token.text[-1].isalnum():
            continue
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else token
        if index > 1 or following.lower not in COPULAS:
            continue
        special = len(token.text) >= LONG[text.language] and not token.text.endswith(GENERAL_ENDINGS)
        times = text.uses[token.lemma or token.text]
        if times < 2 or not (special or "-" in token.text):
            continue
        worth = 0.9 + 0.15 * min(3, times - 1)
        yield Mention(MentionKind.TERM, index, index + 1, token.span, token.text), worth
