"""`quiz` alone: the home screen, from which everything can be reached."""

from typing import TYPE_CHECKING

from quiz.cli.opening import console, database, now
from quiz.errors import QuizError
from quiz.locale import spoken

if TYPE_CHECKING:
    from collections.abc import Callable


def home() -> None:
    """Show the home screen until the user quits."""
    from quiz.cli.decks import decks
    from quiz.cli.learn import learn
    from quiz.cli.person import person
    from quiz.cli.stats import stats
    from quiz.cli.study import study
    from quiz.storage import deck_summaries, standing
    from quiz.terminal.home import HomeChoice, HomeStatus, pause
    from quiz.terminal.home import home as ask

    actions: dict[HomeChoice, Callable[[], None]] = {
        HomeChoice.STUDY: study,
        HomeChoice.LEARN: learn,
        HomeChoice.DECKS: decks,
        HomeChoice.STATISTICS: stats,
    }
    screen = console()
    while True:
        with database() as db:
            who = person(db)
            found = deck_summaries(db, who.id, who.end_of_today(now()))
            stands = standing(db, who.id, now(), who.calendar)
        status = HomeStatus(len(found), stands.due, stands.new, stands.today, stands.streak)
        choice = ask(status, console=screen)
        if choice is HomeChoice.QUIT:
            return
        try:
            actions[choice]()
        except QuizError as error:
            # A mistyped file name must not throw anybody out of the program.
            screen.print(spoken(error), markup=False)
        pause(console=screen)
