"""Percentages and sums: "What percentage of the vote …?", "By how much …?", "How much money …?".

    The party took about 34% of the vote.          What percentage of the vote did the party take?
    The Nasdaq index dropped by 3.1%.              By how much did the Nasdaq index drop?
    It lost about $5.5bn when Archegos collapsed.  How much money did … lose …?
    Nvidia is worth €3bn.                          (nothing: read as no object)

A preposition goes first; "above 70%" and "within 2%" are left alone.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, is_pluperfect, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import amount_answer
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.quantities import Amount, Quantity, amount

SUMS = {"by": "By how much", "for": "For how much", "to": "To what amount"}


def how_much(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every percentage or sum of money that a clause gives."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        if clause.verb.negated or is_pluperfect(reading, clause):
            continue
        for piece in clause.pieces:
            if piece.noun is None or piece.noun.joined or piece.comma:
                continue
            found = amount(tokens, piece.noun)
            word = _word(reading, clause, piece, found) if found else None
            question = inverted(reading, clause, word, piece) if word else None
            remaining = kept(reading, clause, piece)
            if (
                piece.kind is PieceKind.PREPOSITION
                and remaining
                and any(other.opener(tokens) in {"to", "from"} for other in remaining.pieces)
            ):
                continue  # "rose by 4% to £286m"
            if found and question is not None and remaining is not None and len(question.split()) >= 5:
                visible = shown(reading, clause, remaining, subject=True)
                yield amount_answer("how_much", reading, question, found, visible)


def _word(reading: Reading, clause: Clause, piece: Piece, found: Amount) -> str | None:
    """The opening of the question, with what the quantity is part of; None where it would be clumsy."""
    tokens = reading.sentence.tokens
    if piece.noun is None or not reading.alone(found.last, piece.noun.last):
        return None
    opener = piece.opener(tokens) if piece.kind is PieceKind.PREPOSITION else ""
    if opener and piece.noun.first != piece.first + 1:
        return None
    whole = reading.words(found.last, piece.noun.last)
    if found.sort is Quantity.SHARE and tokens[piece.noun.last - 1].lower in {
        "hour",
        "mile",
        "century",
        "day",
        "pound",
    }:
        return None
    if found.sort is Quantity.SHARE:
        return None if opener else f"What share {whole}"
    if found.sort is Quantity.PERCENT:
        return _percentage(opener, whole)
    if found.sort is Quantity.MONEY and not whole:
        costs = tokens[clause.verb.main].lemma.lower() in {"cost", "be"}
        return SUMS.get(opener) or (None if opener else "How much" if costs else "How much money")
    return f"How much {whole[3:]}" if found.sort is Quantity.MONEY and not opener and whole.startswith("of ") else None


def _percentage(opener: str, whole: str) -> str | None:
    if not opener:
        return f"What percentage {whole}" if whole.startswith("of ") else None
    if opener == "by" and not whole:
        return "By how much"
    if opener in {"to", "at", "for"} and (not whole or whole.startswith("of ")):
        return f"{opener.capitalize()} what percentage {whole}".strip()
    return None
