"""A plan for an exam: how much would be known on its morning, and the least work that makes it enough."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import fmean

from quiz.schedule.scheduler import Scheduler
from quiz.schedule.simulation import Course, Habits, Limits, Seen, runs_for, simulate

AIMS = (0.9, 0.93, 0.95, 0.97, 0.99)
"""Retentions that are tried where the one that is set does not reach far enough."""
UNLIMITED = 9999
"""Cards a day that nobody reaches."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands `days` study days before an exam about cards `seen` before and so many `unseen` ones."""

    seen: tuple[Seen, ...]
    unseen: int
    days: int
    habits: Habits
    seed: int = 0

    @property
    def cards(self) -> int:
        """All cards of the exam."""
        return len(self.seen) + self.unseen


@dataclass(frozen=True, slots=True)
class Outlook:
    """A way to study until the exam, and what comes of it.

    `known` has the share of cards known on each morning from today to the exam, `minutes` and `reviews` the time and
    the cards to repeat on an average and on the fullest day.
    """

    limits: Limits
    retention: float
    known: tuple[float, ...]
    minutes: float
    most_reviews: int

    @property
    def share(self) -> float:
        """The share of cards known on the morning of the exam."""
        return self.known[-1]


def untouched(standing: Standing, scheduler: Scheduler) -> float:
    """The share known on the morning of the exam if nothing more is studied."""
    recall = scheduler.curve.recall
    known = sum(recall(standing.days - card.asked, card.stability) for card in standing.seen)
    return known / standing.cards if standing.cards else 0.0


def outlook(standing: Standing, scheduler: Scheduler, limits: Limits) -> Outlook:
    """What comes of studying within `limits`, averaged over several simulations of a small deck."""
    courses = [
        simulate(
            standing.seen,
            standing.unseen,
            standing.days,
            scheduler=scheduler,
            limits=limits,
            habits=standing.habits,
            rng=random.Random(f"{standing.seed}/{run}"),
            watch=range(standing.days + 1),
        )
        for run in range(runs_for(standing.cards))
    ]
    return Outlook(
        limits,
        scheduler.desired_retention,
        tuple(fmean(course.known[day] for course in courses) for day in range(standing.days + 1)),
        fmean(course.minutes_a_day for course in courses),
        max((_fullest(course) for course in courses), default=0),
    )


def least_work(
    standing: Standing,
    scheduler: Scheduler,
    limits: Limits,
    share: float,
    *,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Outlook | None:
    """The way with the fewest minutes a day that makes `share` of the cards known; None if no way does.

    The retention that is set is tried first, then higher ones, each with as few new cards a day as are enough. The
    limit of `limits` for cards to repeat is kept if that is possible, and lifted if not.
    """
    aims = _aims(scheduler)
    for lifted, reviews in enumerate((limits.reviews, UNLIMITED)):
        found = []
        for place, aim in enumerate(aims):
            progress(lifted * len(aims) + place, 2 * len(aims))
            aiming = replace(scheduler, desired_retention=aim)
            enough = _fewest_new(standing, aiming, reviews, share)
            if enough is not None:
                found.append(enough)
        if found:
            return min(found, key=lambda one: one.minutes)
    return None


def most_possible(standing: Standing, scheduler: Scheduler) -> Outlook:
    """What comes of beginning every card today; a higher retention only where it makes a percent more."""
    limits = Limits(standing.unseen, UNLIMITED)
    ways = [outlook(standing, replace(scheduler, desired_retention=aim), limits) for aim in _aims(scheduler)]
    return max(ways, key=lambda way: (round(way.share, 2), -way.retention))


def _aims(scheduler: Scheduler) -> list[float]:
    """The retention that is set, and those above it."""
    return [scheduler.desired_retention, *(aim for aim in AIMS if aim > scheduler.desired_retention)]


def _fewest_new(standing: Standing, scheduler: Scheduler, reviews: int, share: float) -> Outlook | None:
    """The fewest new cards a day with which `share` is reached, found by halving."""
    most = outlook(standing, scheduler, Limits(standing.unseen, reviews))
    if most.share < share:
        return None
    least, enough = 0, most
    while least < enough.limits.new:
        middle = (least + enough.limits.new) // 2
        tried = outlook(standing, scheduler, Limits(middle, reviews))
        if tried.share >= share:
            enough = tried
        else:
            least = middle + 1
    return enough


def _fullest(course: Course) -> int:
    return max((day.reviews for day in course.days), default=0)
