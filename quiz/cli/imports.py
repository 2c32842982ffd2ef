"""`quiz import`: decks from files.

A file with a mistake is not taken in at all unless that is asked for: half a deck that looks whole is worse than none.
"""

from pathlib import Path
from typing import Annotated

import typer

from quiz.cli.generate import told
from quiz.cli.opening import database, now, tell
from quiz.cli.options import FormatName
from quiz.errors import ExitCode, NotFoundError
from quiz.locale import _, ngettext


def import_files(
    files: Annotated[list[Path], typer.Argument(metavar=_("FILE"), readable=False, help=_("The files to take in."))],
    form: FormatName = None,
    skip_broken: Annotated[
        bool, typer.Option("--skip-broken", help=_("Take in what can be read of a file that has mistakes."))
    ] = False,
) -> None:
    """Take in decks from files."""
    from quiz.exchange import read_decks
    from quiz.language import detect
    from quiz.storage import save_deck

    failed = False
    for path in files:
        if not path.exists():
            raise NotFoundError("There is no file {path}.", path=path)
    for path in files:
        read = read_decks(path, form, detect=detect)
        for problem in read.problems:
            tell(problem, path)
        failed = failed or bool(read.problems)
        if read.problems and not skip_broken:
            typer.echo(
                _("{path}: nothing was taken in. Mend it, or add --skip-broken to take in the rest.").format(path=path),
                err=True,
            )
            continue
        for deck in read.decks:
            with database() as db:
                saved = save_deck(db, deck, now=now())
            typer.echo(told(saved))
            gone = saved.retired + saved.removed
            if gone:
                typer.echo(
                    ngettext("{n} card is no longer in it.", "{n} cards are no longer in it.", gone).format(n=gone)
                )
    if failed:
        raise typer.Exit(int(ExitCode.BAD_INPUT))
