"""The page: text on a terminal in a readable width, with and without colour."""

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quiz.core.kinds.cloze import GAP
from quiz.core.marking import Change, Piece
from quiz.terminal.printable import one_line, printable

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

READABLE = 76
"""Columns in a line at most: longer lines are hard to follow back."""
FIELD = "_" * 8

CHANGE_STYLES = {
    Change.MISSING: "bold underline green",
    Change.OTHER: "bold underline green",
    Change.EXTRA: "strike red",
    Change.SAME: "",
}


class Page:
    """Writes to a console: indented where there is room, never wider than is good to read."""

    def __init__(self, console: "Console") -> None:
        self.console = console

    @property
    def margin(self) -> int:
        """Blank columns at the left."""
        return 2 if self.console.width >= 60 else 0

    @property
    def width(self) -> int:
        """Columns for text."""
        return max(min(READABLE, self.console.width - 2 * self.margin), 10)

    @property
    def colourless(self) -> bool:
        """Whether marks have to be seen without colour."""
        return self.console.no_color or self.console.color_system is None

    @property
    def ascii_only(self) -> bool:
        """Whether the terminal can not show signs beyond ASCII."""
        return not self.console.encoding.lower().startswith("utf")

    def show(self, *texts: "RenderableType") -> None:
        """Write texts below each other."""
        for text in texts:
            self.console.print(
                Padding(text, (0, 0, 0, self.margin)), width=self.margin + self.width, highlight=False, markup=False
            )

    def turn(self) -> None:
        """Begin on an empty screen."""
        self.console.clear()

    def header(self, title: str, progress: str) -> None:
        """The line at the top: the deck's title, and how far the session is; two lines where there is no room."""
        title = one_line(title).strip()
        if self.width < 60:
            self.show(Text(title, style="bold", no_wrap=True, overflow="ellipsis"), Text(progress))
        else:
            line = Table.grid(expand=True, padding=(0, 2, 0, 0))
            line.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
            line.add_column(no_wrap=True, justify="right")
            line.add_row(Text(title, style="bold"), Text(progress))
            self.show(line)
        self.show(Text(("-" if self.ascii_only else "─") * self.width, style="dim"), "")

    def marked(self, parts: tuple[str, str, str]) -> Text:
        """A sentence with its middle part marked: bold, underlined, and in brackets where there is no colour."""
        before, answer, after = parts
        if answer and self.colourless:
            answer = f"[{answer}]"
        return Text.assemble(before, (answer, "bold underline"), after)

    def compared(self, pieces: tuple[Piece, ...]) -> Text:
        """A near miss: the answer with what was missing or other, and with what was too much."""
        text = Text()
        for piece in pieces:
            letters = one_line(piece.text)
            if self.colourless and piece.change is not Change.SAME:
                sign = {Change.EXTRA: "-", Change.MISSING: "+", Change.OTHER: f"{one_line(piece.given)}>"}
                letters = f"[{sign[piece.change]}{letters}]"
            text.append(letters, CHANGE_STYLES[piece.change])
        return text


def question_text(text: str) -> Text:
    """A question, its gap drawn as a field to write in."""
    before, gap, after = printable(text).strip().partition(GAP)
    return Text.assemble((before, "bold"), (FIELD if gap else "", "bold cyan"), (after, "bold"))
