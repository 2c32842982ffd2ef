"""Tallies of answers for quarters of an hour, counted from the log; statistics read them in the place of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

COUNTS = ("again", "hard", "good", "easy", "new", "young", "young_right", "mature", "mature_right", "milliseconds")
# As the log was counted when this revision was made; six hours and 900 seconds in microseconds, and 21 days.
FILL = """
    INSERT INTO deck_tally
    SELECT learner_id, deck_id, at / 900000000,
        sum(rating = 1), sum(rating = 2), sum(rating = 3), sum(rating = 4),
        sum(before IS NULL),
        sum(coalesce(later AND interval < 21, 0)), sum(coalesce(later AND interval < 21 AND rating > 1, 0)),
        sum(coalesce(later AND interval >= 21, 0)), sum(coalesce(later AND interval >= 21 AND rating > 1, 0)),
        sum(CAST(seconds * 1000 + 0.5 AS INTEGER))
    FROM (
        SELECT *, at - before >= 21600000000 AS later,
            coalesce(days_before, (at - before) / 86400000000) AS interval
        FROM (
            SELECT learner_id, deck_id, at, rating, seconds,
                lag(at) OVER card AS before, lag(days) OVER card AS days_before
            FROM review WINDOW card AS (PARTITION BY learner_id, deck_id, card_id ORDER BY at, id)
        )
    )
    GROUP BY 1, 2, 3
"""


def upgrade() -> None:
    """Make both tables and count what is in the log."""
    op.create_table(
        "tally",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("learner_id", "quarter"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "deck_tally",
        sa.Column("learner_id", sa.Integer(), nullable=False),
        sa.Column("deck_id", sa.String(), nullable=False),
        sa.Column("quarter", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.ForeignKeyConstraint(["deck_id"], ["deck.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["learner_id"], ["learner.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("learner_id", "deck_id", "quarter"),
        sqlite_with_rowid=False,
    )
    op.create_index("deck_tally_deck", "deck_tally", ["deck_id"])
    op.create_index("memory_lapses", "memory", ["learner_id", "lapses"], sqlite_where=sa.text("lapses > 0"))
    op.execute(FILL)
    sums = ", ".join(f"sum({name})" for name in COUNTS)
    op.execute(f"INSERT INTO tally SELECT learner_id, quarter, {sums} FROM deck_tally GROUP BY 1, 2")  # noqa: S608
