"""`quiz simulate`: what a higher or a lower retention would cost, and what it would bring."""

from typing import Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import AnyDeckName, Learner
from quiz.errors import NotFoundError
from quiz.locale import _

RETENTIONS = (0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97)


def simulate(
    deck: AnyDeckName = None,
    days: Annotated[int, typer.Option("--days", min=7, max=3650, metavar="N", help=_("Days to look ahead."))] = 365,
    cards: Annotated[
        int,
        typer.Option("--cards", min=0, max=1_000_000, metavar="N", help=_("So many new cards more than there are.")),
    ] = 0,
    learner: Learner = None,
) -> None:
    """Look ahead at different retentions."""
    import random
    from dataclasses import replace
    from statistics import fmean

    from quiz.cli.person import person
    from quiz.schedule.simulation import Limits, runs_for
    from quiz.schedule.simulation import simulate as run
    from quiz.storage import find_deck, load_habits, load_seen
    from quiz.terminal.progress import progress
    from quiz.terminal.simulation import Tried, simulation_screen

    with database() as db:
        deck_id = None if deck is None else find_deck(db, deck).id
        who, at = person(db, learner), now()
        seen, unseen = load_seen(db, who.id, at, who.calendar.start(who.calendar.day(at)), deck_id)
        habits = load_habits(db, who.id)
    unseen += cards
    if not seen and not unseen:
        raise NotFoundError("There are no cards to look ahead for; --cards 1000 tries it with so many new ones.")
    settings, scheduler = who.settings_for(deck_id), who.scheduler(deck_id)
    limits = Limits(settings.new, settings.reviews)
    aims = sorted({*RETENTIONS, settings.retention})
    tried = []
    with progress(_("Trying days to come")) as report:
        for place, retention in enumerate(aims):
            report(place, len(aims))
            aiming = replace(scheduler, desired_retention=retention)
            courses = [
                run(
                    seen,
                    unseen,
                    days,
                    scheduler=aiming,
                    limits=limits,
                    habits=habits,
                    rng=random.Random(number),
                    watch=(days,),
                )
                for number in range(runs_for(len(seen) + unseen))
            ]
            tried.append(
                Tried(
                    retention,
                    fmean(course.answers_a_day for course in courses),
                    fmean(course.minutes_a_day for course in courses),
                    fmean(course.known[days] for course in courses),
                )
            )
    simulation_screen(tried, settings.retention, len(seen) + unseen, days, limits, console=console())
