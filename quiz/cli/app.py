"""The Typer app: all commands under one roof, and the one place where errors become sentences and exit codes."""

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from quiz import __version__
from quiz.cli import (
    aside,
    coverage,
    decks,
    export,
    generate,
    home,
    imports,
    learn,
    learners,
    leeches,
    optimise,
    plan,
    preferences,
    repair,
    show,
    simulate,
    stats,
    study,
    where,
)
from quiz.cli.help import Command, Group, usage_sentence
from quiz.cli.lesson import app as lesson
from quiz.cli.opening import on_screen
from quiz.errors import ExitCode, QuizError
from quiz.locale import _, lend_words, spoken

TOLD: dict[str, tuple[Callable[..., None], str]] = {
    "learn": (learn.learn, _("Make questions from an article and study them at once.")),
    "generate": (generate.generate, _("Make a deck of questions from an article and store it.")),
    "study": (study.study, _("Study what is due, of all decks or of one.")),
    "undo": (aside.undo, _("Take the last answer back.")),
    "aside": (aside.aside, _("List the cards put aside, and bring them back.")),
    "decks": (decks.decks, _("List the decks with what is due, new and later.")),
    "show": (show.show, _("Show the cards of a deck with the sentences they come from.")),
    "coverage": (coverage.coverage, _("Show the article of a deck, coloured by what its cards ask.")),
    "delete": (decks.delete, _("Delete a deck with all its answers.")),
    "import": (imports.import_files, _("Take in decks from files.")),
    "export": (export.export, _("Write a deck to a file, for Anki or others.")),
    "stats": (stats.stats, _("Show how much was studied, how well, and what is coming.")),
    "leeches": (leeches.leeches, _("List what you forget again and again, and what helps.")),
    "plan": (plan.plan, _("Plan for an exam: what you will know, what would be enough.")),
    "simulate": (simulate.simulate, _("Look ahead: how much work each retention makes.")),
    "optimise": (optimise.optimise, _("Fit the memory model to your own answers.")),
    "settings": (preferences.preferences, _("Show or change how you study.")),
    "learners": (learners.learners, _("List, add, rename or delete those who learn here.")),
    "repair": (repair.repair, _("Check the database, and mend what follows from the log.")),
    "where": (where.where, _("Show where the database and the settings are.")),
}

UNWRITABLE = {errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
"""What writing to standard output may end in: a reader that left ("quiz decks | head -1"), a full or broken disk."""

LEARNER = typer.Option(
    None, "--learner", envvar="QUIZ_LEARNER", show_envvar=False, metavar="L", help=_("Who learns, if several do.")
)

app = typer.Typer(
    name="quiz",
    cls=Group,
    help=_("Learn what an article says: good questions, asked when you are about to forget."),
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGUMENTS]…"),
)


def _guarded(command: Callable[..., None]) -> Callable[..., None]:
    """The command with its errors told as sentences on standard error, and the exit code that they carry."""

    @wraps(command)
    def guarded(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except QuizError as error:
            typer.echo(spoken(error), err=True)
            raise typer.Exit(int(error.exit_code)) from error
        except KeyboardInterrupt as error:
            typer.echo("", err=True)
            raise typer.Exit(int(ExitCode.INTERRUPTED)) from error

    return guarded


for _name, (_command, _help) in TOLD.items():
    app.command(_name, help=_help, cls=Command, options_metavar=_("[OPTIONS]"))(_guarded(_command))
app.add_typer(lesson.make(_guarded), name="class", help=_("Ask a deck in class, at home or on paper."))


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help=_("Show the version and exit.")),
    learner: str | None = LEARNER,
) -> None:
    """Open the home screen on a terminal; show the help where there is none or one that cannot show screens."""
    if version:
        typer.echo(f"quiz {__version__}")
        raise typer.Exit
    if learner is not None:
        # So that every command finds it there, as if it had been said behind the command.
        os.environ["QUIZ_LEARNER"] = learner
    if context.invoked_subcommand is None:
        if on_screen():
            _guarded(home.home)(learner)
        else:
            typer.echo(context.get_help())


def main() -> None:
    """Run the program and end the process with its exit code."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot write „ or → shows a question mark; it must not end the session.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    lend_words()
    try:
        code = app(standalone_mode=False) or ExitCode.DONE
        sys.stdout.flush()
    except typer.Abort:
        code = ExitCode.INTERRUPTED
    except SystemExit as error:
        # Typer and Rich exit so, with the code of a failure, when the reader of our output has left.
        left = isinstance(error.__context__, BrokenPipeError)
        if not left:
            raise
        code = _silenced(ExitCode.DONE)
    except OSError as error:
        if error.errno not in UNWRITABLE:
            raise
        if error.errno == errno.EPIPE:
            code = _silenced(ExitCode.DONE)
        else:
            typer.echo(_("The output cannot be written: {reason}.").format(reason=error.strerror), err=True)
            code = _silenced(ExitCode.STORAGE)
    except Exception as error:
        sentence = usage_sentence(error)
        if sentence is None:
            raise
        typer.echo(sentence, err=True)
        code = ExitCode.USAGE
    sys.exit(int(code))


def _open_closed_streams() -> None:
    """Put the null device in the place of a stream that was closed before we began, as some schedulers do."""
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - open as long as the process
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def _silenced(code: ExitCode) -> ExitCode:
    """Send what is still to be written nowhere, since it would fail again at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
