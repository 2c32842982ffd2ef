"""`quiz class report`: what a class knows; `quiz class forget`: delete what is old, so that it is gone."""

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.overwriting import Force, may_write
from quiz.errors import NotFoundError, StorageError, UsageError
from quiz.locale import _, ngettext

if TYPE_CHECKING:
    from quiz.classroom.report.results import Results
    from quiz.classroom.report.statistics import Item
    from quiz.storage import Database, Lesson

FileOption = Path | None


def report(
    game: Annotated[
        int | None, typer.Argument(metavar="N", help=_("The game's number; without it the last one."))
    ] = None,
    deck: Annotated[
        str | None, typer.Option(metavar="D", help=_("All games of a deck together, in class, at home and on paper."))
    ] = None,
    list_games: Annotated[bool, typer.Option("--list", help=_("List the games there are."))] = False,
    html: Annotated[
        FileOption, typer.Option(metavar="F", readable=False, help=_("Write a page to print or send."))
    ] = None,
    xlsx: Annotated[FileOption, typer.Option(metavar="F", readable=False, help=_("Write a spreadsheet."))] = None,
    csv: Annotated[
        FileOption, typer.Option(metavar="F", readable=False, help=_("Write the answers, one line for each pupil."))
    ] = None,
    flag: Annotated[
        list[int] | None,
        typer.Option(min=1, metavar="N", help=_("Flag the question with this number as bad; quiz aside lists it.")),
    ] = None,
    force: Force = False,
) -> None:
    """Show what a class knows and which question was bad."""
    from quiz.classroom.report.statistics import items

    if not all(may_write(path, force=force) for path in (html, xlsx, csv) if path is not None):
        return
    with database() as db:
        if list_games:
            _list(db)
            return
        found = _results(db, game, deck)
        numbers = items(found)
        for number in flag or []:
            _flag(db, found, numbers, number)
    if not flag and not _write_files(found, html, xlsx, csv):
        _show(found, numbers)


def forget(
    older_than: Annotated[
        str, typer.Option("--older-than", metavar="30d", help=_("Delete games older than so many days: 30d."))
    ],
) -> None:
    """Delete old games with all names and answers."""
    from quiz.storage import forget_lessons

    found = re.fullmatch(r"(\d{1,5})\s*d?", older_than.strip())
    if found is None:
        raise UsageError("Say the age in days, such as 30d, and not {given}.", given=older_than)
    with database() as db:
        gone = forget_lessons(db, now() - dt.timedelta(days=int(found[1])))
    typer.echo(ngettext("{n} game is forgotten.", "{n} games are forgotten.", gone).format(n=gone))


def _results(db: "Database", game: int | None, deck: str | None) -> "Results":
    from quiz.classroom.report.results import Sitting, results
    from quiz.cli.lesson.keeping import game_of
    from quiz.storage import find_deck, find_lesson, lessons

    chosen: list[Lesson]
    if deck is not None:
        if game is not None:
            raise UsageError("Either a game's number or --deck, not both.")
        chosen = lessons(db, find_deck(db, deck).id)[::-1]
    else:
        chosen = [find_lesson(db, game)] if game is not None else lessons(db)[:1]
    if not chosen:
        raise NotFoundError("No class has played yet; begin with: quiz class host DECK")
    sittings = [Sitting(one.id, one.way, f"{one.started:%Y-%m-%d}", game_of(db, one)) for one in chosen]
    return results(chosen[-1].title, sittings)


def _flag(db: "Database", found: "Results", numbers: "tuple[Item, ...]", number: int) -> None:
    from quiz.classroom.report.sentences import sentences
    from quiz.cli.person import person
    from quiz.storage import flag, load_deck

    item = next((one for one in numbers if one.number == number), None)
    if item is None:
        raise NotFoundError("The report has no question {n}.", n=number)
    deck_id = found.sittings[-1].game.plan.deck_id
    if load_deck(db, deck_id).card(item.question.card_id) is None:
        raise NotFoundError("The card of question {n} is not in its deck any more.", n=number)
    flag(db, person(db, make=True).id, deck_id, item.question.card_id, " ".join(sentences(item)))
    typer.echo(_("Flagged: {question}").format(question=item.question.text))


def _write_files(found: "Results", html: Path | None, xlsx: Path | None, csv: Path | None) -> bool:
    """Write what was asked for; whether anything was."""
    from quiz.classroom.report.files import as_csv, as_html, as_xlsx
    from quiz.exchange.writing import write_text

    if html is not None:
        write_text(html, as_html(found))
    if csv is not None:
        write_text(csv, as_csv(found))
    if xlsx is not None:
        write_bytes(xlsx, as_xlsx(found))
    written = [path for path in (html, xlsx, csv) if path is not None]
    for path in written:
        typer.echo(_("The report is written to {path}.").format(path=path))
    return bool(written)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file as a whole; StorageError where that cannot be."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise StorageError("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error) from error


def _show(found: "Results", numbers: "tuple[Item, ...]") -> None:
    from quiz.classroom.report.sentences import sentences
    from quiz.terminal.lesson_report import ItemLines, show_report

    lines = [
        ItemLines(
            one.number,
            one.question.text,
            one.question.answer,
            one.answers,
            one.facility,
            one.discrimination,
            sentences(one),
        )
        for one in numbers
    ]
    people = sorted(found.people, key=lambda one: (one.rank, one.name.casefold()))
    several = len(found.sittings) > 1
    rows = [
        (f"{one.name} ({one.sitting})" if several else one.name, one.rank, one.score, len(one.replies), one.share)
        for one in people
    ]
    days = ", ".join(f"{one.id} ({one.day})" for one in found.sittings)
    show_report(_("{title}, game {games}").format(title=found.title, games=days), lines, rows, console=console())


def _list(db: "Database") -> None:
    from quiz.storage import lessons

    ways = {"live": _("in class"), "homework": _("at home"), "paper": _("on paper")}
    found = lessons(db)
    for one in found:
        typer.echo(f"{one.id:>4}  {one.started:%Y-%m-%d %H:%M}  {ways.get(one.way, one.way):<10}  {one.title}")
    if not found:
        typer.echo(_("No class has played yet; begin with: quiz class host DECK"))
