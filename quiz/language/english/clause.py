"""Clauses of an English sentence: what is said of whom, in pieces.

    Rachel Reeves, a former economist, was made | chancellor of the exchequer, | the first woman to hold …
    subject        insert              verb group noun piece                    apposition

Main clauses, predicates that share a subject ("retired … and was replaced …"), and relative clauses on a name
("Finland, which joined …") are each a clause of their own. Sentences that are not read to the end give fewer clauses
or none: a wrong clause makes a wrong question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quiz.language.english.chunks import CURRENCIES, Phrase, about, is_plural, phrase
from quiz.language.english.pieces import RELATIVES, SUBORDINATORS, TIME_NOUNS, Piece, PieceKind, pieces
from quiz.language.english.verbs import VerbGroup, agrees, is_past, verb_group
from quiz.language.pos import Pos
from quiz.language.token import Token

BREAKS = frozenset({";", ":", "–", "—", "--"})
FACTUAL = frozenset("after when because although though while whereas before as".split())
SAYING = frozenset("say state announce report find estimate claim warn explain declare".split())
JOINING = frozenset("and but yet or so".split())


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


def clauses(tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a sentence in order, as far as they are read."""
    found: list[Clause] = []
    for first, last in _segments(tokens):
        found += _segment(tokens, first, last)
    return found


def _segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches between semicolons and dashes, and between main clauses that a comma and "and" or "but" join."""
    end = len(tokens)
    while end and (tokens[end - 1].pos is Pos.STOP or (end > 1 and tokens[end - 2].pos is Pos.STOP)):
        end -= 1
    cuts = [index for index in range(end) if tokens[index].text in BREAKS]
    dashes = sum(tokens[index].text in {"–", "—", "--"} for index in cuts)
    if dashes > 1 or (dashes == 1 and len(cuts) > 1):
        return
    start = 0
    for index in range(1, end):
        if index in cuts:
            yield start, index
            start = index + 1
            if tokens[index].text != ";":
                return  # what stands behind a dash or colon explains, and is hardly ever a clause of its own
        elif (
            tokens[index].pos is Pos.COMMA
            and index + 2 < end
            and tokens[index + 1].lower in JOINING
            and any(token.pos is Pos.FINITE for token in tokens[start:index])
            and _begins_clause(tokens, index + 2, end)
        ):
            yield start, index
            start = index + 2
    yield start, end


def _begins_clause(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a subject and its finite verb stand at `at`."""
    if tokens[at].lower in SUBORDINATORS:
        return True
    if tokens[at].pos is Pos.PRONOUN:
        return verb_group(tokens, at + 1, end, as_past=True) is not None
    subject = phrase(tokens, at, end, joined=False)
    if subject is None:
        return False
    after = subject.last
    for piece in pieces(tokens, after, end):
        if piece.kind is not PieceKind.PREPOSITION or piece.comma:
            break
        after = piece.last
    return any(verb_group(tokens, stop, end) is not None for stop in (subject.last, after))


def _segment(tokens: Sequence[Token], first: int, end: int) -> list[Clause]:
    at, fronts = _fronts(tokens, first, end)
    if at is None:
        return []
    found = [clause for front in fronts for clause in _subordinate(tokens, front)]
    subject = _subject(tokens, at, end)
    if subject is None:
        return found
    at = subject.last
    at, inserts = _inserts(tokens, at, end)
    found += [
        clause
        for insert in inserts
        if insert.kind is PieceKind.RELATIVE
        for clause in _relative(tokens, subject, insert)
    ]
    verb = verb_group(tokens, at, end, as_past=True) if at is not None else None
    if verb is not None and tokens[verb.finite].pos is Pos.PARTICIPLE and _has_agent(tokens, verb, end):
        return found
    if verb is not None and not inserts:
        subject, verb = _without_reduced(tokens, subject, verb, end)
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
    subject = _subject(tokens, at, piece.last)
    # "… said that he would leave": "he" can only be told by the speaker.
    unknown = tokens[at].pos is Pos.PRONOUN and (speaker is None or tokens[at].lower not in {"he", "she", "it"})
    if subject is None or unknown or subject.last >= piece.last:
        return []
    behind, inserts = _inserts(tokens, subject.last, piece.last)
    verb = verb_group(tokens, behind, piece.last, as_past=True) if behind is not None else None
    if verb is None or not agrees(tokens, verb, plural=is_plural(tokens, subject)):
        return []
    return [
        Clause(subject, tuple(inserts), group, tuple(parts), (), relative=True, shared=number > 0, speaker=speaker)
        for number, (group, parts) in enumerate(_predicates(tokens, verb, piece.last))
    ]


def _fronts(tokens: Sequence[Token], at: int, end: int) -> tuple[int | None, list[Piece]]:
    """What stands before the subject, and where the subject begins; None where that is in doubt."""
    fronts: list[Piece] = []
    if at < end and tokens[at].lower in {"but", "and", "yet"}:
        at += 1
    while at < end:
        token = tokens[at]
        if token.pos in {Pos.GERUND, Pos.PARTICIPLE, Pos.TO} and token.lower != "according":
            return None, []
        if about(tokens, at, end) != at:
            break  # "About 400 monks lived …"
        opens = token.pos in {Pos.PREPOSITION, Pos.ADVERB} or token.lower in SUBORDINATORS | {"according"}
        timely = _timely(tokens, at, end)
        if not opens and timely is None:
            break
        piece = timely or pieces(tokens, at, end)[0]
        if token.lower == "according" and at + 2 < end:
            inner = phrase(tokens, at + 2, end)
            comma = next((i for i in range(at, end) if tokens[i].pos is Pos.COMMA), None)
            if inner is None or comma is None:
                return None, []
            piece = Piece(PieceKind.PREPOSITION, at, comma, inner)
        if piece.kind is PieceKind.UNREAD or piece.last >= end:
            return None, []
        comma_follows = tokens[piece.last].pos is Pos.COMMA
        if piece.kind is PieceKind.SUBORDINATE and not comma_follows:
            return None, []
        fronts.append(Piece(piece.kind, at, piece.last, piece.noun, closed=comma_follows))
        at = piece.last + comma_follows
    return at, fronts


def _timely(tokens: Sequence[Token], at: int, end: int) -> Piece | None:
    """ "The day before," or "Four days before the meeting," in front of the subject."""
    noun = phrase(tokens, at, end, joined=False)
    if noun is None or tokens[noun.head].lower not in TIME_NOUNS:
        return None
    comma = next((i for i in range(noun.last, min(end, noun.last + 7)) if tokens[i].pos is Pos.COMMA), None)
    if comma is None or any(tokens[i].pos is Pos.FINITE for i in range(noun.last, comma)):
        return None
    return Piece(PieceKind.ADVERB, at, comma, noun)


def _subject(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """The subject at `at` with the prepositional phrases that belong to it."""
    if at >= end:
        return None
    if tokens[at].pos is Pos.PRONOUN:
        return None if tokens[at].lower == "there" else Phrase(at, at + 1, at, at + 1)
    found = phrase(tokens, at, end)
    if found is None:
        return None
    last = found.last
    while last < end and tokens[last].pos is Pos.PREPOSITION:
        following = pieces(tokens, last, end)[0]
        if following.kind is not PieceKind.PREPOSITION or following.noun is None:
            return None
        last = following.last
    return Phrase(found.first, last, found.head, found.core, found.joined)


def _inserts(tokens: Sequence[Token], at: int, end: int) -> tuple[int | None, list[Piece]]:
    """Appositions, relative clauses and brackets between subject and verb; None where one is not closed."""
    inserts: list[Piece] = []
    if at < end and tokens[at].lower in {"himself", "herself", "itself", "themselves"}:
        at += 1
    while at < end and (tokens[at].pos is Pos.COMMA or tokens[at].text == "("):
        if tokens[at].text == "(":
            closing = next((i for i in range(at, end) if tokens[i].text == ")"), None)
            if closing is None:
                return None, []
            at = closing + 1
            continue
        closing = _closing(tokens, at + 1, end)
        if closing is None:
            return None, inserts
        inserts.append(_insert(tokens, at + 1, closing))
        at = closing
        if at + 1 < end and tokens[at + 1].lower in RELATIVES:
            continue
        at += 1
        break
    return at, inserts


def _closing(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The comma behind an insert: the first one that a verb, or another insert, follows."""
    for index in range(at + 1, end):
        if tokens[index].pos is not Pos.COMMA or index + 1 >= end:
            continue
        if tokens[index + 1].lower in RELATIVES or verb_group(tokens, index + 1, end, as_past=True) is not None:
            return index
    return None


def _insert(tokens: Sequence[Token], first: int, last: int) -> Piece:
    preposed = tokens[first].pos is Pos.PREPOSITION and tokens[first + 1].lower in {"which", "whom", "whose"}
    if tokens[first].lower in RELATIVES or preposed:
        return Piece(PieceKind.RELATIVE, first, last, comma=True, closed=True)
    noun = phrase(tokens, first, last)
    if noun is not None and tokens[first].pos is not Pos.PREPOSITION:
        return Piece(PieceKind.APPOSITION, first, last, noun, comma=True, closed=True)
    if tokens[first].pos is Pos.PREPOSITION or tokens[first].pos is Pos.ADVERB:
        return Piece(PieceKind.ADVERB, first, last, comma=True, closed=True)
    return Piece(PieceKind.UNREAD, first, last, comma=True, closed=True)


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
        ambiguous = tokens[index + 1].pos is Pos.PARTICIPLE
        if ambiguous and group.helped:
            continue
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
