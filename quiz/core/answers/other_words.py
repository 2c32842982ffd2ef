"""Words that are no slip of the fingers because they are others: "Bundesrat" for "Bundestag", "Photon" for "Proton".

Whether a word exists is asked of a lexicon, which is handed in. What is left a slip all the same, since nearly any
letters are some word in a large lexicon: a single letter too much or too few, letters that changed places, other
endings of one word, another spelling of the same sound ("Lybien"), and names of persons, which have every spelling
there is.
"""

import re
from collections.abc import Callable
from unicodedata import normalize

from quiz.core.answers.distance import distance
from quiz.core.answers.persons import Likeness, name_of, sounds
from quiz.core.answers.slips import allowed

IsWord = Callable[[str], bool]
"""Whether a word, written as in a dictionary, exists and is no name of a person."""
ENDINGS = frozenset(("", *"e en er es em s n ern ens nen in innen se sen".split()))
LINKS = ("s", "es", "n", "en", "e", "")
"""What stands between the parts of a German compound."""
PART = 4
"""Letters in a part of a compound, at least."""


def is_another_word(given: str, answer: str, is_word: IsWord) -> bool:
    """Whether one word of what was typed is near to that in its place, but another word."""
    name = name_of(answer)
    if name is not None and name.likeness is Likeness.SURE:
        return False
    typed, expected = _words(given), _words(answer)
    if len(typed) != len(expected):
        # A leading article is no word of the answer.
        typed, expected = typed[-len(expected) :], expected[-len(typed) :]
    if len(typed) != len(expected):
        return False
    small = {word.casefold() for word in expected}
    return any(
        one.casefold() not in small and other[:1].isupper() and _differ(one.casefold(), other.casefold(), is_word)
        for one, other in zip(typed, expected, strict=True)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", normalize("NFC", text))


def _differ(one: str, other: str, is_word: IsWord) -> bool:
    """Whether `one` is near enough to `other` for a slip, but a word by itself."""
    if distance(one, other, allowed(other)) is None or _same_but_written(one, other):
        return False
    return is_word(one.capitalize()) or _other_part(one, other, is_word)


def _other_part(one: str, other: str, is_word: IsWord) -> bool:
    """Whether two compounds share their first or last part and have another word for the rest."""
    for cut in range(PART, len(one) - PART + 1):
        head, tail = one[:cut], one[cut:]
        if other.endswith(tail) and is_word(tail.capitalize()) and _is_head(head, is_word):
            return not _same_but_written(head, other[: -len(tail)])
        if other.startswith(head) and is_word(tail.capitalize()) and _is_head(head, is_word):
            return not _same_but_written(tail, other[cut:])
    return False


def _is_head(head: str, is_word: IsWord) -> bool:
    """Whether this can be the first part of a compound: a word, perhaps with a link behind it."""
    return any(head.endswith(link) and is_word(head.removesuffix(link).capitalize()) for link in LINKS)


def _same_but_written(one: str, other: str) -> bool:
    """Whether two words differ in their ending, their spelling or the order of their letters alone."""
    if sorted(one) == sorted(other) or _heard(one) == _heard(other):
        return True
    if len(one) != len(other) and distance(one, other, 1) is not None:
        return True
    plain, expected = _plain(one), _plain(other)
    begin = 0
    while begin < min(len(plain), len(expected)) and plain[begin] == expected[begin]:
        begin += 1
    # The ending may begin before the first letter that differs: "Protonen" and "Protons" have "on" in common.
    return any(
        plain[start:] in ENDINGS and expected[start:] in ENDINGS for start in range(max(begin - 2, 3), begin + 1)
    )


def _heard(word: str) -> str:
    return sounds(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss"))


def _plain(word: str) -> str:
    """The word without the dots that a plural puts on its vowel."""
    return word.translate(str.maketrans("äöü", "aou")).replace("ß", "ss")
