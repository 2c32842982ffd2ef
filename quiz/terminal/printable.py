"""Texts from outside, made safe and fit for a screen: no control characters, no stray line ends."""

import unicodedata

JOINERS = "\u200c\u200d"  # inside emoji and some scripts


def printable(text: str) -> str:
    """`text` without control characters, which could move a terminal's cursor; line feeds stay."""
    return "".join(_shown(character) for character in text)


def one_line(text: str) -> str:
    """`text` on one line, blanks in a row made one, those at the ends kept as one."""
    shown = printable(text.replace("\n", " "))
    inside = " ".join(shown.split())
    if not inside:
        return " " if shown else ""
    return (" " if shown[0] == " " else "") + inside + (" " if shown[-1] == " " else "")


def _shown(character: str) -> str:
    if character == "\n" or character in JOINERS:
        return character
    category = unicodedata.category(character)
    if category[0] == "Z" or character == "\t":
        return " "
    return "" if category[0] == "C" else character
