"""Names are whole and of the right kind, in German and English."""

import pytest

from quiz.core.article import Language
from quiz.language import analyse
from quiz.language.german.recogniser import recognise


def named(text: str, language: Language) -> dict[str, str]:
    """The names of a text with their kinds."""
    return {
        mention.text: mention.kind.value
        for sentence in analyse(text, language).sentences
        for mention in sentence.mentions
        if mention.kind.is_name
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In den USA war die Silicon Valley Bank pleite.", {"USA": "place", "Silicon Valley Bank": "organisation"}),
        ("Das sagte Bundespräsident Alexander Van der Bellen.", {"Alexander Van der Bellen": "person"}),
        ("Gestern kam Ursula von der Leyen. Heute reist von der Leyen ab.", "Ursula von der Leyen|von der Leyen"),
        ("Die FPÖ sprach von einer Niederlage.", {"FPÖ": "organisation"}),
        ("Seine FPÖ war stärker.", {"FPÖ": "organisation"}),
        ("Der Digitalverband Bitkom klagte.", {"Bitkom": "organisation"}),
        ("Er spazierte über den Linzer Hauptplatz.", {"Linzer Hauptplatz": "place"}),
        ("Das gefiel dem Linzer Bürgermeister nicht.", {}),
        ("König Ludwig XIV. regierte lange.", {"Ludwig XIV.": "person"}),
        ("Sie zahlte drei Milliarden Franken.", {}),
        ("Der Vertrag mit Santiago de Chile galt auch in Chile.", {"Santiago de Chile": "place", "Chile": "place"}),
        ("Das ist Altman’s Idee, sagte Sam Altman.", {"Altman": "person", "Sam Altman": "person"}),
        ("Die KI lernt schnell.", {}),
        ("Wer reist, kommt gern in die Metropole Aleppo. Aleppo leuchtet.", {"Aleppo": "place"}),
        (
            "Getagt wurde in der Frankfurter Paulskirche. Gefeiert wurde vor der Paulskirche.",
            {"Frankfurter Paulskirche": "place", "Paulskirche": "place"},
        ),
        ("Bei Hersteller Mattel in Graz wird gefeiert. Mattel schweigt.", "Mattel|Graz"),
        ("Am Montag war Pfleger Deniz Aksoy noch dagegen.", {"Deniz Aksoy": "person"}),
        ("Er lobte den AI Act der EU-Kommission.", {"AI Act": "name", "EU-Kommission": "organisation"}),
    ],
)
def test_german_names(text: str, names: dict[str, str] | str) -> None:
    """A German name has all its words, none of its neighbours', and the kind of thing it names."""
    if isinstance(names, str):
        assert set(named(text, "de")) == set(names.split("|"))
    else:
        assert named(text, "de") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Bank of England kept its rate.", {"Bank of England": "organisation"}),
        ("He sat in the House of Commons.", {"House of Commons": "organisation"}),
        ("Baker Joanne Firth says no.", {"Joanne Firth": "person"}),
        ("The Taoiseach, Enda Kenny, came.", {"Enda Kenny": "name"}),
        ("On-baller Tom Ellery was judged best on ground.", {"Tom Ellery": "person"}),
        (
            "The stock was downgraded by Priya Venkataraman of Lakefront Research.",
            {"Priya Venkataraman": "name", "Lakefront Research": "name"},
        ),
        (
            "She taught at the University of California, Berkeley, for years.",
            {"University of California, Berkeley": "organisation"},
        ),
        (
            "The Department of Health and Human Services agreed.",
            {"Department of Health and Human Services": "organisation"},
        ),
        ("Officials said US President Donald Trump agreed.", {"US": "place", "Donald Trump": "person"}),
        ("The court heard Sir Keir Starmer.", {"Keir Starmer": "person"}),
        ("It was Stephanie Pope who left.", {"Stephanie Pope": "person"}),
        ("He praised the Chinese AI model on Monday at Christmas.", {}),
        ("They fell to the 737 Max 9 in January.", {"737 Max 9": "product"}),
        ("He ran High-Flyer, a hedge fund in Hangzhou.", {"High-Flyer": "organisation", "Hangzhou": "place"}),
        ("We crossed Lake Victoria and the Hudson River.", {"Lake Victoria": "place", "Hudson River": "place"}),
        ("It was Moon Jae-in, the leader.", {"Moon Jae-in": "person"}),
        ("They chose Joaquin Phoenix. Critics liked Phoenix.", {"Joaquin Phoenix": "person", "Phoenix": "person"}),
    ],
)
def test_english_names(text: str, names: dict[str, str]) -> None:
    """An English name has all its words but no title and no adjective, and the kind of thing it names."""
    assert named(text, "en") == names


def test_recogniser_gives_probabilities() -> None:
    """The trained tagger finds whole names, says how sure it is, and what lies outside of any."""
    sentence = analyse("Gestern sprach Angela Merkel in Rostock.", "de").sentences[0]
    seen = recognise(sentence.tokens)
    assert [(sentence.words(name.first, name.last), name.kind.value) for name in seen.names] == [
        ("Angela Merkel", "person"),
        ("Rostock", "place"),
    ]
    assert all(0.5 < name.probability <= 1 for name in seen.names)
    assert len(seen.outside) == len(sentence.tokens)
    assert seen.outside[0] > 0.9


def test_recogniser_reads_nothing() -> None:
    """No tokens have no names."""
    assert recognise(()).names == ()


def test_a_surname_stays_one_without_its_first_name() -> None:
    """A surname that alone looks like another word is a name where it stands without an article."""
    text = "Reinhold Messner und Peter Habeler kamen an. Messner hatte Durst. Habeler lachte. Später kehrte Messner um."
    found = [[m.text for m in sentence.mentions if m.kind.is_name] for sentence in analyse(text, "de").sentences]
    assert found == [["Reinhold Messner", "Peter Habeler"], ["Messner"], ["Habeler"], ["Messner"]]


def test_a_common_noun_is_no_surname() -> None:
    """Behind an article or an adjective a word stays a noun, although somebody is called so."""
    text = "Zum Essen kam Peter Koch. Der Koch schwieg. Ein junger Koch half."
    tags = [[t.pos.value for t in sentence.tokens if t.text == "Koch"] for sentence in analyse(text, "de").sentences]
    assert tags == [["name"], ["noun"], ["noun"]]
