"""`quiz` alone: the home screen, from which everything can be reached."""

from functools import partial
from typing import TYPE_CHECKING

from quiz.cli.opening import console, database, now
from quiz.errors import QuizError
from quiz.locale import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.cli.planning import Wish
    from quiz.terminal.home import HomeStatus


def home(learner: str | None = None) -> None:
    """Show the home screen until the user quits."""
    from quiz.cli.decks import decks
    from quiz.cli.learn import learn
    from quiz.cli.stats import stats
    from quiz.cli.study import study, study_wish
    from quiz.terminal.home import HomeChoice, pause
    from quiz.terminal.home import home as ask

    screen = console()
    while True:
        status, wish = _status(learner)
        choice = ask(status, console=screen)
        if choice is HomeChoice.QUIT:
            return
        if choice is HomeChoice.LEARNERS:
            learner = _somebody(learner)
            continue
        actions: dict[HomeChoice, Callable[[], None]] = {
            HomeChoice.STUDY: partial(study, learner=learner),
            HomeChoice.LEARN: partial(learn, learner=learner),
            HomeChoice.DECKS: partial(decks, learner=learner),
            HomeChoice.STATISTICS: partial(stats, learner=learner),
        }
        if wish is not None:
            actions[HomeChoice.GO_ON] = partial(study_wish, wish, plain=False, learner=learner)
        try:
            actions[choice]()
        except QuizError as error:
            # A mistyped file name must not throw anybody out of the program.
            screen.print(spoken(error), markup=False)
        pause(console=screen)


def _status(learner: str | None) -> "tuple[HomeStatus, Wish | None]":
    """What to greet with, and what a session was about that waits to be gone on with."""
    from quiz.cli.person import person
    from quiz.cli.planning import to_go_on_with
    from quiz.storage import deck_summaries, learners, standing
    from quiz.terminal.home import HomeStatus

    with database() as db:
        who = person(db, learner)
        found = deck_summaries(db, who.id, who.end_of_today(now()))
        stands = standing(db, who.id, now(), who.calendar)
        waiting = to_go_on_with(db, who, now())
        everybody = learners(db)
    name = next((one.name for one in everybody if one.id == who.id), "") if len(everybody) > 1 else ""
    left = 0 if waiting is None else waiting[1].session.summary().left
    status = HomeStatus(len(found), stands.due, stands.new, stands.today, stands.streak, left, name)
    return status, None if waiting is None else waiting[0]


def _somebody(present: str | None) -> str | None:
    """Who learns from now on."""
    from quiz.storage import learners
    from quiz.terminal.home import choose_learner

    with database() as db:
        names = [one.name for one in learners(db)]
    return choose_learner(names, console=console()) or present
