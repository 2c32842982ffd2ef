"""Words that exist, and what that makes of near misses."""

from functools import partial

import pytest

from quiz.core.article import LANGUAGES, Language
from quiz.core.marking import Verdict, mark
from quiz.language.lexicon import is_word

KNOWN = {language: partial(is_word, language) for language in LANGUAGES}


def verdict(given: str, answer: str, language: Language = "de") -> Verdict:
    """What is typed for an answer, with the lexicon at hand."""
    return mark(given, (answer,), language=language, is_word=KNOWN[language]).verdict


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("Bundesrat", "Bundestag"),
        ("bundesrat", "der Bundestag"),
        ("Deutscher Bundesrat", "Deutscher Bundestag"),
        ("Verwaltungsgericht", "Verfassungsgericht"),
        ("Bundesverwaltungsgericht", "Bundesverfassungsgericht"),
        ("Photonen", "Protonen"),
        ("Slawonien", "Slowenien"),
        ("Elektroden", "Elektronen"),
        ("Rind", "Kind"),
    ],
)
def test_another_word_is_no_slip(given: str, answer: str) -> None:
    """A word that exists is wrong where another is the answer, however near its letters are."""
    assert mark(given, (answer,), language="de").verdict is Verdict.NEARLY
    assert verdict(given, answer) is Verdict.WRONG


@pytest.mark.parametrize(
    ("given", "answer"),
    [
        ("bruhl", "Brühl"),
        ("osterreich", "Österreich"),
        ("Lybien", "Libyen"),
        ("Wein", "Wien"),
        ("Verfasungsgericht", "Verfassungsgericht"),
        ("Bundetrainer", "Bundestrainer"),
        ("Haubtstadt", "Hauptstadt"),
        ("Proton", "Protonen"),
        ("Verträge", "Vertrag"),
        ("Regierungen", "Regierung"),
        ("Sam Altmann", "Sam Altman"),
        ("Sam Atman", "Sam Altman"),
        ("Kar Brandt", "Karl Brandt"),
        ("Angela Ferkel", "Angela Merkel"),
        ("Urans", "Uranus"),
        ("Mueller", "Möller"),
        ("Mannheimer", "Mannheim"),
        ("Fotosynthese", "Photosynthese"),
    ],
)
def test_slips_stay_slips(given: str, answer: str) -> None:
    """Misspellings, other endings, swapped letters and names of persons are nearly right, in the lexicon or not."""
    assert verdict(given, answer) is Verdict.NEARLY


def test_words_of_both_languages() -> None:
    """German has nouns and places, English countries and places; names of persons and compounds at will are none."""
    assert all(map(KNOWN["de"], ("Bundesrat", "Photonen", "Slawonien")))
    assert not any(map(KNOWN["de"], ("Mueller", "Verfasung", "Xyzgericht", "bundesrat")))
    assert KNOWN["en"]("Slovenia")
    assert not KNOWN["en"]("Slovenya")
