"""`quiz export`: a deck to a file."""

from pathlib import Path
from typing import Annotated

import typer

from quiz.cli.opening import database, language_of
from quiz.cli.options import DeckName, FormatName
from quiz.locale import _, language


def export(
    deck: DeckName,
    file: Annotated[Path, typer.Argument(metavar=_("FILE"), readable=False, help=_("The file to write."))],
    form: FormatName = None,
    anki_lang: Annotated[
        str | None,
        typer.Option("--anki-lang", metavar="de|en", help=_("The language Anki speaks, if it is not yours.")),
    ] = None,
) -> None:
    """Write a deck to a file."""
    from quiz.exchange import WriteOptions, format_for, write_deck
    from quiz.storage import find_deck, load_deck

    spoken_by_anki = language_of(anki_lang) or language()
    kind = format_for(file, form)
    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
    for path in write_deck(found, file, kind.name, WriteOptions(anki_language=spoken_by_anki)):
        typer.echo(_("“{title}” is written to {path}.").format(title=found.title, path=path))
    if kind.name == "anki-csv":
        typer.echo(_("In Anki: File, Import, choose this file, Import. Doing so again updates the same notes."))
