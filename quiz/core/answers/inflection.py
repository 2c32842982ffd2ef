"""Endings: when two texts are the same words in another case, number or gender.

    compare(("deutschen", "bundesregierung"), ("deutsche", "bundesregierung"), ...)   CASE: right
    compare(("hauses",), ("haus",), ...)                                                CASE: right
    compare(("schockwelle",), ("schockwellen",), ...)                                   NUMBER: nearly

What a fair teacher overlooks is the ending of an adjective, which the gap's sentence asks for and not its content, and
a German genitive. Singular for plural is nearly right. German -n and -s may be either ("Wellen", "Autos") and count as
number. Which words are adjectives is told by what stands behind them, so a last word that is capitalised is a noun.
"""

from collections.abc import Iterator
from enum import IntEnum

from quiz.core.answers.persons import is_first_name
from quiz.core.article import Language


class Difference(IntEnum):
    """In what two texts differ."""

    NONE = 0
    CASE = 1
    NUMBER = 2


_ADJECTIVE = ("en", "er", "es", "em", "e", "")
_NOUN: dict[Language, tuple[str, ...]] = {
    "de": ("ern", "en", "er", "es", "em", "e", "n", "s", ""),
    "en": ("es", "s", ""),
}
_IRREGULAR = frozenset(
    frozenset(pair.split("/"))
    for pair in "child/children man/men woman/women foot/feet tooth/teeth mouse/mice person/people wolf/wolves".split()
)
_STEM = 3


def compare(
    given: tuple[str, ...], answer: tuple[str, ...], language: Language, *, adjectives: tuple[bool, ...]
) -> Difference | None:
    """In what two texts of as many canonical words differ, None if in more than endings.

    `adjectives` says of each of the answer's words whether it may be an adjective.
    """
    if len(given) != len(answer):
        return None
    worst = Difference.NONE
    for place, (one, other) in enumerate(zip(given, answer, strict=True)):
        last = place == len(answer) - 1
        found = _compare(one, other, language, adjective=adjectives[place], noun=last)
        if found is None:
            return None
        worst = max(worst, found)
    return worst


def _compare(one: str, other: str, language: Language, *, adjective: bool, noun: bool) -> Difference | None:
    if one == other:
        return Difference.NONE
    if any(character.isdigit() for character in one + other):
        return None
    if adjective and language == "de" and set(_stems(one, _ADJECTIVE)) & set(_stems(other, _ADJECTIVE)):
        return Difference.CASE
    if noun and language == "de" and _is_genitive(*sorted((one, other), key=len)):
        return Difference.CASE
    if not noun:
        return None
    if frozenset((one, other)) in _IRREGULAR:
        return Difference.NUMBER
    if set(_stems(one, _NOUN[language])) & set(_stems(other, _NOUN[language])):
        return Difference.NUMBER
    if language == "en":
        short, long = sorted((one, other), key=len)
        return Difference.NUMBER if short.endswith("y") and long == short[:-1] + "ies" else None
    # Haus, Häuser: the stem has its umlaut in the plural.
    plain = {_without_umlaut(stem) for stem in _stems(one, _NOUN[language])}
    return Difference.NUMBER if plain & {_without_umlaut(stem) for stem in _stems(other, _NOUN[language])} else None


def _stems(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            yield word.removesuffix(ending)


def _is_genitive(short: str, long: str) -> bool:
    """Whether -es was put to a noun that ends in a consonant: "Hauses"."""
    return long == short + "es" and len(short) >= _STEM and short[-1] not in "aeiou" and not is_first_name(short)


def _without_umlaut(stem: str) -> str:
    return stem.replace("aeu", "au").replace("ae", "a").replace("oe", "o").replace("ue", "u")
