"""Where the members of a German list begin and end, and what only looks like a list."""

import pytest

from quiz.language import analyse
from quiz.language.german.enumeration import enumeration


def members(text: str, begins: str) -> list[str]:
    """Give the members of the list that begins with a word, none if there is no list."""
    sentence = analyse(text, "de").sentences[0]
    first = next(index for index, token in enumerate(sentence.tokens) if token.text == begins)
    found = enumeration(sentence.tokens, first, len(sentence.tokens) - 1)
    return [sentence.words(one.first, one.last) for one in found or ()]


@pytest.mark.parametrize(
    ("text", "begins", "expected"),
    [
        (
            "Das Paket umfasst höhere Zölle, ein Verbot und Hilfen für Bauern.",
            "höhere",
            ["höhere Zölle", "ein Verbot", "Hilfen für Bauern"],
        ),
        ("Es kamen Polen, Ungarn, Malta sowie Zypern.", "Polen", ["Polen", "Ungarn", "Malta", "Zypern"]),
        (
            "Er mag den Wein, die Küche der Stadt und das Meer.",
            "den",
            ["den Wein", "die Küche der Stadt", "das Meer"],
        ),
    ],
)
def test_members_keep_what_belongs_to_them(text: str, begins: str, expected: list[str]) -> None:
    """Every member has its genitives, and the last one what "für" and the like say of it."""
    assert members(text, begins) == expected


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Es kamen Polen und Ungarn.", "Polen"),
        ("Es kamen Polen, Ungarn oder Malta.", "Polen"),
        ("Es gab zwei Häuser, das alte Haus und das neue Haus.", "zwei"),
        ("Es klagten die Aktionäre, Daimler und Siemens.", "die"),
        ("Er versorgt das Land mit Wasser, Strom und Gas.", "das"),
        ("Er mag Brot und Wein, Haus und Hof.", "Brot"),
        ("Er kaufte 2019 Äpfel, Birnen und Nüsse.", "2019"),
    ],
)
def test_what_only_looks_like_a_list_is_none(text: str, begins: str) -> None:
    """Two members, an alternative, an apposition, pairs and a list behind a preposition give none."""
    assert members(text, begins) == []
