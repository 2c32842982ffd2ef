"""`quiz aside`: the cards put aside, and how to bring them back; `quiz undo`: the last answer, taken back."""

from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import AnyDeckName, Learner
from quiz.errors import NotFoundError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.storage import Aside


def aside(
    deck: AnyDeckName = None,
    back: Annotated[
        list[int] | None, typer.Option("--back", min=1, metavar="N", help=_("Bring the card with this number back."))
    ] = None,
    everything: Annotated[bool, typer.Option("--all-back", help=_("Bring all of them back."))] = False,
    learner: Learner = None,
) -> None:
    """List the cards that are suspended, buried or flagged as bad questions."""
    from quiz.cli.person import person
    from quiz.storage import bury, find_deck, flag, load_aside, suspend

    with database() as db:
        who = person(db, learner)
        found = load_aside(db, who.id, now(), None if deck is None else find_deck(db, deck).id)
        wanted = range(1, len(found) + 1) if everything else back or []
        if wanted and not found:
            raise NotFoundError("No card is put aside.")
        for number in wanted:
            if number > len(found):
                raise NotFoundError(
                    "There is no number {n}; the last one in quiz aside is {last}.", n=number, last=len(found)
                )
        for number in wanted:
            one = found[number - 1]
            suspend(db, who.id, one.deck_id, one.card.id, suspended=False)
            bury(db, who.id, one.deck_id, one.card.id, None)
            flag(db, who.id, one.deck_id, one.card.id, None)
            typer.echo(_("Back again: {question}").format(question=_line(one.card.question)))
    if wanted:
        return
    if not found:
        typer.echo(_("No card is put aside."))
    from quiz.terminal.tables import unbroken

    screen = unbroken(console())
    for number, one in enumerate(found, 1):
        # In a pipe every card is two lines, however long.
        screen.print(f"{number}. {_line(one.card.question)} ({one.deck_title})", markup=False, highlight=False)
        screen.print(f"   {_state(one)}", markup=False, highlight=False)
    if found:
        typer.echo(_("quiz aside --back N brings one back."))


def undo(learner: Learner = None) -> None:
    """Take back the last answer."""
    from quiz.cli.person import person
    from quiz.storage import load_deck, undo_last

    with database() as db:
        who = person(db, learner)
        taken = undo_last(db, who.id, replay=who.replay)
        if taken is None:
            typer.echo(_("There is no answer to take back."))
            return
        deck_id, review = taken
        card = load_deck(db, deck_id).card(review.card_id)
    question = _line(card.question) if card else review.card_id
    typer.echo(_("Taken back: {question}").format(question=question))


def _state(one: "Aside") -> str:
    words = []
    if one.suspended:
        words.append(_("suspended"))
    if one.buried_until is not None and one.buried_until > now():
        words.append(_("put aside until tomorrow"))
    if one.flag is not None:
        words.append(_("bad question: {why}").format(why=_line(one.flag)) if one.flag else _("bad question"))
    return ", ".join(words)


def _line(text: str) -> str:
    from quiz.terminal.printable import one_line

    return one_line(text).strip()
