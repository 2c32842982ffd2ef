"""The title before a question: what it says is not asked, unless it can be hidden."""

import pytest

from quiz.core.article import Language
from quiz.generate.considering import consider
from quiz.language import analyse


def asked(language: Language, title: str, text: str) -> dict[str, str]:
    """What is asked of a text under a title: the question by its answer."""
    found = (one for read in consider(analyse(text, language, title=title)) for one in read.considered)
    return {one.candidate.answer: one.candidate.question for one in found if one.rejected is None}


@pytest.mark.parametrize(
    ("language", "title", "text", "answer", "beginning"),
    [
        (
            "de",
            "Sechs Jahre Haft für Kunstfälscher Beltracchi",
            "Das Kölner Landgericht hat den Maler Wolfgang Beltracchi zu sechs Jahren Gefängnis verurteilt.",
            "Wolfgang Beltracchi",
            "Zu „Sechs Jahre Haft für Kunstfälscher …“: ",
        ),
        (
            "en",
            "Gillard topples Rudd to become first woman premier",
            "The Labor Party turned on Kevin Rudd in Canberra with a speed that stunned Australia.",
            "Kevin Rudd",
            "On “Gillard topples … to become first woman premier”: ",
        ),
    ],
)
def test_what_the_title_says_is_hidden_in_it(
    language: Language, title: str, text: str, answer: str, beginning: str
) -> None:
    """The main facts stand in the title; it is shown with dots where the answer was."""
    assert asked(language, title, text)[answer].startswith(beginning)


@pytest.mark.parametrize(
    ("title", "text", "answer"),
    [
        (
            "Medizin-Nobelpreis für Leipziger Forscher",
            "Die Medaillen werden in Stockholm am Todestag des Chemikers Alfred Nobel überreicht.",
            "Alfred Nobel",
        ),
        (
            "Rathaus muss sechs Millionen finden",
            "Die Stadt Kehl muss dafür vier Millionen Euro ausgeben.",
            "vier Millionen",
        ),
    ],
)
def test_half_of_a_word_or_number_is_not_hidden(title: str, text: str, answer: str) -> None:
    """An answer that is in another word of the title, or shares one with another number, is not asked."""
    assert answer not in asked("de", title, text)


def test_only_the_first_sentences_are_asked_behind_dots() -> None:
    """Later the person of the title is asked for nothing that matters: "_____ gab sich gelassen"."""
    text = (
        "In Bonn tagte der Rat. In Mainz tagte das Gericht. In Ulm tagte die Kammer. In Trier tagte der Bund. "
        "Danach fuhr Wolfgang Beltracchi mit dem Zug nach Berlin."
    )
    assert "Wolfgang Beltracchi" not in asked("de", "Haft für Kunstfälscher Beltracchi aus Köln", text)


def test_a_title_that_names_nobody_gets_the_name_of_whom_the_article_is_about() -> None:
    """Under "Kassenwart muss ins Gefängnis" the name that most sentences have says whose money it was."""
    text = (
        "Leonard Strake kam im Jahr 2007 nach Köln. Im Januar 2011 gab Strake 77.000 Euro aus. "
        "Später zahlte Strake 5.000 Euro an die Stadt. Das Gericht in Köln verurteilte Strake zu vier Jahren Haft. "
        "In der Kasse in Bonn fehlten im Jahr 2014 rund 90.000 Euro."
    )
    questions = asked("de", "Kassenwart muss ins Gefängnis", text)
    assert questions["Bonn"].startswith("Zu „Kassenwart muss ins Gefängnis“ (Leonard Strake): ")
    assert "(Leonard Strake)" not in questions["Leonard Strake"]
    assert "(" not in asked("de", "Strake muss ins Gefängnis", text)["Bonn"]
