"""What there is to ask, read whole: the two steps that a session takes, in one."""

import datetime as dt

from quiz.storage import Database, Scope, Stored, due_keys, load_cards, new_keys

SOME_TIME = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def load_due(
    db: Database, learner_id: int, now: dt.datetime, deck_id: str | None = None, limit: int | None = None
) -> list[Stored]:
    """The cards to ask again by `now`."""
    return load_cards(db, learner_id, due_keys(db, learner_id, now, now, Scope(deck_id))[:limit])


def load_new(db: Database, learner_id: int, deck_id: str | None = None, limit: int | None = None) -> list[Stored]:
    """Cards never answered."""
    return load_cards(db, learner_id, new_keys(db, learner_id, SOME_TIME, Scope(deck_id))[:limit])
