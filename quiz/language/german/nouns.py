"""What a German noun's form can be: gender, number and case, from Wiktionary's tables of inflection.

`nouns.xz` is made by `quiz.training.nouns`; NOTICE.md beside it says whose work it is. It holds one line a form,
sorted by bytes: the form, a tab, and a number in hexadecimal whose bits are the form's readings and kinds (`BITS`,
`KINDS`). Looking up is a bisection in the unpacked bytes, so that nothing has to be parsed at the start.
"""

import lzma
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from quiz.language.german.inflection import Case, Gender, Number, Reading

NounReading = Reading


class NounKind(StrEnum):
    """What sort of noun has this form. A form may be of several kinds or none."""

    FIRST_NAME = "first name"
    SURNAME = "surname"
    PLACE = "place"
    ADJECTIVAL = "adjectival"
    """Inflected like an adjective: der Beamte, ein Beamter."""
    COMMON = "common"
    """A noun that is no name."""


# The order is the format of the file: new bits may only be added at the end.
BITS: tuple[Reading, ...] = (
    *(Reading(gender, Number.SINGULAR, case) for gender in Gender for case in Case),
    *(Reading(gender, Number.PLURAL, case) for gender in Gender for case in Case),
    *(Reading(None, Number.PLURAL, case) for case in Case),
)
KINDS = tuple(NounKind)
READINGS = (1 << len(BITS)) - 1
GENITIVE = sum(
    1 << index for index, one in enumerate(BITS) if one.case is Case.GENITIVE and one.number is Number.SINGULAR
)
SHORTEST_TAIL = 4
SHORTEST_REST = 2


@lru_cache(maxsize=20_000)
def readings(form: str) -> frozenset[NounReading]:
    """All readings of a noun's `form`; none if it is unknown.

    A compound is read as its last part: what follows its last hyphen, or the longest known end of at least four
    letters ("Oppositionspolitiker" as "Politiker").
    """
    known = _known(form)
    return frozenset(one for index, one in enumerate(BITS) if known >> index & 1)


@lru_cache(maxsize=20_000)
def kinds(form: str) -> frozenset[NounKind]:
    """The kinds of a noun's `form`, of a compound the kinds of its last part (names end no compounds)."""
    known = _known(form) >> len(BITS)
    return frozenset(kind for index, kind in enumerate(KINDS) if known >> index & 1)


def is_listed(form: str) -> bool:
    """Whether the lexicon has this very form, no compound considered."""
    return _find(form.encode()) != 0


def _known(form: str) -> int:
    """The bits of a form or of its last part."""
    if found := _find(form.encode()):
        return found
    if form.endswith("s") and (name := _find(form[:-1].encode())) and not name & READINGS:
        # Most names come without a table: "Österreichs" is the genitive of one, and no compound of "Reich".
        return name | GENITIVE
    _, hyphen, last = form.rpartition("-")
    if hyphen:
        return _common(last)
    for start in range(SHORTEST_REST, len(form) - SHORTEST_TAIL + 1):
        if found := _common(form[start:].capitalize()):
            return found
    return 0


def _common(form: str) -> int:
    """The bits of a form that is a common noun, else 0: names end no compounds."""
    found = _find(form.encode())
    return found if found >> len(BITS) + KINDS.index(NounKind.COMMON) & 1 else 0


def _find(form: bytes) -> int:
    """The bits of the line that begins with `form` and a tab, by bisection; 0 if there is none."""
    lines = _lines()
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.index(b"\n", start)
        found, _, bits = lines[start:end].partition(b"\t")
        if found == form:
            return int(bits, 16)
        if found < form:
            low = end + 1
        else:
            high = start
    return 0


@cache
def _lines() -> bytes:
    packed = files("quiz.language.german").joinpath("nouns.xz").read_bytes()
    return lzma.decompress(packed)
