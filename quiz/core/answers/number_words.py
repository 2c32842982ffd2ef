"""Number words: the value of a single one below a million, "zweihundertfünf", "twenty", "dritter", "twelfth".

Words are canonical as `quiz.core.answers.folding` makes them: small letters, "fuenf" for "fünf", parted at hyphens.
"""

import re
from functools import lru_cache

from quiz.core.article import Language

_DE = "null eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf".split()
_DE_TENS = "zwanzig dreissig vierzig fuenfzig sechzig siebzig achtzig neunzig".split()
_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_TEENS = {"drei": 13, "vier": 14, "fuenf": 15, "sech": 16, "sieb": 17, "acht": 18, "neun": 19}
_SIMPLE: dict[Language, dict[str, int]] = {
    "de": {word: number for number, word in enumerate(_DE)}
    | {stem + "zehn": number for stem, number in _TEENS.items()}
    | {word: number for number, word in zip(range(20, 100, 10), _DE_TENS, strict=True)}
    | {"zwo": 2, "dutzend": 12},
    "en": {word: number for number, word in enumerate(_EN)}
    | {word: number for number, word in zip(range(20, 100, 10), _EN_TENS, strict=True)}
    | {"dozen": 12, "nought": 0},
}
LONGEST = 80
"""Letters in a number word at most; "siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzig" has 70."""
_ORDINALS = {
    "erst": 1,
    "zweit": 2,
    "dritt": 3,
    "siebt": 7,
    "siebent": 7,
    "acht": 8,
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}


@lru_cache(maxsize=4096)
def simple(word: str, language: Language) -> int | None:
    """The value of one number word below a million: "zweihundertfünf", "twenty", "dozen"."""
    if word in _SIMPLE[language]:
        return _SIMPLE[language][word]
    if len(word) > LONGEST:
        return None
    if language == "en":
        tens = next((ten for ten in _EN_TENS if word.startswith(ten)), "")
        ones = _SIMPLE["en"].get(word.removeprefix(tens), 0) if tens else 0
        return _SIMPLE["en"][tens] + ones if 0 < ones < 10 else None
    for name, scale in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(name)
        if not found:
            continue
        times = 1 if before in ("", "ein") else simple(before, language)
        rest = 0 if not after else simple(after.removeprefix("und"), language)
        fits = times is not None and rest is not None and 0 < times < 1000 and rest < scale
        return times * scale + rest if fits and times is not None and rest is not None else None
    ones_word, _, tens = word.rpartition("und")
    one = 1 if ones_word == "ein" else _SIMPLE["de"].get(ones_word, 0)
    ten = _SIMPLE["de"].get(tens, 0)
    return one + ten if 0 < one < 10 and 20 <= ten < 100 else None


@lru_cache(maxsize=4096)
def ordinal(word: str, language: Language) -> int | None:
    """The value of "dritte", "zwanzigster", "twelfth"; None if it is none."""
    if language == "en":
        if word in _ORDINALS:
            return _ORDINALS[word]
        if word.endswith("ieth"):
            return simple(word.removesuffix("ieth") + "y", language)
        return simple(word.removesuffix("th"), language) if word.endswith("th") else None
    stem = re.sub(r"e[nrsm]?$", "", word)
    if stem == word:
        return None
    if stem in _ORDINALS:
        return _ORDINALS[stem]
    if stem.endswith("st"):
        value = simple(stem.removesuffix("st"), language)
        return value if value is not None and value >= 20 else None
    value = simple(stem.removesuffix("t"), language) if stem.endswith("t") else None
    return value if value is not None and value < 20 else None
