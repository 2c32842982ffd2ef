"""What something is: "X is a Y" asks "What is X?" or "Who was X?".

    De Lesseps was a French diplomat who …             Who was De Lesseps?      a French diplomat
    A black hole is a region of space in which …       What is a black hole?    a region of space in which …
    Its outer edge is the heliopause.                  (nothing: whose edge?)

A long description is looked at and graded, not typed. Nothing comes from "X is the same", from
"X was one of those", or from what somebody no longer is.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, mention_of, subject_words
from quiz.generate.people import is_person_noun
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind

FORMS = frozenset({"is", "was"})
PASSING = frozenset({"retired", "former", "young", "late", "same", "one", "only", "first", "last", "key", "major"})
LIGHT = frozenset("matter question reason result part way work cause problem thing time case step sign start".split())
TYPED = 4
LONGEST = 26


def copula(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the description that a form of "to be" gives of a name or a kind of thing."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        verb = clause.verb
        if verb.main != verb.finite or tokens[verb.main].lower not in FORMS or clause.fronts or verb.negated:
            continue
        if not clause.pieces or clause.pieces[0].kind is not PieceKind.NOUN or clause.relative or clause.shared:
            continue
        word, subject = _word(reading, clause), subject_words(reading, clause)
        last = clause.pieces[0].last if word == "Who" else _end(clause.pieces)
        first = clause.pieces[0].first
        if word is None or subject is None or last is None or not _describes(reading, clause.pieces[0]):
            continue
        if last - first > LONGEST or not reading.alone(first, last) or not reading.clear(first, last):
            continue
        kind = "short" if last - first <= TYPED else "reveal"
        question = f"{word} {tokens[verb.main].lower} {subject}?"
        shown = (clause.subject.first, clause.subject.last)
        # Everybody's word for a kind of thing ("a black hole") is clear by itself.
        shown = (0, 0) if tokens[clause.subject.first].lower in {"a", "an"} else shown
        yield candidate("copula", reading, question, (first, last), kind=kind, worth=2.2, shown=shown)


def _word(reading: Reading, clause: Clause) -> str | None:
    tokens = reading.sentence.tokens
    mention = mention_of(reading, clause.subject)
    described = clause.pieces[0].noun
    personal = described is not None and is_person_noun(tokens[described.head].lower)
    if mention is not None:
        if mention.kind is MentionKind.PERSON or personal:
            return "Who" if personal and mention.kind in {MentionKind.PERSON, MentionKind.NAME} else None
        return None if mention.kind is MentionKind.PLACE else "What"
    general = tokens[clause.subject.first].lower in {"a", "an"} and clause.subject.last == clause.subject.core
    return "What" if general and not personal and clause.subject.last - clause.subject.first >= 2 else None


def _describes(reading: Reading, piece: Piece) -> bool:
    tokens = reading.sentence.tokens
    if piece.noun is None or tokens[piece.first].lower not in {"a", "an", "the"}:
        return False
    if any(token.text[0].isdigit() for token in tokens[piece.first : piece.noun.core]):
        return False  # "the 13th woman": to do what?
    if tokens[piece.noun.head].lower in LIGHT or tokens[piece.noun.head].pos is not Pos.NOUN:
        return False
    return not any(token.lower in PASSING for token in tokens[piece.first : piece.noun.core])


def _end(pieces: tuple[Piece, ...]) -> int | None:
    """Where the description ends: with what belongs to its noun; None where something else follows."""
    last = pieces[0].last
    for piece in pieces[1:]:
        belongs = piece.kind in {PieceKind.PREPOSITION, PieceKind.RELATIVE, PieceKind.PARTICIPIAL, PieceKind.INFINITIVE}
        if piece.comma or not belongs:
            return last if piece.comma and piece.kind is not PieceKind.UNREAD else None
        last = piece.last
    return last
