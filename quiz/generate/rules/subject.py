"""The subject of an English clause becomes "Who", "Which country" or "Which bank"; the rest stays.

    Linda Morabito, a navigation engineer, was studying …    Who was studying …?                    Linda Morabito
    Egypt opened an additional channel in August 2015.       Which country opened …?                Egypt
    Jennifer Homendy, who chairs the board, …                Who chairs the board?                  Jennifer Homendy
    Sunak, who called …, apologised to the public.           Who apologised to the public?          Sunak

Nothing comes from a name of which it is not sure whether it asks for who or what, from what everybody does ("said",
"was there"), and from a description, which the copula rule asks for the other way round.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, kept, mention_of, with_subject_asked
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate, for_mention
from quiz.generate.rules.asking import question_word
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import PieceKind
from quiz.language.english.verbs import BE

SHORTEST = 3
PLURAL = frozenset("are were have do".split())
EVERYBODY = frozenset(
    "say tell add explain argue write ask reply respond attend begin start continue seem appear like want hope "
    "follow believe think know see hear feel look try wait remain suggest note stress insist come go have do".split()
)
"""Verbs of which many may be the subject, so that the answer is not the only one."""


def subject(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every name that is the subject of a clause."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        mention = mention_of(reading, clause.subject)
        remaining = kept(reading, clause)
        if mention is None or remaining is None or mention.first in reading.replaced:
            continue
        word = question_word(reading, clause, mention, text)
        verb = tokens[clause.verb.main]
        finite = tokens[clause.verb.finite]
        if finite.lower in PLURAL or (finite.tag == "VVB" and finite.lower == finite.lemma.lower()):
            continue  # "Which party were reduced …"
        if word is None or verb.lemma.lower() in EVERYBODY or _describes(reading, clause):
            continue
        if any(piece.kind is PieceKind.THAT for piece in remaining.pieces):
            continue
        question = with_subject_asked(reading, clause, word)
        size = sum(tokens[i].is_word for piece in remaining.pieces for i in range(piece.first, piece.last))
        if question is None or size < SHORTEST or not _says_enough(reading, clause, remaining.pieces):
            continue
        worth = 2.3 if mention.kind is MentionKind.PERSON else 2.2
        made = candidate(
            "subject",
            reading,
            question,
            (mention.first, mention.last),
            worth=worth,
            shown=shown(reading, clause, remaining, subject=False),
        )
        yield for_mention(made, mention)


def _describes(reading: Reading, clause: Clause) -> bool:
    """ "was a retired diplomat", "is blunt"."""
    return clause.verb.main == clause.verb.finite and reading.sentence.tokens[clause.verb.main].lower in BE


def _says_enough(reading: Reading, clause: Clause, pieces: tuple[object, ...]) -> bool:
    """Whether what is said holds for hardly anybody else: it names something, or has two nouns."""
    tokens = reading.sentence.tokens
    if not pieces:
        return False
    named = any(m.first >= clause.verb.last and m.last <= clause.last for m in reading.sentence.mentions)
    nouns = sum(tokens[i].pos is Pos.NOUN for i in range(clause.verb.last, clause.last))
    return named or nouns >= 2
