"""When a card comes again, in words."""

from collections.abc import Iterable
from datetime import datetime

from quiz.locale import _, ngettext
from quiz.schedule.day import Calendar
from quiz.study.move import Answered


def comes_again(answered: Answered, now: datetime, calendar: Calendar, *, over: bool = False) -> str:
    """A sentence that says when the card just answered is asked next; `over` if the session ends with it."""
    if answered.returns and not over:
        return _("It comes again in this session.")
    days = calendar.days_between(now, answered.state.due)
    if days <= 1:
        return _("It comes again tomorrow.")
    if days < 60:
        return ngettext("It comes again in {n} day.", "It comes again in {n} days.", days).format(n=days)
    if days < 730:
        months = round(days / 30.44)
        return ngettext("It comes again in {n} month.", "It comes again in {n} months.", months).format(n=months)
    years = round(days / 365.25)
    return ngettext("It comes again in {n} year.", "It comes again in {n} years.", years).format(n=years)


def coming(dues: Iterable[datetime], now: datetime, calendar: Calendar) -> str:
    """A sentence that says how many cards come tomorrow, within a week and later; "" without cards."""
    days = [calendar.days_between(now, due) for due in dues]
    tomorrow, week = sum(day <= 1 for day in days), sum(1 < day <= 7 for day in days)
    parts = [
        (tomorrow, _("{n} tomorrow")),
        (week, _("{n} within a week")),
        (len(days) - tomorrow - week, _("{n} later")),
    ]
    shown = ", ".join(text.format(n=number) for number, text in parts if number)
    return _("Coming again: {when}.").format(when=shown) if shown else ""
