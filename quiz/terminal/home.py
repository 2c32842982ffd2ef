"""The home screen: what is due, and one key to begin."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quiz.locale import _, ngettext
from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from rich.console import Console

    from quiz.terminal.page import Page


@dataclass(frozen=True, slots=True)
class HomeStatus:
    """How many decks there are, cards due and cards never asked, answers today and days in a row.

    `waiting` is how many cards a session that stopped half-way has left, `learner` who learns if there are several.
    """

    decks: int
    due: int
    new: int
    today: int = 0
    streak_days: int = 0
    waiting: int = 0
    learner: str = ""


class HomeChoice(StrEnum):
    """What to do next."""

    GO_ON = "go on"
    STUDY = "study"
    LEARN = "learn"
    DECKS = "decks"
    STATISTICS = "statistics"
    LEARNERS = "learners"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Sample:
    """An article that comes with the program: its title, and `path`, which `choose_article` returns for it."""

    title: str
    path: str


def home(status: HomeStatus, *, console: "Console") -> HomeChoice:
    """Greet, and ask what to do; Ctrl-C and Ctrl-D quit. Somebody without a deck is offered an article first."""
    from quiz.terminal.page import Page

    page = Page(console)
    page.turn()
    _greet(page, status)
    offers = _offers(status)
    try:
        picked = _pick(page, [text for _choice, text in offers], _("↑ ↓ Enter or {first}–{last} choose · q quit"))
    except (KeyboardInterrupt, EOFError):
        return HomeChoice.QUIT
    choice, _text = offers[picked]
    return choice


def _pick(page: "Page", options: Sequence[str], footer: str) -> int:
    """The place of the option that is picked by its number or with the arrows; q picks the last one."""
    from quiz.terminal.keys import ask_option

    picked = ask_option(
        options,
        [str(number) for number in range(1, len(options) + 1)],
        {"q": len(options) - 1},
        footer.format(first=1, last=len(options)),
        width=page.width,
        margin=page.margin,
    )
    return int(picked)


def choose_learner(names: Sequence[str], *, console: "Console") -> str | None:
    """Ask who learns; None to stay with who did."""
    from rich.text import Text

    from quiz.terminal.page import Page

    page = Page(console)
    page.turn()
    page.show(Text(_("Who learns?"), style="bold"), "")
    options = [*(one_line(name) for name in names), _("Back")]
    try:
        picked = _pick(page, options, _("↑ ↓ Enter or {first}–{last} choose · q back"))
    except (KeyboardInterrupt, EOFError):
        return None
    return names[picked] if picked < len(names) else None


def choose_article(samples: Sequence[Sample], *, console: "Console") -> str | None:
    """Ask which article to learn: the path of a sample or one that is typed; None to go back."""
    from rich.text import Text

    from quiz.terminal.keys import ask_path
    from quiz.terminal.page import Page

    page = Page(console)
    page.turn()
    page.show(Text(_("Which article do you want to learn?"), style="bold"), "")
    options = [*(one_line(sample.title).strip() for sample in samples), _("A text file of my own"), _("Back")]
    try:
        picked = _pick(page, options, _("↑ ↓ Enter or {first}–{last} choose · q back"))
        if picked < len(samples):
            return samples[picked].path
        if picked == len(options) - 1:
            return None
        page.show(Text(_("Where is the file?")))
        footer = _("Tab completes · Enter opens · empty: back")
        return ask_path(footer, width=page.width, margin=page.margin).strip() or None
    except (KeyboardInterrupt, EOFError):
        return None


def pause(*, console: "Console") -> None:
    """Leave what is on the screen until Enter is pressed; Ctrl-C and Ctrl-D do as well."""
    from quiz.terminal.keys import ask_key
    from quiz.terminal.page import Page

    page = Page(console)
    with suppress(KeyboardInterrupt, EOFError):
        ask_key(_("Enter goes back"), {"enter", "space", "q"}, width=page.width, margin=page.margin)


def _greet(page: "Page", status: HomeStatus) -> None:
    from rich.panel import Panel
    from rich.text import Text

    if not status.decks:
        lines = [
            _("Welcome! Quiz helps you to remember what you read."),
            _("It makes questions from an article and asks each of them when you are about to forget."),
        ]
    else:
        lines = [
            ngettext("{n} card is due.", "{n} cards are due.", status.due).format(n=status.due)
            if status.due
            else _("Nothing is due now."),
            ngettext("{n} card is new.", "{n} cards are new.", status.new).format(n=status.new) if status.new else "",
            ngettext("{n} answer today.", "{n} answers today.", status.today).format(n=status.today)
            if status.today
            else "",
            ngettext("{n} day in a row.", "{n} days in a row.", status.streak_days).format(n=status.streak_days)
            if status.streak_days > 1
            else "",
        ]
    title = f"Quiz · {one_line(status.learner)}" if status.learner else "Quiz"
    page.show(Panel(Text(" ".join(filter(None, lines))), title=title, title_align="left", padding=(1, 2)), "")


def _offers(status: HomeStatus) -> list[tuple[HomeChoice, str]]:
    if not status.decks:
        return [(HomeChoice.LEARN, _("Learn an article")), (HomeChoice.QUIT, _("Quit"))]
    study = (
        HomeChoice.STUDY,
        ngettext("Study {n} card that is due", "Study {n} cards that are due", status.due).format(n=status.due)
        if status.due
        else _("Study new cards"),
    )
    rest = [
        (HomeChoice.LEARN, _("Learn an article")),
        (HomeChoice.DECKS, _("Decks")),
        (HomeChoice.STATISTICS, _("Statistics")),
        *([(HomeChoice.LEARNERS, _("Somebody else learns"))] if status.learner else []),
        (HomeChoice.QUIT, _("Quit")),
    ]
    if status.due or status.new:
        rest.insert(0, study)
    if status.waiting:
        left = ngettext("Go on where you stopped ({n} card)", "Go on where you stopped ({n} cards)", status.waiting)
        rest.insert(0, (HomeChoice.GO_ON, left.format(n=status.waiting)))
    return rest
