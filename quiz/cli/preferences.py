"""`quiz settings`: what is set, for a learner in general or for one deck, and how to set it."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quiz.cli.opening import console, database
from quiz.cli.options import DECK_HELP, Learner
from quiz.errors import UsageError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.cli.person import Person

OF_THE_LEARNER = frozenset({"day_begins", "parameters", "leech", "longest"})
"""Settings that make sense only for all decks alike."""


def preferences(
    name: Annotated[
        str | None, typer.Argument(metavar=_("NAME"), help=_("The setting; without it all are shown."))
    ] = None,
    value: Annotated[
        list[str] | None,
        typer.Argument(metavar=_("VALUE"), help=_("Its new value; without it the present one is shown.")),
    ] = None,
    deck: Annotated[str | None, typer.Option("--deck", metavar=_("DECK"), help=DECK_HELP)] = None,
    reset: Annotated[bool, typer.Option("--reset", help=_("Go back to the usual value."))] = False,
    learner: Learner = None,
) -> None:
    """Show or change settings."""
    from quiz.cli.person import person
    from quiz.storage import find_deck, load_settings, rebuild_memory, save_settings
    from quiz.study.settings import READERS, written

    if name is not None and name not in READERS:
        raise UsageError("There is no setting called {name}; there are {names}.", name=name, names=", ".join(READERS))
    if name is None and (value or reset):
        raise UsageError("Say which setting to change.")
    with database() as db:
        deck_id = None if deck is None else find_deck(db, deck).id
        if value or reset:
            assert name is not None
            if deck_id is not None and name in OF_THE_LEARNER:
                raise UsageError("{name} is the same for all decks; leave --deck out.", name=name)
            set_to = None if reset else written(name, " ".join(value or []))
            who = person(db, learner, make=True)
            layer = load_settings(db, who.id, deck_id)
            layer.pop(name, None)
            if not reset:
                layer[name] = set_to
            save_settings(db, who.id, layer, deck_id)
        who = person(db, learner)
        if name == "parameters" and (value or reset):
            rebuild_memory(db, who.id, who.replay)
    if name is not None:
        _show(who, deck_id, [name])
        return
    own = {*who.everybody, *who.own, *who.of_decks.get(deck_id or "", {})}
    _show(who, deck_id, [one for one in READERS if deck_id is None or one not in OF_THE_LEARNER], own)
    if own:
        typer.echo(_("* set by you; quiz settings NAME --reset goes back to what is usual."))


def _show(who: "Person", deck_id: str | None, names: list[str], marked: Collection[str] = ()) -> None:
    """Write settings with their values and what they mean, a star behind those that are `marked`."""
    from rich.table import Table
    from rich.text import Text

    from quiz.terminal.tables import unbroken

    settings, meanings = who.settings_for(deck_id), _meanings()
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(min_width=6)
    table.add_column(overflow="fold")
    for name in names:
        table.add_row(
            Text(name, style="bold"),
            Text(_shown(getattr(settings, name)) + (" *" if name in marked else "")),
            Text(meanings[name], style="dim"),
        )
    screen = console()
    unbroken(screen).print(table, highlight=False)


def _shown(value: Any) -> str:
    if value is None:
        return _("usual")
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return f"{value:%H:%M}" if hasattr(value, "hour") else str(value)


def _meanings() -> dict[str, str]:
    return {
        "new": _("cards to begin a day"),
        "reviews": _("cards to repeat a day"),
        "retention": _("share of cards that should still be known when they come again, 0.7 to 0.99"),
        "longest": _("longest interval in days"),
        "day_begins": _("when the study day begins"),
        "ladder": _("days of stability from which a card with options is typed; 0 is off"),
        "buttons": _("2: right or wrong; 4: again, hard, good, easy"),
        "steps": _("a card not known comes back after so many others; with several numbers it must be known as often"),
        "leech": _("times forgotten after which a card is called a leech"),
        "parameters": _("weights of the memory model; quiz optimise finds yours"),
    }
