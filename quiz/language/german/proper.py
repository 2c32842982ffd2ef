"""Names inside noun phrases: "Bundeskanzler Olaf Scholz", "Ursula von der Leyen", "Österreichs Regierung"."""

import re
from collections.abc import Sequence

from quiz.language.german.inflection import Case, Reading, readings_of
from quiz.language.german.names import NOBLE, ROMAN
from quiz.language.german.nouns import NounKind, kinds, readings
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL, Pos
from quiz.language.token import Token
from quiz.language.vocabulary import vocabulary

NAME_KINDS = frozenset({NounKind.FIRST_NAME, NounKind.SURNAME, NounKind.PLACE})
ADDRESSES = frozenset({"Herr", "Herrn", "Frau", "Familie", "Doktor", "Professor", "Professorin"})
# A name that ends so is rarely a genitive: Markus, Paris, Athos.
OWN_S = ("ss", "us", "is", "as", "os", "es", "ns")
INITIAL = re.compile(r"[A-ZÄÖÜ]\.")
MODEL_NUMBER = re.compile(r"\d{1,3}(?:\.\d)?")


def is_name(token: Token) -> bool:
    """Whether a token is a name by its tag, or by the lexicon and nothing else."""
    if token.pos is Pos.NAME and token.capitalised:
        return True
    known = kinds(token.text)
    return token.pos is Pos.NOUN and bool(known & NAME_KINDS) and NounKind.COMMON not in known


def is_first_name(word: str) -> bool:
    """Whether a word is a first name and no common noun: not every first name has an entry in Wiktionary's tables."""
    known = kinds(word)
    return (NounKind.FIRST_NAME in known or word in vocabulary("de").first_names) and NounKind.COMMON not in known


def is_genitive(word: str) -> bool:
    """Whether a name has the ending of a genitive: "Österreichs", "Scholz’", "Grass’"."""
    if word.endswith(("’", "'", "’s", "'s")):
        return True
    if not word.endswith("s") or len(word) < 4:
        return False
    cases = {one.case for one in readings(word)} if kinds(word) & NAME_KINDS else set()
    if cases:
        return cases == {Case.GENITIVE}
    if kinds(word) & NAME_KINDS or word in vocabulary("de").first_names or word in vocabulary("de").places:
        return False
    stem = word[:-1]
    known = kinds(stem) & NAME_KINDS or stem in vocabulary("de").places or stem in vocabulary("de").first_names
    return bool(known) or not word.endswith(OWN_S)


def readings_of_name(word: str) -> frozenset[Reading]:
    """A name without an article is singular, and in the genitive only if it shows it."""
    if is_genitive(word):
        return readings_of("msg fsg nsg")
    return readings_of("msn fsn nsn msd fsd nsd msa fsa nsa")


def owner_end(tokens: Sequence[Token], at: int) -> int:
    """Behind a name in the genitive that stands for an article ("Angela Merkels Regierung"); 0 if there is none."""
    end = at
    while end < len(tokens) and is_name(tokens[end]):
        end += 1
        if is_genitive(tokens[end - 1].text):
            break
    if end == at or not is_genitive(tokens[end - 1].text) or end >= len(tokens):
        return 0
    behind = end
    while behind < len(tokens) - 1 and tokens[behind].pos in {Pos.ADJECTIVE, Pos.NUMBER}:
        behind += 1
    return end if tokens[behind].pos is Pos.NOUN else 0


def is_of_town(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is a place's adjective in -er, which the tagger often calls a noun: "die Villacher Polizei"."""
    word = tokens[at].text
    if not tokens[at].capitalised or not word.endswith("er") or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].pos not in {Pos.NOUN, Pos.ADJECTIVE} or tokens[at].pos not in NOMINAL:
        return False
    return any(NounKind.PLACE in kinds(stem) for stem in (word[:-2], word[:-1], word[:-2] + "en"))


def run(tokens: Sequence[Token], first: int) -> tuple[int, int]:
    """The head and the end of a noun with the name behind it, or of a name of several words.

    The noun is the head of "Bundeskanzler Olaf Scholz", the last word that of a name.
    """
    last = first + 1
    named = is_name(tokens[first])
    while last < len(tokens):
        if _continues(tokens, first, last):
            last += 1
        elif (link := _noble_end(tokens, last)) and is_name(tokens[last - 1]):
            last = link
        else:
            break
    head = first
    if named:
        head = max(index for index in range(first, last) if tokens[index].pos in NOMINAL)
    return head, last


def _continues(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the word at `at` goes on with the name, or is a name behind its noun."""
    token, before = tokens[at], tokens[at - 1]
    if INITIAL.fullmatch(token.text):
        return is_name(before) and at + 1 < len(tokens) and tokens[at + 1].pos in NOMINAL
    if ROMAN.fullmatch(token.text) or MODEL_NUMBER.fullmatch(token.text):
        follower = tokens[at + 1] if at + 1 < len(tokens) else None
        counts = follower is not None and follower.pos in {Pos.NOUN, Pos.NUMBER, Pos.ADJECTIVE}
        return is_name(before) and not (counts and MODEL_NUMBER.fullmatch(token.text))
    if is_genitive(before.text) and is_name(before):
        return False
    if INITIAL.fullmatch(before.text) and at - 1 > first:
        return token.pos in NOMINAL
    if token.pos is Pos.NAME and token.capitalised:
        return not (is_genitive(token.text) and not is_name(before))
    if token.pos is not Pos.NOUN:
        return False
    if f"{before.text} {token.text}" in vocabulary("de").organisations:
        return True
    names = kinds(token.text) & NAME_KINDS
    if NounKind.PLACE in names and "-" in token.text:
        return not is_name(before)  # "das Bundesland Mecklenburg-Vorpommern"
    if is_first_name(before.text):
        return bool(names) or not readings(token.text)
    titled = before.text in ADDRESSES or (at - 1 == first and ends_in(before.text, vocabulary("de").person_nouns))
    return titled and bool(names - {NounKind.PLACE})


def _noble_end(tokens: Sequence[Token], at: int) -> int:
    """Behind "von der Leyen"; 0 where no family name begins. "von" needs a first name before it."""
    if tokens[at].text not in NOBLE or not is_first_name(tokens[at - 1].text):
        return 0
    link = tokens[at].text
    while at < len(tokens) and tokens[at].text in NOBLE:
        at += 1
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if link == "von" and follower is not None and follower.pos is Pos.NAME:
        return 0  # "Maria Stuart von Friedrich Schiller"
    return at + 1 if at < len(tokens) and tokens[at].capitalised and tokens[at].pos in NOMINAL else 0
