"""The clauses of a German sentence as rows of constituents, so that a question can be made by moving them.

    Der Konzern | stellt | die Produktion | in Wien | ein | , weil …
    Vorfeld       verb     Mittelfeld                 right bracket, Nachfeld

Clauses with the verb last have no Vorfeld ("…, weil | Union und SPD | über 328 Sitze | verfügen"). What is not read
for certain gives no clause.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quiz.language.german.clause import MainClause, main_clause, subordinate
from quiz.language.german.constituents import (
    JOINTS,
    PRONOUNS,
    Constituent,
    Sort,
    constituents,
    counted_at,
    joined_end,
    joins,
)
from quiz.language.german.mood import is_reported
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.segments import says, segments
from quiz.language.german.subject import subject
from quiz.language.pos import NOMINAL, Pos
from quiz.language.remembering import remembered
from quiz.language.token import Token

PARENTHESES = frozenset({"–", "—"})
LIGHT = frozenset({Pos.ADVERB, Pos.NEGATION, Pos.PRONOMINAL_ADVERB, Pos.COMPARATOR, Pos.OTHER})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: Vorfeld (None with the verb last), finite verb, Mittelfeld, right bracket, Nachfeld (token ranges).

    `opener` is the first token of the clause, its subordinator or relative pronoun where the verb stands last.
    `subject` is one of the constituents, None where it is not sure. `said` if the verb says or thinks and what
    follows is its content.
    """

    opener: int
    front: Constituent | None
    verb: int
    middle: tuple[Constituent, ...]
    bracket: tuple[int, int]
    after: tuple[int, int]
    below: frozenset[int]
    subject: Constituent | None
    said: bool = False

    @property
    def constituents(self) -> tuple[Constituent, ...]:
        """Vorfeld and Mittelfeld."""
        return ((self.front,) if self.front else ()) + self.middle


@remembered
def main_clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The main clauses of a sentence, left to right, those in reported speech left out."""
    read = (_read_main(tokens, first, last) for first, last in segments(tokens, subordinate(tokens)))
    return tuple(clause for clause in read if clause is not None and not is_reported(tokens[clause.verb]))


def shifted(phrase: NounPhrase, by: int) -> NounPhrase:
    """A phrase with its token numbers raised by `by`, for one that was read in a stretch of its sentence."""
    preposition = None if phrase.preposition is None else phrase.preposition + by
    return replace(
        phrase,
        first=phrase.first + by,
        last=phrase.last + by,
        head=phrase.head + by,
        end=phrase.end + by,
        preposition=preposition,
    )


def _read_main(tokens: Sequence[Token], first: int, last: int) -> Clause | None:
    """The main clause in a stretch of the sentence."""
    window = tokens[first:last]
    if any(token.text in PARENTHESES for token in window):
        return None
    clause = main_clause(window) or _saying(window)
    if clause is None or clause.verb - clause.front < 1:
        return None
    below = frozenset(index + first for index in clause.subordinate)
    phrases = [shifted(phrase, first) for phrase in noun_phrases(window)]
    front = _front(tokens, clause.front + first, clause.verb + first, phrases, below)
    bracket = (clause.bracket + first, clause.bracket_end + first)
    end = clause.last + first
    said = says(tokens[clause.verb + first]) or any(says(tokens[i]) for i in range(*bracket))
    middle_end, after_end = _ends(tokens, (clause.verb + first + 1, bracket[0], end), phrases, below)
    if front is None or after_end is None:
        return None
    middle = constituents(tokens, clause.verb + first + 1, middle_end, phrases, below)
    if middle is None:
        return None
    if bracket[0] >= after_end:
        bracket = (after_end, after_end)
    after = (max(bracket[1], middle_end), after_end)
    if after[0] < after[1] and tokens[after[0]].lower in JOINTS:
        after = (after[0], after[0])
    if bracket[0] == bracket[1]:
        middle, after = _cut_trailing(middle, after)
    found = _subject(window, clause, first, (front, *middle))
    return Clause(first, front, clause.verb + first, middle, bracket, after, below, found, said)


def _saying(window: Sequence[Token]) -> MainClause | None:
    """A clause whose verb says what the main clause behind its comma is: "Bitkom bemängelte, das Gesetz lasse …"."""
    comma = next((i for i, token in enumerate(window) if token.pos is Pos.COMMA and _said_before(window, i)), None)
    if comma is None or any(is_reported(token) for token in window[:comma] if token.pos is Pos.FINITE):
        return None
    clause = main_clause(window[:comma])
    if clause is None or not any(is_reported(token) for token in window[comma:] if token.pos is Pos.FINITE):
        return None
    below = clause.subordinate | frozenset(range(comma + 1, len(window)))
    return replace(clause, last=len(window), subordinate=below)


def _said_before(window: Sequence[Token], comma: int) -> bool:
    """Whether a verb that says something stands before a comma."""
    verbs = {Pos.FINITE, Pos.PARTICIPLE, Pos.INFINITIVE}
    return any(token.pos in verbs and says(token) for token in window[:comma])


def _cut_trailing(
    middle: tuple[Constituent, ...], after: tuple[int, int]
) -> tuple[tuple[Constituent, ...], tuple[int, int]]:
    """Clauses at the end belong to the Nachfeld where there is no right bracket before them."""
    row = list(middle)
    first = after[0]
    while row and row[-1].sort is Sort.CLAUSE:
        first = row.pop().first
    if row and row[-1].core < row[-1].last:
        first = row[-1].core
        row[-1] = replace(row[-1], last=first)
    return tuple(row), (first, after[1])


def _ends(
    tokens: Sequence[Token], limits: tuple[int, int, int], phrases: Sequence[NounPhrase], below: frozenset[int]
) -> tuple[int, int | None]:
    """Where Mittelfeld and clause end: a loose piece behind a comma ("…, ihr schlechtestes Ergebnis") is left out.

    The clause ends nowhere (None) if the piece cannot be left out. `limits` are the first token of the Mittelfeld,
    that of the right bracket, and the end of the clause as far as it is known.
    """
    start, middle_end, end = limits
    for index in range(start, end):
        loose = tokens[index].pos is Pos.COMMA and index not in below and index + 1 < end and index + 1 not in below
        if not loose or joins(index, phrases, tokens) or index - 1 in below:
            continue
        listed = tokens[index - 1].pos in NOMINAL and tokens[index + 1].pos in NOMINAL
        if index < middle_end < end or listed:
            return middle_end, None
        if tokens[index + 1].lower in {"sondern", "aber", "doch", "denn", "und", "oder", "je", "desto", "umso"}:
            return middle_end, None
        return min(middle_end, index), index
    return middle_end, end


def _front(
    tokens: Sequence[Token], first: int, verb: int, phrases: Sequence[NounPhrase], below: frozenset[int]
) -> Constituent | None:
    """The Vorfeld as one constituent, None if it is not understood."""
    if tokens[verb - 1].pos is Pos.INFINITIVE and tokens[verb - 2].pos is Pos.TO:
        return None
    if first in below:
        return Constituent(first, verb, verb, Sort.CLAUSE)
    _, phrase = counted_at(tokens, first, verb, phrases)
    if phrase is None:
        return _light_front(tokens, first, verb, phrases, below)
    counted = phrase.first > first
    sort = Sort.NOMINAL if phrase.preposition is None or counted else Sort.PREPOSITIONAL
    end, joined = joined_end(tokens, phrase, phrases, verb, below)
    while end < verb and tokens[end].pos is Pos.PREPOSITION:
        behind = next((one.end for one in phrases if one.first == end and one.end <= verb), end)
        if behind == end:
            break
        end = behind
    if end < verb and tokens[end].pos is not Pos.COMMA:
        rest = range(end, verb)
        if any(tokens[i].pos in {Pos.COMMA, Pos.FINITE} for i in rest):
            return None
        participle = tokens[verb - 1].pos in {Pos.PARTICIPLE, Pos.INFINITIVE}
        return Constituent(first, verb, verb, Sort.PREDICATIVE if participle else sort, phrase, joined)
    if end < verb and tokens[end + 1].lower in {"so", "wie", "sagte"}:
        return None
    if end == verb - 1 and tokens[end].pos is Pos.COMMA:
        return None  # "Mit einem Bild, hieß es in Brüssel, …"
    closed = end == verb or tokens[verb - 1].pos is Pos.COMMA
    return Constituent(first, end, verb, sort, phrase, joined) if closed else None


def _light_front(
    tokens: Sequence[Token], first: int, verb: int, phrases: Sequence[NounPhrase], below: frozenset[int]
) -> Constituent | None:
    """A Vorfeld that begins with an adverb, a pronoun or a participle."""
    token = tokens[first]
    if any(tokens[i].pos is Pos.COMMA or i in below for i in range(first, verb)):
        return None
    if token.pos in PRONOUNS and verb == first + 1:
        return Constituent(first, verb, verb, Sort.PRONOUN)
    if tokens[verb - 1].pos in {Pos.PARTICIPLE, Pos.INFINITIVE}:
        return Constituent(first, verb, verb, Sort.PREDICATIVE)
    inner = [one for one in phrases if first < one.first < verb and one.attribute_of is None]
    if token.pos is Pos.ADVERB and not inner and verb == first + 1 and _is_predicate(tokens, first, verb):
        return Constituent(first, verb, verb, Sort.PREDICATIVE)
    if token.lower == "am" and verb == first + 2:
        return Constituent(first, verb, verb, Sort.ADVERBIAL)
    if token.pos is Pos.PREPOSITION and inner:
        return Constituent(first, verb, verb, Sort.PREPOSITIONAL)
    if token.pos in LIGHT and all(one.preposition is not None for one in inner):
        return Constituent(first, verb, verb, Sort.ADVERBIAL, inner[0] if len(inner) == 1 else None)
    if token.pos in LIGHT and len(inner) == 1 and inner[0].first == first + 1 and inner[0].end == verb:
        return Constituent(first, verb, verb, Sort.NOMINAL, inner[0])
    if token.pos is Pos.NUMBER and verb == first + 1:
        return Constituent(first, verb, verb, Sort.ADVERBIAL)
    return None


def _is_predicate(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """ "Notwendig war …", but not "Angeblich verkaufte …" nor "Schrittweise werden … eingeführt"."""
    participle = any(token.pos in {Pos.PARTICIPLE, Pos.INFINITIVE} for token in tokens[verb + 1 :])
    return tokens[first].tag == "ADJ(D)" and tokens[verb].tag.startswith("VA") and not participle


def _subject(window: Sequence[Token], clause: MainClause, by: int, row: Sequence[Constituent]) -> Constituent | None:
    """The constituent that is the subject, by form."""
    found = subject(window, clause)
    if found is None:
        return None
    start = found.phrase.first + by
    for one in row:
        if one.first <= start < one.core and one.sort is Sort.NOMINAL and one.phrase is not None:
            return one if one.phrase.first == start else None
    return None
