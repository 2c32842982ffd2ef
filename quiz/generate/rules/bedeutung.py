"""What a term means, where the article says so itself.

    „Offen gewichtete“ Modelle sind solche, deren …       Was sind „offen gewichtete“ Modelle?
    Dies sind „offen gewichtete“ Modelle, was bedeutet, dass …
                                                          Was bedeutet der Begriff „offen gewichtete Modelle“?

The term must stand in quotation marks, which is how an article shows that it is about to explain it. The answer is
looked at and judged, not typed.
"""

from collections.abc import Iterator

from quiz.core.article import Span
from quiz.generate.candidate import Candidate
from quiz.generate.german import body_end
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.clause import main_clause

WORTH = 2.4
LONGEST = 30
DESCRIPTIONS = frozenset({"solche", "ein", "eine", "jene"})


def bedeutung(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the meaning of a quoted term."""
    for mention in reading.sentence.mentions:
        if mention.kind is MentionKind.QUOTE and not reading.sentence.heading:
            yield from _explained_behind(reading, mention)
            yield from _described(reading, mention)


def _explained_behind(reading: Reading, term: Mention) -> Iterator[Candidate]:
    """ "… „offen gewichtete“ Modelle, was bedeutet, dass …"."""
    tokens = reading.sentence.tokens
    behind = [token.lower for token in tokens[term.last + 1 : term.last + 7]]
    noun = tokens[term.last + 1] if term.last + 1 < len(tokens) else None
    if noun is None or noun.pos is not Pos.NOUN or behind[1:6] != [",", "was", "bedeutet", ",", "dass"]:
        return
    start = term.last + 6
    end = len(tokens)
    while end > start and not tokens[end - 1].is_word:
        end -= 1
    if reading.alone(start, end) and 4 <= end - start <= LONGEST:
        yield _card(reading, f"Was bedeutet der Begriff „{term.text} {noun.text}“?", start, end)


def _described(reading: Reading, term: Mention) -> Iterator[Candidate]:
    """ "„Offen gewichtete“ Modelle sind solche, deren …"."""
    tokens = reading.sentence.tokens
    clause = main_clause(tokens)
    if clause is None or term.first != 1 or clause.verb not in {term.last + 1, term.last + 2}:
        return
    start, end = clause.verb + 1, max(clause.last, body_end(clause, tokens))
    if tokens[clause.verb].lower not in {"ist", "sind"} or tokens[start].lower not in DESCRIPTIONS:
        return
    if not reading.alone(start, end) or not 3 <= end - start <= LONGEST:
        return
    first = tokens[term.first]
    word = term.text if first.pos in {Pos.NOUN, Pos.NAME} else term.text[0].lower() + term.text[1:]
    noun = f" {tokens[term.last + 1].text}" if clause.verb == term.last + 2 else ""
    yield _card(reading, f"Was {tokens[clause.verb].text} „{word}“{noun}?", start, end)


def _card(reading: Reading, question: str, first: int, last: int) -> Candidate:
    tokens = reading.sentence.tokens
    span = Span(tokens[first].span.start, tokens[last - 1].span.end)
    answer = reading.sentence.words(first, last)
    return Candidate("bedeutung", "reveal", question, answer, span, reading.sentence, WORTH)
