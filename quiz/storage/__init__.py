"""The storage: one SQLite file with decks, learners and all their answers, and the functions that others call.

Every function takes the `Database` first and does one transaction. Importing this package costs SQLAlchemy's import,
a fifth of a second; commands import it when they need it. The tables themselves and Alembic wait for a migration.
"""

from quiz.storage.answers import end_session, load_log, record, start_session, undo
from quiz.storage.database import Database, open_database
from quiz.storage.decks import DeckName, DeckSummary, deck_summaries, delete_deck, find_deck, load_deck
from quiz.storage.learners import default_learner
from quiz.storage.queue import Stored, load_article, load_due, load_new
from quiz.storage.saving import Saved, save_deck
from quiz.storage.statistics import Statistics, statistics

__all__ = [
    "Database",
    "DeckName",
    "DeckSummary",
    "Saved",
    "Statistics",
    "Stored",
    "deck_summaries",
    "default_learner",
    "delete_deck",
    "end_session",
    "find_deck",
    "load_article",
    "load_deck",
    "load_due",
    "load_log",
    "load_new",
    "open_database",
    "record",
    "save_deck",
    "start_session",
    "statistics",
    "undo",
]
