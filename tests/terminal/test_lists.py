"""Lists and the words for times: complete in a pipe, readable on a terminal."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from rich.console import Console

from quiz.core.article import Span
from quiz.core.card import Card, Evidence
from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.day import Calendar
from quiz.study.move import Answered
from quiz.terminal.bars import bar, columns
from quiz.terminal.due import comes_again, coming
from quiz.terminal.ending import duration
from quiz.terminal.printable import one_line, printable
from quiz.terminal.progress import progress
from quiz.terminal.tables import card_list, deck_table

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CALENDAR = Calendar(UTC)
LONG = "Altman: OpenAI setzt auf offene KI gegen Chinas Vormacht und gegen die Konkurrenz aus dem eigenen Land"


@dataclass(frozen=True)
class Deck:
    """A line of the list."""

    title: str
    id: str = "0123456789abcdef"
    cards: int = 23
    due: int = 4
    new: int = 12
    later: int = 7


def written(write: Callable[[Console], None], *, terminal: bool = False, width: int = 80) -> str:
    """What goes to a console of that width."""
    out = io.StringIO()
    write(Console(file=out, force_terminal=terminal, width=width, color_system=None))
    return out.getvalue()


def test_a_deck_is_one_line_in_a_pipe() -> None:
    """In a pipe the whole title, all numbers and the id stand on one line, without frames."""
    lines = written(lambda console: deck_table([Deck(LONG), Deck("Bienen")], console=console)).splitlines()
    assert len(lines) == 3
    assert lines[1].split() == [*LONG.split(), "23", "4", "12", "7", "0123456789abcdef"]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_long_title_is_whole_on_a_terminal(width: int) -> None:
    """On a terminal a long title goes on in the next line, and no line is too long."""
    text = written(lambda console: deck_table([Deck(LONG)], console=console), terminal=True, width=width)
    assert all(len(line) <= width for line in text.splitlines())
    assert set(LONG.split()) <= set(text.split()) or width == 40
    assert {"Cards", "Due", "New", "Later", "23", "4", "12", "7"} <= set(text.split())


def test_cards_with_their_evidence() -> None:
    """A card shows question, answers, options and the sentence with the answer marked."""
    evidence = Evidence("Linz liegt an der Donau.", Span(0, 24), Span(18, 23))
    card = Card("c", "choice", "Woran liegt Linz?", "Donau", ("die Donau",), ("Rhein", "Elbe"), evidence)
    text = written(lambda console: card_list([card], console=console))
    assert text.splitlines() == [
        "1. Woran liegt Linz?  choice",
        "Answer: Donau",
        "Also right: die Donau",
        "Wrong options: Rhein; Elbe",
        "Source: Linz liegt an der [Donau].",
        "",
    ]


def answered(days: float, rating: Rating = Rating.GOOD) -> Answered:
    """An answer after which the card comes again in so many days."""
    state = MemoryState(1.0, 5.0, NOW + timedelta(days=days), NOW, 1, 0)
    return Answered("d", Card("c", "short", "?", "!"), Review("c", NOW, rating), state, None)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "It comes again tomorrow."),
        (2, "It comes again in 2 days."),
        (59, "It comes again in 59 days."),
        (92, "It comes again in 3 months."),
        (729, "It comes again in 24 months."),
        (1100, "It comes again in 3 years."),
    ],
)
def test_when_a_card_comes_again(days: int, words: str) -> None:
    """The time to the next question is told in days, then months, then years."""
    assert comes_again(answered(days), NOW, CALENDAR) == words


def test_a_failed_card_comes_again_in_the_session() -> None:
    """A failed card is asked again before its due date."""
    assert comes_again(answered(1, Rating.AGAIN), NOW, CALENDAR) == "It comes again in this session."


def test_what_comes_when() -> None:
    """Due dates are counted for tomorrow, the week and later; what is nought is left out."""
    dues = [NOW + timedelta(days=days) for days in (1, 1, 3, 30)]
    assert coming(dues, NOW, CALENDAR) == "Coming again: 2 tomorrow, 1 within a week, 1 later."
    assert coming(dues[:2], NOW, CALENDAR) == "Coming again: 2 tomorrow."
    assert coming([], NOW, CALENDAR) == ""


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 0 s"), (754, "12 min 34 s")]
)
def test_duration(seconds: float, words: str) -> None:
    """A time is told in minutes and seconds."""
    assert duration(seconds) == words


def test_pictures() -> None:
    """Bars fill to their share, columns rise to the greatest, and little is not nothing."""
    assert bar(0.5, 10) == "█████░░░░░"
    assert bar(1.7, 4, ascii_only=True) == "####"
    assert columns([0, 1, 1000]) == "·▁█"
    assert columns([]) == ""
    assert columns([0, 0], ascii_only=True) == "__"


def test_printable() -> None:
    """Control characters vanish, odd blanks become blanks, emoji stay whole."""
    assert printable("a\x1b[31mb\x00\tc\u00a0d\u202ee\nf") == "a[31mb c d" + "e\nf"
    assert printable("👩\u200d🚀") == "👩\u200d🚀"
    assert one_line(" a \n\n b ") == " a b "
    assert one_line(" \n") == " "


def test_no_progress_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a terminal nothing is written about progress."""
    with progress("Reading …") as report:
        report(1, 2)
    assert capfd.readouterr() == ("", "")
