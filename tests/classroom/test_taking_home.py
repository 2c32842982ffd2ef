"""What stays after the lesson: practice, a file for Anki, reviews of those who learn here, and what is forgotten."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

from quiz.classroom.game.plan import Names
from quiz.exchange import ReadOptions, read_decks
from quiz.language import detect
from quiz.storage import find_learner, forget_lessons, learners, lessons, load_log, open_database, save_deck
from tests.classroom import decks
from tests.classroom.driver import lesson

PLAN = decks.plan()
RIGHT = PLAN.questions[0].right[0]


def test_practice_is_what_was_wrong_and_only_afterwards(tmp_path: Path) -> None:
    """Nothing of it is told before the end; then a pupil gets their own mistakes, also as a package for Anki."""
    with lesson(tmp_path, PLAN) as room:
        eva, ben = room.joins("Eva"), room.joins("Ben")
        room.host("next")
        eva.answers(0, RIGHT)
        ben.answers(0, (RIGHT + 1) % 4)
        room.host("reveal")
        for path in ("practice", "anki"):
            assert room.call("GET", f"{room.path}/{path}", token=ben.token).status == 409
        room.host("end")
        assert room.call("GET", f"{room.path}/practice", token=eva.token).json["cards"] == []
        assert room.call("GET", f"{room.path}/anki", token=eva.token).status == 404
        cards = room.call("GET", f"{room.path}/practice", token=ben.token).json["cards"]
        assert [card["answer"] for card in cards] == ["1854"]
        assert room.call("GET", f"{room.path}/practice").status == 401
        assert room.call("GET", f"{room.path}/anki").status == 401
        reply = room.call("GET", f"{room.path}/anki?token={ben.token}")
    file = tmp_path / "quiz.apkg"
    file.write_bytes(reply.body)
    deck = read_decks(file, options=ReadOptions(detect)).decks[0]
    assert [(card.question, card.answer) for card in deck.cards] == [(decks.CHOICE.question, "1854")]


def test_answers_of_a_roster_become_reviews_once(tmp_path: Path) -> None:
    """With a roster each answer is a review in that learner's schedule, rated by what it was worth."""
    now = dt.datetime.now(dt.UTC)
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=now) as db:
        save_deck(db, decks.DECK, now=now)
    plan = decks.plan(names=Names.ROSTER, roster=("Eva", "Ben", "Zoë"))
    with lesson(tmp_path, plan) as room:
        eva, ben = room.joins("Eva"), room.joins("Ben")
        room.host("next")
        eva.answers(0, RIGHT)
        ben.answers(0, (RIGHT + 1) % 4)
        room.host("reveal")
        room.until("question")
        room.until("question")
        eva.answers(2, "Carl Gega")
        room.host("reveal")
        room.host("end")
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=now) as db:
        assert {one.name for one in learners(db)} == {"me", "Eva", "Ben"}
        first = load_log(db, find_learner(db, "Eva"), decks.DECK.id, "choice-1")
        assert [(int(one.rating), one.given, one.mode) for one in first] == [(3, "1854", "choose")]
        typed = load_log(db, find_learner(db, "Eva"), decks.DECK.id, "short-1")
        assert [(int(one.rating), one.given, one.mode) for one in typed] == [(2, "Carl Gega", "type")]
        missed = load_log(db, find_learner(db, "Ben"), decks.DECK.id, "choice-1")
        assert [int(one.rating) for one in missed] == [1]
        from quiz.cli.lesson.keeping import game_of
        from quiz.cli.lesson.learning import learn_from

        assert learn_from(db, lessons(db)[0].id, game_of(db, lessons(db)[0])) == 0


def test_a_computer_that_dies_before_it_has_learned(tmp_path: Path) -> None:
    """Where the end was saved and the reviews were not, they are made up for when the next game begins."""
    now = dt.datetime.now(dt.UTC)
    url = f"sqlite:///{tmp_path}/quiz.db"
    with open_database(url, now=now) as db:
        save_deck(db, decks.DECK, now=now)
    plan = decks.plan(names=Names.ROSTER, roster=("Eva",))
    with lesson(tmp_path, plan) as room:
        eva = room.joins("Eva")
        room.host("next")
        eva.answers(0, RIGHT)
        room.host("reveal")
        room.host("end")
    with closing(sqlite3.connect(tmp_path / "quiz.db")) as database:
        database.execute("UPDATE class_game SET learned = 0")
        database.execute("DELETE FROM review")
        database.commit()
    with lesson(tmp_path, plan), open_database(url, now=now) as db:
        assert len(load_log(db, find_learner(db, "Eva"), decks.DECK.id, "choice-1")) == 1


def test_what_is_forgotten_is_gone_from_the_file(tmp_path: Path) -> None:
    """After forgetting, neither tables nor the bytes of the file hold a name or an answer."""
    with lesson(tmp_path, PLAN) as room:
        room.joins("Unvergesslicher Name")
        room.until("question")
        room.until("question")
        room.until("question")
        room.joins("Ben").answers(2, "unvergessliche Antwort")
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=31)
    with open_database(f"sqlite:///{tmp_path}/quiz.db", now=later) as db:
        assert forget_lessons(db, later - dt.timedelta(days=60)) == 0
        assert forget_lessons(db, later - dt.timedelta(days=30)) == 1
        assert lessons(db) == []
        for path in tmp_path.iterdir():
            assert b"nvergesslich" not in path.read_bytes(), path
    with closing(sqlite3.connect(tmp_path / "quiz.db")) as database:
        assert database.execute("SELECT count(*) FROM class_event").fetchone() == (0,)
