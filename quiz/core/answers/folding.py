"""One canonical form for all the ways to write the same answer.

Case, blanks, punctuation, quotes, accents, Unicode form and a leading article vanish; ß is ss, ä ö ü are ae oe ue;
"6.000", "6 000" and "6000" are one number, and so are "1,5" and "1.5".
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quiz.core.article import Language

ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines the a an".split())
PREPOSITIONS = frozenset("in im ins am an auf bei beim aus von vom zu zum zur at on of from to by into".split())
"""Words before a place or a thing that do not matter where only one of the two texts has them."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_SILENT = frozenset("'’‘ʼ`´™®©")
_BLANK = "[ \u00a0\u2009\u202f'’]"
_NUMBER = re.compile(rf"(?<![\w.,])\d{{1,3}}(?:{_BLANK}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*")
_SIGN = re.compile(r"(?<!\w)(?<!\d )[-−–](?=\d)")
_SHARP = re.compile(r"(?<=[^\W\d_])#")
_DIGITS = re.compile(r"−?\d+(?:·\d+)?")
_WORD_BEFORE_NUMBER = re.compile(r"^[^\W\d_]{4,}(?=\d)")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its canonical words; `places[i]` is where the i-th character of the joined words stands in `raw`."""

    raw: str
    words: tuple[str, ...]
    places: tuple[int, ...]

    @classmethod
    def of(cls, words: tuple[str, ...]) -> "Folded":
        """Words that are canonical already, as if they had been typed so."""
        text = "".join(words)
        return cls(text, words, tuple(range(len(text))))

    @property
    def text(self) -> str:
        """The canonical words without blanks."""
        return "".join(self.words)

    @property
    def bare(self) -> "Folded":
        """The same without a leading article; "a" before a digit is no article (motorway A 7)."""
        if len(self.words) < 2 or self.words[0] not in ARTICLES:
            return self
        article, following = self.words[:2]
        if len(self.text) - len(article) < 2 or (article == "a" and following[0].isdigit()):
            return self
        return Folded(self.raw, self.words[1:], self.places[len(article) :])

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers in it, in order."""
        return tuple(_DIGITS.findall(" ".join(self.words)))

    @property
    def digit_words(self) -> tuple[str, ...]:
        """Words with a digit: "R1" and "20b" as they are, but "Qwen3" as "3", since a long word may be misspelt."""
        return tuple(_WORD_BEFORE_NUMBER.sub("", word) for word in self.words if any(c.isdigit() for c in word))


def fold(text: str, language: Language, *, umlauts: bool) -> Folded:
    """The canonical form of `text`; `language` says what a comma in a number means, `umlauts` whether ä is ae or a."""
    raw = unicodedata.normalize("NFC", text.strip())
    folds: list[str | None] = [_fold_character(character, umlauts=umlauts) for character in raw]
    for place, sign in _number_signs(raw, "," if language == "de" else "."):
        folds[place] = sign
    for match in _SHARP.finditer(raw):
        folds[match.start()] = "#"
    words, places, fresh = [""], [], True
    for place, fold in enumerate(folds):
        if fold is None:
            fresh = True
        elif fold:
            if fresh and words[-1]:
                words.append("")
            words[-1] += fold
            places.extend([place] * len(fold))
            fresh = False
    if not places:  # Nothing but punctuation: then the punctuation is the answer.
        words, places = [raw], list(range(len(raw)))
    return Folded(raw, tuple(words), tuple(places))


_IOTA_SUBSCRIPT = "\u0345"
"""The one mark that has a capital, which is a letter."""


@lru_cache(maxsize=4096)
def _fold_character(character: str, *, umlauts: bool) -> str | None:
    """Canonical letters of a character: "" if it vanishes without a trace, None if it parts words."""
    mark = unicodedata.category(character) in ("Mn", "Me", "Cf") and character != _IOTA_SUBSCRIPT
    if character in _SILENT or mark:
        return ""
    letters = unicodedata.normalize("NFKC", character).casefold()
    if umlauts:
        letters = letters.translate(_UMLAUTS)
    kept = [
        letter
        for letter in unicodedata.normalize("NFD", letters.translate(_LETTERS))
        if (category := unicodedata.category(letter)) == "Mc" or (category[0] in "LNS" and category != "Sk")
    ]
    return "".join(kept) or None


def _number_signs(raw: str, decimal: str) -> Iterator[tuple[int, str]]:
    """Yield where a sign inside a number stands and what it becomes: nothing in thousands, "·" before decimals.

    Numbers with several parts that are no thousands (dates, versions) are left to be parted like words.
    """
    thousands = re.compile(
        rf"\d{{1,3}}(?:{_BLANK}\d{{3}})+(?:[.,]\d+)?|\d{{1,3}}(?:[^\d{decimal}]\d{{3}})+(?:{re.escape(decimal)}\d+)?"
    )
    for match in _NUMBER.finditer(raw):
        number = match.group()
        signs = [place for place, character in enumerate(number) if not character.isdigit()]
        grouped = thousands.fullmatch(number) is not None
        if not grouped and len(signs) != 1:
            continue
        for place in signs:
            is_decimal = not grouped or (number[place] in ".," and place == signs[-1] and _ends(number, signs, decimal))
            yield match.start() + place, "·" if is_decimal else ""
    for match in _SIGN.finditer(raw):
        yield match.start(), "−"


def _ends(number: str, signs: list[int], decimal: str) -> bool:
    """Whether the last sign of a number with thousands begins its decimals: it is another than the first."""
    return number[signs[-1]] == decimal or (len(signs) > 1 and number[signs[-1]] != number[signs[0]])
