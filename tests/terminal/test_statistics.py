"""Statistics on screens of any size, without colour and without Unicode, and as lines of words."""

import io
from collections.abc import Callable

import pytest
from rich.cells import cell_len
from rich.console import Console

from quiz import locale
from quiz.terminal.figures import forecast, heatmap, hours, parts, retention
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.statistics import statistics_lines, statistics_screen
from tests.statistics.learner import LONG, a_beginner, a_year


def screen(width: int, height: int, *, encoding: str = "utf-8", everything: bool = False) -> list[str]:
    """The lines of a screen of that size."""
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding=encoding)
    console = Console(file=file, force_terminal=True, width=width, height=height, color_system=None)
    statistics_screen(a_year(), LONG, console=console, everything=everything)
    file.flush()
    return raw.getvalue().decode(encoding).splitlines()


def told(write: Callable[[Console], None]) -> str:
    """What goes into a pipe."""
    out = io.StringIO()
    write(Console(file=out, width=80, color_system=None))
    return out.getvalue()


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "height"), [(40, 24), (80, 24), (130, 50), (200, 60), (20, 10)])
def test_a_screen_is_never_too_small(monkeypatch: pytest.MonkeyPatch, language: str, width: int, height: int) -> None:
    """In both languages no line breaks at any width, and as many pictures are shown as there is room for."""
    monkeypatch.setenv("QUIZ_LANG", language)
    locale.language.cache_clear()
    lines = screen(width, height)
    assert max(map(cell_len, lines)) <= width
    assert len(lines) < height or width < 40
    everything = screen(width, height, everything=True)
    assert max(map(cell_len, everything)) <= width
    assert (everything == lines) == ((width, height) == (200, 60))


def test_a_small_screen_shows_the_year() -> None:
    """On 80 columns and 24 rows there are the numbers and a year of weeks, and where to find the rest."""
    text = "\n".join(screen(80, 24))
    assert "Days in a row  2 days" in text
    assert "The last year: 243 days" in text
    assert text.count("█") > 20
    assert "quiz stats --all" in text
    assert "What is coming" not in text


def test_only_ascii_where_nothing_else_can_be_shown() -> None:
    """On a terminal without Unicode all pictures are made of ASCII, and none of their signs becomes a question mark."""
    pictures = (heatmap.picture, forecast.picture, hours.picture, retention.picture, parts.decks, parts.tags)
    text = "\n".join(line.plain for picture in pictures for line in picture(a_year(), Canvas(76, ascii_only=True)))
    assert text.isascii()
    assert {"#", "*", "+", "-", "."} <= set(text)


def test_levels_differ_without_colour() -> None:
    """Each of the five levels of a day has a sign of its own, told beside the picture."""
    lines = [line.plain for line in heatmap.picture(a_year(), Canvas(76))]
    assert [line[-20:].split("   ")[-1].strip()[0] for line in lines[2:7]] == list("·░▒▓█")


def test_shares_of_few_answers_are_marked() -> None:
    """A share always stands with its count, and too few answers are called so."""
    text = "\n".join(retention.lines(a_year()))
    assert "30 days, mature: 100 % (20 of 20) (under 30 answers: too few to tell)" in text
    assert "30 days, young: 75 % (120 of 160)\n" in text


def test_the_best_hour() -> None:
    """Hours with enough answers are compared, and with fewer nothing is claimed."""
    assert "Best from 19 to 20 o'clock (92 %), least from 7 to 8 (91 %)." in hours.summary(a_year())
    assert "Too few answers" in hours.summary(a_beginner())


def test_lines_of_words() -> None:
    """Without a terminal every number has its name, each line stands for itself, and no picture is drawn."""
    text = told(lambda console: statistics_lines(a_year(), LONG, console=console))
    assert text.startswith(f"{LONG}\n\nCards: 40, of which 9 due, 8 new, 22 later, 1 suspended\n")
    for line in (
        "Coming: today 9, tomorrow 0, within a week 19, within 30 days 65",
        "Mar 2026: 3 days, 50 answers, 74 % right",
        "Sat 7 Mar: 3 cards",
        "wanted: 90 %",
        "19 to 20 o'clock: 109 of 119 right (92 %)",
        "Seit [2019] war OpenAI geschlossen. (forgotten 9 times)",
        "1 card is a leech, forgotten 8 times or oftener. quiz leeches tells what helps.",
        f"{LONG}: 12 cards, 0 due, 0 new, known now 80 %; kept in mind – over the last year, time 1 min",
        "history::rome: 4 cards, 0 due, 0 new, known now –; forgotten 0 times",
    ):
        assert f"\n{line}\n" in f"{text}\n", line
    assert not set("░▒▓█▁─\x1b") & set(text)


def test_a_beginner_sees_no_empty_pictures() -> None:
    """Before the first answer there are the cards and nothing that would be all nought."""
    text = told(lambda console: statistics_lines(a_beginner(), "Bienen", console=console))
    assert text.splitlines() == [
        "Bienen",
        "",
        "Cards: 3, of which 0 due, 3 new, 0 later",
        "Today: nothing answered yet",
        "Days in a row: 0 days",
        "Coming: today 0, tomorrow 0, within a week 0, within 30 days 0",
        "Kept in mind: nothing repeated on a later day in 30 days; wanted 90 %",
        "Time: 0 min a day of study, 0 min in 30 days, 0 min in all",
        "Answers: 0, 0 of them right (–)",
    ]


def test_a_chart_never_hides_a_little() -> None:
    """The greatest number fills the height, nought is empty, and one of a thousand is still seen."""
    assert list(Canvas(9).columns((0, 1, 1000, 500), 2, 1)) == ["  █", " ▁██"]
    assert list(Canvas(9).columns((0, 0), 1, 2)) == [""]
