"""The title before a question: what it says is not asked, unless it can be hidden."""

import datetime as dt

import pytest

from quiz.core.article import Language
from quiz.generate.considering import consider
from quiz.generate.context import topic
from quiz.generate.people import full_name
from quiz.language import analyse


def asked(language: Language, title: str, text: str, date: dt.date | None = None) -> dict[str, str]:
    """What is asked of a text under a title: the question by its answer."""
    found = (one for read in consider(analyse(text, language, title=title, date=date)) for one in read.considered)
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
            "Klinikum in Kehl schließt zum Jahresende",
            "Das Klinikum in Kehl gibt seine Station für Geburten zum 31. Dezember auf.",
            "31. Dezember",
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


@pytest.mark.parametrize(
    ("title", "clear"),
    [
        ("Ministers confirm tram line for Leeds", False),
        ("Lawmakers talk of a tram line for Leeds", False),
        ("Tile maker saved by its workers in Leeds", True),
        ("Tarmac to build tram line for Leeds", True),
    ],
)
def test_company_is_clear_under_a_title_that_names_one(title: str, clear: bool) -> None:
    """ "The company" is asked under a title with a firm's name or trade, and under no other."""
    text = "The line was built by Tarmac in York.\n\nIn 1998 the company paid 90,000 pounds for the yard in Leeds."
    assert ("90,000" in asked("en", title, text)) is clear


def test_firm_with_its_name_is_clear() -> None:
    """ "Die Firma Seeblick Invest" names itself, under whatever title."""
    text = "Der Rat tagte in Bregenz.\n\nKäuferin ist seit 1998 die Firma Seeblick Invest aus Dornbirn."
    assert asked("de", "Gemeinderat von Altach verkauft das Strandbad", text)


def test_number_with_its_unit_is_not_asked_under_itself() -> None:
    """ "£612m" in a title says "612 million", wherever the text has it."""
    text = "The board met in Leeds. The members talked in York. The offer of 612 million was made by Norlund in Hull."
    assert "612 million" not in asked("en", "Hartwell agrees to £612m takeover by rival", text)


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
        "In der Kasse der Bonner Feuerwehr fehlten im Jahr 2014 rund 90.000 Euro."
    )
    questions = asked("de", "Kassenwart muss ins Gefängnis", text)
    assert questions["90.000"].startswith("Zu „Kassenwart muss ins Gefängnis“ (Leonard Strake): ")
    assert "(Leonard Strake)" not in questions["Leonard Strake"]
    assert "(" not in asked("de", "Strake muss ins Gefängnis", text)["90.000"]
    of_another = f"{text} Ein Bauer aus Bonn verlor im Jahr 2014 bei einem Brand rund 41 Kühe."
    assert "(" not in asked("de", "Kassenwart muss ins Gefängnis", of_another)["41"]  # he is not Leonard Strake


@pytest.mark.parametrize(
    ("language", "text", "answer", "beginning"),
    [
        (
            "de",
            "Schon am Mittwoch wird Friedrich Merz im Palast von Warschau erwartet.",
            "Friedrich Merz",
            "Zu „Eine Reise nach Osten“ (6. Mai 2025): Schon am Mittwoch",
        ),
        (
            "en",
            "Two years ago the bridge over the Clyde in Glasgow was shut by engineer Ann Ross.",
            "Ann Ross",
            "On “A bridge is shut” (6 May 2025): Two years ago",
        ),
    ],
)
def test_what_counts_from_the_day_of_writing_has_that_day_above_it(
    language: Language, text: str, answer: str, beginning: str
) -> None:
    """ "On Wednesday" and "two years ago" are clear beside the date of the article, and not asked without one."""
    title = "Eine Reise nach Osten" if language == "de" else "A bridge is shut"
    assert asked(language, title, text, dt.date(2025, 5, 6))[answer].startswith(beginning)
    assert answer not in asked(language, title, text)


def test_the_date_above_a_question_is_not_asked() -> None:
    """A year or month that the article's date would say is no answer behind that date."""
    text = "Bis Mittwoch bleibt Friedrich Merz im Palast von Warschau, wo er seit Mai 2025 verhandelt."
    assert "Mai 2025" not in asked("de", "Eine Reise nach Osten", text, dt.date(2025, 5, 6))


def test_no_weekday_is_what_an_article_is_about() -> None:
    """The name in brackets behind a title is somebody's or something's, however often "Fridays" are named."""
    text = " ".join(f"School {n} in Ohio has no lessons on Fridays, said principal Ann Ross." for n in range(6))
    assert not any("(Fridays)" in question for question in asked("en", "A shorter week for pupils", text).values())


@pytest.mark.parametrize(
    ("title", "asked"),
    [("Newcastle upon Tyne", False), ("Metro von Newcastle bekommt einen neuen Betreiber", True)],
)
def test_what_a_name_does_not_tell_is_not_asked_under_it(title: str, asked: bool) -> None:
    """A definite subject that nothing explains needs a title that says what happened."""
    sentence = "Das Netz wird von Nordlinien geführt und trägt im Jahr 12 Millionen Fahrgäste."
    *_, last = consider(analyse(f"In Newcastle fährt eine Metro. {sentence}", "de", title=title))
    assert any(one.rejected is None for one in last.considered) is asked


@pytest.mark.parametrize(("said", "asked"), [("of Leeds", True), (", which was ten years old,", False)])
def test_what_is_added_about_a_company_does_not_say_which(said: str, asked: bool) -> None:
    """Under a name, "the company, which …" is any company, "the company of Leeds" one of them."""
    sentence = f"A company built boats. By 2012 the company {said} owed £187,000 to banks in London."
    *_, last = consider(analyse(sentence.replace(" ,", ","), "en", title="Newcastle upon Tyne"))
    assert any(one.rejected is None for one in last.considered) is asked


def test_a_surname_alone_is_whose_comes_first() -> None:
    """Beside the title stands Konrad Ellwanger, of whom the article tells, not Marlies, who has a longer name."""
    told = (
        "Ellwanger ist tot. Konrad Ellwanger starb in Ulm. Ellwanger drehte 40 Filme. Ellwanger lehrte in Kehl. "
        "Im Mai 1998 zeigte Ellwanger in Linz 12 Filme. Marlies Ellwanger lebt in Bonn."
    )
    text = analyse(told, "de", title="Der Mann, der das Schweigen beibrachte")
    asked = [one.candidate.question for read in consider(text) for one in read.considered if one.rejected is None]
    assert any("(Konrad Ellwanger)" in question for question in asked)
    assert not any("(Marlies Ellwanger)" in question for question in asked)


MOREAU = "Camille Moreau kam 1961 nach Graz. "
TOLD = "Moreau baute dort eine Brücke. Sie wurde berühmt. Moreau blieb bis 1980. Moreau schrieb ein Buch. "


@pytest.mark.parametrize(
    ("title", "text", "about"),
    [
        ("Auf einmal reden alle über Brücken", MOREAU + TOLD, "Camille Moreau"),
        ("Brückenbau", MOREAU + TOLD, ""),  # the article is about that
        ("Auf einmal reden alle über Brücken", "Es war gut. " * 5 + MOREAU + TOLD, ""),  # an expert who was asked
        ("Auf einmal reden alle über Brücken", MOREAU + TOLD + "Das half Graz. Graz wuchs. Graz blühte auf.", ""),
    ],
)
def test_whom_an_article_is_about(title: str, text: str, about: str) -> None:
    """It is about whoever is named most and from the beginning on, unless its title is the name of something."""
    assert topic(analyse(text, "de", title=title)) == about


def test_two_surnames_in_a_row_are_two_people() -> None:
    """ "2011 dankte Anna Huber Moser" makes no third name of them."""
    text = "Anna Moser lebt in Graz. Karl Huber regiert. Im Jahr 2011 dankte Anna Huber Moser für ihre Hilfe."
    assert full_name("Moser", analyse(text, "de")) == "Anna Moser"


@pytest.mark.parametrize(("title", "hidden"), [("Die lange Dramaserie", False), ("Die achtteilige Dramaserie", True)])
def test_a_number_within_a_word_of_the_title_is_not_asked(title: str, hidden: bool) -> None:
    """ "Achtteilig" says how many parts there are."""
    text = "Der Sender ORF zeigt die Serie aus Graz ab Herbst in acht Folgen. Das wird gelobt."
    assert ("acht" not in asked("de", title, text)) is hidden
