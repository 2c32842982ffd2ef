"""Numbers that nobody has to learn: ages, clock times, halves of a span, numbers of nothing."""

import re

from quiz.language import Mention, Pos, Token
from quiz.language.words import word_set

EXACT = 5
"""Digits from which on nobody remembers a number."""
UNTYPABLE = re.compile(r"\d:\d\d[:.]\d|\w (?:to|bis) \w|\d:\d,")
"""A time to the second, two numbers in one gap, and the sets of a match."""
OF_TWO_UNITS = re.compile(r"\d+(?:ft|st|lb|h|m)")
SMALLER_UNIT = re.compile(r"\d+(?:in|lb|oz|m|s|min|sec)?")
VEHICLES = frozenset("coach train flight bus ferry plane boat".split())
MEASURING = frozenset("±×*^=≈")
ENDINGS = frozenset({Pos.COMMA, Pos.STOP, Pos.VERB_PARTICLE, Pos.PARTICIPLE, Pos.INFINITIVE, Pos.FINITE})
"""What stands behind a number that counts nothing."""
FEW = frozenset("zwei drei vier beide two three four both".split())
COUNTED_WITHIN = 8
COUNTING = re.compile(
    r"(?:zahl|number|total|turnout|population|count|score|index|record|mark|Höhe|Stand|Wert|Kurs|Auflage|Rekord|Bestand)"
    r"(?:e?s)?$",
    re.IGNORECASE,
)
"""Nouns that say what a bare number counts."""
CURRENCIES = frozenset("$ £ € US$ Dollar Euro Pfund Franken".split())
TIME_UNITS = frozenset(
    "jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten sekunden year "
    "years month months week weeks day days hour hours minute minutes seconds".split()
)
LENGTHS = frozenset("metres meters yards feet kilometres kilometers km miles meter metern kilometer kilometern".split())
LONGEST_MODEL = 3
SOME = frozenset("mehrere mehreren einige einigen wenige wenigen viele vielen".split())
MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "dozen"})
OLD = frozenset({"alt", "alte", "alter", "alten", "altem", "altes"})
FRACTIONS = frozenset(
    "figures drittel dritteln viertel vierteln fünftel fünfteln zehntel zehnteln thirds quarters fifths tenths".split()
)


def is_petty(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number is not worth asking for; two to four in words are: of 42 judges kept half."""
    eleven = mention.first > 0 and mention.text == "Elf" and tokens[mention.first - 1].pos is not Pos.STOP
    if (
        eleven
        or mention.text.lower() in FEW
        or any(t.lower == "paar" for t in tokens[max(0, mention.first - 1) : mention.first])  # "ein paar hundert Meter"
        or any(t.lower == "umgerechnet" for t in tokens[max(0, mention.first - 3) : mention.first])
    ):
        return True  # "2,25 Millionen Pfund, umgerechnet rund 2,5 Millionen Euro"
    beside = (*tokens[max(0, mention.first - 1) : mention.first], *tokens[mention.last : mention.last + 1])
    if _is_of_span(mention, tokens) or following_of(mention, tokens) in VEHICLES:
        return True  # "a bis _____ Prozent", "the 10.45 coach"
    behind = tokens[mention.last].text if mention.last < len(tokens) else ""
    if _is_of_a_price(mention, tokens):
        return True
    if OF_TWO_UNITS.fullmatch(mention.text) and SMALLER_UNIT.fullmatch(behind):
        return True  # "5ft 8in"
    if any(token.text in MEASURING for token in beside):
        return True  # "4.1 ± 0.3 grams", "1.1 × 1011"
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    return (
        any(token.pos is Pos.NUMBER for token in beside)  # "zwei vier Kilometer lange Röhren"
        or following in FRACTIONS
        or is_of_a_score(mention, tokens)
        or [token.lower for token in tokens[mention.last + 1 : mention.last + 3]] == ["die", "rede"]
        or any(check(mention, tokens) for check in CHECKS)
    )


def _is_of_a_price(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "schloss bei 47 Franken 10": half of a price."""
    before, behind = tokens[max(0, mention.first - 2) : mention.first], tokens[mention.last : mention.last + 2]
    first = len(behind) > 1 and behind[0].text in CURRENCIES and behind[1].pos is Pos.NUMBER
    second = len(before) > 1 and before[1].text in CURRENCIES and before[0].pos is Pos.NUMBER
    return first or (second and before[1].text.isalpha())


def following_of(mention: Mention, tokens: tuple[Token, ...]) -> str:
    """The word behind a time of day ("10.45"), else nothing."""
    timed = re.fullmatch(r"\d{1,2}[.:]\d\d", mention.text) is not None and mention.last < len(tokens)
    return tokens[mention.last].lower if timed else ""


def _is_of_span(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "ein bis _____ Prozent", "$6 million to $_____": the second of two limits."""
    before = [token for token in tokens[max(0, mention.first - 4) : mention.first] if token.text not in CURRENCIES]
    linked = len(before) > 1 and before[-1].lower in {"bis", "to"}
    return linked and (before[-2].pos is Pos.NUMBER or before[-2].lower in MAGNITUDES | {"ein"})


def is_of_a_score(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "mit acht zu sieben Stimmen": the other half of a result."""
    before = tokens[max(0, mention.first - 2) : mention.first]
    return len(before) > 1 and before[1].lower in {"zu", "to"} and before[0].pos is Pos.NUMBER


def _is_clock_time(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number is a time of the day, the minutes of a duration, or a rank called "No"."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    behind = tokens[mention.last].lower if mention.last < len(tokens) else ""
    minutes = behind in {"minutes", "seconds", "minuten", "sekunden"} and before in {"and", "und"}
    if [token.text for token in tokens[mention.last : mention.last + 1]] in (["a.m."], ["p.m."]):
        return True
    if re.fullmatch(r"\d{1,2}[.:]\d\d", mention.text) and before in {
        "at",
        "by",
        "around",
        "before",
        "after",
        "until",
        "um",
    }:
        return True
    told = tokens[mention.last + 1].pos if mention.last + 1 < len(tokens) else Pos.STOP
    if before in {"um", "gegen", "bis", "at", "by"} and behind in {"vor", "nach", "to", "past"} and told is Pos.NUMBER:
        return True  # "um zwanzig vor sechs"
    german = mention.last < len(tokens) and tokens[mention.last].pos is Pos.PREPOSITION  # "1100 am Stammsitz"
    clock = behind in {"uhr", "o'clock", "o’clock", "pm"} or (behind == "am" and not german)
    return minutes or before in {"past", "no", "nr", "nr."} or clock


def _is_age(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number says how old somebody is, which nobody has to learn: "who is 74", "Pellow, 74, said"."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    set_off = before[-1:] == [","] and behind is not None and behind.text == "," and mention.text.isdigit()
    named = mention.first > 1 and tokens[mention.first - 2].pos is Pos.NAME
    following = [token.lower for token in tokens[mention.last : mention.last + 2]]
    old = following == ["years", "old"] or (following[:1] == ["jahre"] and following[-1] in OLD)
    return (
        before in (["who", "is"], ["who", "was"], ["was", "then"], ["is", "now"])
        or before[-1:] == ["aged"]
        or (before[-1:] == ["of"] and following[:1] == ["who"])  # "a wool grower of 62 who"
        or (set_off and named)
        or old
    )


def _counts_back(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "two years ago", "seit zwei Jahren": counted from the day of writing; "59:47": too exact to be typed."""
    behind = [token.lower for token in tokens[mention.last : mention.last + 2]]
    before = tokens[mention.first - 1].lower if mention.first else ""
    span = bool(behind) and behind[0] in TIME_UNITS
    span = span and not re.search(r"\d{3}|Milli|Tausend", mention.text)
    back = span and (behind[1:] in (["ago"], ["earlier"], ["zuvor"]) or before in {"vor", "seit"})
    timed = tokens[mention.first].tag == "CRD" and re.fullmatch(r"\d\d:\d\d", mention.text) is not None
    return back or timed


def _is_of_the_books(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the 12 months to June 30", "in den ersten neun Monaten": how firms count, whatever they made."""
    unit = tokens[mention.last].lower if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].lower if mention.first else ""
    behind = tokens[mention.last + 1].lower if mention.last + 1 < len(tokens) else ""
    closed = unit == "months" and before == "the" and behind in {"to", "ended", "ending"}
    return closed or (unit in {"months", "monaten", "monate"} and before in {"first", "ersten"})


def _is_out_of(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "nine times out of ten": a way to say nearly always."""
    before = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]]
    return before == ["times", "out", "of"]


def _is_several(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "several hundred", "einige tausend": no number at all."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    magnitude = mention.text.split()[0] in MAGNITUDES
    return before in SOME or (magnitude and before in {"several", "few", "many", "some", "a"})


def _is_known_number(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the two men", "the 33 had been": how many they are was said before."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if before.endswith(("linie", "line", "route", "station", "halle")) or _is_model(mention, tokens):
        return True
    counts = behind is not None and behind.pos in {Pos.NOUN, Pos.ADJECTIVE}
    earlier = tokens[mention.first - 1] if mention.first else None
    named = earlier is not None and (earlier.pos is Pos.NAME or (earlier.text.isupper() and len(earlier.text) > 1))
    glued = behind is not None and behind.pos is Pos.NOUN and behind.tag.startswith("NN") and len(mention.text) == 1
    if named and (not counts or glued) and mention.text.isdigit() and len(mention.text) <= LONGEST_MODEL:
        return True  # "eine Ariane 5", "Voyager 1", "the FTSE 100", "an Ariane 5 rocket"
    definite = before in {"the", "all", "his", "her", "their", "its", "die", "den", "der", "alle", "allen"}
    alone = behind is not None and behind.pos is Pos.FINITE
    return definite and (alone or mention.text.isalpha())


def _is_model(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "a SpaceX Falcon 9 rocket": an English capital right before a single figure inside a sentence."""
    before = tokens[mention.first - 1] if mention.first > 1 else None
    english = before is not None and before.tag in {"NN0", "NN1", "NP0"} and before.capitalised
    return english and mention.text.isdigit() and len(mention.text) == 1


def _counts_nothing(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number has no noun ("counted ten, eight of them …") or is too long to be remembered."""
    digits = re.sub(r"\D", "", mention.text).rstrip("0")
    if len(digits) >= EXACT or UNTYPABLE.search(mention.text):
        return True
    bare = re.fullmatch(r"[\d.,]+|[^\W\d]+", mention.text) is not None and mention.text.lower() not in MAGNITUDES
    before = tokens[max(0, mention.first - COUNTED_WITHIN) : mention.first]
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if not bare or behind is None or any(token.text in CURRENCIES for token in before[-1:]):
        return False
    ends = behind.pos in ENDINGS or behind.lower in {"for", "to"}
    return ends and not any(COUNTING.search(token.text) for token in before)


def _is_score_meanwhile(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Spätestens nach dem 27:23", "beim 1:0": a score on the way to another."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    return ":" in mention.text and before in {"dem", "beim", "zum", "vom", "at"}


def _is_half_of_span(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "fünf Jahre und drei Monate", "three or four weeks": one number of two that belong together."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : mention.last + 4]]
    if before[-1:] in (["or"], ["oder"]) or behind[:1] in (["or"], ["oder"]):
        return True
    ratio = before[-1:] in (["in"], ["of"], ["von"]) and _is_number(before[0]) and len(before) > 1
    rated = behind[:1] in (["in"], ["of"], ["von"]) and tokens[mention.last + 1].pos is Pos.NUMBER
    if ratio or (rated and mention.last + 2 < len(tokens) and tokens[mention.last + 2].pos is Pos.NOUN):
        return True  # "six in 10 deliveries"
    number = tokens[mention.last + 2 : mention.last + 3]
    if behind[:2] == ["of", "the"] and number and number[0].pos is Pos.NUMBER:
        return True  # "two of the three ports"
    if behind[:3] == ["and", "a", "half"]:
        return True  # "almost three and a half minutes"
    pair = tokens[mention.last + 1 : mention.last + 2] if behind[:1] in (["und"], ["and"]) else ()
    if any(token.pos is Pos.NUMBER for token in pair) or (before[-1:] in (["und"], ["and"]) and _is_number(before[0])):
        return True  # "auf den Plätzen zwei und drei"
    first = len(before) == 2 and before[1] in {"und", "and"} and before[0] in TIME_UNITS
    second = len(behind) == 4 and behind[1] in {"und", "and"} and behind[3] in TIME_UNITS
    return (first and behind[:1] != [] and behind[0] in TIME_UNITS) or (second and behind[0] in TIME_UNITS)


def _is_way_off(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "14 yards away", "30 Kilometer entfernt": from a place that is beside the point; of 39 judges kept 17."""
    unit, off, point = ([t.lower for t in tokens[mention.last : mention.last + 3]] + ["", "", ""])[:3]
    if unit not in LENGTHS:
        return False
    return off.startswith("entfernt") or (off in {"away", "out", "off"} and point not in {"from", "of", "the"})


def _is_of_a_herd(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "who runs 300 ewes": what a bystander keeps; of eight judges kept two."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    return before[:1] == ["who"] and before[-1] in {"runs", "keeps", "milks", "farms", "grazes"}


def _is_number(word: str) -> bool:
    return word.isdigit() or word in word_set("german", "number-words") | word_set("english", "number-words")


CHECKS = (
    _counts_back,
    _is_known_number,
    _is_of_the_books,
    _is_out_of,
    _is_several,
    _is_age,
    _is_clock_time,
    _counts_nothing,
    _is_score_meanwhile,
    _is_half_of_span,
    _is_way_off,
    _is_of_a_herd,
)
