"""Durations and measures: "How long did … last?", "How long is …?", "How old was …?".

An audit …, which lasted six weeks, …                  How long did an audit … last?
The model was banned from the skies for 20 months.     How long was the model banned from the skies?
Finland’s frontier with Russia is about 1,340km long   How long is Finland’s frontier with Russia?
It was the first rise in 17 years                      (nothing: no duration)
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, is_pluperfect, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import amount_answer
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.quantities import Amount, Quantity, amount
from quiz.language.english.verbs import BE

LASTING = frozenset({"last", "take"})
MEASURES = frozenset("long high tall wide deep old thick heavy".split())


def how_long(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the duration or measure that a clause gives."""
    for clause in asked_clauses(reading):
        if clause.verb.negated or is_pluperfect(reading, clause):
            continue
        for word, piece, found, asked in (*_durations(reading, clause), *_measures(reading, clause)):
            question = inverted(reading, clause, word, *asked)
            remaining = kept(reading, clause, *asked)
            if question is not None and remaining is not None and len(question.split()) >= 5:
                visible = shown(reading, clause, remaining, subject=True)
                yield amount_answer("how_long", reading, question, found, visible)
            del piece


def _durations(reading: Reading, clause: Clause) -> Iterator[tuple[str, Piece, Amount, tuple[Piece, ...]]]:
    tokens = reading.sentence.tokens
    for piece in clause.pieces:
        found = amount(tokens, piece.noun) if piece.noun is not None and not piece.comma else None
        if found is None or found.sort is not Quantity.TIME or piece.noun is None or piece.noun.last != found.last:
            continue
        lasts = piece.kind is PieceKind.NOUN and tokens[clause.verb.main].lemma.lower() in LASTING
        lasts = lasts and piece is clause.pieces[0]
        spans = piece.kind is PieceKind.PREPOSITION and piece.opener(tokens) == "for"
        if lasts or spans:
            yield "How long" if lasts else "For how long", piece, found, (piece,)


def _measures(reading: Reading, clause: Clause) -> Iterator[tuple[str, Piece, Amount, tuple[Piece, ...]]]:
    tokens = reading.sentence.tokens
    if tokens[clause.verb.main].lower not in BE or len(clause.pieces) < 2:
        return
    size, adjective = clause.pieces[0], clause.pieces[1]
    word = tokens[adjective.first].lower
    if (
        size.kind is not PieceKind.NOUN
        or size.noun is None
        or word not in MEASURES
        or adjective.last - adjective.first > 1
    ):
        return
    found = _measure(reading, size)
    if found is not None:
        yield f"How {word}", size, found, (size, adjective)


def _measure(reading: Reading, size: Piece) -> Amount | None:
    """ "about 1,340km" or "35 kilometres": the figure with its unit."""
    tokens = reading.sentence.tokens
    if size.noun is None or not any(
        character.isdigit() for token in tokens[size.first : size.last] for character in token.text
    ):
        return None
    found = amount(tokens, size.noun)
    if found is not None:
        return replace(found, last=size.last)
    glued = tokens[size.last - 1].text
    start = size.first if tokens[size.first].lower != "only" else size.first + 1
    unit = glued[-1:].isalpha() and glued[:1].isdigit()
    return Amount(Quantity.COUNT, start, size.last - 1, size.last, size.last) if unit else None
