"""Who learns. So far it is one person a database."""

from quiz.storage.database import Database

NAME = "me"


NOBODY = 0
"""An id that no learner has: who was never made has answered nothing."""


def default_learner(db: Database, *, make: bool = True) -> int:
    """The id of the learner "me", who is made the first time; without `make`, so that nothing is written, `NOBODY`."""
    with db.reading() as connection:
        found = connection.exec_driver_sql("SELECT id FROM learner WHERE name = ?", (NAME,)).scalar()
    if found is None and not make:
        return NOBODY
    if found is None:
        with db.writing() as connection:
            # Another process may have been faster since.
            connection.exec_driver_sql("INSERT OR IGNORE INTO learner (name) VALUES (?)", (NAME,))
            found = connection.exec_driver_sql("SELECT id FROM learner WHERE name = ?", (NAME,)).scalar_one()
    return int(found)
