"""The sub-commands of `quiz class`."""

from collections.abc import Callable

import typer

from quiz.cli.help import Command, Group
from quiz.cli.lesson import hosting, printing, reporting
from quiz.locale import _

TOLD: dict[str, tuple[Callable[..., None], str, type[Command]]] = {
    "host": (hosting.host, _("Run a deck live in class, on everybody's phone."), hosting.HostCommand),
    "resume": (hosting.resume, _("Bring the last lesson back after the computer went down."), Command),
    "homework": (hosting.homework, _("Let everybody answer a deck at home, at their own pace."), hosting.HostCommand),
    "print": (printing.print_test, _("Write a test on paper as a PDF."), Command),
    "enter": (printing.enter, _("Take the marks of a test on paper into the report."), Command),
    "report": (reporting.report, _("Show what a class knows, and which questions were bad."), Command),
    "forget": (reporting.forget, _("Delete old games with all names and answers."), Command),
}


def make(guarded: Callable[[Callable[..., None]], Callable[..., None]]) -> typer.Typer:
    """The group of commands, each `guarded` so that errors become sentences."""
    app = typer.Typer(
        cls=Group,
        rich_markup_mode=None,
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("COMMAND [ARGUMENTS]…"),
    )

    @app.callback(invoke_without_command=True)
    def start(context: typer.Context) -> None:
        """Show the help where no command is named."""
        if context.invoked_subcommand is None:
            typer.echo(context.get_help())

    for name, (command, told, kind) in TOLD.items():
        app.command(name, help=told, cls=kind, options_metavar=_("[OPTIONS]"))(guarded(command))
    return app
