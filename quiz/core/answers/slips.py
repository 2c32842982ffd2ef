"""Slips of the fingers: how far a typed text may be from an answer and still be meant as it.

One slip in four letters or more, two in eight, three in sixteen; in no word more than it would have by itself, and in
a word that is short by itself only one: Sam is not Tom. Figures, Roman numerals, months and number words are never
mistyped, and what one prefix makes the opposite ("unmöglich", "Immigration") is no slip either.
"""

import re

from quiz.core.answers.calendar_words import MONTHS
from quiz.core.answers.distance import distance
from quiz.core.answers.folding import Folded

NEGATIONS = ("un", "in", "im", "ir", "il", "dis", "mis", "miss", "de", "des", "re", "anti", "non", "nicht", "a", "ab")
OPPOSITES = (("ost", "west"), ("in", "de"), ("e", "im"), ("inter", "intra"), ("hyper", "hypo"), ("vor", "nach"))
CONFUSED = frozenset(
    frozenset(pair.split("/"))
    for pair in "iran/irak iran/iraq mali/bali oman/roman malta/mali juni/juli june/july arktis/antarktis "
    "arctic/antarctic norden/sueden austria/australia sweden/switzerland slowakei/slowenien slovakia/slovenia "
    "mars/maerz mond/mund evolution/revolution ein/kein eine/keine einer/keiner einen/keinen".split()
)
_ROMAN = re.compile(r"[ivx]+")


def slips(given: Folded, answer: Folded) -> int | None:
    """How many typing errors lie between the two; None if there are none or more than a slip of the fingers."""
    if given.digit_words != answer.digit_words:
        return None
    found = distance(given.text, answer.text, allowed(answer.text))
    if not found:
        return None
    pairs = [(given.text, answer.text)]
    if len(given.words) == len(answer.words):
        pairs = list(zip(given.words, answer.words, strict=True))
    # Two slips in a long name are fine, both in its short first name make another person: Sam, Tom.
    return None if any(_are_others(one, other) for one, other in pairs) else found


def allowed(answer: str) -> int:
    """How many slips an answer of so many letters may have."""
    letters = sum(character.isalpha() for character in answer)
    return next((errors for least, errors in ((16, 3), (8, 2), (4, 1)) if letters >= least), 0)


def _are_others(one: str, other: str) -> bool:
    if one == other:
        return False
    if _is_opposite(one, other) or frozenset((one, other)) in CONFUSED:
        return True
    numerals = _ROMAN.fullmatch(one) and _ROMAN.fullmatch(other)
    months = one in MONTHS and other in MONTHS and MONTHS[one] != MONTHS[other]
    return bool(numerals) or months or distance(one, other, _allowed_in_word(other)) is None


def _allowed_in_word(word: str) -> int:
    """One slip even in a short word beside others, but not in a letter: Vitamin B is not Vitamin C."""
    return max(allowed(word), int(len(word) > 1))


def _is_opposite(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if any(long == prefix + short for prefix in NEGATIONS):
        return True
    for prefixes in OPPOSITES:
        for left, right in (prefixes, prefixes[::-1]):
            rest = one.removeprefix(left)
            if len(rest) >= 4 and one == left + rest and other == right + rest:
                return True
    return False
