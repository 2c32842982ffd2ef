"""Where sentences begin and end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Language
from quiz.language.sentences import split


def cut(text: str, language: Language = "de") -> list[str]:
    """The sentences of a text."""
    return [sentence.span.of(text) for sentence in split(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("de", "Am 3. Oktober war es so weit. Alle kamen.", 2),
        ("de", "Im 2. Halbjahr 2024 sank der Umsatz. Das war schlecht.", 2),
        ("de", "Er wohnt in St. Pölten. Dort ist es schön.", 2),
        ("de", "Ludwig XIV. regierte lange. Er war König.", 2),
        ("de", "Das Spiel endete 3:1. Graz gewann.", 2),
        ("de", "Das war 1848. Danach kam 1849.", 2),
        ("de", "Leon Hartl starb 474. Ob er ein Fürst war, weiß niemand.", 2),
        ("de", "Es gibt z. B. Hunde. Und Katzen.", 2),
        ("de", "„Das geht nicht. Wirklich nicht“, sagte sie. Dann ging sie.", 2),
        ("de", "Sie fragte: „Warum?“ Er schwieg.", 2),
        ("de", "Das kostet 1.234,50 Euro. Viel Geld!", 2),
        ("de", "Das Modell gpt-oss-120b ist groß. Sehr groß.", 2),
        ("de", "Prof. Dr. Maier kam am 4. 5. 2021 an. Sie blieb.", 2),
        ("en", "Dr. Smith met Mr. Jones at 5 p.m. yesterday. They talked.", 2),
        ("en", "It was about $3.5 million. Nobody paid.", 2),
        ("en", "He called it the “Pale Blue Dot”. It is small.", 2),
        ("en", "Music from Bach to “Johnny B. Goode” is on it. It is gold.", 2),
    ],
)
def test_full_stops_that_end_nothing(language: Language, text: str, count: int) -> None:
    """Abbreviations, ordinals, dates, numbers and quotations do not end a sentence; full stops do."""
    assert len(cut(text, language)) == count


@pytest.mark.parametrize(
    ("language", "dateline"),
    [
        ("de", "Wien – "),
        ("de", "Berlin, 6. Mai 2025 – "),
        ("de", "Frankfurt/Main (dpa) – "),
        ("de", "Santiago de Chile – "),
        ("de", "Wien –"),
        ("de", "Graz, 3. Juni 2018. "),
        ("en", "Cork, 8 June 2018: "),
        ("en", "LONDON, 3 March 2025 — "),
        ("en", "New York, March 3, 2025 — "),
        ("en", "MOSCOW, Sept. 28 — "),
        ("en", "GENEVA, May 8 — "),
        ("en", "WANDILLA, NSW — "),
    ],
)
def test_dateline_is_left_out(language: Language, dateline: str) -> None:
    """ "Wien – Der Rat …" begins after the dash."""
    assert cut(f"{dateline}Rapid won again.", language) == ["Rapid won again."]


def test_a_sentence_that_ends_in_a_date_stays() -> None:
    """Only a place before a date makes a dateline."""
    text = "Karl Huber starb am Montag, 3. Juni 2019. Er malte."
    assert cut(text, "de") == ["Karl Huber starb am Montag, 3. Juni 2019.", "Er malte."]


def test_headings_are_told_from_sentences() -> None:
    """A short paragraph without a full stop is a heading."""
    found = list(split("Große Pläne\n\nDer Rat tagte am Abend.", "de"))
    assert [sentence.heading for sentence in found] == [True, False]


def test_no_before_a_number_ends_nothing() -> None:
    """ "No. 2" is a rank."""
    assert cut("Brandt beat the No. 2 seed. Leeds won.", "en") == ["Brandt beat the No. 2 seed.", "Leeds won."]


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Spanische Regelung Die Regel hätte dazu geführt.", ["Spanische Regelung"]),
        ("Nachbarn informieren Wie hoch die Zahl sein wird, ist offen.", ["Nachbarn informieren"]),
        ("Im Magazin Der Spiegel stand es anders.", []),
        ("Karl schreibt für Die Zeit und andere.", []),
        ("Ministerpräsident Stephan Weil hatte es abgelehnt.", []),
    ],
)
def test_a_cross_heading_without_its_line_is_cut_off(text: str, headings: list[str]) -> None:
    """A German word with a capital that it has only at the beginning of a sentence begins one."""
    found = list(split(text, "de"))
    assert [one.span.of(text) for one in found if one.heading] == headings
    assert len(found) == 1 + len(headings)


def test_wrapped_lines_are_one_paragraph_and_list_items_are_not() -> None:
    """Hard line ends inside a sentence do not cut it; short lines stand for themselves."""
    wrapped = "Der lange Satz geht hier über das Ende der ersten Zeile\nhinaus und endet erst in der zweiten."
    assert len(cut(wrapped)) == 1
    assert len(cut("Milch\nBrot\nButter")) == 3


@given(st.text(max_size=400), st.sampled_from(LANGUAGES))
def test_sentences_cover_what_is_written(text: str, language: Language) -> None:
    """Sentences stand in order, never overlap, and leave out blanks and datelines only."""
    spans = [sentence.span for sentence in split(text, language)]
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) for span in spans)
