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
TIMES_OF_DAY = frozenset("morning afternoon evening night".split())
BEFORE_DAYS = (
    ("in", "the", "early", "hours", "of"), ("on", "the", "evening", "of"), ("on", "the", "morning", "of"),
    ("early", "on"), ("late", "on"), ("on",),
)  # fmt: skip
HANGING = frozenset("und oder and or of des desselben nächsten next last".split())
BEHIND_DAYS = frozenset("und oder zuvor darauf des noch schon".split())
"""Words that mean nothing without the day before them: "stand am Samstag noch auf einem Dach"."""
TIED = frozenset(
    "bis seit ab vom von zum noch schon erst bereits auch und oder nur "
    "by until since from and or before after only".split()
)
"""Words that would be left hanging if the day behind them went."""
GERMAN_YEARS = {"vergangen": -1, "vorig": -1, "letzt": -1, "dies": 0, "laufend": 0, "kommend": 1, "nächst": 1}
ENGLISH_YEARS = {"last": -1, "this": 0, "next": 1}
RELATIVE_TIMES = (
    "laufend", "vergangen", "vorig", "heurig", "diesjährig", "gestrig", "heutig", "jüngst", "derzeitig", "bisherig",
    "damalig", "vorletzt", "vorvergangen", "übernächst", "kommend", "abgelaufen",
)  # fmt: skip
NEXT_TIMES = ("nächst", "letzt", "kommend", "last", "next", "past", "coming", "recent", "newest", "latest")
EXISTENTIAL = frozenset("is are was were has have had will".split())
COUNTED_ON = frozenset("days weeks months hours".split())
OF_WRITING = frozenset(
    "heute gestern vorgestern heuer jetzt derzeit gegenwärtig aktuell momentan bisher bislang inzwischen mittlerweile "
    "neulich kürzlich soeben unlängst zuletzt wochenende "
    "today tonight yesterday tomorrow now currently recently lately ago weekend".split()
)
"""Words that count from the day of writing."""
TIMES_OF_THE_DAY = frozenset("Morgen Vormittag Mittag Nachmittag Abend".split())
SEASONS = frozenset("Frühling Frühjahr Sommer Herbst Winter".split())
BEFORE_THIS = ("vorjahr", "vormonat", "vorquartal")
"""How words for the span before the one of writing begin: "im Vorjahreszeitraum"."""
ABOUT = frozenset("gut knapp rund etwa fast about just roughly".split())
OF_NOW = frozenset(
    "geht gehen findet finden beginnt beginnen soll sollen will wollen wird werden kann können startet starten endet "
    "enden läuft steht stehen kommt kommen öffnet ist sind muss müssen is are will has can".split()
)
"""Verbs of the present, behind which "in zehn Tagen" is no span of time but a day."""
FOLLOWING = frozenset("following folgenden folgende folgendes darauffolgenden".split())
BESIDE_A_DAY = [
    ["the", "day", "before"], ["the", "day", "after"], ["the", "following", "day"], ["the", "night", "before"],
    ["the", "evening", "before"], ["the", "week", "before"],
]  # fmt: skip
COUNTED_BACK = frozenset("tagen wochen monaten jahren stunden minuten".split())
MONTHS = frozenset(month.lower() for folder in ("german", "english") for month in word_list(folder, "months"))
TIME_SPANS = frozenset(
    "jahr jahre jahren jahres woche wochen monat monate monaten monats saison quartal quartals herbst sommer winter "
    "frühjahr frühling sommern wintern tag tage tagen abend nacht year years week weeks month months season quarter "
    "period decade decades century night summer winter spring autumn day days morning evening weekend".split()
)


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
    return dict.fromkeys((index, index + 1), "") if verb_before and not needed else {}  # "should be open in May"


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
    qualifies = inside and behind is not None and behind.pos is Pos.ADJECTIVE
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
    first = index - _qualifies(tokens, index, behind)
    return {} if tokens[index - 1].lower in TIED else dict.fromkeys(range(first, last), "")


def _qualifies(tokens: tuple[Token, ...], day: int, behind: Token) -> bool:
    """ "under an agreement completed on Tuesday.": without its day it is any agreement."""
    return [tokens[day - 2].pos, tokens[day - 1].pos, behind.pos] == [Pos.NOUN, Pos.PARTICIPLE, Pos.STOP]


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


def means_a_day(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a word has its meaning from the day or place of writing: "kürzlich", "die laufende Saison", "im Mai"."""
    token, words = sentence.tokens[index], text.words
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if token.lower == "there" and following in EXISTENTIAL:
        return False
    if token.lower == "that" and following in MONTHS | TIME_SPANS:
        return True
    if (
        _has_passed(sentence, index)
        or _is_so_far(sentence, index)
        or _follows(sentence, index)
        or _is_beside_a_day(sentence, index)
    ):
        return True
    if token.text in words.deictic or (token.lower in words.deictic and token.pos is not Pos.NAME):
        return True
    return (
        _is_relative_time(sentence, index)
        or _counts_back(sentence, index)
        or GERMAN_DAY.fullmatch(token.text) is not None
        or (token.lower.startswith(BEFORE_THIS) and token.pos is Pos.NOUN)
        or _is_time_of_no_day(sentence, index)
    )


def _is_time_of_no_day(sentence: AnalysedSentence, index: int) -> bool:
    """ "Am Abend", "in der Nacht", "im Winter" of no day or year that the sentence says: of 63 cards judges kept 27."""
    tokens = sentence.tokens
    before = tuple(token.lower for token in tokens[max(0, index - 2) : index])
    span = before[-1:] == ("am",) and tokens[index].text in TIMES_OF_THE_DAY
    span = span or (before == ("in", "der") and tokens[index].text == "Nacht")
    span = span or (before[-1:] == ("im",) and tokens[index].text in SEASONS)
    following = tokens[index + 1] if index + 1 < len(tokens) else tokens[index]
    told = following.lower in (
        {"auf", "zum", "vom"} if tokens[index].text == "Nacht" else {"des", "der", "vor", "nach"}
    )
    return span and not told and not any(mention.kind.is_time for mention in sentence.mentions)


def _has_passed(sentence: AnalysedSentence, index: int) -> bool:
    """ "Seit dem Brand sind fünf Wochen vergangen": until the day of writing."""
    tokens = sentence.tokens
    return tokens[index].lower == "vergangen" and any(token.lower in {"sind", "ist"} for token in tokens[:index])


def _is_so_far(sentence: AnalysedSentence, index: int) -> bool:
    return [token.lower for token in sentence.tokens[index : index + 2]] == ["so", "far"]


def _follows(sentence: AnalysedSentence, index: int) -> bool:
    """ "Over the following four decades", "in den folgenden vier Sommern"."""
    spans = {token.lower for token in sentence.tokens[index + 1 : index + 3]} & TIME_SPANS
    return sentence.tokens[index].lower in FOLLOWING and bool(spans)


def _is_beside_a_day(sentence: AnalysedSentence, index: int) -> bool:
    """ "The night before": beside a day that was told of, which need not be the one of writing."""
    return [token.lower for token in sentence.tokens[index : index + 3]] in BESIDE_A_DAY


def is_of_writing(sentence: AnalysedSentence, index: int) -> bool:
    """Whether a word that means a day is counted from the day of writing, and so is clear beside the article's date.

    "Heute", "am Mittwoch", "vor drei Jahren", "next month" are; "damals", "dort" and "later" go on from what was told.
    """
    token = sentence.tokens[index]
    day = GERMAN_DAY.fullmatch(token.text) is not None or token.text in ENGLISH_DAYS
    return (
        day
        or _is_so_far(sentence, index)
        or _has_passed(sentence, index)
        or _is_time_of_no_day(sentence, index)
        or token.lower in OF_WRITING
        or _counts_back(sentence, index)
        or _is_relative_time(sentence, index)
    )


def _counts_back(sentence: AnalysedSentence, index: int) -> bool:
    """ "Vor zehn Tagen", "vor gut einer Woche", "geht in zehn Tagen weiter": from another day."""
    following = [token.lower for token in sentence.tokens[index : index + 4]]
    bound = 2 if following[1:3] in (["mehr", "als"], ["weniger", "als"]) else int(bool(ABOUT & {*following[1:2]}))
    if bound:
        following = [following[0], *(token.lower for token in sentence.tokens[index + 1 + bound : index + 4 + bound])]
    if following[0] == "seit" and len(following) > 2:
        return following[1] in {"wenigen", "einigen"} and following[2] in COUNTED_BACK
    if len(following) < 3 or following[0] not in {"vor", "in"}:
        return False
    if following[0] == "in":
        span = following[2].removesuffix("’").removesuffix("'")
        counted = span in COUNTED_BACK | COUNTED_ON and sentence.tokens[index + 1].pos is Pos.NUMBER
        return counted and any(token.lower in OF_NOW for token in sentence.tokens if token.pos is Pos.FINITE)
    behind = sentence.tokens[index + 3] if index + 3 < len(sentence.tokens) else None
    counted = following[2] in COUNTED_BACK or following[1:3] in (["einem", "jahr"], ["einer", "woche"])
    return counted and (behind is None or behind.pos is not Pos.ARTICLE)


def _is_relative_time(sentence: AnalysedSentence, index: int) -> bool:
    """ "die laufende Saison", "im vergangenen Herbst", "next year"."""
    token = sentence.tokens[index]
    if token.pos not in {Pos.ADJECTIVE, Pos.INDEFINITE, Pos.ADVERB}:
        return False
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if token.lower.startswith(RELATIVE_TIMES):
        return True
    return token.lower.startswith(NEXT_TIMES) and (following in TIME_SPANS or following in MONTHS)
