"""Parts of speech, coarse enough to serve German and English alike.

Each language maps its tagger's own tags to these: STTS (Schiller et al. 1999) for German, the C5 tags of the
British National Corpus for English.
"""

from enum import StrEnum


class Pos(StrEnum):
    """What a word is in its sentence."""

    NOUN = "noun"
    NAME = "name"
    NUMBER = "number"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    ARTICLE = "article"
    POSSESSIVE = "possessive"
    DEMONSTRATIVE = "demonstrative"
    INDEFINITE = "indefinite"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    RELATIVE = "relative"
    QUESTION = "question"
    PRONOMINAL_ADVERB = "pronominal adverb"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    COMPARATOR = "comparator"
    SUBORDINATOR = "subordinator"
    FINITE = "finite verb"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    VERB_PARTICLE = "verb particle"
    TO = "zu/to"
    NEGATION = "negation"
    COMMA = "comma"
    STOP = "stop"
    MARK = "mark"
    OTHER = "other"


DETERMINERS = frozenset({Pos.ARTICLE, Pos.POSSESSIVE, Pos.DEMONSTRATIVE, Pos.INDEFINITE})
NOMINAL = frozenset({Pos.NOUN, Pos.NAME})
PUNCTUATION = frozenset({Pos.COMMA, Pos.STOP, Pos.MARK})
