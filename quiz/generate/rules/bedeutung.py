"""What a term means, where the article says so itself.

    „Offen gewichtete“ Modelle sind solche, deren …       Was sind „offen gewichtete“ Modelle?
    Dies sind „offen gewichtete“ Modelle, was bedeutet, dass …
                                                          Was bedeutet der Begriff „offen gewichtete Modelle“?

    Schwarze Löcher sind Orte, an denen …                 Was sind Schwarze Löcher?

The term must stand in quotation marks, which is how an article shows that it is about to explain it, or be general
("Schwarze Löcher", "Ein Neutrino") and have a relative clause as its explanation. The answer is looked at and judged,
not typed. Nothing comes from "Die Löcher sind Orte, …", which are certain ones.
"""

from collections.abc import Iterator

from quiz.core.article import Span
from quiz.generate.candidate import Candidate
from quiz.generate.german import clauses
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.clause import main_clause
from quiz.language.german.constituents import Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause

WORTH = 2.4
LONGEST = 30
DESCRIPTIONS = frozenset({"solche", "ein", "eine", "jene"})


def bedeutung(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the meaning of a quoted term."""
    for mention in reading.sentence.mentions:
        if mention.kind is MentionKind.QUOTE and not reading.sentence.heading:
            yield from _explained_behind(reading, mention)
            yield from _described(reading, mention)
    for clause in clauses(reading):
        yield from _general(reading, clause)


def _general(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    """ "Schwarze Löcher sind Orte, an denen …"."""
    tokens = reading.sentence.tokens
    front, (first, last) = clause.front, clause.after
    if front is None or front.sort is not Sort.NOMINAL or front.phrase is None or len(clause.middle) != 1:
        return
    if tokens[clause.verb].lower not in {"ist", "sind"} or first >= last or tokens[first].pos is not Pos.COMMA:
        return
    one = clause.middle[0]
    general = {Determiner.NONE, Determiner.INDEFINITE}
    relative = any(tokens[i].pos is Pos.RELATIVE for i in range(first + 1, min(first + 3, last)))
    if not relative or one.phrase is None or {front.phrase.determiner, one.phrase.determiner} - general:
        return
    named = any(m.kind.is_name and m.first < clause.verb for m in reading.sentence.mentions)
    counted = any(tokens[i].pos is Pos.NUMBER for i in range(front.first, clause.verb))
    if named or counted or front.core < front.last or not reading.alone(front.first, last):
        return
    if one.last - one.first + last - first > LONGEST:
        return
    term = reading.words(front.first, front.last)
    word = term if tokens[front.first].pos in {Pos.NOUN, Pos.ADJECTIVE} else term[0].lower() + term[1:]
    yield _card(reading, f"Was {tokens[clause.verb].text} {word}?", one.first, last)


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
    start, end = clause.verb + 1, clause.last
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
