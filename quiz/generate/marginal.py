"""What is not worth a gap, or is no gap at all because the rest of the sentence says the answer."""

import re
from itertools import pairwise

from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.nouns import readings
from quiz.language.naming import ends_in
from quiz.language.vocabulary import countries
from quiz.language.words import word_set

RANGE_OPENERS = frozenset({"zwischen", "von", "between", "from"})
RANGE_LINKS = frozenset({"bis", "und", "to", "until", "and", "–", "-"})
COMPARED = frozenset({"statt", "gegenüber", "than", "compared", "+", "-"})
SHARED_STEM = 5
FORMS_OF_ADDRESS = frozenset(
    "Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr Prof. Gen. Sen. Rep. Gov. Col. Col Lt. Capt. Capt Sgt. Sgt Sir Dame Lord Lady Cllr "
    "Justice Judge Rev. Msgr. Frau Herr".split()
)
DECADE = 10
YEARS = frozenset({"Jahre", "Jahren", "years"})
GERMAN_ARTICLES = frozenset("der des dem den ein eines einem einen einer".split())
LONG_TITLE = 6
"""Words from which on a title names so much that it decides nothing."""
SHORTEST_NAME = 2
ABBREVIATED = re.compile(r"[A-Z][a-z]{1,5}\.")
EXACT = 6
"""Digits from which on nobody remembers a number."""
COUNTED_WITHIN = 8
COUNTING = re.compile(
    r"zahl$|number|total|turnout|population|count|score|index|record|mark|Höhe|Stand|Wert|Kurs|Auflage|Rekord|Bestand",
    re.IGNORECASE,
)
"""Nouns that say what a bare number counts."""
CURRENCIES = frozenset("$ £ € US$ Dollar Euro Pfund Franken".split())
TIME_UNITS = frozenset(
    "jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minute minuten sekunden year "
    "years month months week weeks day days hour hours minute minutes seconds".split()
)
LONGEST_MODEL = 3
SOME = frozenset("mehrere mehreren einige einigen wenige wenigen viele vielen".split())
MAGNITUDES = frozenset({"hundred", "thousand", "million", "billion", "dozen"})
OLD = frozenset({"alt", "alte", "alter", "alten", "altem", "altes"})
FRACTIONS = frozenset("figures drittel viertel fünftel zehntel thirds quarters fifths tenths".split())
COUNTED_BEFORE_NAMES = frozenset({Pos.NOUN, Pos.NUMBER, Pos.STOP})
"""What may stand with a capital before a name without being part of it."""


def is_marginal(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a name or value is beside the point of its sentence.

    So are what stands in brackets, either end of a range ("von 1848 bis 1854"), what something is only compared with
    ("statt 0,4 Prozent"), and half of a ratio.
    """
    depth = sum((token.text == "(") - (token.text == ")") for token in tokens[: mention.first])
    if (
        depth > 0
        or _is_inhabitant(mention, tokens)
        or _is_one_of_many(mention, tokens)
        or _is_cut_from_name(mention, tokens)
    ):
        return True
    owned = tokens[0].pos is Pos.POSSESSIVE and mention.kind is MentionKind.PERSON
    if owned or _is_denied(mention, tokens):
        return True  # "Seine Aussage relativierte _____": whose?
    if mention.kind is MentionKind.QUOTE:
        return mention.first <= 1  # “_____,” he said: anything may have been said
    if mention.kind.is_name and (_swallows(mention) or _is_end_of_range(mention, tokens)):
        return True
    if mention.kind.is_name or mention.kind is MentionKind.TERM:
        return False
    before = [t.lower for t in tokens[max(0, mention.first - 5) : mention.first] if t.text not in CURRENCIES]
    after = [t.lower for t in tokens[mention.last : mention.last + 6] if t.text not in CURRENCIES]
    if before and before[-1] in COMPARED:
        return True
    beside = [
        token.pos
        for token in (*tokens[max(0, mention.first - 1) : mention.first], *tokens[mention.last : mention.last + 1])
    ]
    if mention.kind is MentionKind.NUMBER and (Pos.NUMBER in beside or _is_known_number(mention, tokens)):
        return True  # "zwei vier Kilometer lange Röhren"
    if mention.kind is MentionKind.NUMBER and (
        _is_several(mention, tokens)
        or _is_age(mention, tokens)
        or _is_clock_time(mention, tokens)
        or _counts_nothing(mention, tokens)
        or _is_score_meanwhile(mention, tokens)
        or _is_half_of_span(mention, tokens)
        or (after and after[0] in FRACTIONS)
    ):
        return True
    if tokens[mention.last : mention.last + 1] and mention.last + 1 < len(tokens) and tokens[mention.last].text == ".":
        return True  # an ordinal: "in der 68., 83. und 90. Minute"
    opens = bool(before) and before[-1] in RANGE_OPENERS and any(word in RANGE_LINKS for word in after)
    closes = bool(before) and before[-1] in RANGE_LINKS and any(word in RANGE_OPENERS for word in before[:-1])
    compares = bool(after) and after[0] in {"statt", "gegenüber"}
    return opens or closes or compares


def _is_denied(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "nicht _____ oder Milchpulver, sondern Kohle": what it is not may be many things."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    near = tokens[max(0, mention.first - 3) : mention.first]
    confined = before in {"to", "auf"} and any(token.pos is Pos.NEGATION for token in near)
    return confined or before in {"nicht", "kein", "keine", "keinen", "not"}


def _is_title(token: Token) -> bool:
    """Whether a capitalised word before a name says what somebody is: "President Macron", "Bundeskanzler Merz"."""
    titles = word_set("english", "person-nouns") | word_set("german", "person-nouns")
    return ends_in(token.text, titles) or token.tag == "NN" or token.text in FORMS_OF_ADDRESS


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
    return minutes or before in {"past", "no", "nr", "nr."} or behind in {"uhr", "o'clock", "o’clock", "pm", "am"}


ARTICLED = frozenset(
    """Schweiz Türkei Ukraine Slowakei Mongolei USA Niederlande Niederlanden Philippinen Malediven Bahamas Iran Irak
    Jemen Kongo Sudan Tschad Vatikan Libanon Kosovo Niger Senegal Oman""".split()
)
"""Countries with an article of their own; "des Schweden" is no country."""


def _is_inhabitant(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    before = tokens[mention.first - 1] if mention.first else None
    plain = mention.kind is MentionKind.PLACE and mention.text in countries("de") and " " not in mention.text
    return plain and mention.text not in ARTICLED and before is not None and before.lower in GERMAN_ARTICLES


def _is_age(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number says how old somebody is, which nobody has to learn: "who is 74", "Pellow, 74, said"."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    set_off = before[-1:] == [","] and behind is not None and behind.text == "," and mention.text.isdigit()
    named = mention.first > 1 and tokens[mention.first - 2].pos is Pos.NAME
    following = [token.lower for token in tokens[mention.last : mention.last + 2]]
    old = following == ["years", "old"] or (following[:1] == ["jahre"] and following[-1] in OLD)
    return before in (["who", "is"], ["who", "was"]) or before[-1:] == ["aged"] or (set_off and named) or old


def _swallows(mention: Mention) -> bool:
    """ "Democrats will hold 50 seats and Republicans 49", "Trent Lott of Mississippi", "Middlebury, Vt."."""
    words = mention.text.split()
    if ABBREVIATED.fullmatch(mention.text):
        return True  # "Mountain View, Calif."
    counted = len(words) > 1 and words[-1].isdigit() and words[-2].endswith("s")
    state = len(mention.text) == SHORTEST_NAME and not mention.text.isupper()
    return counted or state or (mention.kind is MentionKind.PERSON and "of" in words)


def _is_end_of_range(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "Airlines from Australia to Germany": two of many."""
    before = [token.lower for token in tokens[max(0, mention.first - 4) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : mention.last + 1]]
    opens = before[-1:] in (["from"], ["von"]) and behind in (["to"], ["bis"])
    return opens or (before[-1:] in (["to"], ["bis"]) and bool({"from", "von"} & set(before)))


def _is_several(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "several hundred", "einige tausend": no number at all."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    magnitude = mention.text.split()[0] in MAGNITUDES
    return before in SOME or (magnitude and before in {"several", "few", "many", "some", "a"})


def _is_known_number(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "the two men", "the 33 had been": how many they are was said before."""
    before = tokens[mention.first - 1].lower if mention.first else ""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    counts = behind is not None and behind.pos in {Pos.NOUN, Pos.ADJECTIVE}
    earlier = tokens[mention.first - 1] if mention.first else None
    named = earlier is not None and (earlier.pos is Pos.NAME or (earlier.text.isupper() and len(earlier.text) > 1))
    if named and not counts and mention.text.isdigit() and len(mention.text) <= LONGEST_MODEL:
        return True  # "eine Ariane 5", "Voyager 1", "the FTSE 100"
    definite = before in {"the", "all", "his", "her", "their", "its", "die", "den", "der", "alle", "allen"}
    alone = behind is not None and behind.pos is Pos.FINITE
    return definite and (alone or mention.text.isalpha())


def _counts_nothing(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a number has no noun ("counted ten, eight of them …") or is too long to be remembered."""
    digits = re.sub(r"\D", "", mention.text).rstrip("0")
    if len(digits) >= EXACT:
        return True
    bare = re.fullmatch(r"[\d.,]+|[^\W\d]+", mention.text) is not None and mention.text.lower() not in MAGNITUDES
    before = tokens[max(0, mention.first - COUNTED_WITHIN) : mention.first]
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if not bare or behind is None or any(token.text in CURRENCIES for token in before[-1:]):
        return False
    ends = behind.pos in {Pos.COMMA, Pos.STOP, Pos.VERB_PARTICLE, Pos.PARTICIPLE, Pos.INFINITIVE} or behind.lower in {
        "for",
        "to",
    }
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
    pair = tokens[mention.last + 1 : mention.last + 2] if behind[:1] in (["und"], ["and"]) else ()
    if any(token.pos is Pos.NUMBER for token in pair) or (before[-1:] in (["und"], ["and"]) and _is_number(before[0])):
        return True  # "auf den Plätzen zwei und drei"
    first = len(before) == 2 and before[1] in {"und", "and"} and before[0] in TIME_UNITS
    second = len(behind) == 4 and behind[1] in {"und", "and"} and behind[3] in TIME_UNITS
    return (first and behind[:1] != [] and behind[0] in TIME_UNITS) or (second and behind[0] in TIME_UNITS)


def _is_number(word: str) -> bool:
    return word.isdigit() or word in word_set("german", "number-words") | word_set("english", "number-words")


def _is_one_of_many(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether "auch", "also" or "such as" says that others would be right as well."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    heard = [token.lower for token in tokens[max(0, mention.first - 3) : mention.first]]
    return any(word in {"auch", "also", "ebenfalls", "sogar", "too"} for word in before) or "also" in heard


def _is_cut_from_name(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether the gap would take one word out of a longer name ("Hadrian's _____") or the number of a figure."""
    before = tokens[mention.first - 1] if mention.first else None
    if before is None:
        return False
    glued = before.span.end == mention.span.start and (before.is_word or before.text in {",", ".", "-", "/", ":"})
    if glued and (before.text[-1].isalnum() or before.text[-1] in ",.-/:"):
        return True  # "a 1-in-2,_____ chance"
    opening = mention.first == 1 and before.pos in {Pos.NOUN, Pos.NAME, Pos.ADJECTIVE} and not _is_title(before)
    running_on = before.capitalised and (opening or (mention.first > 1 and before.pos not in COUNTED_BEFORE_NAMES))
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    runs_on = len(after) == 2 and after[0] in {"of", "for"} and after[1][:1].isupper()
    next_is_name = bool(after) and tokens[mention.last].pos is Pos.NAME and after[0][:1].isupper()
    if (mention.kind.is_name or mention.kind is MentionKind.TERM) and (runs_on or next_is_name):
        return True
    if mention.kind.is_name and (running_on or mention.text.lower() in {"the", "a", "of", "and", "les", "la"}):
        return True
    if mention.text.isupper() and len(mention.text) > 1 and before.pos is Pos.NOUN and not _is_title(before):
        return True  # "der Kurdischen Arbeiterpartei _____" spells its abbreviation out
    if _splits_person(mention, tokens) or _is_first_name_only(mention, tokens):
        return True
    following = tokens[mention.last] if mention.last < len(tokens) else None
    if following is not None and following.tag in {"NN1", "NN2"} and not following.capitalised:
        return mention.kind.is_name  # "the _____ fly-half": what is no person's name but a sort
    if _is_half_of_body(mention, tokens):
        return True
    if before.text in {"Abbildung", "Tabelle", "Figure", "Table", "Kapitel", "Chapter"}:
        return True
    return before.text in {"'s", "’s"} and mention.kind in {MentionKind.TERM, MentionKind.NAME}


def _is_half_of_body(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """ "das Architekturbüro _____ und Sandmann", "the Maritime and _____", "the United Party for _____ (UPND)"."""
    before, earlier = tokens[mention.first - 1], tokens[max(0, mention.first - 2)]
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    goes_on = len(after) == 2 and after[0] in {"und", "&", "and"} and after[1][:1].isupper()
    english_noun = earlier.tag in {"NN1", "NN2"}
    if before.lower == "of" and english_noun and earlier.capitalised and mention.first > 1:
        return mention.kind.is_name  # "the Prince of _____"
    capital = earlier.capitalised and (earlier.pos is Pos.ADJECTIVE or english_noun)
    joined = before.lower in {"and", "und", "&"} and capital
    abbreviated = after[:1] == ["("] and after[-1].isupper() and mention.kind is not MentionKind.PERSON
    linked = before.lower in {"for", "of"} and earlier.capitalised and after[:1] == ["("]
    if abbreviated and not mention.text.isupper() and mention.kind.is_name:
        return True  # "der _____ (DWD)"
    return (goes_on and before.pos is Pos.NOUN and not mention.kind.is_time) or (
        mention.first > 1 and (joined or linked)
    )


def _is_first_name_only(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a surname that was not taken for one stays behind a first name: "der Biochemiker _____ Bergström"."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    first_names = word_set("german", "first-names") | word_set("english", "first-names")
    runs_on = behind is not None and behind.capitalised and behind.pos in {Pos.NOUN, Pos.NAME}
    if not runs_on or behind is None or mention.kind not in {MentionKind.PERSON, MentionKind.NAME}:
        return False
    unknown = behind.tag == "NN" and not readings(behind.text)
    return mention.text in first_names or unknown


def _splits_person(mention: Mention, tokens: tuple[Token, ...]) -> bool:
    """Whether a first name that is taken for a noun would stay: "Ein Fernschuss von Granit _____"."""
    before = tokens[mention.first - 1]
    if mention.kind not in {MentionKind.PERSON, MentionKind.NAME} or " " in mention.text or before.pos is not Pos.NOUN:
        return False
    listed = mention.first > 1 and tokens[mention.first - 2].lower in {"und", "and"}
    office = ends_in(before.text, word_set("german", "person-nouns"))
    first_name = before.text in word_set("german", "first-names") | word_set("english", "first-names")
    bare = mention.kind is MentionKind.PERSON and _is_bare(tokens, mention.first - 1)
    return first_name or (not office and (listed or bare))


def _is_bare(tokens: tuple[Token, ...], noun: int) -> bool:
    """Whether a noun has neither article nor adjective before it."""
    return not noun or tokens[noun - 1].pos not in {Pos.ARTICLE, Pos.ADJECTIVE, Pos.POSSESSIVE, Pos.NUMBER}


def gives_away(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the shown words say the answer a second time, as a word, in an adjective, or by simple arithmetic."""
    shown = [
        token.text
        for index, token in enumerate(reading.sentence.tokens[first:last], start=first)
        if not mention.first <= index < mention.last
    ]
    if mention.text.lower() in " ".join(shown).lower():
        return True
    title = re.findall(r"\w+", reading.title.lower())
    if len(title) < LONG_TITLE and in_title(mention, reading) and not _has_rival(mention, reading, first, last):
        return True
    if mention.kind.is_name and not any(character.isdigit() for character in mention.text):
        stems = {word[:SHARED_STEM].lower() for word in mention.text.split() if len(word) >= SHARED_STEM}
        return any(word[:SHARED_STEM].lower() in stems for word in shown)
    if mention.kind is MentionKind.NUMBER and _completes(mention, reading, first, last):
        return True
    behind = reading.sentence.tokens[mention.last].text if mention.last < len(reading.sentence.tokens) else ""
    if mention.text.isdigit() and int(mention.text) > DECADE and behind in YEARS:
        return any(re.fullmatch(r"1\d{3}|20\d\d", word) for word in shown)
    return mention.kind.is_time and _computable(mention.text, shown)


def in_title(mention: Mention, reading: Reading) -> bool:
    """Whether the title of the article, which stands above every question, says part of the answer."""
    title = {word[:SHARED_STEM] for word in re.findall(r"\w+", reading.title.lower())}
    return any(len(word) > 3 and word[:SHARED_STEM] in title for word in mention.text.lower().split())


def _has_rival(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether the shown words name another thing of the same kind, so that the title does not decide."""
    return any(
        other.kind is mention.kind and other != mention and first <= other.first and other.last <= last
        for other in reading.sentence.mentions
    )


def _completes(mention: Mention, reading: Reading, first: int, last: int) -> bool:
    """Whether another percentage of the sentence leaves just this one: "66,6 Prozent mit Ja, 33,4 mit Nein"."""
    shares = [
        float(found.group().replace(",", "."))
        for other in reading.sentence.mentions
        if other.kind is MentionKind.NUMBER and first <= other.first and other.last <= last
        if (found := re.search(r"\d+(?:[.,]\d)?", other.text))
        and (other == mention or "ro" in other.text or other.text[-1].isdigit())
    ]
    own = re.search(r"\d+(?:[.,]\d)?", mention.text)
    return own is not None and any(abs(float(own.group().replace(",", ".")) + share - 100) < 0.01 for share in shares)


def _computable(answer: str, shown: list[str]) -> bool:
    """Whether another year beside it, or another year and a number of years, gives the year away."""
    year = re.search(r"\b(?:1\d|20)\d\d\b", answer)
    if year is None:
        return False
    if any(word in YEARS and before.isdigit() and int(before) > DECADE for before, word in pairwise(shown)):
        return True  # "blickt auf 110 Jahre zurück: _____ wurde …"
    numbers = {int(word) for word in shown if word.isdigit()}
    years = {number for number in numbers if 1000 <= number <= 2100}
    distances = {abs(int(year.group()) - other) for other in years}
    return any(distance <= 1 or distance in numbers - years for distance in distances)
