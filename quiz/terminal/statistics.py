"""The statistics: on a screen as many pictures as it has room for, otherwise as plain lines of words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from quiz.locale import _
from quiz.statistics.numbers import Statistics
from quiz.terminal.figures import forecast, hardest, heatmap, hours, parts, retention, summary
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.page import Page
from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 150
"""Columns from which two pictures stand side by side."""
WIDEST = 124
"""Columns of a picture at most: a year of weeks of two columns each, with names at both sides."""
BETWEEN = 4
KEPT_FREE = 2
"""Rows for the prompt of a shell or the footer of the home screen."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the statistics: its title, and how it is drawn and told."""

    title: str
    picture: Callable[[Statistics, Canvas], Iterator[Text]]
    lines: Callable[[Statistics], Iterator[str]]


def sections(numbers: Statistics) -> list[Section]:
    """The sections that have something to show, the most important first."""
    answered = bool(numbers.days)
    return [
        section
        for section, shown in (
            (Section("", summary.picture, summary.lines), True),
            (Section(heatmap.title(numbers), heatmap.picture, heatmap.lines), answered),
            (Section(_("What is coming"), forecast.picture, forecast.lines), numbers.cards.seen > 0),
            (Section(_("Kept in mind"), retention.picture, retention.lines), numbers.total.later > 0),
            (Section(_("Hours of the day"), hours.picture, hours.lines), answered),
            (Section(_("Hardest cards"), hardest.picture, hardest.lines), bool(numbers.hardest)),
            (Section(_("Decks"), parts.decks, parts.deck_lines), len(numbers.decks) > 1),
            (Section(_("Tags"), parts.tags, parts.tag_lines), bool(numbers.tags)),
        )
        if shown
    ]


def statistics_screen(numbers: Statistics, title: str, *, console: "Console", everything: bool = False) -> None:
    """Draw as many sections as fit on the screen, or `everything`; `title` says of what they are."""
    page = Page(console)
    room = console.width - 2 * page.margin
    columns = 2 if room >= WIDE else 1
    width = min((room - BETWEEN * (columns - 1)) // columns, WIDEST)
    canvas = Canvas(width, ascii_only=page.ascii_only)
    drawn = [_drawn(section, numbers, canvas) for section in sections(numbers)]
    shown = len(drawn) if everything else _fitting(drawn, columns, console.height - KEPT_FREE - 2)
    total = width * columns + BETWEEN * (columns - 1)
    _write(page, Text(canvas.fitted(title, total).rstrip(), style="bold"))
    _write(page, Text(("-" if page.ascii_only else "─") * total, style="dim"))
    for line in _beside(_columns(drawn[:shown], columns), width):
        _write(page, line)
    if shown < len(drawn):
        for line in canvas.wrapped(_("quiz stats --all shows more; --html FILE makes a page of it.")):
            line.stylize("dim")
            _write(page, line)


def statistics_lines(numbers: Statistics, title: str, *, console: "Console") -> None:
    """Tell all sections in lines that say in words what they are."""
    lines = [one_line(title).strip()]
    for section in sections(numbers):
        lines += ["", *([f"{section.title}:"] if section.title else []), *section.lines(numbers)]
    for line in lines:
        console.print(Text(line), soft_wrap=True, highlight=False)


def _drawn(section: Section, numbers: Statistics, canvas: Canvas) -> list[Text]:
    head = list(canvas.wrapped(section.title)) if section.title else []
    for line in head:
        line.stylize("bold cyan")
    return [*([Text()] if head else []), *head, *section.picture(numbers, canvas)]


def _fitting(drawn: Sequence[list[Text]], columns: int, height: int) -> int:
    """How many sections fit, the first one in any case."""
    for count in range(len(drawn), 1, -1):
        hint = 0 if count == len(drawn) else 1
        if max(map(len, _columns(drawn[:count], columns))) + hint <= height:
            return count
    return 1


def _columns(drawn: Sequence[list[Text]], count: int) -> list[list[Text]]:
    """The sections in columns, each in the one that is shortest so far; none begins with an empty line."""
    columns: list[list[Text]] = [[] for _ in range(count)]
    for lines in drawn:
        shortest = min(columns, key=len)
        shortest += lines if shortest or not lines or lines[0].plain else lines[1:]
    return columns


def _beside(columns: Sequence[list[Text]], width: int) -> Iterator[Text]:
    """The lines of columns side by side."""
    for row in range(max(map(len, columns))):
        line = Text()
        for place, column in enumerate(columns):
            line.pad_right(max(place * (width + BETWEEN) - line.cell_len, 0))
            if row < len(column):
                line.append_text(column[row])
        yield line


def _write(page: Page, line: Text) -> None:
    page.console.print(Text.assemble(" " * page.margin, line), soft_wrap=True, highlight=False)
