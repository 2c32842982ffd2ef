"""Between a running game and the database: events into rows and back, and what is due when a game has ended."""

import datetime as dt
import json
from typing import TYPE_CHECKING

from quiz.classroom.game.events import Event, What
from quiz.classroom.game.plan import Plan, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.classroom.game.state import Game
    from quiz.classroom.server.commit import Record, Save
    from quiz.storage import Database, Lesson, LessonEvent

MICRO = 1_000_000


def saver(db: "Database") -> "Save":
    """The function that puts records on the disk."""
    from quiz.storage import append_events

    def save(records: "Sequence[Record]") -> None:
        append_events(db, [row(record.game_id, record.seq, record.event) for record in records])

    return save


def row(game_id: int, seq: int, event: Event) -> "LessonEvent":
    """An event as it is kept."""
    from quiz.storage import LessonEvent

    data = json.dumps(event.data, ensure_ascii=False, separators=(",", ":"))
    return LessonEvent(game_id, seq, round(event.at * MICRO), str(event.what), event.player, event.round, data)


def load_events(db: "Database", game_id: int) -> list[Event]:
    """All events of a game."""
    return read_log(db, game_id)[0]


def read_log(db: "Database", game_id: int) -> tuple[list[Event], int]:
    """All events of a game, and the place of the next one."""
    from quiz.storage import lesson_events

    stored = lesson_events(db, game_id)
    return [_event(one) for one in stored], stored[-1].seq + 1 if stored else 0


def _event(one: "LessonEvent") -> Event:
    return Event(What(one.what), one.at / MICRO, one.player, one.round, json.loads(one.data))


def plan_of(lesson: "Lesson") -> Plan:
    """The plan of a stored game."""
    return Plan.from_json(json.loads(lesson.plan))


def game_of(db: "Database", lesson: "Lesson") -> "Game":
    """A stored game as it stands."""
    from quiz.classroom.game.answering import Marker
    from quiz.classroom.game.homework import as_game, replayed
    from quiz.classroom.game.playing import replay

    plan, events = plan_of(lesson), load_events(db, lesson.id)
    if plan.way is not Way.HOMEWORK:
        return replay(plan, events)
    game = replay(plan, [event for event in events if event.what not in {What.ANSWER, What.ON}])
    return as_game(game, replayed(plan, events, Marker(plan)))


def ended(db: "Database", game_id: int, game: "Game", now: dt.datetime) -> None:
    """Note the end, and let the answers of those who learn here go into their schedules."""
    from quiz.cli.lesson.learning import learn_from
    from quiz.storage import end_lesson, find_lesson

    end_lesson(db, game_id, now)
    learn_from(db, game_id, game if game.plan.way is not Way.HOMEWORK else game_of(db, find_lesson(db, game_id)))
