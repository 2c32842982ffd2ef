"""`quiz decks` and `quiz delete`: the list of decks, and how to shorten it."""

from typing import Annotated

import typer

from quiz.cli.opening import console, database, interactive, now, yes
from quiz.cli.options import DeckName, Learner
from quiz.errors import UsageError
from quiz.locale import _, ngettext


def decks(learner: Learner = None) -> None:
    """List the decks."""
    from quiz.cli.person import person
    from quiz.storage import deck_summaries

    with database() as db:
        who = person(db, learner)
        found = deck_summaries(db, who.id, who.end_of_today(now()))
    if not found:
        typer.echo(_("There are no decks yet. Make one from an article with: quiz learn ARTICLE"))
        return
    from quiz.terminal.tables import deck_table

    deck_table(found, console=console())


def delete(
    deck: DeckName,
    sure: Annotated[bool, typer.Option("--yes", "-y", help=_("Delete without asking."))] = False,
) -> None:
    """Delete a deck after asking."""
    from quiz.storage import NOBODY, deck_summaries, delete_deck, find_deck

    with database() as db:
        found = find_deck(db, deck)
        if not sure:
            if not interactive():
                raise UsageError("Say --yes to delete “{title}” without being asked.", title=found.title)
            summary = next(one for one in deck_summaries(db, NOBODY, now()) if one.id == found.id)
            question = ngettext(
                "Delete “{title}” with its {n} card and everything you answered?",
                "Delete “{title}” with its {n} cards and everything you answered?",
                summary.cards,
            )
            if not yes(question.format(title=found.title, n=summary.cards)):
                typer.echo(_("Nothing was deleted."))
                return
        delete_deck(db, found.id)
    typer.echo(_("“{title}” is deleted.").format(title=found.title))
