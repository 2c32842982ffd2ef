"""Choose the cards of a deck: the surest and most worth knowing, spread over the article, no fact twice."""

from collections import Counter

from quiz.generate.candidate import Candidate

PER_SENTENCE = 2
LONG_SENTENCE = 170
"""Letters from which on a sentence is asked twice only as a last resort: two gaps print each other's answers."""
PER_ANSWER = 2
ENOUGH = 15
"""Cards from which on no sentence is asked a second time."""
LEAST = 0.9
"""Candidates worth less are not asked: a short deck of good cards beats a long one of mixed ones."""


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates would be one card: the same answer of the same sentence by the same rule."""
    return (one.sentence.number, one.answer.casefold(), one.rule) == (
        other.sentence.number,
        other.answer.casefold(),
        other.rule,
    )


def _crowding(candidate: Candidate, sentences: Counter[int]) -> float:
    """How much less a card is worth for what its sentence is asked already, most of all if that is long."""
    again = sentences[candidate.sentence.number]
    return again * (5.0 + (len(candidate.sentence.text) > LONG_SENTENCE))


def choose(candidates: list[Candidate], limit: int) -> list[Candidate]:
    """At most `limit` candidates in the article's order.

    Greedy, the best first. Every sentence is asked once before any is asked twice, and twice only while the deck is
    short; a second card with the same answer counts for less.
    """
    chosen: list[Candidate] = []
    sentences: Counter[int] = Counter()
    answers: Counter[str] = Counter()
    questions: set[str] = set()
    left = sorted(candidates, key=lambda c: (-c.worth, c.span.start, c.rule, c.question))
    while left and len(chosen) < limit:
        best = max(left, key=lambda c: c.worth - _crowding(c, sentences) - 0.6 * answers[c.answer.casefold()])
        left.remove(best)
        again = sentences[best.sentence.number]
        twice = again and len(chosen) >= ENOUGH
        full = again >= PER_SENTENCE or twice or answers[best.answer.casefold()] >= PER_ANSWER
        if best.worth - 0.5 * sentences[best.sentence.number] < LEAST or full or best.question.casefold() in questions:
            continue
        if any(other.span.overlaps(best.span) or _same_fact(other, best) for other in chosen):
            continue
        chosen.append(best)
        sentences[best.sentence.number] += 1
        answers[best.answer.casefold()] += 1
        questions.add(best.question.casefold())
    return sorted(chosen, key=lambda c: (c.span.start, c.rule))
