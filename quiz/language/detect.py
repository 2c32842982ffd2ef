"""Tell German from English by the little words that no text does without."""

import re
from collections import Counter

from quiz.core.article import Language

GERMAN = frozenset(
    "der die das und ist nicht ein eine einen den dem des von mit auf für sich auch es im zu wird wurde war als".split()
)
ENGLISH = frozenset("the and of to is was in that it for on with as are were by at from this have has be not".split())


def detect(text: str) -> Language:
    """The language of `text`: the one whose function words are more frequent; German where there are none."""
    counts = Counter(re.findall(r"[a-zäöüß]+", text[:20_000].lower()))
    german = sum(counts[word] for word in GERMAN)
    english = sum(counts[word] for word in ENGLISH)
    return "en" if english > german else "de"
