"""What something is: "X is a Y" asks "What is X?" or "Who was X?".

    De Lesseps was a French diplomat who …             Who was De Lesseps?      a French diplomat
    Its outer edge is the heliopause.                  (nothing: whose edge?)

A long description is looked at and graded, not typed. Nothing comes from "X is the same", from
"X was one of those", or from what somebody no longer is.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.generate.rules.subject import first_clause
from quiz.language import AnalysedText, Mention, MentionKind, Pos, Token

FORMS = frozenset({"is", "was"})
PASSING = frozenset({"retired", "former", "young", "late", "same", "one", "only"})
ASKED = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PRODUCT})
TYPED = 3
LONGEST = 14


def copula(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the description of a name that a form of "to be" gives."""
    sentence = reading.sentence
    for mention in sentence.mentions:
        clause = first_clause(reading, mention) if mention.kind in ASKED else None
        if clause is None or sentence.heading or sentence.tokens[clause.verb].lower not in FORMS:
            continue
        last = _description_end(sentence.tokens, clause.verb + 1, clause.last)
        if last is None or not reading.alone(clause.verb, last):
            continue
        yield _card(reading, mention, clause.verb, last)
        return


def _card(reading: Reading, mention: Mention, verb: int, last: int) -> Candidate:
    sentence = reading.sentence
    word = "Who" if mention.kind is MentionKind.PERSON else "What"
    answer = sentence.words(verb + 1, last)
    start = sentence.tokens[verb + 1].span
    span = type(start)(start.start, sentence.tokens[last - 1].span.end)
    kind = "short" if last - verb - 1 <= TYPED else "reveal"
    asked = f"{word} {sentence.tokens[verb].text} {mention.text}?"
    return Candidate("copula", kind, asked, answer, span, sentence, 2.2 - reading.cost)


def _description_end(tokens: tuple[Token, ...], first: int, last: int) -> int | None:
    """Where "a retired French diplomat" ends that begins at `first`; None if no description begins there."""
    if first >= last or tokens[first].lower not in {"a", "an", "the"}:
        return None
    if any(token.lower in PASSING for token in tokens[first : first + 3]):
        return None
    for index in range(first + 1, last):
        if tokens[index].pos in {Pos.RELATIVE, Pos.COMMA, Pos.SUBORDINATOR}:
            last = index
            break
    has_noun = any(token.pos is Pos.NOUN for token in tokens[first:last])
    return last if has_noun and 2 <= last - first <= LONGEST else None
