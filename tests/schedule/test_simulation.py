"""Looking ahead: limits are kept, chance repeats itself, more retention is more work."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.schedule.plan import Standing, least_work, most_possible, outlook, untouched
from quiz.schedule.scheduler import Scheduler
from quiz.schedule.simulation import MOST, Course, Habits, Limits, Seen, simulate

SEEN = st.lists(
    st.builds(Seen, st.floats(0.5, 300), st.floats(1, 10), st.floats(-60, -1), st.integers(0, 40)), max_size=30
)


def course(
    seen: list[Seen] | None = None, unseen: int = 0, days: int = 30, limits: Limits | None = None, aim: float = 0.9
) -> Course:
    """A course with usual habits."""
    return simulate(
        seen or [],
        unseen,
        days,
        scheduler=Scheduler(aim),
        limits=limits or Limits(20, 200),
        habits=Habits(),
        rng=random.Random(4),
        watch=range(days + 1),
    )


@given(SEEN, st.integers(0, 60), st.integers(0, 9), st.integers(0, 9))
def test_a_day_keeps_its_limits(seen: list[Seen], unseen: int, new: int, reviews: int) -> None:
    """No day begins or repeats more than it may, no card is begun twice, and shares are shares."""
    found = course(seen, unseen, limits=Limits(new, reviews))
    assert all(day.new <= new and day.reviews <= reviews for day in found.days)
    assert all(day.new + day.reviews <= day.answers <= 2 * (day.new + day.reviews) for day in found.days)
    assert sum(day.new for day in found.days) == min(unseen, new * 30)
    assert all(0 <= share <= 1 for share in found.known.values())
    assert found == course(seen, unseen, limits=Limits(new, reviews))


def test_without_study_only_forgetting_is_left() -> None:
    """With nothing asked, what is known on a morning is the mean of the forgetting curves."""
    seen = [Seen(10.0, 5.0, -10.0, 5), Seen(50.0, 5.0, 0.0, 50)]
    found = course(seen, limits=Limits(0, 0))
    curve = Scheduler().curve
    assert found.known[0] == pytest.approx((0.9 + 1) / 2)
    assert found.known[30] == pytest.approx((curve.recall(40, 10) + curve.recall(30, 50)) / 2)
    standing = Standing(tuple(seen), 0, 30, Habits())
    assert untouched(standing, Scheduler()) == pytest.approx(found.known[30])


def test_more_retention_is_more_work() -> None:
    """Aiming higher makes more answers a day, and more is known in the end."""
    courses = [course(unseen=400, days=200, aim=aim) for aim in (0.8, 0.9, 0.95)]
    work, known = [one.answers_a_day for one in courses], [one.known[200] for one in courses]
    assert work == sorted(work)
    assert known == sorted(known)
    assert work[2] > 1.5 * work[0]


def test_of_very_many_cards_a_sample_is_enough() -> None:
    """Four times as many cards as are simulated give about four times the work, and the same share known."""
    rng = random.Random(1)
    pool = [Seen(rng.uniform(5, 60), 5.0, -rng.uniform(1, 20), rng.randrange(30)) for _ in range(4 * MOST)]
    many, few = course(pool, limits=Limits(0, 4000)), course(pool[:MOST], limits=Limits(0, 1000))
    assert many.answers_a_day == pytest.approx(4 * few.answers_a_day, rel=0.05)
    assert many.known[30] == pytest.approx(few.known[30], abs=0.02)


@pytest.mark.parametrize(("cards", "days"), [(20, 7), (90, 25)])
def test_the_least_work_is_enough_and_no_less_is(cards: int, days: int) -> None:
    """The plan reaches what is wanted, and one new card a day less would not."""
    standing, scheduler = Standing((), cards, days, Habits()), Scheduler()
    found = least_work(standing, scheduler, Limits(20, 200), 0.9)
    assert found is not None
    assert found.share >= 0.9
    less = outlook(standing, scheduler, Limits(found.limits.new - 1, 200))
    assert less.share < 0.9 or found.retention > 0.9


def test_what_can_not_be_reached() -> None:
    """A hundred new cards are not known tomorrow, and the most that is possible begins them all today."""
    standing = Standing((), 100, 1, Habits())
    assert least_work(standing, Scheduler(), Limits(20, 200), 0.97) is None
    best = most_possible(standing, Scheduler())
    assert (best.limits.new, best.retention) == (100, 0.9)
    assert 0.8 < best.share < 0.97


def test_a_limit_is_lifted_only_where_it_must_be() -> None:
    """With a limit of two cards a day a plan for many overdue ones is only possible without it."""
    overdue = tuple(Seen(3.0, 6.0, -20.0, 0) for _ in range(60))
    standing = Standing(overdue, 0, 5, Habits())
    found = least_work(standing, Scheduler(), Limits(20, 2), 0.9)
    assert found is not None
    assert found.most_reviews > 2
    within = least_work(standing, Scheduler(), Limits(20, 70), 0.9)
    assert within is not None
    assert within.limits.reviews == 70
