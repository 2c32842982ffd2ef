"""`quiz stats`: how much was studied, how well, and what is coming."""

from dataclasses import asdict
from typing import Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import AnyDeckName, Learner
from quiz.locale import _


def stats(
    deck: AnyDeckName = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the numbers as JSON."))] = False,
    learner: Learner = None,
) -> None:
    """Show the statistics of all decks or of one."""
    from quiz.cli.person import person
    from quiz.storage import find_deck, statistics

    with database() as db:
        deck_id = find_deck(db, deck).id if deck is not None else None
        who = person(db, learner)
        numbers = statistics(db, who.id, now(), who.calendar, deck_id)
    if as_json:
        import json

        typer.echo(json.dumps(asdict(numbers), ensure_ascii=False))
        return
    from quiz.terminal.numbers import statistics_screen

    statistics_screen(numbers, console=console())
