"""The sentence before, shown in front of a question that goes on from it."""

import datetime as dt

import pytest

from quiz.core.article import Article, Language
from quiz.generate.considering import consider
from quiz.generate.headline import headline
from quiz.generate.lead import led
from quiz.generate.making import generate
from quiz.generate.pointers import EXPLAINED
from quiz.generate.reading import Reading, read
from quiz.language import analyse

TITLES: dict[Language, str] = {"de": "Streit um die Uferbahn in Bregenz", "en": "Row over the Kendal tram line"}


def reading_of(text: str, language: Language) -> Reading:
    """The last sentence of a text as it is read with the sentence before."""
    analysed = analyse(text, language, title=TITLES[language])
    return led(read(analysed.sentences[-1], analysed), analysed)


@pytest.mark.parametrize(
    ("language", "before", "sentence"),
    [
        ("de", "Gebaut hat die Strecke Jutta Kern.", "Im Mai 1998 übergab die Stadt der 44-Jährigen 12 Pläne."),
        ("de", "Die Stadt stellte zwei Gutachten vor.", "Dafür zahlte die Stadt im Mai 1998 rund 90.000 Euro."),
        ("de", "Im Rathaus prüften zwei Ämter die Verträge.", "Diese Verträge kosten die Stadt 90.000 Euro im Jahr."),
        ("de", "Jutta Kern sammelte Geld in Dornbirn.", "Dort kamen im Mai 1998 rund 90.000 Euro zusammen."),
        ("de", "Die Stadt suchte zwei Frauen.", "Ihnen zahlte Bregenz im Mai 1998 rund 90.000 Euro für Pläne."),
        ("de", "Die Bahn baut Huber & Söhne in Linz.", "Das Unternehmen zahlte 1998 rund 90.000 Euro für Pläne."),
        ("de", "Geplant hat die Bahn Jutta Kern.", "Die Ingenieurin zahlte 1998 rund 90.000 Euro für Pläne."),
        ("en", "The line was built by Tarmac and Balfour.", "Both firms paid 90,000 pounds for the yard in 1998."),
        ("en", "The line was built by Tarmac in Leeds.", "The company paid 90,000 pounds for the yard in 1998."),
        ("en", "Two parents wrote to the council in Kendal.", "They collected 4,100 signatures against the line."),
        ("en", "Ruth Hadley and Ann Moss run the shop.", "In 1998 she paid 90,000 pounds for the yard in Kendal."),
        ("en", "The council ordered a second report.", "That cost the taxpayers of Kendal 90,000 pounds in 1998."),
    ],
)
def test_word_that_the_sentence_before_explains(language: Language, before: str, sentence: str) -> None:
    """A sentence that goes on from one that stands alone is shown behind it, and nothing of it is open any more."""
    reading = reading_of(f"{before} {sentence}", language)
    assert reading.lead is not None
    assert reading.lead.words == before
    assert not reading.open
    assert EXPLAINED in reading.vague.values()


@pytest.mark.parametrize(
    ("language", "before", "sentence"),
    [
        ("en", "Many of the stones came from Kendal.", "In 1998 he paid 90,000 pounds for the yard in Leeds."),
        ("en", "Ruth Hadley runs the shop in Kendal.", "He paid 90,000 pounds for the yard in Leeds in 1998."),
        ("en", "Ruth Hadley runs the shop in Kendal.", "We paid 90,000 pounds for the yard in Leeds in 1998."),
        ("en", "The line was shut in March.", "Both features were paid for by the city of Leeds in 1998."),
        ("de", "Die Stadt suchte einen Mann.", "Ihnen zahlte Bregenz im Mai 1998 rund 90.000 Euro für Pläne."),
        ("de", "Die Stadt prüfte zwei Brücken.", "Dafür zahlte uns die Stadt Bregenz 1998 rund 90.000 Euro."),
        ("de", "Gäste der Saison kamen nach Bregenz.", "In Bregenz kosten in dieser Saison 12 Boote 90.000 Euro."),
        ("de", "Die Gäste zahlen mehr …", "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."),
        ("en", "The line was shut in March.", "The company paid 90,000 pounds for the yard in Leeds in 1998."),
        ("en", "Many of the tracks are old.", "In 1998 there were 90,000 people there from Leeds."),
        ("en", "Ruth Hadley runs the shop in Kendal.", "The trio paid 90,000 pounds for the yard in Leeds in 1998."),
        ("de", "Das Wetter war im Mai schlecht.", "In Bregenz hat die 44-Jährige im Mai 1998 rund 12 Pläne gekauft."),
        ("de", "Das Museum zeigt eine Brücke.", "In Bregenz kamen in dieser Saison rund 90.000 Gäste zusammen."),
        ("de", "Das Museum zeigt eine Brücke.", "In Bregenz hat die Stadt für diese Kasse 90.000 Euro bezahlt."),
        ("de", "Gekauft hat sie die Brücke im Mai.", "Dafür zahlte die Stadt Bregenz im Jahr 1998 rund 90.000 Euro."),
        ("de", "Ist die Brücke in Bregenz sicher?", "Dafür zahlte die Stadt Bregenz im Jahr 1998 rund 90.000 Euro."),
        ("de", "„Die Brücke hält“, sagte Jutta Kern.", "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."),
        ("de", "Die Brücke halte noch zwanzig Jahre.", "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."),
        ("de", "Die Stadt prüft die Brücke.\n\n", "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."),
    ],
)
def test_word_that_the_sentence_before_does_not_explain(language: Language, before: str, sentence: str) -> None:
    """Nothing is shown that cannot stand alone, is of another paragraph, or has nothing that the word can mean."""
    reading = reading_of(f"{before} {sentence}", language)
    assert reading.lead is None
    assert reading.open


def test_two_sentences() -> None:
    """Where the sentence before goes on from another one, both are shown; three would be a paragraph to read."""
    first = "Jutta Kern sammelte Geld in Dornbirn."
    second = "Dort kamen im Mai 1998 rund 90.000 Euro zusammen."
    third = "Damit kaufte die Stadt 12 Bäume."
    fourth = "Dafür dankte Bürgermeisterin Jutta Kern der Stadt Feldkirch im Jahr 1999."
    reading = reading_of(f"{first} {second} {third}", "de")
    assert reading.lead is not None
    assert reading.lead.words == f"{first} {second}"
    assert reading.lead.two
    assert reading_of(f"{first} {second} {third} {fourth}", "de").lead is None


def test_lead_does_not_say_the_answer() -> None:
    """No question is asked whose answer stands in the sentence before it."""
    text = "Two parents wrote to Ruth Hadley. They met Ruth Hadley and 12 members of the council in Leeds in 1998."
    article = Article(TITLES["en"], "en", text)
    analysed = analyse(text, "en", title=headline(article))
    asked = [one for sentence in consider(analysed) for one in sentence.considered if one.rejected is None]
    led_by_first = [one.candidate for one in asked if one.candidate.led_by == 0]
    assert led_by_first
    assert all(one.before.endswith("Two parents wrote to Ruth Hadley. ") for one in led_by_first)
    assert not [one for one in led_by_first if "Hadley" in one.answer]
    told = "Zwei Eltern schrieben an Jutta Kaczyński."
    gone_on = "Im Mai 1998 sammelten sie mit Kaczynski rund 90.000 Euro in Linz."
    accented = analyse(f"{told} {gone_on}", "de", title=TITLES["de"])
    asked = [one for sentence in consider(accented) for one in sentence.considered if one.rejected is None]
    assert {one.candidate.answer for one in asked if one.candidate.led_by == 0} >= {"Mai 1998", "90.000"}
    assert "Kaczynski" not in {one.candidate.answer for one in asked}


def test_card_behind_the_sentence_before() -> None:
    """The card shows title, sentence before and gap in this order, and its evidence is its own sentence alone."""
    before = "Two parents wrote to the council in Kendal."
    sentence = "In 1998 they collected 4,100 signatures against the line in the Lake District."
    deck = generate(Article(TITLES["en"], "en", f"{before} {sentence}")).deck
    shown = [card for card in deck.cards if before in card.question]
    assert shown
    for card in shown:
        assert card.question.startswith(f"On “{TITLES['en']}”: {before} ")
        assert card.evidence is not None
        assert card.evidence.sentence == sentence


def test_lead_with_a_weekday_has_the_day_above_it() -> None:
    """Where the sentence before counts from the day of writing, the date stands behind the title."""
    text = (
        "Bis Mittwoch prüfen zwei Ämter in Dornbirn die Verträge. Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."
    )
    analysed = analyse(text, "de", title=TITLES["de"], date=dt.date(2025, 5, 6))
    asked = [one.candidate for sentence in consider(analysed) for one in sentence.considered if one.rejected is None]
    led_by_first = [one for one in asked if one.led_by == 0]
    assert led_by_first
    assert all(one.question.startswith(f"Zu „{TITLES['de']}“ (6. Mai 2025): Bis Mittwoch") for one in led_by_first)


def test_first_of_two_may_have_the_weekday() -> None:
    """Of two sentences it is enough that one counts from the day of writing."""
    first, second = "Bis Mittwoch prüfen zwei Ämter in Dornbirn die Verträge.", "Dafür zahlte Bregenz 90.000 Euro."
    text = f"{first} {second} Damit kaufte die Stadt Feldkirch im Mai 1998 rund 12 Bäume."
    analysed = analyse(text, "de", title=TITLES["de"], date=dt.date(2025, 5, 6))
    reading = led(read(analysed.sentences[-1], analysed), analysed)
    assert reading.lead is not None
    assert reading.lead.two
    assert reading.lead.dated


def test_article_without_a_title_is_known_by_the_sentence_before() -> None:
    """Words that a question begins with anyway do not stand above it as a title as well."""
    first = "Im Rathaus von Bregenz prüften zwei Ämter im Jahr 1998 die Verträge für den Bau der Uferbahn."
    article = Article("", "de", f"{first} Dafür zahlte die Stadt Bregenz rund 90.000 Euro an Jutta Kern.")
    text = analyse(article.text, "de", title=headline(article))
    asked = [one.candidate for sentence in consider(text) for one in sentence.considered if one.rejected is None]
    led_by_first = [one for one in asked if one.led_by == 0]
    assert led_by_first
    assert all(one.question.startswith(first) for one in led_by_first)


def test_name_is_not_said_again() -> None:
    """Behind a sentence that names somebody the pronoun stays, and no name is put in for it."""
    first = "Zwei Wochen suchten Helfer am Ufer von Bregenz nach Jutta Kern."
    second = "Dort hatte sie im Jahr 1998 rund 90.000 Euro für den Bau der Uferbahn gesammelt."
    reading = reading_of(f"{first} {second}", "de")
    assert reading.lead is not None
    assert "Kern" not in reading.words(0, len(reading.sentence.tokens))


def test_long_sentence_is_not_shown() -> None:
    """More than thirty words before a question, or forty in two sentences, are too much to read."""
    list_of_names = ", ".join(["Linz"] * 26)
    second = "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."
    assert reading_of(f"Die Stadt prüft die Bahn. {second}", "de").lead is not None
    assert reading_of(f"Die Stadt prüft die Bahn, {list_of_names} und Graz. {second}", "de").lead is None
    towns = ", ".join(["Linz"] * 16)
    two = "Die Stadt prüft die Bahn, {} und Graz. Dort prüft sie Häuser, {} und Wien. " + second
    assert reading_of(two.format("Linz", "Linz"), "de").lead is not None
    assert reading_of(two.format(towns, towns), "de").lead is None


def test_english_question_has_the_sentence_before_that_its_pronoun_needs() -> None:
    """ "When did it pay …?" shows the verb alone of its sentence, but asks for what "it" did."""
    text = "The council ordered a second bridge in Leeds. It paid 90,000 pounds for the yard in Leeds in 1998."
    analysed = analyse(text, "en", title=TITLES["en"])
    asked = [one.candidate for sentence in consider(analysed) for one in sentence.considered if one.rejected is None]
    assert any(" it pay " in one.question for one in asked)
    assert all("The council ordered" in one.question for one in asked if " it " in one.question)


def test_both_sentences_are_shown_where_the_second_leans_on_the_first() -> None:
    """A pronoun that stays in the second because the first names somebody keeps the first before it."""
    text = (
        "Ruth Hadley was born in Hull in 1950. Ruth Hadley leads Tarmac in Leeds. "
        "The company says she bought 40 houses in Kendal. It paid 90,000 pounds for the yard in Leeds in 1998."
    )
    analysed = analyse(text, "en", title="Tarmac and Ruth Hadley buy houses in Kendal")
    reading = led(read(analysed.sentences[-1], analysed), analysed)
    assert reading.lead is not None
    assert reading.lead.words.startswith("Ruth Hadley leads Tarmac in Leeds. The company says she bought")


def test_untitled_lead_with_a_weekday_keeps_its_date() -> None:
    """An article known by its first words still says its date where they count from it."""
    text = (
        "Bis Mittwoch prüfen zwei Ämter in Dornbirn die Verträge für die Bahn. "
        "Dafür zahlte die Stadt Bregenz 1998 rund 90.000 Euro."
    )
    deck = generate(Article("", "de", text, date=dt.date(2025, 5, 6))).deck
    assert not [card for card in deck.cards if "Bis Mittwoch" in card.question and "6. Mai 2025" not in card.question]
