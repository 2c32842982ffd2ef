"""Whether a word of time or place means something only on the day, or at the place in the text, of its writing.

    kürzlich, am Mittwoch, vor drei Jahren, next month      beside the article's date
    damals, dort, am Abend, in the following decade         beside what was told before

What to say instead of such a word, where something can be said, is told in `timing`.
"""

from quiz.generate.timing import ENGLISH_DAYS, GERMAN_DAY
from quiz.language import AnalysedSentence, AnalysedText, Pos
from quiz.language.words import word_list

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
    """ "Am Abend", "in der Nacht", "im Winter" of no day or year that the sentence says: of 63 cards judges kept 27.

    Of 12 with "bis zum Mittag" they kept three.
    """
    tokens = sentence.tokens
    before = tuple(token.lower for token in tokens[max(0, index - 2) : index])
    span = (before[-1:] == ("am",) or before == ("bis", "zum")) and tokens[index].text in TIMES_OF_THE_DAY
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
