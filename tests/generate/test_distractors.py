"""Wrong options are of the answer's sort and form, and surely wrong."""

import random
import re

import pytest

from quiz.core.article import LANGUAGES, Language
from quiz.generate.alike import groups_of
from quiz.generate.considering import consider
from quiz.generate.distractors import distractors
from quiz.language import analyse
from quiz.language.words import word_list


def options(sentence: str, answer: str, language: Language = "de") -> tuple[str, ...]:
    """The distractors for the gap that has this answer."""
    text = analyse(sentence, language, title="Ein Titel")
    found = [one.candidate for read in consider(text) for one in read.considered if one.candidate.answer == answer]
    return distractors(found[0], text, random.Random(1))


@pytest.mark.parametrize(
    ("language", "sentence", "answer", "group"),
    [
        (
            "de",
            "Im Februar 2025 verlor die SPD viele Stimmen. So ging es. CDU, FDP, AfD und CSU gewannen.",
            "SPD",
            "CDU",
        ),
        (
            "de",
            "Die Tagung fand im März 2024 in Graz statt. Gut so. Linz, Wien und Salzburg lehnten ab.",
            "Graz",
            "Linz",
        ),
        (
            "en",
            "A treaty was signed in March 2024 in Finland. All went well. Norway, Denmark and Sweden waited.",
            "Finland",
            "Sweden",
        ),
    ],
)
def test_options_are_of_the_same_sort(language: Language, sentence: str, answer: str, group: str) -> None:
    """A party is hidden among parties, a town among towns of its country."""
    found = options(sentence, answer, language)
    alike = {name for one in groups_of(group, language) for name in one.others("")}
    assert len(found) == 3
    assert set(found) <= alike - {answer}


def test_another_name_of_the_answer_is_no_option() -> None:
    """Nobody has to choose between VW and Volkswagen, or between the USA and the United States."""
    assert not {"VW", "Volkswagen"} & {name for group in groups_of("VW", "de") for name in group.others("VW")}


def test_what_the_sentence_names_is_no_option() -> None:
    """A party of the same sentence may be a right answer as well."""
    sentence = "Rechnerisch hatten ÖVP und SPÖ im Jahr 2025 eine Mehrheit von einer Stimme gehabt."
    found = options(f"{sentence} Das reicht nicht. Die FPÖ, die KPÖ und das BZÖ zögern. Auch der SPÖ reicht es.", "ÖVP")
    assert "SPÖ" not in found


def test_people_whom_no_list_knows_are_typed() -> None:
    """Other people of the article have another office, team or age, which would give the right one away."""
    people = "Anna Huber, Max Moser, Eva Maier, Paul Wolf, Lisa Berger und Karl Lang".replace(" und", ",").split(", ")
    rest = " ".join(f"{name} sprach über Fische. Das war gut." for name in people)
    assert options(f"{rest} Im Jahr 2024 sprach Julia Winter in Graz über Fische und Vögel.", "Julia Winter") == ()


def test_a_name_is_hidden_only_among_others_of_the_article() -> None:
    """What is of its sort but not in the story is too small, too far or too long ago to be believed."""
    alone = "Im Jahr 2025 verlor die SPD bei der Wahl sehr viele Stimmen. So ging es."
    assert options(f"{alone} Die CDU und die FDP gewannen.", "SPD") == ()
    assert len(options(f"{alone} Die CDU, die FDP und die AfD gewannen.", "SPD")) == 3


def test_no_year_lies_in_the_future_of_the_article() -> None:
    """A year after everything that the article tells would rule itself out."""
    found = options("Im Jahr 2019 begann der Bau der Brücke bei Graz. Er dauerte lange. Sie steht seit 2021.", "2019")
    assert len(found) == 3
    assert max(int(year) for year in found) <= 2021


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_in_order(language: Language) -> None:
    """Every group has enough things for an answer and three options, and none of them twice."""
    for line in word_list("german" if language == "de" else "english", "alike"):
        names = [name for thing in line.split(";") for name in thing.strip().split("/")]
        assert len(line.split(";")) >= 4, line
        assert len(set(names)) == len(names), line
        assert all(names), line


def test_a_share_that_completes_the_answer_is_no_option() -> None:
    """Where 54 per cent are in the lead, 46 cannot be."""
    for chance in range(20):
        text = analyse("In der Kernstadt lagen die Gegner des Umbaus mit 54 Prozent vorn.", "de", title="Ein Titel")
        made = [one.candidate for read in consider(text) for one in read.considered]
        asked = next(one for one in made if one.answer == "54 Prozent")
        assert "46 Prozent" not in distractors(asked, text, random.Random(chance))


def test_thirteen_is_hidden_among_other_words() -> None:
    """A small number in words stands among others in words."""
    found = options("Dreizehn Abgeordnete der Union stimmten in Berlin gegen den Antrag.", "Dreizehn")
    assert len(found) == 3
    assert all(one.isalpha() and one[0].isupper() for one in found)


def test_a_swiss_number_stands_among_its_like() -> None:
    """A thousand parted off with an apostrophe is one number, and the others are written the same."""
    found = options("Am 7. Februar 1971 stimmten in der Schweiz 621'109 Männer für das Frauenstimmrecht.", "621'109")
    assert len(found) == 3
    assert all(re.fullmatch(r"\d{3}'\d{3}", one) for one in found)


def test_no_year_lies_beyond_another_of_the_question() -> None:
    """What followed something of 1977 was not in 1976, so such a year is no option, whatever chance chooses."""
    sentence = (
        "Nach dem Diebstahl von 1977 zahlte die Versicherung im Jahr 1979 der Bibliothek von Leiden 120 Gulden aus."
    )
    text = analyse(f"{sentence} Im Jahr 2003 kam das Bild zurück.", "de", title="Ein Titel")
    found = [one.candidate for read in consider(text) for one in read.considered if one.candidate.answer == "1979"]
    offered = {option for seed in range(20) for option in distractors(found[0], text, random.Random(seed))}
    assert offered
    assert all(int(year) > 1977 for year in offered)


def test_days_differ_in_more_than_the_month() -> None:
    """Options for a day have days of their own, so that more than the month is asked."""
    sentence = "Am 12. Mai 1705 erließ der Rat von Virginia ein Gesetz über die 148 Hugenotten von Manakin."
    text = analyse(f"{sentence} Im Jahr 2003 wurde es gefunden.", "de", title="Ein Titel")
    found = [one.candidate for read in consider(text) for one in read.considered if one.candidate.answer[:3] == "12."]
    offered = {option for seed in range(20) for option in distractors(found[0], text, random.Random(seed))}
    assert offered
    assert all(option.endswith("1705") and not option.startswith("12.") for option in offered)


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        ("31. März 1912", {"30. Juni 1912", "30. September 1912", "31. Dezember 1912"}),
        ("1. Mai 1912", {"1. März 1912", "1. April 1912", "1. Juni 1912", "1. Juli 1912"}),
        ("31. Mai 1912", {"31. März 1912", "30. April 1912", "30. Juni 1912", "31. Juli 1912"}),
    ],
)
def test_the_edge_of_a_month_stands_among_such(day: str, offered: set[str]) -> None:
    """The end of a quarter would stand out among days in the middle of months, and so would a first of May."""
    sentence = f"Am {day} erließ der Rat von Graz ein Gesetz über die 148 Fischer von Manakin."
    text = analyse(f"{sentence} Im Jahr 2003 wurde es gefunden.", "de", title="Ein Titel")
    found = [one.candidate for read in consider(text) for one in read.considered if one.candidate.answer == day]
    assert {option for seed in range(20) for option in distractors(found[0], text, random.Random(seed))} == offered


@pytest.mark.parametrize(("answer", "all_round"), [("1850", True), ("1853", False)])
def test_a_round_year_stands_among_round_years(answer: str, all_round: bool) -> None:
    """1850 among 1843 and 1859 would stand out."""
    sentence = f"Seit {answer} haben die Schweizer Gletscher mehr als die Hälfte ihrer Fläche eingebüßt."
    found = options(f"{sentence} Im Jahr 2003 wurde es schlimmer.", answer)
    assert len(found) == 3
    assert all(year.endswith("0") for year in found) is all_round


def test_other_days_are_of_months_nearby() -> None:
    """A tour of the turn of the year does not begin in September."""
    sentence = "Am 12. Mai 1705 erließ der Rat von Virginia ein Gesetz über die 148 Hugenotten von Manakin."
    text = analyse(f"{sentence} Im Jahr 2003 wurde es gefunden.", "de", title="Ein Titel")
    found = [one.candidate for read in consider(text) for one in read.considered if one.candidate.answer[:3] == "12."]
    offered = {option for seed in range(20) for option in distractors(found[0], text, random.Random(seed))}
    assert {option.split()[1] for option in offered} == {"März", "April", "Juni", "Juli"}


def test_an_aperture_is_no_camera() -> None:
    """What begins with a small letter is of another sort than what begins with a capital."""
    text = (
        "Die M10 von Canon kostet 500 Euro. Das war es. Ihr Objektiv reicht bis f1.8. Gut. Auch f2.8 und f4.9 gibt es."
    )
    assert options(text, "M10") == ()


@pytest.mark.parametrize(
    ("language", "sentence", "answer", "step"),
    [
        ("de", "Der Streik in den Häfen von Griechenland soll 48 Stunden dauern und im Juni 2022 beginnen.", "48", 12),
        ("en", "Norlund keeps the main factory in Leeds for only 24 months after the sale of 2021.", "24", 6),
        ("en", "Patients in Leeds are given an appointment at the clinic of Ann Moss within 14 days.", "14", 7),
    ],
)
def test_whole_days_and_half_years_are_hidden_among_such(
    language: Language, sentence: str, answer: str, step: int
) -> None:
    """A strike of 48 hours would stand out among such of 43 and 53, as two years would among 22 and 28 months."""
    found = options(sentence, answer, language)
    assert len(found) == 3
    assert all(int(option) % step == 0 for option in found)


def test_a_number_is_as_round_as_its_options() -> None:
    """94 among 70, 80 and 85 would be the only one that is not round."""
    found = options("Nach 94 Jahren verliert die Firma Kessmer in Heilbronn ihre Freiheit an Tanabe.", "94")
    assert len(found) == 3
    assert not any(option.endswith(("0", "5")) for option in found)


def test_what_counts_people_is_no_year() -> None:
    """1100 of 1840 people stand among no years, and "am" behind them is no time of the day."""
    assert not options("Die Firma Kessmer in Heilbronn hat 1840 Leute, davon 1100 am Stammsitz in Ulm.", "1100")


def test_a_year_that_is_not_exact_is_typed() -> None:
    """Of "um 1900" the neighbours are not wrong."""
    assert len(
        options("Im Jahr 1900 kamen aus dem Vogtland zwei von drei Geigen der Welt. 1950 war es anders.", "1900")
    )
    assert not options("Um 1900 kamen aus dem Vogtland zwei von drei Geigen der Welt. 1950 war es anders.", "1900")


def test_one_of_several_days_is_typed() -> None:
    """Between 11 October and 24 January other days would fall out of their order."""
    text = "The two firms met in Leeds on 11 October, {} and 24 January, says the diary of Ann Moss. It rained in May."
    assert not options(text.format("6 December"), "6 December", "en")


def test_an_asks_for_what_is_said_with_a_vowel() -> None:
    """Of "an $8.5 million bond" the others begin with a vowel too, or it is typed; of "a $750,000 grant" none does."""
    text = "Nordhav of Leeds will have to pay {} bond for repairs before the work of 2024 can begin in Hull."
    assert all(option.startswith("8") for option in options(text.format("an $8.5 million"), "8.5 million", "en"))
    found = options(text.format("a $750,000"), "750,000", "en")
    assert found
    assert not any(option.startswith("8") for option in found)
