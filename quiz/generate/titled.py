"""The people whom the title of an article names."""

import re

from quiz.language import AnalysedText
from quiz.language.remembering import remembered


@remembered
def titled_person(text: AnalysedText) -> str | None:
    """The full name of the one person of the article whom its title names; None if it names nobody or several."""
    title = text.title
    near = {full: surname for surname, full in text.people.items() if surname in title}
    named = [full for full, surname in near.items() if re.search(rf"\b{re.escape(surname)}\b", title)]
    return named[0] if len(named) == 1 else None
