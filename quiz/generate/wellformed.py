"""Read a question again before it may live: a question word first, one finite verb near it, nothing dangling."""

import re
from itertools import pairwise

from quiz.core.article import Language, Span
from quiz.errors import N_
from quiz.language import Pos, Token, tagger
from quiz.language.english import tags as english_tags
from quiz.language.german import tags as german_tags
from quiz.language.pos import NOMINAL
from quiz.language.tokens import tokenise

THIRD_PERSON = frozenset(
    "he him his she her they them their its er ihn ihm sein seine seinen seinem seiner seines ihr ihre ihren ihrem "
    "ihrer ihres ihnen".split()
)
SORT = re.compile(r"(?:Which|Welche[rsnm]?) (?P<noun>[\w-]{4,})")
RATE = re.compile(r"^(?:At|To|By)? ?[Hh]ow (?:many|much|far|long|fast)\b.* (?:an|a|per) (?:hour|day|second|year)\?$")
MISPLACED = re.compile(r"^For how long did (?:early|late|in|on|at)\b")
FREE_RELATIVE = re.compile(r", (?:wer|wem|wen) ")
"""A clause for a subject: "Wozu wurde in der Leitung gehalten, wer zögerte?"."""
HALF = re.compile(
    r"\bzwischen (?!.*\bund\b)|\bbetween (?!.*\band\b)|, (?:und|aber|denn|doch) (?:weil|dass|wenn|als|ob|obwohl)\b"
    r"|, (?:die|der|das|den|dem|deren|dessen)\b[^,]*, wie [^,]*\?$|\bund wegen\b|, so ?dass\b|^Wo\b.*, wo\b"
    r"|\b(?:halb|ganz)\?$"
)
"""One of two things, or the beginning of a second clause."""
TWO_VERBS = re.compile(
    r"\b(?:did|do|does|was|were|is|are|has|have) (?:[\w.()'’-]+ ){1,6}said (?:it|he|she|they|the|that)\b"
    r"|\b[Dd]o (?:it|he|she)\b"
)
"""A clause within another: "did the agency said it have", and "how many trains do it lengthen"."""
GERUND_ASKED = re.compile(r"\b(?:did|do|does) (?!nothing|everything|anything|something)[a-z]+ing\b")
"""What only goes before the subject: "did reaching the island, Shackleton cross"."""
SHORTEST = 3
OPEN = N_("has an open quotation or bracket")
DANGLING = frozenset({Pos.PREPOSITION, Pos.CONJUNCTION, Pos.ARTICLE, Pos.TO, Pos.SUBORDINATOR, Pos.POSSESSIVE})


def complaint(question: str, language: Language, answer: str = "", *, led: bool = False) -> str | None:
    """Why the sentence is no well-formed question, or None if it is; "Which commission …?" must not ask for one.

    A question that is `led` by the sentence before may have a pronoun for what that names.
    """
    return _by_letters(question, language, answer) or _by_words(question, language, led=led)


def _by_letters(question: str, language: Language, answer: str) -> str | None:
    """What is wrong as far as its letters show, which costs nothing to look at."""
    sort = SORT.match(question)
    german = language == "de"
    checks = (
        (sort and sort["noun"].casefold() in answer.casefold(), N_("its question word says the answer")),
        (not question.endswith("?") or question.count("?") != 1, N_("is no question")),
        (RATE.search(question), N_("tears a rate apart")),
        (MISPLACED.search(question), N_("has its words in a wrong order")),
        (not german and GERUND_ASKED.search(question), N_("has its words in a wrong order")),
        (not german and TWO_VERBS.search(question), N_("has its words in a wrong order")),
        (german and FREE_RELATIVE.search(question), N_("puts a clause where a noun is wanted")),
        (HALF.search(question), N_("ends in the middle of a phrase")),
        (question.endswith((" it?", " them?")), N_("has a pronoun that nothing in it explains")),
    )
    return next((why for fails, why in checks if fails), None)


def _by_words(question: str, language: Language, *, led: bool) -> str | None:
    """What is wrong with its words once they are tagged."""
    rules = german_tags if language == "de" else english_tags
    tokens = tokenise(question, Span(0, len(question)), language)
    tagged = tagger.tag([token.text for token in tokens], language)
    read = [
        Token(token.text, token.span, rules.coarse(token.text, tag), tag, lemma)
        for token, (tag, lemma) in zip(tokens, tagged, strict=True)
    ]
    words = [token for token in rules.repair(read) if token.is_word]
    checks = (
        (len(words) < SHORTEST, N_("is no question")),
        (not any(token.pos is Pos.FINITE for token in words), N_("has no finite verb")),
        (words and words[-1].pos in DANGLING and language == "de", N_("ends in the middle of a phrase")),
        (any(one.lower == two.lower for one, two in pairwise(words)), N_("says a word twice")),
        (not led and _points_out(words), N_("has a pronoun that nothing in it explains")),
    )
    return next((why for fails, why in checks if fails), None)


def is_open(question: str) -> bool:
    """Whether a quotation or bracket is not closed; “ closes a German quotation and opens an English one."""
    pairs = ("()", "»«", "„“" if "„" in question else "“”")
    return question.count('"') % 2 == 1 or any(question.count(pair[0]) != question.count(pair[1]) for pair in pairs)


def _points_out(words: list[Token]) -> bool:
    """Whether a pronoun of the third person has no noun or name before it in the question: "Why did they stay?"."""
    first = next((i for i, token in enumerate(words) if i and token.lower in THIRD_PERSON), None)
    return first is not None and not any(token.pos in NOMINAL for token in words[1:first])
