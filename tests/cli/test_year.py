"""A year of study: the log replays to the memory, what is aimed at is met, and the future was foreseen."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

import pytest

from quiz.core.memory import Rating
from quiz.schedule.fitting import predictions
from quiz.schedule.memory_model import WEIGHTS, MemoryModel
from quiz.schedule.scheduler import Scheduler
from quiz.schedule.simulation import Habits, Limits, simulate
from quiz.storage import load_ratings, open_database, rebuild_memory
from tests.cli.program import Program
from tests.cli.year import BEGIN, DECK, Learner, study_a_year

CARDS = 300
FORGETFUL = MemoryModel((*(weight * 0.35 for weight in WEIGHTS[:4]), *WEIGHTS[4:20], 0.35))


def home_after_a_year(folder: Path, learner: Learner) -> Path:
    """A home whose learner has studied for a year."""
    with open_database(f"sqlite:///{folder}/quiz.db", now=BEGIN) as db:
        study_a_year(db, learner, cards=CARDS)
    return folder


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody whose memory is like most people's."""
    return home_after_a_year(tmp_path_factory.mktemp("year"), Learner(seed=7))


@pytest.fixture(scope="module")
def forgetful_year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of somebody who forgets faster."""
    return home_after_a_year(tmp_path_factory.mktemp("forgetful"), Learner(seed=8, truth=FORGETFUL))


@pytest.fixture
def studied(year: Path, tmp_path: Path) -> Program:
    """The program after a year, in a copy of its own."""
    return Program(shutil.copytree(year, tmp_path / "home"))


@pytest.fixture
def forgetful(forgetful_year: Path, tmp_path: Path) -> Program:
    """The program of the forgetful learner, in a copy of its own."""
    return Program(shutil.copytree(forgetful_year, tmp_path / "home"))


def memory(program: Program) -> dict[str, tuple[float, ...]]:
    """Stability, difficulty and due date of every card."""
    with closing(sqlite3.connect(program.home / "quiz.db")) as database:
        rows = database.execute("SELECT card_id, stability, difficulty, due FROM memory")
        return {card: tuple(rest) for card, *rest in rows}


def later_answers(path: Path) -> Iterator[bool]:
    """Whether each answer was right that came after at least a night."""
    with closing(sqlite3.connect(path / "quiz.db")) as database:
        rows = database.execute("SELECT card_id, at, rating FROM review ORDER BY card_id, at, id").fetchall()
    for _, answers in groupby(rows, key=lambda row: row[0]):
        before = None
        for _card, at, rating in answers:
            if before is not None and at - before >= 6 * 60 * 60 * 1_000_000:
                yield rating > 1
            before = at


def test_the_log_replays_to_the_memory(studied: Program) -> None:
    """Making the memory of every card anew from the log of a year changes not a single number."""
    with open_database(f"sqlite:///{studied.home}/quiz.db", now=BEGIN) as db:
        scheduler = Scheduler()
        assert rebuild_memory(db, 1, lambda _deck, log: scheduler.replay(log)) == (CARDS, 0)


def test_what_is_aimed_at_is_met(year: Path) -> None:
    """Of all answers to cards learned on an earlier day 90 % are right, within two points."""
    right = list(later_answers(year))
    assert len(right) > 2000
    assert sum(right) / len(right) == pytest.approx(0.9, abs=0.02)


def test_the_model_foresees_what_happened(year: Path) -> None:
    """The recall that was foreseen for those answers is, on average, the share that was right."""
    with open_database(f"sqlite:///{year}/quiz.db", now=BEGIN) as db:
        found = list(predictions(load_ratings(db, 1), MemoryModel()))
    assert len(found) == len(list(later_answers(year)))
    foreseen = sum(recall for recall, _ in found) / len(found)
    assert foreseen == pytest.approx(sum(known for _, known in found) / len(found), abs=0.02)


def test_the_look_ahead_was_right(year: Path) -> None:
    """A simulation from the first day foresees the number of answers of that year within a tenth."""
    habits = Habits(first_right=0.6, passes=(0.0, 1.0, 0.0))
    course = simulate(
        [], CARDS, 365, scheduler=Scheduler(), limits=Limits(20, 200), habits=habits, rng=random.Random(3)
    )
    with closing(sqlite3.connect(year / "quiz.db")) as database:
        (answers,) = database.execute("SELECT count(*) FROM review").fetchone()
    assert sum(day.answers for day in course.days) == pytest.approx(answers, rel=0.1)


def test_fitting_finds_a_forgetful_learner(forgetful: Program) -> None:
    """The fit tells both losses, sets the weights and reckons the memory anew; what is due stays due."""
    before = memory(forgetful)
    assert forgetful.says("optimise", "--dry-run").endswith("Nothing was changed.\n")
    assert memory(forgetful) == before
    said = forgetful.says("optimise")
    assert "The fitted weights are set, and your memory of 300 cards is reckoned with them." in said
    after = memory(forgetful)
    assert {card: state[2] for card, state in after.items()} == {card: state[2] for card, state in before.items()}
    assert all(after[card] != before[card] for card in before)
    losses = [float(word) for word in said.replace(",", " ").split() if word.startswith("0.")]
    assert losses[1] < losses[0]
    assert "usual" not in forgetful.says("settings", "parameters")
    again = forgetful.says("optimise")
    assert "Nothing was changed." in again or "are set" in again
    forgetful.says("settings", "parameters", "--reset")
    assert memory(forgetful) == before


def test_too_few_answers_are_refused(shelf: Program) -> None:
    """Without some hundred answers nothing is fitted, and the sentence says how many there are."""
    line = shelf.refuses("optimise", code=4)
    assert line.startswith("There are too few answers to fit anything: 0 that came a night or more")
    assert "zu wenige" in shelf.speaking("de").refuses("optimise", code=4)


def test_a_plan_after_a_year(studied: Program) -> None:
    """A deck known for a year needs no new cards, and is not known any better for an exam of today."""
    said = studied.says("plan", "Ein Jahr", "--exam", "1.3.2027", environment={"TZ": "UTC"})
    assert "Ein Jahr: 300 cards" in said
    assert "█" in said
    assert DECK in said or "That is enough for 90 %." in said


def test_the_look_ahead_is_shown(studied: Program) -> None:
    """The table has a row for each retention, the present one marked, with more work for more of it."""
    said = studied.says("simulate", "--days", "60")
    rows = [line.replace(">", " ").split() for line in said.splitlines() if " % " in line]
    assert [row[0] for row in rows] == ["70", "75", "80", "85", "90", "93", "95", "97"]
    answers = [float(row[2]) for row in rows]
    assert answers[-1] > answers[0]
    assert next(line for line in said.splitlines() if line.startswith(">")).split()[1] == "90"


def test_ratings_are_those_of_the_learner(year: Path) -> None:
    """The made-up learner knows six of ten new cards at once, as it was told."""
    with closing(sqlite3.connect(year / "quiz.db")) as database:
        rows = database.execute("SELECT rating, min(at) FROM review GROUP BY card_id").fetchall()
    assert len(rows) == CARDS
    assert sum(rating == Rating.GOOD for rating, _ in rows) / CARDS == pytest.approx(0.6, abs=0.06)
