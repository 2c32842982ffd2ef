"""German subordinate clauses, whose finite verb stands last: "…, weil Union und SPD über 328 Sitze verfügen"."""

from collections.abc import Iterator, Sequence

from quiz.language.german.clause import subordinate
from quiz.language.german.constituents import JOINTS, Constituent, Sort, constituents
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause, shifted
from quiz.language.german.phrases import noun_phrases
from quiz.language.german.segments import BREAKS
from quiz.language.german.subject import finite_number
from quiz.language.pos import Pos
from quiz.language.remembering import remembered
from quiz.language.token import Token


@remembered
def verb_last_clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """The subordinate clauses that a subordinator or relative pronoun opens and their finite verb closes."""
    return tuple(_verb_last_clauses(tokens))


def _verb_last_clauses(tokens: Sequence[Token]) -> Iterator[Clause]:
    below = subordinate(tokens)
    for opener, token in enumerate(tokens):
        if opener not in below or token.pos not in {Pos.SUBORDINATOR, Pos.RELATIVE}:
            continue
        verb = _closing_verb(tokens, opener)
        if verb is None or verb - opener < 3:
            continue
        clause = _read_verb_last(tokens, opener, verb)
        if clause is not None:
            yield clause


def _closing_verb(tokens: Sequence[Token], opener: int) -> int | None:
    """The only finite verb of the clause, if it stands right before a comma or stop."""
    for index in range(opener + 1, len(tokens)):
        if tokens[index].pos is Pos.COMMA and not _within_list(tokens, index):
            return None
        if tokens[index].pos in {Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION} or tokens[index].text in BREAKS:
            return None
        if tokens[index].pos is Pos.FINITE:
            closed = index + 1 == len(tokens) or tokens[index + 1].pos in {Pos.COMMA, Pos.STOP}
            return index if closed else None
    return None


def _within_list(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma stands in a list of nouns that ends in "und"."""
    behind = tokens[comma + 1 : comma + 6]
    if any(token.pos is Pos.FINITE for token in behind):
        return False
    following = next((i for i, token in enumerate(behind, comma + 1) if token.pos is Pos.COMMA), None)
    return any(token.lower in JOINTS for token in behind) or (following is not None and _within_list(tokens, following))


def _read_verb_last(tokens: Sequence[Token], opener: int, verb: int) -> Clause | None:
    start = opener + 1
    window = tokens[start:verb]
    bracket = verb
    while bracket > start and tokens[bracket - 1].pos in {Pos.PARTICIPLE, Pos.INFINITIVE, Pos.TO}:
        bracket -= 1
    phrases = [shifted(phrase, start) for phrase in noun_phrases(window)]
    row = constituents(tokens, start, bracket, phrases, frozenset())
    if not row or any(one.sort is Sort.CLAUSE for one in row):
        return None
    found = None
    if tokens[opener].pos is Pos.SUBORDINATOR:
        found = _leading_subject(row, tokens, verb)
        if found is None:
            return None
    below = frozenset(range(opener, verb + 1))
    return Clause(opener, None, verb, row, (bracket, verb), (verb + 1, verb + 1), below, found)


def _leading_subject(row: Sequence[Constituent], tokens: Sequence[Token], verb: int) -> Constituent | None:
    """The subject of a clause with the verb last: the first phrase, where it agrees and no other noun phrase can be."""
    nominal = [one for one in row if one.sort is Sort.NOMINAL and one.phrase is not None]
    if any(one.sort is Sort.PRONOUN and tokens[one.first].pos is not Pos.REFLEXIVE for one in row):
        return None
    if not nominal or row.index(nominal[0]) > 1 or nominal[0].phrase is None:
        return None
    phrase = nominal[0].phrase
    fits = any(
        one.case.value == "nominative" and (nominal[0].joined or one.number is finite_number(tokens[verb].text))
        for one in phrase.readings
    )
    return nominal[0] if fits and phrase.determiner is not Determiner.DEMONSTRATIVE else None
