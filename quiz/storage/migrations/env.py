"""What Alembic runs for every command: it works on the connection that `quiz.storage.migrations` hands over.

That connection is already in a transaction, which its owner commits; SQLite takes back changed tables, too.
"""

from alembic import context
from sqlmodel import SQLModel

import quiz.storage.tables  # noqa: F401 - importing it fills the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    # SQLite changes a table by building it anew.
    render_as_batch=True,
)
context.run_migrations()
