"""A sentence that leans on the one before is asked with it, if that one stands alone and has what is meant."""

import pytest

from quiz.core.article import Language
from quiz.generate.considering import consider
from quiz.language import analyse

CASES: tuple[tuple[Language, str, str, str], ...] = (
    (
        "de",
        "Das Weltmuseum Graz zeigt seit Mai 2021 eine neue Sammlung. Sie umfasst 340 Masken aus den Bergen von Peru.",
        "340",
        "Das Weltmuseum Graz zeigt seit Mai 2021 eine neue Sammlung. Sie umfasst _____ Masken aus den Bergen von Peru.",
    ),
    (
        "de",
        "Der Hersteller Boeing baute 1997 ihre erste Turbine in Linz. Damals beschäftigte Boeing in Linz 140 Leute.",
        "140",
        "Der Hersteller Boeing baute 1997 ihre erste Turbine in Linz. Damals beschäftigte Boeing in Linz _____ Leute.",
    ),
    (
        "en",
        "Only 62 lynxes were left in Spain in 2001. By 2022 that figure had risen to 648 in the whole country.",
        "648",
        "Only 62 lynxes were left in Spain in 2001. By 2022 that figure had risen to _____ in the whole country.",
    ),
)


def led(language: Language, article: str, title: str = "") -> dict[str, str]:
    """The question of every gap that shows the sentence before, by its answer."""
    return {
        one.candidate.answer: one.candidate.question
        for read in consider(analyse(article, language, title=title))
        for one in read.considered
        if one.rejected is None and one.candidate.led and one.candidate.kind == "cloze"
    }


@pytest.mark.parametrize(("language", "article", "answer", "question"), CASES)
def test_the_sentence_before_is_shown(language: Language, article: str, answer: str, question: str) -> None:
    """What a pronoun, "damals" or "that figure" means stands in front of the gap, as the article has it."""
    assert led(language, article)[answer] == question


@pytest.mark.parametrize(
    ("language", "article"),
    [
        ("de", "Das sagte er gestern. Sie umfasst 340 Masken aus Peru und einige Speere."),
        ("de", "„Wir zeigen viel“, sagte Anna Huber. Sie umfasst 340 Masken aus Peru und einige Speere."),
        ("de", "Es regnete stark. Er habe 340 Masken aus Peru mitgebracht, hieß es in Graz."),
        ("en", "They had left early. By 2022 that figure had risen to 648 in the whole country."),
        ("en", "It rained in Spain. We paid 648 euros for two rooms near the park in Madrid."),
    ],
)
def test_a_sentence_that_needs_help_itself_helps_nobody(language: Language, article: str) -> None:
    """The sentence before must stand alone, be no quotation, and have what is pointed at."""
    assert not led(language, article)


def test_the_sentence_before_must_not_say_the_answer() -> None:
    """A gap whose filling stands in front of it is no question."""
    article = "Das Weltmuseum Graz zeigt 340 Masken aus Peru. Damals waren es dort nur 340 Masken und 12 Speere."
    assert "340" not in led("de", article)


def test_a_sentence_that_stands_alone_is_asked_alone() -> None:
    """Nothing is put in front of a question that is clear without."""
    article = "Im Mai 2021 regnete es in Graz. Das Weltmuseum Graz zeigt 340 Masken aus Peru und Chile."
    assert "340" not in led("de", article)
