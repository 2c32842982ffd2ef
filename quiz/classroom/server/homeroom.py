"""A room for homework: everybody at their own pace, until the last day."""

from collections.abc import Iterable, Mapping

from quiz.classroom.game import homework, views
from quiz.classroom.game.answering import read_answer
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.homework import NONE, Progress
from quiz.classroom.game.hosting import Action
from quiz.classroom.game.state import Phase, Player
from quiz.classroom.server.room import Outcome, Room, encode, message

ALLOWED = frozenset((Action.KICK, Action.LOCK, Action.END))
"""What a host can do: everything else is the pupils' own."""


class HomeRoom(Room):
    """Homework; the game itself stays in its lobby until it is over."""

    def _restore(self, events: list[Event]) -> None:
        self._progress = homework.replayed(self._plan, events, self.marker)
        super()._restore([event for event in events if event.what not in {What.ANSWER, What.ON}])

    def _apply(self, event: Event) -> None:
        if event.what in {What.ANSWER, What.ON} and event.player is not None:
            before = self._progress.get(event.player, NONE)
            self._progress[event.player] = homework.after(self.game.plan, before, event, self.marker)
        else:
            super()._apply(event)

    async def answer(self, player: Player, index: int, given: object) -> Outcome:
        """Take a try; the pupil's pages show at once what became of it."""
        plan = self.game.plan
        if not 0 <= index < len(plan.questions):
            return Outcome.MALFORMED
        answer = read_answer(plan.questions[index], given)
        if answer is None:
            return Outcome.MALFORMED
        progress = self._progress.get(player.id, NONE)
        tries = progress.of(index)
        if tries and tries[-1].answer == answer and (progress.showing or progress.at != index):
            return Outcome.ACCEPTED
        if self._is_over or progress.at != index:
            return Outcome.CLOSED
        if progress.showing:
            return Outcome.OTHER
        number = homework.slot(plan, index, len(tries))
        await self._ledger.record(
            [Event(What.ANSWER, self.clock(), player.id, number, {"answer": answer, "after": 0.0})]
        )
        self.audience.tell([player.id])
        self.audience.touch()
        return Outcome.ACCEPTED

    async def go_on(self, player: Player) -> bool:
        """Let a pupil go on after having seen what became of a try."""
        if self._is_over or not self._progress.get(player.id, NONE).showing:
            return False
        await self._ledger.record([Event(What.ON, self.clock(), player.id)])
        self.audience.tell([player.id])
        self.audience.touch()
        return True

    async def act(self, action: Action, body: dict[str, object]) -> None:
        """Do what a host can do here; nothing for all else."""
        if action in ALLOWED:
            await super().act(action, body)

    @property
    def _is_over(self) -> bool:
        until = self.game.plan.until
        return self.game.phase is Phase.ENDED or (until is not None and self.clock() > until)

    def to_practise(self, player: Player) -> list[int] | None:
        """What was not right at the first try, as soon as the pupil is through."""
        progress = self._progress.get(player.id, NONE)
        if homework.phase(self.game, progress) != "ended":
            return None
        return homework.to_practise(progress)

    def _due(self) -> float | None:
        return None if self.game.phase is Phase.ENDED else self.game.plan.until

    def _events_now(self) -> list[Event]:
        return [Event(What.END, self.clock())] if self._is_over and self.game.phase is not Phase.ENDED else []

    def _snapshots(self, players: Iterable[int]) -> Mapping[int, bytes]:
        found = {}
        for player_id in players:
            progress = self._progress.get(player_id, NONE)
            view = homework.snapshot(self.game, self.game.players[player_id], progress, self.clock())
            found[player_id] = message(encode(view))
        return found

    def view(self, role: str) -> views.View:
        """Who did how much; the projector has nothing to show but the way in."""
        view = super().view(role)
        for player in view.get("players", []):
            progress: Progress = self._progress.get(player["player"], NONE)
            player |= {"done": homework.done(self.game.plan, progress), "score": homework.score(progress)}
        return {**view, "until": self.game.plan.until, "of": len(self.game.plan.questions)}
