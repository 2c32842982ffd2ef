"""Versions of an article, and other articles."""

import pytest

from quiz.storage.sameness import is_same_article

TEXT = """Der Suezkanal verbindet das Mittelmeer mit dem Roten Meer. Er wurde 1869 eröffnet und ist rund 193 Kilometer
lang. Schiffe sparen sich den Weg um Afrika, und Ägypten verdient an jeder Durchfahrt."""


@pytest.mark.parametrize(
    "other",
    [
        TEXT.upper().replace("\n", "   "),
        TEXT.replace("193", "195").replace("eröffnet", "eingeweiht"),
        TEXT + "\n\n" + "Im Jahr 2021 lief das Schiff Ever Given auf Grund und sperrte ihn für sechs Tage. " * 5,
        TEXT[:100],
    ],
)
def test_versions_of_an_article(other: str) -> None:
    """Other blanks and letter case, words mended, paragraphs added or taken away: still the same article."""
    assert is_same_article(TEXT, other)
    assert is_same_article(other, TEXT)


@pytest.mark.parametrize(
    "other",
    [
        """Der Panamakanal verbindet den Atlantik mit dem Pazifik. Er wurde 1914 eröffnet und ist rund 82 Kilometer
        lang. Schiffe sparen sich den Weg um Kap Hoorn, und Panama lebt von den Gebühren.""",
        "Der Suezkanal hat viele Gedichte hervorgebracht.",
        "Kanal",
    ],
)
def test_other_articles(other: str) -> None:
    """Another text about the same things in similar words is another article."""
    assert not is_same_article(TEXT, other)
    assert not is_same_article(other, TEXT)


def test_texts_without_words() -> None:
    """Two empty texts are the same, an empty one and a full one are not."""
    assert is_same_article("", " …")
    assert not is_same_article("", TEXT)
