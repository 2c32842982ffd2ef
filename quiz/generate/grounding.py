"""One check that every card passes, whatever made it: the article itself must prove it."""

import re

from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME
from quiz.language.words import word_set

QUESTION_WORDS = frozenset(
    "wer was wen wem wessen wann wo warum wodurch seit ab bis welches land der begriff "
    "who what which when why did country organisation".split()
)
WORD = re.compile(r"\w+(?:[-.,:’'/]\w+)*")


def complaint(card: Card, text: str, title: str = "") -> str | None:
    """Why `card` is not proven by the article's `text` and `title`, or None if it is."""
    evidence = card.evidence
    if evidence is None or evidence.span.of(text) != evidence.sentence:
        return "its sentence does not stand at its place"
    if evidence.answer is None or " ".join(evidence.answer.of(text).split()) != card.answer:
        return "its answer does not stand in its sentence"
    if _says(card.question, card.answer):
        return "the question gives the answer away"
    known = f"{title}\n{text}"
    unknown = [word for word in _telling(card.question) if word not in known and word.rstrip("s’'") not in known]
    if unknown:
        return f"the article does not know {unknown[0]!r}"
    if any(True for _ in KIND_BY_NAME[card.kind].problems(card)):
        return "it breaks the rules of its kind"
    return None


def _says(question: str, answer: str) -> bool:
    """Whether the words of the answer follow one another in the question, or all of a name's telling parts do."""
    asked = " ".join(WORD.findall(question.casefold()))
    wanted = " ".join(WORD.findall(answer.casefold()))
    return bool(wanted) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", asked) is not None


def _telling(question: str) -> list[str]:
    """The names and numbers of a question: words with a capital letter or a digit, its first word apart."""
    words = WORD.findall(question.replace("_____", " "))[1:]
    months = word_set("german", "months")
    return [
        word
        for word in words
        if (word[0].isupper() or any(character.isdigit() for character in word))
        and word.casefold() not in QUESTION_WORDS
        and word not in months
    ]
