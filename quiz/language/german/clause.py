"""The fields of a German main clause: Vorfeld, finite verb, and what follows.

    Im Januar 2025 | stellte | DeepSeek sein Modell R1 | vor           | wie erwartet
    Vorfeld          verb      Mittelfeld                right bracket   Nachfeld

The Vorfeld is whatever stands before the finite verb of a main clause, a whole subordinate clause included (Drach
1937; Höhle 1986). A sentence whose fields are not certain has none here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.language.pos import Pos
from quiz.language.remembering import remembered
from quiz.language.token import Token

OPENERS = frozenset({Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION})
WITH_INFINITIVE = frozenset({"lassen", "sehen", "hören", "gehen", "bleiben", "helfen", "lernen", "werden"})
VERB_PARTS = frozenset({Pos.VERB_PARTICLE, Pos.PARTICIPLE, Pos.INFINITIVE, Pos.TO})
BEFORE_OPENER = frozenset({Pos.PREPOSITION, Pos.CONJUNCTION, Pos.ADVERB})
REPORTED = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe möge gebe stehe komme gehe liege lasse bleibe mache".split()
)


@dataclass(frozen=True, slots=True)
class MainClause:
    """Token numbers: Vorfeld from `front` to `verb`, rest from `verb` + 1 to `last` (not included).

    `subordinate` are the numbers of all tokens that belong to subordinate clauses and infinitive groups. The right
    bracket (separable particle, participles, infinitives) runs from `bracket` to `bracket_end`; what is behind is the
    Nachfeld. Where there is none, both are `last`.
    """

    front: int
    verb: int
    last: int
    subordinate: frozenset[int]
    bracket: int
    bracket_end: int


@remembered
def main_clause(tokens: Sequence[Token]) -> MainClause | None:
    """The first main clause of a sentence, or None where its fields are in doubt."""
    below = subordinate(tokens)
    end = next((i for i, token in enumerate(tokens) if token.text == ";"), len(tokens))
    while end and not tokens[end - 1].is_word:
        end -= 1
    if any(token.text in {":", "–", "—", "…"} for token in tokens[:end]):
        return None
    finite = [i for i in range(end) if tokens[i].pos is Pos.FINITE and i not in below]
    if not finite or finite[0] == 0 or tokens[finite[0]].lower in REPORTED:
        return None
    verb = finite[0]
    front = 1 if tokens[0].pos is Pos.CONJUNCTION and 0 not in below else 0
    if front == verb:
        return None
    if len(finite) > 1:
        cut = _conjunct_end(tokens, verb, finite[1], below)
        if cut is None:
            return None
        end = cut
    bracket, bracket_end = _right_bracket(tokens, verb, end, below)
    return MainClause(front, verb, end, below, bracket, bracket_end)


def _right_bracket(tokens: Sequence[Token], verb: int, last: int, below: frozenset[int]) -> tuple[int, int]:
    """The first run of verb parts behind the finite verb, or (last, last)."""
    auxiliary = tokens[verb].tag.startswith(("VA", "VM")) or tokens[verb].lemma in WITH_INFINITIVE

    def is_part(at: int) -> bool:
        if at in below or tokens[at].capitalised:
            return False
        if tokens[at].pos is Pos.PREPOSITION:
            # The tagger calls a particle a preposition now and then, but a preposition has something behind it.
            return at + 1 == last or tokens[at + 1].pos is Pos.COMMA
        if tokens[at].pos is Pos.TO:
            return at + 1 < last and tokens[at + 1].pos is Pos.INFINITIVE
        infinitive = tokens[at].pos is Pos.INFINITIVE and (tokens[at - 1].pos is Pos.TO or tokens[at].tag == "VV(IZU)")
        return tokens[at].pos is Pos.VERB_PARTICLE or infinitive or (auxiliary and tokens[at].pos in VERB_PARTS)

    first = next((at for at in range(verb + 1, last) if is_part(at)), last)
    return first, next((at for at in range(first, last) if not is_part(at)), last)


def _conjunct_end(tokens: Sequence[Token], verb: int, second: int, below: frozenset[int]) -> int | None:
    """Where the first of two joined main clauses ends: before "und" + verb, or before a comma with its conjunction."""
    if tokens[second - 1].pos is Pos.CONJUNCTION:
        end = second - 1
    else:
        joints = [
            i
            for i in range(verb + 1, second)
            if tokens[i].pos is Pos.COMMA and tokens[i + 1].pos is Pos.CONJUNCTION and i + 1 not in below
        ]
        if not joints:
            return None
        end = joints[-1]
    while tokens[end - 1].pos is Pos.COMMA:
        end -= 1
    return end if end > verb + 1 else None


@remembered
def subordinate(tokens: Sequence[Token]) -> frozenset[int]:
    """The numbers of the tokens in subordinate clauses, infinitive groups and brackets."""
    below: set[int] = set(_bracketed(tokens))
    open_clause = main_verb_seen = False
    for first, last in _pieces(tokens, below):
        inside = range(first, last)
        has_finite = any(tokens[i].pos is Pos.FINITE for i in inside)
        verb_last = has_finite and tokens[last - 1].pos is Pos.FINITE and last - first > 2
        to_group = not has_finite and any(tokens[i].pos is Pos.TO or tokens[i].tag == "VV(IZU)" for i in inside)
        if open_clause or _opens(tokens, first, last) or to_group or (main_verb_seen and verb_last):
            below.update(inside)
            open_clause = not has_finite and not to_group
        elif has_finite:
            main_verb_seen = True
    return frozenset(below)


def _pieces(tokens: Sequence[Token], skipped: set[int]) -> list[tuple[int, int]]:
    """The stretches between commas and stops."""
    pieces, first = [], 0
    for index, token in enumerate(tokens):
        if token.pos in {Pos.COMMA, Pos.STOP} and index not in skipped:
            if index > first:
                pieces.append((first, index))
            first = index + 1
    if first < len(tokens):
        pieces.append((first, len(tokens)))
    return pieces


def _opens(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a piece opens a subordinate clause: "der", "weil", "auf das", "und dass", "erst als"."""
    start = first
    while start < last and not tokens[start].is_word:
        start += 1
    for index in range(start, min(start + 3, last)):
        if tokens[index].pos in OPENERS:
            return True
        if tokens[index].pos not in BEFORE_OPENER:
            return False
    return False


def _bracketed(tokens: Sequence[Token]) -> list[int]:
    inside, depth = [], 0
    for index, token in enumerate(tokens):
        depth += token.text == "("
        if depth:
            inside.append(index)
        depth -= token.text == ")"
    return inside
