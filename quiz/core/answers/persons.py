"""Persons' names: whether an answer looks like one, and what a part of it is worth.

The surname alone is as good as the full name where no other answer of the deck has the surname under another first
name; the first name alone is nearly right where nobody else has it. Titles do not matter, nor do middle names.

What can not be known: whether "Sam Altman" is a person, for a card does not say what its answer is. A name of two to
four capitalised words counts as SURE with a first name, an initial, a particle or a title that is well known, as
UNLIKELY with a word that places, firms and things have ("New York", "Deutsche Bahn", "Rotes Kreuz"), and as POSSIBLE
else; then the last word alone is nearly right at best. Jordan, Paris or Chelsea are both, and taken for persons only
with a surname behind. Names that begin with the surname ("Xi Jinping") are known by a few Chinese surnames.
"""

from enum import IntEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from quiz.core.answers.folding import ARTICLES, fold
from quiz.core.answers.known_names import FIRST_NAMES, PARTICLES, SURNAMES_IN_FRONT, THING_ENDINGS, THINGS, TITLES


class Likeness(IntEnum):
    """How much a name looks like a person's."""

    UNLIKELY = 0
    POSSIBLE = 1
    SURE = 2


class Name(NamedTuple):
    """A person's name in canonical words without titles: `first` names, then `last` with its particles."""

    first: tuple[str, ...]
    last: tuple[str, ...]
    likeness: Likeness

    @property
    def surname(self) -> str:
        """The surname without particles."""
        return self.last[-1]


@lru_cache(maxsize=8192)
def name_of(text: str) -> Name | None:
    """The name in a text, or None if it can not be a person's: digits, lower case, one word, more than five."""
    raw = [word.strip(",.'’\"„“") for word in text.split()]
    raw = [word for word in raw if word]
    if not 2 <= len(raw) <= 8 or any(character.isdigit() or character in "/&()" for character in text):
        return None
    titled = False
    while len(raw) > 2 and _folded(raw[0]) in TITLES:
        raw, titled = raw[1:], True
    words = [_folded(word) for word in raw]
    particles = [place for place in range(1, len(raw) - 1) if raw[place] in PARTICLES or words[place] in PARTICLES]
    proper = [word for place, word in enumerate(raw) if place not in particles]
    if not 2 <= len(proper) <= 4 or len(particles) > 3 or words[0] in ARTICLES:
        return None
    if not all(
        word[0].isupper() and word.replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha()
        for word in proper
    ):
        return None
    if any(len(word) > 1 and word.isupper() and "." not in word for word in proper) or len(proper[-1]) < 2:
        return None
    if set(proper[-1]) <= set("IVX"):
        return None
    start = particles[0] if particles else len(words) - 1
    first, last = tuple(words[:start]), tuple(words[start:])
    if words[0] in SURNAMES_IN_FRONT or (words[0] == "kim" and "-" in raw[-1]):
        first, last = tuple(words[1:]), (words[0],)
        return Name(first, last, Likeness.SURE)
    return Name(first, last, _likeness(first, last, text, titled=titled, particle=bool(particles)))


def _likeness(first: tuple[str, ...], last: tuple[str, ...], text: str, *, titled: bool, particle: bool) -> Likeness:
    known = first[0] in FIRST_NAMES or len(first[0]) == 1
    if last[-1] in THINGS or first[0] in THINGS or (not known and last[-1].endswith(THING_ENDINGS)):
        return Likeness.UNLIKELY
    beginning = text.split(maxsplit=1)[0]
    hyphened = "-" in beginning and fold(beginning, "de", umlauts=True).words[0] in FIRST_NAMES
    if known or hyphened or titled or (particle and last[0] in ("von", "van", "de")):
        return Likeness.SURE
    return Likeness.POSSIBLE


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return "".join(fold(word, "de", umlauts=True).words)


@lru_cache(maxsize=8192)
def untitled(text: str) -> tuple[str, ...]:
    """The canonical words of what was typed, without titles before the name and with "Altman, Sam" turned round."""
    last, comma, first = text.partition(",")
    if comma and first.strip() and "," not in first:
        text = f"{first} {last}"
    raw = [_folded(word.strip(",.'’\"„“")) for word in text.split() if word.strip(",.'’\"„“")]
    while len(raw) > 1 and raw[0] in TITLES:
        raw = raw[1:]
    return tuple("von" if word == "v" and 0 < place < len(raw) - 1 else word for place, word in enumerate(raw))


_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), *zip("cvzyj", "kwsii", strict=True))


def sounds(name: str) -> str:
    """A name's canonical letters as they sound, however it is transcribed: "Joseph" is "Josef"."""
    for written, heard in _SOUNDS:
        name = name.replace(written, heard)
    return "".join(letter for letter, _ in groupby(name))


def is_first_name(word: str) -> bool:
    """Whether a canonical word is a well-known first name."""
    return word in FIRST_NAMES


class Part(IntEnum):
    """What of a name was given."""

    NONE = 0
    FIRST = 1
    SURNAME = 2
    WHOLE = 3


def part_of(typed: tuple[str, ...], name: Name) -> Part:
    """Which part of a name some canonical words are; middle names may lack and first names be an initial."""
    if typed in {name.last, name.last[-1:]}:
        return Part.SURNAME
    if typed == name.first or typed == name.first[:1]:
        return Part.FIRST
    for last in (name.last, name.last[-1:]):
        before = typed[: -len(last)]
        if typed[-len(last) :] == last and before and _are_first_names(before, name.first):
            return Part.WHOLE
    if name.last == typed[:1] and typed[1:] == name.first:  # the surname first: Xi Jinping
        return Part.WHOLE
    return Part.NONE


def _are_first_names(typed: tuple[str, ...], first: tuple[str, ...]) -> bool:
    rest = iter(first)
    return all(any(_is_name(one, other) for other in rest) for one in typed)


def _is_name(typed: str, name: str) -> bool:
    return typed == name or (len(typed) == 1 and name.startswith(typed)) or (len(name) == 1 and typed.startswith(name))


def shares_surname(other: str, name: Name) -> bool:
    """Whether another answer is somebody else of the same surname."""
    if name.surname not in _key(other):
        return False
    found = name_of(other)
    return found is not None and found.surname == name.surname and not _is_name(found.first[0], name.first[0])


def names(typed: tuple[str, ...], other: str) -> bool:
    """Whether some canonical words may be meant as another person."""
    found = name_of(other)
    return found is not None and part_of(typed, found) in (Part.SURNAME, Part.WHOLE)


def has_surname(other: str, surname: str) -> bool:
    """Whether another answer is somebody of just this surname."""
    if surname not in _key(other):
        return False
    found = name_of(other)
    return found is not None and found.surname == surname


def shares_first_name(other: str, name: Name) -> bool:
    """Whether another answer is somebody else of the same first name."""
    if name.first[0] not in _key(other):
        return False
    words = untitled(other)  # a king has no surname: Franz Joseph I., Franz Ferdinand
    return len(words) > 1 and words[0] == name.first[0] and words[-1] != name.surname


@lru_cache(maxsize=16384)
def _key(text: str) -> str:
    return "".join(fold(text, "de", umlauts=True).words)
