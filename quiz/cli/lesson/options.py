"""Options that several commands of the classroom share."""

from typing import Annotated

import typer

from quiz.locale import _

Questions = Annotated[
    int, typer.Option("--questions", min=1, max=500, metavar="N", help=_("Ask at most so many questions."))
]
Seed = Annotated[
    int | None,
    typer.Option("--seed", metavar="N", help=_("The same number chooses and mixes the same way again.")),
]
Address = Annotated[
    str, typer.Option("--host", metavar="A", help=_("The address to serve at; usually every one of this machine."))
]
Port = Annotated[
    int | None,
    typer.Option("--port", min=0, max=65535, metavar="P", help=_("The port to serve at, if 8421 will not do.")),
]
Headless = Annotated[
    bool,
    typer.Option("--headless", help=_("No screen: print one line of JSON and serve until the process is ended.")),
]
Screenless = Annotated[
    bool, typer.Option("--plain", help=_("Plain lines instead of a screen, also for screen readers."))
]
