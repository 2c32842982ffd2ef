"""Marking: what counts as right, what as nearly right, what as wrong."""

import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Language
from quiz.core.marking import Change, Piece, Verdict, mark, same

RIGHT: list[tuple[Language, str, str]] = [
    ("de", "sam altman", "Sam Altman"),
    ("de", "  Sam   Altman ", "Sam Altman"),
    ("de", "SAM ALTMAN!", "Sam Altman"),
    ("de", "der Mond", "Mond"),
    ("de", "Mond", "der Mond"),
    ("de", "ein Mond", "den Mond"),
    ("de", "the moon", "Moon"),
    ("en", "moon", "the Moon"),
    ("en", "an apple", "apple"),
    ("en", "die Welt", "Welt"),
    ("de", "Strasse", "Straße"),
    ("de", "STRASSE", "Straße"),
    ("de", "Mueller", "Müller"),
    ("de", "Müller", "Mueller"),
    ("de", "Oesterreich", "Österreich"),
    ("de", "Michäl", "Michael"),
    ("en", "Zurich", "Zürich"),
    ("en", "Zuerich", "Zürich"),
    ("de", "Andre Citroen", "André Citroën"),
    ("de", "Gražinyte", "Gražinytė"),
    ("de", "Lodz", "Łódź"),
    ("de", "Soren", "Søren"),
    ("de", "Open Source Modell", "Open-Source-Modell"),
    ("de", "Open-Source Modell", "Open-Source-Modell"),
    ("de", "Open–Source–Modell", "Open-Source-Modell"),
    ("en", "email", "e-mail"),
    ("de", "Schockwellen", "„Schockwellen“"),
    ("de", "«auf der falschen Seite der Geschichte»", "auf der falschen Seite der Geschichte"),
    ("de", "Altmans", "Altman’s"),
    ("en", "US", "U.S."),
    ("de", "zB", "z. B."),
    ("de", "6000", "6.000"),
    ("de", "6 000", "6.000"),
    ("de", "6.000", "6000"),
    ("de", "6,000", "6.000"),
    ("de", "6'000", "6.000"),
    ("en", "6.000", "6,000"),
    ("en", "1234567.5", "1,234,567.5"),
    ("de", "1.234.567,5", "1234567,5"),
    ("de", "1.5", "1,5"),
    ("en", "1,5", "1.5"),
    ("de", "50", "50 %"),
    ("de", "01 01 2025", "01.01.2025"),
    ("de", "januar 2025", "Januar 2025"),
    ("de", "gpt oss 20b", "gpt-oss-20b"),
    ("de", "Qwen3", "Qwen 3"),
    ("de", "A7", "A 7"),
    ("en", "CO2", "CO₂"),
    ("en", "c#", "C#"),
    ("en", "c++", "C++"),
    ("en", "OpenAI", "OpenAI™"),
    ("de", "-5", "−5"),
    ("en", "?", "?"),
]

NEARLY: list[tuple[Language, str, str]] = [
    ("de", "Altmann", "Altman"),
    ("de", "Sma Altman", "Sam Altman"),
    ("de", "Sam Altmen", "Sam Altman"),
    ("de", "Deepsek", "DeepSeek"),
    ("de", "Muller", "Müller"),
    ("de", "Chna", "China"),
    ("de", "Open Source Modelle", "Open-Source-Modell"),
    ("de", "Qwan 3", "Qwen 3"),
    ("de", "gtp-oss-20b", "gpt-oss-20b"),
    ("en", "recieve", "receive"),
    ("en", "the goverment", "government"),
    ("en", "Febuary 2025", "February 2025"),
]

WRONG: list[tuple[Language, str, str]] = [
    ("de", "", "Mond"),
    ("de", "   ", "Mond"),
    ("de", "-", "Mond"),
    ("de", "der", "der Mond"),
    ("de", "2020", "2019"),
    ("de", "R1", "V3"),
    ("de", "R2", "R1"),
    ("de", "gpt-oss-20b", "gpt-oss-120b"),
    ("de", "Januar 2024", "Januar 2025"),
    ("de", "15", "1,5"),
    ("de", "1.500", "1,5"),
    ("de", "12", "1 2"),
    ("de", "-5", "5"),
    ("de", "7", "A 7"),
    ("de", "Tom Altman", "Sam Altman"),
    ("de", "Tag", "Tal"),
    ("de", "USB", "USA"),
    ("de", "Osten", "Westen"),
    ("de", "unmöglich", "möglich"),
    ("en", "formal", "informal"),
    ("de", "Export", "Import"),
    ("en", "C", "C++"),
    ("en", "5 €", "5 $"),
    ("de", "Qwen", "DeepSeek"),
]


@pytest.mark.parametrize(("language", "given", "answer"), RIGHT)
def test_right(language: Language, given: str, answer: str) -> None:
    """What differs only in how it is written is right."""
    assert mark(given, (answer,), language=language).verdict is Verdict.RIGHT


@pytest.mark.parametrize(("language", "given", "answer"), NEARLY)
def test_nearly(language: Language, given: str, answer: str) -> None:
    """A slip of the fingers in a long enough word is nearly right, and the screen learns where it is."""
    marked = mark(given, (answer,), language=language)
    assert marked.verdict is Verdict.NEARLY
    assert any(piece.change is not Change.SAME for piece in marked.difference)


@pytest.mark.parametrize(("language", "given", "answer"), WRONG)
def test_wrong(language: Language, given: str, answer: str) -> None:
    """Another thing is wrong, however few letters lie between."""
    assert mark(given, (answer,), language=language).verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("given", "answer", "difference"),
    [
        ("Altmann", "Altman", (Piece("Altman", Change.SAME), Piece("n", Change.EXTRA))),
        ("deepsek", "DeepSeek", (Piece("DeepSe", Change.SAME), Piece("e", Change.MISSING), Piece("k", Change.SAME))),
        ("Chine", "China", (Piece("Chin", Change.SAME), Piece("a", Change.OTHER, "e"))),
        (
            "Sma Altman",
            "Sam Altman",
            (Piece("S", Change.SAME), Piece("am", Change.OTHER, "ma"), Piece(" Altman", Change.SAME)),
        ),
        ("Zurich", "Zürich", (Piece("Z", Change.SAME), Piece("ü", Change.OTHER, "u"), Piece("rich", Change.SAME))),
        ("das Model", "Modell", (Piece("Model", Change.SAME), Piece("l", Change.MISSING))),
        ("xModell", "der Modell", (Piece("der ", Change.SAME), Piece("x", Change.EXTRA), Piece("Modell", Change.SAME))),
    ],
)
def test_difference(given: str, answer: str, difference: tuple[Piece, ...]) -> None:
    """The difference shows the answer as it is written, and which letters were missing, other or too much."""
    assert mark(given, (answer,), language="de").difference == difference


def test_every_accepted_answer_is_right() -> None:
    """A further accepted answer is as right as the first, and the mark names the one that was meant."""
    assert mark("usa", ("Vereinigte Staaten", "USA"), language="de").answer == "USA"


def test_the_nearest_accepted_answer_is_named() -> None:
    """A near miss is held against the answer it is nearest to."""
    marked = mark("Amerka", ("Vereinigte Staaten", "Amerika"), language="de")
    assert (marked.verdict, marked.answer) == (Verdict.NEARLY, "Amerika")


def test_another_answer_of_the_deck_is_no_typing_error() -> None:
    """Who types another answer of the deck has confused the two."""
    assert mark("Maier", ("Meier",), language="de").verdict is Verdict.NEARLY
    assert mark("maier", ("Meier",), language="de", others=("Maier", "Meier")).verdict is Verdict.WRONG


def test_nearer_to_another_answer_is_wrong() -> None:
    """Something misspelt is what it is nearest to."""
    assert mark("Microlabs", ("Macrolab",), language="en").verdict is Verdict.NEARLY
    assert mark("Microlabs", ("Macrolab",), language="en", others=("Microlab",)).verdict is Verdict.WRONG


def test_right_stays_right_beside_others() -> None:
    """What is right is right, also if another card has the same answer."""
    assert mark("Mond", ("der Mond",), language="de", others=("Mond",)).verdict is Verdict.RIGHT


SLIPS: list[tuple[Language, str, str, Verdict]] = [
    ("de", "Photosynthese", "Fotosynthese", Verdict.NEARLY),
    ("de", "Bundesverfasungsgericht", "Bundesverfassungsgericht", Verdict.NEARLY),
    ("de", "Bundes-Verfassungsgericht", "Bundesverfassungsgericht", Verdict.RIGHT),
    ("de", "künstliche inteligenz", "Künstliche Intelligenz", Verdict.NEARLY),
    ("de", "Rythmus", "Rhythmus", Verdict.NEARLY),
    ("de", "Irak", "Iran", Verdict.WRONG),
    ("de", "Ostdeutschland", "Westdeutschland", Verdict.WRONG),
    ("de", "Deflation", "Inflation", Verdict.WRONG),
    ("de", "Emigration", "Immigration", Verdict.WRONG),
    ("de", "Revolution", "Evolution", Verdict.WRONG),
    ("de", "Arktis", "Antarktis", Verdict.WRONG),
    ("de", "illegal", "legal", Verdict.WRONG),
    ("en", "Austria", "Australia", Verdict.WRONG),
    ("en", "Missisippi", "Mississippi", Verdict.NEARLY),
    ("en", "open-source model", "open source model", Verdict.RIGHT),
    ("en", "colour", "color", Verdict.NEARLY),
]


@pytest.mark.parametrize(("language", "given", "answer", "verdict"), SLIPS)
def test_slips(language: Language, given: str, answer: str, verdict: Verdict) -> None:
    """A slip is forgiven unless it makes another word that is known to be mistaken for the answer."""
    assert mark(given, (answer,), language=language).verdict is verdict


def test_one_letter_that_makes_another_answer_is_no_slip() -> None:
    """R1 and V3, 2019 and 2020, Meier and Maier are different answers of a deck."""
    others = ("R1", "V3", "2019", "2020", "Meier", "Maier", "Modell A", "Modell B")
    for typed, answer in (("V3", "R1"), ("2020", "2019"), ("Maier", "Meier"), ("Modell B", "Modell A")):
        assert mark(typed, (answer,), language="de", others=others).verdict is Verdict.WRONG


def test_no_answer_to_hold_against() -> None:
    """A card without answers can not be marked."""
    with pytest.raises(ValueError, match="without an answer"):
        mark("x", (), language="de")


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: bool(text.strip()))
LANGUAGE = st.sampled_from(LANGUAGES)


@given(TEXTS, LANGUAGE)
@example("ΐ", "de")
@example("ŉ", "en")
@example("1.000,5.3 -7", "de")
def test_an_answer_is_right_for_itself(answer: str, language: Language) -> None:
    """Whoever types exactly the answer is right."""
    assert same(answer, answer, language=language)


@given(TEXTS, LANGUAGE)
@example("\u0345", "de")
def test_case_does_not_matter(answer: str, language: Language) -> None:
    """The answer with its case swapped is right."""
    assume(answer.swapcase().casefold() == answer.casefold())
    assert same(answer.swapcase(), answer, language=language)


@given(TEXTS, LANGUAGE, st.sampled_from(["NFC", "NFD"]))
def test_unicode_form_does_not_matter(answer: str, language: Language, form: str) -> None:
    """It is no matter how a keyboard composes letters and accents."""
    assert same(unicodedata.normalize(form, answer), answer, language=language)  # type: ignore[arg-type]


@given(
    st.from_regex(r"[A-Za-zäöüß0-9 ]{1,30}", fullmatch=True), LANGUAGE, st.sampled_from([" ", "„“", "()", '""', "!?"])
)
def test_what_stands_around_does_not_matter(answer: str, language: Language, around: str) -> None:
    """Blanks, quotes and punctuation around the answer change nothing."""
    assume(answer.strip())
    assert same(around[0] + answer + around[-1], answer, language=language)


@given(
    st.from_regex(r"[A-Za-zäß][a-zäöß -]{7,20}", fullmatch=True),
    st.data(),
    st.sampled_from(["", "x", "ä", "xq"]),
    LANGUAGE,
)
def test_difference_spells_the_answer(answer: str, data: st.DataObject, slip: str, language: Language) -> None:
    """A near miss's pieces that are not too much are the whole answer."""
    place = data.draw(st.integers(0, len(answer) - 1))
    marked = mark(answer[:place] + slip + answer[place + 1 :], (answer,), language=language)
    if marked.verdict is Verdict.NEARLY:
        assert "".join(p.text for p in marked.difference if p.change is not Change.EXTRA) == answer.strip()
    else:
        assert marked.difference == ()


@given(st.from_regex(r"[a-z]{0,8}[0-9]{1,4}", fullmatch=True), st.from_regex(r"[a-z]{0,8}[0-9]{1,4}", fullmatch=True))
def test_other_digits_are_wrong(typed: str, answer: str) -> None:
    """Whatever the letters, other digits are wrong."""
    digits = [text.lstrip("abcdefghijklmnopqrstuvwxyz") for text in (typed, answer)]
    assume(digits[0] != digits[1])
    assert mark(typed, (answer,), language="de").verdict is Verdict.WRONG


WORDS = st.sampled_from(
    "drei 3 der Sam Altman 1990 Oktober 3. 20 km % rund und , / ( ) Haus Häuser Dr. von XIV. halb Million - 8 Uhr am "
    "½ Mio. 1,5 ein Krieg Frieden ; minus € v. Chr. er 10/90 '90 : NATO Bundeskanzler Johannes einhalb th".split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


@given(st.text(), st.lists(st.text(), min_size=1, max_size=3), LANGUAGE, st.lists(st.text(), max_size=3))
def test_any_text_is_marked(given: str, answers: list[str], language: Language, others: list[str]) -> None:
    """Whatever is typed, for whatever answer, has a verdict; pieces come with near misses alone."""
    marked = mark(given, tuple(answers), language=language, others=others)
    assert bool(marked.difference) == (marked.verdict is Verdict.NEARLY)


@given(PHRASES, st.lists(PHRASES, min_size=1, max_size=3), LANGUAGE, st.lists(PHRASES, max_size=3))
def test_any_phrase_is_marked(given: str, answers: list[str], language: Language, others: list[str]) -> None:
    """Numbers, dates, names and lists in any order have a verdict, and the pieces spell the answer."""
    marked = mark(given, tuple(answers), language=language, others=others)
    assert bool(marked.difference) == (marked.verdict is Verdict.NEARLY)
    if marked.difference:
        assert "".join(p.text for p in marked.difference if p.change is not Change.EXTRA) == marked.answer.strip()
        assert any(piece.change is not Change.SAME for piece in marked.difference)


@given(st.lists(PHRASES, min_size=1, max_size=3), LANGUAGE, st.lists(PHRASES, max_size=3), st.data())
def test_every_accepted_answer_is_right_for_itself(
    answers: list[str], language: Language, others: list[str], data: st.DataObject
) -> None:
    """Each accepted answer is right, whatever else the deck has."""
    given = data.draw(st.sampled_from(answers))
    assert mark(given, tuple(answers), language=language, others=others).verdict is Verdict.RIGHT


@given(PHRASES, PHRASES, LANGUAGE)
def test_another_answer_is_never_better_than_alone(given: str, answer: str, language: Language) -> None:
    """That what was typed is another answer of the deck never makes it better."""
    verdicts = list(Verdict)
    alone = mark(given, (answer,), language=language).verdict
    among = mark(given, (answer,), language=language, others=(given, answer)).verdict
    assert verdicts.index(among) >= verdicts.index(alone)


def test_very_long_texts_are_marked() -> None:
    """Numbers without end, thousands of commas and endless compounds are wrong, and nothing breaks."""
    for typed in ("9" * 5000, "hundert" * 3000, "a, " * 3000, "1/" * 2000, "9" * 5000 + "th", "und " * 3000):
        for answer in ("20 km", "Bern, Basel und Zürich", "Sam Altman", "3. Oktober 1990", "hundert"):
            assert mark(typed, (answer,), language="de").verdict is Verdict.WRONG


@pytest.mark.parametrize(
    ("given", "answer", "verdict"),
    [
        ("9tausend", "9000", Verdict.RIGHT),
        ("5mio", "5.000.000", Verdict.RIGHT),
        ("8tausend", "9000", Verdict.WRONG),
        ("Deutscher Bundestag", "der Bundestag", Verdict.NEARLY),
        ("Fischer Verlag", "der Verlag", Verdict.WRONG),
    ],
)
def test_what_people_write_for_it(given: str, answer: str, verdict: Verdict) -> None:
    """A scale may stick to its digits; a country before its institution is more than was asked, but not wrong."""
    assert mark(given, (answer,), language="de").verdict is verdict
