"""The plan for an exam as a screen: what will be known, how that rises day by day, and what would be enough."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from quiz.locale import _, ngettext
from quiz.locale.figures import short_day, whole_day
from quiz.schedule.plan import Outlook
from quiz.terminal.bars import bar
from quiz.terminal.page import Page
from quiz.terminal.printable import one_line
from quiz.terminal.tables import unbroken

if TYPE_CHECKING:
    from rich.console import Console

ROWS = 12
"""Mornings that the picture shows at most."""
BAR = 30


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """All that is to be told; `enough` is None if the share `wanted` can not be had, `best` is then the most."""

    title: str
    deck_id: str
    date: dt.date
    days: int
    cards: int
    wanted: float
    untouched: float
    as_set: Outlook
    enough: Outlook | None
    best: Outlook


def plan_screen(plan: ExamPlan, *, console: "Console") -> None:
    """Write the plan."""
    page = Page(console)
    parts = [part for part in (_told(plan), _mornings(plan, page), _advice(plan)) if part]
    lines = [line for part in parts for line in (*part, Text(""))][:-1]
    for line in lines:
        if console.is_terminal:
            page.show(line)
        else:
            unbroken(console).print(line, highlight=False)


def _told(plan: ExamPlan) -> list[Text]:
    when = ngettext("{n} day to study until {date}", "{n} days to study until {date}", plan.days)
    cards = ngettext("{n} card", "{n} cards", plan.cards).format(n=plan.cards)
    head = f"{one_line(plan.title).strip()}: {cards}, {when.format(n=plan.days, date=whole_day(plan.date))}."
    lines = [Text(head, style="bold")]
    if not plan.days:
        return [*lines, Text(_("Of these you know {share} today.").format(share=_percent(plan.untouched)))]
    lines.append(Text(_("Without another answer you will know {share} then.").format(share=_percent(plan.untouched))))
    lines.append(
        Text(
            _("As it is set now ({settings}): {share}, {minutes}.").format(
                settings=_limits(plan.as_set), share=_percent(plan.as_set.share), minutes=_minutes(plan.as_set.minutes)
            )
        )
    )
    return lines


def _mornings(plan: ExamPlan, page: Page) -> list[Text]:
    """A bar for what is known on each morning, or on evenly chosen ones if there are many."""
    if not plan.days:
        return []
    shown = plan.enough or plan.best
    step = max(-(-len(shown.known) // ROWS), 1)
    days = sorted({plan.days - back for back in range(0, plan.days + 1, step)})
    width = min(BAR, page.width - 18)
    rows = []
    for day in days:
        date = plan.date - dt.timedelta(days=plan.days - day)
        picture = bar(shown.known[day], width, ascii_only=page.ascii_only)
        rows.append(Text.assemble(f"{short_day(date):>6}  ", (picture, "green"), f" {_percent(shown.known[day]):>6}"))
    return rows


def _advice(plan: ExamPlan) -> list[Text]:
    if not plan.days:
        return []
    wanted, best = _percent(plan.wanted), plan.best
    if plan.enough is None:
        said = _("{wanted} can not be reached any more. The most is {share}, {minutes}: {settings}.")
    elif plan.as_set.share >= plan.wanted and plan.as_set.minutes <= best.minutes:
        return [Text(_("That is enough for {wanted}.").format(wanted=wanted))]
    else:
        said = _("For {wanted} this is enough: {settings}. That is {minutes} and leads to {share}.")
    text = said.format(
        wanted=wanted, share=_percent(best.share), minutes=_minutes(best.minutes), settings=_limits(best)
    )
    return [Text(text), *(Text(f"  {line}") for line in _commands(plan))]


def _commands(plan: ExamPlan) -> list[str]:
    """The settings to change, as commands."""
    best, now = plan.best, plan.as_set
    changes = [
        ("new", str(best.limits.new), best.limits.new != now.limits.new),
        ("retention", f"{best.retention:g}", best.retention != now.retention),
        ("reviews", str(best.most_reviews), best.most_reviews > now.limits.reviews),
    ]
    return [f"quiz settings --deck {plan.deck_id} {name} {value}" for name, value, changed in changes if changed]


def _limits(way: Outlook) -> str:
    new = ngettext("{n} new card a day", "{n} new cards a day", way.limits.new).format(n=way.limits.new)
    return _("{new}, retention {retention}").format(new=new, retention=_percent(way.retention))


def _minutes(minutes: float) -> str:
    if minutes < 1:
        return _("less than a minute a day")
    number = round(minutes)
    return ngettext("about {n} minute a day", "about {n} minutes a day", number).format(n=number)


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
