"""What stands above a question: the title of its deck, unless that says the answer."""

import re

from quiz.core.card import Card
from quiz.terminal.printable import one_line

OPENING = re.compile(r"(?:Zu „(?P<german>.+?)“|On “(?P<english>.+?)”): ")
"""How the generator begins a question with the title of its article."""
TELLING = 4
"""Letters of a word that says something."""


def heading(title: str, card: Card) -> str:
    """The deck's title in one line; empty where a telling word or number of the answer stands in it."""
    words = {word.casefold() for word in re.findall(r"\w+", title)}
    answer = re.findall(r"\w+", card.answer)
    said = any(word.casefold() in words for word in answer if len(word) >= TELLING or word[0].isdigit())
    return "" if said else one_line(title).strip()


def without_title(question: str, shown: str) -> str:
    """A question without the title that it begins with, where just that title is `shown` above it."""
    found = OPENING.match(question)
    if found is None or not shown:
        return question
    said = found["german"] or found["english"]
    return question[found.end() :] if _letters(said) == _letters(shown) else question


def _letters(title: str) -> list[str]:
    """The words of a title: quotation marks inside it are others than in the title itself."""
    return re.findall(r"\w+", title)
