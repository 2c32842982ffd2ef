"""From a deck and the options of a command to the plan of a game."""

import datetime as dt
import random
import re
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.classroom.game.names import fold, tidy
from quiz.classroom.game.plan import Names, Plan, Points, Way
from quiz.errors import BadInputError, UsageError

if TYPE_CHECKING:
    from quiz.core.deck import Deck

ROSTER = "roster:"
EXTRA = re.compile(r"^(.*?)\s*[+=]\s*(\d{1,3})\s*%?\s*$")
"""A name with the percent of time that it gets on top: "Eva +50 %"."""
MOST_EXTRA = 300


def plan_for(
    deck: "Deck",
    *,
    number: int | None = None,
    shuffled: bool = False,
    seed: int | None = None,
    way: Way = Way.LIVE,
    seconds: int = 0,
    points: Points = Points.ACCURACY,
    teams: int = 0,
    names: str = "free",
    extra: "list[str] | None" = None,
    ranking: bool = False,
    language: str | None = None,
    until: float | None = None,
    tries: int = 1,
) -> Plan:
    """The plan; BadInputError or UsageError where something does not fit."""
    from dataclasses import replace

    from quiz.classroom.game.asking import questions
    from quiz.cli.opening import language_of

    deck = replace(deck, language=language_of(language) or deck.language)
    rng = random.Random(secrets.randbits(32) if seed is None else seed)
    asked = questions(deck, rng, number=number, shuffled=shuffled, paper=way is Way.PAPER)
    if not asked:
        raise BadInputError(
            "“{title}” has no question for a class: all its cards are to be looked at and judged by oneself.",
            title=deck.title,
        )
    where, roster, times = _names(names)
    times |= dict(map(_extra, extra or []))
    others = tuple(dict.fromkeys(card.answer for card in deck.cards))
    return Plan(
        deck.id,
        deck.title,
        deck.language,
        asked,
        others,
        way=way,
        seconds=float(seconds) if seconds else None,
        points=points,
        teams=teams,
        names=where,
        roster=roster,
        extra=times,
        ranking=ranking,
        until=until,
        tries=tries,
    )


def left_out(deck: "Deck") -> int:
    """How many cards of a deck cannot be asked in class."""
    from quiz.classroom.game.asking import questions

    return len(deck.cards) - len(questions(deck, random.Random(0)))


def last_moment(given: str, now: dt.datetime) -> dt.datetime:
    """The end that somebody means: a moment, or a day and then its last second; UsageError if it is none or over."""
    from quiz.cli.opening import local_zone

    try:
        found = dt.datetime.fromisoformat(given.strip())
    except ValueError:
        raise UsageError("A day is written 2026-03-05, not {given}.", given=given) from None
    if len(given.strip()) <= len("2026-03-05"):
        found = found.replace(hour=23, minute=59, second=59)
    if found.tzinfo is None:
        found = found.replace(tzinfo=local_zone())
    if found <= now:
        raise UsageError("{given} is over; choose a later day.", given=given)
    return found


def _names(wanted: str) -> tuple[Names, tuple[str, ...], dict[str, float]]:
    """Where names come from: "free", "generated" or "roster:FILE"."""
    if wanted.startswith(ROSTER):
        return Names.ROSTER, *read_roster(Path(wanted.removeprefix(ROSTER)))
    if wanted not in {"free", "generated"}:
        raise UsageError("Names are free, generated or roster FILE, not {given}.", given=wanted)
    return Names(wanted), (), {}


def read_roster(path: Path) -> tuple[tuple[str, ...], dict[str, float]]:
    """The names in a file, one a line, and the factors of time of those with "+50 %" behind them.

    Raises:
        BadInputError: it cannot be read, or a line holds no name that a pupil can have.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInputError("The roster {path} cannot be read: {reason}.", path=path, reason=reason) from error
    roster: dict[str, str] = {}
    times: dict[str, float] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = EXTRA.match(line)
        name = tidy(found[1] if found else line)
        if name is None or fold(name) in roster:
            raise BadInputError(
                "{path}:{line}: “{name}” is no name for a pupil, or is there twice.",
                path=path,
                line=number,
                name=line.strip(),
            )
        roster[fold(name)] = name
        if found:
            times[fold(name)] = _factor(found[2])
    if not roster:
        raise BadInputError("The roster {path} has no names in it; write one a line.", path=path)
    return tuple(roster.values()), times


def _extra(given: str) -> tuple[str, float]:
    found = EXTRA.match(given)
    if not found or not found[1].strip():
        raise UsageError("Extra time is written “Eva=50”: a name and percent, not {given}.", given=given)
    return fold(found[1]), _factor(found[2])


def _factor(percent: str) -> float:
    return 1 + min(int(percent), MOST_EXTRA) / 100
