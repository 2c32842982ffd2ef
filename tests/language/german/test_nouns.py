"""The noun lexicon: forms, compounds, kinds."""

import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.language.german import nouns
from quiz.language.german.inflection import readings_of
from quiz.language.german.nouns import NounKind, is_listed, kinds, readings


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("Haus", "nsn nsd nsa"),
        ("Hauses", "nsg"),
        ("Häusern", "npd"),
        ("Stadt", "fsn fsg fsd fsa"),
        ("Präsidenten", "msg msd msa mpn mpg mpd mpa"),
        ("Politiker", "msn msd msa mpn mpg mpa"),
        ("Herrn", "msg msd msa"),
        ("USA", "-pn -pg -pd -pa"),
        ("Deutschlands", "nsg"),
    ],
)
def test_readings_of_listed_forms(form: str, codes: str) -> None:
    """A form has the readings of its table of inflection; Wiktionary's variants may add some."""
    assert readings_of(codes) <= readings(form)
    assert len(readings(form)) <= len(readings_of(codes)) + 2


@pytest.mark.parametrize(
    ("compound", "tail"),
    [
        ("Oppositionspolitiker", "Politiker"),
        ("Schwarzmarkt-Dollar", "Dollar"),
        ("OpenAI-Chef", "Chef"),
        ("Klimaschutzministerinnen", "Ministerinnen"),
        ("Quantenteleportationsexperiments", "Experiments"),
    ],
)
def test_compounds_are_read_as_their_last_part(compound: str, tail: str) -> None:
    """A compound that is not listed has its last part's readings."""
    assert readings(compound) == readings(tail) != frozenset()


@pytest.mark.parametrize("form", ["", "x", "Qwrtz", "\n", "Haus\t", "ÿ", "-", "GPT-4"])
def test_unknown_words_have_no_readings(form: str) -> None:
    """What is in no table and ends in nothing known has no readings."""
    assert readings(form) == frozenset()
    assert not is_listed(form)


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("Peter", NounKind.FIRST_NAME),
        ("Scholz", NounKind.SURNAME),
        ("Österreichs", NounKind.PLACE),
        ("Angeklagten", NounKind.ADJECTIVAL),
        ("Angeklagten", NounKind.COMMON),
        ("Oppositionspolitiker", NounKind.COMMON),
    ],
)
def test_kinds(form: str, kind: NounKind) -> None:
    """Names, places and adjectival nouns are known as such."""
    assert kind in kinds(form)


def test_names_are_not_common_nouns() -> None:
    """A surname alone is no common noun, so it ends no compound."""
    assert NounKind.COMMON not in kinds("Scholz")


def test_every_line_is_found() -> None:
    """Bisection finds the first, the last and every thousandth form."""
    lines = nouns._lines().splitlines()
    for line in [lines[0], lines[-1], *lines[::1000]]:
        form, _, bits = line.partition(b"\t")
        assert nouns._find(form) == int(bits, 16)


@given(st.text(max_size=12))
def test_any_text_can_be_looked_up(form: str) -> None:
    """Looking up never fails, whatever is asked."""
    assert readings(form) is readings(form)


def test_the_lexicon_is_small_and_quick() -> None:
    """The file is below 2.5 MB and is ready in well under a second even on a slow machine."""
    assert len(files("quiz.language.german").joinpath("nouns.xz").read_bytes()) < 2_500_000
    nouns._lines.cache_clear()
    before = time.perf_counter()
    nouns._lines()
    assert time.perf_counter() - before < 1
