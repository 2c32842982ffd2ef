"""Subject and verb of an English main clause.

    Voyager 1 | swept | past Jupiter in March 1979
    subject     verb    rest

Only clauses that begin with their subject, or with a short adverbial and a comma, are read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.language.pos import Pos
from quiz.language.token import Token

OPENERS = frozenset({Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION})


@dataclass(frozen=True, slots=True)
class Clause:
    """Token numbers: subject from `subject` to `verb` (commas and an apposition included), rest up to `last`."""

    subject: int
    verb: int
    last: int


def clause_from(tokens: Sequence[Token], subject: int, name_end: int) -> Clause | None:
    """The clause whose subject is the name from `subject` to `name_end`, or None where that is in doubt."""
    verb = _verb_after(tokens, name_end)
    if verb is None:
        return None
    return Clause(subject, verb, _end(tokens, verb))


def _verb_after(tokens: Sequence[Token], at: int) -> int | None:
    """The finite verb behind a name, past one apposition or relative clause between commas."""
    if at < len(tokens) and tokens[at].pos is Pos.COMMA:
        closing = next((i for i in range(at + 1, len(tokens)) if tokens[i].pos is Pos.COMMA), None)
        if closing is None or closing + 1 >= len(tokens):
            return None
        if tokens[at + 1].pos not in {Pos.ARTICLE, Pos.RELATIVE}:
            return None
        at = closing + 1
    while at < len(tokens) and tokens[at].pos is Pos.ADVERB:
        at += 1
    return at if at < len(tokens) and tokens[at].pos is Pos.FINITE else None


def _end(tokens: Sequence[Token], verb: int) -> int:
    """Where the clause ends: before a semicolon, a dash, or a comma that begins another clause."""
    for index in range(verb + 1, len(tokens)):
        token = tokens[index]
        if token.text in {";", ":", "–", "—"} or (token.pos is Pos.STOP and index == len(tokens) - 1):
            return index
        if token.pos is Pos.COMMA and index + 1 < len(tokens):
            following = tokens[index + 1]
            joins = following.pos in {Pos.GERUND, Pos.CONJUNCTION} or following.lower == "so"
            if following.pos in OPENERS or joins:
                return index
    return len(tokens)
