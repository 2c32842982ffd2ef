"""`quiz show`: the cards of a deck with their evidence."""

from quiz.cli.opening import console, database
from quiz.cli.options import DeckName


def show(
    deck: DeckName,
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
