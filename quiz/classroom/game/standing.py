"""Who stands where: points, ranks, teams, and what talking about a question gained."""

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.classroom.game.scoring import points
from quiz.classroom.game.state import Game, Player, Round


@dataclass(frozen=True, slots=True)
class Standing:
    """Points and rank by player, points of each team (the mean of its members, so that size is no help)."""

    scores: Mapping[int, int]
    ranks: Mapping[int, int]
    teams: Mapping[int, int]


def standing(game: Game) -> Standing:
    """The standing of everybody who was not thrown out; those with as many points share a rank."""
    scores = {player.id: 0 for player in game.present}
    for asked in game.counted:
        for player in game.present:
            scores[player.id] += round_points(game, asked, player)
    ranks: dict[int, int] = {}
    before, rank = -1, 0
    for place, (player_id, score) in enumerate(sorted(scores.items(), key=lambda item: -item[1]), 1):
        if score != before:
            before, rank = score, place
        ranks[player_id] = rank
    members: dict[int, list[int]] = {team: [] for team in range(game.plan.teams)}
    for player in game.present:
        if player.team is not None:
            members[player.team].append(scores[player.id])
    return Standing(scores, ranks, {team: round(sum(all_) / len(all_)) for team, all_ in members.items() if all_})


def round_points(game: Game, asked: Round, player: Player) -> int:
    """The points of a player in one round."""
    given = asked.answers.get(player.id)
    if given is None or not asked.shown or asked.void:
        return 0
    seconds = None if asked.seconds is None else asked.seconds * player.time + asked.added - asked.pauses
    return points(asked.worths.get(player.id, 0.0), given.after, seconds, game.plan.points)


def gain(game: Game, asked: Round) -> tuple[float, float] | None:
    """The shares of right answers before and after a discussion, if this round was asked again."""
    if asked.vote < 2:
        return None
    first = game.rounds[asked.number - 1]
    shares = [_share(one) for one in (first, asked)]
    return None if None in shares else (shares[0] or 0.0, shares[1] or 0.0)


def _share(asked: Round) -> float | None:
    return sum(worth >= 1 for worth in asked.worths.values()) / len(asked.worths) if asked.worths else None


def to_practise(game: Game, player: Player) -> list[int]:
    """The questions that a player did not have wholly right, by their place in the plan, without those skipped."""
    return [one.question for one in game.counted if one.worths.get(player.id, 0.0) < 1]
