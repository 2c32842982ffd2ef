"""A reason: the clause with "weil" or "da" is asked for with "Warum", "wegen …" as well.

    Zeugen mussten umsteigen, weil die Brücke fehlte.      Warum mussten Zeugen umsteigen?      weil die Brücke fehlte
    Weil die Brücke fehlte, mussten Zeugen umsteigen.      Warum mussten Zeugen umsteigen?      Weil die Brücke fehlte
    Aufgrund des Frosts blieb die Bahn geschlossen.        Warum blieb die Bahn geschlossen?    Aufgrund des Frosts

The answer is too long to type, so the learner thinks, looks and grades. Nothing comes from a reason that itself
points outside the sentence, nor from "nicht, weil …" and "vor allem, weil …".
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.german import ask, clauses, span_of
from quiz.generate.reading import Reading
from quiz.generate.roles import subject_of
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.fields import Clause

WORTH = 2.4
REASONS = frozenset({"weil", "da"})
CAUSES = frozenset({"wegen", "aufgrund", "infolge", "mangels"})
HEDGED = frozenset("nicht allem auch nur deshalb deswegen insbesondere schon und zumal".split())
LONGEST = 26


def warum(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the reason that a sentence gives."""
    tokens = reading.sentence.tokens
    for found in clauses(reading):
        clause = replace(found, subject=subject_of(reading.sentence, found, text.words))
        for one in clause.constituents:
            if tokens[one.first].lower in REASONS and one.sort is Sort.CLAUSE:
                yield from _card(reading, clause, one, (one.first, one.last))
            elif tokens[one.first].lower in CAUSES and one.core - one.first > 2 and not _hedged(reading, one.first):
                yield from _card(reading, clause, one, (one.first, one.core))
        yield from _behind(reading, clause)


def _behind(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    """A reason in the Nachfeld."""
    tokens = reading.sentence.tokens
    first, last = clause.after
    start = next((i for i in range(first, last) if tokens[i].lower in REASONS and i in clause.below), None)
    if start is None or tokens[start - 1].pos is not Pos.COMMA or any(i in clause.below for i in range(first, start)):
        return
    if any(tokens[i].pos is Pos.COMMA and i not in clause.below for i in range(start, last)):
        return
    if _hedged(reading, start - 1) or any(tokens[i].lower in {"so", "nur"} for i in range(clause.verb, start)):
        return
    shorter = replace(clause, after=(first, start - 1))
    reason = Constituent(start, last, last, Sort.CLAUSE)
    yield from _card(reading, shorter, reason, (start, last))


def _hedged(reading: Reading, at: int) -> bool:
    return at > 0 and reading.sentence.tokens[at - 1].lower in HEDGED


def _card(reading: Reading, clause: Clause, asked: Constituent, reason: tuple[int, int]) -> Iterator[Candidate]:
    first, last = reason
    last -= reading.sentence.tokens[last - 1].pos is Pos.COMMA
    if reading.sentence.tokens[first].text == "Da":
        return  # no answer begins so
    if not reading.alone(first, last) or not 2 <= last - first <= LONGEST:
        return
    made = ask("Warum", reading, clause, asked)
    if made is None:
        return
    span = span_of(reading, first, last)
    answer = reading.sentence.words(first, last)
    yield Candidate(
        "warum", "reveal", made.text, answer, span, reading.sentence, WORTH - reading.cost, shown=made.shown
    )
