"""Surnames of a German text that the tagger takes for other words where they stand alone.

"Reinhold Messner" is known by his first name; "Messner hatte" is a noun to the tagger, "Habeler lachte" an adverb.
What was a surname behind a first name is one wherever it stands without an article, an adjective or a number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from quiz.language.german.tags import COMPOUND
from quiz.language.pos import DETERMINERS, Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary

SHORTEST = 4
ALSO_ADVERBS = frozenset(
    "Bald Ernst Früh Groß Gross Klein Kurz Lange Neu Rasch Schnell Schön Selten Stark Still".split()
)
"""Surnames that at the beginning of a sentence are mostly other words."""
MISTAKEN = frozenset({Pos.NAME, Pos.NOUN, Pos.ADJECTIVE, Pos.ADVERB})
"""What the tagger may take a surname for."""
DESCRIBING = DETERMINERS | {Pos.ADJECTIVE, Pos.NUMBER}
AS_A = frozenset({"als", "zum", "zur", "am", "beim", "im", "vom", "aus"})
"""Words behind which a noun stands without an article of its own: "arbeitete als Koch", "ein Tisch aus Holz"."""


def surnames_in(sentences: Sequence[Sequence[Token]], words: Vocabulary) -> frozenset[str]:
    """The words that stand behind first names somewhere in the text."""
    return frozenset(surname for tokens in sentences for surname in _behind_first_names(tokens, words))


def retagged(sentences: Sequence[Sequence[Token]], words: Vocabulary) -> list[list[Token]]:
    """The sentences with their surnames tagged as names."""
    surnames = surnames_in(sentences, words)
    return [
        [
            replace(token, pos=Pos.NAME, tag="NE", lemma=_bare(token.text, surnames))
            if token.pos is not Pos.NAME and _is_surname(tokens, index, surnames)
            else token
            for index, token in enumerate(tokens)
        ]
        for tokens in sentences
    ]


def _behind_first_names(tokens: Sequence[Token], words: Vocabulary) -> Iterator[str]:
    for first, last, behind in zip_longest(tokens[:-1], tokens[1:], tokens[2:]):
        more = behind is not None and behind.capitalised and behind.pos is Pos.NAME  # "Johann Sebastian Bach"
        describes = behind is not None and behind.pos is Pos.NOUN and last.pos is Pos.ADJECTIVE
        may_be = last.capitalised and last.pos in MISTAKEN and len(last.text) >= SHORTEST and not describes
        known = first.text in words.first_names and last.text not in words.months | words.places
        if known and may_be and not more and not COMPOUND.fullmatch(last.text):
            yield last.text


def _is_surname(tokens: Sequence[Token], index: int, surnames: frozenset[str]) -> bool:
    token = tokens[index]
    owner = token.text not in surnames
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if owner and (token.text[-1:] != "s" or token.text[:-1] not in surnames):
        return False
    if owner and (following is None or following.pos is not Pos.NOUN):
        return False  # "Messners Buch", but "die Karls" are many
    if not index:
        return token.text not in ALSO_ADVERBS
    before = tokens[index - 1]
    return before.pos not in DESCRIBING and before.lower not in AS_A


def _bare(text: str, surnames: frozenset[str]) -> str:
    return text if text in surnames else text[:-1]
