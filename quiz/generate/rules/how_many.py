"""Numbers of things: "How many seats did … win?", "By how many votes was … beaten?", "How many bolts were missing?".

    The Liberal Democrats won 72 seats.                    How many seats did the Liberal Democrats win?
    The Conservatives were reduced to 121 seats.           To how many seats were the Conservatives reduced?
    The two lenders together employ 120,000 people.        How many people do the two lenders together employ?
    The party kept only nine.                              (nothing: nine what?)

The number is the object, the subject or the noun of a preposition; nothing comes from years, from "one", and from
what is only compared with.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import Kept, asked_clauses, inverted, is_pluperfect, kept, with_subject_asked
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import amount_answer
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.quantities import Amount, Quantity, amount
from quiz.language.english.verbs import BE

PREPOSITIONS = frozenset({"by", "in", "for", "to"})
VAGUE = frozenset("times things ways reasons points cases occasions parts".split())


def how_many(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every number of things that a clause gives."""
    for clause in asked_clauses(reading):
        if clause.verb.negated or is_pluperfect(reading, clause):
            continue
        yield from _of_subject(reading, clause)
        is_state = clause.verb.main == clause.verb.finite and reading.sentence.tokens[clause.verb.main].lower in BE
        for piece in clause.pieces:
            found = _counted(reading, piece)
            if found is None or is_state:
                continue
            word = _word(reading, piece, found)
            question = inverted(reading, clause, word, piece) if word else None
            remaining = kept(reading, clause, piece)
            if piece.kind is PieceKind.PREPOSITION and remaining is not None and _is_way(reading, remaining):
                continue  # "took the series by four games to one"
            if question is not None and remaining is not None and len(question.split()) >= 6:
                visible = shown(reading, clause, remaining, subject=True)
                yield amount_answer("how_many", reading, question, found, visible)


def _is_way(reading: Reading, remaining: Kept) -> bool:
    """Whether the rest says from where or to where the number leads: "lowered the limit from 15 tons to three"."""
    return any(piece.opener(reading.sentence.tokens) in {"to", "from"} for piece in remaining.pieces)


def _counted(reading: Reading, piece: Piece) -> Amount | None:
    if piece.noun is None or piece.noun.joined or piece.comma:
        return None
    if piece.kind not in {PieceKind.NOUN, PieceKind.PREPOSITION}:
        return None
    found = amount(reading.sentence.tokens, piece.noun)
    return found if found is not None and found.sort is Quantity.COUNT else None


def _word(reading: Reading, piece: Piece, found: Amount) -> str | None:
    """ "How many seats", "By how many votes"; the rest of the phrase comes along."""
    tokens = reading.sentence.tokens
    if piece.noun is None or not reading.alone(found.rest, piece.noun.last):
        return None
    if tokens[piece.noun.head].lower in VAGUE:
        return None
    if tokens[found.rest].lower in {"more", "fewer", "less", "other", "further", "additional"}:
        return None  # "two more drives": more than what?
    things = reading.words(found.rest, piece.noun.last)
    if piece.kind is PieceKind.NOUN:
        return f"How many {things}"
    opener = piece.opener(tokens)
    return (
        f"{opener.capitalize()} how many {things}"
        if opener in PREPOSITIONS and piece.noun.first == piece.first + 1
        else None
    )


def _of_subject(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    subject = clause.subject
    if subject.joined or clause.relative or clause.shared:
        return
    found = amount(reading.sentence.tokens, subject)
    remaining = kept(reading, clause)
    if found is None or found.sort is not Quantity.COUNT or remaining is None or not remaining.pieces:
        return
    if not reading.alone(found.rest, subject.last):
        return
    question = with_subject_asked(reading, clause, f"How many {reading.words(found.rest, subject.last)}")
    if question is not None and len(question.split()) >= 6:
        visible = shown(reading, clause, remaining, subject=False)
        yield amount_answer("how_many", reading, question, found, visible)
