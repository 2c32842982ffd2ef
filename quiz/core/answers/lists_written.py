"""Lists: answers of several elements, in any order.

"Bern, Basel und Zürich" is "Zürich, Bern, Basel". Commas, semicolons, "und", "and", "sowie", "&" and "+" part
elements; a comma inside a number does not. A title with "und" is taken for a list of two as well, for nothing tells
the two apart: "Frieden und Krieg" is right for "Krieg und Frieden".
"""

import re
from typing import NamedTuple

LONGEST = 5
"""Words in an element at most: clauses behind commas are no list."""
_PARTING = re.compile(r"\s*(?:[;&+]|,(?!\d)|\b(?:und|and|sowie|as well as|wie auch)\b)\s*", re.IGNORECASE)
_CLAUSES = frozenset("dass weil wenn als ob deren dessen welche welcher welches that because which who if when".split())


class Element(NamedTuple):
    """One element of a list and where it stands."""

    text: str
    start: int
    end: int


def elements(text: str) -> tuple[Element, ...]:
    """The elements of a text, one if it is no list; offsets count characters of `text`."""
    found, start = [], 0
    for end, following in [*(match.span() for match in _PARTING.finditer(text)), (len(text), len(text))]:
        if text[start:end].strip():
            found.append(Element(text[start:end], start, end))
        start = following
    if any(_is_clause(element.text) for element in found):
        return (Element(text, 0, len(text)),)
    return tuple(found)


def _is_clause(text: str) -> bool:
    words = text.casefold().split()
    return len(words) > LONGEST or words[0] in _CLAUSES
