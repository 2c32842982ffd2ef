r'''Texts as TOML writes them: each comes back exactly, and is as readable as it can be.

`tomllib` only reads, and `tomlkit`, which writes, takes a minute for 100,000 cards.

    Ghega                 "Ghega"
    Er sagte "nein".      'Er sagte "nein".'
    a line feed           "a\nb"
    an article            """ … """ with its line feeds as they are
'''

import re

SPECIAL = re.compile(r'["\\\x00-\x1f\x7f]')
SPECIAL_IN_LONG = re.compile(r'\\|"(?="")|"\Z|[\x00-\x08\x0b-\x1f\x7f]')
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
SHORT = {"\b": r"\b", "\t": r"\t", "\n": r"\n", "\f": r"\f", "\r": r"\r", '"': r"\"", "\\": r"\\"}


def plain_text(text: str) -> str:
    """A text on one line: in double quotes, or in single ones if that saves all the backslashes."""
    if not SPECIAL.search(text):
        return f'"{text}"'
    if "'" not in text and not CONTROL.search(text):
        return f"'{text}'"
    return '"' + SPECIAL.sub(_escaped, text) + '"'


def long_text(text: str) -> str:
    """A text of many lines in three double quotes; its line feeds and tabs stay what they are."""
    # TOML drops the first line feed, so this one is not part of the text.
    return '"""\n' + SPECIAL_IN_LONG.sub(_escaped, text) + '"""'


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return SHORT.get(character) or f"\\u{ord(character):04X}"
