"""Clauses of an English sentence: what is said of whom, in pieces.

    Rachel Reeves, a former economist, was made | chancellor of the exchequer, | the first woman to hold …
    subject        insert              verb group noun piece                    apposition

Main clauses, predicates that share a subject ("retired … and was replaced …"), and relative clauses on a name
("Finland, which joined …") are each a clause of their own. Sentences that are not read to the end give fewer clauses
or none: a wrong clause makes a wrong question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quiz.language.english.chunks import CURRENCIES, Phrase, about, is_plural
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.pieces import pieces
from quiz.language.english.segments import fronts_before, inserts_behind, segments, subject_at
from quiz.language.english.verbs import VerbGroup, agrees, is_past, verb_group
from quiz.language.pos import Pos
from quiz.language.remembering import remembered
from quiz.language.token import Token

FACTUAL = frozenset("after when because although though while whereas before as".split())
SAYING = frozenset("say state announce report find estimate claim warn explain declare".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """What is said of one subject.

    `relative` if in a relative or subordinate clause, `shared` if an earlier predicate has the same subject.
    """

    subject: Phrase
    inserts: tuple[Piece, ...]
    verb: VerbGroup
    pieces: tuple[Piece, ...]
    fronts: tuple[Piece, ...]
    relative: bool = False
    shared: bool = False
    speaker: Phrase | None = None
    """Who says so, for a clause inside reported speech."""

    @property
    def last(self) -> int:
        """Where the last piece ends."""
        return self.pieces[-1].last if self.pieces else self.verb.last

    @property
    def is_read(self) -> bool:
        """Whether everything in it was read."""
        return all(piece.kind is not PieceKind.UNREAD for piece in self.pieces)


@remembered
def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The clauses of a sentence in order, as far as they are read."""
    return tuple(clause for first, last in segments(tokens) for clause in _segment(tokens, first, last))


def _segment(tokens: Sequence[Token], first: int, end: int) -> list[Clause]:
    at, fronts = fronts_before(tokens, first, end)
    if at is None:
        return []
    found = [clause for front in fronts for clause in _subordinate(tokens, front)]
    subject = subject_at(tokens, at, end)
    if subject is None:
        return found
    at = subject.last
    at, inserts = inserts_behind(tokens, at, end)
    found += [
        clause
        for insert in inserts
        if insert.kind is PieceKind.RELATIVE
        for clause in _relative(tokens, subject, insert)
    ]
    verb = verb_group(tokens, at, end, as_past=True) if at is not None else None
    if verb is not None and not inserts:
        subject, verb = _without_reduced(tokens, subject, verb, end)
    if verb is not None and not verb.helped and _has_agent(tokens, verb, end):
        return found
    if verb is None or not agrees(tokens, verb, plural=is_plural(tokens, subject)):
        return found
    predicates = _predicates(tokens, verb, end)
    for number, (group, parts) in enumerate(predicates):
        clause = Clause(subject, tuple(inserts), group, tuple(parts), tuple(fronts), shared=number > 0)
        found.append(clause)
        for piece in parts:
            found += _subordinate(tokens, piece) or _said(tokens, clause, piece)
        for before, piece in pairwise(parts):
            if piece.kind is PieceKind.RELATIVE and piece.comma and before.noun is not None:
                whom = Phrase(before.noun.first, before.noun.last, before.noun.head, before.noun.core)
                found += _relative(tokens, whom, piece)
    return found


def _subordinate(tokens: Sequence[Token], piece: Piece) -> list[Clause]:
    """The clause inside "after …" or "because …", which tells a fact of its own, if its subject is a noun."""
    if piece.kind is not PieceKind.SUBORDINATE or piece.opener(tokens) not in FACTUAL:
        return []
    return _inner(tokens, piece, None)


def _said(tokens: Sequence[Token], clause: Clause, piece: Piece) -> list[Clause]:
    """The clause inside "… said that …", with its speaker."""
    verb = tokens[clause.verb.main].lemma.lower()
    if piece.kind is not PieceKind.THAT or verb not in SAYING or clause.verb.negated or clause.verb.passive:
        return []
    return _inner(tokens, piece, clause.subject)


def _inner(tokens: Sequence[Token], piece: Piece, speaker: Phrase | None) -> list[Clause]:
    at = piece.first + 1
    subject = subject_at(tokens, at, piece.last)
    # "… said that he would leave": "he" can only be told by the speaker.
    unknown = tokens[at].pos is Pos.PRONOUN and (speaker is None or tokens[at].lower not in {"he", "she", "it"})
    if subject is None or unknown or subject.last >= piece.last:
        return []
    behind, inserts = inserts_behind(tokens, subject.last, piece.last)
    verb = verb_group(tokens, behind, piece.last, as_past=True) if behind is not None else None
    if verb is None or not agrees(tokens, verb, plural=is_plural(tokens, subject)):
        return []
    return [
        Clause(subject, tuple(inserts), group, tuple(parts), (), relative=True, shared=number > 0, speaker=speaker)
        for number, (group, parts) in enumerate(_predicates(tokens, verb, piece.last))
    ]


def _has_agent(tokens: Sequence[Token], verb: VerbGroup, end: int) -> bool:
    """Whether "by …" behind a participle names who did it, so that it is no past: "a bridge, opened by the Queen"."""
    if verb.last + 1 >= end or tokens[verb.last].lower != "by":
        return False
    at = about(tokens, verb.last + 1, end)
    return at < end and tokens[at].pos is not Pos.NUMBER and tokens[at].text not in CURRENCIES


def _without_reduced(
    tokens: Sequence[Token], subject: Phrase, verb: VerbGroup, end: int
) -> tuple[Phrase, VerbGroup | None]:
    """Subject and verb where the first verb only describes the subject: "the law adopted by … came into force"."""
    if verb.helped or not is_past(tokens[verb.finite].text):
        return subject, verb
    behind = pieces(tokens, verb.last, end)
    last = behind[-1] if behind else None
    if last is None or last.kind is not PieceKind.UNREAD or last.comma:
        return subject, verb
    second = verb_group(tokens, last.first, end)
    if second is None:
        return subject, verb
    return Phrase(subject.first, last.first, subject.head, subject.core, subject.joined), second


def _predicates(tokens: Sequence[Token], verb: VerbGroup, end: int) -> list[tuple[VerbGroup, list[Piece]]]:
    """A verb group and its pieces, and those of the predicates that "and" or "but" joins to it."""
    found: list[tuple[VerbGroup, list[Piece]]] = []
    group: VerbGroup | None = verb
    while group is not None:
        stop, following = _next_predicate(tokens, group, end)
        found.append((group, pieces(tokens, group.last, stop)))
        group = following
    return found


def _next_predicate(tokens: Sequence[Token], group: VerbGroup, end: int) -> tuple[int, VerbGroup | None]:
    """Where a predicate ends, and the next one's verb group if "and" joins one."""
    for index in range(group.last, end - 1):
        if tokens[index].lower not in {"and", "but"}:
            continue
        if group.helped and is_past(tokens[index + 1].text):
            continue  # "was built and opened": the second may share the helping verb of the first
        following = verb_group(tokens, index + 1, end, as_past=True)
        if following is None or _inside_subordinate(tokens, group.last, index):
            continue
        stop = index - (tokens[index - 1].pos is Pos.COMMA)
        return stop, following
    return end, None


def _inside_subordinate(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a relative or subordinate clause is still open at `at`, so that "and" may go on with that one."""
    openers = [
        index
        for index in range(first, at)
        if tokens[index].pos in {Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION}
        and tokens[index].lower not in {"as", "than"}
    ]
    return bool(openers)


def _relative(tokens: Sequence[Token], whom: Phrase, piece: Piece) -> list[Clause]:
    """The clauses that a relative clause with "who" or "which" as its subject makes of its noun."""
    if tokens[piece.first].lower not in {"who", "which"} or not piece.comma:
        return []
    verb = verb_group(tokens, piece.first + 1, piece.last, as_past=True)
    if verb is None or not agrees(tokens, verb, plural=is_plural(tokens, whom)):
        return []
    return [
        Clause(whom, (), group, tuple(parts), (), relative=True, shared=number > 0)
        for number, (group, parts) in enumerate(_predicates(tokens, verb, piece.last))
    ]
