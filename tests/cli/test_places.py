"""Where the database is: in the folder that was named, whatever its name."""

from pathlib import Path

import pytest

from quiz.cli.opening import database
from quiz.cli.places import places


@pytest.mark.parametrize("name", ["plain", "what?now", "a%20b#c", "Ümläute & Leerzeichen", "x?a"])
def test_database_stands_where_it_is_said_to_be(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs that mean something in a URL are only letters in the name of a folder."""
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / name))
    monkeypatch.delenv("QUIZ_DATABASE", raising=False)
    with database() as db:
        assert db.path == tmp_path / name / "quiz.db" == Path(places().database_file)
    assert (tmp_path / name / "quiz.db").exists()


def test_password_of_a_foreign_database_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """The address of a server is shown without what opens it."""
    monkeypatch.setenv("QUIZ_DATABASE", "postgresql://me:secret@example/db")
    assert "secret" not in places().database_file
