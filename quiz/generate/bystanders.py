"""Sentences in which somebody who matters to nobody says something.

    „Das war laut“, sagte ein Zuschauer aus Graz.               an anonymous voice
    “I would still take the tram,” remarked Herbert Zeilinger, a retired railwayman …    named here and never again

News have such voices for their colour. Who they are, where they live and how old they are is not worth a question;
what a minister or the head of a firm says is.
"""

from quiz.generate.reading import Reading
from quiz.language import AnalysedText, MentionKind

OPENING = frozenset({"„", "“", "»", "«", '"'})
INDEFINITE = frozenset({"ein", "eine", "einer", "einem", "einen", "a", "an"})
NEAR = 3


def is_bystanders(reading: Reading, text: AnalysedText) -> bool:
    """Whether a quotation is attributed to somebody without a name, or with one that the article has only here."""
    tokens = reading.sentence.tokens
    if not tokens or tokens[0].text not in OPENING:
        return False
    closing = next((at for at in range(len(tokens) - 1, 0, -1) if tokens[at].text in {"“", "”", "«", "»", '"'}), None)
    if closing is None:
        return False
    speakers = [
        m for m in reading.sentence.mentions if m.kind in {MentionKind.PERSON, MentionKind.NAME} and m.first > closing
    ]
    if not speakers:
        return any(token.lower in INDEFINITE for token in tokens[closing : closing + 2 * NEAR])
    speaker = speakers[0]
    once = text.named_in.get(speaker.text, 0) <= 1 and text.named_in.get(speaker.text.split()[-1], 0) == 0
    behind = [token.lower for token in tokens[speaker.last : speaker.last + NEAR]]
    before = [token.lower for token in tokens[max(closing, speaker.first - NEAR) : speaker.first]]
    aged = len(behind) > 1 and behind[0] == "," and behind[1].isdigit()
    described = bool(INDEFINITE & {*behind, *before}) or behind[1:2] == ["who"] or aged
    return once and described
