"""Tallies: the log counted by quarters of an hour, kept in the same transaction with every answer.

What an answer counts as depends on the one before it to the same card, so an answer that comes or goes also changes
what the next one counts as. The log stays the truth: `recount` makes the tallies anew from it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from quiz.schedule.scheduler import SITTING
from quiz.statistics.tally import COUNTS, MATURE, QUARTER
from quiz.storage.connection import Connection
from quiz.storage.rows import MICROSECOND

Card = tuple[str, str, int]
"""A deck's id, a card's and a learner's."""

QUARTER_LENGTH = QUARTER // MICROSECOND
SITTING_LENGTH = SITTING // MICROSECOND
DAY_LENGTH = 24 * 60 * 60 * 1_000_000
"""Microseconds."""

# The answer before a moment in the log of a card, the one at that moment, and the one after it: those there are.
_ANSWER = "SELECT id, at, rating, seconds, days FROM review WHERE deck_id = ?1 AND card_id = ?2 AND learner_id = ?3"
AROUND = f"""
    SELECT * FROM ({_ANSWER} AND (at, id) < (?4, ?5) ORDER BY at DESC, id DESC LIMIT 1)
    UNION ALL SELECT * FROM ({_ANSWER} AND (at, id) >= (?4, ?5) ORDER BY at, id LIMIT 2)
"""  # noqa: S608 - only names
NOTHING: Sequence[int] = (0,) * len(COUNTS)
_NAMES = ", ".join(COUNTS)
_SUMS = ", ".join(f"sum({name})" for name in COUNTS)
_PLACES = ", ".join("?" for _ in COUNTS)
_ADDED = ", ".join(f"{name} = {name} + excluded.{name}" for name in COUNTS)
ADD = f"""
    INSERT INTO tally (learner_id, quarter, {_NAMES}) VALUES (?, ?, {_PLACES})
    ON CONFLICT (learner_id, quarter) DO UPDATE SET {_ADDED}
"""  # noqa: S608
ADD_TO_DECK = f"""
    INSERT INTO deck_tally (learner_id, deck_id, quarter, {_NAMES}) VALUES (?, ?, ?, {_PLACES})
    ON CONFLICT (learner_id, deck_id, quarter) DO UPDATE SET {_ADDED}
"""  # noqa: S608
_EMPTY = "again + hard + good + easy = 0"
# Every answer as the columns of a tally, of those in `{log}`, which joins others to the table of answers.
COUNTED = f"""
    SELECT learner_id, deck_id, at / {QUARTER_LENGTH} AS quarter,
        rating = 1 AS again, rating = 2 AS hard, rating = 3 AS good, rating = 4 AS easy,
        before IS NULL AS new,
        coalesce(later AND interval < {MATURE}, 0) AS young,
        coalesce(later AND interval < {MATURE} AND rating > 1, 0) AS young_right,
        coalesce(later AND interval >= {MATURE}, 0) AS mature,
        coalesce(later AND interval >= {MATURE} AND rating > 1, 0) AS mature_right,
        CAST(seconds * 1000 + 0.5 AS INTEGER) AS milliseconds
    FROM (
        SELECT *, at - before >= {SITTING_LENGTH} AS later,
            coalesce(days_before, (at - before) / {DAY_LENGTH}) AS interval
        FROM (
            SELECT learner_id, deck_id, at, rating, seconds,
                lag(at) OVER card AS before, lag(days) OVER card AS days_before
            FROM {{log}}
            WINDOW card AS (PARTITION BY deck_id, card_id, learner_id ORDER BY at, id)
        )
    )
"""  # noqa: S608


def count_in(connection: Connection, card: Card, review_id: int, at: int) -> None:
    """Count an answer that has just been put into the log, at `at` microseconds."""
    log, place = _around(connection, card, review_id, at)
    _change(connection, card, log[:place] + log[place + 1 :], log)


def count_out(connection: Connection, card: Card, review_id: int, at: int) -> None:
    """Count an answer no more that is about to leave the log."""
    log, place = _around(connection, card, review_id, at)
    _change(connection, card, log, log[:place] + log[place + 1 :])


def forget_deck(connection: Connection, deck_id: str) -> None:
    """Count the answers to a deck no more, all of which are about to leave the log."""
    rows = connection.execute(
        f"SELECT learner_id, quarter, {_NAMES} FROM deck_tally WHERE deck_id = ?",  # noqa: S608 - only names
        (deck_id,),
    ).fetchall()
    if rows:
        connection.executemany(ADD, [(*row[:2], *(-count for count in row[2:])) for row in rows])
        connection.execute(f"DELETE FROM tally WHERE {_EMPTY}")  # noqa: S608
        connection.execute("DELETE FROM deck_tally WHERE deck_id = ?", (deck_id,))


def recount(connection: Connection) -> None:
    """Make all tallies anew from the log."""
    connection.execute("DELETE FROM tally")
    connection.execute("DELETE FROM deck_tally")
    counted = COUNTED.format(log="review")
    connection.execute(
        f"INSERT INTO deck_tally SELECT learner_id, deck_id, quarter, {_SUMS} FROM ({counted}) GROUP BY 1, 2, 3"  # noqa: S608
    )
    connection.execute(
        f"INSERT INTO tally SELECT learner_id, quarter, {_SUMS} FROM deck_tally GROUP BY 1, 2"  # noqa: S608
    )


def recount_deck(connection: Connection, deck_id: str) -> None:
    """Make the tallies of one deck anew from the log, after many answers to it came in at once."""
    forget_deck(connection, deck_id)
    counted = COUNTED.format(log="review WHERE deck_id = ?")
    connection.execute(
        f"INSERT INTO deck_tally SELECT learner_id, deck_id, quarter, {_SUMS} FROM ({counted}) GROUP BY 1, 2, 3",  # noqa: S608
        (deck_id,),
    )
    rows = connection.execute(
        f"SELECT learner_id, quarter, {_NAMES} FROM deck_tally WHERE deck_id = ?",  # noqa: S608 - only names
        (deck_id,),
    ).fetchall()
    connection.execute(ADD, rows)


def _around(connection: Connection, card: Card, review_id: int, at: int) -> tuple[list[Any], int]:
    """The answer with those before and after it to the same card, and its place among them."""
    rows = connection.execute(AROUND, (*card, at, review_id)).fetchall()
    return rows, next(place for place, row in enumerate(rows) if row[0] == review_id)


def _change(connection: Connection, card: Card, before: Sequence[Any], after: Sequence[Any]) -> None:
    """Count answers in a row as they are `after` a change, no more as they were `before` it.

    The first one counts as the card's first. Where it is not, it stands first in both rows, which comes to nothing.
    """
    deck_id, _card_id, learner_id = card
    changes: dict[int, Sequence[int]] = {}
    for sign, answers in ((-1, before), (1, after)):
        for quarter, counts in _counted(answers):
            found = changes.get(quarter, NOTHING)
            changes[quarter] = [one + sign * count for one, count in zip(found, counts, strict=True)]
    for quarter, change in changes.items():
        if any(change):
            connection.execute(ADD, (learner_id, quarter, *change))
            connection.execute(ADD_TO_DECK, (learner_id, deck_id, quarter, *change))
            if sum(change[:4]) < 0:
                _clear(connection, learner_id, deck_id, quarter)


def _clear(connection: Connection, learner_id: int, deck_id: str, quarter: int) -> None:
    """Leave no tallies of nothing behind."""
    connection.execute(
        f"DELETE FROM tally WHERE learner_id = ? AND quarter = ? AND {_EMPTY}",  # noqa: S608
        (learner_id, quarter),
    )
    connection.execute(
        f"DELETE FROM deck_tally WHERE learner_id = ? AND deck_id = ? AND quarter = ? AND {_EMPTY}",  # noqa: S608
        (learner_id, deck_id, quarter),
    )


def _counted(answers: Sequence[Any]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The quarter of each of the answers to a card, and what it counts as after the one before: as `COUNTED` does."""
    at_before, days_before = None, None
    for _id, at, rating, seconds, days in answers:
        young = mature = False
        if at_before is not None and at - at_before >= SITTING_LENGTH:
            interval = (at - at_before) // DAY_LENGTH if days_before is None else days_before
            young, mature = interval < MATURE, interval >= MATURE
        right = rating > 1
        ratings = (rating == 1, rating == 2, rating == 3, rating == 4)
        kept = (young, young and right, mature, mature and right)
        yield at // QUARTER_LENGTH, (*ratings, at_before is None, *kept, int(seconds * 1000 + 0.5))
        at_before, days_before = at, days
