"""What can go wrong: one root exception, its few children, and problems as values.

A message is an English sentence with named places, ``"There is no file {path}."``. It is also the key under which
`quiz.locale` finds the German sentence, so it must be a literal, marked with `N_` where it is not raised at once.
Only `quiz.cli.app` catches `QuizError`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the process ends with."""

    DONE = 0
    BUG = 1
    USAGE = 2
    BAD_INPUT = 3
    NOT_FOUND = 4
    STORAGE = 5
    SERVER = 6
    INTERRUPTED = 130


def N_(message: str) -> str:  # noqa: N802 - the name under which gettext tools look for messages
    """Mark a message for extraction and return it as it is."""
    return message


class QuizError(Exception):
    """Something a user can do something about; `message` is the sentence's id, `parameters` fill its places."""

    exit_code: ClassVar[ExitCode] = ExitCode.BUG

    def __init__(self, message: str, /, **parameters: object) -> None:
        super().__init__(message, parameters)
        self.message = message
        self.parameters = parameters

    def __str__(self) -> str:
        return self.message.format(**self.parameters)


class UsageError(QuizError):
    """The command was called in a way that makes no sense."""

    exit_code = ExitCode.USAGE


class BadInputError(QuizError):
    """A file or text that cannot be used as it is."""

    exit_code = ExitCode.BAD_INPUT


class NotFoundError(QuizError):
    """A deck, card or file that is not there, or a name that fits several."""

    exit_code = ExitCode.NOT_FOUND


class StorageError(QuizError):
    """The database cannot be opened, read or written."""

    exit_code = ExitCode.STORAGE


class ServerError(QuizError):
    """A server cannot be started."""

    exit_code = ExitCode.SERVER


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file that was read: a sentence, its parameters, and the line (from 1) if known."""

    message: str
    line: int | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.parameters)
