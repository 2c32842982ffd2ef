"""One check that every card passes, whatever made it: the article itself must prove it."""

import re
from functools import lru_cache

from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME
from quiz.errors import N_
from quiz.language.words import word_set

QUESTION_WORDS = frozenset(
    "wer was wen wem wessen wann wo warum wodurch seit ab bis welches land der begriff "
    "who what which when why did country organisation richtig true".split()
)
LABEL = re.compile(r"(?:Zu „|On “).+?[“”](?: \([^()]*\))?: (?=\S)")
"""The title of the article before a question (`quiz.generate.context`)."""
WORD = re.compile(r"\w+(?:[-.,:’'/]\w+)*")


def complaint(card: Card, text: str, title: str = "", *, truth: str = "") -> str | None:
    """Why `card` is not proven by the article's `text` and `title`, or None if it is.

    The answer of a true/false card stands in no sentence; its `truth`, if given, is the statement as the article has
    it, and a false one may differ from that in one place only, where the article says what `card.evidence` marks.
    """
    evidence = card.evidence
    if evidence is None or evidence.span.of(text) != evidence.sentence:
        return N_("its sentence does not stand at its place")
    if evidence.answer is None:
        return N_("its answer does not stand in its sentence")
    marked = " ".join(evidence.answer.of(text).split())
    if truth and card.question != truth and (_changed(card.question, truth) or truth) not in marked:
        return N_("the statement is false for more than one reason")
    statement = card.kind == "truefalse"
    if not statement and marked != card.answer:
        return N_("its answer does not stand in its sentence")
    if not statement and _says(card.question, card.answer):
        return N_("the question gives the answer away")
    known = _folded(title, text)
    asked = truth if statement else card.question
    telling = [word.casefold() for word in _telling(asked)]
    if any(word not in known and word.rstrip("s’'") not in known for word in telling):
        return N_("the question has a name or number that the article does not have")
    if any(True for _ in KIND_BY_NAME[card.kind].problems(card)):
        return N_("it breaks the rules of its kind")
    return None


@lru_cache(maxsize=2)
def _folded(title: str, text: str) -> str:
    """Title and text for comparing words; a book has thousands of cards, all of them of the same text."""
    return f"{title}\n{text}".casefold()


def _changed(statement: str, truth: str) -> str:
    """The one stretch of whole words by which a true statement differs from a false one; empty if it is no stretch."""
    said, true = re.split(r"(\W)", statement), re.split(r"(\W)", truth)
    first = next((i for i, (one, two) in enumerate(zip(said, true, strict=False)) if one != two), 0)
    tail = next((i for i, (one, two) in enumerate(zip(said[::-1], true[::-1], strict=False)) if one != two), 0)
    return "".join(true[first : len(true) - tail]).strip()


def _says(question: str, answer: str) -> bool:
    """Whether the words of the answer follow one another in the question, or all of a name's telling parts do."""
    asked = " ".join(WORD.findall(question.casefold()))
    wanted = " ".join(WORD.findall(answer.casefold()))
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", asked) is not None


def _telling(question: str) -> list[str]:
    """The names and numbers of a question: words with a capital letter or a digit, its first word apart."""
    words = WORD.findall(LABEL.sub("", question).replace("_____", " "))[1:]
    months = word_set("german", "months")
    return [
        word
        for word in words
        if (word[0].isupper() or any(character.isdigit() for character in word))
        and word.casefold() not in QUESTION_WORDS
        and word not in months
    ]
