"""What happens in a game. The log of its events is the truth: replaying it gives the game."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class What(StrEnum):
    """The sorts of events."""

    JOIN = "join"
    KICK = "kick"
    LOCK = "lock"
    OPEN = "open"
    ANSWER = "answer"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    STOP = "stop"
    """Time is over, and the host is asked whether to discuss."""
    DISCUSS = "discuss"
    SHOW = "show"
    """The right answer is shown; the event holds what everybody's answer is worth."""
    SCORES = "scores"
    SKIP = "skip"
    END = "end"
    ON = "on"
    """A pupil at home goes on."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event at a moment, in seconds since 1970; `data` holds what JSON knows."""

    what: What
    at: float
    player: int | None = None
    round: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
