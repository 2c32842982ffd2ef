"""How one goes on from an answer: the grades to give it, the keys, and what the footer says of them."""

from quiz.core.kinds import Mode
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.move import Answered
from quiz.study.session import Session, Way
from quiz.terminal.commands import KEYS, Command
from quiz.terminal.desk import Desk
from quiz.terminal.footer import after, grades, verdict_footer
from quiz.terminal.keys import ON

GRADES = {"1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY}


def has_buttons(session: Session) -> bool:
    """Whether the learner grades with four buttons."""
    return session.settings.buttons == len(GRADES)


def judging_footer(desk: Desk) -> str:
    """The footer below an answer of which the learner says how well it was known."""
    previews, now, returns = desk.look_ahead(), desk.clock(), desk.session.way is not Way.EXAM
    if has_buttons(desk.session):
        shown = grades(previews, now, desk.calendar, returns=returns)
        footer = " · ".join(f"{key} {shown[rating]}" for key, rating in GRADES.items())
    else:
        known, missed = (
            after(previews[rating], rating, now, desk.calendar, returns=returns)
            for rating in (Rating.GOOD, Rating.AGAIN)
        )
        footer = _("y I knew it ({known}) · n I did not ({missed})").format(known=known, missed=missed)
    return footer + " · " + _("u undo · q quit")


def ways_on(desk: Desk, answered: Answered, width: int) -> tuple[str, set[str]]:
    """The footer after an answer and the keys that it names."""
    buttons = has_buttons(desk.session)
    more: tuple[Command, ...] = ()
    if answered.review.rating < Rating.GOOD and not buttons:
        more = (Command.RIGHT,)
    if answered.review.rating < Rating.GOOD and answered.review.mode == Mode.TYPE and answered.review.given:
        more = (*more, Command.ACCEPT)
    going_on, keys = _("Enter next"), {*ON}
    if buttons and desk.session.way is Way.DUE:
        shown = grades(desk.previews, answered.review.at, desk.calendar, returns=not desk.over)
        graded = " · ".join(f"{key} {shown[rating]}" for key, rating in GRADES.items())
        taken = _("Enter = {grade}").format(grade=int(answered.review.rating))
        going_on = f"{taken} · {graded}"
        keys |= {*GRADES}
    commands = {*more, Command.UNDO, Command.WHY, Command.EDIT, Command.FLAG, Command.SUSPEND, Command.QUIT}
    commands.add(Command.HELP)
    keys |= {key for key, command in KEYS.items() if command in commands}
    return verdict_footer(more, width=width, going_on=going_on), keys
