"""Why a word cannot stand alone: it points at another sentence, at the day of writing, or at the writer.

A card is met weeks after the article, so a rule that would use such a word makes no card of it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from quiz.core.article import Language
from quiz.errors import N_
from quiz.generate.timing import GERMAN_DAY
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL
from quiz.language.vocabulary import Vocabulary
from quiz.language.words import word_list, word_set

THIRD_PERSON = {
    "de": frozenset("er sie es ihn ihm ihr ihnen".split()),
    "en": frozenset("he she it they him her them himself herself itself themselves".split()),
}
SPOKEN_OF = {"de": ("sein", "ihr"), "en": ("his", "her", "its", "their")}
"""How the possessives of the third person begin."""
POINTING_OPENERS = {
    "de": frozenset("so damit dabei dazu darin daran darauf daraus davon dafür dagegen danach hinzu dies das".split()),
    "en": frozenset("so thus it this that these those such neither both".split()),
}
DEFINITE = frozenset("der die das dem den des im am vom zum zur beim the".split())
STANDS_FOR_NAME = frozenset(
    "Unternehmen Konzern Firma Land Stadt Bank Team Partei Institut Verein Klub "
    "company firm country city team party bank group club".split()
)
"""Nouns that take up a name of the same sentence: "OpenAI teilte mit, das Unternehmen …"."""
UNUSUAL = 12
FAR = 3
"""Words behind the beginning from which on "it" or "they" mostly means the subject of its own sentence."""
CLAUSE_BOUNDARIES = frozenset({Pos.COMMA, Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION, Pos.CONJUNCTION})
RELATIVE_TIMES = (
    "laufend", "vergangen", "vorig", "heurig", "diesjährig", "gestrig", "heutig", "jüngst", "derzeitig", "bisherig",
    "damalig", "vorletzt", "übernächst",
)  # fmt: skip
NEXT_TIMES = ("nächst", "letzt", "kommend", "last", "next", "past", "coming", "recent", "newest", "latest")
TIME_SPANS = frozenset(
    "jahr jahre jahren jahres woche wochen monat monate monaten monats saison quartal quartals herbst sommer winter "
    "frühjahr frühling tag tage tagen abend nacht year years week weeks month months season quarter decade decades "
    "century night summer winter spring autumn day days morning evening weekend".split()
)
EXISTENTIAL = frozenset("is are was were has have had will".split())
COUNTED_ON = frozenset("days weeks months hours".split())
ABOUT = frozenset("gut knapp rund etwa fast about just roughly".split())
OF_NOW = frozenset(
    "geht gehen findet finden beginnt beginnen soll sollen will wollen wird werden kann können startet starten endet "
    "enden läuft steht stehen kommt kommen öffnet ist sind muss müssen is are will has can".split()
)
"""Verbs of the present, behind which "in zehn Tagen" is no span of time but a day."""
COUNTED_BACK = frozenset("tagen wochen monaten jahren stunden minuten".split())
MONTHS = frozenset(month.lower() for folder in ("german", "english") for month in word_list(folder, "months"))
BEFORE_THAT = frozenset({Pos.FINITE, Pos.INFINITIVE, Pos.PARTICIPLE, Pos.NOUN, Pos.GERUND, Pos.ADJECTIVE, Pos.NAME})
"""What stands before the conjunction: "said that", "the fact that", but "By 2022 that figure" points back."""
PURPOSES = frozenset("Ziel Grund Folge Kern Hintergrund Thema Auslöser Anlass Ursache".split())
EXPLETIVE_VERBS = frozenset("gab gibt gäbe geben handelt handelte is was".split())
EXPLETIVE_LEMMAS = frozenset("geben handeln heißen scheinen brauchen bedürfen dauern gelingen regnen schneien".split())
"""Verbs whose "es" means nothing: "hieß es", "dauerte es", "wird es geben"."""
GRADES = frozenset("earlier later larger smaller older younger bigger higher lower further".split())
QUOTES = frozenset('„“»"')
POINTING_NOUNS = frozenset(
    "matter idea step claim allegation accusation request comparison suggestion Sache Idee Schritt Vorwurf Vergleich "
    "Anfrage Angelegenheit Behauptung Anschuldigung Vermutung".split()
)
"""Nouns that, with "the" alone, take up what the sentence before said."""
AGED = re.compile(r"\d+-Jährigen?r?")
COMPARING = frozenset("andere anderen anderer anderes other another same former".split())
"""Words that compare with something; with a noun behind them and a title before them that is clear enough."""


TAKES_UP = N_("takes up the sentence before")
PRONOUN = N_("a pronoun for something named before")
DEMONSTRATIVE = N_("points at something named before")
FOR_A_CLAUSE = N_("takes up something said before")
COMPARISON = N_("compared with something said before")
EPITHET = N_("a person named before")
LACKS_NOUN = N_("an article without its noun")
PURPOSE = N_("a purpose of something named before")
TOPICAL = N_("something the article is about")
TOLD_BEFORE = N_("something the article brought in before")
GENERAL = N_("a general noun for something named before")
INSUFFICIENT = frozenset({TOLD_BEFORE, GENERAL})
"""Reasons for which the title of the article may not be enough to say what is meant."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Why a word cannot stand alone; a `vague` one can if the article it comes from is named with the question."""

    why: str
    vague: bool = False


def pointer(sentence: AnalysedSentence, index: int, text: AnalysedText) -> Pointer | None:
    """Why the word at `index` cannot stand alone, or None if it can."""
    for why, check in CHECKS:
        if check(sentence, index, text):
            if _is_pair(sentence, index):
                return Pointer(TOLD_BEFORE, vague=True)
            return Pointer(why, vague=_only_compares(sentence, index))
    if sentence.tokens[index].text in text.words.months and not _is_dated(sentence, index):
        return Pointer(N_("a month without its year"), vague=True)
    return definite(sentence, index, text)


def _is_pair(sentence: AnalysedSentence, index: int) -> bool:
    """ "die beiden Lager", "both sides": which two, the article's title may well say."""
    tokens = sentence.tokens
    pair = tokens[index].lower in {"beide", "beiden", "beider", "both"}
    return pair and index + 1 < len(tokens) and tokens[index + 1].pos in {Pos.NOUN, Pos.ADJECTIVE}


def _only_compares(sentence: AnalysedSentence, index: int) -> bool:
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    compares = sentence.tokens[index].lower in COMPARING
    return compares and following is not None and following.pos in {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME}


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


def _opens_pointing(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether the first word takes up the sentence before: "So …", "Dabei …", "Das ist …", but not "Das Modell …"."""
    first, second = sentence.tokens[0], sentence.tokens[min(1, len(sentence.tokens) - 1)]
    if index or first.lower not in POINTING_OPENERS[text.language] or first.pos is Pos.SUBORDINATOR:
        return False
    return first.pos is not Pos.ARTICLE or second.pos is Pos.FINITE


def _opens_likewise(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Ähnlich äußerte sich …", "Da verbündete sich …": like whom, when?"""
    tokens = sentence.tokens
    verb = len(tokens) > 1 and tokens[1].pos is Pos.FINITE
    return index == 0 and verb and tokens[0].text in {"Da", "Ähnlich", "Ebenso", "Genauso", "Anders", "Umgekehrt"}


def _is_demonstrative(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """Whether "dieser", "solche" or "that" has nothing behind it that explains it ("solche, deren …", "those who")."""
    token = sentence.tokens[index]
    following = sentence.tokens[min(index + 1, len(sentence.tokens) - 1)]
    if token.lower.startswith("solch"):
        return following.pos is not Pos.COMMA
    before = sentence.tokens[index - 1].pos if index else Pos.STOP
    if token.lower == "that" and following.tag == "NN1" and before not in BEFORE_THAT:
        return True
    if token.lower == "one" and before is Pos.PREPOSITION and following.pos in {Pos.COMMA, Pos.FINITE}:
        return True
    return token.pos is Pos.DEMONSTRATIVE and following.lower not in {"of", "who", "that", "which"}


def _means_a_day(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a word has its meaning from the day or place of writing: "kürzlich", "die laufende Saison", "im Mai"."""
    token, words = sentence.tokens[index], text.words
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if token.lower == "there" and following in EXISTENTIAL:
        return False
    if token.lower == "that" and following in MONTHS | TIME_SPANS:
        return True
    if token.text in words.deictic or (token.lower in words.deictic and token.pos is not Pos.NAME):
        return True
    return (
        _is_relative_time(sentence, index)
        or _counts_back(sentence, index)
        or GERMAN_DAY.fullmatch(token.text) is not None
    )


def _counts_back(sentence: AnalysedSentence, index: int) -> bool:
    """ "Vor zehn Tagen", "vor gut einer Woche", "geht in zehn Tagen weiter", "the day before": from another day."""
    following = [token.lower for token in sentence.tokens[index : index + 4]]
    if following[:3] in (["the", "day", "before"], ["the", "day", "after"], ["the", "following", "day"]):
        return True
    if len(following) > 3 and following[1] in ABOUT:
        following = [following[0], *(token.lower for token in sentence.tokens[index + 2 : index + 5])]
    if len(following) < 3 or following[0] not in {"vor", "in"}:
        return False
    if following[0] == "in":
        span = following[2].removesuffix("’").removesuffix("'")
        counted = span in COUNTED_BACK | COUNTED_ON and sentence.tokens[index + 1].pos is Pos.NUMBER
        return counted and any(token.lower in OF_NOW for token in sentence.tokens if token.pos is Pos.FINITE)
    behind = sentence.tokens[index + 3] if index + 3 < len(sentence.tokens) else None
    counted = following[2] in COUNTED_BACK or following[1:3] in (["einem", "jahr"], ["einer", "woche"])
    return counted and (behind is None or behind.pos is not Pos.ARTICLE)


def _lacks_noun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether an article stands for a noun of the sentence before: "Geboten wurde der von Havranek."."""
    tokens = sentence.tokens
    following = tokens[index + 1 : index + 10]
    if text.language != "de" or tokens[index].pos is not Pos.ARTICLE or not following:
        return False
    if following[0].pos is not Pos.PREPOSITION:
        return False
    # "die von der Kommission vorgelegte Studie" has its noun, only later.
    pairs = pairwise(following)
    return not any(one.pos is Pos.ADJECTIVE and two.pos in NOMINAL for one, two in pairs)


def _is_bare_number(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Two were ordered to pay", "All three have appealed": two and three of whom?"""
    tokens = sentence.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    relative = tokens[index].lower in {"rest", "remainder", "others"} or tokens[index].text.endswith("est")
    if index == 1 and tokens[0].text == "The" and following is Pos.FINITE and relative:
        return True  # "The rest was given by donors", "The youngest was 19"
    if tokens[index].pos not in {Pos.NUMBER, Pos.INDEFINITE} or index > 1 or index + 1 >= len(tokens):
        return False
    if not index and tokens[0].pos is Pos.NUMBER and tokens[1].lower in {"that", "who", "which"}:
        return True  # "Three that provoke a swift attack were switched off"
    if index and tokens[0].lower == "the" and tokens[index].pos is Pos.NUMBER and tokens[index].text.isalpha():
        return tokens[index + 1].pos not in {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME, Pos.NUMBER, Pos.PREPOSITION}
    return tokens[index + 1].pos is Pos.FINITE and tokens[index].text.isalpha() and tokens[0].lower != "nobody"


def _is_bare_purpose(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "Ziel war ein Korallenriff": the goal of what?"""
    tokens = sentence.tokens
    return index == 0 and tokens[0].text in PURPOSES and len(tokens) > 1 and tokens[1].pos is Pos.FINITE


def _is_adverb_for_clause(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """Whether "darauf" or "damit" takes up something said before."""
    return sentence.tokens[index].pos is Pos.PRONOMINAL_ADVERB and not _announces(sentence, index)


def _is_epithet(sentence: AnalysedSentence, index: int, _text: AnalysedText) -> bool:
    """ "der 69-Jährige", or an opening "Das größere, …," with the noun left out."""
    tokens = sentence.tokens
    bare = [token.pos for token in tokens[:3]] == [Pos.ARTICLE, Pos.ADJECTIVE, Pos.COMMA]
    if index == 1 and bare:
        return True
    following = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
    if tokens[index].pos is Pos.ADJECTIVE and tokens[index].capitalised and tokens[index].text.endswith("er"):
        return bool(index) and following in {Pos.FINITE, Pos.COMMA}  # "Der 25-jährige Salzburger setzte sich durch"
    return AGED.fullmatch(tokens[index].text) is not None


def _is_relative_time(sentence: AnalysedSentence, index: int) -> bool:
    """ "die laufende Saison", "im vergangenen Herbst", "next year"."""
    token = sentence.tokens[index]
    if token.pos not in {Pos.ADJECTIVE, Pos.INDEFINITE, Pos.ADVERB}:
        return False
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if token.lower.startswith(RELATIVE_TIMES):
        return True
    return token.lower.startswith(NEXT_TIMES) and (following in TIME_SPANS or following in MONTHS)


def _announces(sentence: AnalysedSentence, index: int) -> bool:
    """Whether "darauf" points forward, at a clause behind it: "weist darauf hin, dass …"."""
    tokens = sentence.tokens
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


def _is_pronoun(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether a pronoun has nothing in its own sentence to stand for, or is the writer's or the reader's own."""
    token, language = sentence.tokens[index], text.language
    lower = token.lower
    reflexive = token.pos is Pos.REFLEXIVE and language == "de"
    if token.pos not in {Pos.PRONOUN, Pos.POSSESSIVE, Pos.REFLEXIVE} or reflexive:
        return False
    if lower in {"man", "einander", "there", "one"}:
        return False
    if token.pos is Pos.PRONOUN and lower not in THIRD_PERSON[language]:
        return True
    named = any(other.pos in NOMINAL for other in sentence.tokens[:index])
    around = sentence.tokens[max(0, index - 1) : index + 2]
    if lower == "es" and any(other.lower in EXPLETIVE_VERBS for other in around) and not named:
        return False
    if lower == "es" and _is_expletive(sentence, index):
        return False
    if token.pos is Pos.POSSESSIVE:
        return not (_has_owner(sentence, index, text) or _owner_follows(sentence, index, text))
    return not _has_antecedent(sentence, index, text.words)


def is_third_person(token: Token, language: Language) -> bool:
    """Whether a pronoun or possessive means somebody or something spoken of, not the writer or the reader."""
    if token.pos is Pos.POSSESSIVE:
        return token.lower.startswith(SPOKEN_OF[language])
    return token.lower in THIRD_PERSON[language]


def _has_owner(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """Whether something before a possessive can own what it stands with: a name, or a noun of the right sort.

    In German that is a noun in the nominative that no preposition governs ("Der Konzern senkte seine Preise", but not
    "Aus einem Knochen las seine Gruppe …"); in English his and her want a person.
    """
    tokens = sentence.tokens
    lower = tokens[index].lower
    named = [m for m in sentence.mentions if m.kind.is_name and m.last <= index]
    if text.language == "en":
        if lower in {"his", "her"}:
            people = any(m.kind in {MentionKind.PERSON, MentionKind.NAME} for m in named)
            known = text.words.person_nouns | word_set("english", "demonyms")
            return people or any(token.text in known or token.lower == "who" for token in tokens[:index])
        persons = {at for m in named if m.kind is MentionKind.PERSON for at in range(m.first, m.last)}
        owners = (at for at, token in enumerate(tokens[:index]) if token.pos in NOMINAL)
        return any(not _is_governed(tokens, at) and (lower == "their" or at not in persons) for at in owners)
    if any(m.kind in {MentionKind.PERSON, MentionKind.ORGANISATION} for m in named):
        return True
    return any(
        phrase.preposition is None
        and Case.NOMINATIVE in phrase.cases
        and phrase.last <= index
        and _may_own(phrase, feminine_or_plural=lower.startswith("ihr"))
        for phrase in noun_phrases(tokens)
    )


def _owner_follows(sentence: AnalysedSentence, index: int, text: AnalysedText) -> bool:
    """ "At its height Enron was …": whose it is stands behind the opening phrase, right before the verb."""
    tokens = sentence.tokens
    if text.language != "en" or index != 1 or tokens[0].pos is not Pos.PREPOSITION or tokens[1].lower == "their":
        return False
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE), 0)
    sort = MentionKind.PERSON if tokens[1].lower in {"his", "her"} else None
    return any(
        m.kind.is_name and m.last == verb and m.first <= index + FAR + 1 and (m.kind is sort or sort is None)
        for m in sentence.mentions
    )


def _may_own(phrase: NounPhrase, *, feminine_or_plural: bool) -> bool:
    """Whether "ihr" or else "sein" can be said of the phrase: "die ersten Maschinen seiner Luftwaffe" are not his."""
    if phrase.number is Number.PLURAL:
        return feminine_or_plural
    return phrase.gender is None or feminine_or_plural is (phrase.gender is Gender.FEMININE)


def _is_governed(tokens: tuple[Token, ...], noun: int) -> bool:
    """Whether a preposition governs the English noun: "By the weekend its chatbot …" is no weekend's chatbot."""
    while noun and tokens[noun - 1].pos in {Pos.NOUN, Pos.NAME, Pos.ADJECTIVE, Pos.ARTICLE, Pos.NUMBER}:
        noun -= 1
        if tokens[noun].pos is Pos.ARTICLE:
            break  # "In 1982 a jumbo lost its engines"
    return bool(noun) and tokens[noun - 1].pos is Pos.PREPOSITION


def _is_expletive(sentence: AnalysedSentence, index: int) -> bool:
    """Whether the verb beside "es", or the last one of its clause, is one whose "es" means nothing."""
    tokens = sentence.tokens
    stop = next((i for i in range(index + 1, len(tokens)) if tokens[i].pos in {Pos.COMMA, Pos.STOP}), len(tokens))
    beside = [*tokens[max(0, index - 1) : index], *tokens[index + 1 : index + 2], *tokens[stop - 1 : stop]]
    return any(token.lemma in EXPLETIVE_LEMMAS for token in beside)


def _has_antecedent(sentence: AnalysedSentence, index: int, words: Vocabulary) -> bool:
    """Whether an earlier clause of the same sentence names what the pronoun at `index` can stand for.

    In its own clause a pronoun never means another noun of that clause ("NASA took it"), and "they" wants a plural.
    """
    tokens = sentence.tokens
    lower = tokens[index].lower
    inverted = index > 1 and tokens[index - 1].pos is Pos.FINITE and tokens[0].pos is not Pos.SUBORDINATOR
    if words.language == "de" and inverted:
        return lower in {"er", "sie"} and _person_leads(sentence, index)
    if words.language == "en" and lower in {"it", "they"} and index > FAR:
        verb = tokens[index + 1].pos if index + 1 < len(tokens) else Pos.STOP
        first = next((at for at, token in enumerate(tokens[:index]) if token.pos in NOMINAL), index)
        opened = any(token.pos is Pos.PRONOUN for token in tokens[:first])
        several = lower == "it" or any(token.tag == "NN2" or token.lower == "and" for token in tokens[:index])
        near = verb in {Pos.FINITE, Pos.ADVERB} and first < index - 1 and several
        if near and not opened and not _is_governed(tokens, first):
            return True
    boundary = next((i for i in range(index - 1, 0, -1) if tokens[i].pos in CLAUSE_BOUNDARIES), None)
    if boundary is None or not any(token.pos is Pos.FINITE for token in tokens[:boundary]):
        return False
    if words.language == "de" and not any(token.pos is Pos.FINITE for token in tokens[boundary:]):
        return False  # "nahm Singapore Airlines, der Erstkunde, ihn in Betrieb" is one clause
    before = tokens[:boundary]
    if lower in {"they", "them", "themselves", "ihnen"}:
        return any(token.tag == "NN2" or token.lower in {"and", "und"} for token in before)
    if words.language == "en" and lower not in {"it", "itself"}:
        people = any(m.kind is MentionKind.PERSON and m.last <= boundary for m in sentence.mentions)
        return people or any(token.text in words.person_nouns or token.lower == "who" for token in before)
    return any(token.pos in NOMINAL for token in before)


def _person_leads(sentence: AnalysedSentence, index: int) -> bool:
    """ "Um 6 Uhr schließt Kerstin Dohrmann auf, um 7 Uhr steht sie …": the person of a clause before."""
    tokens = sentence.tokens
    people = [m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.last < index]
    if len(people) != 1 or not any(token.pos is Pos.COMMA for token in tokens[people[0].last : index]):
        return False
    before, behind = people[0].first - 1, people[0].last
    return (before >= 0 and tokens[before].pos is Pos.FINITE) or tokens[behind].pos is Pos.FINITE


def definite(sentence: AnalysedSentence, index: int, text: AnalysedText) -> Pointer | None:
    """Whether "das Unternehmen", "die Botschafterin", "the team" says too little: which one?

    A name before it in its own sentence, or an explanation behind it, makes it clear, and some things there are but
    once. What the title names, and what is definite at its first mention ("die Polizei", "das Ergebnis"), is clear to
    who knows what the article is about; what an earlier sentence brought in is not.
    """
    tokens = sentence.tokens
    token = tokens[index]
    start = index
    modifiers = {Pos.ADJECTIVE, Pos.NOUN} if text.language == "en" else {Pos.ADJECTIVE}
    while start and tokens[start - 1].pos in modifiers:
        start -= 1
    if token.pos is not Pos.NOUN or not start or tokens[start - 1].lower not in DEFINITE:
        return None
    if text.language == "en" and index + 1 < len(tokens) and tokens[index + 1].pos is Pos.NOUN:
        return None  # "the policy board": what board it is, is asked at "board"
    if start > 1 and tokens[start - 2].pos is Pos.COMMA and _follows_name(sentence, start - 2):
        return None  # "Dagur Sigurdsson, der isländische Bundestrainer,"
    specified = is_specified(tokens, index)
    known = (specified and token.text not in POINTING_NOUNS) or {token.text, token.lemma} & text.words.unique_nouns
    if known or any(mention.first <= index < mention.last for mention in sentence.mentions):
        return None
    explained = index + 1 < len(tokens) and tokens[index + 1].pos is Pos.COMMA  # "den Vorwurf, dass …"
    if token.text in POINTING_NOUNS and not explained and (not specified or tokens[index + 1].text in QUOTES):
        return Pointer(TAKES_UP)
    inhabitant = text.language == "de" and _is_inhabitant(token, text)
    person = inhabitant or ends_in(token.text, text.words.person_nouns)
    if person or {token.text, token.lemma} & text.words.generic_nouns:
        return _general(sentence, start, index, text, person=person)
    if start + 1 < len(tokens) and _named_before(sentence, index):
        return None
    told_before = _first_use(token, text) < sentence.number
    unusual = "-" in token.text or len(token.text) >= UNUSUAL
    if (told_before or start == 1) and not (unusual and not told_before):
        clear = _in_title(token, text) or unusual or not told_before
        return Pointer(TOPICAL if clear else TOLD_BEFORE, vague=True)
    return None


def _is_inhabitant(token: Token, text: AnalysedText) -> bool:
    """ "der Pole", "die Bündnerin", "der Salzburger": somebody by where he comes from."""
    word = token.text
    if word.removesuffix("n") in word_set("german", "demonyms"):
        return True
    stem = word.removesuffix("in").removesuffix("n").removesuffix("er")
    return stem != word and len(stem) > FAR and any(stem + end in text.words.places for end in ("", "e", "en"))


def _general(sentence: AnalysedSentence, start: int, index: int, text: AnalysedText, *, person: bool) -> Pointer | None:
    """The same for general nouns and for people by their office; `start` is the first token behind the article."""
    token, article = sentence.tokens[index], sentence.tokens[start - 1].lower
    if person and article in {"zum", "zur"}:
        return None  # "wählte ihn zum Kanzler" says what somebody became
    if token.text in STANDS_FOR_NAME and _named_before(sentence, index):
        return None
    several = person and article in {"die", "the"} and _looks_plural(token, text)
    first = _first_use(token, text) == sentence.number
    clear = _in_title(token, text) or (several and first) or not person
    return Pointer(GENERAL, vague=clear)


def _named_before(sentence: AnalysedSentence, index: int) -> bool:
    return any(mention.kind.is_name and mention.last <= index for mention in sentence.mentions)


def _follows_name(sentence: AnalysedSentence, comma: int) -> bool:
    return any(mention.kind.is_name and mention.last == comma for mention in sentence.mentions)


def _in_title(token: Token, text: AnalysedText) -> bool:
    """Whether the title has the noun, or a compound of it."""
    return len(token.text) > 3 and (token.lemma or token.text).lower() in text.title.lower()


def _looks_plural(token: Token, text: AnalysedText) -> bool:
    """Whether a noun of persons is a plural: "die Forscher", "the workers", but not "die Forscherin"."""
    return token.tag == "NN2" if text.language == "en" else not token.text.endswith("in")


def _first_use(token: Token, text: AnalysedText) -> int:
    """The number of the first sentence, headings apart, that has a noun."""
    return text.first_uses.get(token.lemma or token.text, 0)


SPECIFYING = frozenset("des der eines einer seines ihres seiner ihrer who".split())
"""Words behind a noun that begin what says which one is meant."""


def is_specified(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether what follows a noun says which one is meant."""
    following = tokens[index + 1 : index + 3]
    if not following:
        return False
    first = following[0]
    if first.pos in {Pos.NAME, Pos.PREPOSITION, Pos.NUMBER} or first.text in QUOTES:
        return True
    if first.lower in SPECIFYING or (first.pos is Pos.ADJECTIVE and first.text.endswith("er")):
        return True
    return first.pos is Pos.COMMA and len(following) > 1 and following[1].pos in {Pos.RELATIVE, Pos.NAME}


CHECKS: tuple[tuple[str, Callable[[AnalysedSentence, int, AnalysedText], bool]], ...] = (
    (TAKES_UP, _opens_pointing),
    (PRONOUN, _is_pronoun),
    (DEMONSTRATIVE, _is_demonstrative),
    (N_("means something only in its day or place"), _means_a_day),
    (FOR_A_CLAUSE, _is_adverb_for_clause),
    (COMPARISON, _compares_silently),
    (EPITHET, _is_epithet),
    (LACKS_NOUN, _lacks_noun),
    (TAKES_UP, _opens_likewise),
    (TAKES_UP, _is_bare_number),
    (PURPOSE, _is_bare_purpose),
)
