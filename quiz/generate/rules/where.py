"""The place of an event: "Where was …?", "Where is … based?".

    Mozart was born in Salzburg in 1756.                Where was Mozart born in 1756?        Salzburg
    In Frankfurt the bank opened a branch …             Where did the bank open a branch?     Frankfurt
    France opposed the war in Iraq.                     (nothing: that is which war)

The place stands behind the verb itself or in front of the sentence, so that it cannot belong to another noun.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, Mention, MentionKind
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.verbs import BE

PREPOSITIONS = frozenset({"in", "at", "near"})
PLACED = frozenset(
    "bear base lie stand die open found build erect grow live work study teach meet land crash play sign bury begin "
    "start end win lose discover find exhibit show hold sit arrest sentence convict make produce plan protest gather "
    "publish beat defeat elect stage launch bring locate take raise educate settle arrive appear happen occur".split()
)
"""Verbs for which the place is part of what happened."""


def where(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the place of each clause that has just one."""
    for clause in asked_clauses(reading):
        places = [(piece, place) for piece in _loose_pieces(clause) if (place := _place(reading, piece))]
        state = clause.verb.main == clause.verb.finite and reading.sentence.tokens[clause.verb.main].lower in BE
        lemma = reading.sentence.tokens[clause.verb.main].lemma.lower()
        if len(places) != 1 or clause.verb.negated or state or lemma not in PLACED:
            continue
        piece, mention = places[0]
        remaining = kept(reading, clause, piece)
        question = inverted(reading, clause, "Where", piece)
        if remaining is None or question is None or len(question.split()) < 4:
            continue
        others = [p for p in remaining.pieces if p.kind is PieceKind.PREPOSITION and _place(reading, p)]
        if others:
            continue
        before = reading.sentence.tokens[piece.first].text.lower()
        yield candidate(
            "where",
            reading,
            question,
            (piece.noun.first if piece.noun else mention.first, mention.last),
            worth=2.2,
            about=mention.kind if piece.noun and piece.noun.first == mention.first else None,
            accepted=(f"{before} {mention.text}", mention.text)[
                : 1 + bool(piece.noun and piece.noun.first < mention.first)
            ],
            shown=shown(reading, clause, remaining, subject=True),
        )


def _loose_pieces(clause: Clause) -> list[Piece]:
    """The phrases that can only belong to the verb: the first behind it, or one in front of the clause."""
    return [*clause.pieces[:1], *(clause.fronts if len(clause.fronts) == 1 and not clause.shared else ())]


def _place(reading: Reading, piece: Piece) -> Mention | None:
    tokens = reading.sentence.tokens
    if piece.kind is not PieceKind.PREPOSITION or piece.noun is None or piece.opener(tokens) not in PREPOSITIONS:
        return None
    if piece.noun.joined:
        return None
    return next(
        (
            mention
            for mention in reading.sentence.mentions
            if mention.kind is MentionKind.PLACE
            and mention.last == piece.noun.last
            and mention.first >= piece.noun.first
        ),
        None,
    )
