"""Why a word cannot stand alone: it points at another sentence, at the day of writing, or at the writer.

A card is met weeks after the article, so a rule that would use such a word makes no card of it.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from quiz.errors import N_
from quiz.generate.definite_nouns import DEFINITE, QUOTES, definite
from quiz.generate.deictic import TIME_SPANS, is_of_writing, means_a_day
from quiz.generate.epithets import is_epithet
from quiz.generate.pointers import (
    COMPARISON,
    DATED,
    DEMONSTRATIVE,
    EPITHET,
    FOR_A_CLAUSE,
    LACKS_NOUN,
    PRONOUN,
    PURPOSE,
    TAKES_UP,
    TOLD_BEFORE,
    Pointer,
)
from quiz.generate.pronouns import TELLING, is_pronoun
from quiz.generate.taking_up import opens_pointing, takes_up
from quiz.generate.timing import ENGLISH_DAYS, GERMAN_DAY
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.german.clause import subordinate
from quiz.language.pos import NOMINAL
from quiz.language.values import YEAR

BEFORE_THAT = frozenset({Pos.FINITE, Pos.INFINITIVE, Pos.PARTICIPLE, Pos.NOUN, Pos.GERUND, Pos.ADJECTIVE, Pos.NAME})
"""What stands before the conjunction: "said that", "the fact that", but "By 2022 that figure" points back."""
PURPOSES = frozenset(
    "Ziel Grund Folge Kern Hintergrund Thema Auslöser Anlass Ursache Grundlage Gemeint Verantwortlich Schuld".split()
)
GRADES = frozenset("earlier later larger smaller older younger bigger higher lower further".split())
SUCH_AS = 5
"""Words within which "such" is explained: "such small towns as Perth"."""
PARTS_OF_TIME = (["ende"], ["anfang"], ["mitte"], ["beginn"], ["end"], ["start"], ["beginning"], ["middle"])
PARTS_OF_YEAR = frozenset({"Halbjahr", "Quartal"})
CONTRACTED = frozenset("in an von zu bei".split())
"""Prepositions that an article melts into, unless it points: "im", "vom"."""
JUDGING = frozenset("consider considers considered call calls called regard regards regarded".split())
YEAR_LASTS = 3
"""Sentences for which a month belongs to the year that was named."""
OF_ITS_DAY = N_("means something only in its day or place")
TIMES_AND_PLACES = frozenset({OF_ITS_DAY, FOR_A_CLAUSE})
GOING_ON = frozenset(
    "dort dorthin fortan danach später zuvor davor daraufhin anschließend außerdem ausserdem seither seitdem darunter "
    "dabei dortige dortigen dortiger dortiges dortigem damit dafür davon daran dann dazu darüber dadurch ebenso "
    "there then later earlier afterwards afterward subsequently previously".split()
)
"""Words of time and place that mean what a clause before them says."""
SINCE = frozenset("später zuvor danach damals seither seitdem later earlier then afterwards afterward".split())
"""Words that count from a time named in their sentence."""
COUNTERPARTS = frozenset("each one some many several half eine einer einen einem viele einige manche einzelne".split())
"""What "other" or "andere" behind it is set against."""
OTHERS = frozenset("other others another andere anderen anderer anderes".split())
COMPARING = frozenset("andere anderen anderer anderes other another same former".split())
"""Words that compare with something; with a noun behind them and a title before them that is clear enough."""


def pointer(sentence: AnalysedSentence, index: int, text: AnalysedText) -> Pointer | None:
    """Why the word at `index` cannot stand alone, or None if it can."""
    for why, check in CHECKS:
        if check(sentence, index, text):
            if _has_its_counterpart(sentence, index):
                return None
            if why in TIMES_AND_PLACES and _is_told_within(sentence, index):
                continue
            if text.date is not None and _is_dated_by_article(sentence, index, why):
                elsewhere = _is_weekday(sentence, index) and _told_of_other_year(sentence, text, text.date.year)
                return Pointer(why) if elsewhere else Pointer(DATED, vague=True)
            if _is_pair(sentence, index):
                # Of seventeen cards that open with "Both sides" judges kept five.
                return Pointer(TOLD_BEFORE, vague=True) if index else Pointer(TAKES_UP)
            return Pointer(why, vague=_only_compares(sentence, index))
    if _is_of_this_year(sentence, index) and not _is_dated(sentence, index):
        return Pointer(DATED, vague=True) if text.date is not None else Pointer(OF_ITS_DAY)
    part_of_year = sentence.tokens[index].text in text.words.months | PARTS_OF_YEAR
    if part_of_year and not _is_dated(sentence, index):
        if text.date is not None and _told_of_other_year(sentence, text, text.date.year):
            return Pointer(TAKES_UP)
        return Pointer(DATED if text.date else N_("a month without its year"), vague=True)
    return definite(sentence, index, text)


def _is_of_this_year(sentence: AnalysedSentence, index: int) -> bool:
    """ "bis Ende des Jahres", "by the end of the month": of the one in which it was written."""
    words = [token.lower for token in sentence.tokens[max(0, index - 3) : index + 1]]
    german = words[-2:-1] == ["des"] and words[-1] in {"jahres", "monats"} and words[-3:-2] in PARTS_OF_TIME
    english = words[-2:-1] == ["the"] and words[-1] in {"year", "month", "week"} and words[-3:-2] == ["of"]
    return german or (english and words[:1] in PARTS_OF_TIME)


def _is_weekday(sentence: AnalysedSentence, index: int) -> bool:
    """ "Am Freitag", "on Friday": of which week, if the article tells of another year?"""
    return GERMAN_DAY.fullmatch(sentence.tokens[index].text) is not None or sentence.tokens[index].text in ENGLISH_DAYS


def _is_dated_by_article(sentence: AnalysedSentence, index: int, why: str) -> bool:
    """Whether a word is clear beside the article's date: "am Mittwoch", "vor drei Jahren", "this spring"."""
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if why == DEMONSTRATIVE:  # "in dieser Woche", but "in jener Woche" is another
        return following in TIME_SPANS and sentence.tokens[index].lower.startswith(("dies", "this", "these"))
    return why == OF_ITS_DAY and is_of_writing(sentence, index)


def _told_of_other_year(sentence: AnalysedSentence, text: AnalysedText, year: int) -> bool:
    """Whether the last year named before, not long ago, is not the article's: "In 1913 … . In May …"."""
    near = text.sentences[max(0, sentence.number - YEAR_LASTS) : sentence.number]
    told = (m.text for before in near for m in before.mentions if m.kind.is_time)
    years = [int(found.group()) for words in told for found in YEAR.finditer(words)]
    return bool(years) and years[-1] != year


def _is_told_within(sentence: AnalysedSentence, index: int) -> bool:
    """Whether what "dort", "danach" or "then" means stands in an earlier clause of the same sentence.

    "Anhänger überklebten ein Straßenschild, die Straße hieß dort …", but not "Ein Jahr lang haben dort 212 …".
    """
    tokens = sentence.tokens
    if tokens[index].lower not in GOING_ON:
        return False
    if tokens[index].lower == "davor" and tokens[index - 1].text in {"Jahr", "Monat", "Tag", "Abend"}:
        return any(m.kind.is_time and m.last <= index for m in sentence.mentions)
    if tokens[index].lower.startswith("dortige"):
        return any(m.kind is MentionKind.PLACE and m.last <= index for m in sentence.mentions)
    if tokens[index].lower == "dazu" and tokens[index - 1].lower == "es":
        return False  # "…, hieß es dazu beim Verband": to what was asked
    if tokens[index].lower in SINCE and any(m.kind.is_time and m.last <= index for m in sentence.mentions):
        return True  # "Launched in 2016, the spacecraft reached Bennu two years later"
    joint = next((at for at in range(index - 1, 0, -1) if tokens[at].pos in {Pos.COMMA, Pos.CONJUNCTION}), 0)
    if any(token.text in QUOTES for token in tokens[:joint]):
        return False  # "…“, sagte dort ein Pensionist": what he says does not say where
    below = subordinate(tokens)  # "During the stoppage, which began on June 25, attendance there fell"
    return any(token.pos is Pos.FINITE and at not in below for at, token in enumerate(tokens[:joint]))


def _has_its_counterpart(sentence: AnalysedSentence, index: int) -> bool:
    """ "each other", "viele weinten, andere gingen", "two have died and 31 others are ill": said beside what."""
    tokens = sentence.tokens
    if tokens[index].lower not in OTHERS:
        return False
    counted = tokens[index - 1].pos is Pos.NUMBER and any(t.pos is Pos.NUMBER for t in tokens[: max(0, index - 1)])
    pairs = pairwise(tokens[: index + 1])
    return counted or any(
        one.lower in COUNTERPARTS and one.pos is not Pos.ARTICLE and not (one.lower == "one" and two.pos is Pos.NOUN)
        for one, two in pairs
    )


def _is_pair(sentence: AnalysedSentence, index: int) -> bool:
    """ "die beiden Lager", "both sides": which two, the article's title may well say."""
    tokens = sentence.tokens
    pair = tokens[index].lower in {"beide", "beiden", "beider", "both"}
    return pair and index + 1 < len(tokens) and tokens[index + 1].pos in {Pos.NOUN, Pos.ADJECTIVE}


def _only_compares(sentence: AnalysedSentence, index: int) -> bool:
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    compares = sentence.tokens[index].lower in COMPARING
    if following is None:
        return False
    opening = all(token.pos is Pos.PREPOSITION for token in sentence.tokens[:index])
    if sentence.tokens[index].lower in OTHERS and (opening or sentence.tokens[index - 1].lower in DEFINITE):
        return False  # "In anderen Fragen waren sie sich einig": in other than those told before
    if sentence.tokens[index].lower == "same" and following.lower in TIME_SPANS:  # no title says "in the same month"
        return any(mention.kind.is_time and mention.last <= index for mention in sentence.mentions)
    return compares and following.pos in {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME}


def _compares_silently(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether something is more, or as much, than or as what only an earlier sentence says: "50 times as much"."""
    tokens = sentence.tokens
    behind = [token.lower for token in tokens[index + 1 :]]
    lower = tokens[index].lower
    if text.language == "de" or not behind:
        return False
    if lower == "as" and behind[0] in {"much", "many", "long", "often"}:
        return "as" not in behind[1:4] and tokens[index - 1].lower in {"times", "twice", "half"}
    following = tokens[index + 1].pos
    older = lower in GRADES and index and tokens[index - 1].lower in {"a", "an"} and "than" not in behind
    if older:
        return True
    measured = lower in {"more", "less"} and index > 1 and tokens[index - 2].pos is Pos.NUMBER
    if measured and following in {Pos.STOP, Pos.COMMA} and tokens[index - 1].pos is Pos.NOUN:
        return "than" not in behind  # "needed 58 seconds more"
    grade = lower in {"more", "less"} and following in {Pos.ADJECTIVE, Pos.NOUN} and "than" not in behind
    counted = index and (
        tokens[index - 1].pos is Pos.NUMBER or tokens[index - 1].lower in {"no", "any", "once", "the", "and"}
    )
    return grade and not counted


def _is_demonstrative(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether "dieser", "solche" or "that" has nothing behind it that explains it ("solche, deren …", "those who")."""
    token = sentence.tokens[index]
    following = sentence.tokens[min(index + 1, len(sentence.tokens) - 1)]
    if text.language == "de" and token.lower == "dem" and index and sentence.tokens[index - 1].lower in CONTRACTED:
        # "in dem Gremium" is in that one: "im Gremium" would be in the only one. Of twenty judges kept eight.
        behind = sentence.tokens[min(index + 2, len(sentence.tokens) - 1)]
        told = behind.lower in {"des", "der", "von", "zwischen"} or behind.pos in {Pos.COMMA, Pos.NAME, Pos.MARK}
        relative = index > 1 and sentence.tokens[index - 2].pos is Pos.COMMA  # "das Verfahren, in dem Einwände …"
        return following.pos is Pos.NOUN and not told and not relative
    if token.lower.startswith("solch"):
        return following.pos is not Pos.COMMA
    before = sentence.tokens[index - 1].pos if index else Pos.STOP
    if token.lower == "that" and following.tag == "NN1" and before not in BEFORE_THAT:
        return True
    before_verb = token.lower == "that" and before is Pos.FINITE
    if before_verb and (following.pos in {Pos.COMMA, Pos.STOP} or sentence.tokens[index - 1].lower in JUDGING):
        return True  # "Garside rejected that, pointing out …", "Campaigners consider that too cautious"
    if (
        before_verb
        and sentence.tokens[index - 1].lower in TELLING
        and following.lower in {"is", "was", "were", "would"}
    ):
        return True  # "Baird said that was about half of what was required"
    if before_verb and following.tag == "NN1" and sentence.tokens[index - 1].lower not in TELLING:
        # "called that account fiction", but "found that sleep helps"
        return not any(token.pos is Pos.FINITE for token in sentence.tokens[index:])
    if token.lower == "such" and following.pos in {Pos.NOUN, Pos.ADJECTIVE}:
        near = sentence.tokens[index : index + SUCH_AS]
        return not any(other.lower in {"as", "that"} for other in near)
    if token.lower == "one" and before is Pos.PREPOSITION and following.pos in {Pos.COMMA, Pos.FINITE}:
        return True
    if token.lower == "one" and index and following.pos is Pos.STOP:
        return before in {Pos.PREPOSITION, Pos.INFINITIVE, Pos.FINITE}  # "drove 26 miles to see one"
    return token.pos is Pos.DEMONSTRATIVE and following.lower not in {"of", "who", "that", "which"}


def _lacks_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether an article stands for a noun of the sentence before: "Geboten wurde der von Havranek."."""
    tokens = sentence.tokens
    following = tokens[index + 1 : index + 10]
    if text.language != "de" or tokens[index].pos is not Pos.ARTICLE or not following:
        return False
    year = YEAR.fullmatch(following[0].text) is not None  # "das 1931 gelungen", but not "das 19. Jahrhundert"
    alone = tokens[index].lower == "das" and (year or following[0].pos in {Pos.ADVERB, Pos.NEGATION})
    if following[0].pos is not Pos.PREPOSITION and not alone:
        return False
    # "die von der Kommission vorgelegte Studie", "das 1938 gebaute Haus" have their noun, only later.
    pairs = pairwise(following)
    return not any(one.pos is Pos.ADJECTIVE and two.pos in NOMINAL for one, two in pairs)


def _is_bare_purpose(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Ziel war ein Korallenriff": the goal of what?"""
    tokens = sentence.tokens
    at = int(tokens[0].text in {"Der", "Die", "Das"})
    return index == at < len(tokens) - 1 and tokens[at].text in PURPOSES and tokens[at + 1].pos is Pos.FINITE


def _is_adverb_for_clause(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """Whether "darauf" or "damit" takes up something said before."""
    return sentence.tokens[index].pos is Pos.PRONOMINAL_ADVERB and not _announces(sentence, index)


def _announces(sentence: AnalysedSentence, index: int) -> bool:
    """Whether "darauf" points forward, at a clause behind it: "weist darauf hin, dass …"."""
    tokens = sentence.tokens
    if tokens[index].lower in {"darin", "dagegen"} and not any(t.lower == "dass" for t in tokens[index:]):
        return False  # "beschrieb darin, wie …"
    for at in range(index + 1, min(index + 6, len(tokens) - 1)):
        if tokens[at].pos is Pos.COMMA:
            return tokens[at + 1].lower in {"dass", "ob", "wie", "was", "wer"} or any(
                t.pos is Pos.TO for t in tokens[at:]
            )
    return False


def _is_dated(sentence: AnalysedSentence, index: int) -> bool:
    """Whether the month at `index` has a year or a day, or its sentence a year."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.first <= index < mention.last:
            return True
    return re.search(r"\b(1\d|20)\d\d\b", sentence.text) is not None


CHECKS: tuple[tuple[str, Callable[[AnalysedSentence, int, AnalysedText], bool]], ...] = (
    (TAKES_UP, opens_pointing),
    (PRONOUN, is_pronoun),
    (DEMONSTRATIVE, _is_demonstrative),
    (OF_ITS_DAY, means_a_day),
    (FOR_A_CLAUSE, _is_adverb_for_clause),
    (COMPARISON, _compares_silently),
    (EPITHET, is_epithet),
    (LACKS_NOUN, _lacks_noun),
    (TAKES_UP, takes_up),
    (PURPOSE, _is_bare_purpose),
)
