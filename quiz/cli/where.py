"""`quiz where`: where the database and the settings are."""

from pathlib import Path

import typer

from quiz.cli.places import places
from quiz.locale import _


def where() -> None:
    """Show the places, and whether anything is there yet."""
    found = places()
    absent = _("not there yet")
    for name, path in ((_("Database"), found.database_file), (_("Settings"), str(found.settings))):
        missing = "" if Path(path).exists() else f"  ({absent})"
        typer.echo(f"{name}: {path}{missing}")
