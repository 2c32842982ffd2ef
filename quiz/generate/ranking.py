"""Choose the cards of a deck: the surest and most worth knowing, spread over the article, no fact twice."""

import heapq
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import replace

from quiz.errors import N_
from quiz.generate.candidate import Candidate, Considered

PER_SENTENCE = 2
OF_RICH_SENTENCES = 3
LONG_SENTENCE = 150
"""Letters from which on a sentence may be asked a third time: it tells more, and stands alone more often."""
LETTERS_EACH = 45
"""Letters that a sentence has for each of its cards, if they are more than usual."""
PER_ANSWER = 2
LEAST = 0.72
"""Candidates that are less sure are not asked: a short deck of good cards beats a long one of mixed ones."""
FEWEST = 12
"""Cards below which a deck takes what is less sure, and more gaps."""
LAST_RESORT = 0.68
"""How sure a card must be there."""
LAST_OF_ALL = 0.3
"""What a whole sentence to be called true counts less: it is asked where nothing else is asked of the sentence."""
OF_STATEMENTS = 0.15
"""What a statement to call true or false counts less than a question for the same fact: half of them are guessed."""
VARIETY = 0.05
"""What a card that is no gap to type into counts more than one of the same sureness."""
SALIENT = 0.12
FADING = 0.9
"""What a card of the first sentence counts more, and how fast that fades: of the facts that three writers listed for 74
articles, those in the first three sentences mattered nearly three times as much as those behind the twentieth."""
NEW_KIND = 0.1
"""What the first card of its kind counts more: reading the same sort of question again and again tires."""
AGAIN = 0.1
"""What a second card of a sentence costs: of two as sure the one of another sentence is asked."""
MOST_STATEMENTS = 0.3
"""The share of a deck that may be statements to call true or false: half of them are guessed right, but of 60 judges
kept 52."""

MOST_GAPS = 0.6
"""The share of a deck that may be gaps to type into: reading the same sort of question again and again tires."""

MADE_ROOM = 2
"""Gaps that one more card of another sort makes room for, at most."""

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
        self.leads: Counter[int | None] = Counter()
        self.answers: Counter[str] = Counter()
        self.questions: set[str] = set()
        self.kinds: set[str] = set()

    def add(self, candidate: Candidate) -> None:
        self.cards.append(candidate)
        self.gaps += self.is_gap(candidate)
        self.sentences[candidate.sentence.number] += 1
        self.leads[candidate.led_by] += candidate.led_by is not None
        self.answers[candidate.answer.casefold()] += candidate.kind != "truefalse"
        self.kinds.add(candidate.kind)
        self.questions.add(candidate.question.casefold())

    def surplus(self) -> dict[int, str]:
        """Why cards go again, by their identity: gaps that are too many."""
        gaps = sorted((card for card in self.cards if self.is_gap(card)), key=lambda card: card.sure)
        dropped = 0
        while len(self.cards) - dropped > FEWEST and len(gaps) - dropped > MOST_GAPS * (len(self.cards) - dropped):
            dropped += 1
        return {id(card): GAPS_FULL for card in gaps[:dropped]}

    def worth(self, candidate: Candidate) -> float:
        """What the candidate would add to the deck as it is: less if its sentence or its answer is asked already.

        A sentence before that it shows counts as well: what other cards ask of that it tells.
        """
        again = self.sentences[candidate.sentence.number]
        told = self.leads[candidate.sentence.number]
        tells = self.sentences[candidate.led_by] if candidate.led_by is not None else 0
        crowding = (again + told + tells) * AGAIN + NEW_KIND * (candidate.kind in self.kinds)
        return _claim(candidate) - crowding - 0.15 * self.answers[candidate.answer.casefold()]

    def refusal(self, candidate: Candidate, least: float = LEAST, more: int = 0) -> str | None:
        """Why the candidate is not added, or None if it may be.

        `least` says how sure it must be, `more` how many more cards than usual its sentence may have, if it is long
        enough for them: a third of "Grissom, White and Chaffee decided …" would be the same question again.
        """
        again = self.sentences[candidate.sentence.number]
        statements = sum(card.kind == "truefalse" for card in self.cards)
        letters = len(candidate.sentence.text)
        most = _most_of(letters) + (more if letters >= LETTERS_EACH * (again + 1) else 0)
        checks = (
            (candidate.sure < least, DOUBTFUL),
            (len(self.cards) >= self.limit, DECK_FULL),
            (again >= (1 if candidate.whole else most), SENTENCE_FULL),
            (
                again and any(card.whole and card.sentence.number == candidate.sentence.number for card in self.cards),
                SENTENCE_FULL,
            ),
            (self.answers[candidate.answer.casefold()] >= PER_ANSWER, ANSWER_FULL),
            (candidate.question.casefold() in self.questions, SAME_FACT),
            (any(_same_fact(card, candidate) or _is_told_by(card, candidate) for card in self.cards), SAME_FACT),
            (
                candidate.kind == "truefalse" and statements + 1 > MOST_STATEMENTS * self._size(),
                STATEMENTS_FULL,
            ),
        )
        why = next((why for refused, why in checks if refused), None)
        return why or (GAPS_FULL if self.is_gap(candidate) and self.gaps + 1 > MOST_GAPS * self._size() else None)

    def _size(self) -> int:
        """The cards of which gaps are a share: of a short deck those that it should have."""
        return max(min(FEWEST, self.limit), len(self.cards) + 1)


def _claim(candidate: Candidate) -> float:
    """How sure a card is, how much its fact matters and how welcome it is; of numbers and dates most become choices."""
    chosen = candidate.about is not None and not candidate.about.is_name
    variety = VARIETY * (candidate.kind != "cloze" or chosen)
    variety += NEW_KIND - LAST_OF_ALL * candidate.whole
    variety -= OF_STATEMENTS * (candidate.kind == "truefalse" and not candidate.whole)
    return candidate.sure + variety + SALIENT * FADING**candidate.sentence.number


def _most_of(letters: int) -> int:
    return OF_RICH_SENTENCES if letters >= LONG_SENTENCE else PER_SENTENCE


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates ask for the same words, would be one card, or would be two statements of one sentence."""
    if one.sentence.number == other.sentence.number and one.span.overlaps(other.span):
        return True
    if one.kind == other.kind == "truefalse" and one.sentence.number == other.sentence.number:
        return True
    return (one.sentence.number, one.answer.casefold(), one.rule) == (
        other.sentence.number,
        other.answer.casefold(),
        other.rule,
    )


def _is_told_by(one: Candidate, other: Candidate) -> bool:
    """Whether one of two candidates asks whom "she" means, and the other shows that sentence with the name said."""
    return any(
        asks.since is not None and tells.led_by == asks.sentence.number for asks, tells in ((one, other), (other, one))
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
    return sorted(fates, key=lambda one: (one.candidate.sentence.number, one.candidate.span.start, one.candidate.rule))


def _chosen(candidates: list[Candidate], deck: _Deck) -> Iterator[Considered]:
    order = sorted(candidates, key=lambda c: (-c.sure, c.span.start, c.rule, c.question))
    left = [(-_claim(candidate), place) for place, candidate in enumerate(order)]
    heapq.heapify(left)
    waiting: deque[int] = deque()
    last: list[int] = []
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
        if why == GAPS_FULL:
            waiting.append(place)
            continue
        if why in {DOUBTFUL, SENTENCE_FULL}:
            last.append(place)
            continue
        if why is None and not deck.is_gap(best):
            for again in [waiting.popleft() for _ in range(min(MADE_ROOM, len(waiting)))]:
                heapq.heappush(left, (-deck.worth(order[again]), again))
        yield Considered(best, why)
    last.sort(key=lambda place: -deck.worth(order[place]))
    yield from _filled(deck, [order[place] for place in [*waiting, *last]])


def _filled(deck: _Deck, left_over: list[Candidate]) -> Iterator[Considered]:
    """What becomes of those left over.

    A deck that would stay short takes more gaps, one more card of a sentence, and what is less sure.
    """
    for candidate in left_over:
        short = len(deck.cards) < FEWEST
        why = deck.refusal(candidate, LAST_RESORT if short else LEAST, more=int(short))
        if why == GAPS_FULL and short:
            why = None
        if why is None:
            deck.add(candidate)
        yield Considered(candidate, why)
