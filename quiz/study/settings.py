"""What a learner may set: limits of a day, when it begins, how cards are asked and graded, how much to remember.

Settings come in layers, from the file for everybody over the learner's to those for one deck. A layer is a mapping of
names to values as TOML or JSON have them; what it does not say comes from the layer below, at last from here.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from quiz.errors import N_, UsageError
from quiz.schedule.memory_model import possible

LOWEST, HIGHEST = 0.7, 0.99
"""FSRS is made for wishes between these; below it forgets too much, above it asks every day."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in force.

    `new` and `reviews` are the most cards a day to begin and to repeat. `retention` is the share of cards that should
    still be known when they come again, `longest` the longest interval in days. The study day begins at `day_begins`.
    A card with good options is typed once its stability is `ladder` days (0: always asked as it was made). `buttons`
    are 2 (right or wrong) or 4 (again, hard, good, easy). A card not known comes back after so many others as `steps`
    says; with several numbers it has to be known as often. A card forgotten `leech` times is called a leech.
    `parameters` are the weights of FSRS, None for its defaults.
    """

    new: int = 20
    reviews: int = 200
    retention: float = 0.9
    longest: int = 36500
    day_begins: dt.time = dt.time(4)
    ladder: int = 10
    buttons: int = 2
    steps: tuple[int, ...] = (3,)
    leech: int = 8
    parameters: tuple[float, ...] | None = None


NAMES = tuple(field.name for field in fields(Settings))


def layered(*layers: Mapping[str, Any]) -> Settings:
    """The settings that come of layers, the last one going first; UsageError for one that makes no sense."""
    settings = Settings()
    for layer in layers:
        settings = replace(settings, **{name: checked(name, value) for name, value in layer.items()})
    return settings


def checked(name: str, value: Any) -> Any:
    """The value of a setting as `Settings` wants it, from one as TOML or JSON have it.

    Raises:
        UsageError: there is no such setting, or it can not have this value.
    """
    if name not in READERS:
        raise UsageError("There is no setting called {name}; there are {names}.", name=name, names=", ".join(READERS))
    read, wanted = READERS[name]
    found = read(value)
    if found is None:
        raise UsageError(wanted, name=name)
    return found


def written(name: str, text: str) -> Any:
    """The value of a setting, in the form for TOML and JSON, from what somebody typed.

    Raises:
        UsageError: there is no such setting, or it can not have this value.
    """
    plain: Any = text.strip()
    if name in {"steps", "parameters"}:
        plain = [_number(part) for part in plain.replace(",", " ").split()]
    elif name != "day_begins":
        plain = {"off": 0, "aus": 0}.get(plain.casefold(), _percent(plain) if name == "retention" else _number(plain))
        if isinstance(plain, str) and name in READERS:
            raise UsageError("“{text}” is no number.", text=plain)
    checked(name, plain)
    return plain


def _number(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def _percent(text: str) -> Any:
    """A share as people write it: 0.85, 0,85, 85, 85 %; the text itself if it is no number."""
    number = _number(text.removesuffix("%").strip().replace(",", "."))
    if isinstance(number, str):
        return text
    return number / 100 if text.endswith("%") or number > 1 else number


def _whole(least: int, most: int) -> Callable[[Any], int | None]:
    return lambda value: value if type(value) is int and least <= value <= most else None


def _share(value: Any) -> float | None:
    return float(value) if type(value) in {int, float} and LOWEST <= value <= HIGHEST else None


def _time(value: Any) -> dt.time | None:
    if isinstance(value, dt.time):
        return value
    try:
        found = dt.time.fromisoformat(value if len(value) > 4 else f"0{value}")
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo is None and found.hour < 12 else None


def _steps(value: Any) -> tuple[int, ...] | None:
    found = isinstance(value, list | tuple) and value and all(type(one) is int and 1 <= one <= 99 for one in value)
    return tuple(value) if found else None


def _weights(value: Any) -> tuple[float, ...] | None:
    numbers = isinstance(value, list | tuple) and all(type(one) in {int, float} for one in value)
    return tuple(map(float, value)) if numbers and possible(value) else None


MOST = 9999
READERS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "new": (_whole(0, MOST), N_("{name} must be a whole number from 0 to 9999.")),
    "reviews": (_whole(0, MOST), N_("{name} must be a whole number from 0 to 9999.")),
    "retention": (_share, N_("{name} must lie between 0.7 and 0.99 (70 and 99 %).")),
    "longest": (_whole(1, 36500), N_("{name} must be a whole number of days from 1 to 36500.")),
    "day_begins": (_time, N_("{name} must be a time before noon, such as 04:00.")),
    "ladder": (_whole(0, 36500), N_("{name} must be a whole number of days, or 0 for off.")),
    "buttons": (lambda value: value if value in {2, 4} else None, N_("{name} must be 2 or 4.")),
    "steps": (_steps, N_("{name} must be one or more whole numbers from 1 to 99, such as 3 8.")),
    "leech": (_whole(1, 99), N_("{name} must be a whole number from 1 to 99.")),
    "parameters": (_weights, N_("{name} must be the 21 numbers that FSRS 6 wants.")),
}
"""How each setting is read, None for what it can not be, and the sentence that says so."""
