"""A means that stands first: "Durch …" is asked for with "Wodurch".

    Durch die Veröffentlichung will OpenAI sicherstellen, dass …     Wodurch will OpenAI sicherstellen, dass …?
    Die Aufsicht reagierte, indem sie Wetten verbot.                 Wie reagierte die Aufsicht?

The answer is looked at and judged, not typed. Nothing comes from "Durch Wien fließt die Donau", where the phrase is a
way and no means, and so from no phrase that is only a name.
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


def wodurch(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a Vorfeld that begins with "Durch", and for "indem" behind its clause."""
    tokens = reading.sentence.tokens
    for clause in clauses(reading):
        front = clause.front
        if front is not None and tokens[front.first].text == "Durch" and _is_means(reading, front):
            yield from _card(reading, clause, front, "Wodurch", (front.first, front.last))
        first, last = clause.after
        start = next((i for i in range(first, last) if tokens[i].lower == "indem" and i in clause.below), None)
        if start is None or start != first + 1 or any(tokens[i].text == "," for i in range(start, last)):
            continue
        subject = subject_of(reading.sentence, clause, text.words)
        shorter = replace(clause, after=(first, first), subject=subject)
        yield from _card(reading, shorter, Constituent(start, last, last, Sort.CLAUSE), "Wie", (start, last))


def _is_means(reading: Reading, front: Constituent) -> bool:
    tokens = reading.sentence.tokens[front.first + 1 : front.last]
    return len(tokens) >= 3 and front.core == front.last and any(token.pos is Pos.NOUN for token in tokens)


def _card(
    reading: Reading, clause: Clause, asked: Constituent, word: str, answer: tuple[int, int]
) -> Iterator[Candidate]:
    first, last = answer
    last -= reading.sentence.tokens[last - 1].pos is Pos.COMMA
    made = ask(word, reading, clause, asked)
    if made is None or not reading.alone(first, last):
        return
    yield Candidate(
        "wodurch",
        "reveal",
        made.text,
        reading.sentence.words(first, last),
        span_of(reading, first, last),
        reading.sentence,
        2.0 - reading.cost,
        shown=made.shown,
    )
