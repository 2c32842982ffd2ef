"""Days to come: how much there would be to do, and how much would be known, if somebody studied in this way.

Cards are answered by chance: right as often as the memory model says, the first time as often as the learner's habits
say. A missed card is asked again in the same sitting until it is known, as a session does. What is due is asked before
what is new, the most endangered first, within the limits of a day. Fuzz is left out, since it evens out.
"""

import random
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from quiz.core.memory import Rating
from quiz.schedule.scheduler import Scheduler

MOST = 10_000
"""Cards that are simulated at most; of more, as many are drawn by lot, and the limits shrink with them."""
ENOUGH = 400
"""Cards over which chance evens out."""
PASSED = (Rating.HARD, Rating.GOOD, Rating.EASY)


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody answers.

    `first_right` is the share of cards known when they are first asked, `passes` how often a right answer is hard,
    good or easy. A right answer takes `right` seconds, a wrong one `wrong`, and the first meeting with a card `new`.
    """

    first_right: float = 0.6
    passes: tuple[float, float, float] = (0.1, 0.8, 0.1)
    right: float = 8.0
    wrong: float = 15.0
    new: float = 15.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A card that was asked before: its memory, when it was last asked and when it is due, in days from today."""

    stability: float
    difficulty: float
    asked: float
    due: int


@dataclass(frozen=True, slots=True)
class Limits:
    """At most so many cards a day to begin and to repeat."""

    new: int
    reviews: int


@dataclass(frozen=True, slots=True)
class SimulatedDay:
    """What one day would bring: cards begun, cards repeated, all answers to both, and the seconds they take."""

    new: int
    reviews: int
    answers: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Course:
    """The days as they would come, and the share of all cards known on the mornings that were asked for."""

    days: tuple[SimulatedDay, ...]
    known: dict[int, float]

    @property
    def answers_a_day(self) -> float:
        """Answers on an average day."""
        return sum(day.answers for day in self.days) / max(len(self.days), 1)

    @property
    def minutes_a_day(self) -> float:
        """Minutes on an average day."""
        return sum(day.seconds for day in self.days) / 60 / max(len(self.days), 1)


def simulate(
    seen: Iterable[Seen],
    unseen: int,
    days: int,
    *,
    scheduler: Scheduler,
    limits: Limits,
    habits: Habits,
    rng: random.Random,
    watch: Collection[int] = (),
) -> Course:
    """Study for `days` days from today on, and look at what is known on the mornings in `watch`.

    Day 0 is today; morning `days` is the one after the last day studied. `unseen` cards were never asked.
    """
    cards = list(seen)
    share = min(MOST / max(len(cards) + unseen, 1), 1.0)
    if share < 1:
        cards, unseen = rng.sample(cards, round(len(cards) * share)), round(unseen * share)
    running = _Running(scheduler, limits, habits, rng, unseen, share)
    for card in cards:
        running.add(card)
    told, known = [], {}
    for day in range(days):
        if day in watch:
            known[day] = running.share_known(day)
        told.append(running.study(day))
    if days in watch:
        known[days] = running.share_known(days)
    return Course(tuple(told), known)


def runs_for(cards: int) -> int:
    """How often to simulate so many cards and take the mean: few cards often, for chance to even out."""
    return max(1, min(ENOUGH // max(cards, 1), 20))


@dataclass
class _Running:
    """The simulation on its way; cards are known by their place in three rows, which is faster than as objects."""

    scheduler: Scheduler
    limits: Limits
    habits: Habits
    rng: random.Random
    unseen: int
    share: float
    stability: list[float] = field(default_factory=list)
    difficulty: list[float] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    due: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, card: Seen) -> None:
        self.due[max(card.due, 0)].append(len(self.stability))
        self.stability.append(card.stability)
        self.difficulty.append(card.difficulty)
        self.asked.append(card.asked)

    def study(self, day: int) -> SimulatedDay:
        ready = self._ready(day)
        begun = min(self.unseen, self._allowed(self.limits.new, day))
        answers, seconds = 0, 0.0
        for card in ready:
            tries, took = self._repeat(card, day)
            answers, seconds = answers + tries, seconds + took
        for _number in range(begun):
            tries, took = self._begin(day)
            answers, seconds = answers + tries, seconds + took
        self.unseen -= begun
        return SimulatedDay(
            round(begun / self.share), round(len(ready) / self.share), round(answers / self.share), seconds / self.share
        )

    def share_known(self, day: int) -> float:
        cards = len(self.stability) + self.unseen
        recall = self.scheduler.curve.recall
        known = sum(recall(day - asked, stability) for asked, stability in zip(self.asked, self.stability, strict=True))
        return known / cards if cards else 0.0

    def _ready(self, day: int) -> list[int]:
        """The cards to repeat today; those for which there is no time wait for tomorrow, the less endangered ones."""
        ready, most = self.due.pop(day, []), self._allowed(self.limits.reviews, day)
        if len(ready) > most:
            ready = [card for _, card in sorted(self._at_risk(ready, day))]
            self.due[day + 1] += ready[most:]
        return ready[:most]

    def _allowed(self, limit: int, day: int) -> int:
        """What is left today of a limit where only a share of all cards is simulated."""
        return int((day + 1) * limit * self.share) - int(day * limit * self.share)

    def _at_risk(self, cards: list[int], day: int) -> list[tuple[float, int]]:
        """Cards with how endangered they are: recall depends on the time elapsed over the stability."""
        return [((self.asked[card] - day) / self.stability[card], card) for card in cards]

    def _repeat(self, card: int, day: int) -> tuple[int, float]:
        stability, elapsed = self.stability[card], day - self.asked[card]
        right = self.rng.random() < self.scheduler.curve.recall(elapsed, stability)
        rating = self._passed() if right else Rating.AGAIN
        memory = self.scheduler.model.after(stability, self.difficulty[card], max(elapsed, 1), rating)
        self._remember(card, memory, day, known=right)
        return (1, self.habits.right) if right else (2, self.habits.wrong + self.habits.right)

    def _begin(self, day: int) -> tuple[int, float]:
        card = len(self.stability)
        self.stability.append(0.0)
        self.difficulty.append(0.0)
        self.asked.append(0.0)
        right = self.rng.random() < self.habits.first_right
        self._remember(card, self.scheduler.model.first(self._passed() if right else Rating.AGAIN), day, known=right)
        return (1, self.habits.new) if right else (2, self.habits.new + self.habits.right)

    def _remember(self, card: int, memory: tuple[float, float], day: int, *, known: bool) -> None:
        if not known:
            # It comes back in the same sitting, and is known then.
            memory = self.scheduler.model.after(*memory, 0, Rating.GOOD)
        self.stability[card], self.difficulty[card] = memory
        self.asked[card] = day
        self.due[day + self.scheduler.interval(memory[0])].append(card)

    def _passed(self) -> Rating:
        return self.rng.choices(PASSED, self.habits.passes)[0]
