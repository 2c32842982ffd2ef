"""A reason: the clause with "weil" or "da" is asked for with "Warum".

    Zeugen mussten umsteigen, weil die Brücke fehlte.      Warum mussten Zeugen umsteigen?      weil die Brücke fehlte
    Weil die Brücke fehlte, mussten Zeugen umsteigen.      Warum mussten Zeugen umsteigen?      Weil die Brücke fehlte

The answer is too long to type, so the learner thinks, looks and grades. Nothing comes from a reason that itself
points outside the sentence, or from a clause whose first field is not its subject.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import askable, fits, is_subject_like, question, span_of, subject_words
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Pos
from quiz.language.german.clause import MainClause

REASONS = frozenset({"weil", "da"})


def warum(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the reason that a sentence gives."""
    clause = askable(reading)
    if clause is None:
        return
    tokens = reading.sentence.tokens
    if tokens[clause.front].lower in REASONS and clause.front in clause.subordinate:
        last = clause.verb - (tokens[clause.verb - 1].pos is Pos.COMMA)
        yield from _card(reading, question("Warum", reading, clause, clause.last), clause, (clause.front, last))
        return
    start = next(
        (
            index
            for index in range(clause.verb + 2, clause.last)
            if tokens[index].lower in REASONS and tokens[index - 1].pos is Pos.COMMA and index in clause.subordinate
        ),
        None,
    )
    if start is None or not is_subject_like(tokens, clause.front, clause.verb):
        return
    if any(index in clause.subordinate for index in range(clause.verb, start - 1)):
        return
    subject = subject_words(reading, clause)
    rest = reading.words(clause.verb + 1, start - 1)
    asked = f"Warum {tokens[clause.verb].text} {subject} {rest}?"
    if fits(reading, clause.front, start - 1):
        yield from _card(reading, asked, clause, (start, clause.last))


def _card(reading: Reading, asked: str, clause: MainClause, reason: tuple[int, int]) -> Iterator[Candidate]:
    first, last = reason
    shown = (clause.verb, clause.last) if first < clause.verb else (clause.front, first - 1)
    if not fits(reading, *shown) or not reading.alone(first, last) or not 4 <= last - first <= 24:
        return
    span = span_of(reading, first, last)
    answer = reading.sentence.words(first, last)
    yield Candidate("warum", "reveal", asked, answer, span, reading.sentence, 2.2 - reading.cost, shown=shown)
