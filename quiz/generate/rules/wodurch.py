"""A means that stands first: "Durch …" is asked for with "Wodurch".

    Durch die Veröffentlichung will OpenAI sicherstellen, dass …     Wodurch will OpenAI sicherstellen, dass …?

The answer is looked at and judged, not typed. Nothing comes from "Durch Wien fließt die Donau", where the phrase is a
way and no means, and so from no phrase that is only a name.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import askable, body_end, fits, question, span_of
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Pos


def wodurch(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a Vorfeld that begins with "Durch"."""
    clause = askable(reading)
    if clause is None or reading.sentence.tokens[clause.front].text != "Durch":
        return
    tokens = reading.sentence.tokens
    front = tokens[clause.front + 1 : clause.verb]
    nouns = [token for token in front if token.pos is Pos.NOUN]
    if len(front) < 3 or not nouns or not reading.alone(clause.front, clause.verb):
        return
    end = body_end(clause, tokens)
    if not fits(reading, clause.verb, end):
        return
    last = clause.verb - (tokens[clause.verb - 1].pos is Pos.COMMA)
    yield Candidate(
        "wodurch",
        "reveal",
        question("Wodurch", reading, clause, end),
        reading.sentence.words(clause.front, last),
        span_of(reading, clause.front, last),
        reading.sentence,
        2.0 - reading.cost,
        shown=(clause.verb, end),
    )
