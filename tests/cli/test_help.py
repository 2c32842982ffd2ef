"""Help in both languages, and mistakes on the command line."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import Program

README = Path(__file__).parents[2] / "README.md"
COMMANDS = (
    "learn generate study undo aside decks show coverage delete import export stats"
    " leeches plan simulate optimise settings learners repair where class"
).split()
OF_CLASS = tuple(f"class {name}" for name in "host resume homework print enter report forget".split())
WALK = """
import json
from typer.main import get_command
from quiz.cli.app import app
from quiz.locale import lend_words
lend_words()
told, program = {}, get_command(app)
within = {f"class {name}": command for name, command in program.commands["class"].commands.items()}
with program.make_context("quiz", [], resilient_parsing=True) as top:
    for name, command in {"": program, **program.commands, **within}.items():
        with command.make_context(name, [], parent=top, resilient_parsing=True) as context:
            told[name] = {
                "help": command.help,
                "page": command.get_help(context),
                "parameters": {one.opts[0]: one.help for one in command.get_params(context)},
            }
print(json.dumps(told))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, dict[str, dict[str, Any]]]:
    """The help of every command, "" for the program itself, by language."""
    texts = {}
    for language in ("en", "de"):
        environment = {**os.environ, "QUIZ_LANG": language, "PYTHONUTF8": "1", "COLUMNS": "80"}
        walked = subprocess.run([sys.executable, "-c", WALK], env=environment, capture_output=True, check=True)
        texts[language] = json.loads(walked.stdout)
    return texts


def test_these_are_the_commands(told: dict[str, dict[str, dict[str, Any]]]) -> None:
    """The commands have the names that others build on, in both languages."""
    assert [list(told[language]) for language in ("en", "de")] == [["", *COMMANDS, *OF_CLASS]] * 2


@pytest.mark.parametrize("name", ["", *COMMANDS, *OF_CLASS])
def test_everything_has_help_in_both_languages(told: dict[str, dict[str, dict[str, Any]]], name: str) -> None:
    """Every command, argument and option has a sentence of help, and the German one is not the English one."""
    english, german = told["en"][name], told["de"][name]
    assert english["help"]
    assert german["help"] != english["help"]
    assert english["parameters"].keys() == german["parameters"].keys()
    for parameter, words in english["parameters"].items():
        assert words, parameter
        assert german["parameters"][parameter] not in {None, "", words}, parameter


@pytest.mark.parametrize("name", ["", *COMMANDS, *OF_CLASS])
def test_no_word_of_another_language_in_the_help(told: dict[str, dict[str, dict[str, Any]]], name: str) -> None:
    """The German page speaks German throughout, nothing is cut short, and no page is wider than the terminal."""
    english, german = told["en"][name]["page"], told["de"][name]["page"]
    assert not re.search(r"Usage|Options|Arguments|Commands|Show |required|default:|OPTIONS|DECK|FILE", german)
    assert "Aufruf:" in german
    assert "Usage:" in english
    for page in (english, german):
        assert "…..." not in page
        assert not re.search(r"\w\.\.\.$", page, re.MULTILINE) or name == "import"
        assert max(map(len, page.splitlines())) <= 80


@pytest.mark.parametrize("name", [*COMMANDS, *OF_CLASS])
def test_every_command_is_in_the_readme(name: str) -> None:
    """The README names every command as one types it."""
    assert re.search(rf"\bquiz {name}\b", README.read_text(encoding="utf-8"))


def test_help_of_the_real_program(quiz: Program) -> None:
    """Without a terminal `quiz` alone shows its help, which names every command; asking for help makes no file."""
    page = quiz.says()
    assert all(re.search(rf"^  {name} ", page, re.MULTILINE) for name in COMMANDS)
    assert quiz.says("--help") == page
    assert "Sprache des Artikels" in quiz.speaking("de").says("generate", "--help")
    assert re.fullmatch(r"quiz \d+\.\d+\.\d+\n", quiz.says("--version"))
    assert not quiz.home.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("lern", "There is no command lern. Did you mean learn?"),
        ("sutdy", "There is no command sutdy. Did you mean study?"),
        ("blah", "There is no command blah."),
        ("settings new -5", "-5 is less than nothing; numbers begin at 0 here."),
        ("--loud", "There is no option --loud."),
        ("study --loud", "There is no option --loud."),
        ("study --new many", "--new: a whole number is wanted."),
        ("study --limit -1", "--limit: at least 0 is wanted."),
        ("study one two", "This is too much: two."),
        ("generate", "ARTICLE is missing."),
        ("generate x --cards 0", "--cards: at least 1 is wanted."),
        ("generate x --title", "The option --title wants a value."),
        ("export deck", "FILE is missing."),
        ("import", "FILE is missing."),
    ],
)
def test_mistakes_on_the_command_line(quiz: Program, words: str, said: str) -> None:
    """A mistake is one sentence and where to find help, with exit code 2."""
    line = quiz.refuses(*words.split(), code=2)
    assert line.startswith(said + " See quiz ")


def test_a_path_with_blanks_wants_quotes(quiz: Program, tmp_path: Path) -> None:
    """Who forgets the quotes around a name with blanks is told so, if there is such a file."""
    (tmp_path / "My Article now.txt").write_text("x")
    words = f"{tmp_path}/My Article now.txt".split(" ")
    line = quiz.refuses("learn", *words, code=2)
    assert line.startswith(f'A name with blanks wants quotes: "{tmp_path}/My Article now.txt".')


def test_mistakes_are_told_in_german(quiz: Program) -> None:
    """German users read about their mistakes in German."""
    german = quiz.speaking("de")
    assert german.refuses("lern", code=2) == "Einen Befehl lern gibt es nicht. Meinst du learn? Hilfe: quiz --help"
    assert german.refuses("show", code=2) == "STAPEL fehlt. Hilfe: quiz show --help"
    assert german.refuses("study", "--new", "x", code=2).startswith("--new: ")
