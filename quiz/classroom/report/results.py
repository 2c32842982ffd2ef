"""Results: who answered what, over one game or all games of a deck, on phones, at home and on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quiz.classroom.game.question import Question, QuestionKind
from quiz.classroom.game.standing import gain, standing
from quiz.classroom.game.state import Game, Player, Round
from quiz.classroom.game.views import picked


@dataclass(frozen=True, slots=True)
class Sitting:
    """A game with its number, its way ("live", "homework", "paper") and the day on which it began."""

    id: int
    way: str
    day: str
    game: Game


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: in words, what it was worth, and the places of the options that it picked."""

    words: str
    worth: float
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in one sitting: points and rank there, and the first answer to each question by its card's id."""

    name: str
    sitting: int
    score: int
    rank: int
    replies: Mapping[str, Reply]

    @property
    def share(self) -> float | None:
        """The mean worth of the answers; None without any."""
        worths = [reply.worth for reply in self.replies.values()]
        return sum(worths) / len(worths) if worths else None


@dataclass(frozen=True, slots=True)
class Results:
    """Everybody's answers to the questions that were asked, in their order, by card id.

    `gains` are the shares of right answers before and after a discussion.
    """

    title: str
    sittings: tuple[Sitting, ...]
    questions: Mapping[str, Question]
    people: tuple[Person, ...]
    gains: Mapping[str, tuple[float, float]]


def results(title: str, sittings: Iterable[Sitting]) -> Results:
    """Gather the results of one or several games; skipped questions and those thrown out are left out.

    Where a question was asked twice, the answer before the discussion is what somebody knew.
    """
    all_of_them = tuple(sittings)
    questions: dict[str, Question] = {}
    people: list[Person] = []
    gains: dict[str, tuple[float, float]] = {}
    for sitting in all_of_them:
        game = sitting.game
        first = [one for one in game.rounds if one.vote == 1 and one.stopped is not None and not one.void]
        for one in first:
            question = game.plan.questions[one.question]
            questions.setdefault(question.card_id, question)
        for one in game.counted:
            if (found := gain(game, one)) is not None:
                gains[game.plan.questions[one.question].card_id] = found
        found_standing = standing(game)
        for player in game.present:
            replies = dict(_replies(game, first, player, questions))
            score, rank = found_standing.scores[player.id], found_standing.ranks[player.id]
            people.append(Person(player.name, sitting.id, score, rank, replies))
    return Results(title, all_of_them, questions, tuple(people), gains)


def _replies(
    game: Game, rounds: list[Round], player: Player, questions: Mapping[str, Question]
) -> Iterable[tuple[str, Reply]]:
    for one in rounds:
        given = one.answers.get(player.id)
        if given is None or player.id not in one.worths:
            continue
        question = game.plan.questions[one.question]
        words = in_words(question, given.answer)
        # Another game may have mixed the options otherwise: places are those of the question as it is reported.
        reported = questions[question.card_id].options
        options = [question.options[place] for place in picked(question, given.answer)]
        places = tuple(reported.index(option) for option in options if option in reported)
        yield question.card_id, Reply(words, one.worths[player.id], places)


def in_words(question: Question, answer: object) -> str:
    """An answer as one reads it."""
    if question.options and not isinstance(answer, str):
        return " · ".join(question.options[place] for place in picked(question, answer))
    if question.kind is QuestionKind.ESTIMATE and isinstance(answer, float) and answer.is_integer():
        return str(int(answer))
    return str(answer)
