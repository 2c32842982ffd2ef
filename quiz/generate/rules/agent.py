"""Who did it: the "by" of an English passive becomes the subject of the question.

    Stan Deal … was replaced by Stephanie Pope, …       Who replaced Stan Deal?              Stephanie Pope
    He will be succeeded by Steve Mollenkopf            Who will Larry Kellner be succeeded by?
    The bolts were removed by workers of Spirit         (nothing: workers are nobody in particular)

The active form is only used for a plain past whose form is known.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, joined, kept, mention_of, subject_words
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate, for_mention
from quiz.generate.rules.asking import described_as, word_for
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.verbs import past_of


def agent(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the name behind the "by" of a passive."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        if not clause.verb.passive or clause.verb.negated:
            continue
        for piece in clause.pieces:
            by = piece.kind is PieceKind.PREPOSITION and piece.opener(tokens) == "by" and piece.noun is not None
            mention = mention_of(reading, piece.noun) if by and piece.noun else None
            if mention is None:
                continue
            word = word_for(mention, _described(reading, clause, piece), text)
            question = _question(reading, clause, piece, word) if word and word != "What" else None
            remaining = kept(reading, clause, piece)
            if question is None or remaining is None:
                continue
            visible = shown(reading, clause, remaining, subject=True)
            made = candidate("agent", reading, question, (mention.first, mention.last), worth=2.4, shown=visible)
            yield for_mention(made, mention)


def _described(reading: Reading, clause: Clause, piece: Piece) -> str | None:
    at = clause.pieces.index(piece)
    return described_as(reading, clause.pieces[at + 1 : at + 2])


def _question(reading: Reading, clause: Clause, piece: Piece, word: str) -> str | None:
    tokens = reading.sentence.tokens
    turned = inverted(reading, clause, word, piece)
    if turned is None:
        return None
    past = past_of(tokens[clause.verb.main].text)
    plain = clause.verb.last - clause.verb.first == 2 and tokens[clause.verb.finite].lower in {"was", "were"}
    remaining, subject = kept(reading, clause, piece), subject_words(reading, clause)
    if plain and past is not None and remaining is not None and subject is not None:
        if not all(p.kind is PieceKind.PREPOSITION for p in remaining.pieces):
            return None
        rest = joined(reading, remaining)
        return f"{word} {past} {subject} {rest}".strip() + "?"
    return turned[:-1] + " by?" if not remaining or not remaining.pieces else None
