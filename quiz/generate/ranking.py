"""Choose the cards of a deck: the surest and most worth knowing, spread over the article, no fact twice."""

from collections import Counter

from quiz.generate.candidate import Candidate

PER_SENTENCE = 2
PER_ANSWER = 2
LEAST = 0.9
"""Candidates worth less are not asked: a short deck of good cards beats a long one of mixed ones."""


def choose(candidates: list[Candidate], limit: int) -> list[Candidate]:
    """At most `limit` candidates in the article's order.

    Greedy: the best first, where a second card of a sentence and a second card with the same answer count for less,
    so that the whole article is asked before any of it is asked twice.
    """
    chosen: list[Candidate] = []
    sentences: Counter[int] = Counter()
    answers: Counter[str] = Counter()
    questions: set[str] = set()
    left = sorted(candidates, key=lambda c: (-c.worth, c.span.start, c.rule, c.question))
    while left and len(chosen) < limit:
        best = max(
            left, key=lambda c: c.worth - 0.8 * sentences[c.sentence.number] - 0.6 * answers[c.answer.casefold()]
        )
        left.remove(best)
        full = sentences[best.sentence.number] >= PER_SENTENCE or answers[best.answer.casefold()] >= PER_ANSWER
        if best.worth - 0.5 * sentences[best.sentence.number] < LEAST or full or best.question.casefold() in questions:
            continue
        if any(other.span.overlaps(best.span) for other in chosen):
            continue
        chosen.append(best)
        sentences[best.sentence.number] += 1
        answers[best.answer.casefold()] += 1
        questions.add(best.question.casefold())
    return sorted(chosen, key=lambda c: (c.span.start, c.rule))
