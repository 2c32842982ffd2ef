"""What most commands begin with: the clock, the database, a console, an article, a deck by its name."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from quiz.cli.places import places
from quiz.core.article import LANGUAGES, Article, Language
from quiz.errors import NotFoundError, Problem, UsageError
from quiz.locale import _, spoken

if TYPE_CHECKING:
    from rich.console import Console

    from quiz.storage import Database


LONGEST_NAME = 60


def now() -> dt.datetime:
    """The present moment, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def local_zone() -> dt.tzinfo:
    """The time zone of this machine, by name where it can be told so that summer time is right."""
    import os
    import zoneinfo

    name = os.environ.get("TZ", "").removeprefix(":")
    if not name:
        try:
            name = str(Path("/etc/localtime").resolve()).partition("zoneinfo/")[2]
        except OSError:
            name = ""
    try:
        return zoneinfo.ZoneInfo(name) if name else _offset()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return _offset()


def _offset() -> dt.tzinfo:
    zone = dt.datetime.now().astimezone().tzinfo
    return zone or dt.UTC


def database() -> "Database":
    """The database of this user, made or migrated if need be."""
    from quiz.storage import open_database

    return open_database(places().database, now=now())


def console(*, err: bool = False) -> "Console":
    """The console to write to."""
    from rich.console import Console

    return Console(stderr=err, highlight=False)


def tell(problem: Problem, path: Path | None = None) -> None:
    """Say a problem on standard error, with its file and line."""
    where = "" if path is None else f"{path}: " if problem.line is None else f"{path}:{problem.line}: "
    typer.echo(where + spoken(problem), err=True)


def language_of(given: str | None) -> Language | None:
    """The language that was asked for, if any; UsageError for one that is not spoken here."""
    if given is None:
        return None
    for language in LANGUAGES:
        if given.lower() == language:
            return language
    raise UsageError("The language {language} is not known; there are de and en.", language=given)


def find_article(name: str) -> Path:
    """The file that `name` means: a path, or a bundled sample by its name."""
    from quiz.exchange import bundled_articles

    if len(name) > 1 and name[0] == name[-1] and name[0] in "\"'":
        name = name[1:-1]  # as a terminal pastes a file that is dragged into it
    try:
        path = Path(name).expanduser()
        if path.exists():
            return path
    except PermissionError:
        return Path(name)  # reading it will tell what is forbidden
    except (OSError, ValueError, RuntimeError) as error:
        # A whole text in place of a path, a folder of somebody unknown: no such file, in any case.
        raise NotFoundError("There is no file {path}.", path=_shortened(name)) from error
    for sample in bundled_articles():
        if name in {sample.stem, sample.name}:
            return sample
    raise NotFoundError("There is no file {path}.", path=name)


def _shortened(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else line[:LONGEST_NAME] + "…"


def open_article(path: Path, title: str | None, language: str | None) -> Article:
    """Read an article, telling on standard error what had to be done to read it."""
    from quiz.exchange import read_article
    from quiz.language import detect

    read = read_article(path, title=title, language=language_of(language), detect=detect)
    for note in read.notes:
        tell(note)
    return read.article


def interactive() -> bool:
    """Whether somebody sits at a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def on_screen() -> bool:
    """Whether somebody sits at a terminal that can show screens, and not only lines."""
    return interactive() and not console().is_dumb_terminal


def yes(question: str) -> bool:
    """Ask a question that is answered with yes or no, in the user's language; anything else is no."""
    # Shown before input(), which would miss a Ctrl-C that comes between its prompt and its first read.
    choice = _("y/N")
    typer.echo(f"{question} [{choice}] ", nl=False)
    answer = input().strip().lower()
    return answer in {"y", "yes", "j", "ja"}
