"""`quiz optimise`: the memory model fitted to a learner's own answers."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import database
from quiz.cli.options import Learner
from quiz.errors import NotFoundError, UsageError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.core.memory import Rating
    from quiz.schedule.fitting import Fit


def optimise(
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Only show what the fit would bring."))] = False,
    learner: Learner = None,
) -> None:
    """Fit the memory model."""
    from quiz.cli.person import person
    from quiz.schedule.memory_model import WEIGHTS
    from quiz.storage import load_ratings, load_settings, rebuild_memory
    from quiz.terminal.progress import progress

    with database() as db:
        who = person(db, learner)
        with progress(_("Fitting")) as report:
            report(0, 3)
            histories = load_ratings(db, who.id)
            report(1, 3)
            fit = _fit(histories, who.settings.parameters or WEIGHTS)
            report(2, 3)
            for line in _told(fit):
                typer.echo(line)
            if dry_run or not fit.better:
                typer.echo(_("Nothing was changed."))
                return
            settings = {**load_settings(db, who.id), "parameters": list(fit.weights)}
            fitted = replace(who, own=settings)
            cards, _changed = rebuild_memory(db, who.id, fitted.replay, settings=settings)
    typer.echo(_("The fitted weights are set, and your memory of {n} cards is reckoned with them.").format(n=cards))
    typer.echo(_("What is due stays due. quiz settings parameters --reset goes back."))


def _fit(histories: "list[list[tuple[Rating, int]]]", present: tuple[float, ...]) -> "Fit":
    from quiz.schedule.fitting import LEAST, countable, fit

    try:
        return fit(histories, present)
    except ModuleNotFoundError as error:
        raise UsageError("Fitting needs one package more: pip install 'lesequiz[optimise]'") from error
    except ValueError as error:
        raise NotFoundError(
            "There are too few answers to fit anything: {n} that came a night or more after the one before, of at"
            " least {least}. Until then the usual weights are better.",
            n=countable(histories),
            least=LEAST,
        ) from error


def _told(fit: "Fit") -> list[str]:
    return [
        _("Answers used: {n}").format(n=fit.answers),
        _("Log loss on {n} answers to cards kept apart: {before} now, {after} fitted (smaller is better).").format(
            n=fit.tested, before=f"{fit.before:.4f}", after=f"{fit.after:.4f}"
        ),
    ]
