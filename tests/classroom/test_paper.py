"""Tests on paper: versions, typography, the PDF, and marks that come back."""

import random
from dataclasses import replace

import pytest

from quiz.classroom.game.asking import questions, without_title
from quiz.classroom.game.plan import Plan, Way
from quiz.classroom.game.playing import replay
from quiz.classroom.paper.marks import events, read_marks, template
from quiz.classroom.paper.sheet import described, pdf
from quiz.classroom.paper.typography import typographic
from quiz.classroom.paper.versions import versions, worth_points
from quiz.classroom.report.results import Sitting, results
from quiz.classroom.report.statistics import items
from tests.classroom import decks


def paper(number: int = 2, seed: int = 3) -> Plan:
    """A test with so many versions."""
    asked = questions(decks.DECK, random.Random(seed), paper=True)
    plan = Plan(decks.DECK.id, decks.DECK.title, "de", asked, way=Way.PAPER)
    return replace(plan, sheets=versions(asked, number, random.Random(seed)))


def test_versions_ask_the_same_in_another_order() -> None:
    """All versions have all questions; the first keeps their order, the same seed mixes the same way."""
    plan = paper(3)
    orders = [[place.question for place in sheet] for sheet in plan.sheets]
    assert orders[0] == list(range(7))
    assert all(sorted(order) == orders[0] for order in orders)
    assert orders[1] != orders[0]
    assert paper(3) == plan


def test_the_key_of_each_version_is_its_own() -> None:
    """The letter in a version's key is where the right option stands in that version."""
    for version in described(paper(4), "a4", answers=True)["versions"]:
        for question in version["questions"]:
            if question["answer"].endswith(": 1854"):
                stands = {option["letter"]: option["text"] for option in question["options"]}
                assert stands[question["answer"].partition(":")[0]] == "1854"


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_a_pdf(size: str) -> None:
    """A test comes out as a PDF; the key makes it longer."""
    short, long = (pdf(paper(), paper=size, answers=answers) for answers in (False, True))
    assert short.startswith(b"%PDF-")
    assert len(long) > len(short)


def test_strange_texts_are_set_as_they_are() -> None:
    """What would be markup in Typst is only text."""
    plan = paper(1)
    odd = '#panic("x") *bold* $x$ \\ <tag> @cite _____ ` // "'
    plan = replace(
        plan, questions=tuple(replace(one, text=odd, sentence=odd, answer_at=None) for one in plan.questions)
    )
    assert pdf(plan, answers=True).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ('Er sagte "ja" und ging.', "de", "Er sagte „ja“ und ging."),
        ('He said "yes".', "en", "He said “yes”."),
        ("46 Meter hoch", "de", "46\u202fMeter hoch"),
        ("46 Menschen", "de", "46 Menschen"),
        ("z. B. Wien - oder z.B. Graz...", "de", "z.\u202fB. Wien – oder z.\u202fB. Graz…"),
    ],
)
def test_typography(text: str, language: str, shown: str) -> None:
    """Marks are those of the language, and blanks keep a number and its unit together."""
    assert typographic(text, "de" if language == "de" else "en") == shown


def test_the_title_is_said_once() -> None:
    """The deck's title before a question goes, one with dots for the answer stays."""
    assert without_title("Zu „Die Bahn“: Wer?", "Die Bahn") == "Wer?"
    assert without_title("On “Canal”: Who?", "The Suez Canal") == "Who?"
    assert without_title("Zu „Die … fährt“: Wer?", "Die Bahn fährt") == "Zu „Die … fährt“: Wer?"
    assert without_title("Zu „Anderes“: Wer?", "Die Bahn") == "Zu „Anderes“: Wer?"


def test_marks_come_back() -> None:
    """Points and ticked letters of both versions land at the questions they belong to."""
    plan = paper()
    choice = next(n for n, place in enumerate(plan.sheets[1]) if plan.questions[place.question].card_id == "choice-1")
    place = plan.sheets[1][choice]
    right = place.options.index(plan.questions[place.question].right[0])
    second = [""] * 7
    second[choice] = "abcd"[right]
    table = "\n".join(
        (
            "name;version;1;2;3;4;5;6;7",
            "Eva;A;1;0;0,5;1;1;2;1",
            f"Ben;b;{';'.join(second)}",
        )
    )
    marked, problems = read_marks(table, plan)
    assert problems == []
    assert marked[0].worths == {0: 1.0, 1: 0.0, 2: 0.5, 3: 1.0, 4: 1.0, 5: 1.0, 6: 1.0}
    assert marked[1].worths == {0: 1.0}
    game = replay(plan, events(plan, marked, 1000.0))
    found = items(results("x", [Sitting(1, "paper", "", game)]))
    assert found[0].answers == 2
    assert found[0].facility == 1.0
    assert found[0].picks[plan.questions[0].right[0]] == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (",A,1", "is no name"),
        ("Eva,Z,1", "no version"),
        ("Eva,A,7", "not between 0 and 1"),
        ("Eva,A,-1", "not between"),
        ("Eva,A,x1", "not between"),
        ("Eva,A,z", "no option"),
        ("Eva,A,1\nEVA,A,1", "twice"),
    ],
)
def test_mistakes_in_the_table_are_told_with_their_line(row: str, said: str) -> None:
    """A line that cannot be is a problem with its number, not a crash and not a guess."""
    _marked, problems = read_marks(f"name,version,1,2,3,4,5,6,7\n{row}\n", paper())
    assert problems
    assert said in str(problems[0])
    assert problems[0].line == 2 + row.count("\n")


def test_the_empty_table_is_read_as_empty() -> None:
    """The table to fill in is one that can be read back."""
    plan = paper(1)
    marked, problems = read_marks("".join(template(plan, ["Eva", "Ben"])), plan)
    assert ([one.name for one in marked], problems) == (["Eva", "Ben"], [])
    assert all(not one.worths for one in marked)


def test_points_on_paper() -> None:
    """Long answers and several right options are worth two."""
    assert [worth_points(question) for question in paper().questions] == [1, 1, 1, 1, 1, 2, 1]
