"""Whether a title, or a sentence before a question, says its answer: also in part, shortened or in other letters.

    Nobelpreis          says "Nobel", but "Bernstein" not "Bern"
    EU-Beitritt         says "Europäische Union"
    £612m               says "612 million"

What a question begins with must not say it; the words of the question's own sentence are looked at in `giving_away`.
"""

import re
import unicodedata

from quiz.generate.titled import TELLING

STEM = 6
"""Letters of a word in which another of its stem is known: "Bienenvölker" after "Bienendieb"."""
PREFIX = 5
"""Letters of a word that is known at the beginning of a longer one."""
SHORT_NAME = 3
COUNTING = ("teilig", "köpfig", "jährig", "fach")
"""What makes an adjective of a number: "die achtteilige Dramaserie"."""


def says(text: str, answer: str) -> bool:
    """Whether a text has a telling word or the stem of one in common with the answer, accents apart."""
    text, answer = _plain(text), _plain(answer)
    words = _telling(answer)
    if len(answer.split()) > 1 and (short := "".join(word[0] for word in answer.split())) and len(short) > 1:
        words.add(short.casefold())  # "EU-Beitritt" says "Europäische Union"
    has = {word.casefold() for word in re.findall(r"\w+", text)}
    if any(len(word) >= STEM and word[:STEM] in text.casefold() for word in words):
        return True
    if any(word.startswith(tuple(f"{answer.casefold()}{end}" for end in COUNTING)) for word in has):
        return True
    figures = re.findall(r"\d(?:[\d.,]*\d)?", answer)
    if any(re.search(rf"(?<![\d.,]){re.escape(figure)}[a-z]", text) for figure in figures):
        return True  # "£612m" says "612 million"
    # "Nobelpreis" says "Nobel", but "Bernstein" not "Bern" and "12000" not "12".
    beginnings = tuple(word for word in words if len(word) >= PREFIX and word.isalpha())
    return bool(words & has) or any(word.startswith(beginnings) for word in has)


def _telling(answer: str) -> set[str]:
    """The words of an answer by which it is known, in small letters."""
    named = (word for word in re.findall(r"\w+", answer) if len(word) >= SHORT_NAME or word[0].isdigit())
    telling = (word for word in named if len(word) >= TELLING or word[0].isdigit() or _is_short_name(word, answer))
    return {word.casefold() for word in telling}


def _is_short_name(word: str, answer: str) -> bool:
    """Whether three letters are a name: "Muhammad Ali", not "Van der Bellen"."""
    return word[0].isupper() and answer.endswith(word) and " " in answer


def _plain(text: str) -> str:
    """The text without its accents: an article writes "Kaczyński" and "Kaczynski"."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
