"""`quiz leeches`: the cards that are forgotten again and again, with what helps; reworded or let go on the spot."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database
from quiz.cli.options import AnyDeckName, Learner, Tag
from quiz.cli.stats import chosen
from quiz.errors import NotFoundError
from quiz.locale import _, ngettext

if TYPE_CHECKING:
    from quiz.statistics.numbers import HardCard
    from quiz.storage import Database


def leeches(
    deck: AnyDeckName = None,
    tag: Tag = None,
    edit: Annotated[
        int | None, typer.Option("--edit", min=1, metavar="N", help=_("Reword the card with this number."))
    ] = None,
    suspend: Annotated[
        list[int] | None,
        typer.Option("--suspend", min=1, metavar="N", help=_("Ask the card with this number no more.")),
    ] = None,
    learner: Learner = None,
) -> None:
    """List the cards that are forgotten again and again, and what helps."""
    from quiz.cli.person import person
    from quiz.storage import load_leeches
    from quiz.storage import suspend as suspend_card
    from quiz.terminal.figures.hardest import card_line

    with database() as db:
        who = person(db, learner)
        scope, _title = chosen(db, deck, tag)
        least = who.settings.leech
        found = load_leeches(db, who.id, least, scope)
        wanted = [*(suspend or []), *([edit] if edit else [])]
        for number in wanted:
            if number > len(found):
                raise NotFoundError("There is no number {n}; quiz leeches lists {all} cards.", n=number, all=len(found))
        for number in suspend or []:
            suspend_card(db, who.id, found[number - 1].deck_id, found[number - 1].card.id)
            typer.echo(_("Not asked any more: {card}").format(card=card_line(found[number - 1])))
        if edit:
            _reword(db, found[edit - 1])
    if not wanted:
        _list(found, least)


def _list(found: "list[HardCard]", least: int) -> None:
    from rich.text import Text

    from quiz.terminal.figures.hardest import advice, card_line
    from quiz.terminal.tables import unbroken

    screen = unbroken(console())
    if not found:
        typer.echo(
            ngettext("No card was forgotten {n} time.", "No card was forgotten {n} times.", least).format(n=least)
        )
    for number, hard in enumerate(found, 1):
        times = ngettext("forgotten {n} time", "forgotten {n} times", hard.lapses).format(n=hard.lapses)
        screen.print(Text(f"{number}. {card_line(hard)}"))
        screen.print(Text(f"   {times} – {hard.deck_title}", style="dim"))
    for line in advice(found):
        screen.print(Text(line))


def _reword(db: "Database", hard: "HardCard") -> None:
    """Ask for another question and another answer, one line each, and save them if they make a card."""
    from dataclasses import replace

    from quiz.core.kinds import KIND_BY_NAME
    from quiz.storage import edit_card
    from quiz.terminal.obeying import problem_told
    from quiz.terminal.printable import one_line

    typer.echo(
        _("The question is: {text} Type another one, or nothing to keep it.").format(text=one_line(hard.card.question))
    )
    question = sys.stdin.readline().strip()
    typer.echo(
        _("The answer is: {text} Type another one, or nothing to keep it.").format(text=one_line(hard.card.answer))
    )
    answer = sys.stdin.readline().strip()
    card = replace(hard.card, question=question or hard.card.question, answer=answer or hard.card.answer)
    problem = next(iter(KIND_BY_NAME[card.kind].problems(card)), None)
    if problem is not None:
        typer.echo(problem_told(problem))
    elif card == hard.card:
        typer.echo(_("Nothing was changed."))
    else:
        edit_card(db, hard.deck_id, card)
        typer.echo(_("Changed."))
