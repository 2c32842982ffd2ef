"""What an article is known by: its title, if the text has a word of it.

    Wirecard meldet Insolvenz an                                the title
    notizen-2                                                   (nothing: the name of a file)
    Rapid um Wiedergutmachung. Wien – Bei Rapid ist …           Rapid um Wiedergutmachung

A question may begin with it, and what it says is not asked. Where a text has lost its line breaks, what stands before
the dateline is its headline; and where there is none at all, a short first sentence says best what it is about.
"""

import re

from quiz.core.article import Article
from quiz.language.sentences import DATELINE

TELLING = 4
"""Letters of a word by which a title is known to belong to its text."""
LONGEST = 110
SHORT = 80
"""Letters of a first sentence that may stand for the headline."""
FIRST = re.compile(rf"\s*(\S.{{15,{LONGEST}}}?)[.!?]\s+")


def headline(article: Article) -> str:
    """The title by which a reader knows the article, or an empty string."""
    text = article.text.casefold()
    if any(len(word) >= TELLING and word in text for word in re.findall(r"\w+", article.title.casefold())):
        return article.title
    first = FIRST.match(article.text)
    if first is None:
        return ""
    return first.group(1) if len(first.group(1)) <= SHORT or DATELINE.match(article.text, first.end()) else ""
