"""Tokens, tags, names, values and clauses."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Language, Span
from quiz.language import AnalysedSentence, MentionKind, analyse, detect
from quiz.language.german.clause import main_clause
from quiz.language.tokens import tokenise

SEEDS = Path(__file__).parents[2] / "seeds"


def sentence(text: str, language: Language = "de") -> AnalysedSentence:
    """The last sentence of a text."""
    return analyse(text, language).sentences[-1]


def named(text: str, language: Language = "de") -> dict[str, str]:
    """What is mentioned in a sentence: text and kind."""
    return {mention.text: mention.kind.value for mention in sentence(text, language).mentions}


@pytest.mark.parametrize(
    ("language", "text", "tokens"),
    [
        ("de", "gpt-oss-120b kostet 1,4 Mio. Euro.", ["gpt-oss-120b", "kostet", "1,4", "Mio.", "Euro", "."]),
        ("de", "Am 17. Juli 1854 endete es 3:1.", ["Am", "17.", "Juli", "1854", "endete", "es", "3:1", "."]),
        ("de", "Bis zu 20.000 Menschen.", ["Bis", "zu", "20.000", "Menschen", "."]),
        ("de", "Mit 621'109 zu 323’882 Stimmen.", ["Mit", "621'109", "zu", "323’882", "Stimmen", "."]),
        ("de", "Altman’s „gpt-oss“-Serie", ["Altman’s", "„", "gpt-oss", "“", "-", "Serie"]),
        ("en", "Saturn's rings weren't new.", ["Saturn", "'s", "rings", "weren't", "new", "."]),
    ],
)
def test_tokens(language: Language, text: str, tokens: list[str]) -> None:
    """Numbers, dates, products and possessives are cut as the taggers want them."""
    assert [token.text for token in tokenise(text, Span(0, len(text)), language)] == tokens


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Das Unternehmen DeepSeek stellte das Modell R1 vor.", {"DeepSeek": "organisation", "R1": "product"}),
        ("Dort arbeitet OpenAI-Chef Sam Altman.", {"Sam Altman": "person"}),
        ("Die Züge fuhren nach Gloggnitz.", {"Gloggnitz": "place"}),
        ("Er lobte Chinas Forscher.", {"China": "place"}),
        ("Sie sprach vom wachsenden Einfluss.", {}),
        ("Ursula von der Leyen kam.", {"Ursula von der Leyen": "person"}),
        ("Robin van den Berg lief.", {"Robin van den Berg": "person"}),
        (
            "Ein Raunen ging durch die Ränge, auf denen Trainer Günther Bosch und Manager Ion Tiriac saßen.",
            {"Günther Bosch": "person", "Ion Tiriac": "person"},
        ),
        ("Dort schlug Robert Sara den Ball weit.", {"Robert Sara": "person"}),
        ("Österreich ließ den Ball laufen.", {"Österreich": "place"}),
        ("Er zahlte 200 bis 300 Euro.", {"200 bis 300": "number"}),
        ("Es waren 1,4 Millionen Euro.", {"1,4 Millionen": "number"}),
        ("Das geschah am 17. Juli 1854.", {"17. Juli 1854": "date"}),
        ("Das geschah schon 1854.", {"1854": "year"}),
        ("Im 2. Halbjahr geschah nichts.", {}),
        ("Er sprach von einem „Wunder der Technik“.", {"Wunder der Technik": "quote"}),
    ],
)
def test_german_mentions(text: str, kinds: dict[str, str]) -> None:
    """Names and values are found whole, without endings and marks, and of the right kind."""
    assert named(text) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Isthmus of Suez is narrow.", {"Isthmus of Suez": "place"}),
        ("Prime Minister Benjamin Disraeli smiled.", {"Benjamin Disraeli": "person"}),
        ("On 26 July 1956 it was over.", {"26 July 1956": "date"}),
        ("On July 26, 1956, it was over.", {"July 26, 1956": "date"}),
        ("The British troops left.", {}),
        ("Then Lord Fiske smiled.", {"Lord Fiske": "person"}),
        ("Then Elder Josiah Beardy spoke.", {"Josiah Beardy": "name"}),
        ("The news filled Dame Street.", {"Dame Street": "place"}),
        ("It was paid by Singapore-based Lintang Capital.", {"Lintang Capital": "name"}),
        ("It cost four million pounds.", {"four million": "number"}),
    ],
)
def test_english_mentions(text: str, kinds: dict[str, str]) -> None:
    """Names and values are found whole and of the right kind."""
    assert named(text, "en") == kinds


def test_one_sentence_tells_the_kind_for_all() -> None:
    """A surname is a person's where the article has the full name, and a town a town where it says "in"."""
    text = analyse("In Gloggnitz wohnt Carl Ghega. Später verließ Ghega die Stadt Gloggnitz.", "de")
    kinds = {mention.text: mention.kind for mention in text.sentences[1].mentions}
    assert kinds == {"Ghega": MentionKind.PERSON, "Gloggnitz": MentionKind.PLACE}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Im Januar 2025 stellte die Firma ein Modell vor.", ("Im Januar 2025", "stellte", "die Firma ein Modell vor")),
        (
            "Weil es regnete, blieb Anna zu Hause.",
            ("Weil es regnete,", "blieb", "Anna zu Hause"),
        ),
        (
            "Ghega, den der Kaiser ehrte, starb 1860 in Wien.",
            ("Ghega, den der Kaiser ehrte,", "starb", "1860 in Wien"),
        ),
        ("Anna kam und ging wieder.", ("Anna", "kam", "")),
        ("Der Umsatz liege bei vier Milliarden.", None),
        ("Kommt Anna?", None),
        ("Das Ziel: Wien ist schön.", None),
    ],
)
def test_fields_of_a_main_clause(text: str, fields: tuple[str, str, str] | None) -> None:
    """Vorfeld, finite verb and rest are found, or nothing where they are in doubt."""
    read = sentence(text)
    clause = main_clause(read.tokens)
    if clause is None or fields is None or not fields[2]:
        assert (clause is None) == (fields is None or not fields[2])
        return
    assert fields == (
        read.words(clause.front, clause.verb),
        read.tokens[clause.verb].text,
        read.words(clause.verb + 1, clause.last),
    )


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_language_is_told_by_the_text(path: Path) -> None:
    """German and English articles are told apart."""
    text = path.read_text(encoding="utf-8")
    assert f'language = "{detect(text)}"' in text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_can_be_read(text: str, language: Language) -> None:
    """No text breaks the reading, and everything found stands where it says."""
    for one in analyse(text, language).sentences:
        assert one.span.of(text) == one.text
        assert all(token.span.of(text) == token.text for token in one.tokens)
        assert all(mention.span.of(text) == mention.text for mention in one.mentions)
