"""The entrance of a room: who may come in under which name, and whose token is whose."""

import hashlib
import random
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from quiz.classroom.game import names
from quiz.classroom.game.plan import Names, Plan
from quiz.classroom.game.state import Player


@dataclass(frozen=True, slots=True)
class Ticket:
    """What lets somebody in: the token to show from now on, and what the log keeps of the new player."""

    token: str
    data: dict[str, Any]


class Entrance:
    """The names and tokens of those who are in."""

    def __init__(self, plan: Plan, players: Iterable[Player]) -> None:
        self._plan = plan
        self._rng = random.Random(secrets.randbits(64))
        self._keys: dict[str, int] = {}
        self._taken: set[str] = set()
        self._roster = {names.fold(name): name for name in plan.roster}
        for player in players:
            self._keys[player.key] = player.id
            self._taken.add(names.fold(player.name))

    def player(self, token: str) -> int | None:
        """Whose token it is."""
        return self._keys.get(key_of(token))

    def ticket(self, wanted: str, player: int, team: int | None) -> Ticket | names.Trouble:
        """Let somebody in as the player with that id, or say what is wrong with the name."""
        name = self._name(wanted)
        if isinstance(name, names.Trouble):
            return name
        folded = names.fold(name)
        if folded in self._taken:
            return names.Trouble.TAKEN
        token = secrets.token_urlsafe(18)
        key = key_of(token)
        self._taken.add(folded)
        self._keys[key] = player
        return Ticket(token, {"name": name, "key": key, "team": team, "time": self._plan.extra.get(folded, 1.0)})

    def forget(self, player: Player) -> None:
        """Let nobody in any more by that player's token, and somebody else under that name."""
        self._keys.pop(player.key, None)
        self._taken.discard(names.fold(player.name))

    def _name(self, wanted: str) -> str | names.Trouble:
        plan = self._plan
        if plan.names is Names.GENERATED:
            return names.generated(self._taken, plan.language, self._rng)
        if plan.names is Names.ROSTER:
            return self._roster.get(names.fold(wanted), names.Trouble.UNKNOWN)
        return names.tidy(wanted) or names.Trouble.BAD


def key_of(token: str) -> str:
    """What the log keeps of a token: enough to know it again, not enough to use it."""
    return hashlib.sha256(token.encode()).hexdigest()[:32]


def smallest_team(teams: int, players: Iterable[Player]) -> int | None:
    """The team that a new player joins, None where there are none."""
    if not teams:
        return None
    sizes = [0] * teams
    for player in players:
        if player.team is not None:
            sizes[player.team] += 1
    return sizes.index(min(sizes))
