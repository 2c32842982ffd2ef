"""Whether somebody is only described and the noun left out: "der 69-Jährige", "the Russian", "the new one"."""

import re

from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.pos import NOMINAL
from quiz.language.words import word_set

AGED = re.compile(r"\d+-[Jj]ährigen?r?|\d+-year-old")
RANKED = re.compile(r"\w.*-(?:Erst|Zweit|Dritt|Viert|Fünft|Sechst|Siebt|Acht|Neunt|Zehnt)er?n?")
ORDINALS = frozenset("ersten zweiten dritten vierten letzten erste zweite dritte letzte first second third".split())


def is_epithet(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "der 69-Jährige", or an opening "Das größere, …," with the noun left out."""
    tokens = sentence.tokens
    bare = [token.pos for token in tokens[:3]] == [Pos.ARTICLE, Pos.ADJECTIVE, Pos.COMMA]
    if index == 1 and bare:
        return True
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    if tokens[index].pos is Pos.ADJECTIVE and tokens[index].capitalised and tokens[index].text.endswith("er"):
        return bool(index) and following in {Pos.FINITE, Pos.COMMA}  # "Der 25-jährige Salzburger setzte sich durch"
    national = tokens[index].text in word_set("english", "demonyms") and tokens[index].text.endswith("an")
    if national and index and tokens[index - 1].lower == "the" and following in {Pos.FINITE, Pos.COMMA, Pos.STOP}:
        return True  # "ended when the Russian double-faulted"
    if index == 1 and tokens[1].lower in ORDINALS and following is Pos.FINITE:
        return True  # "Den ersten wehrte Rau ab"
    if index and tokens[index - 1].pos is Pos.ARTICLE and RANKED.fullmatch(tokens[index].text):
        return following is not Pos.NAME  # "Der Tabellen-Zweite verlor in Graz"
    if tokens[index].lower in {"one", "ones"} and index > 1 and tokens[index - 2].lower == "the":
        adjective = tokens[index - 1].pos is Pos.ADJECTIVE and following not in NOMINAL
        return adjective and not any(token.pos in NOMINAL for token in tokens[:index])  # "The new one required …"
    if AGED.fullmatch(tokens[index].text) is None:
        return False
    if "jährige" in tokens[index].text and _is_named_behind(sentence, index):
        return False  # "die 44-jährige Bäuerin Regula Ammann"
    # "a 61-year-old lawyer", "61-year-old Keir Starmer" have their noun or name.
    return tokens[index].text[-1] != "d" or following in {Pos.COMMA, Pos.FINITE, Pos.STOP, Pos.ADVERB, Pos.PARTICIPLE}


def _is_named_behind(sentence: AnalysedSentence, index: int) -> bool:
    """Whether the phrase that a word begins ends in a person's name."""
    end = next(
        (at for at in range(index, len(sentence.tokens)) if sentence.tokens[at].pos in {Pos.COMMA, Pos.FINITE}),
        len(sentence.tokens),
    )
    return any(m.kind is MentionKind.PERSON and index < m.first < end for m in sentence.mentions)
