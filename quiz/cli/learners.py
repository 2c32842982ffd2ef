"""`quiz learners`: who learns on this machine."""

from typing import Annotated

import typer

from quiz.cli.opening import database, interactive, yes
from quiz.errors import UsageError
from quiz.locale import _, ngettext


def learners(
    add: Annotated[str | None, typer.Option(metavar=_("NAME"), help=_("Add somebody."))] = None,
    rename: Annotated[
        tuple[str, str] | None, typer.Option(metavar=_("OLD NEW"), help=_("Call somebody otherwise."))
    ] = None,
    delete: Annotated[
        str | None, typer.Option(metavar=_("NAME"), help=_("Delete somebody with all their answers; decks stay."))
    ] = None,
    sure: Annotated[bool, typer.Option("--yes", "-y", help=_("Delete without asking."))] = False,
) -> None:
    """List, add, rename or delete learners."""
    from quiz.storage import add_learner, delete_learner, find_learner, rename_learner
    from quiz.storage import learners as everybody

    if sum(one is not None for one in (add, rename, delete)) > 1:
        raise UsageError("One thing at a time: --add, --rename or --delete.")
    with database() as db:
        if add is not None:
            add_learner(db, add)
            typer.echo(_("{name} can learn now: quiz study --learner {name}").format(name=" ".join(add.split())))
        elif rename is not None:
            rename_learner(db, find_learner(db, rename[0]), rename[1])
            typer.echo(_("{old} is called {new} now.").format(old=rename[0], new=" ".join(rename[1].split())))
        elif delete is not None:
            found = find_learner(db, delete)
            answers = next(one.answers for one in everybody(db) if one.id == found)
            if not sure:
                if not interactive():
                    raise UsageError("Say --yes to delete {name} without being asked.", name=delete)
                question = ngettext(
                    "Delete {name} with {n} answer?", "Delete {name} with {n} answers?", answers
                ).format(name=delete, n=answers)
                if not yes(question):
                    typer.echo(_("Nothing was deleted."))
                    return
            delete_learner(db, found)
            typer.echo(_("{name} is deleted.").format(name=delete))
        else:
            listed = everybody(db)
            if not listed:
                typer.echo(_("Nobody has learned here yet."))
            for one in listed:
                answers_told = ngettext("{n} answer", "{n} answers", one.answers).format(n=one.answers)
                cards_told = ngettext("{n} card", "{n} cards", one.cards).format(n=one.cards)
                usual = (
                    "" if one.id != listed[0].id or len(listed) == 1 else " " + _("(unless --learner says otherwise)")
                )
                typer.echo(f"{one.name}: {answers_told}, {cards_told}{usual}")
