"""`quiz plan`: how much of a deck will be known on the day of an exam, and how much work would make it enough."""

import datetime as dt
import re
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import DeckName, Learner
from quiz.errors import NotFoundError, UsageError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.cli.person import Person
    from quiz.schedule.plan import Standing
    from quiz.storage import Database

FARTHEST = 730
"""Days: further ahead no plan is worth its minutes."""
GERMAN_DATE = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?")


def plan(
    deck: DeckName,
    exam: Annotated[
        str, typer.Option("--exam", metavar=_("DATE"), help=_("The day of the exam: 2027-01-31 or 31.1.2027."))
    ],
    share: Annotated[
        int, typer.Option("--share", min=1, max=99, metavar="P", help=_("How many percent should be known."))
    ] = 90,
    learner: Learner = None,
) -> None:
    """Plan for an exam."""
    from quiz.cli.person import person
    from quiz.schedule.plan import least_work, most_possible, outlook, untouched
    from quiz.schedule.simulation import Limits
    from quiz.storage import find_deck
    from quiz.terminal.plan import ExamPlan, plan_screen
    from quiz.terminal.progress import progress

    with database() as db:
        found = find_deck(db, deck)
        who = person(db, learner)
        today = who.calendar.day(now())
        date = exam_date(exam, today)
        standing = _standing(db, who, found.id, (date - today).days)
    if not standing.cards:
        raise NotFoundError("“{title}” has no cards to plan for.", title=found.title)
    settings, scheduler = who.settings_for(found.id), who.scheduler(found.id)
    limits = Limits(settings.new, settings.reviews)
    with progress(_("Trying days to come")) as report:
        as_set = outlook(standing, scheduler, limits)
        enough = least_work(standing, scheduler, limits, share / 100, progress=report)
        best = enough or most_possible(standing, scheduler)
    drawn = ExamPlan(
        title=found.title,
        deck_id=found.id,
        date=date,
        days=standing.days,
        cards=standing.cards,
        wanted=share / 100,
        untouched=untouched(standing, scheduler),
        as_set=as_set,
        enough=enough,
        best=best,
    )
    plan_screen(drawn, console=console())


def _standing(db: "Database", who: "Person", deck_id: str, days: int) -> "Standing":
    from quiz.schedule.plan import Standing
    from quiz.storage import load_habits, load_seen

    at = now()
    seen, unseen = load_seen(db, who.id, at, who.calendar.start(who.calendar.day(at)), deck_id)
    return Standing(tuple(seen), unseen, days, load_habits(db, who.id))


def exam_date(text: str, today: dt.date) -> dt.date:
    """The day that somebody means, today or later; without a year the next such day.

    Raises:
        UsageError: it is no date, over, or more than two years ahead.
    """
    found = _date(text.strip(), today)
    if found is None:
        raise UsageError("{text} is no date; write 2027-01-31 or 31.1.2027.", text=text)
    if found < today:
        raise UsageError("{date} is over; an exam is today or later.", date=text)
    if (found - today).days > FARTHEST:
        raise UsageError("{date} is more than two years ahead; plan for a nearer day.", date=text)
    return found


def _date(text: str, today: dt.date) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    if not (written := GERMAN_DATE.fullmatch(text)):
        return None
    day, month, year = written.groups()
    try:
        if year:
            return dt.date(int(year), int(month), int(day))
        here = dt.date(today.year, int(month), int(day))
        return here if here >= today else here.replace(year=today.year + 1)
    except ValueError:
        return None
