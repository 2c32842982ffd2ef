"""A purpose: "um … zu" and "damit" behind their clause are asked for with "Wozu".

    Die Bank wurde 1856 gegründet, um den Bau der Eisenbahnen zu finanzieren.    Wozu wurde die Bank 1856 gegründet?

The answer is looked at and judged, not typed. Nothing comes from "zu groß, um … zu", where the clause is a measure,
and nothing from "ging nach Wien, um dort zu sterben", where it is what happened next.
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.german import span_of
from quiz.generate.reading import Reading
from quiz.generate.views import views
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort

WORTH = 2.2
SHORTEST, LONGEST = 4, 24
MEASURED = frozenset({"zu", "genug", "so", "reichen", "nur", "ausreichend", "lange", "nötig"})
AFTERWARDS = frozenset({"dann", "dort", "sterben", "schließlich", "wieder", "festzustellen"})


def wozu(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the purpose that stands in the Nachfeld."""
    tokens = reading.sentence.tokens
    for view in views(reading, text):
        clause = view.clause
        first, last = clause.after
        start = first + 1
        if clause.front is None or first + SHORTEST > last or tokens[first].pos is not Pos.COMMA:
            continue
        if tokens[start].lower not in {"um", "damit"} or last - start > LONGEST:
            continue
        if tokens[start].lower == "damit" and tokens[last - 1].pos is not Pos.FINITE:
            continue
        words = {tokens[i].lower for i in range(clause.verb, first)} | {tokens[clause.verb].lemma}
        inside = {tokens[i].lower for i in range(start, last)}
        if (
            words & MEASURED
            or inside & AFTERWARDS
            or any(tokens[i].pos is Pos.NEGATION for i in range(clause.verb, first))
        ):
            continue
        shorter = replace(view, clause=replace(clause, after=(first, first)))
        made = shorter.ask("Wozu", Constituent(start, last, last, Sort.CLAUSE))
        if made is None or not reading.alone(start, last):
            continue
        yield Candidate(
            "wozu",
            "reveal",
            made.text,
            reading.sentence.words(start, last),
            span_of(reading, start, last),
            reading.sentence,
            WORTH - reading.cost,
            shown=made.shown,
        )
