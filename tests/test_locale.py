"""The German words are complete, fit the English ones, and are compiled as they stand."""

import ast
import io
import re
import shlex
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
PO = ROOT / "quiz" / "locale" / "de" / "LC_MESSAGES" / "quiz.po"


def keywords() -> list[str]:
    """The names of the functions whose texts are translated, as the Makefile tells them to pybabel."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    found = re.search(r"^KEYWORDS := (.*)$", makefile, re.MULTILINE)
    assert found
    return [word for word in shlex.split(found[1]) if word != "-k"]


@pytest.fixture(scope="module")
def german() -> Catalog:
    """The German words."""
    with PO.open("rb") as file:
        return read_po(file, locale="de")


@pytest.fixture(scope="module")
def in_code() -> set[str]:
    """Every message id in the code; of those with a plural, the singular."""
    found = extract_from_dir(ROOT / "quiz", [("**.py", "python")], {"**.py": {}}, keywords=parse_keywords(keywords()))
    return {ids[0] if isinstance(ids, tuple) else ids for _file, _line, ids, _comments, _context in found}


def forms(message: Message) -> list[tuple[str, str]]:
    """The English and German texts that belong together: one pair, or singular and plural."""
    english = [message.id] if isinstance(message.id, str) else list(message.id)
    german = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return list(zip(english, german, strict=True))


def test_every_message_is_there_and_no_other(german: Catalog, in_code: set[str]) -> None:
    """What the code says stands in quiz.po, and quiz.po holds nothing that the code does not say."""
    there = {message.id if isinstance(message.id, str) else message.id[0] for message in german if message.id}
    assert in_code
    assert (in_code - there, there - in_code) == (set(), set())


def test_every_message_is_german(german: Catalog) -> None:
    """No German text is empty or unsure, and plurals have both forms."""
    for message in german:
        if message.id:
            assert not message.fuzzy, message.id
            assert all(text.strip() for _english, text in forms(message)), message.id


def test_placeholders_are_the_same(german: Catalog) -> None:
    """German sentences have the places {…} of the English ones, each as often as it stands there or more."""
    for message in german:
        if message.id:
            for english, text in forms(message):
                assert places(text) == places(english), message.id


def places(text: str) -> set[str]:
    """The names in braces."""
    return {name for _literal, name, _form, _conversion in string.Formatter().parse(text) if name is not None}


def test_the_compiled_file_is_up_to_date(german: Catalog) -> None:
    """quiz.mo is what quiz.po compiles to."""
    compiled = io.BytesIO()
    write_mo(compiled, german)
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue()


def test_no_message_hides_in_an_f_string() -> None:
    """Messages inside of f-strings are not extracted, so there are none."""
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "quiz").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "N_", "ngettext"}
    ]
    assert hidden == []
