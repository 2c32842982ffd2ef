"""`quiz export`: a deck to a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import database, language_of, now, tell
from quiz.cli.options import DeckName, FormatName, Learner
from quiz.errors import UsageError
from quiz.locale import _, language

if TYPE_CHECKING:
    from quiz.core.article import Language
    from quiz.exchange import Written
    from quiz.storage import Database, StoredDeck


def export(
    deck: DeckName,
    file: Annotated[Path, typer.Argument(metavar=_("FILE"), readable=False, help=_("The file to write."))],
    form: FormatName = None,
    anki_lang: Annotated[
        str | None,
        typer.Option("--anki-lang", metavar="de|en", help=_("The language Anki speaks, if it is not yours.")),
    ] = None,
    with_progress: Annotated[
        bool, typer.Option("--with-progress", help=_("Write what you answered as well, and when cards are due."))
    ] = False,
    learner: Learner = None,
) -> None:
    """Write a deck to a file."""
    from quiz.exchange import Part, format_for
    from quiz.storage import find_deck, open_deck

    spoken_by_anki = language_of(anki_lang) or language()
    kind = format_for(file, form, write=True)
    if with_progress and Part.PROGRESS not in kind.carries:
        raise UsageError("The format {name} cannot carry progress; anki, jsonl and json can.", name=kind.name)
    with database() as db:
        found = open_deck(db, find_deck(db, deck).id)
        written = _write(db, found, file, kind.name, spoken_by_anki, learner if with_progress else None, with_progress)
    for path in written.paths:
        typer.echo(_("“{title}” is written to {path}.").format(title=found.title, path=path))
    for problem in written.cut:
        tell(problem)
    if kind.name == "anki-csv":
        typer.echo(_("In Anki: File, Import, choose this file, Import. Doing so again updates the same notes."))
    elif kind.name == "anki" and with_progress:
        typer.echo(
            _(
                "In Anki: File, Import, choose this file, switch “Import any learning progress” and"
                " “Import any deck presets” on, Import."
            )
        )
        typer.echo(_("Cards that Anki has already keep what Anki knows of them."))
    elif kind.name == "anki":
        typer.echo(_("In Anki: File, Import, choose this file, Import. Doing so again updates the same notes."))


def _write(
    db: "Database",
    found: "StoredDeck",
    file: Path,
    form: str,
    spoken_by_anki: "Language",
    learner: str | None,
    with_progress: bool,
) -> "Written":
    from quiz.cli.person import person
    from quiz.exchange import WriteOptions, write_deck
    from quiz.storage import load_histories
    from quiz.terminal.progress import progress

    who = person(db, learner)
    settings = who.settings_for(found.id)
    with progress(_("Writing cards")) as report:
        options = WriteOptions(
            anki_language=spoken_by_anki,
            recall=(lambda cards: load_histories(db, who.id, found.id, cards)) if with_progress else None,
            now=now(),
            calendar=who.calendar,
            parameters=settings.parameters,
            retention=settings.retention,
            report=report,
        )
        return write_deck(found, file, form, options)
