"""The storage: one SQLite file with decks, learners and all their answers, and the functions that others call.

Every function takes the `Database` first and does one transaction, in plain SQL through SQLite's own driver. The tables
themselves, which are SQLModel's, with SQLAlchemy and Alembic wait for a migration: their import takes longer than most
commands.
"""

from quiz.storage.ahead import load_habits, load_seen
from quiz.storage.answers import load_log, record, undo, undo_last
from quiz.storage.aside import Aside, bury, flag, load_aside, suspend
from quiz.storage.database import Database, open_database
from quiz.storage.decks import (
    DeckName,
    DeckSummary,
    StoredDeck,
    deck_called,
    deck_summaries,
    delete_deck,
    edit_card,
    find_deck,
    load_deck,
    open_deck,
)
from quiz.storage.histories import TakenIn, load_histories, save_histories
from quiz.storage.learners import (
    NOBODY,
    Learner,
    add_learner,
    default_learner,
    delete_learner,
    find_learner,
    learners,
    load_deck_settings,
    load_settings,
    rename_learner,
    save_settings,
)
from quiz.storage.queue import (
    Asked,
    Key,
    Scope,
    Stored,
    all_keys,
    asked_since,
    due_by_day,
    due_keys,
    load_answers,
    load_article,
    load_cards,
    new_keys,
)
from quiz.storage.rebuilding import damage, load_ratings, rebuild_memory, recount_all
from quiz.storage.saving import Saved, save_deck
from quiz.storage.sessions import (
    Happening,
    Unfinished,
    end_session,
    happenings,
    record_event,
    start_session,
    undo_event,
    unfinished_session,
)
from quiz.storage.statistics import load_leeches, load_statistics, standing

__all__ = [
    "NOBODY",
    "Aside",
    "Asked",
    "Database",
    "DeckName",
    "DeckSummary",
    "Happening",
    "Key",
    "Learner",
    "Saved",
    "Scope",
    "Stored",
    "StoredDeck",
    "TakenIn",
    "Unfinished",
    "add_learner",
    "all_keys",
    "asked_since",
    "bury",
    "damage",
    "deck_called",
    "deck_summaries",
    "default_learner",
    "delete_deck",
    "delete_learner",
    "due_by_day",
    "due_keys",
    "edit_card",
    "end_session",
    "find_deck",
    "find_learner",
    "flag",
    "happenings",
    "learners",
    "load_answers",
    "load_article",
    "load_aside",
    "load_cards",
    "load_deck",
    "load_deck_settings",
    "load_habits",
    "load_histories",
    "load_leeches",
    "load_log",
    "load_ratings",
    "load_seen",
    "load_settings",
    "load_statistics",
    "new_keys",
    "open_database",
    "open_deck",
    "rebuild_memory",
    "record",
    "record_event",
    "recount_all",
    "rename_learner",
    "save_deck",
    "save_histories",
    "save_settings",
    "standing",
    "start_session",
    "suspend",
    "undo",
    "undo_event",
    "undo_last",
    "unfinished_session",
]
