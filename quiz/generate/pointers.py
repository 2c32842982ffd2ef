"""Why a word cannot stand alone, in words that `quiz generate --explain` shows."""

from dataclasses import dataclass

from quiz.errors import N_

TAKES_UP = N_("takes up the sentence before")
PRONOUN = N_("a pronoun for something named before")
DEMONSTRATIVE = N_("points at something named before")
FOR_A_CLAUSE = N_("takes up something said before")
COMPARISON = N_("compared with something said before")
EPITHET = N_("a person named before")
LACKS_NOUN = N_("an article without its noun")
PURPOSE = N_("a purpose of something named before")
TOPICAL = N_("something the article is about")
TOLD_BEFORE = N_("something the article brought in before")
GENERAL = N_("a general noun for something named before")
DATED = N_("means something only beside the article's date")
EXPLAINED = N_("explained by the sentence before, which the question shows")
INSUFFICIENT = frozenset({TOLD_BEFORE, GENERAL})
"""Reasons for which the title of the article may not be enough to say what is meant."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Why a word cannot stand alone; a `vague` one can if the article it comes from is named with the question."""

    why: str
    vague: bool = False
