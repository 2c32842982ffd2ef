"""Who learns: several people on one machine, each with progress and settings of their own.

Settings are JSON objects made and checked by the caller; here they are only kept.
"""

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from quiz.errors import NotFoundError, UsageError
from quiz.storage.connection import Connection
from quiz.storage.database import Database

NAME = "me"
"""Who learns where nobody is named."""
NOBODY = 0
"""An id that no learner has: who was never made has answered nothing."""


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who learns: how many answers there are of theirs, and how many cards they remember something of."""

    id: int
    name: str
    answers: int
    cards: int


def default_learner(db: Database, *, make: bool = True) -> int:
    """The id of the learner "me", who is made the first time; without `make`, so that nothing is written, `NOBODY`."""
    found = _id(db, NAME)
    if found is None and make:
        return add_learner(db, NAME, again=True)
    return NOBODY if found is None else found


def find_learner(db: Database, name: str) -> int:
    """The id of the learner called `name`, in any case.

    Raises:
        NotFoundError: nobody is called so.
    """
    found = _id(db, name)
    if found is None:
        raise NotFoundError(
            "There is no learner called {name}; quiz learners lists them and quiz learners --add makes one.", name=name
        )
    return found


def add_learner(db: Database, name: str, *, again: bool = False) -> int:
    """Add a learner and return the id; one who is there already is a mistake unless `again`.

    Raises:
        UsageError: somebody is called so, or the name is empty.
    """
    wanted = _checked(name)
    with db.writing() as connection:
        # Another process may have been faster.
        found = _find(connection, wanted)
        if found is None:
            made = connection.execute("INSERT INTO learner (name) VALUES (?)", (wanted,))
            return made.inserted
        if not again:
            raise UsageError("There is a learner called {name} already.", name=wanted)
        return found


def rename_learner(db: Database, learner_id: int, name: str) -> None:
    """Call a learner otherwise; UsageError if somebody else is called so."""
    wanted = _checked(name)
    with db.writing() as connection:
        if _find(connection, wanted) not in {None, learner_id}:
            raise UsageError("There is a learner called {name} already.", name=wanted)
        connection.execute("UPDATE learner SET name = ? WHERE id = ?", (wanted, learner_id))


def delete_learner(db: Database, learner_id: int) -> None:
    """Delete a learner with all answers and settings; the decks stay."""
    with db.writing() as connection:
        # Table by table, as for a deck: foreign keys would go row by row.
        for table in ("review", "memory", "aside", "deck_settings", "study_session", "tally", "deck_tally"):
            connection.execute(f"DELETE FROM {table} WHERE learner_id = ?", (learner_id,))  # noqa: S608
        connection.execute("DELETE FROM learner WHERE id = ?", (learner_id,))


def learners(db: Database) -> list[Learner]:
    """Everybody who learns here, in the order in which they came."""
    with db.reading() as connection:
        rows = connection.execute(
            "SELECT id, name, (SELECT count(*) FROM review WHERE learner_id = learner.id),"
            " (SELECT count(*) FROM memory WHERE learner_id = learner.id) FROM learner ORDER BY id"
        ).fetchall()
    return [Learner(*row) for row in rows]


def load_settings(db: Database, learner_id: int, deck_id: str | None = None) -> dict[str, Any]:
    """What a learner has set, for one deck or in general."""
    with db.reading() as connection:
        if deck_id is None:
            found = connection.execute("SELECT settings FROM learner WHERE id = ?", (learner_id,)).scalar()
        else:
            found = connection.execute(
                "SELECT settings FROM deck_settings WHERE learner_id = ? AND deck_id = ?", (learner_id, deck_id)
            ).scalar()
    return {} if found is None else dict(json.loads(found))


def load_deck_settings(db: Database, learner_id: int) -> dict[str, dict[str, Any]]:
    """What a learner has set for single decks, by the deck's id."""
    with db.reading() as connection:
        rows = connection.execute(
            "SELECT deck_id, settings FROM deck_settings WHERE learner_id = ?", (learner_id,)
        ).fetchall()
    return {deck_id: dict(json.loads(settings)) for deck_id, settings in rows}


def save_settings(db: Database, learner_id: int, settings: dict[str, Any], deck_id: str | None = None) -> None:
    """Keep what a learner has set, for one deck or in general, in the place of what was set before."""
    stored = json.dumps(settings, ensure_ascii=False)
    try:
        with db.writing() as connection:
            if deck_id is None:
                connection.execute("UPDATE learner SET settings = ? WHERE id = ?", (stored, learner_id))
            elif settings:
                connection.execute(
                    "INSERT OR REPLACE INTO deck_settings (deck_id, learner_id, settings) VALUES (?, ?, ?)",
                    (deck_id, learner_id, stored),
                )
            else:
                connection.execute(
                    "DELETE FROM deck_settings WHERE deck_id = ? AND learner_id = ?", (deck_id, learner_id)
                )
    except sqlite3.IntegrityError as error:
        raise NotFoundError("The deck is not in the database any more.") from error


def _id(db: Database, name: str) -> int | None:
    with db.reading() as connection:
        return _find(connection, name)


def _find(connection: Connection, name: str) -> int | None:
    wanted = " ".join(name.split()).casefold()
    rows = connection.execute("SELECT id, name FROM learner ORDER BY id").fetchall()
    return next((int(found) for found, called in rows if called.casefold() == wanted), None)


def _checked(name: str) -> str:
    shown = " ".join(name.split())
    if not shown or not shown.isprintable():
        raise UsageError("A learner needs a name of letters.")
    return shown
