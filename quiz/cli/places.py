"""Where things are: the folder or URL of the database, and the settings.

QUIZ_HOME moves everything to one folder, QUIZ_DATABASE the database alone to any SQLite URL; otherwise the usual
folders of the system are used.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The database's URL and the settings' file, which need not exist yet."""

    database: str
    settings: Path

    @property
    def database_file(self) -> str:
        """The path in the database's URL, for people to read."""
        path = self.database.removeprefix("sqlite:///")
        return path if path == self.database else str(Path(path).expanduser())


def places() -> Places:
    """Find out from the environment."""
    home = os.environ.get("QUIZ_HOME")
    if home:
        folder = Path(home).expanduser().resolve()
        data, settings = folder, folder
    else:
        import platformdirs

        data = platformdirs.user_data_path("quiz", appauthor=False)
        settings = platformdirs.user_config_path("quiz", appauthor=False)
    url = os.environ.get("QUIZ_DATABASE") or f"sqlite:///{data / 'quiz.db'}"
    return Places(url, settings / "settings.toml")
