"""The day on which a text was written, where its dateline says so ("Berlin, 6. Mai 2025 –")."""

import datetime as dt
import re

from quiz.core.article import Language
from quiz.language.words import word_list

HEAD = 1500
"""Letters of a text among which a dateline stands, if there is one."""
USUAL_MONTHS = 12
VARIANTS = {"Jänner": "Januar", "Feber": "Februar"}
DATES: dict[Language, str] = {
    "de": r"(?P<day>\d{1,2})\. (?P<month>[A-ZÄ]\w+) (?P<year>(?:19|20)\d\d)",
    "en": r"(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+)\.? (?:(?P<day2>\d{1,2}), )?(?P<year>(?:19|20)\d\d)",
}


def dateline_date(text: str, language: Language) -> dt.date | None:
    """The date between a place and a dash near the beginning of `text`; None if there is none."""
    found = re.search(rf"^[^\n–—]{{2,40}}?, {DATES[language]}[^\n–—]{{0,12}} ?[–—]", text[:HEAD], re.MULTILINE)
    if found is None:
        return None
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
