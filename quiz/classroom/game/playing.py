"""From event to event: how a game changes. An event that was logged is never refused."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from quiz.classroom.game.answering import from_log
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.state import Game, Given, Phase, Player, Round


def replay(plan: Plan, events: Iterable[Event]) -> Game:
    """The game to which the events lead, oldest first."""
    game = Game(plan)
    for event in events:
        game = apply(game, event)
    return game


def apply(game: Game, event: Event) -> Game:
    """The game after an event."""
    return CHANGES[event.what](game, event)


def _join(game: Game, event: Event) -> Game:
    assert event.player is not None
    data = event.data
    player = Player(event.player, data["name"], data["key"], data.get("team"), data.get("time", 1.0))
    return replace(game, players={**game.players, player.id: player})


def _kick(game: Game, event: Event) -> Game:
    assert event.player is not None
    gone = replace(game.players[event.player], gone=True)
    return replace(game, players={**game.players, gone.id: gone})


def _lock(game: Game, event: Event) -> Game:
    return replace(game, locked=bool(event.data["locked"]))


def _open(game: Game, event: Event) -> Game:
    asked = Round(len(game.rounds), event.data["question"], event.at, game.plan.seconds, vote=event.data.get("vote", 1))
    return replace(game, phase=Phase.QUESTION, rounds=(*game.rounds, asked))


def _answer(game: Game, event: Event) -> Game:
    assert event.player is not None
    assert event.round is not None
    asked = game.rounds[event.round]
    answer = from_log(game.plan.questions[asked.question], event.data["answer"])
    given = Given(answer, event.data["after"])
    asked = replace(asked, answers={**asked.answers, event.player: given})
    return replace(game, rounds=(*game.rounds[: event.round], asked, *game.rounds[event.round + 1 :]))


def _pause(game: Game, event: Event) -> Game:
    return _with_round(game, lambda asked: replace(asked, paused_at=event.at))


def _resume(game: Game, event: Event) -> Game:
    def change(asked: Round) -> Round:
        paused = event.at - (asked.paused_at or event.at)
        return replace(asked, paused_at=None, added=asked.added + paused, pauses=asked.pauses + paused)

    return _with_round(game, change)


def _extend(game: Game, event: Event) -> Game:
    """Seconds from now on if time was over, else on top of what is left."""

    def change(asked: Round) -> Round:
        end = asked.ends()
        over = 0.0 if end is None else max(event.at - end, 0.0)
        return replace(asked, added=asked.added + over + event.data["seconds"], stopped=None)

    return _with_round(game, change)


def _stop(game: Game, event: Event) -> Game:
    return _with_round(game, lambda asked: replace(asked, stopped=event.at, worths=_worths(event)))


def _discuss(game: Game, event: Event) -> Game:
    return _with_round(
        game,
        lambda asked: replace(asked, stopped=event.at, paused_at=None, discussing=True, worths=_worths(event)),
    )


def _show(game: Game, event: Event) -> Game:
    def change(asked: Round) -> Round:
        return replace(asked, shown=True, discussing=False, paused_at=None, stopped=event.at, worths=_worths(event))

    return replace(_with_round(game, change), phase=Phase.REVEAL)


def _scores(game: Game, _event: Event) -> Game:
    return replace(game, phase=Phase.SCORES)


def _skip(game: Game, _event: Event) -> Game:
    return _with_round(game, lambda asked: replace(asked, void=True))


def _end(game: Game, _event: Event) -> Game:
    """The end; a question whose answer was not shown does not count."""
    return replace(game, phase=Phase.ENDED)


def _with_round(game: Game, change: Callable[[Round], Round]) -> Game:
    return replace(game, rounds=(*game.rounds[:-1], change(game.rounds[-1])))


def _worths(event: Event) -> Mapping[int, float]:
    return {int(player): float(worth) for player, worth in event.data.get("worths", {}).items()}


CHANGES: dict[What, Callable[[Game, Event], Game]] = {
    What.JOIN: _join,
    What.KICK: _kick,
    What.LOCK: _lock,
    What.OPEN: _open,
    What.ANSWER: _answer,
    What.PAUSE: _pause,
    What.RESUME: _resume,
    What.EXTEND: _extend,
    What.STOP: _stop,
    What.DISCUSS: _discuss,
    What.SHOW: _show,
    What.SCORES: _scores,
    What.SKIP: _skip,
    What.END: _end,
    What.ON: lambda game, _event: game,
}
