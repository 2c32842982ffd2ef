"""Arguments and options that several commands share, so that they mean and say the same everywhere."""

from typing import Annotated

import typer

from quiz.locale import _

DECK_HELP = _("A deck's title, the beginning of one, or its id.")

DeckName = Annotated[str, typer.Argument(metavar=_("DECK"), help=DECK_HELP)]
AnyDeckName = Annotated[str | None, typer.Argument(metavar=_("DECK"), help=DECK_HELP)]
New = Annotated[int | None, typer.Option("--new", min=0, metavar="N", help=_("Show at most so many new cards."))]
Limit = Annotated[int | None, typer.Option(min=0, metavar="N", help=_("Ask at most so many questions."))]
Learner = Annotated[
    str | None,
    typer.Option(
        "--learner", envvar="QUIZ_LEARNER", show_envvar=False, metavar="L", help=_("Who learns, if several do.")
    ),
]
Plain = Annotated[bool, typer.Option("--plain", help=_("Plain lines instead of screens, also for screen readers."))]
Tag = Annotated[
    str | None, typer.Option("--tag", metavar="T", help=_("Only cards with this tag, or with one below it."))
]
Title = Annotated[str | None, typer.Option(metavar="T", help=_("The deck's title."))]
ArticleLanguage = Annotated[
    str | None, typer.Option(metavar="de|en", help=_("The article's language, if it is not to be guessed."))
]
FormatName = Annotated[
    str | None,
    typer.Option("--format", metavar="F", help=_("The format, if not by the ending: see docs/formats.md.")),
]
