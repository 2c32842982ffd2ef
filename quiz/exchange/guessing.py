"""What a file does not say of a card and can be guessed."""

from collections.abc import Sequence

from quiz.core.article import Language, Span
from quiz.core.card import Evidence
from quiz.core.kinds.cloze import GAP

LONGEST_SHORT_ANSWER = 80
"""Characters; who has to type more than that gives up, so a longer answer is thought of and then looked at."""
TRUTHS: dict[Language, tuple[str, str]] = {"de": ("richtig", "falsch"), "en": ("true", "false")}
"""The words under which true and false are asked."""
TRUE_WORDS = frozenset(("richtig", "wahr", "true", "ja", "yes", "stimmt", "correct", "right"))
FALSE_WORDS = frozenset(("falsch", "unwahr", "false", "nein", "no", "stimmt nicht", "incorrect", "wrong"))


def likely_kind(answer: str) -> str:
    """Whether a question without options is better typed or looked at: a long answer is no fun to type."""
    return "reveal" if len(answer) > LONGEST_SHORT_ANSWER or "\n" in answer else "short"


def guessed_kind(question: str, answer: str, wrong: Sequence[str]) -> str:
    """The kind of a card of which only the words are known: a gap makes a cloze, wrong answers a choice."""
    if question.count(GAP) == 1:
        return "cloze"
    if len(wrong) == 1 and {truth(answer), truth(wrong[0])} == {True, False}:
        return "truefalse"
    return "choice" if wrong else likely_kind(answer)


def truth(word: str) -> bool | None:
    """Whether a word says that something is true or false; None if it says neither."""
    folded = " ".join(word.casefold().split())
    return True if folded in TRUE_WORDS else False if folded in FALSE_WORDS else None


def beside(sentence: str, answer: str) -> Evidence:
    """The evidence of a source without its place: the sentence is all the text there is."""
    place = sentence.find(answer)
    alone = bool(answer) and place >= 0 and sentence.find(answer, place + 1) < 0
    return Evidence(sentence, Span(0, len(sentence)), Span(place, place + len(answer)) if alone else None)
