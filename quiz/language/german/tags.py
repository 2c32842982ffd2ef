"""STTS tags as HanTa gives them, made coarse, and repaired where HanTa is known to err."""

import re

from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

COARSE = {
    "NN": Pos.NOUN, "NNA": Pos.NOUN, "NNI": Pos.NOUN, "NE": Pos.NAME, "FM": Pos.NAME, "CARD": Pos.NUMBER,
    "ADJ(A)": Pos.ADJECTIVE, "ADJ(D)": Pos.ADVERB, "ADV": Pos.ADVERB, "PAV": Pos.PRONOMINAL_ADVERB,
    "PROAV": Pos.PRONOMINAL_ADVERB, "ART": Pos.ARTICLE, "PPOSAT": Pos.POSSESSIVE, "PPOSS": Pos.POSSESSIVE,
    "PDAT": Pos.DEMONSTRATIVE, "PDS": Pos.DEMONSTRATIVE, "PIAT": Pos.INDEFINITE, "PIDAT": Pos.INDEFINITE,
    "PIS": Pos.INDEFINITE, "PPER": Pos.PRONOUN, "PRF": Pos.REFLEXIVE, "PRELS": Pos.RELATIVE, "PRELAT": Pos.RELATIVE,
    "PWS": Pos.QUESTION, "PWAT": Pos.QUESTION, "PWAV": Pos.QUESTION, "APPR": Pos.PREPOSITION,
    "APPRART": Pos.PREPOSITION, "APPO": Pos.OTHER, "APZR": Pos.OTHER, "KON": Pos.CONJUNCTION,
    "KOKOM": Pos.COMPARATOR, "KOUS": Pos.SUBORDINATOR, "KOUI": Pos.SUBORDINATOR, "PTKVZ": Pos.VERB_PARTICLE,
    "PTKZU": Pos.TO, "PTKNEG": Pos.NEGATION, "PTKA": Pos.ADVERB, "PTKANT": Pos.OTHER, "TRUNC": Pos.OTHER,
    "ITJ": Pos.OTHER, "XY": Pos.OTHER, "$,": Pos.COMMA, "$.": Pos.STOP, "$(": Pos.MARK,
}  # fmt: skip
VERB_FORMS = {"FIN": Pos.FINITE, "IMP": Pos.FINITE, "INF": Pos.INFINITIVE, "IZU": Pos.INFINITIVE, "PP": Pos.PARTICIPLE}
MARKS = {",": Pos.COMMA, ".": Pos.STOP, "!": Pos.STOP, "?": Pos.STOP, ";": Pos.STOP, ":": Pos.STOP, "…": Pos.STOP}

NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*(?:\.)?")
PRODUCT = re.compile(r"(?=.*\d)(?=.*[^\W\d_])[\w.-]+")
MIXED_CASE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+[A-ZÄÖÜ]\w*|[a-z]+[A-Z]\w*")
COMPOUND = re.compile(r".*-(?:[A-ZÄÖÜ][a-zäöüß]{3,}|[A-ZÄÖÜ]{2,})")
FINITE_FORMS = frozenset({"umfasst"})
"""Verbs that HanTa takes for adjectives now and then."""
RELATIVE_FORMS = frozenset({"der", "die", "das", "den", "dem", "deren", "dessen", "denen"})


def coarse(word: str, tag: str) -> Pos:
    """The coarse part of speech for HanTa's `tag` of `word`."""
    if word in MARKS:
        return MARKS[word]
    if not re.search(r"\w", word):
        return Pos.MARK
    verb = re.fullmatch(r"V[VAM]\((\w+)\)", tag)
    return VERB_FORMS.get(verb.group(1), Pos.OTHER) if verb else COARSE.get(tag, Pos.OTHER)


def repair(tokens: list[Token]) -> list[Token]:
    """The tokens with the tagger's known mistakes put right, from what stands around each word."""
    repaired = [_by_form(token, first=index == 0) for index, token in enumerate(tokens)]
    _close_subordinate_clauses(repaired)
    _open_relative_clauses(repaired)
    return repaired


def _by_form(token: Token, *, first: bool) -> Token:
    """What a word is by its letters alone, whatever the tagger made of it."""
    word = token.text
    if NUMBER.fullmatch(word):
        return _as(token, Pos.NUMBER)
    if word.lower() in word_set("german", "number-words"):
        return _as(token, Pos.NUMBER)
    if COMPOUND.fullmatch(word):
        return _as(token, Pos.NOUN)
    if PRODUCT.fullmatch(word) or MIXED_CASE.fullmatch(word):
        return _as(token, Pos.NAME)
    if token.pos is Pos.NOUN and word in word_set("german", "months"):
        return token
    if token.pos in {Pos.NAME, Pos.NOUN} and word[:1].islower():
        return _as(token, Pos.OTHER)
    if token.pos in {Pos.FINITE, Pos.INFINITIVE} and token.capitalised and not first:
        return _as(token, Pos.NOUN)
    if word in FINITE_FORMS and token.pos is Pos.ADVERB:
        return _as(token, Pos.FINITE)
    if re.fullmatch(r".+zu.+en", word) and token.pos is Pos.FINITE and re.match(r"\w{2,5}zu", word) and len(word) > 9:
        return _as(token, Pos.INFINITIVE)
    return token


def _close_subordinate_clauses(tokens: list[Token]) -> None:
    """A subordinate clause ends in a finite verb: "haben" before its comma is one, and so is "verbessert".

    HanTa takes the last word for an infinitive or participle where no other finite verb precedes it.
    """
    opened = -1
    for index, token in enumerate(tokens):
        if token.pos in {Pos.SUBORDINATOR, Pos.RELATIVE}:
            opened = index
        elif opened >= 0 and token.pos in {Pos.COMMA, Pos.STOP}:
            clause = range(opened, index)
            last = tokens[index - 1]
            has_verb = any(tokens[i].pos is Pos.FINITE for i in clause)
            to_infinitive = any(tokens[i].pos is Pos.TO or tokens[i].tag == "VV(IZU)" for i in clause)
            if not has_verb and not to_infinitive and last.pos in {Pos.INFINITIVE, Pos.PARTICIPLE}:
                tokens[index - 1] = _as(last, Pos.FINITE)
                has_verb = True
            if has_verb or token.pos is Pos.STOP:
                opened = -1


def _open_relative_clauses(tokens: list[Token]) -> None:
    """ ", den der Kaiser geadelt hatte," is a relative clause: "den" is no article where the verb stands last."""
    for index in range(1, len(tokens) - 2):
        if tokens[index - 1].pos is not Pos.COMMA or tokens[index].text not in RELATIVE_FORMS:
            continue
        end = next((i for i in range(index, len(tokens)) if tokens[i].pos in {Pos.COMMA, Pos.STOP}), len(tokens))
        finite = [i for i in range(index, end) if tokens[i].pos is Pos.FINITE]
        if finite == [end - 1] and end - index > 2 and not _awaits_verb(tokens, index):
            tokens[index] = _as(tokens[index], Pos.RELATIVE)


def _awaits_verb(tokens: list[Token], index: int) -> bool:
    """Whether a subordinate clause that began before `index` has not had its finite verb yet."""
    for token in reversed(tokens[:index]):
        if token.pos is Pos.FINITE:
            return False
        if token.pos in {Pos.SUBORDINATOR, Pos.RELATIVE}:
            return True
    return False


def _as(token: Token, pos: Pos) -> Token:
    return Token(token.text, token.span, pos, token.tag, token.lemma)
