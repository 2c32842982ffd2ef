"""Choose the cards of a deck: the surest and most worth knowing, spread over the article, no fact twice."""

import heapq
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from quiz.errors import N_
from quiz.generate.candidate import Candidate, Considered

PER_SENTENCE = 2
LONG_SENTENCE = 170
"""Letters from which on a sentence is asked twice only as a last resort: two gaps print each other's answers."""
PER_ANSWER = 2
LEAST = 0.65
"""Candidates that are less sure are not asked: a short deck of good cards beats a long one of mixed ones."""
FEWEST = 12
"""Cards below which a deck takes what is less sure, and a third card of a sentence."""
LAST_RESORT = 0.3
"""How sure a card must be there."""
OF_SHORT_DECKS = 0.5
"""How sure a card must be in a deck that stays short all the same."""
ASKING = 0.1
"""What a question for a name or a phrase counts more than a gap of the same sureness: it shows less of the sentence.

For a number or a date a gap is the better card: of 252 judged, teachers would keep 70 in 100, of 67
questions 43.
"""
VALUED = frozenset("wie_viele betrag wann how_many how_much how_long when".split())
"""Rules that ask for numbers and dates."""
AGAIN = 0.25
"""What a second card of a sentence costs: other sentences are asked before one is asked twice."""
MOST_STATEMENTS = 0.2
"""The share of a deck that may be statements to call true or false: half of them are guessed right."""

MOST_GAPS = 0.6
"""The share of a deck that may be gaps to type into: reading the same sort of question again and again tires."""

DOUBTFUL = N_("not sure enough, or not worth asking")
SAME_FACT = N_("another card asks for this fact")
SENTENCE_FULL = N_("its sentence is asked often enough")
ANSWER_FULL = N_("its answer is asked for often enough")
STATEMENTS_FULL = N_("there are enough true/false cards")
GAPS_FULL = N_("there are enough gaps to fill")
DECK_FULL = N_("the deck is full")


class _Deck:
    """The cards chosen so far, counted in the ways that decide about the next."""

    def __init__(self, limit: int, is_gap: Callable[[Candidate], bool]) -> None:
        self.limit = limit
        self.is_gap = is_gap
        self.gaps = 0
        self.cards: list[Candidate] = []
        self.sentences: Counter[int] = Counter()
        self.answers: Counter[str] = Counter()
        self.questions: set[str] = set()

    def add(self, candidate: Candidate) -> None:
        self.cards.append(candidate)
        self.gaps += self.is_gap(candidate)
        self.sentences[candidate.sentence.number] += 1
        self.answers[candidate.answer.casefold()] += candidate.kind != "truefalse"
        self.questions.add(candidate.question.casefold())

    def surplus(self) -> dict[int, str]:
        """Why cards go again, by their identity: gaps that are too many, and doubtful ones that fill no deck."""
        if len(self.cards) < FEWEST:
            return {id(card): DOUBTFUL for card in self.cards if card.sure < OF_SHORT_DECKS}
        gaps = sorted((card for card in self.cards if self.is_gap(card)), key=lambda card: card.sure)
        dropped = 0
        while len(self.cards) - dropped > FEWEST and len(gaps) - dropped > MOST_GAPS * (len(self.cards) - dropped):
            dropped += 1
        return {id(card): GAPS_FULL for card in gaps[:dropped]}

    def worth(self, candidate: Candidate) -> float:
        """What the candidate would add to the deck as it is: less if its sentence or its answer is asked already."""
        again = self.sentences[candidate.sentence.number]
        crowding = again * AGAIN * (1.0 + 0.4 * (len(candidate.sentence.text) > LONG_SENTENCE))
        return candidate.sure + _asking(candidate) - crowding - 0.15 * self.answers[candidate.answer.casefold()]

    def refusal(self, candidate: Candidate) -> str | None:
        """Why the candidate is not added, or None if it may be."""
        again = self.sentences[candidate.sentence.number]
        statements = sum(card.kind == "truefalse" for card in self.cards)
        checks = (
            (candidate.sure < (LEAST if len(self.cards) >= FEWEST else LAST_RESORT), DOUBTFUL),
            (len(self.cards) >= self.limit, DECK_FULL),
            (again >= PER_SENTENCE + (len(self.cards) < FEWEST), SENTENCE_FULL),
            (self.answers[candidate.answer.casefold()] >= PER_ANSWER, ANSWER_FULL),
            (candidate.question.casefold() in self.questions, SAME_FACT),
            (any(_same_fact(card, candidate) for card in self.cards), SAME_FACT),
            (
                candidate.kind == "truefalse" and statements + 1 > MOST_STATEMENTS * self.limit,
                STATEMENTS_FULL,
            ),
        )
        why = next((why for refused, why in checks if refused), None)
        return why or (GAPS_FULL if self.gaps >= MOST_GAPS * self.limit and self.is_gap(candidate) else None)


def _asking(candidate: Candidate) -> float:
    valued = candidate.rule in VALUED or (candidate.about is not None and not candidate.about.is_name)
    return ASKING * (candidate.asks and not valued)


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates ask for the same words, or would be one card."""
    if one.span.overlaps(other.span):
        return True
    return (one.sentence.number, one.answer.casefold(), one.rule) == (
        other.sentence.number,
        other.answer.casefold(),
        other.rule,
    )


def choose(
    candidates: list[Candidate], limit: int, is_gap: Callable[[Candidate], bool] = lambda one: one.kind == "cloze"
) -> list[Considered]:
    """Every candidate in the article's order, those that are not among the at most `limit` cards with the reason.

    Greedy, the best first; a second card of the same sentence or with the same answer counts for less. `is_gap` says
    whether a candidate becomes a card to type a word into; it is asked only of those that may be chosen.
    """
    deck = _Deck(limit, is_gap)
    chosen = list(_chosen(candidates, deck))
    surplus = deck.surplus()
    fates = (replace(one, rejected=one.rejected or surplus.get(id(one.candidate))) for one in chosen)
    return sorted(fates, key=lambda one: (one.candidate.span.start, one.candidate.rule))


def _chosen(candidates: list[Candidate], deck: _Deck) -> Iterator[Considered]:
    order = sorted(candidates, key=lambda c: (-c.sure, c.span.start, c.rule, c.question))
    left = [(-candidate.sure - _asking(candidate), place) for place, candidate in enumerate(order)]
    heapq.heapify(left)  # in the order of what they claim, not of how sure they are
    while left:
        claimed, place = heapq.heappop(left)
        best = order[place]
        # What a candidate adds only falls as the deck grows, so one that still adds what it claimed is the best left.
        if -deck.worth(best) > claimed:
            heapq.heappush(left, (-deck.worth(best), place))
            continue
        why = deck.refusal(best)
        if why is None:
            deck.add(best)
        yield Considered(best, why)
