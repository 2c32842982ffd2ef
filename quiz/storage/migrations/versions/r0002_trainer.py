"""What the trainer keeps: settings, cards put aside, sessions to take up again, how an answer was come by."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add columns, which SQLite does without touching a row, and three tables."""
    op.add_column("card", sa.Column("edited", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.add_column("learner", sa.Column("settings", sa.String(), nullable=False, server_default=sa.text("'{}'")))
    op.add_column("study_session", sa.Column("plan", sa.String(), nullable=True))
    op.add_column("review", sa.Column("days", sa.Integer(), nullable=True))
    op.add_column("review", sa.Column("mode", sa.String(), nullable=False, server_default=sa.text("''")))
    op.add_column("review", sa.Column("hints", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_table(
        "deck_settings",
        sa.Column("deck_id", sa.String(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("settings", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("deck_id", "learner_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("deck_settings_learner", "deck_settings", ["learner_id"])
    op.create_table(
        "aside",
        sa.Column("deck_id", sa.String(), nullable=False),
        sa.Column("card_id", sa.String(), nullable=False),
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("suspended", sa.Integer(), nullable=False),
        sa.Column("buried_until", sa.Integer(), nullable=True),
        sa.Column("flag", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("deck_id", "card_id", "learner_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("aside_learner", "aside", ["learner_id"])
    op.create_table(
        "study_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("deck_id", sa.String(), nullable=False),
        sa.Column("card_id", sa.String(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["deck_id", "card_id"], ["card.deck_id", "card.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["session_id"], ["study_session.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("study_event_session", "study_event", ["session_id"])
    op.create_index("study_event_card", "study_event", ["deck_id", "card_id"])
