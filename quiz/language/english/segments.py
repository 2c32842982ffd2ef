"""Where the main clauses of an English sentence begin and end, and what stands before and behind their subjects."""

from collections.abc import Iterator, Sequence

from quiz.language.english.chunks import Phrase, about, phrase
from quiz.language.english.piece import RELATIVES, SUBORDINATORS, TIME_NOUNS, Piece, PieceKind
from quiz.language.english.pieces import pieces
from quiz.language.english.verbs import verb_group
from quiz.language.pos import Pos
from quiz.language.token import Token

BREAKS = frozenset({";", ":", "–", "—", "--"})
JOINING = frozenset("and but yet or so".split())


def segments(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
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


def fronts_before(tokens: Sequence[Token], at: int, end: int) -> tuple[int | None, list[Piece]]:
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


def subject_at(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
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


def inserts_behind(tokens: Sequence[Token], at: int, end: int) -> tuple[int | None, list[Piece]]:
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
