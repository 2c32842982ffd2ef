"""The subject of a main clause, and the clause's right bracket."""

import pytest

from quiz.language import AnalysedSentence, analyse
from quiz.language.german.clause import MainClause, main_clause
from quiz.language.german.inflection import Number
from quiz.language.german.subject import finite_number, subject


def clause_of(text: str) -> tuple[AnalysedSentence, MainClause]:
    """A sentence with its main clause."""
    sentence = analyse(text, "de").sentences[-1]
    clause = main_clause(sentence.tokens)
    assert clause
    return sentence, clause


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Firma verklagte die Stadt.", None),
        ("Den Minister kritisierte die Opposition.", "die Opposition"),
        ("Der Stadt fehlt Geld.", "Geld"),
        ("Die Opposition kritisierte den Minister.", "Die Opposition"),
        ("Die Bücher kaufte die Frau.", "die Frau"),
        ("Merkel traf Macron.", None),
        ("Bundeskanzler Olaf Scholz besuchte am Montag den Präsidenten.", "Bundeskanzler Olaf Scholz"),
        ("Im Januar 2025 hat das Unternehmen den Vertrag gekündigt, wie es mitteilte.", "das Unternehmen"),
        ("Jeden Tag besuchen viele Menschen das Museum.", "viele Menschen"),
        ("Diese Woche tagt das Parlament.", "das Parlament"),
        ("Wien ist eine Stadt.", "Wien"),
        ("Ein Erfolg war der Film.", "der Film"),
        ("Der Sieger ist der Kanzler.", None),
        ("Er kennt die Frau.", None),
        ("Die Frau kennt ihn.", "Die Frau"),
        ("Die Firma gründete er 1990.", None),
        ("Das sagte die Ministerin.", None),
        ("Niemand kennt den Täter.", None),
        ("Den Preis gewann Scholz.", "Scholz"),
        ("Der Präsident und die Kanzlerin trafen den König.", "Der Präsident und die Kanzlerin"),
        ("Dagegen protestierten Bauern und Umweltschützer.", "Bauern und Umweltschützer"),
        ("In Wien brach der Krieg aus.", "der Krieg"),
        ("Die Zahl der Unfälle in Wien stieg um 20 Prozent.", "Die Zahl der Unfälle in Wien"),
        (
            "Die von der Kommission vorgelegte Studie überzeugte den Minister.",
            "Die von der Kommission vorgelegte Studie",
        ),
        ("Dem Mann wurde geholfen.", None),
        ("Gestern wurde die Regierung von Demonstranten kritisiert.", "die Regierung"),
        ("In Wien gibt es eine Lösung.", None),
        ("Olaf Scholz, der Bundeskanzler, besuchte den Ort.", "Olaf Scholz"),
        ("Das Haus, das er kaufte, gehört der Bank.", "Das Haus"),
        ("Rund 20 Prozent der Wähler lehnen den Plan ab.", "20 Prozent der Wähler"),
        ("Den Kindern gefällt die Schule.", "die Schule"),
        ("Österreichs Regierung plant neue Gesetze.", "Österreichs Regierung"),
        ("Gesucht wird ein Täter.", "ein Täter"),
        ("Im Jahr 1854 begann der Bau der Bahn.", "der Bau der Bahn"),
        ("Gestern ging der Sohn der Mutter nach.", None),
        ("Schüler besuchen Museen.", None),
        ("Gekauft hatte alles ein Händler aus Graz.", None),
        ("Zur Runde gehörten der Lehrer Karl Huber, der Maler Franz Maier und „Wirt“ Anton.", None),
        ("Ein langer, müder Film über das Meer, meinte die Zeitung.", None),
        ("Huber, Meister der Jahre 1991 und 1992, kaufte einen Hof.", "Huber"),
        ("Als Vorsitzender kritisierte den Rat der Minister.", None),  # the ministers' council, perhaps
        ("Als Vorsitzender kritisierte der Minister den Rat.", "der Minister"),
        (
            "Reisen nach Wien, Ausflüge und Feste haben viel gekostet.",
            "Reisen nach Wien, Ausflüge und Feste",
        ),
        ("Im Mai muss der Angeklagte 20 Tage harte Arbeit leisten.", "der Angeklagte"),
    ],
)
def test_subjects(text: str, expected: str | None) -> None:
    """The subject is told where case or number make it certain, and nothing where they do not."""
    sentence, clause = clause_of(text)
    found = subject(sentence.tokens, clause)
    assert (sentence.words(found.phrase.first, found.end) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Der Mann kam gestern.", Number.SINGULAR),
        ("Die Männer kamen gestern.", Number.PLURAL),
        ("Der Mann und die Frau kamen gestern.", Number.PLURAL),
        ("Rund 20 Prozent der Wähler kamen gestern.", Number.PLURAL),
    ],
)
def test_number_of_the_subject(text: str, number: Number) -> None:
    """Joined phrases are plural; where the noun does not tell, the verb does."""
    sentence, clause = clause_of(text)
    found = subject(sentence.tokens, clause)
    assert found
    assert found.number is number


@pytest.mark.parametrize(
    ("verb", "number"),
    [
        ("geht", Number.SINGULAR),
        ("gehen", Number.PLURAL),
        ("ging", Number.SINGULAR),
        ("sind", Number.PLURAL),
        ("wurden", Number.PLURAL),
        ("begann", Number.SINGULAR),
        ("erschien", Number.SINGULAR),
        ("kann", Number.SINGULAR),
        ("tat", Number.SINGULAR),
    ],
)
def test_number_of_a_finite_verb(verb: str, number: Number) -> None:
    """Plural forms end in n, and so do a few stems of strong verbs."""
    assert finite_number(verb) is number


@pytest.mark.parametrize(
    ("text", "bracket", "behind"),
    [
        ("Gestern stellte DeepSeek sein Modell R1 vor.", "vor", ""),
        ("Das Unternehmen hat den Vertrag gekündigt, wie es mitteilte.", "gekündigt", ", wie es mitteilte"),
        ("Der Rat will das Haus bauen lassen.", "bauen lassen", ""),
        ("Der Rat wurde gestern gewählt von den Bürgern.", "gewählt", "von den Bürgern"),
        ("Der Rat wählte gestern den Präsidenten.", "", ""),
        ("Der Rat pflegt die Silbe zu betonen.", "zu betonen", ""),
    ],
)
def test_right_bracket(text: str, bracket: str, behind: str) -> None:
    """Particle, participles and infinitives close the Mittelfeld; what is behind is the Nachfeld."""
    sentence, clause = clause_of(text)
    assert sentence.words(clause.bracket, clause.bracket_end) == bracket
    assert sentence.words(clause.bracket_end, clause.last) == behind
