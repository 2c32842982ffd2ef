"""Statistics: how a learner is doing, over all decks or one. The database counts; only sums come to Python."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from quiz.schedule.day import Calendar
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.rows import microseconds, moment

DAY = dt.timedelta(days=1)
BACK = 14
"""Study days of which the reviews are counted one by one, with today."""
AHEAD = 7
"""Study days for which the due cards are foreseen, with today."""

CARDS = "SELECT count(*) FROM card WHERE retired = 0 AND (:deck IS NULL OR deck_id = :deck)"
SEEN = """
    SELECT count(*) FROM memory
    WHERE learner_id = :learner AND (:deck IS NULL OR deck_id = :deck) AND NOT EXISTS (
        SELECT 1 FROM card WHERE card.deck_id = memory.deck_id AND card.id = memory.card_id AND card.retired = 1
    )
"""
DUE_BETWEEN = """
    SELECT count(*) FROM memory
    WHERE learner_id = :learner AND due >= :start AND due < :end AND (:deck IS NULL OR deck_id = :deck)
    AND NOT EXISTS (
        SELECT 1 FROM card WHERE card.deck_id = memory.deck_id AND card.id = memory.card_id AND card.retired = 1
    )
"""
REVIEWS_BETWEEN = """
    SELECT count(*) FROM review
    WHERE learner_id = :learner AND at >= :start AND at < :end AND (:deck IS NULL OR deck_id = :deck)
"""
LAST_REVIEW_BEFORE = """
    SELECT at FROM review
    WHERE learner_id = :learner AND at < :end AND (:deck IS NULL OR deck_id = :deck)
    ORDER BY at DESC LIMIT 1
"""
FIRST_AND_LAST_REVIEW = """
    SELECT
        (SELECT at FROM review WHERE learner_id = :learner AND (:deck IS NULL OR deck_id = :deck)
         ORDER BY at LIMIT 1),
        (SELECT at FROM review WHERE learner_id = :learner AND (:deck IS NULL OR deck_id = :deck)
         ORDER BY at DESC LIMIT 1)
"""
# Counts all reviews, the right ones, those whose card was last asked on an earlier study day, and of these the right
# ones. The window follows the index, so nothing is sorted; the planner would rather find the learner's rows by another
# index and sort them all. No study day has ever been as long as three days, so most need no look at the calendar.
LOG = """
    SELECT count(*), coalesce(sum(rating > 1), 0), coalesce(sum(later), 0), coalesce(sum(later AND rating > 1), 0)
    FROM (
        SELECT rating, CASE WHEN at - before > 259200000000 THEN 1
                       ELSE before < (SELECT max(start) FROM temp.study_day WHERE start <= at) END AS later
        FROM (
            SELECT rating, at, lag(at) OVER (PARTITION BY deck_id, card_id ORDER BY at, id) AS before
            FROM review INDEXED BY review_card WHERE learner_id = :learner AND (:deck IS NULL OR deck_id = :deck)
        )
    )
"""
NEVER = -(2**63)


@dataclass(frozen=True, slots=True)
class Statistics:
    """How a learner is doing; days are study days.

    `cards` = `new` + `due` + `known`, without retired cards; due is what will be so before today ends. The numbers of
    reviews include those of retired cards.
    `score` is the share of right answers (HARD or better), `retention` the same among the answers to cards last asked
    on an earlier day; both are None if there is no such answer. `streak_days` counts the days in a row with an answer,
    up to today or, while nothing was answered today, yesterday. `forecast` has the cards due today (with all that are
    overdue), tomorrow and so on; `days` the reviews of each of the last days, today's last.
    """

    cards: int
    new: int
    due: int
    known: int
    reviews: int
    correct: int
    score: float | None
    retention: float | None
    streak_days: int
    today: int
    forecast: tuple[int, ...]
    days: tuple[int, ...]


def statistics(
    db: Database, learner_id: int, now: dt.datetime, calendar: Calendar, deck_id: str | None = None
) -> Statistics:
    """How a learner stands at `now`, with the study days of `calendar`, in one deck or in all."""
    today = calendar.day(now)
    whose: dict[str, Any] = {"learner": learner_id, "deck": deck_id}
    with db.reading() as connection:
        cards = connection.execute(CARDS, whose).scalar_one()
        seen = connection.execute(SEEN, whose).scalar_one()
        reviews, correct, later, later_correct = _log(connection, whose, calendar)
        streak = _streak(connection, whose, today, calendar)
        forecast = [_between(connection, DUE_BETWEEN, whose, today + day * DAY, calendar) for day in range(1, AHEAD)]
        first = {"start": NEVER, "end": microseconds(calendar.start(today + DAY))}
        forecast.insert(0, connection.execute(DUE_BETWEEN, whose | first).scalar_one())
        days = [
            _between(connection, REVIEWS_BETWEEN, whose, today - day * DAY, calendar) for day in reversed(range(BACK))
        ]
    return Statistics(
        cards=cards,
        new=cards - seen,
        due=forecast[0],
        known=seen - forecast[0],
        reviews=reviews,
        correct=correct,
        score=correct / reviews if reviews else None,
        retention=later_correct / later if later else None,
        streak_days=streak,
        today=days[-1],
        forecast=tuple(forecast),
        days=tuple(days),
    )


def _log(connection: Connection, whose: dict[str, Any], calendar: Calendar) -> tuple[int, int, int, int]:
    """The numbers of reviews, right ones, ones on a later day than the card's last, and right ones of these."""
    first, last = connection.execute(FIRST_AND_LAST_REVIEW, whose).one()
    if first is None:
        return 0, 0, 0, 0
    day, end = calendar.day(moment(first)), calendar.day(moment(last))
    starts = [(microseconds(calendar.start(day + DAY * number)),) for number in range((end - day).days + 1)]
    # Gone when the transaction is rolled back, as all that only read are.
    connection.execute("CREATE TEMP TABLE study_day (start INTEGER PRIMARY KEY)")
    # Samoa once left out a whole day, which then begins when the next one does.
    connection.execute("INSERT OR IGNORE INTO temp.study_day VALUES (?)", starts)
    reviews, correct, later, later_correct = connection.execute(LOG, whose).one()
    return reviews, correct, later, later_correct


def _between(connection: Connection, count: str, whose: dict[str, Any], day: dt.date, calendar: Calendar) -> int:
    """Count what lies in one study day."""
    bounds = {"start": microseconds(calendar.start(day)), "end": microseconds(calendar.start(day + DAY))}
    number: int = connection.execute(count, whose | bounds).scalar_one()
    return number


def _streak(connection: Connection, whose: dict[str, Any], today: dt.date, calendar: Calendar) -> int:
    """The days in a row with an answer: one look into the index for each."""

    def last_day_before(end: dt.date) -> dt.date | None:
        bound = {"end": microseconds(calendar.start(end))}
        at = connection.execute(LAST_REVIEW_BEFORE, whose | bound).scalar()
        return None if at is None else calendar.day(moment(at))

    last = last_day_before(today + DAY)
    if last is None or last < today - DAY:
        return 0
    days = 1
    while last_day_before(last) == last - DAY:
        last -= DAY
        days += 1
    return days
