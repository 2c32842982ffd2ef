"""The report: numbers of questions, plain sentences, files."""

import csv
import io
import random
import re

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.game.events import Event, What
from quiz.classroom.game.playing import replay
from quiz.classroom.game.state import Game
from quiz.classroom.report.files import as_csv, as_html, as_xlsx
from quiz.classroom.report.results import Results, Sitting, results
from quiz.classroom.report.sentences import sentences
from quiz.classroom.report.statistics import correlation, items
from tests.classroom import decks

PLAN = decks.plan()
RIGHT = PLAN.questions[0].right[0]
WRONG = (RIGHT + 1) % 4


def played(answers: list[list[tuple[object, float]]], names: list[str] | None = None) -> Game:
    """A game in which player n gave `answers[n]` to the questions, each with what it was worth."""
    log = [
        Event(What.JOIN, 0.0, n, data={"name": names[n] if names else f"P{n}", "key": str(n)})
        for n in range(len(answers))
    ]
    for index in range(len(answers[0])):
        log.append(Event(What.OPEN, 1.0, round=index, data={"question": index, "vote": 1}))
        for player, row in enumerate(answers):
            log.append(Event(What.ANSWER, 2.0, player, index, {"answer": row[index][0], "after": 1.0}))
        worths = {player: row[index][1] for player, row in enumerate(answers)}
        log.append(Event(What.SHOW, 3.0, round=index, data={"worths": worths}))
    return replay(PLAN, log)


def reported(game: Game) -> Results:
    """The results of one game."""
    return results("Die Bahn", [Sitting(1, "live", "2026-03-05", game)])


def test_facility_and_picks() -> None:
    """Facility is the share of what answers are worth, and every pick is counted."""
    found = items(reported(played([[(RIGHT, 1.0)], [(RIGHT, 1.0)], [(WRONG, 0.0)], [(WRONG, 0.0)]])))
    assert found[0].facility == 0.5
    assert (found[0].picks[RIGHT], found[0].picks[WRONG], sum(found[0].picks)) == (2, 2, 4)
    assert found[0].tempting == (PLAN.questions[0].options[WRONG], 2)
    assert len(found[0].dead) == 2


def test_a_question_that_the_good_get_wrong_discriminates_backwards() -> None:
    """Who knows the others and misses this one makes its discrimination negative; the question itself is left out."""
    strong = [(WRONG, 0.0), (False, 1.0), ("Ghega", 1.0), ("Mürzzuschlag", 1.0), (184.0, 1.0)]
    weak = [(RIGHT, 1.0), (True, 0.0), ("x", 0.0), ("Mürzzuschlag", 1.0), (9.0, 0.0)]
    found = items(reported(played([strong] * 6 + [weak] * 6)))
    assert found[0].discrimination == pytest.approx(-1.0)
    assert found[1].discrimination is not None
    assert found[1].discrimination > 0
    assert "did worse here" in sentences(found[0])[0]
    assert found[3].discrimination is None


def test_typed_mistakes_that_many_made() -> None:
    """A wrong answer that many wrote is named, and small numbers are warned of."""
    rows: list[list[tuple[object, float]]] = [[(RIGHT, 1.0), (False, 1.0), ("Maffei", 0.0)]] * 3
    told = sentences(items(reported(played(rows)))[2])
    assert told[0] == "Only 3 answers: chance weighs more than the question."
    assert "3 wrote “Maffei”: should that count?" in told


def test_correlation() -> None:
    """The coefficient is Pearson's, and there is none without variation."""
    assert correlation([1, 2, 3], [2, 4, 6]) == pytest.approx(1.0)
    assert correlation([1, 2, 3], [3, 2, 1]) == pytest.approx(-1.0)
    assert correlation([1, 2, 3, 4], [1, 3, 2, 4]) == pytest.approx(0.8)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert correlation([1, 2], [1, 2]) is None


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), max_size=30))
def test_a_correlation_lies_between_its_bounds(pairs: list[tuple[float, float]]) -> None:
    """Whatever the numbers, a coefficient lies from -1 to 1."""
    found = correlation([one for one, _ in pairs], [other for _, other in pairs])
    assert found is None or -1 <= found <= 1


def test_games_with_other_mixes_count_the_same_options() -> None:
    """Two games that mixed the options otherwise are counted by what was picked, not by where it stood."""
    from quiz.classroom.game.asking import questions
    from quiz.classroom.game.plan import Plan

    other = Plan(PLAN.deck_id, PLAN.title, "de", questions(decks.DECK, random.Random(5)))
    assert other.questions[0].options != PLAN.questions[0].options
    picked = other.questions[0].options.index("1860")
    log = [
        Event(What.JOIN, 0.0, 1, data={"name": "A", "key": "1"}),
        Event(What.OPEN, 1.0, round=0, data={"question": 0, "vote": 1}),
        Event(What.ANSWER, 1.0, 1, 0, {"answer": picked, "after": 1.0}),
        Event(What.SHOW, 1.0, round=0, data={"worths": {"1": 0.0}}),
    ]
    place = PLAN.questions[0].options.index("1860")
    first = played([[(place, 0.0)]])
    both = results("x", [Sitting(1, "live", "", first), Sitting(2, "live", "", replay(other, log))])
    assert items(both)[0].picks[place] == 2
    assert len(both.people) == 2


NAMES = ['=HYPERLINK("http://evil.example")', "<script>alert(1)</script>", "<r>&</r>"]


def test_files_are_safe_and_complete() -> None:
    """Names that look like formulas or tags are only names, in every file."""
    game = played([[(RIGHT, 1.0), (False, 1.0)], [(WRONG, 0.0), (False, 1.0)], [(RIGHT, 1.0), (True, 0.0)]], NAMES)
    found = reported(game)
    page = "".join(as_html(found))
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(src|href)=", page)
    rows = list(csv.reader(io.StringIO("".join(as_csv(found)).lstrip("\ufeff"))))
    assert len(rows) == 4
    assert all(not cell.startswith("=") for row in rows for cell in row)
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(found)))
    assert len(book.sheetnames) == 3
    pupils = list(book.worksheets[0].values)
    assert {row[1] for row in pupils[1:]} == set(NAMES)
    assert all(cell.data_type != "f" for row in book.worksheets[0].rows for cell in row)
