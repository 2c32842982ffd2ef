"""A reason in English: "because" is asked for with "Why did …?".

    Lord Palmerston opposed the scheme, because it feared France.     Why did Lord Palmerston oppose the scheme?
    Both probes carry generators because sunlight is too faint.       (nothing: "Why do …" of a plural, not sure)

The answer is looked at and judged, not typed.
"""

from collections.abc import Iterator

from quiz.core.article import Span
from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.generate.rules.when import questioned
from quiz.language import AnalysedText, Pos

LONGEST_QUESTION = 24
LONGEST_REASON = 24


def why(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the reason at the end of a sentence."""
    tokens = reading.sentence.tokens
    because = next((i for i, token in enumerate(tokens) if token.lower == "because"), None)
    verb = next((i for i, token in enumerate(tokens) if token.pos is Pos.FINITE), None)
    if because is None or verb is None or not 0 < verb < because or reading.sentence.heading:
        return
    comma = because - (tokens[because - 1].pos is Pos.COMMA)
    end = next((i for i in range(because, len(tokens)) if tokens[i].text in {";", "–", ".", "—"}), len(tokens))
    plain = all(token.pos not in {Pos.COMMA, Pos.QUESTION, Pos.SUBORDINATOR, Pos.RELATIVE} for token in tokens[:comma])
    starts_well = tokens[0].pos in {Pos.ARTICLE, Pos.NAME, Pos.NOUN, Pos.ADJECTIVE, Pos.INDEFINITE}
    if not plain or not starts_well or not reading.alone(0, end) or not 3 <= end - because <= LONGEST_REASON:
        return
    if any(token.text in {";", "–", "—", ":"} for token in tokens[:because]):
        return
    predicate = questioned(tokens[verb], reading.words(verb + 1, comma))
    if predicate is None:
        return
    helper, rest = predicate
    subject = reading.words(0, verb)
    named = any(mention.first == 0 for mention in reading.sentence.mentions)
    subject = subject if named else subject[0].lower() + subject[1:]
    asked = f"Why {helper} {subject} {rest}?"
    if len(asked.split()) <= LONGEST_QUESTION:
        span = Span(tokens[because].span.start, tokens[end - 1].span.end)
        answer = reading.sentence.words(because, end)
        yield Candidate("why", "reveal", asked, answer, span, reading.sentence, 2.2 - reading.cost, shown=(0, comma))
