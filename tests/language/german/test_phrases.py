"""Noun phrases: where they end, their cases, and what belongs to them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.language import AnalysedSentence, analyse
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.phrases import noun_phrases


def read(text: str) -> AnalysedSentence:
    """The last sentence of a text."""
    return analyse(text, "de").sentences[-1]


def shown(text: str) -> list[str]:
    """Every phrase of a sentence as "words, cases, gender, number", the last three by their first letters."""
    sentence = read(text)
    rows = []
    for one in noun_phrases(sentence.tokens):
        cases = "".join(sorted(case[0] for case in one.cases))
        gender, number = (value[0] if value else "-" for value in (one.gender, one.number))
        rows.append(f"{sentence.words(one.first, one.last)} {cases} {gender}{number}")
    return rows


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Den Minister kritisierte die Opposition.", ["Den Minister a ms", "die Opposition an fs"]),
        ("Der Stadt fehlt Geld.", ["Der Stadt dg fs", "Geld adn ns"]),
        (
            "Die von der Kommission vorgelegte Studie überzeugte den Minister.",
            ["Die von der Kommission vorgelegte Studie an fs", "den Minister a ms"],
        ),
        ("Er schläft im Haus.", ["im Haus d ns"]),
        ("Er geht ins Haus.", ["ins Haus a ns"]),
        ("Er geht zur Schule.", ["zur Schule d fs"]),
        ("Er wartet auf den Häusern.", ["auf den Häusern d np"]),
        ("Sie lobte den Besucher.", ["den Besucher a ms"]),
        ("Sie halfen den Präsidenten.", ["den Präsidenten ad m-"]),
        ("Sie lobte die alten Präsidenten.", ["die alten Präsidenten an mp"]),
        ("Das ist ein neues Modell.", ["ein neues Modell an ns"]),
        ("Ein neuer Wagen kam.", ["Ein neuer Wagen n ms"]),
        ("Eines Tages kam er.", ["Eines Tages g ms"]),
        ("Kühles Wasser floss.", ["Kühles Wasser an ns"]),
        ("Er trank mit großem Vergnügen.", ["mit großem Vergnügen d ns"]),
        ("Österreichs Regierung plant neue Gesetze.", ["Österreichs Regierung adgn fs", "neue Gesetze an np"]),
        ("Dort sprach Bundeskanzler Olaf Scholz.", ["Bundeskanzler Olaf Scholz adn ms"]),
        ("Dort sprach Ursula von der Leyen.", ["Ursula von der Leyen adn -s"]),
        ("Dort sprach Peter A. Brand.", ["Peter A. Brand adn -s"]),
        ("Dort kam Matti von Bertolt Brecht.", ["Matti adn -s", "von Bertolt Brecht d -s"]),
        ("Der drei Meter hohe Turm wankte.", ["Der drei Meter hohe Turm n ms"]),
        ("Die 1854 eröffnete Bahn hielt.", ["Die 1854 eröffnete Bahn an fs"]),
        ("Im Jahr 2024 regnete es.", ["Im Jahr 2024 d ns"]),
        ("Am 3. Mai 1848 regnete es.", ["Am 3. Mai 1848 d ms"]),
        ("Seit über 20 Jahren lebt er hier.", ["Seit über 20 Jahren d np"]),
        ("Er kam bis zum Fluss.", ["bis zum Fluss d ms"]),
        (
            "Der Film „Titanic“ kostete 200 Millionen Dollar.",
            ["Der Film „Titanic“ n ms", "200 Millionen Dollar adn f-"],
        ),
        ("Sie lobten die Bau- und Verkehrspolitik.", ["die Bau- und Verkehrspolitik an fs"]),
        ("Sie lobten die großen, alten Häuser.", ["die großen, alten Häuser an np"]),
        ("Alle diese Häuser brannten.", ["Alle diese Häuser an np"]),
        ("Die beiden Häuser brannten.", ["Die beiden Häuser an np"]),
        ("Er gestand die ihm vorgeworfenen Taten.", ["die ihm vorgeworfenen Taten an -p"]),
        ("Der Angeklagte schwieg.", ["Der Angeklagte n ms"]),
        ("Die Angeklagten schwiegen.", ["Die Angeklagten an -p"]),
        ("Dort kam der Verurteilte 30 Minuten später an.", ["der Verurteilte n ms", "30 Minuten adn fp"]),
        ("Die heute sehr bekannte Autorin schwieg.", ["Die heute sehr bekannte Autorin an fs"]),
        ("Die USA schwiegen.", ["Die USA an -p"]),
        ("Er lebt in Wien.", ["in Wien ad -s"]),
        ("Ein 31-jähriger Lehrer schwieg.", ["Ein 31-jähriger Lehrer n ms"]),
        ("Vor allem alte Häuser brannten.", ["alte Häuser an np"]),
        (
            "Er las die nun im Keller gefundenen Briefe.",
            ["die nun im Keller gefundenen Briefe an mp"],
        ),
        ("Viele Menschen lachten.", ["Viele Menschen an mp"]),
        ("Er sprach mit der Berliner Firma.", ["mit der Berliner Firma d fs"]),
        ("Er sprach wegen des Krieges.", ["wegen des Krieges g ms"]),
        ("Er kennt das Bundesland Mecklenburg-Vorpommern.", ["das Bundesland Mecklenburg-Vorpommern an ns"]),
        ("Sie hatte viel Arbeit.", ["viel Arbeit adn fs"]),
        ("Als weiteres Geschenk kam das Buch.", ["weiteres Geschenk an ns", "das Buch an ns"]),
        ("Es kostet 200 bis 300 Euro.", ["200 bis 300 Euro adn m-"]),
        ("Er kam, sah und schwieg.", []),
    ],
)
def test_phrases(text: str, phrases: list[str]) -> None:
    """Phrases are found whole, with just the cases, gender and number that their forms allow."""
    assert shown(text) == phrases


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Die Zahl der Unfälle in Wien stieg.", "Die Zahl der Unfälle in Wien"),
        ("Gestern stieg die Zahl der Unfälle.", "die Zahl der Unfälle"),
        ("Gestern sprach die Chefin der EU Ursula von der Leyen.", "die Chefin der EU Ursula von der Leyen"),
        ("Gestern stieg der Anteil des Stroms der Werke.", "der Anteil des Stroms der Werke"),
        ("Gestern wurde die Regierung von Bauern kritisiert.", "die Regierung"),
        ("Gestern kam eine Reihe von Fragen.", "eine Reihe von Fragen"),
        ("Gestern kamen Anhänger verschiedener Parteien.", "Anhänger verschiedener Parteien"),
        ("Gestern brannte der Süden Frankreichs.", "der Süden Frankreichs"),
        ("Gestern stellte sich Scholz der Wahl.", "Scholz"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_phrase(text: str, whole: str) -> None:
    """A phrase ends with the genitives behind it, a "von"-phrase only where it can be nothing else."""
    sentence = read(text)
    phrases = noun_phrases(sentence.tokens)
    wholes = [sentence.words(one.first, one.end) for one in phrases if one.attribute_of is None]
    assert whole in wholes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Das Haus brannte.", Determiner.DEFINITE),
        ("Im Haus brannte es.", Determiner.DEFINITE),
        ("Ein Haus brannte.", Determiner.INDEFINITE),
        ("Keine Häuser brannten.", Determiner.INDEFINITE),
        ("Ihr Haus brannte.", Determiner.POSSESSIVE),
        ("Angela Merkels Haus brannte.", Determiner.POSSESSIVE),
        ("Dieses Haus brannte.", Determiner.DEMONSTRATIVE),
        ("Häuser brannten.", Determiner.NONE),
    ],
)
def test_determiners(text: str, kind: Determiner) -> None:
    """The kind of determiner is known, a contraction counting as definite."""
    assert noun_phrases(read(text).tokens)[0].determiner is kind


def test_a_phrase_in_full() -> None:
    """Head, preposition and links are token numbers and places in the tuple."""
    first, second = noun_phrases(read("Mit dem Bau der Bahn begann es.").tokens)
    assert (first.first, first.last, first.head, first.preposition, first.end) == (0, 3, 2, 0, 5)
    assert first.cases == frozenset({Case.DATIVE})
    assert (first.gender, first.number) == (Gender.MASCULINE, Number.SINGULAR)
    assert second.attribute_of == 0
    assert second.cases == frozenset({Case.GENITIVE})


WORDS = """der die das den dem des ein eine kein viele alle diese von mit in zur bis auf und , . „ “ ( ) - Bau- großen
alte vorgelegte 1854 20 3. Prozent Millionen Meter hohe Haus Häuser Kommission Minister Olaf Scholz Wien Österreichs
Leyen A. II. sehr nicht sich ihm er kam hat vorgelegt zu % Angeklagte als""".split()


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_phrases_lie_in_the_sentence_and_apart(words: list[str]) -> None:
    """Whatever is read, phrases stand in order, do not overlap, hold their heads, and end within the sentence."""
    for sentence in analyse(" ".join(words), "de").sentences:
        end = 0
        for place, one in enumerate(noun_phrases(sentence.tokens)):
            assert end <= one.first <= one.head < one.last <= one.end <= len(sentence.tokens)
            assert one.attribute_of is None or one.attribute_of == place - 1
            assert one.cases
            end = one.last
