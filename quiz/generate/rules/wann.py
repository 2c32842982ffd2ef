"""A date in the middle of a clause: "Wann" before the verb, the subject behind it, the date away.

    Ghega hatte 1842 die Vereinigten Staaten bereist.     Wann hatte Ghega die Vereinigten Staaten bereist?    1842
    Elektrisch fahren …                                   (nothing: what stands first is not the subject)

Nothing comes from "Eine Brücke wurde 1981 eröffnet", since there were others, and from a date that belongs to a noun
("auf dem Schein von 1967", "der Aufstand des Jahres 1848").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import (
    askable,
    body_end,
    fits,
    is_subject_like,
    subject_words,
    time_phrase,
    time_word,
)
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Pos


def wann(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a date between the finite verb and the end of its clause."""
    clause = askable(reading)
    if clause is None:
        return
    tokens = reading.sentence.tokens
    end = body_end(clause, tokens)
    if not is_subject_like(tokens, clause.front, clause.verb) or tokens[clause.front].pos is Pos.PRONOUN:
        return
    if tokens[clause.front].lower in {"ein", "eine", "einige", "mehrere", "viele"}:
        return
    if any(token.lower in {"verglichen", "gegenüber", "als"} for token in tokens[clause.verb : end]):
        return
    dates = [m for m in reading.sentence.mentions if m.kind.is_time and clause.verb < m.first and m.last <= end]
    if len(dates) != 1 or dates[0].first in clause.subordinate:
        return
    phrase = time_phrase(tokens, dates[0])
    if phrase is None or phrase[0] <= clause.verb:
        return
    first, last = phrase
    if not fits(reading, clause.front, end):
        return
    subject = subject_words(reading, clause)
    middle = [reading.words(clause.verb + 1, first), reading.words(last, end)]
    verb = tokens[clause.verb].text
    asked = " ".join(part for part in [time_word(tokens, first), verb, subject, *middle] if part).replace(" ,", ",")
    phrase_text = reading.sentence.words(first, last)
    accepted = (phrase_text,) if phrase_text != dates[0].text else ()
    yield Candidate(
        "wann",
        "short",
        f"{asked}?",
        dates[0].text,
        dates[0].span,
        reading.sentence,
        2.3 - reading.cost,
        dates[0].kind,
        accepted,
        shown=(clause.front, end),
    )
