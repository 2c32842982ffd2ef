"""What the name tagger sees of each word: the same for training and for use.

Every word gets a list of features: its letters and affixes, its tag, its shape, the lists it stands in, and the same
of its neighbours, as is usual for this task (Tjong Kim Sang and De Meulder 2003; for German Faruqui and Padó 2010).
Whoever changes a feature or a list here trains the tagger anew (`quiz.training.names`).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from quiz.language.vocabulary import vocabulary
from quiz.language.words import word_set

NEIGHBOURS = (-2, -1, 1, 2)
LONGEST_ENTRY = 4
SHAPES = ((re.compile(r"[A-ZÀ-ÖØ-Þ]"), "X"), (re.compile(r"[a-zß-öø-ÿ]"), "x"), (re.compile(r"\d"), "0"))
REPEATED = re.compile(r"(.)\1+")
ROMAN = re.compile(r"[IVXL]+\.?")
NATIONAL_ENDINGS = ("isch", "ische", "ischen", "ischer", "isches", "ischem")
LONG_ENDINGS = (
    "straße platz gasse weg allee brücke berg burg dorf stadt heim hausen hofen bach feld furt kirchen ingen see tal "
    "wald land insel fluss gebirge park bahnhof schloss turm verein verband partei bank gesellschaft institut museum "
    "theater universität schule hochschule gericht ministerium amt rat bund kammer kommission zeitung blatt magazin "
    "verlag werke bahn liga cup meisterschaft pokal preis krieg gesetz vertrag programm orchester club klub union "
    "allianz fraktion bewegung armee kirche kloster orden ski ow ic off stein mann meier mayer müller ner berger er in"
).split()


def features(words: Sequence[str], tags: Sequence[str]) -> list[list[str]]:
    """The features of every word of a sentence; `tags` are HanTa's."""
    kinds = _kinds(words)
    alike = [
        (*_form(word), f"p={tag}", *(f"k={kind}" for kind in kinds[at]))
        for at, (word, tag) in enumerate(zip(words, tags, strict=True))
    ]
    quoted = _quoted(words)
    found = []
    for at, word in enumerate(words):
        own = [*_letters(word), *alike[at]]
        for step in NEIGHBOURS:
            if 0 <= at + step < len(words):
                own += [f"{step}{feature}" for feature in alike[at + step]]
                own.append(f"{step}w={words[at + step].lower()}")
                if abs(step) == 1:
                    own.append(f"{step}z3={words[at + step][-3:].lower()}")
            else:
                own.append(f"{step}none")
        if at:
            own.append(f"pp={tags[at - 1]}|{tags[at]}")
        if at + 1 < len(words):
            own.append(f"pn={tags[at]}|{tags[at + 1]}")
        if quoted[at]:
            own.append("quoted")
        found.append(own)
    return found


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[str, ...]:
    """Features of a word's own letters, which its neighbours do not see."""
    lower = word.lower()
    found = [f"w={lower}"]
    found += [f"a{size}={lower[:size]}" for size in (2, 3, 4, 5)]
    found += [f"z{size}={lower[-size:]}" for size in (2, 3, 4, 5)]
    if "-" in word:
        parts = lower.split("-")
        found += [f"h={parts[-1]}", f"h0={parts[0]}"]
    return tuple(found)


@lru_cache(maxsize=20_000)
def _form(word: str) -> tuple[str, ...]:
    """Features of a word's form and sort, for itself and for its neighbours."""
    shape = word
    for pattern, sign in SHAPES:
        shape = pattern.sub(sign, shape)
    short = REPEATED.sub(r"\1", shape)
    found = [f"s={short}"]
    if len(word) < 6:
        found.append(f"l={shape}")
    if ROMAN.fullmatch(word):
        found.append("roman")
    lower = word.lower()
    if word[:1].isupper():
        found += [f"e={ending}" for ending in LONG_ENDINGS if lower.endswith(ending) and lower != ending][:2]
        if lower.endswith(_endings("person_nouns")):
            found.append("c=person")
        if lower.endswith(_endings("organisation_nouns")):
            found.append("c=organisation")
    elif lower.endswith(NATIONAL_ENDINGS):
        found.append("c=national")
    return tuple(found)


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in getattr(vocabulary("de"), name) if len(word) > 3)


@cache
def _entries() -> dict[str, tuple[str, ...]]:
    """What each word or phrase of the lists is."""
    words = vocabulary("de")
    lists = {
        "first": words.first_names,
        "female": word_set("german", "female-names"),
        "place": words.places,
        "country": word_set("german", "countries"),
        "organisation": words.organisations,
        "orgnoun": words.organisation_nouns,
        "product": words.product_nouns,
        "office": word_set("german", "offices"),
        "month": words.months,
        "english-place": vocabulary("en").places,
    }
    found: dict[str, list[str]] = {}
    for kind in sorted(lists):
        for entry in lists[kind]:
            found.setdefault(entry, []).append(kind)
    return {entry: tuple(kinds) for entry, kinds in found.items()}


def _kinds(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The lists that each word stands in, alone, with the words behind it, or without a genitive's ending."""
    entries = _entries()
    found: list[tuple[str, ...]] = [()] * len(words)
    for at, word in enumerate(words):
        found[at] += entries.get(word, ())
        if not found[at] and word.endswith(("s", "’")):
            found[at] += tuple(f"{kind}-s" for kind in entries.get(word.rstrip("s").rstrip("’'"), ()))
        for size in range(2, LONGEST_ENTRY + 1):
            phrase = " ".join(words[at : at + size]) if at + size <= len(words) and word[:1].isupper() else ""
            for kind in entries.get(phrase, ()):
                found[at] += (f"{kind}-first",)
                for inside in range(at + 1, at + size):
                    found[inside] += (f"{kind}-inside",)
    return found


def _quoted(words: Sequence[str]) -> list[bool]:
    """Which words stand in quotation marks of a few words, as titles do."""
    found = [False] * len(words)
    opened = -1
    for at, word in enumerate(words):
        if word in '„“”"»«':
            if opened >= 0 and at - opened <= 7:
                found[opened + 1 : at] = [True] * (at - opened - 1)
                opened = -1
            else:
                opened = at
    return found
