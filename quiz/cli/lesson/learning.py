"""With a roster, what a pupil answered in class goes into that learner's own schedule: each answer becomes a review."""

import datetime as dt
from typing import TYPE_CHECKING

from quiz.classroom.game.plan import Names
from quiz.classroom.game.state import Player, Round
from quiz.core.kinds import Mode
from quiz.core.memory import Rating, Review

if TYPE_CHECKING:
    from quiz.classroom.game.state import Game
    from quiz.cli.person import Person
    from quiz.storage import Database


WITH_ROSTER = '"names":"roster"'
"""What a stored plan says that has one."""


def learn_from(db: "Database", game_id: int, game: "Game") -> int:
    """Turn the answers of a game into reviews, once; returns how many there are.

    Who is on the roster and not among the learners is added to them. A question that was asked twice counts as it was
    answered first, before others told what they think.
    """
    from quiz.cli.person import person
    from quiz.storage import add_learner, find_lesson, set_lesson_learned

    if game.plan.names is not Names.ROSTER or find_lesson(db, game_id).learned:
        return 0
    made = 0
    for player in game.present:
        rounds = [asked for asked in game.rounds if asked.vote == 1 and not asked.void and player.id in asked.worths]
        if rounds:
            add_learner(db, player.name, again=True)
            learner = person(db, player.name)
            made += sum(_learn(db, learner, game, player, asked) for asked in rounds)
    set_lesson_learned(db, game_id)
    return made


def catch_up(db: "Database") -> None:
    """Learn from games with a roster that ended just before their computer went down."""
    from quiz.cli.lesson.keeping import game_of
    from quiz.storage import lessons

    for lesson in lessons(db):
        if lesson.ended is not None and not lesson.learned and WITH_ROSTER in lesson.plan:
            learn_from(db, lesson.id, game_of(db, lesson))


def _learn(db: "Database", learner: "Person", game: "Game", player: Player, asked: Round) -> bool:
    """Save one answer as a review; nothing where the card is gone or the answer is in the log already."""
    from quiz.errors import NotFoundError
    from quiz.storage import load_log, record

    question, given = game.plan.questions[asked.question], asked.answers[player.id]
    at = dt.datetime.fromtimestamp(asked.opened + given.after, dt.UTC)
    log = load_log(db, learner.id, game.plan.deck_id, question.card_id)
    if any(abs((review.at - at).total_seconds()) < 1 for review in log):
        return False
    worth = asked.worths[player.id]
    rating = Rating.GOOD if worth >= 1 else Rating.HARD if worth >= 0.5 else Rating.AGAIN
    said = str(given.answer)
    if question.options and isinstance(given.answer, int):
        said = question.options[(0 if given.answer else 1) if isinstance(given.answer, bool) else given.answer]
    mode = Mode.CHOOSE if question.options else Mode.TYPE
    scheduler = learner.scheduler(game.plan.deck_id)
    review = Review(question.card_id, at, rating, said, given.after, None, mode)
    state = scheduler.replay([*log, review])
    assert state is not None
    try:
        record(db, learner.id, None, game.plan.deck_id, review, state, replay=scheduler.replay)
    except NotFoundError:
        return False
    return True
