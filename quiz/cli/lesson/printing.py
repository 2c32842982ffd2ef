"""`quiz class print`: a test on paper; `quiz class enter`: its marks into the same report."""

from pathlib import Path
from typing import Annotated

import typer

from quiz.cli.lesson.options import Questions, Seed
from quiz.cli.opening import database, now, tell
from quiz.cli.options import DeckName
from quiz.cli.overwriting import Force, may_write
from quiz.errors import BadInputError, UsageError
from quiz.locale import _, ngettext


def print_test(
    deck: DeckName,
    out: Annotated[Path, typer.Option(metavar="F", readable=False, help=_("The PDF to write."))] = Path("test.pdf"),
    versions: Annotated[
        int, typer.Option(min=1, max=26, metavar="N", help=_("So many versions, each mixed otherwise."))
    ] = 1,
    questions: Questions = 20,
    seed: Seed = None,
    paper: Annotated[str, typer.Option(metavar="P", help=_("a4 or letter."))] = "a4",
    answers: Annotated[
        bool, typer.Option("--answers", help=_("Add the answer key with the sentences that prove it."))
    ] = False,
    force: Force = False,
) -> None:
    """Print a test on paper."""
    import random
    import secrets
    from dataclasses import replace

    from quiz.classroom.game.plan import Way
    from quiz.classroom.paper.sheet import PAPERS, pdf
    from quiz.classroom.paper.versions import versions as make_versions
    from quiz.cli.lesson.planning import plan_for
    from quiz.cli.lesson.reporting import write_bytes
    from quiz.cli.lesson.serving import begin
    from quiz.storage import find_deck, load_deck

    if paper not in PAPERS:
        raise UsageError("Paper is a4 or letter, not {given}.", given=paper)
    if not may_write(out, force=force):
        return
    chosen = secrets.randbits(32) if seed is None else seed
    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
        plan = plan_for(found, number=questions, seed=chosen, way=Way.PAPER)
        plan = replace(plan, sheets=make_versions(plan.questions, versions, random.Random(chosen)))
        write_bytes(out, pdf(plan, paper=paper, answers=answers))
        game = begin(db, plan)
    typer.echo(_("“{title}” is written to {path}.").format(title=plan.title, path=out))
    typer.echo(_("When it is marked: quiz class enter {n} --template marks.csv").format(n=game))


def enter(
    game: Annotated[int, typer.Argument(metavar="N", help=_("The number that quiz class print told."))],
    file: Annotated[
        Path | None, typer.Argument(metavar=_("FILE"), help=_("The filled-in table: points, or the letter ticked."))
    ] = None,
    template: Annotated[
        Path | None, typer.Option(metavar="F", readable=False, help=_("Write an empty table to fill in."))
    ] = None,
    roster: Annotated[
        Path | None, typer.Option(metavar="F", help=_("Put the names of this file into the empty table."))
    ] = None,
    force: Force = False,
) -> None:
    """Take the marks of a test on paper."""
    from quiz.classroom.paper import marks
    from quiz.cli.lesson.keeping import plan_of, row
    from quiz.cli.lesson.planning import read_roster
    from quiz.exchange.writing import write_text
    from quiz.storage import end_lesson, find_lesson, replace_events

    with database() as db:
        lesson = find_lesson(db, game)
        plan = plan_of(lesson)
        if not plan.sheets:
            raise UsageError("Game {n} was not on paper.", n=game)
        if template is not None:
            if not may_write(template, force=force):
                return
            names = read_roster(roster)[0] if roster is not None else ()
            write_text(template, marks.template(plan, names))
            typer.echo(_("The empty table is written to {path}.").format(path=template))
            return
        if file is None:
            raise UsageError("Name the table with the marks, or --template FILE for an empty one.")
        found, problems = marks.read_marks(_read(file), plan)
        for problem in problems:
            tell(problem, file)
        if problems:
            raise BadInputError("Nothing was taken from {path}; correct these lines.", path=file)
        at = now()
        log = marks.events(plan, found, at.timestamp())
        replace_events(db, game, [row(game, seq, event) for seq, event in enumerate(log)])
        end_lesson(db, game, at)
    told = ngettext(
        "The marks of {n} pupil are in the report.", "The marks of {n} pupils are in the report.", len(found)
    )
    typer.echo(told.format(n=len(found)) + f" quiz class report {game}")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInputError("{path} cannot be read: {reason}.", path=path, reason=reason) from error
