"""The protocol, as docs/classroom.md has it, spoken with the real server."""

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from quiz.classroom.game.names import fold
from quiz.classroom.game.plan import Names, Points
from tests.classroom import decks
from tests.classroom.driver import Local, Web, again, eventually, lesson

PLAN = decks.plan()
RIGHT = PLAN.questions[0].right[0]


def test_health(room: Local) -> None:
    """The server says that it is well."""
    assert room.call("GET", "/api/health").status == 200


def test_joining(room: Local) -> None:
    """A name is let in once, whatever its case; wrong names and wrong PINs are not."""
    assert room.joins("  Eva ").name == "Eva"
    assert room.post("/players", {"name": "EVA"}).status == 409
    for name in ("", " ", "x" * 25, 7, None, "a\u202eb", "\ud800"):
        assert room.post("/players", {"name": name}).status == 422
    assert room.post("/players").status == 422
    assert room.call("POST", "/api/games/0000000/players", {"name": "A"}).status == 404


def test_locking(room: Local) -> None:
    """A locked game lets nobody in until it is unlocked."""
    room.host("lock", {"locked": True})
    assert room.post("/players", {"name": "Eva"}).status == 423
    room.host("lock", {"locked": False})
    room.joins("Eva")


def test_a_round(room: Local) -> None:
    """Every phase comes to the phone as a full snapshot, and the reveal shows the answer with its sentence."""
    eva, ear = room.joins("Eva"), None
    ear = eva.listens()
    assert ear.hears("lobby")["you"]["name"] == "Eva"
    room.host("next")
    state = ear.hears("question")
    question = state["question"]
    assert (question["index"], question["of"], question["kind"], question["seconds"]) == (0, 6, "choice", 30.0)
    assert question["text"] == PLAN.questions[0].text
    assert sorted(question["options"]) == ["1842", "1848", "1854", "1860"]
    assert question["ends_at"] == pytest.approx(state["now"] + 30, abs=1)
    assert state["you"] | {"answered": False, "correct": None, "rank": None, "score": 0} == state["you"]
    assert eva.answers(0, RIGHT).status == 202
    room.host("reveal")
    state = ear.hears("reveal")
    assert state["you"] | {"answered": True, "correct": True, "rank": 1, "score": 1000} == state["you"]
    assert state["question"]["solution"]["value"] == RIGHT
    assert state["question"]["solution"]["sentence"] == ["Sie wurde ", "1854", " eröffnet."]
    room.host("next")
    ear.hears("scores")
    assert len(ear.seen) == 4
    room.host("end")
    assert ear.hears("ended")["question"] is None


def test_every_kind_is_answered_right(room: Local) -> None:
    """The right answer of each kind, as the protocol writes it, is right."""
    eva = room.joins("Eva")
    ear = eva.listens()
    for index, answer in enumerate(decks.right_answers(PLAN)):
        room.until("question")
        assert eva.answers(index, answer).status == 202
        room.host("reveal")
        assert ear.hears("reveal")["you"]["correct"] is True
    assert ear.seen[-1]["you"]["score"] == 6000


def test_answers_are_taken_once(room: Local) -> None:
    """The same answer again is the same, another one is refused, and so is one outside its time."""
    eva, ben = room.joins("Eva"), room.joins("Ben")
    assert eva.answers(0, RIGHT).status == 409
    room.host("next")
    assert [eva.answers(0, RIGHT).status for _ in range(3)] == [202] * 3
    assert eva.answers(0, (RIGHT + 1) % 4).status == 409
    assert eva.answers(1, True).status == 409
    for body in ({"question": 0}, {"answer": 1}, {"question": "0", "answer": 1}, {"question": True, "answer": 1}, {}):
        assert room.post("/answers", body, eva.token).status == 422
    for index, answer in ((0, 9), (0, "x"), (0, None), (6, 0), (-1, 0), (0, [RIGHT])):
        assert eva.answers(index, answer).status == 422
    room.host("reveal")
    assert ben.answers(0, RIGHT).status == 409
    assert eva.answers(0, RIGHT).status == 202


def test_an_answer_is_on_the_disk_before_it_is_acknowledged(room: Local, tmp_path: Path) -> None:
    """Who hears 202 can find the answer in the database with another connection."""
    eva = room.joins("Eva")
    room.host("next")
    eva.answers(0, RIGHT)
    with closing(sqlite3.connect(tmp_path / "quiz.db")) as database:
        stored = database.execute("SELECT player, round, data FROM class_event WHERE what = 'answer'").fetchall()
    assert [(player, number) for player, number, _data in stored] == [(eva.id, 0)]
    assert f'"answer":{RIGHT}' in stored[0][2]


def test_time_is_the_servers(room: Local) -> None:
    """When time is over nothing is taken, and the answer is shown without the host."""
    eva = room.joins("Eva")
    ear = eva.listens()
    room.host("next")
    room.passes(31.5)
    assert ear.hears("reveal")["you"]["answered"] is False
    assert eva.answers(0, RIGHT).status == 409


def test_the_host_alone_hosts(room: Local) -> None:
    """Pupils, strangers and the projector cannot move the game; unknown actions and bodies are refused."""
    eva = room.joins("Eva")
    for token in ("", "x", eva.token, room.room.door.screen_token):
        for action in ("next", "reveal", "pause", "resume", "extend", "skip", "kick", "lock", "end"):
            assert room.post(f"/host/{action}", {}, token).status == 403
    assert room.room.game.phase == "lobby"
    assert room.post("/host/explode", {}, room.host_token).status == 404
    for action, body in (("kick", {}), ("kick", {"player": 9}), ("extend", {"seconds": -1}), ("lock", {"locked": 1})):
        assert room.post(f"/host/{action}", body, room.host_token).status == 422


def test_pause_resume_extend_skip(room: Local) -> None:
    """The host's other keys do what they say."""
    room.joins("Eva")
    room.host("next")
    assert room.host("pause")["question"]["paused"] is True
    assert room.host("resume")["question"]["paused"] is False
    before = room.host("resume")["question"]["ends_at"]
    assert room.host("extend", {"seconds": 20})["question"]["ends_at"] == pytest.approx(before + 20, abs=0.01)
    assert room.host("skip")["question"]["index"] == 1


def test_who_is_thrown_out_hears_it(room: Local) -> None:
    """A pupil who is thrown out is told, cut off, and may join again under that name."""
    eva = room.joins("Eva")
    ear = eva.listens()
    ear.hears("lobby")
    room.host("kick", {"player": eva.id})
    assert ear.is_ended()
    assert ear.seen[-1]["kicked"] is True
    assert eva.answers(0, 0).status == 401
    assert room.joins("Eva").id != eva.id


def test_coming_back(room: Local) -> None:
    """Who reloads in mid-question is back in it with the answer given; who comes late is in it at once."""
    eva = room.joins("Eva")
    ear = eva.listens()
    room.host("next")
    ear.hears("question")
    eva.answers(0, RIGHT)
    ear.hangs_up()
    again = eva.listens().hears("question")
    assert (again["you"]["answered"], again["you"]["answer"], again["you"]["correct"]) == (True, RIGHT, None)
    late = room.joins("Late").listens().hears("question")
    assert late["question"]["text"] == PLAN.questions[0].text


def test_two_pages_of_one_pupil_agree(room: Local) -> None:
    """Who has the game open twice sees on both pages that the answer is in."""
    eva = room.joins("Eva")
    ears = [eva.listens(), eva.listens()]
    for ear in ears:
        ear.hears("lobby")
    room.host("next")
    eva.answers(0, RIGHT)
    for ear in ears:
        assert ear.hears(lambda view: view["you"]["answered"])["you"]["correct"] is None


def test_tokens_in_the_address(room: Local) -> None:
    """A token in the address is as good as one in the header, and none is none."""
    eva = room.joins("Eva")
    room.host("next")
    path = f"{room.path}/answers?token={eva.token}"
    assert room.call("POST", path, {"question": 0, "answer": RIGHT}).status == 202
    assert room.call("POST", f"{room.path}/answers", {"question": 0, "answer": RIGHT}).status == 401
    assert room.call("GET", f"{room.path}/events").status == 401


def test_the_host_and_the_projector_watch(room: Local) -> None:
    """The host sees who answered, the projector only how many; neither hears of each answer by itself."""
    host, screen = room.eavesdrops(room.host_token), room.eavesdrops(room.room.door.screen_token)
    eva, _ben = room.joins("Eva"), room.joins("Ben")
    assert screen.hears(lambda view: view["count"] == 2)["names"] == ["Eva", "Ben"]
    room.host("next")
    eva.answers(0, RIGHT)
    view = host.hears(lambda view: view["answers"] == 1)
    assert [player["answered"] for player in view["players"]] == [True, False]
    assert "players" not in screen.hears(lambda view: view["answers"] == 1)


def test_rosters_generated_names_teams_and_extra_time(tmp_path: Path) -> None:
    """A roster lets its names in, as it writes them; teams fill evenly; extra time is the pupil's own."""
    plan = decks.plan(names=Names.ROSTER, roster=("Eva Groß", "Ben"), extra={fold("Ben"): 1.5}, teams=2)
    with lesson(tmp_path, plan) as room:
        assert room.post("/players", {"name": "Eve"}).status == 422
        eva, ben = room.joins("eva GROSS"), room.joins("Ben")
        assert eva.name == "Eva Groß"
        assert [room.room.game.players[one.id].team for one in (eva, ben)] == [0, 1]
        room.host("next")
        seconds = [one.listens().hears("question")["question"]["seconds"] for one in (eva, ben)]
        assert seconds == [30.0, 45.0]
        room.passes(33)
        assert [one.answers(0, RIGHT).status for one in (eva, ben)] == [409, 202]
    with lesson(tmp_path, dataclasses.replace(plan, names=Names.GENERATED, roster=())) as room:
        assert room.joins("").name


def test_quick_answers_earn_more_where_speed_counts(tmp_path: Path) -> None:
    """With points for speed the earlier right answer earns more, and both are at least half."""
    with lesson(tmp_path, decks.plan(points=Points.SPEED)) as room:
        eva, ben = room.joins("Eva"), room.joins("Ben")
        room.host("next")
        eva.answers(0, RIGHT)
        room.passes(15)
        ben.answers(0, RIGHT)
        scores = [player["score"] for player in room.host("reveal")["players"]]
        assert 1000 >= scores[0] > scores[1] >= 500


def test_a_game_comes_back_from_its_log(tmp_path: Path) -> None:
    """A game that is served again from the database is where it was, at its address, with the same tokens."""
    with lesson(tmp_path, PLAN) as room:
        eva = room.joins("Eva")
        room.until("question")
        eva.answers(0, RIGHT)
        before = room.room.game
    with again(tmp_path) as back:
        assert back.room.game == before
        assert back.port == room.port
        assert eva.listens().hears("question")["you"]["answer"] == RIGHT
        assert eva.answers(0, RIGHT).status == 202
        assert back.host("reveal")["phase"] == "reveal"


def test_the_stream_ends_with_the_server(tmp_path: Path) -> None:
    """Stopping the server ends every stream instead of waiting for it."""
    with lesson(tmp_path, PLAN) as room:
        ear = room.joins("Eva").listens()
        ear.hears("lobby")
    assert ear.is_ended()
    web = Web(room.port)
    assert eventually(lambda: _is_gone(web))


def _is_gone(web: Web) -> bool:
    try:
        web.call("GET", "/api/health")
    except OSError:
        return True
    return False


def test_what_cannot_be_saved_did_not_happen(room: Local) -> None:
    """While the disk is full nobody hears "accepted"; afterwards the game is as the log has it, and goes on."""
    eva, ben = room.joins("Eva"), room.joins("Ben")
    room.host("next")
    assert ben.answers(0, RIGHT).status == 202
    save = room.serving._commit._save

    def full(_records: object) -> None:
        raise OSError(28, "No space left on device")

    room.serving._commit._save = full
    assert eva.answers(0, RIGHT).status == 503
    assert room.post("/players", {"name": "Zoë"}).status == 503
    assert room.post("/host/reveal", {}, room.host_token).status == 503
    room.serving._commit._save = save
    assert room.room.game.phase == "question"
    assert [player.name for player in room.room.game.present] == ["Eva", "Ben"]
    assert eva.answers(0, (RIGHT + 1) % 4).status == 202
    assert room.joins("Zoë").id == 3
    answered = {player["name"]: player["answered"] for player in room.host("pause")["players"]}
    assert answered == {"Eva": True, "Ben": True, "Zoë": False}


def test_a_log_with_a_gap_goes_on_behind_it(tmp_path: Path) -> None:
    """After a failure the log may lack places; a game that is served from it writes behind the last one."""
    with lesson(tmp_path, PLAN) as room:
        eva, ben = room.joins("Eva"), room.joins("Ben")
        room.host("next")
        eva.answers(0, RIGHT)
    with closing(sqlite3.connect(tmp_path / "quiz.db")) as database:
        database.execute("UPDATE class_event SET seq = seq + 5 WHERE what = 'answer'")
        database.commit()
    with again(tmp_path) as back:
        pupil = dataclasses.replace(ben, web=back)
        assert pupil.answers(0, RIGHT).status == 202
        assert back.host("reveal")["answers"] == 2
