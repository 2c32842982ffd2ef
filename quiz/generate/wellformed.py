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
DANGLING = frozenset({Pos.PREPOSITION, Pos.CONJUNCTION, Pos.ARTICLE, Pos.TO, Pos.SUBORDINATOR, Pos.POSSESSIVE})


def complaint(question: str, language: Language, answer: str = "") -> str | None:
    """Why the sentence is no well-formed question, or None if it is; "Which commission …?" must not ask for one."""
    sort = SORT.match(question)
    if sort and sort["noun"].casefold() in answer.casefold():
        return N_("its question word says the answer")
    rules = german_tags if language == "de" else english_tags
    tokens = tokenise(question, Span(0, len(question)), language)
    tagged = tagger.tag([token.text for token in tokens], language)
    read = [
        Token(token.text, token.span, rules.coarse(token.text, tag), tag, lemma)
        for token, (tag, lemma) in zip(tokens, tagged, strict=True)
    ]
    words = [token for token in rules.repair(read) if token.is_word]
    if not question.endswith("?") or question.count("?") != 1 or len(words) < 3:
        return N_("is no question")
    if not any(token.pos is Pos.FINITE for token in words):
        return N_("has no finite verb")
    if words[-1].pos in DANGLING and language == "de":
        return N_("ends in the middle of a phrase")
    if any(one.lower == two.lower and one.is_word for one, two in pairwise(words)):
        return N_("says a word twice")
    if _points_out(words):
        return N_("has a pronoun that nothing in it explains")
    for opening, closing in ("„“", "()", "»«", "“”"):
        # “ closes a German quotation and opens an English one.
        if opening + closing == ("“”" if "„" in question else "„“"):
            continue
        if question.count(opening) != question.count(closing):
            return N_("has an open quotation or bracket")
    return None


def _points_out(words: list[Token]) -> bool:
    """Whether a pronoun of the third person has no noun or name before it in the question: "Why did they stay?"."""
    first = next((i for i, token in enumerate(words) if i and token.lower in THIRD_PERSON), None)
    return first is not None and not any(token.pos in NOMINAL for token in words[1:first])
