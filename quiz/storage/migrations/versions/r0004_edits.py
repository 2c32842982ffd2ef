"""What a card said before somebody edited it, to tell whether a file that comes in has changed as well."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add a column, which SQLite does without touching a row."""
    op.add_column("card", sa.Column("original", sa.String(), nullable=True))
