"""A piece of a clause, and where one ends that holds a verb of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quiz.language.english.chunks import Phrase, phrase
from quiz.language.english.verbs import is_past
from quiz.language.pos import NOMINAL, Pos
from quiz.language.token import Token
from quiz.language.words import word_set

SUBORDINATORS = frozenset(
    "because since although though while whereas when where whether if unless until after before as once so "
    "whenever wherever why how".split()
)
RELATIVES = frozenset("who which whose whom where".split())
FORCED = frozenset("forced obliged compelled able allowed chosen elected".split())
TIME_NOUNS = frozenset("day days week weeks month months year years decade decades century night morning".split())


class PieceKind(StrEnum):
    """What a piece does in its clause."""

    NOUN = "noun phrase"
    PREPOSITION = "prepositional phrase"
    ADVERB = "adverb"
    ADJECTIVE = "adjective phrase"
    INFINITIVE = "infinitive with to"
    THAT = "that-clause"
    SUBORDINATE = "subordinate clause"
    RELATIVE = "relative clause"
    APPOSITION = "apposition"
    PARTICIPIAL = "participial tail"
    COMPARISON = "comparison"
    ADDITION = "what a comma and a conjunction add"
    QUOTE = "quotation"
    BRACKET = "brackets"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `first` up to `last`, without the comma before them, if there is one (`comma`) or behind (`closed`)."""

    kind: PieceKind
    first: int
    last: int
    noun: Phrase | None = None
    comma: bool = False
    closed: bool = False

    def opener(self, tokens: Sequence[Token]) -> str:
        """The first word in small letters: the preposition, the subordinator."""
        return tokens[self.first].lower


def to_boundary(
    kind: PieceKind, tokens: Sequence[Token], at: int, end: int, *, comma: bool, noun: Phrase | None = None
) -> Piece:
    """A piece that holds a verb of its own: up to the comma that closes it, or to the end.

    A list inside it ("A, B and C") is not cut; what follows a closing comma goes on with the main clause.
    """
    index = at + 1
    while index < end:
        if tokens[index].pos is Pos.COMMA and not _inside_list(tokens, index, end):
            return Piece(kind, at, index, noun, comma=comma, closed=comma and not _opens_piece(tokens, index + 1, end))
        if kind is PieceKind.INFINITIVE and tokens[at - 1].lower in FORCED and _is_dated(tokens, index, end):
            return Piece(kind, at, index, noun, comma=comma)
        if kind is PieceKind.INFINITIVE and tokens[index].lower in {"because", "while", "although"}:
            return Piece(kind, at, index, noun, comma=comma)
        index += 1
    return Piece(kind, at, end, noun, comma=comma)


def _is_dated(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "in January 1957" behind "was forced to resign": the date says when the whole thing happened."""
    if at + 1 >= end or tokens[at].lower not in {"in", "on"}:
        return False
    following = tokens[at + 1].text
    return following[:1].isdigit() or following in word_set("english", "months")


def _inside_list(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether a comma joins two of a list: a noun phrase before it, phrases and an "and" behind it."""
    at = comma
    if tokens[comma - 1].pos not in NOMINAL | {Pos.NUMBER}:
        return False
    for _ in range(8):
        if at + 1 >= end or tokens[at].pos is not Pos.COMMA:
            break
        if tokens[at + 1].lower in {"and", "or"}:
            member = phrase(tokens, at + 2, end, joined=False)
            return member is not None and not (member.last < end and tokens[member.last].pos is Pos.FINITE)
        member = phrase(tokens, at + 1, end, joined=False)
        if member is None:
            return False
        at = member.last
    if at == comma or at + 1 >= end or tokens[at].lower not in {"and", "or"}:
        return False
    member = phrase(tokens, at + 1, end, joined=False)
    return member is not None and not (member.last < end and tokens[member.last].pos is Pos.FINITE)


def _opens_piece(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether another piece with a comma of its own begins at `at`."""
    if at >= end:
        return False
    token = tokens[at]
    return (
        token.lower in RELATIVES | SUBORDINATORS | {"and", "but", "or", "then"}
        or token.pos is Pos.GERUND
        or (token.pos is Pos.PARTICIPLE and not is_past(token.text))
    )
