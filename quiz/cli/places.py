"""Where things are: the folder or URL of the database, and the settings.

QUIZ_HOME moves everything to one folder, QUIZ_DATABASE the database alone to any SQLite URL; otherwise the usual
folders of the system are used.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote


@dataclass(frozen=True, slots=True)
class Places:
    """The database's URL, the same for people to read, and the settings' file, which need not exist yet."""

    database: str
    database_file: str
    settings: Path


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
    url = os.environ.get("QUIZ_DATABASE")
    if url:
        return Places(url, _readable(url), settings / "settings.toml")
    file = data / "quiz.db"
    # "?", "%" and "#" mean something in a URL, and nothing in the name of a folder.
    return Places(f"sqlite:///{quote(str(file), safe='/:')}", str(file), settings / "settings.toml")


def _readable(url: str) -> str:
    """The path of an SQLite URL; of any other the URL, without a password."""
    if url.startswith("sqlite:///"):
        return str(Path(unquote(url.removeprefix("sqlite:///"))).expanduser())
    return re.sub(r"//[^/@]*@", "//***@", url)
