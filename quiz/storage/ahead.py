"""What looking ahead needs: memories as bare numbers, and the habits in which somebody answers."""

import datetime as dt
from typing import Any

from quiz.schedule.simulation import Habits, Seen
from quiz.storage.database import Database
from quiz.storage.rows import microseconds

DAY = 24 * 60 * 60 * 1_000_000
"""Microseconds."""
RECENT = 5_000
"""Answers from which habits are read."""
WEIGHT = 30
"""Answers that the usual habits count as, so that the first few of somebody's own do not decide."""

STUDIED = """
    FROM card LEFT JOIN memory
    ON memory.deck_id = card.deck_id AND memory.card_id = card.id AND memory.learner_id = :learner
    WHERE card.retired = 0 AND (:deck IS NULL OR card.deck_id = :deck) AND NOT EXISTS (
        SELECT 1 FROM aside WHERE aside.deck_id = card.deck_id AND aside.card_id = card.id
        AND aside.learner_id = :learner AND aside.suspended = 1
    )
"""
SEEN = f"""
    SELECT memory.stability, memory.difficulty, (memory.last_review - :now) * 1.0 / :length,
        (memory.due - :start) / :length
    {STUDIED} AND memory.due IS NOT NULL ORDER BY card.deck_id, card.position
"""
UNSEEN = f"SELECT count(*) {STUDIED} AND memory.due IS NULL"
ANSWERS = """
    SELECT rating, seconds, NOT EXISTS (
        SELECT 1 FROM review AS before WHERE before.deck_id = recent.deck_id AND before.card_id = recent.card_id
        AND before.learner_id = recent.learner_id AND (before.at, before.id) < (recent.at, recent.id)
    )
    FROM (SELECT * FROM review WHERE learner_id = :learner ORDER BY at DESC LIMIT :most) AS recent
"""


def load_seen(
    db: Database, learner_id: int, now: dt.datetime, start: dt.datetime, deck_id: str | None = None
) -> tuple[list[Seen], int]:
    """The cards of one deck or of all that the learner has seen, and the number of those that are new.

    Suspended cards are left out. Days are counted from `start`, the beginning of today, and elapsed time to `now`.
    """
    bounds: dict[str, Any] = {"learner": learner_id, "deck": deck_id}
    times = {"now": microseconds(now), "start": microseconds(start), "length": DAY}
    with db.reading() as connection:
        rows = connection.execute(SEEN, bounds | times).fetchall()
        unseen: int = connection.execute(UNSEEN, bounds).scalar_one()
    return [Seen(stability, difficulty, asked, max(due, 0)) for stability, difficulty, asked, due in rows], unseen


def load_habits(db: Database, learner_id: int) -> Habits:
    """How the learner answers of late; where there is little of it, mixed with how people usually do."""
    with db.reading() as connection:
        rows = connection.execute(ANSWERS, {"learner": learner_id, "most": RECENT}).fetchall()
    usual = Habits()
    first = [(rating > 1, seconds) for rating, seconds, is_first in rows if is_first]
    later = [(rating, seconds) for rating, seconds, is_first in rows if not is_first]
    passes = [sum(rating == passed for rating, _ in later) for passed in (2, 3, 4)]
    known = sum(passes)
    return Habits(
        first_right=_mixed(sum(right for right, _ in first), len(first), usual.first_right),
        passes=(
            _mixed(passes[0], known, usual.passes[0]),
            _mixed(passes[1], known, usual.passes[1]),
            _mixed(passes[2], known, usual.passes[2]),
        ),
        right=_mixed(sum(seconds for rating, seconds in later if rating > 1), known, usual.right),
        wrong=_mixed(sum(seconds for rating, seconds in later if rating == 1), len(later) - known, usual.wrong),
        new=_mixed(sum(seconds for _, seconds in first), len(first), usual.new),
    )


def _mixed(total: float, count: int, usual: float) -> float:
    return (total + WEIGHT * usual) / (count + WEIGHT)
