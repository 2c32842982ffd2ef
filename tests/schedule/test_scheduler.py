"""The scheduler: FSRS's numbers, whole days, fuzz that repeats itself."""

import dataclasses
from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.scheduler import Scheduler, elapsed_days

START = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SCHEDULER = Scheduler()
RATINGS = st.sampled_from(list(Rating))
ANSWERS = st.lists(st.tuples(RATINGS, st.floats(0, 400)), min_size=1, max_size=12)


def reviews(answers: list[tuple[Rating, float]]) -> list[Review]:
    """Answers to one card, so many days after each other."""
    at, log = START, []
    for rating, days in answers:
        at += days * DAY
        log.append(Review("card", at, rating))
    return log


def days(state: MemoryState) -> float:
    """The interval of a state in days."""
    return (state.due - state.last_review) / DAY


def test_new_card_known() -> None:
    """A new card that is known gets FSRS's default stability for GOOD and comes back in two days."""
    state = SCHEDULER.next_state(None, Rating.GOOD, START, card_id="card")
    assert (state.stability, days(state), state.reps, state.lapses) == (2.3065, 2.0, 1, 0)


def test_new_card_not_known() -> None:
    """A new card that is not known is due tomorrow, not today, and has not lapsed: there was nothing to forget."""
    state = SCHEDULER.next_state(None, Rating.AGAIN, START, card_id="card")
    assert (days(state), state.lapses) == (1.0, 0)


@given(st.lists(st.tuples(RATINGS, st.integers(0, 300)), min_size=1, max_size=8))
def test_numbers_are_those_of_py_fsrs(answers: list[tuple[Rating, int]]) -> None:
    """With answers whole days apart, stability and difficulty are py-fsrs's own up to rounding."""
    theirs = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=1)
    log = reviews([(rating, float(gap)) for rating, gap in answers])
    for review in log:
        card, _ = theirs.review_card(card, fsrs.Rating(int(review.rating)), review.at)
    ours = SCHEDULER.replay(log)
    assert ours is not None
    assert (ours.stability, ours.difficulty) == pytest.approx((card.stability, card.difficulty), rel=1e-9)


def test_a_night_counts_as_a_day() -> None:
    """Who studies two hours earlier than yesterday has slept once: memory grows as after a day."""
    first = SCHEDULER.next_state(None, Rating.GOOD, START, card_id="card")
    early = SCHEDULER.next_state(first, Rating.GOOD, START + timedelta(hours=22), card_id="card")
    exact = SCHEDULER.next_state(first, Rating.GOOD, START + DAY, card_id="card")
    assert early.stability == exact.stability


@pytest.mark.parametrize(("hours", "expected"), [(-5, 0), (0, 0), (5.9, 0), (6, 1), (22, 1), (35, 1), (36, 2), (71, 3)])
def test_elapsed_days(hours: float, expected: int) -> None:
    """One sitting is no day; from then on days are rounded."""
    assert elapsed_days(START, START + timedelta(hours=hours)) == expected


def test_forgetting_again_in_one_sitting_is_one_lapse() -> None:
    """A known card that fails twice in a session was forgotten once."""
    known = SCHEDULER.next_state(None, Rating.GOOD, START, card_id="card")
    failed = SCHEDULER.next_state(known, Rating.AGAIN, START + 2 * DAY, card_id="card")
    twice = SCHEDULER.next_state(failed, Rating.AGAIN, START + 2 * DAY + timedelta(minutes=3), card_id="card")
    assert (failed.lapses, twice.lapses) == (1, 1)


@given(ANSWERS)
def test_due_from_tomorrow_on_and_within_the_range(answers: list[tuple[Rating, float]]) -> None:
    """No answer leads to a due date before tomorrow, or beyond the longest interval."""
    state = Scheduler(maximum_interval=90).replay(reviews(answers))
    assert state is not None
    assert 1 <= days(state) <= 90


@given(ANSWERS, RATINGS)
def test_preview_is_what_happens(answers: list[tuple[Rating, float]], rating: Rating) -> None:
    """The preview of a rating is the state to which it leads, and a better rating never comes sooner."""
    state = SCHEDULER.replay(reviews(answers))
    now = START + 5000 * DAY
    preview = SCHEDULER.preview(state, now, card_id="card")
    assert preview[rating] == SCHEDULER.next_state(state, rating, now, card_id="card")
    assert sorted(p.due for p in preview.values()) == [preview[each].due for each in Rating]


@given(ANSWERS, st.integers(0, 12))
def test_replay_goes_on_where_it_stopped(answers: list[tuple[Rating, float]], cut: int) -> None:
    """Replaying a log in two parts gives the state of replaying it at once, due date included."""
    log = reviews(answers)
    assert SCHEDULER.replay(log[cut:], SCHEDULER.replay(log[:cut])) == SCHEDULER.replay(log)


def test_replay_of_nothing() -> None:
    """A card without reviews has no state."""
    assert SCHEDULER.replay([]) is None


def test_replay_of_two_cards_is_refused() -> None:
    """Reviews of several cards are not one card's memory."""
    with pytest.raises(ValueError, match="several cards"):
        SCHEDULER.replay([Review("a", START, Rating.GOOD), Review("b", START, Rating.GOOD)])


def test_fuzz_spreads_within_its_range() -> None:
    """Many cards of one interval are spread over all of its range and nothing else."""
    state = SCHEDULER.next_state(None, Rating.EASY, START, card_id="x")
    dues = {days(SCHEDULER.next_state(None, Rating.EASY, START, card_id=str(number))) for number in range(200)}
    least, most = SCHEDULER.fuzz_range(8)
    assert state.stability == pytest.approx(8.2956)
    assert dues == set(range(least, most + 1))


@pytest.mark.parametrize(("interval", "expected"), [(3, (2, 4)), (7, (5, 9)), (20, (17, 23)), (100, (93, 107))])
def test_fuzz_ranges_are_those_of_fsrs(interval: int, expected: tuple[int, int]) -> None:
    """The ranges are those that py-fsrs computes from its table."""
    assert SCHEDULER.fuzz_range(interval) == expected


def test_retrievability_falls() -> None:
    """Right after the answer a card is known for sure; after as many days as its stability, to 90 %."""
    state = dataclasses.replace(SCHEDULER.next_state(None, Rating.GOOD, START, card_id="card"), stability=10.0)
    chances = [SCHEDULER.retrievability(state, START + gap * DAY) for gap in (0, 10, 100)]
    assert chances[:2] == [1.0, pytest.approx(0.9)]
    assert chances[2] < chances[1]


def test_times_of_other_zones_are_the_same_moments() -> None:
    """An answer given in Berlin is the same answer in UTC."""
    berlin = START.astimezone(timezone(timedelta(hours=1)))
    assert SCHEDULER.next_state(None, Rating.GOOD, berlin, card_id="c") == SCHEDULER.next_state(
        None, Rating.GOOD, START, card_id="c"
    )


def test_naive_times_are_refused() -> None:
    """A time without a zone is no moment."""
    with pytest.raises(ValueError, match="aware"):
        SCHEDULER.next_state(None, Rating.GOOD, START.replace(tzinfo=None), card_id="c")


@pytest.mark.parametrize("wrong", [{"desired_retention": 1.0}, {"desired_retention": 0.0}, {"maximum_interval": 0}])
def test_impossible_aims_are_refused(wrong: dict[str, float]) -> None:
    """Nobody remembers everything, and no interval is shorter than a day."""
    with pytest.raises(ValueError, match=r"aimed at|at least a day"):
        Scheduler(**wrong)  # type: ignore[arg-type]
