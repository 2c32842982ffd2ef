"""How much and how many: the numbers of a German clause with what belongs to them.

A number keeps what limits it ("mehr als 6.000", "bis zu 40", "knapp 6000"), for the answer without it would be wrong.
"""

from dataclasses import dataclass, replace

from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos
from quiz.language.german.constituents import LIMITS, PAIRED_LIMITS, Constituent, Sort
from quiz.language.german.fields import Clause
from quiz.language.pos import DETERMINERS

BEFORE_PARTS = frozenset({"zwischen", "und", "oder", "je", "als", "von", "der", "die", "das", "den", "dem", "paar"})
DROPPED = frozenset("nur noch insgesamt jeweils schon bereits".split())
CURRENCIES = frozenset("Euro Dollar US-Dollar Franken Rappen Pfund Yen Cent Kronen Rubel Yuan Mark Schilling".split())
DURATIONS = frozenset(
    "Sekunden Minuten Stunden Tage Tagen Wochen Monate Monaten Jahre Jahren Nächte Jahrzehnte".split()
)
MEASURES = CURRENCIES | DURATIONS | frozenset(
    """Prozent Prozentpunkte Prozentpunkten Meter Metern Kilometer Kilometern Zentimeter Millimeter Tonnen Kilogramm
    Kilo Gramm Liter Grad Hektar Quadratmeter Quadratkilometer Lichtjahre Uhr Mal Kilowatt Megawatt Gigawatt
    Kilowattstunden Terawattstunden Stundenkilometer Punkte Punkten""".split()
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its limits (`first` to `mention.last`) inside the constituent `one`, which begins with it.

    `unit` is the first token behind the number, `dropped` the adverbs before it that the question does without.
    """

    one: Constituent
    mention: Mention
    first: int
    unit: int


def amount_in(reading: Reading, clause: Clause, one: Constituent) -> Amount | None:
    """The number with which a constituent begins, its preposition and limits apart; None if there is none."""
    tokens = reading.sentence.tokens
    phrase = one.phrase
    if phrase is None or phrase.attribute_of is not None:
        return None
    numbers = [
        m
        for m in reading.sentence.mentions
        if m.kind is MentionKind.NUMBER and one.first <= m.first and m.last <= one.core
    ]
    if not numbers or ":" in numbers[0].text or (one.joined and len(numbers) > 1):
        return None
    mention = numbers[0]
    if any(tokens[index].pos is Pos.NUMBER for index in range(mention.last, one.core)):
        return None
    lowest = clause.verb + 1 if clause.front is not one else one.first
    lowest = clause.opener + 1 if clause.front is None else lowest
    first = limits_before(reading, mention.first, lowest)
    start = first
    while start > lowest and tokens[start - 1].lower in DROPPED:
        start -= 1
    sort = Sort.NOMINAL
    if start > lowest and tokens[start - 1].pos is Pos.PREPOSITION and tokens[start - 1].lower not in LIMITS | {"bis"}:
        start -= 1
        sort = Sort.PREPOSITIONAL
    if start > lowest + 1 and tokens[start - 1].pos is Pos.ADVERB and tokens[start - 2].pos in DETERMINERS:
        return None
    if one.first < start or (start > lowest and tokens[start - 1].lower in BEFORE_PARTS):
        return None
    return Amount(replace(one, first=start, sort=sort), mention, first, mention.last)


def limits_before(reading: Reading, first: int, lowest: int) -> int:
    """Where the number at token `first` begins with what limits it, not before token `lowest`."""
    tokens = reading.sentence.tokens
    while first > lowest:
        if first - 2 >= lowest and (tokens[first - 2].lower, tokens[first - 1].lower) in PAIRED_LIMITS:
            first -= 2
        elif tokens[first - 1].lower in LIMITS:
            first -= 1
        else:
            break
    return first


def preposition_of(reading: Reading, amount: Amount) -> str:
    """The preposition before the number, "" if there is none."""
    tokens = reading.sentence.tokens
    for index in range(amount.first - 1, amount.one.first - 1, -1):
        if tokens[index].pos is Pos.PREPOSITION:
            return tokens[index].lower
    return ""
