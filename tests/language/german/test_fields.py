"""The clauses of German sentences as rows of constituents, and the forms of their verbs."""

import pytest

from quiz.language import AnalysedSentence, analyse
from quiz.language.german.constituents import Constituent
from quiz.language.german.fields import Clause, main_clauses
from quiz.language.german.mood import is_reported, singular
from quiz.language.german.separable import parted
from quiz.language.german.verb_last import verb_last_clauses
from quiz.language.token import Token


def sentence(text: str) -> AnalysedSentence:
    """Analyse a text of one sentence."""
    return analyse(text, "de").sentences[0]


def words(one: AnalysedSentence, part: Constituent | None) -> str:
    """Give the words of a constituent, relative clauses left out."""
    return one.words(part.first, part.core) if part is not None else ""


def only(one: AnalysedSentence) -> Clause:
    """Give the only main clause."""
    (clause,) = main_clauses(one.tokens)
    return clause


@pytest.mark.parametrize(
    ("text", "front", "middle"),
    [
        (
            "DeepSeek stellte im Januar 2025 sein Modell R1 vor.",
            "DeepSeek",
            ["im Januar 2025", "sein Modell R1"],
        ),
        ("Mehr als 5000 Flüge wurden in Wien gestrichen.", "Mehr als 5000 Flüge", ["in Wien"]),
        ("Das Team war 1949 bereits 73 Jahre alt.", "Das Team", ["1949", "bereits", "73 Jahre", "alt"]),
        ("Die Bahn fährt von 2026 an nach Graz.", "Die Bahn", ["von 2026 an", "nach Graz"]),
        ("Linz hat seit 2019 geschlossene Systeme befürwortet.", "Linz", ["seit 2019", "geschlossene Systeme"]),
    ],
)
def test_constituents_are_whole(text: str, front: str, middle: list[str]) -> None:
    """A constituent has all that belongs to it: limits to its number, years to themselves."""
    one = sentence(text)
    clause = only(one)
    assert words(one, clause.front) == front
    assert [words(one, part) for part in clause.middle] == middle


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Die Bank verlor viel Geld, der Staat half den Kunden.", ["verlor", "half"]),
        ("Das Klinikum sagte alle Operationen ab, in Kiel kamen Ärzte zu spät.", ["sagte", "kamen"]),
        ("Der Sprecher sagte, am Montag beginne die Messe.", ["sagte"]),
        ("Die Wertschöpfung von Handel, Verkehr und Gastronomie stieg.", []),
        ("Mit einem Bild, hieß es in Brüssel, sei nicht zu rechnen.", []),
    ],
)
def test_main_clauses_are_told_apart(text: str, verbs: list[str]) -> None:
    """Two facts with a comma between them are two clauses; a list and somebody's words are none."""
    tokens = sentence(text).tokens
    assert [tokens[clause.verb].text for clause in main_clauses(tokens)] == verbs


def test_subordinate_clause_knows_its_subject() -> None:
    """ "Weil" is followed by the subject, and the finite verb stands last."""
    one = sentence("Merz rechnete mit einem Sieg, weil Union und SPD über 328 Sitze verfügen.")
    (clause,) = verb_last_clauses(one.tokens)
    assert words(one, clause.subject) == "Union und SPD"
    assert one.tokens[clause.verb].text == "verfügen"


def verb(text: str, lemma: str) -> Token:
    """Give the token of a finite verb as the tagger would."""
    token = sentence(f"Die Leute {text} dort.").tokens[2]
    return Token(text, token.span, token.pos, "VV(FIN)", lemma)


@pytest.mark.parametrize(
    ("plural", "lemma", "wanted"),
    [
        ("hielten", "halten", "hielt"),
        ("warnten", "warnen", "warnte"),
        ("arbeiteten", "arbeiten", "arbeitete"),
        ("übernehmen", "übernehmen", "übernimmt"),
        ("fordern", "fordern", "fordert"),
        ("sind", "sein", "ist"),
        ("erkannten", "erkennen", "erkannte"),
        ("zerschleißen", "zerschleißen", None),
    ],
)
def test_singular_of_a_plural(plural: str, lemma: str, wanted: str | None) -> None:
    """A plural gets its singular where the form is certain, and none where it is not."""
    assert singular(verb(plural, lemma)) == wanted


def test_subjunctive_is_reported_speech() -> None:
    """ "Europa setze" is somebody's word, "setzte" is not."""
    assert is_reported(verb("setze", "setzen"))
    assert is_reported(verb("verändere", "verändern"))
    assert not is_reported(verb("setzte", "setzen"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Er sagte, dass Franz Gruber zurücktrat.", ("trat", "zurück")),
        ("Er wusste, dass Franz Gruber ihn unterstützte.", None),
        ("Er wusste, dass Franz Gruber gewann.", ("gewann", "")),
    ],
)
def test_separable_verbs_part(text: str, wanted: tuple[str, str] | None) -> None:
    """A separable verb at the end of its clause is two words in a question; where that is not sure it is none."""
    tokens = sentence(text).tokens
    assert parted(tokens, len(tokens) - 2) == wanted
