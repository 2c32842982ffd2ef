"""What brought something about: a described thing as the subject of a verb of doing.

    The release of ChatGPT … forced the legislators to think again.    What forced the legislators to think again?
    A blurred ring of orange light surrounds a disc of darkness.       What surrounds a disc of darkness?
    The decision surprised investors.                                  (nothing: which decision?)

The answer is a phrase, looked at and judged; its noun is explained by what belongs to it, so that it can stand alone.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, kept, mention_of, with_subject_asked
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.asking import is_person_noun
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import PieceKind
from quiz.language.english.quantities import amount
from quiz.language.words import word_set

LONGEST = 16
LIGHT = frozenset("number lot majority fact part kind sort question result rest gap".split())


def cause(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for each subject that is a described thing."""
    for clause in asked_clauses(reading):
        remaining = kept(reading, clause)
        if remaining is None or not remaining.pieces or not _is_described(reading, clause):
            continue
        if reading.sentence.tokens[clause.verb.main].lemma.lower() not in word_set("english", "causing-verbs"):
            continue
        question = with_subject_asked(reading, clause, "What")
        if question is None or len(question.split()) < 5 or clause.verb.passive:
            continue
        if remaining.pieces[0].kind is not PieceKind.NOUN:
            continue
        visible = shown(reading, clause, remaining, subject=False)
        answer = (clause.subject.first, clause.subject.last)
        yield candidate("cause", reading, question, answer, kind="reveal", worth=2.1, shown=visible)


def _is_described(reading: Reading, clause: Clause) -> bool:
    """Whether the subject is a thing with more than its article and noun, and is clear by itself."""
    tokens = reading.sentence.tokens
    subject = clause.subject
    head = tokens[subject.head]
    if subject.joined or head.pos is not Pos.NOUN or head.capitalised or clause.relative or clause.shared:
        return False
    if is_person_noun(head.lower) or head.lower in LIGHT or mention_of(reading, subject) or amount(tokens, subject):
        return False
    if (
        tokens[subject.first].pos in {Pos.DEMONSTRATIVE, Pos.POSSESSIVE, Pos.INDEFINITE}
        or tokens[subject.first].lower == "no"
    ):
        return False
    clear = reading.alone(subject.first, subject.last) and reading.clear(subject.first, subject.last)
    return clear and 4 <= subject.last - subject.first <= LONGEST
