"""What a user may set once for all: a small TOML file, every entry of which has a default.

[study]
new = 20            # new cards a session shows
retention = 0.9     # the share of cards that should still be known when they come again
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quiz.errors import BadInputError

LOWEST, HIGHEST = 0.7, 0.99
"""FSRS is made for wishes between these; below it forgets too much, above it asks every day."""


@dataclass(frozen=True)
class Settings:
    """The settings in force."""

    new: int = 20
    retention: float = 0.9


def read_settings(path: Path) -> Settings:
    """The settings of the file at `path`, defaults for what it does not say or if there is no file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError("The settings in {path} cannot be read: {reason}.", path=path, reason=error) from error
    try:
        study = tomllib.loads(text).get("study", {})
    except tomllib.TOMLDecodeError as error:
        raise BadInputError("The settings in {path} are no TOML: {reason}.", path=path, reason=error) from error
    if not isinstance(study, dict):
        raise BadInputError("In {path}, study must be a table: [study].", path=path)
    unknown = sorted(set(study) - {"new", "retention"})
    if unknown:
        raise BadInputError("In {path}, there is no setting called {name}.", path=path, name=unknown[0])
    new: Any = study.get("new", Settings.new)
    retention: Any = study.get("retention", Settings.retention)
    if type(new) is not int or new < 0:
        raise BadInputError("In {path}, new must be a whole number from 0 up.", path=path)
    if type(retention) not in {int, float} or not LOWEST <= retention <= HIGHEST:
        raise BadInputError("In {path}, retention must lie between 0.7 and 0.99.", path=path)
    return Settings(new, float(retention))
