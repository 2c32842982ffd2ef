"""`quiz repair`: the log is the truth, and what follows from it is made anew."""

import sqlite3
from contextlib import closing

from tests.cli.program import Program


def study(program: Program) -> None:
    """Answer all four cards."""
    program.says("study", "four", typed="Peter Hansen\nHamburg\nthree\n\nn\nKiel\n\ny\n")


def change(program: Program, statement: str) -> None:
    """Change the database past the program."""
    with closing(sqlite3.connect(program.home / "quiz.db")) as database:
        database.execute(statement)
        database.commit()


def test_what_follows_from_the_log_is_put_right(shelf: Program) -> None:
    """Memory and tallies that something else has changed are again what the log says."""
    study(shelf)
    before = shelf.stored()
    assert shelf.says("repair").endswith(
        "4 cards were compared with the log of their answers.\nNothing had to be put right.\n"
    )
    assert shelf.stored() == before
    change(shelf, "UPDATE memory SET stability = 99")
    change(shelf, "DELETE FROM tally")
    assert "The memory of 4 cards was put right." in shelf.says("repair")
    assert shelf.stored() == before


def test_a_damaged_file_is_told(shelf: Program) -> None:
    """A file whose rows refer to nothing is not called whole."""
    study(shelf)
    change(shelf, "DELETE FROM deck WHERE title = 'Four Kinds'")
    assert "is damaged" in shelf.refuses("repair", code=5)
