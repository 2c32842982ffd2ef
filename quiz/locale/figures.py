"""Numbers, times and days as people of a language write them, for whatever shows statistics."""

import datetime as dt

from quiz.locale import _, language


def whole(number: int) -> str:
    """A whole number with its thousands marked."""
    text = f"{number:,}"
    return text.replace(",", ".") if language() == "de" else text


def percent(share: float | None) -> str:
    """A share in percent, a dash where there is none."""
    return "–" if share is None else f"{round(100 * share)} %"


def stretch(seconds: float) -> str:
    """A length of time in hours and minutes, for which seconds do not matter."""
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours >= 10:
        return _("{hours} h").format(hours=whole(hours))
    if hours:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return _("{minutes} min").format(minutes=minutes) if minutes or not seconds else _("under 1 min")


def months() -> tuple[str, ...]:
    """The names of the months in short, January first."""
    return (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )


def full_months() -> tuple[str, ...]:
    """The names of the months, January first."""
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def weekdays() -> tuple[str, ...]:
    """The names of the days of the week in short, Monday first."""
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def day(date: dt.date) -> str:
    """A day of the year in short."""
    return _("{day} {month}").format(day=date.day, month=months()[date.month - 1])


def short_day(date: dt.date) -> str:
    """A day of the year as narrow as can be."""
    return f"{date.day}.{date.month}." if language() == "de" else day(date)


def whole_day(date: dt.date) -> str:
    """A day with its year, the month in full."""
    return _("{day} {month} {year}").format(day=date.day, month=full_months()[date.month - 1], year=date.year)


def day_of_week(date: dt.date) -> str:
    """A day with its name."""
    return _("{weekday} {day} {month}").format(
        weekday=weekdays()[date.weekday()], day=date.day, month=months()[date.month - 1]
    )


def month_of_year(date: dt.date) -> str:
    """A month with its year."""
    return f"{months()[date.month - 1]} {date.year}"
