"""Tallies counted by hand, each answer looked at by itself."""

from collections import defaultdict
from dataclasses import astuple
from typing import Any

from quiz.core.memory import Rating
from quiz.statistics.tally import COUNTS, Tally
from quiz.storage import Database


def tables(db: Database) -> list[list[tuple[Any, ...]]]:
    """Both tables of tallies."""
    with db.reading() as connection:
        return [
            [tuple(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3")]
            for table in ("tally", "deck_tally")
        ]


def by_hand(db: Database) -> list[list[tuple[Any, ...]]]:
    """Both tables as they should be, each answer looked at by itself."""
    with db.reading() as connection:
        log = connection.execute(
            "SELECT learner_id, deck_id, card_id, at, rating, seconds, days FROM review ORDER BY at, id"
        ).fetchall()
    whole, parts = defaultdict[Any, Tally](Tally), defaultdict[Any, Tally](Tally)
    last: dict[Any, Any] = {}
    for learner, deck, card, at, rating, seconds, days in log:
        counted = dict.fromkeys(COUNTS, 0)
        counted[Rating(rating).name.lower()] = 1
        counted["milliseconds"] = int(seconds * 1000 + 0.5)
        before = last.get((learner, deck, card))
        if before is None:
            counted["new"] = 1
        elif at - before[0] >= 6 * 3600 * 10**6:
            interval = (at - before[0]) // (86_400 * 10**6) if before[1] is None else before[1]
            kind = "young" if interval < 21 else "mature"
            counted[kind] = 1
            counted[f"{kind}_right"] = int(rating > 1)
        last[learner, deck, card] = (at, days)
        quarter = at // (900 * 10**6)
        whole[learner, quarter] += Tally(**counted)
        parts[learner, deck, quarter] += Tally(**counted)
    return [sorted((*key, *astuple(tally)) for key, tally in found.items()) for found in (whole, parts)]
