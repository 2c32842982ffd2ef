"""The day of writing, where a text's dateline ("Berlin, 6. Mai 2025 –") or end ("(APA, 6.5.2025)") says it."""

import datetime as dt
import re

from quiz.core.article import Language
from quiz.language.words import word_list

HEAD = 1500
"""Letters of a text among which a dateline stands, if there is one."""
TAIL = 100
SIGNED = re.compile(r"\([^()]{0,60}?\b(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>(?:19|20)\d\d)\)?\s*$")
USUAL_MONTHS = 12
VARIANTS = {"Jänner": "Januar", "Feber": "Februar"}
PLACE = (
    r"(?!(?:On|Am|The|A|In|Im|Der|Die|Das)\b)[A-ZÄÖÜ][\w./'’]*"
    r"(?:(?: de | do | am | an der |[ /-])[A-ZÄÖÜ(][\w./)]*){0,3}"
)
"""A place as it opens a dateline: Wien, Rio de Janeiro, New York."""
DATES: dict[Language, str] = {
    "de": r"(?P<day>\d{1,2})\. (?P<month>[A-ZÄ]\w+) (?P<year>(?:19|20)\d\d)",
    "en": r"(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+)\.? (?:(?P<day2>\d{1,2}), )?(?P<year>(?:19|20)\d\d)",
}


def told_date(text: str, language: Language) -> dt.date | None:
    """The date between a place and a dash or in a line of its own at the head of `text`, or in brackets at its end."""
    return _dateline_date(text, language) or _date_of_line(text, language) or _signed_date(text)


def _date_of_line(text: str, language: Language) -> dt.date | None:
    """The date that is a whole line of the head: "12. März 2019" below a headline."""
    found = re.search(rf"^{DATES[language]}[ \t]*$", text[:HEAD], re.MULTILINE)
    return _date(found, language) if found else None


def _signed_date(text: str) -> dt.date | None:
    """The date in "(red, 2. 9. 2015)" behind the last sentence."""
    found = SIGNED.search(text[-TAIL:])
    try:
        return dt.date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def _dateline_date(text: str, language: Language) -> dt.date | None:
    date = DATES[language]
    dashed = rf"^[^\n–—]{{2,40}}?, {date}[^\n–—]{{0,12}} ?[–—]"  # "Wien, 3. Juni 2019 (APA) –"
    closed = rf"^{PLACE}, {date}[.:](?=\s)"  # "Cork, 8 June 2018:"
    found = re.search(dashed, text[:HEAD], re.MULTILINE) or re.search(closed, text[:HEAD], re.MULTILINE)
    return _date(found, language) if found else None


def _date(found: re.Match[str], language: Language) -> dt.date | None:
    """The date that was found; None if there is no such day."""
    day = found["day"] or (found["day2"] if language == "en" else None)
    month = _month(found["month"], language)
    try:
        return dt.date(int(found["year"]), month, int(day or ""))
    except ValueError:
        return None


def written_date(date: dt.date, language: Language) -> str:
    """A date as a text has it: "6. Mai 2025", "6 May 2025"."""
    months = [m for m in word_list("german" if language == "de" else "english", "months") if m not in VARIANTS]
    return f"{date.day}{'.' if language == 'de' else ''} {months[date.month - 1]} {date.year}"


def _month(name: str, language: Language) -> int:
    """The number of a month from 1; 0, which no date has, for any other word."""
    months = [m for m in word_list("german" if language == "de" else "english", "months") if m not in VARIANTS]
    name = VARIANTS.get(name, name)
    return months.index(name) + 1 if name in months[:USUAL_MONTHS] else 0
