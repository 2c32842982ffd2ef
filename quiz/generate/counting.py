"""Counts of what was told in a sentence before: "Weitere 62.000 Bände", "The two men …", "the next six"."""

from collections.abc import Callable

from quiz.generate.deictic import TIME_SPANS
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.pos import NOMINAL
from quiz.language.token import Token
from quiz.language.values import YEAR

OPENING = 2
"""Words at the beginning, of which a count goes on from the sentence before."""
ABOUT = frozenset("rund etwa knapp about around some nearly almost".split())
COUNTING = frozenset("second third fourth last zweite dritte vierte letzte other andere nächste next".split())
THE_NEXT = ("next", "following", "remaining", "nächst", "folgend", "übrig", "restlich", "verbliebene")
FRACTIONS = frozenset("second third fourth fifth sixth".split())
PEOPLE = frozenset("men women people brothers sisters".split())
COUNTED = frozenset("men women people sides countries teams brothers sisters companies parties groups".split())


def counts_those_told(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether the word at `index` counts what a sentence before told, or goes on counting."""
    return any(check(sentence, index, text) for check in CHECKS)


def _is_bare_number(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Two were ordered to pay", "All three have appealed": two and three of whom?"""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    relative = tokens[index].lower in {"rest", "remainder", "others"} or tokens[index].text.endswith("est")
    if index == 1 and tokens[0].text == "The" and following is Pos.FINITE and relative:
        return True  # "The rest was given by donors", "The youngest was 19"
    if (
        tokens[index].pos is Pos.NUMBER
        and following in {Pos.PARTICIPLE, Pos.INFINITIVE}
        and tokens[index].text.isalpha()
    ):
        return index > 1 and tokens[index - 1].pos is Pos.FINITE  # "mussten fünf ersetzt werden"
    if index == 1 and tokens[0].lower in ABOUT and tokens[1].pos is Pos.NUMBER and following is Pos.FINITE:
        return True  # "Rund 80 wohnen im Tal"
    if not index and tokens[0].text == "One" and following is Pos.COMMA:
        return True  # "One, a 51-year-old man from Mainz, collapsed"
    if tokens[index].pos not in {Pos.NUMBER, Pos.INDEFINITE} or index > 1 or index + 1 >= len(tokens):
        return False
    if not index and tokens[0].pos is Pos.NUMBER and tokens[1].lower in {"that", "who", "which"}:
        return True  # "Three that provoke a swift attack were switched off"
    if index and tokens[0].lower == "the" and tokens[index].pos is Pos.NUMBER and tokens[index].text.isalpha():
        return tokens[index + 1].pos not in {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME, Pos.NUMBER, Pos.PREPOSITION}
    return tokens[index + 1].pos is Pos.FINITE and tokens[index].text.isalpha() and tokens[0].lower != "nobody"


def _counts_no_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "The unions have counted four since it came into force", "a drop of 2.7 meters in a third": four what?"""
    tokens = sentence.tokens
    if text.language != "en" or not 0 < index < len(tokens) - 1:
        return False
    ends = tokens[index + 1].pos in {Pos.STOP, Pos.COMMA}
    if tokens[index].lower in FRACTIONS and tokens[index - 1].lower == "a" and ends:
        return tokens[index - 2].lower in {"in", "on", "at", "with", "for", "from", "to"}
    if tokens[index].pos is not Pos.NUMBER:
        return False
    if tokens[index + 1].pos is Pos.STOP and _is_only_number(tokens, index):
        return True  # "When the Orpheum opened, there were more than four thousand."
    verb = tokens[index - 1].lower in {"counted", "found", "lost", "opened", "built", "sold"}
    return (
        verb
        and tokens[index].text.isalpha()
        and (tokens[index + 1].pos is Pos.STOP or tokens[index + 1].lower == "since")
    )


def _is_only_number(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether the number that ends there is the first of its sentence, only about right, and of nothing named."""
    first = last
    while tokens[first - 1].pos is Pos.NUMBER:
        first -= 1
    plain = all(token.text.isalpha() or token.text.isdigit() for token in tokens[first : last + 1])
    counted = any(token.pos is Pos.NUMBER and not YEAR.fullmatch(token.text) for token in tokens[:first])
    near = tokens[first - 1].lower in {"than", "about", "nearly", "almost", "around"}
    return near and plain and not counted and not YEAR.fullmatch(tokens[last].text)


def _counts_those_before(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "The two men shared a Nobel Prize": which two was said before."""
    tokens = sentence.tokens
    if not 0 < index < len(tokens) - 1 or tokens[index - 1].lower != "the" or tokens[index].pos is not Pos.NUMBER:
        return False
    people = tokens[index + 1].text in PEOPLE
    before = [mention for mention in sentence.mentions if mention.kind.is_name and mention.last < index]
    named = sum(not people or mention.kind is MentionKind.PERSON for mention in before)
    return tokens[index].text.islower() and tokens[index + 1].text in COUNTED and named < 2


def _counts_on(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Weitere 62.000 Bände", "another 40": beside those counted before."""
    tokens = sentence.tokens
    further = tokens[index].lower in {"weitere", "weiteren", "weiterer", "another", "further"}
    if index + 1 >= len(tokens) or not further:
        return False
    if index >= OPENING:  # "bekam noch zwei weitere Anläufe", but "40 Busse und weitere 12"
        counts = tokens[index - 1].pos is Pos.NUMBER and tokens[index + 1].pos in NOMINAL
        return counts and not any(token.pos is Pos.NUMBER for token in tokens[: index - 1])
    counted = index > 0 and tokens[index - 1].pos is Pos.NUMBER and tokens[index + 1].pos not in NOMINAL
    return counted or tokens[index + 1].pos is Pos.NUMBER  # "Vierzehn weitere kannte man", "Weitere 62.000 Bände"


def _counts_in_order(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "The second attempt, on the short rise, ended …": at what?"""
    tokens = sentence.tokens
    bare = not index and tokens[0].lower.rstrip("rs") in {"zweite", "dritte", "vierte"} and len(tokens) > 2
    if bare and tokens[1].pos is Pos.NOUN and tokens[2].pos is Pos.FINITE:
        return True  # "Zweiter Anlass ist der Besuch von …"
    ordinal = index == 1 and tokens[0].lower in {"the", "der", "die", "das"} and tokens[1].lower in COUNTING
    return ordinal and len(tokens) > 3 and tokens[2].pos is Pos.NOUN and tokens[3].pos in {Pos.FINITE, Pos.COMMA}


def _adds_one(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Warum wurde eine weitere Erhöhung beschlossen?": beside which? Of 26 such cards judges kept nine."""
    tokens = sentence.tokens
    if not tokens[index].lower.startswith("weitere") or index + 1 >= len(tokens):
        return False
    numbered = any(token.pos is Pos.NUMBER for token in tokens[max(0, index - 1) : index + 3])
    noun = next((t for t in tokens[index + 1 : index + 4] if t.pos is Pos.NOUN), None)
    return noun is not None and noun.text != "Mal" and not numbered


def _counts_the_next(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "won five of the next six kick-outs", "die übrigen zwölf Bücher": behind which, beside which?"""
    tokens = sentence.tokens
    if not index or index + 2 >= len(tokens) or tokens[index + 1].pos is not Pos.NUMBER:
        return False
    article = tokens[index - 1].lower in {"the", "die", "der", "den"}
    told = any(token.tag in {"VVD", "VBD"} for token in tokens[:index])  # "spent the next 16 days in hospital"
    span = tokens[index + 2].lower in TIME_SPANS and not told
    return article and not span and tokens[index].lower.startswith(THE_NEXT)


CHECKS: tuple[Callable[[AnalysedSentence, int, AnalysedText], bool], ...] = (
    _is_bare_number,
    _counts_no_noun,
    _counts_those_before,
    _counts_on,
    _counts_in_order,
    _counts_the_next,
    _adds_one,
)
