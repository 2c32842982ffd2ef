"""Gaps that would take a part out of a name of another language.

    das Manned Spacecraft _____        die Tyne and _____        entlang der West _____        (English in German)
    in Ústí nad _____
    the _____ des Nations              _____ du Pont             _____ ar-Rāzī

Taggers of one language read such names word by word, so that they find only a part.
"""

import re

from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.nouns import kinds
from quiz.language.naming import ends_in
from quiz.language.words import word_set

FOREIGN_LINKS = frozenset({"du", "des", "de", "del", "della", "di", "do", "da", "dos"})
ARABIC = re.compile(r"(?:ar|al|el|as|at|an|ad|ash?|ibn|bin)-[^\W\d_]")
ENGLISH_LINKS = frozenset({"and", "of", "the", "for", "at"})
OPENING_ENGLISH = frozenset({"Super", "Defensive", "Offensive", "Grand", "Premier"})
"""First words of English names that are German words as well: "die Super Bowl"."""
SLAVIC_LINKS = frozenset({"nad", "pod"})
OPENS_NAME = frozenset({Pos.ARTICLE, Pos.PREPOSITION, Pos.ADJECTIVE, Pos.NAME, Pos.NOUN})
"""What stands before the first word of a name, or is its first word."""


def is_rest_of_foreign(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "das Manned Spacecraft _____", "die Tyne and _____", "das National Film _____", "entlang der West _____"."""
    before = tokens[mention.first - 1]
    if not mention.kind.is_name or not any(token.tag in {"NN", "ART", "$."} for token in tokens):
        return False
    if before.lower in ENGLISH_LINKS | SLAVIC_LINKS or before.text in OPENING_ENGLISH:
        return True
    if before.pos is not Pos.NOUN or mention.first < 2:
        return False
    if "-" in before.text and not kinds(before.text) and mention.kind is not MentionKind.PERSON:
        return True  # "auf die 24-Yard _____"
    if not before.text.isalpha():
        return False
    if _is_english_body(mention.text):
        return True  # "der General _____", for "Pharmaceutical Council"
    earlier = tokens[mention.first - 2]
    unknown = not kinds(before.text) and not names_a_person(before) and earlier.pos in OPENS_NAME
    second = earlier.capitalised and mention.first > 2 and not kinds(earlier.text) and not earlier.text.endswith("er")
    return unknown or (second and earlier.is_word and mention.kind is not MentionKind.PERSON)


def _is_english_body(name: str) -> bool:
    """Whether a name is an English one of a body or place, no word of it German: "Road", "Pharmaceutical Council"."""
    words = name.split()
    lists = ("organisation-nouns", "place-nouns")
    return not kinds(words[0]) and any(words[-1] in word_set("english", one) for one in lists)


def is_before_capital(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "another renegade _____ Lord", "the _____' War": what has a capital behind an English name belongs to it."""
    behind = tokens[mention.last : mention.last + 2]
    if not mention.kind.is_name or not behind or not tokens[0].tag or behind[0].tag in {"NN", "NE"}:
        return False
    owns = behind[0].text in {"'", "’"} and len(behind) > 1 and behind[1].capitalised
    return owns or (behind[0].tag in {"NN1", "NN2", "NP0"} and behind[0].capitalised and behind[0].text != "I")


def is_foreign(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the _____ des Nations", "the Stade du 20 _____"."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if not mention.kind.is_name:
        return False
    runs_on = behind is not None and behind.lower in FOREIGN_LINKS | SLAVIC_LINKS and behind.pos is not Pos.ARTICLE
    runs_on = runs_on or (behind is not None and ARABIC.match(behind.text) is not None)
    return runs_on or any(token.lower == "du" for token in tokens[max(0, mention.first - 2) : mention.first])


def names_a_person(token: Token) -> bool:
    """Whether a noun says what somebody is: "Trainer", "Chancellor"."""
    return any(ends_in(token.text, word_set(language, "person-nouns")) for language in ("english", "german"))
