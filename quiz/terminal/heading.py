"""What stands above a question: the title of its deck, unless that says the answer."""

import re

from quiz.core.card import Card
from quiz.terminal.printable import one_line

TELLING = 4
"""Letters of a word that says something."""


def heading(title: str, card: Card) -> str:
    """The deck's title in one line; empty where a telling word or number of the answer stands in it."""
    words = {word.casefold() for word in re.findall(r"\w+", title)}
    answer = re.findall(r"\w+", card.answer)
    said = any(word.casefold() in words for word in answer if len(word) >= TELLING or word[0].isdigit())
    return "" if said else one_line(title).strip()
