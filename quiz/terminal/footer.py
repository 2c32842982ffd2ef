"""The line of keys below a question, and the intervals that stand beside them."""

from collections.abc import Mapping
from datetime import datetime

from quiz.core.kinds import Mode, Prompt
from quiz.core.memory import MemoryState, Rating
from quiz.locale import _
from quiz.schedule.day import Calendar
from quiz.study.hints import most_hints, options_left
from quiz.study.options import have_numbers
from quiz.terminal.commands import NOT_IN_AN_EXAM, Command

NARROW = 60
"""Columns below which only the keys that are needed most are shown; the others are in the help."""


def key_words() -> dict[Command, str]:
    """What stands in a footer for each command."""
    return {
        Command.HINT: _("h hint"),
        Command.SKIP: _("s skip"),
        Command.BURY: _("b tomorrow"),
        Command.SUSPEND: _("x never again"),
        Command.FLAG: _("f bad question"),
        Command.EDIT: _("e edit"),
        Command.WHY: _("w why"),
        Command.UNDO: _("u undo"),
        Command.PAUSE: _("p pause"),
        Command.RIGHT: _("r I was right"),
        Command.ACCEPT: _("a accept from now on"),
        Command.QUIT: _("q quit"),
        Command.HELP: _("? help"),
    }


BEFORE = (
    Command.HINT,
    Command.SKIP,
    Command.BURY,
    Command.SUSPEND,
    Command.FLAG,
    Command.EDIT,
    Command.UNDO,
    Command.PAUSE,
    Command.QUIT,
    Command.HELP,
)
NEEDED = {Command.HINT, Command.UNDO, Command.RIGHT, Command.ACCEPT, Command.QUIT, Command.HELP}


def question_footer(prompt: Prompt, *, width: int, answered: bool, hints: int = 0, exam: bool = False) -> str:
    """The keys while a question waits for its answer.

    `answered` says whether there is an answer that can be taken back, `hints` how many were taken.
    """
    gone = set() if most_hints(prompt) else {Command.HINT}
    if not answered:
        gone |= {Command.UNDO}
    if exam:
        gone |= NOT_IN_AN_EXAM
    keys = [command for command in BEFORE if command not in gone]
    match prompt.mode:
        case Mode.TYPE:
            first = _("Enter answers · empty: I do not know · Esc, then:") + " "
        case Mode.CHOOSE:
            left = len(options_left(prompt, hints))
            if have_numbers(prompt.options):
                first = _("type the number or ↑ ↓, then Enter") + " · "
            else:
                first = _("1–{last} or ↑ ↓ Enter choose").format(last=left) + " · "
        case Mode.REVEAL:
            first = _("Enter shows the answer") + " · "
    return _joined(first, keys, width)


def verdict_footer(more: tuple[Command, ...], *, width: int, going_on: str) -> str:
    """The keys after an answer: `going_on` tells how to go on, `more` is what fits this answer besides."""
    keys = (*more, Command.UNDO, Command.WHY, Command.EDIT, Command.FLAG, Command.SUSPEND, Command.QUIT, Command.HELP)
    return _joined(f"{going_on} · ", list(keys), width)


def _joined(first: str, keys: list[Command], width: int) -> str:
    words = key_words()
    shown = [words[key] for key in keys if width >= NARROW or key in NEEDED]
    return first + " · ".join(shown)


def grades(
    previews: Mapping[Rating, MemoryState], now: datetime, calendar: Calendar, *, returns: bool
) -> dict[Rating, str]:
    """The four ratings with what each leads to; `returns` if a missed card comes again in this session."""
    words = {Rating.AGAIN: _("again"), Rating.HARD: _("hard"), Rating.GOOD: _("good"), Rating.EASY: _("easy")}
    return {
        rating: f"{word} ({after(previews[rating], rating, now, calendar, returns=returns)})"
        for rating, word in words.items()
    }


def after(state: MemoryState, rating: Rating, now: datetime, calendar: Calendar, *, returns: bool) -> str:
    """A short word for when a card comes again."""
    if returns and not rating.passed:
        return _("soon")
    days = max(calendar.days_between(now, state.due), 1)
    if days < 60:
        return _("{n} d").format(n=days)
    if days < 730:
        return _("{n} mo").format(n=round(days / 30.44))
    return _("{n} y").format(n=round(days / 365.25))
