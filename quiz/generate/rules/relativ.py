"""A relative clause about somebody or something named becomes a question of its own.

    Das Land Niedersachsen, das 20 Prozent der Stimmen hält, …   Welches Land hält 20 Prozent der Stimmen?
    Vorstandschef Markus Braun, der die Firma führte, …          Welcher Vorstandschef führte die Firma?

The relative pronoun must be the subject of its clause by form: "der", or no other noun that could be. Nothing comes
from "das Modell, das OpenAI 2025 vorstellte". (What else such a clause tells, its dates and numbers, is asked for by
the rules for dates and numbers.)
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import ask, is_shared, says_enough, subclauses
from quiz.generate.question_words import asked_name, capital
from quiz.generate.reading import Reading
from quiz.generate.views import antecedent, pronoun_is_subject
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case, Number
from quiz.language.german.mood import is_reported
from quiz.language.german.subject import finite_number

WORTH = 2.4


def relativ(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the name before a relative clause."""
    tokens = reading.sentence.tokens
    if any(is_reported(token) for token in tokens if token.pos is Pos.FINITE):
        return
    for clause in subclauses(reading):
        noun = antecedent(reading, clause) if tokens[clause.opener].pos is Pos.RELATIVE else None
        if noun is not None and noun.phrase is not None and pronoun_is_subject(reading, clause, noun.phrase):
            yield from _name(reading, clause, noun)


def _name(reading: Reading, clause: Clause, noun: Constituent) -> Iterator[Candidate]:
    """Who or what it is of which the relative clause speaks."""
    asked = asked_name(reading, noun, Case.NOMINATIVE)
    if asked is None or noun.phrase is None or noun.phrase.number is Number.PLURAL:
        return
    if finite_number(reading.sentence.tokens[clause.verb].text) is Number.PLURAL:
        return
    made = ask(capital(asked.word), reading, clause, noun, plural_goes=False)
    if made is None or not says_enough(reading, *made.shown, noun) or is_shared(reading, clause):
        return
    yield Candidate(
        "relativ",
        "short",
        made.text,
        asked.name.text,
        asked.name.span,
        reading.sentence,
        WORTH - reading.cost,
        asked.name.kind,
        shown=made.shown,
    )
