"""Homework: one's own pace, several tries, word of what was right at once, and who did what."""

import datetime as dt
from pathlib import Path

import pytest

from quiz.classroom.game.plan import Way
from quiz.classroom.report.results import Sitting, results
from quiz.classroom.report.statistics import items
from quiz.cli.lesson.keeping import game_of
from quiz.cli.lesson.planning import last_moment
from quiz.errors import UsageError
from quiz.storage import lessons, open_database
from tests.classroom import decks
from tests.classroom.driver import Pupil, again, lesson

LATER = dt.datetime.now(dt.UTC).timestamp() + 86_400
PLAN = decks.plan(way=Way.HOMEWORK, until=LATER, tries=2, seconds=None)
RIGHT = PLAN.questions[0].right[0]
WRONG = (RIGHT + 1) % 4


def goes_on(pupil: Pupil) -> int:
    """Go to the next try or question."""
    return pupil.web.post("/next", {}, pupil.token).status


def test_tries_and_word_at_once(tmp_path: Path) -> None:
    """A wrong try is told without the answer as long as there is another; after the last one the answer is shown."""
    with lesson(tmp_path, PLAN) as room:
        eva = room.joins("Eva")
        ear = eva.listens()
        assert ear.hears("question")["question"]["tries_left"] == 2
        assert goes_on(eva) == 409
        assert eva.answers(0, WRONG).status == 202
        view = ear.hears("reveal")
        assert (view["you"]["correct"], view["question"]["tries_left"]) == (False, 1)
        assert "solution" not in view["question"]
        assert [eva.answers(0, WRONG).status, eva.answers(0, RIGHT).status] == [202, 409]
        assert goes_on(eva) == 202
        ear.hears("question")
        assert eva.answers(0, RIGHT).status == 202
        view = ear.hears("reveal")
        assert (view["you"]["correct"], view["you"]["score"]) == (True, 500)
        assert view["question"]["solution"]["value"] == RIGHT
        goes_on(eva)
        assert ear.hears("question")["question"]["index"] == 1
        assert eva.answers(0, RIGHT).status == 202
        assert eva.answers(2, "x").status == 409


def finishes(pupil: Pupil) -> None:
    """Answer all that is left, right."""
    for index, answer in enumerate(decks.right_answers(PLAN)):
        pupil.answers(index, answer)
        goes_on(pupil)


def test_the_teacher_sees_who_did_what(tmp_path: Path) -> None:
    """The host sees how far each is; the report has the first tries; practice is there when a pupil is through."""
    with lesson(tmp_path, PLAN) as room:
        eva, ben = room.joins("Eva"), room.joins("Ben")
        eva.answers(0, WRONG)
        assert room.call("GET", f"{room.path}/practice", token=eva.token).status == 409
        goes_on(eva)
        finishes(eva)
        assert eva.listens().hears("ended")["you"]["score"] == 5500
        cards = room.call("GET", f"{room.path}/practice", token=eva.token).json["cards"]
        assert [card["answer"] for card in cards] == ["1854"]
        ben.answers(0, RIGHT)
        view = room.host("lock", {"locked": True})
        assert [(one["name"], one["done"]) for one in view["players"]] == [("Eva", 6), ("Ben", 1)]
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=dt.datetime.now(dt.UTC)) as db:
        stored = lessons(db)[0]
        found = items(results("x", [Sitting(1, "homework", "", game_of(db, stored))]))
    assert (found[0].answers, found[0].facility, found[1].answers) == (2, 0.5, 1)


def test_it_ends_on_its_day(tmp_path: Path) -> None:
    """After the last day nothing is taken any more, and everybody sees the end."""
    with lesson(tmp_path, PLAN) as room:
        eva = room.joins("Eva")
        ear = eva.listens()
        ear.hears("question")
        room.passes(86_500)
        ear.hears("ended")
        assert eva.answers(0, RIGHT).status == 409
        assert room.post("/players", {"name": "Late"}).status == 423


def test_it_goes_on_after_a_crash(tmp_path: Path) -> None:
    """Served again from the database, everybody is where they were."""
    with lesson(tmp_path, PLAN) as room:
        eva = room.joins("Eva")
        eva.answers(0, RIGHT)
        goes_on(eva)
        eva.answers(1, True)
    with again(tmp_path):
        view = eva.listens().hears("reveal")
        assert (view["question"]["index"], view["you"]["correct"], view["you"]["score"]) == (1, False, 1000)


def test_the_last_day() -> None:
    """A day ends with its last second; a day that is over or none at all is refused."""
    now = dt.datetime(2026, 3, 5, 12, tzinfo=dt.UTC)
    assert last_moment("2026-03-06", now).strftime("%H:%M:%S") == "23:59:59"
    assert last_moment("2026-03-06T08:30", now).strftime("%H:%M") == "08:30"
    for wrong in ("2026-03-04", "tomorrow", "2026-13-01"):
        with pytest.raises(UsageError):
            last_moment(wrong, now)
