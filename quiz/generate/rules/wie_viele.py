"""A number before its noun: "Wie viele", "Wie viel Prozent", "Mit wie vielen", "Um wie viel", "Nach wie vielen".

    Mehr als 5000 Flüge wurden gestrichen.               Wie viele Flüge wurden gestrichen?        Mehr als 5000
    Das Land Niedersachsen hält 20 Prozent der Anteile.  Wie viel Prozent der Anteile hält das Land Niedersachsen?
    Die Kapazität sinkt um 700.000 Fahrzeuge.            Um wie viele Fahrzeuge sinkt die Kapazität?
    Die Raumsonde Rosetta schlief 31 Monate.             Wie lange schlief die Raumsonde Rosetta?  31 Monate

Nothing comes from results ("gewann 3:1"), from numbers behind an article ("die 17 Minister"), from times before or
after the day of writing ("vor zehn Tagen"), and from numbers in a list.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quiz.generate.amounts import CURRENCIES, DURATIONS, MEASURES, Amount, amount_in, preposition_of
from quiz.generate.candidate import Candidate
from quiz.generate.german import span_of
from quiz.generate.petty_numbers import FRACTIONS, is_of_a_score
from quiz.generate.reading import Reading
from quiz.generate.views import View, views
from quiz.generate.word_order import is_adverbial_place, merged
from quiz.language import AnalysedText, MentionKind, Pos, Token
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case, Number
from quiz.language.german.nouns import readings
from quiz.language.german.subject import finite_number

WORTH = 2.2
PRICES = frozenset(
    """kosten zahlen bezahlen verdienen investieren ausgeben geben einnehmen spenden verlieren sparen
    einsparen erhalten bekommen fordern verlangen umfassen""".split()
)
CHANGES = frozenset({"um", "auf"})
DATIVE = frozenset("mit nach aus bei von zu aus".split())
ACCUSATIVE = frozenset("für durch um gegen auf".split())
FEW = frozenset({"zwei", "drei", "2", "3"})
PARTS = frozenset({"in", "an", "auf"})


CLAIMING = frozenset("fordern verlangen beantragen verhängen bekommen erhalten".split())


def wie_viele(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every number that begins a constituent of a main clause."""
    for view in views(reading, text):
        clause = view.clause
        for one in clause.constituents:
            amount = amount_in(reading, clause, one)
            if amount is not None and not _in_list(reading, amount):
                yield from _card(replace(view, clause=_with_subject(merged(clause, amount.one), amount.one)), amount)


def _with_subject(clause: Clause, one: Constituent) -> Clause:
    """The only noun phrase without a preposition is the subject: "… waren bis zu 20.000 Menschen beschäftigt"."""
    others = [other for other in clause.constituents if other.sort in {Sort.NOMINAL, Sort.PRONOUN} and other != one]
    alone = clause.subject is None and not others and one.sort is Sort.NOMINAL
    return replace(clause, subject=one) if alone else clause


FROM_TO = re.compile(r"^Auf wie viel\b.* (?:um|von|bis zu) (?:\w+ als |rund |knapp )?(?:\d|ein)")
"""Of what changed by so much to so much, or from so much, judges kept no question."""
TRAILING = (", und ", " darunter ", ", wie ", ", davon ")
"""What a question must not end with: another clause, or what only the number had."""


def _in_list(reading: Reading, amount: Amount) -> bool:
    """Whether there is another number of the same noun, or a fraction's: "523 stimmten dafür, 46 dagegen"."""
    tokens = reading.sentence.tokens
    behind = amount.one.core
    if any(token.lower in FRACTIONS for token in tokens[amount.one.first : behind]):
        return True  # "zu zwei Dritteln"
    if is_of_a_score(amount.mention, tokens) or any(t.lower == "umgerechnet" for t in tokens):
        return True  # "Wie viel zahlen die Betriebe umgerechnet?"
    if (",", "unter") in {*pairwise(token.lower for token in tokens)}:
        return True  # "bekamen 300 Kinder, unter ihnen zwei Klassen aus Lienz, Helme"
    return behind < len(tokens) and tokens[behind].lower in {"und", "oder", "statt", "bis"}


def _card(view: View, amount: Amount) -> Iterator[Candidate]:
    reading = view.reading
    found = _word(reading, view.clause, amount)
    if found is None or any(token.lower in {"niemand", "nichts"} for token in reading.sentence.tokens):
        return  # "Fast drei Jahrhunderte lang hat niemand bemerkt, was …"
    word, kept, last = found
    made = view.ask(word, amount.one, moved=kept, plural_goes=False)
    if amount.first and reading.sentence.tokens[amount.first - 1].pos is Pos.NEGATION:
        return  # "nicht weniger als 700"
    if made is None or any(rest in made.text for rest in TRAILING) or FROM_TO.search(made.text):
        return
    answer = reading.sentence.words(amount.first, last)
    bare = amount.mention.text
    yield Candidate(
        "wie_viele",
        "short",
        made.text,
        answer,
        span_of(reading, amount.first, last),
        reading.sentence,
        WORTH - 1.4 * (bare.lower() in FEW) - reading.cost,
        MentionKind.NUMBER if answer == bare else None,
        (bare,) if answer != bare else (),
        shown=made.shown,
    )


def _word(reading: Reading, clause: Clause, amount: Amount) -> tuple[str, tuple[int, int] | None, int] | None:
    """The question word, what of the constituent stays behind it, and where the answer ends."""
    tokens = reading.sentence.tokens
    one, number = amount.one, amount.mention
    preposition = preposition_of(reading, amount) if one.sort is Sort.PREPOSITIONAL else ""
    percent = "Prozent" in number.text
    unit = next((tokens[i] for i in range(amount.unit, one.core) if tokens[i].pos is Pos.NOUN), None)
    rest = (amount.unit, one.core) if amount.unit < one.core else None
    if preposition and one is not clause.front and not (
        is_adverbial_place(reading, clause, one) or preposition in {"um", "auf", "mit"} or _is_span(unit, preposition)
    ):  # fmt: skip
        return None
    if percent or (unit is not None and unit.text in CURRENCIES):
        return _measured(reading, clause, amount, preposition, percent=percent)
    if unit is None or rest is None or _opens_list(tokens, one.core):
        return None
    if any(tokens[i].pos not in {Pos.ADJECTIVE, Pos.NOUN} for i in range(amount.unit, _noun(reading, amount))):
        return None
    forms = readings(unit.text)
    if tokens[amount.unit].lower.startswith("weiter") or (forms and all(f.number is Number.SINGULAR for f in forms)):
        return None
    if unit.text in DURATIONS:
        return _lasting(reading, clause, amount, preposition, rest)
    if unit.text in MEASURES:
        return None
    if not preposition:
        cases = one.phrase.cases if one.phrase is not None else frozenset()
        alone = clause.subject is None or clause.subject is one
        if alone and finite_number(tokens[clause.verb].text) is Number.SINGULAR:
            return None  # "Zwei Pflegerinnen musste gekündigt werden" is a dative
        return ("Wie viele", rest, number.last) if cases & {Case.NOMINATIVE, Case.ACCUSATIVE} else None
    plural = _inflected(preposition, one) if preposition != "auf" else None  # "Auf wie viele Räder brachte …"
    return (f"{preposition.capitalize()} wie {plural}", rest, number.last) if plural else None


def _opens_list(tokens: tuple[Token, ...], at: int) -> bool:
    """ "63 Fahrgäste, ein Quartett und die Bürgermeisterin": the first of several."""
    if (
        at + 1 >= len(tokens)
        or tokens[at].pos is not Pos.COMMA
        or tokens[at + 1].pos not in {Pos.ARTICLE, Pos.NOUN, Pos.NUMBER}
    ):
        return False
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].pos in {Pos.FINITE, Pos.RELATIVE}), len(tokens))
    return any(token.lower in {"und", "sowie"} for token in tokens[at + 1 : stop])


def _is_span(unit: Token | None, preposition: str) -> bool:
    """ "nach 78 Minuten"."""
    return preposition == "nach" and unit is not None and unit.text in DURATIONS


def _noun(reading: Reading, amount: Amount) -> int:
    tokens = reading.sentence.tokens
    return next((i for i in range(amount.unit, amount.one.core) if tokens[i].pos is Pos.NOUN), amount.one.core)


def _inflected(preposition: str, one: Constituent) -> str | None:
    """ "vielen" behind a dative, "viele" behind an accusative; None where it may be either."""
    cases = one.phrase.cases if one.phrase else frozenset()
    if preposition in DATIVE or (preposition in PARTS and cases == {Case.DATIVE}):
        return "vielen"
    return "viele" if preposition in ACCUSATIVE and Case.DATIVE not in cases else None


def _measured(
    reading: Reading, clause: Clause, amount: Amount, preposition: str, *, percent: bool
) -> tuple[str, tuple[int, int] | None, int] | None:
    """Percentages and money."""
    tokens = reading.sentence.tokens
    one = amount.one
    if percent:
        rest = (amount.unit, one.core) if amount.unit < one.core else None
        word = f"{preposition.capitalize()} wie viel Prozent" if preposition else "Wie viel Prozent"
        allowed = preposition in {"", "um", "auf"}
        return (word, rest, amount.mention.last) if allowed else None
    end = next(i for i in range(amount.unit, one.core) if tokens[i].text in CURRENCIES) + 1
    if end != one.core:
        return None
    if preposition in CHANGES:
        return f"{preposition.capitalize()} wie viel", None, end
    priced = {tokens[clause.verb].lemma, *(tokens[i].lemma for i in range(*clause.bracket))} & PRICES
    return ("Wie viel", None, end) if priced and not preposition and one is not clause.subject else None


def _lasting(
    reading: Reading, clause: Clause, amount: Amount, preposition: str, rest: tuple[int, int]
) -> tuple[str, tuple[int, int] | None, int] | None:
    """Durations: "31 Monate", "nach 78 Minuten"."""
    if preposition == "nach":
        return "Nach wie vielen", rest, amount.mention.last
    behind = reading.sentence.tokens[amount.one.core] if amount.one.core < len(reading.sentence.tokens) else None
    verbs = {reading.sentence.tokens[clause.verb].lemma}
    verbs |= {reading.sentence.tokens[i].lemma for i in range(*clause.bracket)}
    if verbs & CLAIMING:
        return None  # "Die Staatsanwaltschaft hatte vier Jahre gefordert": not how long it was demanding
    plain = behind is None or behind.lower not in {"lang", "alt", "vor", "zuvor", "später", "nach", "früher", "hoch"}
    in_a_row = behind is not None and behind.lower == "in"
    if preposition or in_a_row or not plain or amount.one is clause.subject or amount.one is clause.front:
        return None
    return "Wie lange", None, amount.one.core
