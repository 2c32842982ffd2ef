"""What docs/formats.md promises is what the formats say of themselves, and what their files hold."""

import re
import zipfile
from pathlib import Path

import pytest

from quiz.core.article import Article, Span
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.exchange import FORMATS, Format, Part, write_deck

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
TEXT = "Der Artikel beginnt marke-article. Marke-source steht hier."
SOURCE = Evidence("Marke-source steht hier.", Span(35, 59))
MARKED = Deck(
    "marke-deck",
    "Marke-title",
    "de",
    (
        Card("marke-id-1", "choice", "Frage?", "Ja", (), ("Marke-options",), SOURCE, ("marke-tags",)),
        Card("marke-id-2", "short", "Wer?", "Er", ("Marke-accepted",), ("Marke-distractors",)),
    ),
    Article("Marke-title", "de", TEXT),
)
SEEN = (Part.DECK, Part.TITLE, Part.ID, Part.ACCEPTED, Part.OPTIONS, Part.TAGS, Part.SOURCE, Part.ARTICLE)
"""The parts that can be seen in a file as words."""


def table() -> dict[str, dict[str, bool]]:
    """The table of the page: for each format, whether it carries each part."""
    section = PAGE.split("## What each carries")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    names = rows[0][1:]
    return {
        name: {row[0]: {"yes": True, "–": False}[row[place]] for row in rows[2:]}
        for place, name in enumerate(names, start=1)
    }


def test_table_is_what_the_formats_say() -> None:
    """The table has every format and every part, and each cell says what the format says."""
    said = {one.name: {str(part): part in one.carries for part in Part} for one in FORMATS}
    assert table() == said


def test_every_format_has_its_section_and_ending() -> None:
    """Each format is in the first table with its endings and its ways, and has a section with an example."""
    sections = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    for one in FORMATS:
        row = next(line for line in PAGE.splitlines() if line.startswith("| [") and f"[`{one.name}`]" in line)
        assert any(one.name in section.split(" and ") or one.name == section for section in sections), one.name
        assert all(f"`{ending}`" in row for ending in one.endings[:1]) or one.name == "kahoot"
        ways = [cell.strip() for cell in row.split("|")[3:5]]
        assert ways == ["yes" if one.write else "–", "yes" if one.read else "–"]


@pytest.mark.parametrize("form", [one for one in FORMATS if one.write], ids=lambda one: one.name)
def test_files_hold_what_is_promised_and_no_more(form: Format, tmp_path: Path) -> None:
    """A part is in the file if and only if the format carries it; so nothing goes out that was not told."""
    path = tmp_path / "file"
    write_deck(MARKED, path, form.name)
    words = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            words = b"".join(archive.read(name) for name in archive.namelist())
    held = {part: f"arke-{part}".encode() in words for part in SEEN}
    assert held == {part: part in form.carries for part in SEEN}
