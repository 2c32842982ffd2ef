"""Names of the same thing are known as such."""

import pytest

from quiz.core.article import Language
from quiz.language import analyse
from quiz.language.aliases import folded


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("de", "OpenAI-Chef Sam Altman kam. Altman ging.", "Altman", "Sam Altman"),
        ("de", "OpenAI-Chef Sam Altman kam. Altman ging.", "Altman", "OpenAI-Chef Sam Altman"),
        ("de", "Die Europäische Union (EU) tagt. Die EU zahlt.", "EU", "Europäische Union"),
        ("de", "Die Fifa und die Uefa stritten. Die FIFA verlor.", "Fifa", "FIFA"),
        ("de", "Die Credit Suisse (CS) wankt. Bald war die CS am Ende.", "CS", "Credit Suisse"),
        ("de", "Er war in den USA.", "USA", "Vereinigte Staaten"),
        ("en", "Dave Calhoun left. So Calhoun is gone.", "Calhoun", "Dave Calhoun"),
        ("en", "The Premier League beat Tottenham Hotspur. Later Tottenham won.", "Tottenham", "Tottenham Hotspur"),
        ("en", "The European Central Bank (ECB) met. Then the ECB cut.", "ECB", "European Central Bank"),
    ],
)
def test_same_thing(language: Language, text: str, one: str, other: str) -> None:
    """Surname and full name, letters and long form, short and long name mean the same, whichever comes first."""
    read = analyse(text, language)
    assert read.same_thing(one, other)
    assert read.same_thing(other, one)


@pytest.mark.parametrize(
    ("language", "text", "one", "other"),
    [
        ("de", "Angela Merkel und Olaf Scholz sprachen.", "Angela Merkel", "Olaf Scholz"),
        ("de", "Das Silicon Valley zitterte um die Silicon Valley Bank.", "Silicon Valley", "Silicon Valley Bank"),
        ("de", "Die SPD und die CDU stritten.", "SPD", "CDU"),
        ("en", "Michelle Obama met Barack Obama.", "Michelle Obama", "Barack Obama"),
    ],
)
def test_different_things(language: Language, text: str, one: str, other: str) -> None:
    """Other people, other bodies and a bank named after a valley are different things."""
    assert not analyse(text, language).same_thing(one, other)


def test_aliases_are_sure() -> None:
    """A surname that two people have is nobody's alias; one that a single person has is."""
    both = analyse("Michelle Obama met Barack Obama. Then Obama spoke.", "en")
    assert both.aliases("Obama") == frozenset()
    assert both.same_thing("Obama", "Barack Obama")
    one = analyse("Yesterday Barack Obama spoke. Then Obama left.", "en")
    assert one.aliases("Obama") == {"Barack Obama"}


def test_folding() -> None:
    """Case, hyphens, legal forms and German endings do not make another name."""
    assert folded("Europäischen Union", "de") == folded("Europäische Union", "de")
    assert folded("Siemens AG", "de") == folded("siemens", "de")
    assert folded("The Economist", "en") == folded("Economist", "en")


def test_a_surname_is_of_whom_it_was_first_said() -> None:
    """Svante Pääbo, whose first name is in no list, comes before his mother Karin; "Minister" is no first name."""
    text = analyse(
        "Am Montag wollte Svante Pääbo seine Tochter abholen. Seine Mutter Karin Pääbo war Chemikerin. "
        "Dort traf Minister Merz die beiden. Friedrich Merz ging bald.",
        "de",
    )
    assert text.people["Pääbo"] == "Svante Pääbo"
    assert text.people["Merz"] == "Friedrich Merz"
