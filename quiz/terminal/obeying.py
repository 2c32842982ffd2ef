"""Commands that both ways to study obey alike: done at the desk, and told in a sentence."""

from quiz.errors import Problem
from quiz.locale import _
from quiz.study.move import Done
from quiz.study.session import Way
from quiz.terminal.commands import NOT_IN_AN_EXAM, Command
from quiz.terminal.desk import Desk
from quiz.terminal.printable import one_line


def obeyed(desk: Desk, command: Command) -> str:
    """Do what a command says with the current card or the last answer, and return what is to be said of it."""
    match command:
        case Command.SKIP:
            put_off = desk.put_aside(Done.SKIPPED)
            return _("Skipped; it comes at the end.") if put_off else _("Skipped for this session.")
        case Command.BURY:
            desk.put_aside(Done.BURIED)
            return _("Put aside until tomorrow.")
        case Command.SUSPEND:
            desk.put_aside(Done.SUSPENDED)
            return _("It will not be asked again; quiz aside brings it back.")
        case Command.UNDO:
            if desk.undo():
                return _("Taken back.")
            return _("There is nothing to take back here; quiz undo takes back what was answered before.")
        case Command.RIGHT:
            answered = desk.overrule()
            if answered is None:
                return _("There is no wrong answer to correct.")
            return _("Counted as right: {answer}").format(answer=one_line(answered.card.answer).strip())
        case Command.ACCEPT:
            answered = desk.accept()
            if answered is None:
                return _("There is no typed answer to accept.")
            return _("From now on this is right, too: {answer}").format(answer=one_line(answered.review.given).strip())
        case _:
            raise ValueError(f"{command} is obeyed elsewhere")


def not_now(desk: Desk, command: Command) -> str:
    """Why a command cannot be obeyed in this session; "" if it can."""
    if desk.session.way is Way.EXAM and command in NOT_IN_AN_EXAM:
        return _("Not in an exam.")
    return ""


def problem_told(problem: Problem) -> str:
    """What is wrong with a card that was edited, and that it is as it was."""
    return _("Nothing was changed: {problem}").format(problem=_(problem.message).format(**problem.parameters))
