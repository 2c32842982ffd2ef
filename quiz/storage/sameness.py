"""Whether two texts are versions of one article or two articles that happen to have the same title.

Measured by runs of three words (Broder et al., "Syntactic clustering of the Web", 1997, calls them shingles): how many
of those in the shorter text are in the longer one, too. A misprint mended changes three of them, a new paragraph none
of the shorter text's, while two articles about the same thing share hardly a tenth.
"""

import re

RUN = 3
ENOUGH = 0.5

WORD = re.compile(r"\w+")


def is_same_article(one: str, other: str) -> bool:
    """Whether at least half of the shorter text is in the longer one; case, blanks and punctuation do not count."""
    smaller, larger = sorted((_runs(one), _runs(other)), key=len)
    return len(smaller & larger) >= ENOUGH * len(smaller)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    # A text of less than three words is one run.
    return {tuple(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1))}
