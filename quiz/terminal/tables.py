"""Lists: the decks there are, and the cards of one with their evidence.

On a terminal they fit its width, long titles going on in the next line; in a pipe every deck is one line.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from rich.table import Table
from rich.text import Text

from quiz.core.card import Card
from quiz.core.kinds.cloze import CLOZE
from quiz.locale import _
from quiz.terminal.page import Page
from quiz.terminal.printable import one_line
from quiz.terminal.verdict import source

if TYPE_CHECKING:
    from rich.console import Console

UNBROKEN = 10_000
WIDE = 100


class DeckLine(Protocol):
    """What the list of decks shows of one."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def cards(self) -> int:
        """How many cards it has."""

    @property
    def due(self) -> int:
        """How many are to be asked today."""

    @property
    def new(self) -> int:
        """How many were never asked."""

    @property
    def later(self) -> int:
        """How many were asked and come later than today."""


def deck_table(decks: Sequence[DeckLine], *, console: "Console") -> None:
    """Write the list of decks; ids only where there is room for them."""
    piped = not console.is_terminal
    with_ids = piped or console.width >= WIDE
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    table.add_column(_("Deck"), overflow="fold", no_wrap=piped, min_width=12)
    for name in (_("Cards"), _("Due"), _("New"), _("Later")):
        table.add_column(name, justify="right", no_wrap=True)
    if with_ids:
        table.add_column(_("Id"), style="dim", no_wrap=True)
    for deck in decks:
        due = Text(str(deck.due), style="bold" if deck.due else "dim")
        title = Text(one_line(deck.title).strip())
        table.add_row(title, str(deck.cards), due, str(deck.new), str(deck.later), *([deck.id] if with_ids else []))
    unbroken(console).print(table, highlight=False)


def card_list(cards: Iterable[Card], *, console: "Console") -> None:
    """Write cards one below the other: question, answer, further answers and options, and where the answer stands."""
    page = Page(console)
    for number, card in enumerate(cards, 1):
        for line in _card_lines(number, card, page):
            console.print(line, width=page.width, highlight=False, soft_wrap=not console.is_terminal)
        console.print()


def _card_lines(number: int, card: Card, page: Page) -> Iterable[Text]:
    yield Text.assemble(
        (f"{number}. ", "dim"), (one_line(card.question).strip(), "bold"), (f"  {kind_word(card)}", "dim")
    )
    yield Text(_("Answer: {answer}").format(answer=one_line(card.answer).strip()))
    if card.accepted:
        yield Text(_("Also right: {answers}").format(answers=_listed(card.accepted)))
    if card.distractors:
        yield Text(_("Wrong options: {options}").format(options=_listed(card.distractors)), style="dim")
    # A cloze without a source would only repeat itself.
    if card.evidence is not None and any(parts := source(card)):
        yield Text.assemble(_("Source:"), " ", page.marked(parts))


def kind_word(card: Card) -> str:
    """The name of a card's kind in the user's language; a kind added later goes by its own name."""
    words = {
        CLOZE.name: _("gap"),
        "short": _("short answer"),
        "choice": _("choice"),
        "truefalse": _("true or false"),
        "reveal": _("look and judge"),
    }
    return words.get(card.kind, card.kind)


def unbroken(console: "Console") -> "Console":
    """The console itself or, where it is no terminal, one on the same file that breaks no line."""
    from rich.console import Console

    return console if console.is_terminal else Console(file=console.file, width=UNBROKEN, color_system=None)


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(one_line(text).strip() for text in texts)
