"""The settings of everybody on a machine: a small TOML file, every entry of which has a default.

[study]
new = 20            # cards to begin a day
retention = 0.9     # the share of cards that should still be known when they come again
"""

import tomllib
from pathlib import Path
from typing import Any

from quiz.errors import BadInputError, UsageError
from quiz.locale import spoken


def read_settings(path: Path) -> dict[str, Any]:
    """What the file at `path` sets, nothing if there is no file.

    Raises:
        BadInputError: it cannot be read, or says something that makes no sense.
    """
    from quiz.study.settings import layered

    try:
        text = path.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError("The settings in {path} cannot be read: {reason}.", path=path, reason=error) from error
    try:
        study = tomllib.loads(text).get("study", {})
    except tomllib.TOMLDecodeError as error:
        raise BadInputError("The settings in {path} are no TOML: {reason}.", path=path, reason=error) from error
    if not isinstance(study, dict):
        raise BadInputError("In {path}, study must be a table: [study].", path=path)
    try:
        layered(study)
    except UsageError as error:
        raise BadInputError("In {path}: {reason}", path=path, reason=spoken(error)) from error
    return study
