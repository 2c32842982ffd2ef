"""The tables, as SQLModel classes: what a database looks like. Migrations are compared with them.

No row ever becomes an instance of these classes: `quiz.storage.rows` turns the driver's tuples into core objects and
back, which is an order of magnitude faster, and so this module is imported only to make or to check migrations.

Times are whole microseconds since 1970 in UTC (`INTEGER`): exact, and SQL compares and sorts them as numbers. Lists
are JSON arrays (`TEXT`). A card's key is its deck's id and its own, and a deck has its own copy of its article: the
same exported deck under another id shares nothing with the first, neither progress nor offsets into the text.

The order of columns in the indexes serves the foreign keys as well: SQLite looks for children of every deleted card,
and would otherwise read all reviews for each.
"""

from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlmodel import Field, SQLModel

THE_CARD: tuple[list[str], list[str]] = (["deck_id", "card_id"], ["card.deck_id", "card.id"])


class DeckRow(SQLModel, table=True):
    """A deck. `created` is when it was first stored, `changed` when it was last made again."""

    __tablename__ = "deck"

    id: str = Field(primary_key=True)
    title: str = Field(unique=True)
    language: str
    created: int
    changed: int


class ArticleRow(SQLModel, table=True):
    """The article of a deck; `date` is an ISO date."""

    __tablename__ = "article"

    deck_id: str = Field(primary_key=True, foreign_key="deck.id", ondelete="CASCADE")
    title: str
    language: str
    text: str
    date: str | None
    source: str


class CardRow(SQLModel, table=True):
    """A card; the evidence columns are null together, those of the answer's place also by themselves.

    `position` counts from 0 in the deck. `retired` is 1 for a card that the deck no longer has and that is kept
    because it has been answered. `edited` is 1 for a card whose words somebody has changed by hand; `original` is then
    a JSON array of what stood there first: kind, question, answer, further answers, wrong answers, tags.
    """

    __tablename__ = "card"
    __table_args__: ClassVar[Any] = (
        # Covers counting a deck's cards and finding its next new ones.
        Index("card_in_order", "deck_id", "retired", "position", "id"),
        # Nearly always empty, so asking whether a card is retired costs next to nothing.
        Index("card_retired", "deck_id", "id", sqlite_where=text("retired = 1")),
    )

    deck_id: str = Field(primary_key=True, foreign_key="deck.id", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    position: int
    retired: int
    kind: str
    question: str
    answer: str
    accepted: str
    distractors: str
    tags: str
    sentence: str | None
    start: int | None
    end: int | None
    answer_start: int | None
    answer_end: int | None
    edited: int = Field(sa_column_kwargs={"server_default": text("0")})
    original: str | None


class LearnerRow(SQLModel, table=True):
    """Somebody who learns; `settings` is a JSON object of what differs from the usual."""

    __tablename__ = "learner"

    id: int = Field(primary_key=True)
    name: str = Field(unique=True)
    settings: str = Field(sa_column_kwargs={"server_default": text("'{}'")})


class DeckSettingsRow(SQLModel, table=True):
    """What a learner wants otherwise in one deck: a JSON object, like that of the learner."""

    __tablename__ = "deck_settings"
    __table_args__: ClassVar[Any] = (
        Index("deck_settings_learner", "learner_id"),
        {"sqlite_with_rowid": False},
    )

    deck_id: str = Field(primary_key=True, foreign_key="deck.id", ondelete="CASCADE")
    learner_id: int = Field(primary_key=True, foreign_key="learner.id", ondelete="CASCADE")
    settings: str


class AsideRow(SQLModel, table=True):
    """A card that a learner has put aside: for good (`suspended`), until a moment, or as a bad question (`flag`)."""

    __tablename__ = "aside"
    __table_args__: ClassVar[Any] = (
        ForeignKeyConstraint(*THE_CARD, ondelete="CASCADE"),
        Index("aside_learner", "learner_id"),
        {"sqlite_with_rowid": False},
    )

    deck_id: str = Field(primary_key=True)
    card_id: str = Field(primary_key=True)
    learner_id: int = Field(primary_key=True, foreign_key="learner.id", ondelete="CASCADE")
    suspended: int
    buried_until: int | None
    flag: str | None


class MemoryRow(SQLModel, table=True):
    """The state of one card in one learner's memory: the last word of the review log."""

    __tablename__ = "memory"
    __table_args__: ClassVar[Any] = (
        ForeignKeyConstraint(*THE_CARD, ondelete="CASCADE"),
        # Covers "what is due", in the order of asking, for all decks or for one.
        Index("memory_due", "learner_id", "due", "deck_id"),
        # Finds what was forgotten most often; written only when a card is forgotten.
        Index("memory_lapses", "learner_id", "lapses", sqlite_where=text("lapses > 0")),
        {"sqlite_with_rowid": False},
    )

    deck_id: str = Field(primary_key=True)
    card_id: str = Field(primary_key=True)
    learner_id: int = Field(primary_key=True, foreign_key="learner.id", ondelete="CASCADE")
    stability: float
    difficulty: float
    due: int
    last_review: int
    reps: int
    lapses: int


class StudySessionRow(SQLModel, table=True):
    """One sitting of one learner, over one deck or (`deck_id` null) over all.

    `plan` is a JSON object that says what was to be asked, as long as the sitting can be taken up again.
    """

    __tablename__ = "study_session"
    __table_args__: ClassVar[Any] = (
        Index("study_session_deck", "deck_id"),
        Index("study_session_learner", "learner_id"),
    )

    id: int = Field(primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete="CASCADE")
    deck_id: str | None = Field(foreign_key="deck.id", ondelete="CASCADE")
    started: int
    ended: int | None
    plan: str | None


class StudyEventRow(SQLModel, table=True):
    """What was done in a sitting besides answering: a card skipped, buried or suspended (`what`)."""

    __tablename__ = "study_event"
    __table_args__: ClassVar[Any] = (
        ForeignKeyConstraint(*THE_CARD, ondelete="CASCADE"),
        Index("study_event_session", "session_id"),
        Index("study_event_card", "deck_id", "card_id"),
    )

    id: int = Field(primary_key=True)
    session_id: int = Field(foreign_key="study_session.id", ondelete="CASCADE")
    deck_id: str
    card_id: str
    at: int
    what: str


class ReviewRow(SQLModel, table=True):
    """One answer. The log is the truth; a card's order is that of `at`, then of `id`.

    `days` is the interval that the answer led to (null in a log from elsewhere), `mode` how the card was asked ("" if
    that is not known), `hints` how many hints were taken.
    """

    __tablename__ = "review"
    __table_args__: ClassVar[Any] = (
        ForeignKeyConstraint(*THE_CARD, ondelete="CASCADE"),
        # Finds a card's log and, walked from end to end, has all that statistics want of every card's.
        Index("review_card", "deck_id", "card_id", "at", "id", "learner_id", "rating"),
        Index("review_at", "learner_id", "at", "deck_id"),
        Index("review_session", "session_id"),
    )

    id: int = Field(primary_key=True)
    learner_id: int = Field(foreign_key="learner.id", ondelete="CASCADE")
    session_id: int | None = Field(foreign_key="study_session.id", ondelete="SET NULL")
    deck_id: str
    card_id: str
    at: int
    rating: int
    given: str
    seconds: float
    days: int | None
    mode: str = Field(sa_column_kwargs={"server_default": text("''")})
    hints: int = Field(sa_column_kwargs={"server_default": text("0")})


class TallyRow(SQLModel, table=True):
    """The answers of a learner within a quarter of an hour of UTC, counted: see `quiz.statistics.tally`.

    Tallies follow from the log and are changed in one transaction with it (`quiz.storage.tallies`).
    """

    __tablename__ = "tally"
    __table_args__: ClassVar[Any] = ({"sqlite_with_rowid": False},)

    learner_id: int = Field(primary_key=True, foreign_key="learner.id", ondelete="CASCADE")
    quarter: int = Field(primary_key=True)
    again: int
    hard: int
    good: int
    easy: int
    new: int
    young: int
    young_right: int
    mature: int
    mature_right: int
    milliseconds: int


class DeckTallyRow(SQLModel, table=True):
    """The same for the answers to one deck."""

    __tablename__ = "deck_tally"
    __table_args__: ClassVar[Any] = (
        Index("deck_tally_deck", "deck_id"),
        {"sqlite_with_rowid": False},
    )

    learner_id: int = Field(primary_key=True, foreign_key="learner.id", ondelete="CASCADE")
    deck_id: str = Field(primary_key=True, foreign_key="deck.id", ondelete="CASCADE")
    quarter: int = Field(primary_key=True)
    again: int
    hard: int
    good: int
    easy: int
    new: int
    young: int
    young_right: int
    mature: int
    mature_right: int
    milliseconds: int


class ClassGameRow(SQLModel, table=True):
    """A deck asked in class, at home or on paper (`way`); `plan` is a JSON object with all its questions.

    `deck_id` is no foreign key: what a class answered outlives its deck. `address` is where it was served last, and
    `learned` is 1 once the answers have gone into the schedules of those who learn here.
    """

    __tablename__ = "class_game"
    __table_args__: ClassVar[Any] = (Index("class_game_deck", "deck_id"),)

    id: int = Field(primary_key=True)
    deck_id: str
    title: str
    way: str
    pin: str
    host_token: str
    screen_token: str
    address: str
    started: int
    ended: int | None
    learned: int
    plan: str


class ClassEventRow(SQLModel, table=True):
    """Something that happened in a game; `seq` counts from 0 in each, `data` is a JSON object.

    An answer names its player and round, and nobody can give two to one: two processes that run the same game would
    meet at `seq` at the latest.
    """

    __tablename__ = "class_event"
    __table_args__: ClassVar[Any] = (
        Index("class_event_answer", "game_id", "round", "player", unique=True, sqlite_where=text("what = 'answer'")),
        {"sqlite_with_rowid": False},
    )

    game_id: int = Field(primary_key=True, foreign_key="class_game.id", ondelete="CASCADE")
    seq: int = Field(primary_key=True)
    at: int
    what: str
    player: int | None
    round: int | None
    data: str
