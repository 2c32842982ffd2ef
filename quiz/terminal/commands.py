"""What a learner may want instead of answering: the commands, their keys, and how typed ones are told from answers."""

from collections.abc import Callable
from enum import StrEnum

from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict


class Command(StrEnum):
    """The commands, by the word that is typed for them after a slash."""

    RIGHT = "right"
    ACCEPT = "accept"
    UNDO = "undo"
    HINT = "hint"
    SKIP = "skip"
    BURY = "bury"
    SUSPEND = "suspend"
    FLAG = "flag"
    EDIT = "edit"
    WHY = "why"
    PAUSE = "pause"
    QUIT = "quit"
    HELP = "help"


KEYS = {
    "h": Command.HINT,
    "s": Command.SKIP,
    "u": Command.UNDO,
    "w": Command.WHY,
    "b": Command.BURY,
    "x": Command.SUSPEND,
    "f": Command.FLAG,
    "e": Command.EDIT,
    "p": Command.PAUSE,
    "r": Command.RIGHT,
    "a": Command.ACCEPT,
    "q": Command.QUIT,
    "?": Command.HELP,
}
"""One key for each; while an answer is typed, with Esc before it."""


NOT_IN_AN_EXAM = frozenset(
    {
        Command.HINT,
        Command.WHY,
        Command.UNDO,
        Command.EDIT,
        Command.RIGHT,
        Command.ACCEPT,
        Command.SUSPEND,
        Command.BURY,
    }
)
"""What would tell an answer before the end, or change one."""


class UnknownCommand(str):
    """A word that looks like a command and is none."""

    __slots__ = ()


def parse(line: str, prompt: Prompt, judge: Callable[[str], Mark]) -> Command | UnknownCommand | str:
    """What a typed line means: a command, something that looks like one, or else an answer.

    A line that begins with "/" is an answer where answers begin with it ("/etc/passwd"): always if it is right,
    and also if it is no known command.
    """
    word = line.strip()
    if not word.startswith("/") or word == "/":
        return line
    possible = prompt.options if prompt.mode is Mode.CHOOSE else prompt.card.answers
    slashed = prompt.mode is not Mode.REVEAL and any(answer.lstrip().startswith("/") for answer in possible)
    if slashed and judge(line).verdict is Verdict.RIGHT:
        return line
    name = word[1:].casefold()
    if name in [command.value for command in Command]:
        return Command(name)
    return line if slashed else UnknownCommand(word)
