"""What a described thing is: "The principal role of committees … is to take evidence".

    The largest borrower of all is the government.          What is the largest borrower of all?     the government
    The principal role of committees … is to take evidence  What is the principal role …?            to take evidence
    The cause was DeepSeek.                                 (nothing: the cause of what?)

The copula rule asks for the description of a name; this one gives the description and asks for what it fits.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, mention_of, subject_words
from quiz.generate.people import is_person_noun
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import PieceKind
from quiz.language.english.verbs import BE

LIGHT = frozenset("reason fact question problem result thing point number lot answer".split())
LONGEST = 24
TYPED = 4


def identity(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for what a described thing is said to be."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        verb = clause.verb
        plain = verb.main == verb.finite and tokens[verb.main].lower in BE and not verb.negated and not clause.fronts
        if not plain or clause.relative or clause.shared or not _is_described(reading, clause) or not clause.pieces:
            continue
        first, last = clause.pieces[0].first, _end(clause)
        if last is None or last - first > LONGEST or not reading.alone(first, last):
            continue
        if clause.pieces[0].kind is PieceKind.NOUN and (
            tokens[first].lower in {"a", "an", "one"} or not reading.clear(first, last)
        ):
            continue
        subject = subject_words(reading, clause)
        if subject is None:
            continue
        kind = "short" if last - first <= TYPED else "reveal"
        visible = (clause.subject.first, clause.subject.last)
        answer = clause.pieces[0].noun
        mention = mention_of(reading, answer) if answer is not None else None
        word = "Who" if mention is not None and mention.kind is MentionKind.PERSON else "What"
        question = f"{word} {tokens[verb.main].lower} {subject}?"
        yield candidate("identity", reading, question, (first, last), kind=kind, worth=2.1, shown=visible)


def _is_described(reading: Reading, clause: Clause) -> bool:
    """Whether the subject is "the … of …", so that only one thing can be meant, and no person."""
    tokens = reading.sentence.tokens
    subject = clause.subject
    head = tokens[subject.head]
    of = subject.last > subject.core and tokens[subject.core].pos is Pos.PREPOSITION
    plain = head.pos is Pos.NOUN and not head.capitalised and head.lower not in LIGHT and not is_person_noun(head.lower)
    return tokens[subject.first].lower == "the" and of and plain and not subject.joined


def _end(clause: Clause) -> int | None:
    first = clause.pieces[0]
    if first.kind is PieceKind.INFINITIVE:
        return first.last
    if first.kind is not PieceKind.NOUN or first.noun is None:
        return None
    last = first.last
    for piece in clause.pieces[1:]:
        if piece.comma:
            return None if piece.kind is PieceKind.UNREAD else last
        if piece.kind not in {PieceKind.PREPOSITION, PieceKind.RELATIVE, PieceKind.PARTICIPIAL}:
            return None
        last = piece.last
    return last
