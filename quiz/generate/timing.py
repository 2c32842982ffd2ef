"""Words of time that mean something only on the day of writing: left out, or said by the article's date.

    wählte ihn am Dienstag mit 325 Stimmen          wählte ihn mit 325 Stimmen
    im vergangenen Jahr                             im Jahr 2024, if the article is of 2025
    On Tuesday, the court ruled that …              The court ruled that …

A day of the week can go where the sentence stays whole without it; "bis Montag" cannot, and stays open. A year can be
said only if the article's date is known.
"""

import re

from quiz.language import AnalysedSentence, AnalysedText, Pos, Token
from quiz.language.values import YEAR
from quiz.language.words import word_list

GERMAN_DAY = re.compile(
    r"(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(morgen|vormittag|mittag|nachmittag|abend)?"
)
ENGLISH_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
ENGLISH_MONTHS = word_list("english", "months")
SHORT_MONTHS = frozenset(ENGLISH_MONTHS) | {month[:3] for month in ENGLISH_MONTHS} | {"Sept"}
HEDGING = frozenset({"probably", "possibly", "perhaps", "likely"})
TIMES_OF_DAY = frozenset("morning afternoon evening night".split())
BEFORE_DAYS = (
    ("in", "the", "early", "hours", "of"), ("on", "the", "evening", "of"), ("on", "the", "morning", "of"),
    ("early", "on"), ("late", "on"), ("on",),
)  # fmt: skip
HANGING = frozenset("und oder and or of des desselben nächsten next last".split())
PARTICIPLES = tuple(f"{stem}{end}" for stem in ("t", "en") for end in ("e", "er", "en", "es", "em"))
"""How German participles before a noun end: "veröffentlichten", "erschienene"."""
HAVING = frozenset("had has have got get gets saw see sees".split())
BEHIND_DAYS = frozenset("und oder zuvor darauf des noch schon".split())
"""Words that mean nothing without the day before them: "stand am Samstag noch auf einem Dach"."""
AWAITED = frozenset("due scheduled expected set planned".split())
TIED = frozenset(
    "bis seit ab vom von zum noch schon erst bereits auch und oder nur "
    "by until since from and or before after only".split()
)
"""Words that would be left hanging if the day behind them went."""
GERMAN_YEARS = {"vergangen": -1, "vorig": -1, "letzt": -1, "dies": 0, "laufend": 0, "kommend": 1, "nächst": 1}
ENGLISH_YEARS = {"last": -1, "this": 0, "next": 1}
NIGHTS = [["in", "der", "Nacht", "zum"], ["in", "der", "Nacht", "auf"]]


def timed(sentence: AnalysedSentence, text: AnalysedText) -> dict[int, str]:
    """What to say instead of the words of time, by token number; an empty string leaves a token out."""
    said: dict[int, str] = {}
    for index in range(len(sentence.tokens)):
        if index not in said:
            days = _german_day if text.language == "de" else _english_day
            years = _german_year if text.language == "de" else _english_year
            tokens = sentence.tokens
            said |= days(tokens, index) or years(tokens, index, text) or _bare_month(tokens, index, text)
    return said


def _bare_month(tokens: tuple[Token, ...], index: int, text: AnalysedText) -> dict[int, str]:
    """ "was jailed in March for 19 years": the month of a year that nobody says is left out behind the verb."""
    if index < 2 or tokens[index].lower not in {"in", "im"} or index + 2 >= len(tokens):
        return {}
    behind = tokens[index + 2]
    bare = tokens[index + 1].text in text.words.months and behind.pos is not Pos.NUMBER and behind.lower not in HANGING
    loose = tokens[index - 1].lower not in TIED and tokens[index - 1].pos not in {Pos.COMMA, Pos.CONJUNCTION, Pos.NAME}
    following = tokens[index + 3].lower if index + 3 < len(tokens) else ""
    if behind.lower.startswith(tuple(GERMAN_YEARS)) or sum(token.text in text.words.months for token in tokens) > 1:
        return {}  # "im Juli vergangenen Jahres", "1,700 in November, 2,450 in January"
    if behind.pos is Pos.COMMA and (following in {"when", "where", "als"} or text.language == "en"):
        return {}  # "was set in March, when …", "died in March, seven weeks before …"
    if not bare or not loose or behind.pos is Pos.FINITE or any(YEAR.fullmatch(token.text) for token in tokens):
        return {}
    verb_before = any(token.pos is Pos.FINITE for token in tokens[:index])
    needed = tokens[index - 1].pos in {Pos.ADJECTIVE, Pos.FINITE} or tokens[index - 1].lower == "be"
    needed = needed or behind.lower == "but"  # "was to open in March but has been plagued by …"
    if not verb_before or needed:
        return {}  # "should be open in May"
    return dict.fromkeys(range(index - _hedges(tokens, index, behind), index + 2), "")


def _german_day(tokens: tuple[Token, ...], index: int) -> dict[int, str]:
    """ "am Dienstag", "in der Nacht zum Mittwoch" behind the verb."""
    night = [token.text for token in tokens[index : index + 4]] in NIGHTS
    last = index + (5 if night else 2)
    if index < 2 or not (night or tokens[index].text == "am") or last > len(tokens):
        return {}
    if not GERMAN_DAY.fullmatch(tokens[last - 1].text) or tokens[index - 1].lower in TIED:
        return {}
    if [token.lower for token in tokens[last : last + 2]] in (["vergangener", "woche"], ["dieser", "woche"]):
        last += 2
    behind = tokens[last] if last < len(tokens) else None
    hangs = behind is not None and (behind.lower in BEHIND_DAYS or behind.capitalised)
    verb_before = any(token.pos is Pos.FINITE for token in tokens[:index])
    # "Bei der Wahl am Sonntag stimmten …": the day belongs to the noun before it.
    after_noun = tokens[index - 1].pos is Pos.NOUN and not verb_before
    if hangs or not (verb_before or after_noun):
        return {}
    if behind is not None and behind.pos is Pos.FINITE and not after_noun:
        return {}
    apposed = [t.lower for t in tokens[last + 1 : last + 2]] if behind is not None and behind.pos is Pos.COMMA else []
    if apposed == ["dem"]:
        return {}  # "am Montag, dem Tag der Arbeit"
    if apposed == ["den"]:
        return {} if night else dict.fromkeys(range(index + 1, last + 2), "")  # "am Montag, den 9. Mai"
    # "laut einer am Montag veröffentlichten Umfrage": without its day it is any survey.
    inside = tokens[index - 1].pos in {Pos.ARTICLE, Pos.POSSESSIVE}
    qualifies = inside and behind is not None and behind.pos is Pos.ADJECTIVE and behind.lower.endswith(PARTICIPLES)
    qualifies = qualifies and last + 1 < len(tokens) and tokens[last + 1].pos is Pos.NOUN
    return dict.fromkeys(range(index, last + qualifies), "")


def _english_day(tokens: tuple[Token, ...], index: int) -> dict[int, str]:
    """ "on Tuesday evening", "in the early hours of Monday", with its comma where it stands first; "said Tuesday"."""
    if index and tokens[index - 1].lower in {"early", "late"} and not _opening_of_day(tokens, index - 1):
        return {}  # "an agreement early on Wednesday that …"
    day = index + _opening_of_day(tokens, index)
    bare = day == index
    if day >= len(tokens) or tokens[day].text not in ENGLISH_DAYS or (bare and not _stands_bare(tokens, day)):
        return {}
    last = day + 1
    if last < len(tokens) and tokens[last].lower in TIMES_OF_DAY:
        last += 1
    behind = tokens[last] if last < len(tokens) else None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if behind is not None and behind.pos is Pos.COMMA and following is not None:
        if following.lower in {"when", "where", "before", "after", "which"}:
            return {}  # "was set on Thursday, when …"
        dated = last + 2 < len(tokens) and tokens[last + 2].pos is Pos.NUMBER
        if dated and following.text.rstrip(".") in SHORT_MONTHS:
            return dict.fromkeys((day, last), "")  # "on Thursday, September 17", but not "On Monday, Mark Zuckerberg"
    if (
        behind is None
        or behind.lower in {"and", "or", "week", "alone"}
        or behind.text in {"’s", "'s"}
        or (bare and behind.capitalised)
    ):
        return {}
    if not index:
        last += behind.pos is Pos.COMMA
        return dict.fromkeys(range(last), "")
    if tokens[index - 1].pos is Pos.PARTICIPLE and (behind.lower == "that" or behind.pos is Pos.COMMA):
        return {}  # "a study published on Wednesday that accuses …", "the study, published on Monday, used …"
    tied = tokens[index - 1].lower in TIED or (behind.pos is Pos.STOP and _is_awaited(tokens, index))
    first = index - _hedges(tokens, index, behind) - _qualifies(tokens, index, behind)
    return {} if tied else dict.fromkeys(range(first, last), "")


def _hedges(tokens: tuple[Token, ...], index: int, behind: Token) -> int:
    """How many words go with a day or month that was only likely: "the heir is named, probably in October"."""
    if tokens[index - 1].lower not in HEDGING:
        return 0
    return 1 + (behind.pos is Pos.STOP and tokens[index - 2].pos is Pos.COMMA)


def _is_awaited(tokens: tuple[Token, ...], day: int) -> bool:
    """Whether a sentence only says when something is to happen: "is scheduled to begin on Friday"."""
    before = [token.lower for token in tokens[max(0, day - 5) : day]]
    return "to" in before and not AWAITED.isdisjoint(before[: before.index("to")])


def _qualifies(tokens: tuple[Token, ...], day: int, behind: Token) -> bool:
    """ "under an agreement completed on Tuesday.": without its day it is any agreement."""
    if [tokens[day - 2].pos, tokens[day - 1].pos, behind.pos] != [Pos.NOUN, Pos.PARTICIPLE, Pos.STOP]:
        return False
    first = day - 2
    while first and tokens[first - 1].pos in {Pos.ARTICLE, Pos.ADJECTIVE, Pos.NOUN}:
        first -= 1
    had = any(token.lower in HAVING for token in tokens[:first])  # "had the men of the gang arrested on Tuesday"
    return first > 0 and tokens[first - 1].pos is Pos.PREPOSITION and not had


def _opening_of_day(tokens: tuple[Token, ...], index: int) -> int:
    """How many tokens from `index` on lead to a day: "on", "early on", "in the early hours of"; 0 if none does."""
    words = tuple(token.lower for token in tokens[index : index + 5])
    if words[:1] in {("early",), ("late",)} and index and tokens[index - 1].pos not in {Pos.FINITE, Pos.PARTICIPLE}:
        return 0  # "opened half an hour late on Monday"
    return next((len(opening) for opening in BEFORE_DAYS if words[: len(opening)] == opening), 0)


def _stands_bare(tokens: tuple[Token, ...], day: int) -> bool:
    """Whether a day has no preposition, as Americans write: "the council decided Tuesday night after a hearing"."""
    behind = tokens[day + 1] if day + 1 < len(tokens) else None
    spoken = bool(day) and tokens[day - 1].pos in {Pos.FINITE, Pos.PARTICIPLE} and tokens[day - 1].tag.startswith("V")
    return spoken and behind is not None and behind.pos is not Pos.FINITE


def _german_year(tokens: tuple[Token, ...], index: int, text: AnalysedText) -> dict[int, str]:
    """ "im vergangenen Jahr" is "im Jahr 2024", "dieses Jahres" is "des Jahres 2025"."""
    noun = tokens[index + 1].text if index + 1 < len(tokens) else ""
    step = next((step for stem, step in GERMAN_YEARS.items() if _is_form_of(tokens[index].lower, stem)), None)
    if text.date is None or step is None or noun not in {"Jahr", "Jahres"}:
        return {}
    year = text.date.year + step
    before = tokens[index - 1].lower if index else ""
    if noun == "Jahres" and index and tokens[index - 1].text in text.words.months:
        return {index: "", index + 1: str(year)}  # "im Juli kommenden Jahres"
    if noun == "Jahres":
        article = "" if before == "des" else ("Des" if not index else "des")
        return {index: article, index + 1: f"Jahres {year}"}
    if before in {"im", "zum", "vom", "am", "das", "dem"}:
        return {index: "", index + 1: f"Jahr {year}"}
    if before in {"seit", "ab", "vor", "nach"}:
        return {index: "dem", index + 1: f"Jahr {year}"}
    if before == "in":
        return {index - 1: "Im" if index == 1 else "im", index: "", index + 1: f"Jahr {year}"}
    plain = not index or tokens[index - 1].pos is not Pos.PREPOSITION
    return {index: "Im" if not index else "im", index + 1: f"Jahr {year}"} if plain else {}


def _is_form_of(word: str, stem: str) -> bool:
    return word.startswith(stem) and word[len(stem) :] in {"es", "en", "em", "e"}


def _english_year(tokens: tuple[Token, ...], index: int, text: AnalysedText) -> dict[int, str]:
    """ "last year" is "in 2024"; "last year’s" is "2024’s" and stays as it is."""
    if text.date is None or tokens[index].lower not in ENGLISH_YEARS or index + 1 >= len(tokens):
        return {}
    behind = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if tokens[index + 1].lower != "year" or behind in {"’s", "'s"}:
        return {}
    if index and (tokens[index - 1].pos is Pos.PREPOSITION or tokens[index - 1].text in ENGLISH_MONTHS):
        return {index: "", index + 1: str(text.date.year + ENGLISH_YEARS[tokens[index].lower])}
    year = text.date.year + ENGLISH_YEARS[tokens[index].lower]
    return {index: "In" if not index else "in", index + 1: str(year)}
