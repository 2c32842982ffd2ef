"""A room: one running game, those who are connected to it, and its clock.

Every event goes first into the game in memory and then, with others, to the disk; whoever caused it hears of it when it
is there. A change that all have to see is written as JSON once, and each pupil's own few words are put behind it.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from quiz.classroom.game import names, views
from quiz.classroom.game.answering import Marker, read_answer
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.hosting import Action, decide, due, tick
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.playing import apply, replay
from quiz.classroom.game.standing import Standing, standing, to_practise
from quiz.classroom.game.state import Game, Phase, Player
from quiz.classroom.server.audience import Audience
from quiz.classroom.server.commit import GroupCommit
from quiz.classroom.server.entrance import Entrance, Ticket, smallest_team
from quiz.classroom.server.ledger import Ledger, Load
from quiz.classroom.server.quiet_marking import QuietMarking

LOOK_SECONDS = 15.0
MOST_PLAYERS = 2_000
NOBODY = Standing({}, {}, {})
log = logging.getLogger("quiz.classroom")

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Outcome(Enum):
    """What became of an answer."""

    ACCEPTED = auto()
    CLOSED = auto()
    OTHER = auto()
    MALFORMED = auto()


@dataclass(frozen=True, slots=True)
class Door:
    """How a game is reached: its id, the PIN for pupils, the secrets of the host and of the projector."""

    game_id: int
    pin: str
    host_token: str
    screen_token: str


@dataclass(frozen=True, slots=True)
class Joined:
    """A new player and the token that proves it."""

    player: Player
    token: str


Heard = Callable[[Game], None]


class Room:
    """One game; `load` reads its log, `heard` is told of every change, `ended` of the end."""

    def __init__(
        self,
        door: Door,
        plan: Plan,
        *,
        commit: GroupCommit,
        load: Load,
        clock: Callable[[], float],
        ended: Heard = lambda _game: None,
    ) -> None:
        self.door = door
        self.marker = Marker(plan)
        self.clock = clock
        self.url = ""
        self.heard: Heard = lambda _game: None
        self.audience = Audience(
            clock, self._snapshots, lambda role: message(encode(self.view(role))), lambda: self.heard(self.game)
        )
        self._plan = plan
        self._ended = ended
        self._marking = QuietMarking(self.marker, clock)
        self._standing: Standing | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_running = False
        self._ledger = Ledger(door.game_id, commit, load, apply=self._apply, restore=self._restore)
        self._ledger.read()

    def _restore(self, events: list[Event]) -> None:
        """Begin where a log leads."""
        self.game: Game = replay(self._plan, events)
        self._standing = None
        self._entrance = Entrance(self._plan, self.game.present)
        if self._is_running:
            self.wind()

    # Those who play

    def player(self, token: str) -> Player | None:
        """Whose token it is."""
        player_id = self._entrance.player(token)
        return None if player_id is None else self.game.players[player_id]

    async def join(self, wanted: str) -> Joined | names.Trouble:
        """Let somebody in under a name, or say what is wrong with it."""
        player_id = len(self.game.players) + 1
        team = smallest_team(self.game.plan.teams, self.game.present)
        ticket = self._entrance.ticket(wanted, player_id, team)
        if not isinstance(ticket, Ticket):
            return ticket
        await self._ledger.record([Event(What.JOIN, self.clock(), player_id, data=ticket.data)])
        self.audience.touch()
        return Joined(self.game.players[player_id], ticket.token)

    @property
    def is_full(self) -> bool:
        """Whether nobody else can be let in."""
        return len(self.game.players) >= MOST_PLAYERS

    async def answer(self, player: Player, index: int, given: object) -> Outcome:
        """Take an answer; when this returns ACCEPTED it is on the disk."""
        if not 0 <= index < len(self.game.plan.questions):
            return Outcome.MALFORMED
        question = self.game.plan.questions[index]
        answer = read_answer(question, given)
        if answer is None:
            return Outcome.MALFORMED
        asked = next((one for one in reversed(self.game.rounds) if one.question == index), None)
        if asked is None:
            return Outcome.CLOSED
        place = (asked.number, player.id)
        if (had := asked.answers.get(player.id)) is not None:
            if had.answer != answer:
                return Outcome.OTHER
            await self._ledger.arrived(place)
            return Outcome.ACCEPTED
        now = self.clock()
        if self.game.phase is not Phase.QUESTION or asked is not self.game.round or not asked.is_open(now, player.time):
            return Outcome.CLOSED
        if question.kind.typed and isinstance(answer, str):
            self._marking.add(index, answer)
        data = {"answer": answer, "after": round(asked.after(now), 3)}
        await self._ledger.record([Event(What.ANSWER, now, player.id, asked.number, data)], place)
        if self.audience.has_several(player.id):
            self.audience.tell([player.id])
        self.audience.touch()
        return Outcome.ACCEPTED

    async def go_on(self, _player: Player) -> bool:
        """Let a pupil go on at their own pace; in class nobody can."""
        return False

    # Those who host, and the clock

    async def act(self, action: Action, body: dict[str, object]) -> None:
        """Do what the host wants; MalformedError if it makes no sense."""
        await self._marking.finish()
        await self._happen(decide(self.game, action, body, self.clock(), self.marker))

    async def _happen(self, events: list[Event]) -> None:
        if not events:
            return
        was_over = self.game.phase is Phase.ENDED
        await self._ledger.record(events)
        for event in events:
            if event.what is What.KICK and event.player is not None:
                self._throw_out(event.player)
        self.audience.broadcast()
        if self.game.phase is Phase.ENDED and not was_over:
            self._in_background(asyncio.to_thread(self._ended, self.game))

    def wind(self) -> None:
        """Set the clock for what is due next; called for the first time when the server begins."""
        self._is_running = True
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        when = self._due()
        if when is not None:
            delay = max(when - self.clock(), 0.0)
            self._alarm = asyncio.get_running_loop().call_later(delay, self._ring)

    def _ring(self) -> None:
        self._alarm = None
        self._in_background(self._tick())

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(_logged(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait for what still goes on in the background."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    def _due(self) -> float | None:
        """When the clock has to look next."""
        return due(self.game)

    def _events_now(self) -> list[Event]:
        """What happens because it is now."""
        return tick(self.game, self.clock(), self.marker)

    async def _tick(self) -> None:
        await self._marking.finish()
        events = self._events_now()
        if events:
            await self._happen(events)
        else:
            self.wind()

    def _apply(self, event: Event) -> None:
        """Let an event happen in the game."""
        self.game = apply(self.game, event)
        if event.what is not What.ANSWER:
            self._standing = None
            self.wind()
        elif self.game.plan.extra:
            self.wind()  # who has extra time has answered: nobody waits for that any more

    def _throw_out(self, player_id: int) -> None:
        player = self.game.players[player_id]
        self._entrance.forget(player)
        last = {**views.shared(self.game, self.clock()), "you": None, "kicked": True}
        self.audience.throw_out(player_id, message(encode(last)))

    def to_practise(self, player: Player) -> list[int] | None:
        """The questions that a player can practise at home, by their place; None as long as the game goes on."""
        return to_practise(self.game, player) if self.game.phase is Phase.ENDED else None

    # Those who look

    @property
    def standing(self) -> Standing:
        """Who stands where, worked out once a change."""
        if self._standing is None:
            self._standing = standing(self.game)
        return self._standing

    def view(self, role: str) -> views.View:
        """What the host or the projector sees now."""
        now = self.clock()
        common = {"pin": self.door.pin, "url": self.url}
        if role == "screen":
            return {**views.screen(self.game, now, self.standing), **common}
        view = views.host(self.game, now, self.standing, self.marker)
        here = self.audience.here
        for player in view["players"]:
            player["here"] = player["player"] in here
        return {**view, **common, "screen": self.door.screen_token, "game": self.door.game_id}

    def _snapshots(self, players: Iterable[int]) -> Mapping[int, bytes]:
        """The messages for some pupils; what they share is written once for each factor of time."""
        heads: dict[float, bytes] = {}
        of_pupils = self._of_pupils()
        found = {}
        for player_id in players:
            player = self.game.players[player_id]
            if player.time not in heads:
                shown = encode(views.shared(self.game, self.clock(), player.time))
                heads[player.time] = b"event: state\ndata: " + shown[:-1].encode() + b',"you":'
            own = encode(views.personal(self.game, player, of_pupils)).encode()
            found[player_id] = heads[player.time] + own + b"}\n\n"
        return found

    def _of_pupils(self) -> Standing:
        """The standing, left out before there is one: a thousand who join need not be sorted a thousand times."""
        return self.standing if any(one.shown for one in self.game.rounds) else NOBODY

    @property
    def is_asking(self) -> bool:
        """Whether answers may be coming in."""
        return self.game.phase is Phase.QUESTION

    def close(self) -> None:
        """End all streams and stop the clock."""
        if self._alarm is not None:
            self._alarm.cancel()
        self.audience.close()


async def _logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception:
        log.exception("something in the background failed")


def message(data: str) -> bytes:
    """A snapshot as a server-sent event."""
    return f"event: state\ndata: {data}\n\n".encode()
