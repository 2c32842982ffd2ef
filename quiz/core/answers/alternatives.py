"""Answers that say by themselves what else is right: "Nordatlantikpakt (NATO)", "Kiew/Kyjiw".

A part in brackets may be left out, and is right alone if it is an abbreviation. Of words with a slash between them
each is right; a slash between short words or figures belongs to them (km/h, 01/2025, AC/DC).
"""

import re

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]")
_OR = re.compile(r"\b(?:oder|or)\b")
_SLASH = re.compile(r"\s*/\s*")
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]?[A-ZÄÖÜ][A-Za-z0-9]*|[A-ZÄÖÜ]{2,}")
_SHORTEST = 3


def without_brackets(text: str) -> str | None:
    """The text without what it has in brackets; None if it has none, nothing else, or an "or" in them."""
    if any(_OR.search(inside) for inside in _BRACKETS.findall(text)):
        return None
    outside = _BRACKETS.sub("", text).strip()
    return outside if outside and outside != text.strip() and any(map(str.isalnum, outside)) else None


def abbreviations(text: str) -> tuple[str, ...]:
    """What stands in brackets and is an abbreviation of the rest."""
    if without_brackets(text) is None:
        return ()
    return tuple(inside for inside in _BRACKETS.findall(text) if _ABBREVIATION.fullmatch(inside.strip()))


def parts(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of `text` that are each an answer by itself, the whole text excepted."""
    found = []
    spans, start = [], 0
    for match in _SLASH.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    whole = [text[start:end] for start, end in spans]
    if len(spans) > 1 and all(len(part) >= _SHORTEST and not any(map(str.isdigit, part)) for part in whole):
        found += spans
    bracket = _BRACKETS.search(text)
    outside = without_brackets(text)
    if bracket and outside:
        if text.startswith(outside):
            found.append((0, len(outside)))
        elif text.rstrip().endswith(outside):
            found.append((len(text.rstrip()) - len(outside), len(text.rstrip())))
        if abbreviations(text) and _ABBREVIATION.fullmatch(bracket[1].strip()):
            found.append(bracket.span(1))
    return tuple(found)
