"""Studying a session in the terminal, from the first question to the score."""

import io
import sys
from typing import IO, TYPE_CHECKING

from quiz.schedule.day import Calendar
from quiz.study.session import Session
from quiz.study.summary import Summary
from quiz.terminal.desk import Clock, Context, Desk, Recorder

if TYPE_CHECKING:
    from rich.console import Console


def study(
    session: Session,
    *,
    recorder: Recorder,
    clock: Clock,
    calendar: Calendar,
    console: "Console",
    plain: bool = False,
    context: Context = lambda _card, _deck_id: "",
    notice: str = "",
    marks: bool = False,
    lines: IO[str] | None = None,
) -> Summary:
    """Ask the session's questions until it ends or the learner stops, and return what it came to.

    The end of the input, Ctrl-C, Ctrl-D and "quit" all stop it in the same clean way, with the summary on the screen;
    `Summary.left` tells whether cards remain. Whatever the recorder raises goes through.

    Args:
        session: Where to begin.
        recorder: Saves every answer before the next question is shown.
        clock: Tells the time, as aware times.
        calendar: The learner's study days.
        console: Where to write.
        plain: Plain lines instead of screens; also chosen where input or output is no terminal.
        context: Tells the paragraph around a card's sentence.
        notice: What to say before the first question.
        marks: Whether an exam ends with a school mark.
        lines: What plain mode reads, standard input unless told.
    """
    for stream in (lines or sys.stdin, console.file):
        # A byte or letter that one side can not have is no reason to lose the session.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    desk = Desk(session, recorder, clock, calendar, marks=marks)
    on_screen = console.is_terminal and not console.is_dumb_terminal and sys.stdin.isatty()
    if plain or lines is not None or not on_screen:
        from quiz.terminal.plain import PlainStudy

        return PlainStudy(desk, context, lines, console.file).run(notice)
    from quiz.terminal.interactive import InteractiveStudy

    return InteractiveStudy(desk, context, console).run(notice)
