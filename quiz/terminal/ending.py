"""The end of a session in sentences: score, time, what was hard, what comes when."""

from collections.abc import Iterator
from datetime import datetime

from quiz.core.kinds.cloze import GAP
from quiz.locale import _, ngettext
from quiz.schedule.day import Calendar
from quiz.study.school_marks import school_mark
from quiz.study.session import Session, Way
from quiz.study.summary import Hard, Summary
from quiz.terminal.desk import Desk
from quiz.terminal.due import coming
from quiz.terminal.printable import one_line

HARDEST = 10
"""So many hard cards are named at most; more would push the score off the screen."""


def headline(summary: Summary) -> str:
    """Whether the session is at its end or was stopped."""
    if not summary.left:
        return _("All done for now.")
    return ngettext("Stopped with {n} card still to ask.", "Stopped with {n} cards still to ask.", summary.left).format(
        n=summary.left
    )


def ending(desk: Desk, summary: Summary) -> Iterator[str]:
    """Yield all that is to be said at the end, a line each."""
    yield from results(summary, desk.clock(), desk.calendar, lasting=desk.session.way is not Way.CRAM)
    if desk.session.way is Way.EXAM:
        yield from exam_paper(desk.session, marks=desk.marks)
    elif summary.hard:
        yield ""
        yield _("Hard:")
        yield from (f"- {line}" for line in hard_cards(summary))


def exam_paper(session: Session, *, marks: bool) -> Iterator[str]:
    """Yield every question of an exam with what was answered and what is right."""
    if session.log and marks:
        share = sum(answered.review.rating.passed for answered in session.log) / len(session.log)
        yield _("Mark: {mark}").format(mark=school_mark(share))
    for number, answered in enumerate(session.log, 1):
        right = answered.review.rating.passed
        question, answer = one_line(answered.card.question).strip(), one_line(answered.card.answer).strip()
        yield ""
        yield f"{number}. {question}"
        said = one_line(answered.review.given).strip()
        if right:
            yield _("Right: {answer}").format(answer=said or answer)
        elif said:
            yield _("Wrong: {given}. Right would be: {answer}").format(given=said, answer=answer)
        else:
            yield _("Not known. Right would be: {answer}").format(answer=answer)


def results(summary: Summary, now: datetime, calendar: Calendar, *, lasting: bool = True) -> Iterator[str]:
    """Yield the score, the time and when the cards come again, a sentence each."""
    if summary.score is None:
        yield _("Nothing was answered.")
        return
    yield _("Score: {percent} %, {right} of {cards} known at the first try.").format(
        percent=round(100 * summary.score), right=summary.right_first, cards=summary.cards
    )
    yield ngettext("Time: {time} for {n} answer.", "Time: {time} for {n} answers.", summary.answers).format(
        time=duration(summary.seconds), n=summary.answers
    )
    if lasting and (dues := coming(summary.dues, now, calendar)):
        yield dues


def hard_cards(summary: Summary) -> Iterator[str]:
    """Yield a line for every card that was hard, up to `HARDEST`."""
    for hard in summary.hard[:HARDEST]:
        yield _hard_line(hard)
    if (more := len(summary.hard) - HARDEST) > 0:
        yield ngettext("and {n} more", "and {n} more", more).format(n=more)


def _hard_line(hard: Hard) -> str:
    times = ngettext("missed once", "missed {n} times", hard.failures).format(n=hard.failures)
    question, answer = one_line(hard.card.question).strip(), one_line(hard.card.answer).strip()
    if GAP in question:
        return f"{question.replace(GAP, f'[{answer}]')} ({times})"
    return f"{question} {answer} ({times})"


def duration(seconds: float) -> str:
    """A length of time in minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    return _("{seconds} s").format(seconds=rest)
