"""What answers say about questions: facility, discrimination, and options that nobody takes.

Facility is the mean worth of the answers. Discrimination is the corrected point-biserial coefficient: the correlation
of the answer's worth with how the same people did on all the *other* questions (Guilford, Psychometric Methods, 1954,
p. 439); with the question itself among them it would praise every question of a short test. A distractor is dead when
nobody picked it.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.classroom.game.question import Question
from quiz.classroom.report.results import Results

FEW = 10
"""Answers below which a number says little."""
LEAST_OTHERS = 2
"""Other questions that a score needs to be one."""


@dataclass(frozen=True, slots=True)
class Item:
    """A question with its numbers; `discrimination` is None where it cannot be told.

    `picks` counts the options; `wrong` are typed answers that were worth nothing, the most frequent first.
    """

    number: int
    question: Question
    answers: int
    facility: float
    discrimination: float | None
    picks: tuple[int, ...]
    wrong: tuple[tuple[str, int], ...]
    gain: tuple[float, float] | None

    @property
    def few(self) -> bool:
        """Whether there are too few answers to conclude from."""
        return self.answers < FEW

    @property
    def dead(self) -> tuple[str, ...]:
        """The wrong options that nobody picked."""
        return tuple(
            option
            for place, option in enumerate(self.question.options)
            if place not in self.question.right and not self.picks[place]
        )

    @property
    def tempting(self) -> tuple[str, int] | None:
        """The wrong option or answer that most took, where it was at least two and a quarter of all."""
        if self.question.options:
            found = [
                (self.question.options[place], count)
                for place, count in enumerate(self.picks)
                if place not in self.question.right
            ]
        else:
            found = list(self.wrong)
        best = max(found, key=lambda one: one[1], default=None)
        return best if best is not None and best[1] >= max(2, 0.25 * self.answers) else None


def items(results: Results) -> tuple[Item, ...]:
    """The numbers of every question that somebody answered."""
    made = []
    for number, (card_id, question) in enumerate(results.questions.items(), 1):
        people = [person for person in results.people if card_id in person.replies]
        if not people:
            continue
        worths = [person.replies[card_id].worth for person in people]
        rests = [_rest([reply.worth for card, reply in one.replies.items() if card != card_id]) for one in people]
        pairs = [(worth, rest) for worth, rest in zip(worths, rests, strict=True) if rest is not None]
        picks = [0] * len(question.options)
        for person in people:
            for place in person.replies[card_id].places:
                picks[place] += 1
        wrong: Counter[str] = Counter()
        if not question.options:
            wrong.update(one.replies[card_id].words for one in people if one.replies[card_id].worth == 0)
        made.append(
            Item(
                number,
                question,
                len(people),
                sum(worths) / len(worths),
                correlation([worth for worth, _rest in pairs], [rest for _worth, rest in pairs]),
                tuple(picks),
                tuple(wrong.most_common()),
                results.gains.get(card_id),
            )
        )
    return tuple(made)


def _rest(worths: list[float]) -> float | None:
    return sum(worths) / len(worths) if len(worths) >= LEAST_OTHERS else None


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's coefficient; None for fewer than three pairs, or where one side does not vary."""
    if len(one) < 3:
        return None
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    a = [value - mean_one for value in one]
    b = [value - mean_other for value in other]
    spread = math.sqrt(sum(value * value for value in a)) * math.sqrt(sum(value * value for value in b))
    if spread < 1e-9:
        return None
    return max(-1.0, min(1.0, sum(x * y for x, y in zip(a, b, strict=True)) / spread))
