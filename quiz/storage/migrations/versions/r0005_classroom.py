"""What a class did: games with their plans, and the log of what happened in each."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the two tables."""
    op.create_table(
        "class_game",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deck_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("pin", sa.String(), nullable=False),
        sa.Column("host_token", sa.String(), nullable=False),
        sa.Column("screen_token", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("started", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("learned", sa.Integer(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("class_game_deck", "class_game", ["deck_id"])
    op.create_table(
        "class_event",
        sa.Column("game_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("player", sa.Integer(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("data", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["game_id"], ["class_game.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("game_id", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "class_event_answer",
        "class_event",
        ["game_id", "round", "player"],
        unique=True,
        sqlite_where=sa.text("what = 'answer'"),
    )
