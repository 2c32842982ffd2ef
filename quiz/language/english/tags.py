"""C5 tags as HanTa gives them, made coarse, and repaired where HanTa is known to err."""

import re
from itertools import zip_longest

from quiz.language.english.verbs import is_past
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

COARSE = {
    "NN0": Pos.NOUN, "NN1": Pos.NOUN, "NN2": Pos.NOUN, "NP0": Pos.NAME, "CRD": Pos.NUMBER, "ORD": Pos.ADJECTIVE,
    "AJ0": Pos.ADJECTIVE, "AJC": Pos.ADJECTIVE, "AJS": Pos.ADJECTIVE, "AV0": Pos.ADVERB, "AVP": Pos.VERB_PARTICLE,
    "AT0": Pos.ARTICLE, "DPS": Pos.POSSESSIVE, "DT0": Pos.INDEFINITE, "PNI": Pos.INDEFINITE, "PNP": Pos.PRONOUN,
    "PNX": Pos.REFLEXIVE, "PNQ": Pos.RELATIVE, "DTQ": Pos.RELATIVE, "AVQ": Pos.QUESTION, "PRP": Pos.PREPOSITION,
    "PRF": Pos.PREPOSITION, "CJC": Pos.CONJUNCTION, "CJS": Pos.SUBORDINATOR, "CJT": Pos.SUBORDINATOR, "TO0": Pos.TO,
    "XX0": Pos.NEGATION, "EX0": Pos.PRONOUN, "POS": Pos.MARK,
}  # fmt: skip
VERB_FORMS = {
    "B": Pos.FINITE,
    "D": Pos.FINITE,
    "Z": Pos.FINITE,
    "I": Pos.INFINITIVE,
    "N": Pos.PARTICIPLE,
    "G": Pos.GERUND,
}
MARKS = {",": Pos.COMMA, ".": Pos.STOP, "!": Pos.STOP, "?": Pos.STOP, ";": Pos.STOP, ":": Pos.STOP, "…": Pos.STOP}
UNITS = "bn|m|tn|trn|k|p|km|kg|cm|mm|ft|mph|kph|GW|MW|GB|TB"
"""Units that newspapers write without a blank: $5.5bn, 1,340km."""
SUBJECTS = frozenset({"who", "which", "he", "she", "it", "they", "we", "i"})
NAME_LINKS = frozenset("de van von der den la du del di da bin ibn al el".split())
FOREIGN_ADJECTIVE = ("ish", "ian", "ese", "ean", "can", "ic", "al", "ern")
PRICING = frozenset("about around some nearly almost roughly up more less over".split())
"""What stands between "cost" and a sum."""
DEMONSTRATIVES = {"this", "that", "these", "those", "such"}


def coarse(word: str, tag: str) -> Pos:
    """The coarse part of speech for HanTa's `tag` of `word`."""
    if word in MARKS:
        return MARKS[word]
    if not re.search(r"\w", word) or word in {"'s", "’s"}:
        return Pos.MARK
    if tag == "VM0":
        return Pos.FINITE
    verb = re.fullmatch(r"V[VBHD]([BDZING])", tag)
    return VERB_FORMS[verb.group(1)] if verb else COARSE.get(tag, Pos.OTHER)


def repair(tokens: list[Token]) -> list[Token]:
    """The tokens with the tagger's known mistakes put right."""
    repaired: list[Token] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        announces = token.lower == "that" and following is not None and following.pos in {Pos.PRONOUN, Pos.ARTICLE}
        costs = (
            token.lower == "cost"
            and following is not None
            and (following.text[:1] in "$€£¥" or following.lower in PRICING)
        )
        if costs and token.pos is Pos.NOUN and repaired and repaired[-1].pos in {Pos.NOUN, Pos.NAME, Pos.PRONOUN}:
            repaired.append(_as(token, Pos.FINITE))
        elif announces and repaired and token.tag == "DT0":
            repaired.append(_as(token, Pos.SUBORDINATOR))
        else:
            repaired.append(_repaired(token, repaired[-1] if repaired else None))
    return _with_its_verb(repaired)


def _with_its_verb(tokens: list[Token]) -> list[Token]:
    """The tokens with a finite verb for a sentence that has none beside its relative and other clauses.

    "Kovalik, 22, who is ranked 11th, served at …": the tagger takes a past behind a comma for a participle.
    """
    opened, likely = False, -1
    for index, token in enumerate(tokens):
        if token.pos is Pos.FINITE and not opened:
            return tokens
        if token.pos is Pos.COMMA:
            opened = False
        elif token.pos in {Pos.RELATIVE, Pos.SUBORDINATOR, Pos.QUESTION}:
            opened = True
        behind_name = index > 0 and (
            tokens[index - 1].pos in {Pos.NAME, Pos.COMMA} or tokens[index - 1].pos is Pos.ADVERB
        )
        past = token.pos is Pos.PARTICIPLE and is_past(token.text) and behind_name and not opened
        likely = index if past and likely < 0 and index > 0 else likely
    follows = tokens[likely + 1].lower if 0 <= likely < len(tokens) - 1 else "by"
    if follows == "by":
        return tokens
    return [_as(token, Pos.FINITE) if index == likely else token for index, token in enumerate(tokens)]


def _repaired(token: Token, before: Token | None) -> Token:
    word = token.text
    if re.fullmatch(rf"\d+(?:[.,:/]\d+)*(?:{UNITS})?", word) or word.lower() in word_set("english", "number-words"):
        return _as(token, Pos.NUMBER)
    if token.pos is Pos.NUMBER and re.fullmatch(r"[A-Z][A-Za-z]*-?\d+", word):
        return _as(token, Pos.NAME)  # "Chandrayaan-3"
    if word in word_set("english", "months") and before is not None:
        return _as(token, Pos.NAME)
    if word.lower() in DEMONSTRATIVES and token.pos is Pos.INDEFINITE:
        return _as(token, Pos.DEMONSTRATIVE)
    if (
        before is not None
        and token.capitalised
        and token.pos in {Pos.FINITE, Pos.INFINITIVE, Pos.PARTICIPLE, Pos.OTHER, Pos.VERB_PARTICLE}
    ):
        return _as(token, Pos.NAME)
    if word in NAME_LINKS and before is not None and before.pos is Pos.NAME:
        return _as(token, Pos.NAME)
    if before is not None and token.pos is Pos.PARTICIPLE and before.lower in SUBJECTS and is_past(word):
        return _as(token, Pos.FINITE)
    named = before is not None and before.pos is Pos.NAME and before.capitalised
    if named and token.capitalised and token.pos is Pos.ADJECTIVE and not word.endswith(FOREIGN_ADJECTIVE):
        return _as(token, Pos.NAME)
    return token


def _as(token: Token, pos: Pos) -> Token:
    return Token(token.text, token.span, pos, token.tag, token.lemma)
