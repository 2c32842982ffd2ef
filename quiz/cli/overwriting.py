"""A file that is there already is somebody's: it is replaced only by those who say so."""

from pathlib import Path
from typing import Annotated

import typer

from quiz.cli.opening import interactive, yes
from quiz.errors import UsageError
from quiz.locale import _

Force = Annotated[bool, typer.Option("--force", "-f", help=_("Replace a file that is there already."))]


def may_write(path: Path, *, force: bool) -> bool:
    """Whether to write to `path`; who sits at a terminal is asked where a file stands there.

    Raises:
        UsageError: there is a file, and nobody to be asked.
    """
    if force or not path.is_file() or not path.stat().st_size:
        return True
    if not interactive():
        raise UsageError("There is a file {path} already; say --force to replace it.", path=path)
    if yes(_("There is a file {path} already. Replace it?").format(path=path)):
        return True
    typer.echo(_("Nothing was written."))
    return False
