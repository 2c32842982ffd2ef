"""What pictures are drawn on: so many columns, signs or only ASCII, and lines that never break by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from rich.console import Console

SHADES, ASCII_SHADES = "·░▒▓█", ".-+*#"
LEVELS, ASCII_LEVELS = " ▁▂▃▄▅▆▇█", " ..::##"


@dataclass(frozen=True, slots=True)
class Canvas:
    """A place to draw, `width` columns wide; `ascii_only` where the terminal shows nothing else."""

    width: int
    ascii_only: bool = False

    @property
    def shades(self) -> str:
        """Five signs from empty to full, to be told apart without colour."""
        return ASCII_SHADES if self.ascii_only else SHADES

    def text(self, words: str) -> str:
        """Our own words with nothing that the terminal can not show in the place of dashes and arrows."""
        return words.replace("–", "-").replace("×", "x").replace("→", "->") if self.ascii_only else words

    def wrapped(self, words: str, first: str = "") -> Iterator[Text]:
        """Words behind `first`, in as many lines as they need, all of them indented as far as the first one."""
        indent = min(cell_len(first), self.width // 2)
        lines = Text(one_line(words).strip()).wrap(_console(), self.width - indent)
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text.assemble((self._cut(first, indent), "bold") if number == 0 else " " * indent, line)

    def fitted(self, words: str, width: int) -> str:
        """Words from outside in just so many columns: shortened, or with blanks behind them."""
        return self._cut(one_line(words).strip(), width)

    def _cut(self, words: str, width: int) -> str:
        if cell_len(words) <= width:
            return set_cell_size(words, width)
        return set_cell_size(words, width - 1).rstrip() + ("~" if self.ascii_only else "…")

    def columns(self, numbers: tuple[int, ...], height: int, cell: int) -> Iterator[str]:
        """The lines of a chart: one column a number, the greatest fills the height, and little is not nothing."""
        levels = ASCII_LEVELS if self.ascii_only else LEVELS
        steps, highest = len(levels) - 1, max(numbers, default=0)
        filled = [-(-number * steps * height // highest) if highest else 0 for number in numbers]
        for row in reversed(range(height)):
            signs = (levels[min(max(full - row * steps, 0), steps)] for full in filled)
            yield "".join(sign * max(cell - 1, 1) + " " * (cell > 1) for sign in signs).rstrip()


@cache
def _console() -> "Console":
    """What breaks lines; nothing is written to it."""
    from rich.console import Console

    return Console(width=200)
