"""What an article is known by: its title, if the text has a word of it, else how it begins.

    Wirecard meldet Insolvenz an                                the title
    Rapid um Wiedergutmachung. Wien – Bei Rapid ist …           Rapid um Wiedergutmachung
    Eine Pumpe soll dem Tal helfen, sein Wasser auch nach langem Regen rasch loszuwerden. Linz – …
                                                                Eine Pumpe soll dem Tal helfen, sein Wasser …

A question may begin with it, and what it says is not asked. Where a text has no title, or only the name of a file, its
first sentence says best what it is about; of a long one the beginning.
"""

import re

from quiz.core.article import Article
from quiz.language.sentences import split

TELLING = 4
"""Letters of a word by which a title is known to belong to its text."""
SHORTEST = 15
LONGEST = 90
"""Letters of a first sentence that are said of it."""
HALVES = re.compile(r": | [–—-] |; ")
"""What parts a first sentence into one that says enough and what it adds."""
CUT_OFF = " …"
LEFT_HANGING = re.compile(r"(?:,? (?:\w{1,3}|\w+-))*,?$")
"""Short words at the end that belong to what was cut off: "schnell und …"."""


def headline(article: Article) -> str:
    """The title by which a reader knows the article, or an empty string."""
    text = article.text.casefold()
    if any(len(word) >= TELLING and word in text for word in re.findall(r"\w+", article.title.casefold())):
        return article.title
    first = next(split(article.text, article.language), None)
    words = " ".join(first.span.of(article.text).split()).rstrip(".!") if first else ""
    return _shortened(words) if len(words) > SHORTEST else ""


def _shortened(sentence: str) -> str:
    """The sentence up to a dash or colon that leaves enough, or as many words as can be read at a glance."""
    if len(sentence) <= LONGEST:
        return sentence
    halves = [part.start() for part in HALVES.finditer(sentence) if LONGEST // 2 <= part.start() <= LONGEST]
    if halves:
        return sentence[: halves[-1]]
    words = sentence[: sentence.rindex(" ", 0, LONGEST - len(CUT_OFF))]
    return LEFT_HANGING.sub("", words) + CUT_OFF
