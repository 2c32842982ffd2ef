"""`quiz repair`: look whether the database is whole, and make anew from the log what only follows from it."""

import typer

from quiz.cli.opening import database
from quiz.errors import StorageError
from quiz.locale import _, ngettext


def repair() -> None:
    """Check and mend the database."""
    from quiz.cli.person import person
    from quiz.storage import damage, learners, rebuild_memory, recount_all
    from quiz.terminal.progress import progress

    with database() as db:
        if what := damage(db):
            raise StorageError(
                "The database {path} is damaged ({what}); put back a copy of it.", path=db.path, what=what
            )
        typer.echo(_("The file is whole."))
        everybody = learners(db)
        cards, changed = 0, 0
        with progress(_("Reading the log")) as report:
            for number, one in enumerate(everybody):
                report(number, len(everybody))
                seen, mended = rebuild_memory(db, one.id, person(db, one.name).replay)
                cards, changed = cards + seen, changed + mended
        recount_all(db)
    compared = ngettext(
        "{n} card was compared with the log of its answers.",
        "{n} cards were compared with the log of their answers.",
        cards,
    )
    typer.echo(compared.format(n=cards))
    mended_told = ngettext("The memory of {n} card was put right.", "The memory of {n} cards was put right.", changed)
    typer.echo(mended_told.format(n=changed) if changed else _("Nothing had to be put right."))
