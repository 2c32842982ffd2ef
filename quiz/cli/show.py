"""`quiz show`: the cards of a deck with their evidence."""

from typing import Annotated

import typer

from quiz.cli.opening import console, database
from quiz.locale import _


def show(
    deck: Annotated[str, typer.Argument(metavar=_("DECK"), help=_("A deck's title, the beginning of one, or its id."))],
) -> None:
    """Show a deck's cards."""
    from quiz.storage import find_deck, load_deck
    from quiz.terminal.tables import card_list

    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
    screen = console()
    screen.print(found.title, style="bold", markup=False)
    screen.print()
    card_list(found.cards, console=screen)
