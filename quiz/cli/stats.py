"""`quiz stats`: how much was studied, how well, and what is coming; on a screen, in lines, as a page, as data."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import AnyDeckName, Learner, Plain, Tag
from quiz.errors import NotFoundError, UsageError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.cli.person import Person
    from quiz.statistics.numbers import Statistics
    from quiz.storage import Database, Scope


def stats(
    deck: AnyDeckName = None,
    tag: Tag = None,
    everything: Annotated[bool, typer.Option("--all", help=_("All pictures, also those without room."))] = False,
    html: Annotated[
        Path | None, typer.Option("--html", metavar=_("FILE"), help=_("Write them as a page for a browser or printer."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("Print the numbers as JSON."))] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help=_("Print a table of the days as CSV."))] = False,
    plain: Plain = False,
    learner: Learner = None,
) -> None:
    """Show the statistics of all decks or of one."""
    if sum((html is not None, as_json, as_csv)) > 1:
        raise UsageError("Of --html, --json and --csv only one can be had at a time.")
    from quiz.cli.person import person

    with database() as db:
        who = person(db, learner)
        scope, title = chosen(db, deck, tag)
        numbers = _numbers(db, who, scope)
    if tag is not None and not numbers.cards.cards:
        raise NotFoundError("No card has the tag {tag}; quiz show DECK lists the cards.", tag=tag)
    if html is not None:
        _write(html, numbers, title)
    elif as_json:
        import json

        from quiz.statistics.telling import as_object

        typer.echo(json.dumps(as_object(numbers), ensure_ascii=False))
    elif as_csv:
        import csv
        import sys

        from quiz.statistics.telling import COLUMNS, by_days

        rows = csv.writer(sys.stdout, lineterminator="\n")
        rows.writerows([COLUMNS, *by_days(numbers)])
    else:
        from quiz.terminal.statistics import statistics_lines, statistics_screen

        if plain or not console().is_terminal or console().is_dumb_terminal:
            statistics_lines(numbers, title, console=console())
        else:
            statistics_screen(numbers, title, console=console(), everything=everything)


def chosen(db: "Database", deck: str | None, tag: str | None) -> "tuple[Scope, str]":
    """What is meant, and what to call it."""
    from quiz.storage import Scope, find_deck

    found = None if deck is None else find_deck(db, deck)
    title = _("Statistics of all decks") if found is None else found.title
    return Scope(None if found is None else found.id, tag=tag), title if tag is None else f"{title} · {tag}"


def _numbers(db: "Database", who: "Person", scope: "Scope") -> "Statistics":
    from quiz.storage import load_statistics

    settings = who.settings_for(scope.deck_id)
    return load_statistics(
        db,
        who.id,
        now(),
        who.calendar,
        scope,
        curve=who.scheduler(scope.deck_id).curve,
        wanted=settings.retention,
        leech=settings.leech,
    )


def _write(path: Path, numbers: "Statistics", title: str) -> None:
    from quiz.exchange.writing import write_text
    from quiz.webpage.statistics import page

    write_text(path, [page(numbers, title)])
    typer.echo(_("“{title}” is written to {path}.").format(title=title, path=path))
