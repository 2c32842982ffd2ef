"""A reason or purpose in English: "because", "since", "so that" and "in order to" are asked for with "Why".

    Lord Palmerston opposed the scheme, because it feared France.     Why did Lord Palmerston oppose the scheme?
    Sweden is still waiting, since neither …                          Why is Sweden still waiting?
    Some Swedes joined Greek forces to aid in …                       Why did some Swedes join Greek forces?
    Both probes carry generators because sunlight is too faint.       Why do both probes carry generators?

The answer is looked at and judged, not typed.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, Token
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.words import word_set

LONGEST_REASON = 26
WITH_INFINITIVE = frozenset(
    "ability attempt attempts bid chance deal decision effort efforts failure move need offer opportunity order orders "
    "permission plan plans power pressure promise proposal reason refusal right scheme vow way willingness".split()
)
"""Nouns whose infinitive says what they are about, not what something was done for."""


def why(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the reason that ends a clause."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        purposeful = tokens[clause.verb.main].lemma.lower() in word_set("english", "purposeful-verbs")
        reason = next((piece for piece in clause.pieces if _is_reason(tokens, piece, purposeful=purposeful)), None)
        if reason is None or not reading.alone(reason.first, reason.last):
            continue
        if not 3 <= reason.last - reason.first <= LONGEST_REASON or clause.pieces[-1] is not reason:
            continue
        if any(piece.kind is PieceKind.THAT for piece in clause.pieces):
            continue
        remaining = kept(reading, clause, reason)
        question = inverted(reading, clause, "Why", reason)
        if question is None or remaining is None or len(question.split()) < 5:
            continue
        visible = shown(reading, clause, remaining, subject=True)
        answer = (reason.first, reason.last)
        yield candidate("why", reading, question, answer, kind="reveal", worth=2.3, shown=visible)


def _is_reason(tokens: tuple[Token, ...], piece: Piece, *, purposeful: bool) -> bool:
    words = [token.lower for token in tokens[piece.first : piece.first + 3]]
    if piece.kind is PieceKind.SUBORDINATE:
        # With a comma, or without "can", "so that" tells a result and not a purpose.
        able = any(token.lower in {"can", "could", "may", "might"} for token in tokens[piece.first : piece.last])
        so_that = words[:2] == ["so", "that"] and not piece.comma and able
        since = words[0] == "since" and piece.comma
        return words[0] == "because" or since or so_that
    of_noun = piece.first > 0 and tokens[piece.first - 1].lower in WITH_INFINITIVE
    return words == ["in", "order", "to"] or (purposeful and piece.kind is PieceKind.INFINITIVE and not of_noun)
