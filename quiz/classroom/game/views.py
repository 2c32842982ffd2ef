"""What is shown to whom: snapshots of a game, each complete in itself, as values that JSON knows.

A pupil's snapshot is a shared part, the same for everybody, and a small part of their own, so that a server writes the
large part once. Before the reveal nothing in any snapshot depends on what is right: no solution, no worth, no points
of the running question.
"""

from typing import Any

from quiz.classroom.game.answering import Marker
from quiz.classroom.game.hosting import OFFERED, is_worth_discussing, share_right
from quiz.classroom.game.question import Question, QuestionKind
from quiz.classroom.game.standing import Standing, gain, round_points
from quiz.classroom.game.state import Game, Phase, Player, Round

TOP = 5
"""Names that the projector shows where the teacher wants a ranking."""
LOBBY_NAMES = 200

View = dict[str, Any]


def shared(game: Game, now: float, time: float = 1.0) -> View:
    """What all pupils with this factor of time see."""
    return {
        "phase": str(game.phase),
        "now": round(now, 3),
        "title": game.plan.title,
        "language": game.plan.language,
        "way": str(game.plan.way),
        "points": str(game.plan.points),
        "question": _question(game, now, time),
    }


def personal(game: Game, player: Player, standing: Standing) -> View:
    """What a pupil sees of themselves; the rank is theirs alone."""
    view: View = {
        "player": player.id,
        "name": player.name,
        "score": standing.scores.get(player.id, 0),
        "rank": standing.ranks.get(player.id) if game.counted else None,
        "of": len(standing.ranks),
        "team": None if player.team is None else _team(player.team, standing),
        "answered": False,
        "answer": None,
        "correct": None,
        "worth": None,
        "points": None,
    }
    asked = _asked(game)
    given = asked.answers.get(player.id) if asked is not None else None
    if asked is not None and given is not None:
        view |= {"answered": True, "answer": given.answer}
        if asked.shown and game.phase is not Phase.QUESTION:
            worth = asked.worths.get(player.id, 0.0)
            view |= {"correct": worth >= 1, "worth": worth, "points": round_points(game, asked, player)}
    return view


def screen(game: Game, now: float, standing: Standing) -> View:
    """What everybody sees on the projector: never who answered what."""
    teams = [{**_team(team, standing), "members": _members(game, team)} for team in sorted(standing.teams)]
    top = sorted(game.present, key=lambda player: standing.ranks[player.id])[:TOP]
    late = game.phase in {Phase.SCORES, Phase.ENDED}
    return {
        **shared(game, now),
        **_counts(game),
        "locked": game.locked,
        "names": [player.name for player in game.present][-LOBBY_NAMES:] if game.phase is Phase.LOBBY else [],
        "teams": teams if late else [],
        "ranking": [_place(player, standing) for player in top] if late and game.plan.ranking else [],
    }


def host(game: Game, now: float, standing: Standing, marker: Marker) -> View:
    """What the host sees: who is there, who has answered, and what the keys do now."""
    asked = _asked(game)
    answers = asked.answers if asked is not None else {}
    offered = game.phase is Phase.QUESTION and asked is not None and _offered(game, asked, marker)
    return {
        **screen(game, now, standing),
        "players": [
            {
                "player": player.id,
                "name": player.name,
                "team": player.team,
                "time": player.time,
                "answered": player.id in answers,
                "score": standing.scores[player.id],
                "rank": standing.ranks[player.id],
            }
            for player in game.present
        ],
        "right": share_right(game, marker) if offered else None,
        "offer": offered,
        "offer_until": asked.stopped + OFFERED if offered and asked is not None and asked.stopped is not None else None,
    }


def _offered(game: Game, asked: Round, marker: Marker) -> bool:
    """Whether to offer a discussion: all have answered or time is over, and about half are right."""
    closed = asked.stopped is not None or (bool(game.players) and not game.missing())
    return closed and not asked.discussing and is_worth_discussing(game, marker)


def _counts(game: Game) -> View:
    asked = _asked(game)
    present = game.present
    answered = 0 if asked is None else sum(player.id in asked.answers for player in present)
    return {"count": len(present), "answers": answered}


def _asked(game: Game) -> Round | None:
    return game.round if game.phase in {Phase.QUESTION, Phase.REVEAL, Phase.SCORES} else None


def _question(game: Game, now: float, time: float) -> View | None:
    asked, question = _asked(game), game.question
    if asked is None or question is None:
        return None
    running = game.phase is Phase.QUESTION
    view: View = {
        "index": asked.question,
        "of": len(game.plan.questions),
        "kind": str(question.kind),
        "text": question.text,
        "options": list(question.options),
        "several": question.several,
        "seconds": None if asked.seconds is None else asked.seconds * time,
        "ends_at": _rounded(asked.ends(time)) if running else None,
        "left": _rounded(asked.left(now, time)) if running else None,
        "paused": asked.paused_at is not None,
        "open": running and asked.stopped is None,
        "discussing": asked.discussing,
        "vote": asked.vote,
    }
    if not running and asked.shown:
        view["solution"] = solution(question) | _outcome(game, asked)
    return view


def solution(question: Question) -> View:
    """What is right and why."""
    value: object = list(question.right) if question.several else None
    if question.kind is QuestionKind.CHOICE and not question.several:
        value = question.right[0]
    elif question.kind is QuestionKind.TRUEFALSE:
        value = question.right == (0,)
    elif question.kind is QuestionKind.ESTIMATE:
        value = question.target
    return {"answer": question.answer, "value": value, "sentence": list(question.marked_sentence)}


def _outcome(game: Game, asked: Round) -> View:
    question = game.plan.questions[asked.question]
    counts: list[int] | None = None
    if question.options:
        counts = [0] * len(question.options)
        for player_id, given in asked.answers.items():
            if not game.players[player_id].gone:
                for place in picked(question, given.answer):
                    counts[place] += 1
    shares = gain(game, asked)
    return {
        "counts": counts,
        "answers": len(asked.worths),
        "right": sum(worth >= 1 for worth in asked.worths.values()),
        "gain": None if shares is None else [round(share, 3) for share in shares],
    }


def picked(question: Question, answer: object) -> tuple[int, ...]:
    """The places of the options that an answer picks."""
    if question.kind is QuestionKind.TRUEFALSE:
        return (0,) if answer else (1,)
    if isinstance(answer, tuple):
        return answer
    return (answer,) if isinstance(answer, int) and question.options else ()


def _team(team: int, standing: Standing) -> View:
    scores = sorted(standing.teams.values(), reverse=True)
    score = standing.teams.get(team, 0)
    return {"team": team, "score": score, "rank": scores.index(score) + 1 if score in scores else None}


def _members(game: Game, team: int) -> int:
    return sum(player.team == team for player in game.present)


def _place(player: Player, standing: Standing) -> View:
    return {"name": player.name, "score": standing.scores[player.id], "rank": standing.ranks[player.id]}


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
