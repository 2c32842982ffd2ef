"""Names of pupils: any language, 1 to 24 characters, no two alike, no insults, no tricks with invisible letters."""

import random
import re
import unicodedata
from collections.abc import Collection
from enum import StrEnum
from functools import cache
from importlib.resources import files

from quiz.core.article import Language

LONGEST = 24
MOST_MARKS = 4
"""Accents upon one letter: no script needs more, and a tower of them covers the lines around."""
JOINERS = "\u200c\u200d"
"""Invisible, but part of some scripts and of emoji."""
DIGIT_LETTERS = str.maketrans("013457@$!", "oieastasi")


class Trouble(StrEnum):
    """What is wrong with a name; the words are those of the protocol."""

    BAD = "bad_name"
    TAKEN = "name_taken"
    UNKNOWN = "not_on_roster"


def tidy(name: str) -> str | None:
    """The name as it is shown: trimmed, in Unicode form NFC, blanks in a row made one; None if it is none."""
    shown = " ".join(unicodedata.normalize("NFC", name).split())
    if not 1 <= len(shown) <= LONGEST or any(map(_is_forbidden, shown)):
        return None
    if not any(unicodedata.category(letter)[0] in "LNSP" for letter in shown):
        return None
    marks = 0
    for letter in shown:
        marks = marks + 1 if unicodedata.category(letter) in {"Mn", "Me"} else 0
        if marks > MOST_MARKS:
            return None
    return None if is_insult(shown) else shown


def fold(name: str) -> str:
    """What two names that look alike have in common: width, case, blanks and joiners do not tell them apart."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(unicodedata.normalize("NFKC", "".join(c for c in folded if c not in JOINERS)).split())


def is_insult(name: str) -> bool:
    """Whether a word of the name, or all of them together, is on the list, also with digits for some of its letters.

    A word with more digits than letters is a number: nobody means anything by "p155".
    """
    folded = fold(name)
    words = set(re.findall(r"[^\W_]+", folded)) | set(re.findall(r"[\w@$!]+", folded))
    words.add("".join(word for word in re.findall(r"[^\W_]+", folded) if word.isalpha()))
    return any(word in _insults() or _with_letters(word) in _insults() for word in words)


def _with_letters(word: str) -> str:
    return word.translate(DIGIT_LETTERS) if sum(map(str.isalpha, word)) * 2 > len(word) else word


def generated(taken: Collection[str], language: Language, rng: random.Random) -> str:
    """A friendly name that nobody has yet, by folded name: "Flinker Luchs", with a number once all are taken."""
    first, second = _entries(f"first-{language}"), _entries(f"second-{language}")
    free = [f"{one} {two}" for one in first for two in second if fold(f"{one} {two}") not in taken]
    if free:
        return rng.choice(free)
    number = 2
    name = f"{rng.choice(first)} {rng.choice(second)}"
    while fold(f"{name} {number}") in taken:
        number += 1
    return f"{name} {number}"


def _is_forbidden(letter: str) -> bool:
    return letter not in JOINERS and unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@cache
def _insults() -> frozenset[str]:
    return frozenset(map(fold, _entries("insults")))


@cache
def _entries(name: str) -> tuple[str, ...]:
    text = files("quiz.classroom.game").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
