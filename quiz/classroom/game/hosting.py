"""What the host and the clock do to a game: which events follow from a wish.

`next` goes through lobby, question, reveal, scores, the next question, and at last to the end. Where 30 to 70 % of a
class are right, discussing and asking again teaches most (Crouch and Mazur, Peer Instruction, Am. J. Phys. 69, 2001):
the right answer is then not shown when time is over, but the host is asked first, for as long as `OFFERED`.
"""

from enum import StrEnum

from quiz.classroom.game.answering import Marker
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.state import GRACE, Game, Phase, Round

OFFERED = 15.0
"""Seconds after the end of a question in which the host may choose to have it discussed."""
LEAST_SHARE, MOST_SHARE = 0.3, 0.7
LEAST_ANSWERS = 2
LONGEST_EXTENSION = 3600


class Action(StrEnum):
    """What a host can do; the names are those of the protocol."""

    NEXT = "next"
    REVEAL = "reveal"
    AGAIN = "again"
    PAUSE = "pause"
    RESUME = "resume"
    EXTEND = "extend"
    SKIP = "skip"
    KICK = "kick"
    LOCK = "lock"
    END = "end"


class MalformedError(ValueError):
    """What came with an action makes no sense."""


def decide(game: Game, action: Action, body: dict[str, object], now: float, marker: Marker) -> list[Event]:
    """The events that follow when the host wants `action`; none where it changes nothing.

    Raises:
        MalformedError: `body` lacks what the action needs.
    """
    match action:
        case Action.KICK:
            return _kick(game, body, now)
        case Action.LOCK:
            locked = body.get("locked")
            if not isinstance(locked, bool):
                raise MalformedError("locked")
            return [] if locked is game.locked else [Event(What.LOCK, now, data={"locked": locked})]
        case Action.EXTEND:
            return _extend(game, body, now)
        case Action.END:
            return [] if game.phase is Phase.ENDED else [Event(What.END, now)]
        case Action.NEXT:
            return _next(game, now, marker)
        case _:
            return _in_question(game, action, now, marker)


def due(game: Game) -> float | None:
    """When the clock has to look at the game next; None if it need not."""
    asked = game.round
    if game.phase is not Phase.QUESTION or asked is None or asked.discussing:
        return None
    if asked.stopped is not None:
        return asked.stopped + OFFERED
    factor = max((player.time for player in game.missing()), default=1.0)
    end = asked.ends(factor)
    return None if end is None else end + GRACE


def tick(game: Game, now: float, marker: Marker) -> list[Event]:
    """The events that follow because it is `now`."""
    when = due(game)
    if when is None or now < when or game.round is None:
        return []
    if game.round.stopped is None and is_worth_discussing(game, marker):
        return [Event(What.STOP, now, round=game.round.number, data={"worths": _worths(game, marker)})]
    return [_show(game, now, marker)]


def is_worth_discussing(game: Game, marker: Marker) -> bool:
    """Whether the running question was asked once, and about half of the class are right."""
    share = share_right(game, marker)
    return share is not None and game.rounds[-1].vote == 1 and LEAST_SHARE <= share <= MOST_SHARE


def share_right(game: Game, marker: Marker) -> float | None:
    """The share of right answers to the running question; None if there are too few."""
    worths = _worths(game, marker).values()
    return None if len(worths) < LEAST_ANSWERS else sum(worth >= 1 for worth in worths) / len(worths)


def _next(game: Game, now: float, marker: Marker) -> list[Event]:
    match game.phase:
        case Phase.LOBBY | Phase.SCORES:
            return [_following(game, now)]
        case Phase.QUESTION if game.rounds[-1].discussing:
            return [_again(game.rounds[-1], now)]
        case Phase.QUESTION:
            return [_show(game, now, marker)]
        case Phase.REVEAL:
            return [Event(What.SCORES, now)]
        case _:
            return []


def _in_question(game: Game, action: Action, now: float, marker: Marker) -> list[Event]:
    asked = game.round
    if asked is None or game.phase not in {Phase.QUESTION, Phase.REVEAL, Phase.SCORES}:
        return []
    if action is Action.SKIP:
        return [Event(What.SKIP, now, round=asked.number), _following(game, now)]
    if game.phase is not Phase.QUESTION:
        return []
    running = asked.stopped is None
    match action:
        case Action.REVEAL:
            return [_show(game, now, marker)]
        case Action.AGAIN if asked.discussing:
            return [_again(asked, now)]
        case Action.AGAIN if asked.vote == 1:
            return [Event(What.DISCUSS, now, round=asked.number, data={"worths": _worths(game, marker)})]
        case Action.PAUSE if running and asked.paused_at is None:
            return [Event(What.PAUSE, now, round=asked.number)]
        case Action.RESUME if asked.paused_at is not None:
            return [Event(What.RESUME, now, round=asked.number)]
        case _:
            return []


def _kick(game: Game, body: dict[str, object], now: float) -> list[Event]:
    player = body.get("player")
    if not isinstance(player, int) or isinstance(player, bool) or player not in game.players:
        raise MalformedError("player")
    return [] if game.players[player].gone else [Event(What.KICK, now, player)]


def _extend(game: Game, body: dict[str, object], now: float) -> list[Event]:
    seconds = body.get("seconds")
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= LONGEST_EXTENSION:
        raise MalformedError("seconds")
    asked = game.round
    if game.phase is not Phase.QUESTION or asked is None or asked.seconds is None or asked.discussing:
        return []
    return [Event(What.EXTEND, now, round=asked.number, data={"seconds": float(seconds)})]


def _following(game: Game, now: float) -> Event:
    """The next question, or the end if there is none."""
    index = game.rounds[-1].question + 1 if game.rounds else 0
    if index < len(game.plan.questions):
        return Event(What.OPEN, now, round=len(game.rounds), data={"question": index, "vote": 1})
    return Event(What.END, now)


def _again(asked: Round, now: float) -> Event:
    return Event(What.OPEN, now, round=asked.number + 1, data={"question": asked.question, "vote": asked.vote + 1})


def _show(game: Game, now: float, marker: Marker) -> Event:
    return Event(What.SHOW, now, round=game.rounds[-1].number, data={"worths": _worths(game, marker)})


def _worths(game: Game, marker: Marker) -> dict[int, float]:
    """What the answers to the running question are worth, of those who were not thrown out."""
    asked = game.rounds[-1]
    answers = {player.id: asked.answers[player.id].answer for player in game.present if player.id in asked.answers}
    return marker.worths(asked.question, answers)
