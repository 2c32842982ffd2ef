"""In what order the constituents of a German clause follow its verb when another one is asked for.

Pronouns first, then the subject, what stood in the Vorfeld, and the rest; clauses that only add something go.
"""

from dataclasses import replace

from quiz.generate.reading import Reading
from quiz.language import MentionKind, Pos, Token
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.pos import NOMINAL

TELLING = 11
"""Letters of a noun that says what it is without the clause behind it."""
CUT_OPENERS = frozenset("weil da obwohl während nachdem bevor wobei weshalb wofür sodass worauf was wodurch".split())
TIES = frozenset(
    """aber jedoch zudem somit nun bald vielmehr immerhin unterdessen allerdings freilich indes außerdem ausserdem
    dennoch ferner lediglich auch überdies obendrein hingegen eigentlich bekanntlich seinerseits ihrerseits übrigens
    also doch ja nämlich weiterhin erneut""".split()
)
"""Adverbs that a question does without."""
SUBJECT_PRONOUNS = frozenset("er sie es man wir ich niemand jemand".split())


def ordered(
    reading: Reading, clause: Clause, asked: Constituent, subject_words: str
) -> list[tuple[int, int, str]] | None:
    """The constituents behind the verb in good order: (first, last, words); None where that is not sure.

    `subject_words` are those of the noun before a relative clause, its subject or object.
    """
    tokens = reading.sentence.tokens
    rest = [one for one in clause.middle if one is not asked and not _is_dropped(tokens, one)]
    leading = []
    while rest and tokens[rest[0].first].pos in {Pos.PRONOUN, Pos.REFLEXIVE} and rest[0].sort is Sort.PRONOUN:
        leading.append(rest.pop(0))
    if subject_words:
        return _around_words(reading, clause, leading, rest, subject_words)
    front = clause.front
    stays = front is None or front is asked or front.sort in {Sort.CLAUSE, Sort.PREDICATIVE}
    if front is None or stays or _is_dropped(tokens, front):
        order: list[Constituent] | None = [*leading, *rest]
    elif front is clause.subject:
        order = [front, *leading, *rest] if front.sort is Sort.PRONOUN else [*leading, front, *rest]
    else:
        order = _with_front(reading, clause, asked, front, (leading, rest))
    return None if order is None else [_piece(reading, one) for one in order]


def _around_words(
    reading: Reading, clause: Clause, leading: list[Constituent], rest: list[Constituent], words: str
) -> list[tuple[int, int, str]]:
    """The constituents of a relative clause with the noun before it: the subject first, an object behind the times."""
    before = list(leading)
    if clause.subject is not None and rest and rest[0] is clause.subject:
        while rest and (rest[0] is clause.subject or rest[0].sort in {Sort.ADVERBIAL, Sort.PREPOSITIONAL}):
            before.append(rest.pop(0))
    noun = (clause.verb, clause.verb, words)
    return [*(_piece(reading, one) for one in before), noun, *(_piece(reading, one) for one in rest)]


def _with_front(
    reading: Reading,
    clause: Clause,
    asked: Constituent,
    front: Constituent,
    others: tuple[list[Constituent], list[Constituent]],
) -> list[Constituent] | None:
    """Where a Vorfeld goes that is not the subject; `others` are the pronouns and the rest of the Mittelfeld."""
    leading, rest = others
    tokens = reading.sentence.tokens
    if clause.subject is None and not leading:
        return None
    if _is_direction(reading, front):
        return None if clause.subject is None else [*leading, *rest, front]
    if front.sort is Sort.NOMINAL and asked is not clause.subject:
        return None
    if asked is clause.subject or any(tokens[one.first].lower in SUBJECT_PRONOUNS for one in leading):
        return [*leading, front, *rest]
    return [*leading, rest[0], front, *rest[1:]] if rest and rest[0] is clause.subject else None


def _is_dropped(tokens: tuple[Token, ...], one: Constituent) -> bool:
    """Whether a constituent is a word that only ties the clause to its surroundings."""
    return one.last == one.first + 1 and tokens[one.first].lower in TIES


def _is_direction(reading: Reading, front: Constituent) -> bool:
    """ "Nach Graz | kamen …": whereto stands last."""
    places = [m for m in reading.sentence.mentions if m.kind is MentionKind.PLACE and m.first == front.first + 1]
    return reading.sentence.tokens[front.first].lower == "nach" and bool(places)


def _piece(reading: Reading, one: Constituent) -> tuple[int, int, str]:
    """A constituent's words; a relative clause behind a name is left out, any other ends in a comma."""
    last = one.core if one.core < one.last and _adds(reading, one) else one.last
    words = lowered(reading, one.first, last)
    if last > one.core and not words.endswith(","):
        words += ","
    return one.first, last, words


def _adds(reading: Reading, one: Constituent) -> bool:
    """Whether the clause behind a noun only adds to it: behind names and behind "ein neues Stück", not "ein Stück"."""
    named = any(
        mention.kind.is_name and one.first <= mention.first and mention.last == one.core
        for mention in reading.sentence.mentions
    )
    if named or one.phrase is None:
        return named
    telling = len(reading.sentence.tokens[one.phrase.head].text) >= TELLING
    described = one.phrase.head - one.phrase.first > 1
    indefinite = one.phrase.determiner is Determiner.INDEFINITE and (described or telling)
    return indefinite or (telling and not reading.alone(one.core, one.last))


def lowered(reading: Reading, first: int, last: int) -> str:
    """The words as they stand inside a sentence: the first one in small letters unless it is a noun or name."""
    words = reading.words(first, last)
    if not words or first in reading.replaced:
        return words
    token = reading.sentence.tokens[first]
    starts = first == 0 or not reading.sentence.tokens[first - 1].is_word
    keeps = token.pos in NOMINAL or not token.text[:1].isalpha() or token.text.isupper() or not starts
    if first == 0 and any(m.first == 0 and m.kind.is_name and m.last > 1 for m in reading.sentence.mentions):
        return words  # "Philippine Bausch", which is no adjective
    own = first == 0 and token.pos is Pos.ADJECTIVE and token.text.endswith("er") and token.tag == "ADJ(A)"
    if own and token.lemma[:1].isupper():
        return words
    return words if keeps else words[0].lower() + words[1:]


def nachfeld(reading: Reading, clause: Clause, asked: Constituent) -> tuple[int, int]:
    """The Nachfeld without trailing clauses that only add."""
    tokens = reading.sentence.tokens
    first, last = clause.after
    while True:
        start = last
        while start > first and start - 1 in clause.below:
            start -= 1
        if start == last or start - 1 < first or tokens[start - 1].pos is not Pos.COMMA:
            return first, last
        opener = tokens[start]
        if opener.pos is Pos.PREPOSITION and start + 1 < last:
            opener = tokens[start + 1]
        behind_asked = start - 1 == asked.core or (asked.last <= start and opener.pos is Pos.RELATIVE)
        if opener.pos is Pos.RELATIVE:
            if not behind_asked and not _relative_adds(reading, start - 1):
                return first, last
        elif opener.lower not in CUT_OPENERS or any(
            token.lower in {"so", "derart", "deshalb", "deswegen"} for token in tokens[clause.verb : start]
        ):
            return first, last
        last = start - 1


def _relative_adds(reading: Reading, comma: int) -> bool:
    """Whether the noun before a relative clause is a name or indefinite, so that it stands without the clause."""
    tokens = reading.sentence.tokens
    if any(mention.kind.is_name and mention.last == comma for mention in reading.sentence.mentions):
        return True
    at = comma - 1
    while at and tokens[at - 1].pos in {Pos.ADJECTIVE, Pos.NUMBER}:
        at -= 1
    if not at:
        return True
    before = tokens[at - 1]
    return before.lower.startswith(("ein", "kein", "viel", "einig", "mehrere")) or before.pos is Pos.PREPOSITION


def merged(clause: Clause, one: Constituent) -> Clause:
    """The clause with `one` in the place of the constituents that it covers."""
    if clause.front is not None and one.first <= clause.front.first and clause.front.last <= one.last:
        return replace(clause, front=one, subject=one if clause.subject is clause.front else clause.subject)
    row: list[Constituent] = []
    for other in clause.middle:
        if other.first >= one.last or other.last <= one.first:
            row.append(other)
        elif one not in row:
            row.append(one)
    covered = clause.subject is not None and one.first <= clause.subject.first < one.last
    return replace(clause, middle=tuple(row), subject=one if covered else clause.subject)


def is_adverbial_place(reading: Reading, clause: Clause, one: Constituent) -> bool:
    """Whether a phrase in the Mittelfeld surely belongs to the verb and not to the noun before it.

    It does behind the verb, an adverb, a pronoun, another adverbial of time, and a subject that follows the verb.
    """
    if one not in clause.middle:
        return one is clause.front
    at = clause.middle.index(one)
    before = clause.middle[at - 1] if at else None
    if before is None or before.sort in {Sort.ADVERBIAL, Sort.PRONOUN, Sort.CLAUSE}:
        return True
    mentions = reading.sentence.mentions
    if reading.sentence.tokens[one.first].lower in {"seit", "bis", "ab"}:
        return True
    if before is clause.subject and any(m.kind.is_time and one.first <= m.first < one.last for m in mentions):
        return True
    times = any(m.kind.is_time and before.first <= m.first < before.last for m in mentions)
    own = before is clause.subject and _is_bare_name(reading, before)
    return times or own


def _is_bare_name(reading: Reading, one: Constituent) -> bool:
    """Whether a constituent ends in a name, which hardly ever takes an attribute behind it."""
    persons = {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE}
    return any(m.kind in persons and m.last == one.core for m in reading.sentence.mentions)
