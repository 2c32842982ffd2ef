"""Who learns. So far it is one person a database."""

from quiz.storage.database import Database

NAME = "me"


def default_learner(db: Database) -> int:
    """The id of the learner "me", who is made the first time somebody asks."""
    with db.reading() as connection:
        found = connection.exec_driver_sql("SELECT id FROM learner WHERE name = ?", (NAME,)).scalar()
    if found is None:
        with db.writing() as connection:
            # Another process may have been faster since.
            connection.exec_driver_sql("INSERT OR IGNORE INTO learner (name) VALUES (?)", (NAME,))
            found = connection.exec_driver_sql("SELECT id FROM learner WHERE name = ?", (NAME,)).scalar_one()
    return int(found)
