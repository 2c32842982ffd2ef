"""`quiz import`: decks from files.

A file with a mistake is not taken in at all unless that is asked for: half a deck that looks whole is worse than none.
"""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import database, now, tell
from quiz.cli.options import FormatName, Learner
from quiz.errors import ExitCode, NotFoundError
from quiz.locale import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.core.deck import Deck
    from quiz.core.memory import History
    from quiz.exchange import Part
    from quiz.storage import Database, Saved

PROSE = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Endings of files that may as well be articles, for which somebody said import and meant learn."""
MOST_NAMED = 10
"""So many cards in conflict are named."""


def import_files(
    files: Annotated[list[Path], typer.Argument(metavar=_("FILE"), readable=False, help=_("The files to take in."))],
    form: FormatName = None,
    update: Annotated[
        bool,
        typer.Option(
            "--update", help=_("Add and change cards of a deck that is here; remove none, and keep what you edited.")
        ),
    ] = False,
    deck: Annotated[
        str | None,
        typer.Option("--deck", metavar=_("DECK"), help=_("The deck to update, if the file does not say it.")),
    ] = None,
    skip_broken: Annotated[
        bool, typer.Option("--skip-broken", help=_("Take in what can be read of a file that has mistakes."))
    ] = False,
    without_progress: Annotated[
        bool, typer.Option("--without-progress", help=_("Leave out what was answered elsewhere."))
    ] = False,
    learner: Learner = None,
) -> None:
    """Take in decks from files."""
    from quiz.exchange import ReadOptions, format_for, read_decks
    from quiz.language import detect
    from quiz.terminal.progress import progress

    failed = False
    for path in files:
        if not path.exists():
            raise NotFoundError("There is no file {path}.", path=path)
    for path in files:
        kind = format_for(path, form)
        with progress(_("Reading cards")) as report:
            read = read_decks(path, kind.name, ReadOptions(detect, report))
        empty = not any(len(one.cards) for one in read.decks)
        prose = empty and path.suffix.lower() in PROSE and len({one.message for one in read.problems}) == 1
        for problem in (*(read.problems[:1] if prose else read.problems), *read.notes):
            tell(problem, path)
        failed = failed or empty or bool(read.problems)
        if empty and (prose or not read.problems):
            hint = _("{path}: there are no cards in it. If it is an article, say: quiz learn {quoted}")
            typer.echo(hint.format(path=path, quoted=shlex.quote(str(path))), err=True)
            continue
        if read.problems and not skip_broken:
            typer.echo(
                _("{path}: nothing was taken in. Mend it, or add --skip-broken to take in the rest.").format(path=path),
                err=True,
            )
            continue
        with database() as db:
            for one in read.decks:
                saved = _save(db, one, kind.carries, deck, update=update or deck is not None)
                _say(saved, update=update or deck is not None)
                if not without_progress:
                    own = {card: history for (of, card), history in read.histories.items() if of == one.id}
                    _take_answers(db, saved.deck_id, own, learner)
    if failed:
        raise typer.Exit(int(ExitCode.BAD_INPUT))


def _save(db: "Database", deck: "Deck", carries: "frozenset[Part]", name: str | None, *, update: bool) -> "Saved":
    """Store a deck; one that is here already keeps what the format cannot carry."""
    from quiz.exchange import adopted
    from quiz.storage import deck_called, find_deck, load_deck, save_deck
    from quiz.terminal.progress import progress

    if name is not None:
        here: str | None = find_deck(db, name).id
    else:
        here = deck_called(db, deck.id, deck.title if update else None)
    if here is not None:
        deck = adopted(deck, load_deck(db, here), carries)
    with progress(_("Storing cards")) as report:
        return save_deck(db, deck, now=now(), keep_edits=update, keep_others=update, report=report)


def _say(saved: "Saved", *, update: bool) -> None:
    conflicts = len(saved.conflicts)
    if update:
        told = _("“{title}”: {new} new, {changed} changed, {same} unchanged, {conflicts} in conflict.")
    else:
        told = _("“{title}”: {new} new, {changed} changed, {same} unchanged.")
    typer.echo(
        told.format(title=saved.title, new=saved.new, changed=saved.changed, same=saved.same, conflicts=conflicts)
    )
    gone = saved.retired + saved.removed
    if gone:
        typer.echo(ngettext("{n} card is no longer in it.", "{n} cards are no longer in it.", gone).format(n=gone))
    if conflicts and update:
        typer.echo(
            ngettext(
                "{n} card was edited here and changed in the file; it stays as you edited it:",
                "{n} cards were edited here and changed in the file; they stay as you edited them:",
                conflicts,
            ).format(n=conflicts)
        )
    elif conflicts:
        typer.echo(
            ngettext(
                "{n} card that you had edited has the words of the file now:",
                "{n} cards that you had edited have the words of the file now:",
                conflicts,
            ).format(n=conflicts)
        )
    for question in saved.conflicts[:MOST_NAMED]:
        typer.echo(f"  {' '.join(question.split())}")
    if conflicts > MOST_NAMED:
        typer.echo("  …")


def _take_answers(db: "Database", deck_id: str, histories: "Mapping[str, History]", learner: str | None) -> None:
    """Take in what was answered elsewhere, for the learner who is named or the usual one."""
    if not histories:
        return
    from quiz.cli.person import person
    from quiz.storage import save_histories

    who = person(db, learner, make=True)
    taken = save_histories(db, who.id, deck_id, histories, who.scheduler(deck_id).replay)
    if taken.reviews:
        typer.echo(
            _("{answers} to {cards} taken in.").format(
                answers=ngettext("{n} answer", "{n} answers", taken.reviews).format(n=taken.reviews),
                cards=ngettext("{n} card", "{n} cards", taken.cards).format(n=taken.cards),
            )
        )
