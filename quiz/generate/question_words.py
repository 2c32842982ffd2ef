"""The German question word for a name: "Wer", "Wen", "Welches Land", "Welche Informatikerin".

The noun before a name makes the best question: it says what sort of answer is wanted. Its article becomes "welch-"
with the same ending ("der Zahlungsabwickler Wirecard": "Welcher Zahlungsabwickler"), and only where there is none has
the noun's gender to be known.
"""

from dataclasses import dataclass

from quiz.core.article import Span
from quiz.generate.reading import Reading
from quiz.language import Mention, MentionKind, Pos, Token
from quiz.language.german.constituents import Constituent
from quiz.language.german.declension import CONTRACTIONS, determiner
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.nouns import NounKind, kinds, readings
from quiz.language.naming import ends_in
from quiz.language.vocabulary import countries, vocabulary
from quiz.language.words import word_set

ARTICLES = frozenset({"der", "die", "das", "den", "dem"})
ENDINGS = {
    Case.NOMINATIVE: {Gender.MASCULINE: "er", Gender.FEMININE: "e", Gender.NEUTER: "es"},
    Case.ACCUSATIVE: {Gender.MASCULINE: "en", Gender.FEMININE: "e", Gender.NEUTER: "es"},
    Case.DATIVE: {Gender.MASCULINE: "em", Gender.FEMININE: "er", Gender.NEUTER: "em"},
}
WHO = {Case.NOMINATIVE: "wer", Case.ACCUSATIVE: "wen", Case.DATIVE: "wem"}
DANGLING_ADJECTIVES = (
    "damalig",
    "bisherig",
    "neu",
    "künftig",
    "früher",
    "ehemalig",
    "heutig",
    "derzeitig",
    "amtierend",
)
BARE_OFFICES = frozenset(
    "Präsident Präsidentin Staatspräsident Ministerpräsident Ministerpräsidentin Minister Ministerin Außenminister "
    "Außenministerin Innenminister Innenministerin Finanzminister Finanzministerin Sprecher Sprecherin Chef Chefin "
    "Direktor Direktorin Vorsitzender Vorsitzende Bürgermeister Bürgermeisterin Regierungschef Regierungschefin "
    "Trainer Trainerin Leiter Leiterin Anwalt Anwältin Richter Richterin Autor Autorin Politiker Politikerin Kämmerer "
    "Kämmerin Bundestrainer Bundestrainerin Chefredakteur Chefredakteurin Intendant Intendantin".split()
)
ONE_HOLDER = ("chef", "chefin", "vorsitzender", "vorsitzende", "obmann", "obfrau", "präsident", "präsidentin")
"""Of these there are so many that "Welcher Sprecher …?" would have to say whose."""
PARTS_OF_NAMES = frozenset({"Herr", "Frau", "Herrn", "Familie", "Sankt", "Dr", "Professor"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A question word (small), the name that answers it, and whether a noun in the word says what is wanted."""

    word: str
    name: Mention
    hinted: bool


def asked_name(reading: Reading, one: Constituent, case: Case) -> Asked | None:
    """What asks for the name in which a constituent ends; None if it ends in none, or what it is is not sure."""
    tokens = reading.sentence.tokens
    phrase = one.phrase
    if phrase is None or one.joined or phrase.first != one.first:
        return None
    name = next((m for m in reading.sentence.mentions if m.kind.is_name and m.last == one.core), None)
    if (
        name is None
        or name.last != phrase.last
        or name.first < phrase.first
        or name.span.end != tokens[one.core - 1].span.end
    ):
        return None
    if determiner(tokens[name.first].text) or _is_anybody(tokens, name):
        return None  # "Seine FPÖ", taken for a name
    start = phrase.first if phrase.preposition is None else phrase.preposition + 1
    opening = tokens[start : name.first]
    if any(index in reading.replaced for index in range(one.first, one.core)):
        return None
    if opening and name.kind is MentionKind.PERSON and _is_office(opening[-1].text):
        plain = len(opening) == 1 or (len(opening) == 2 and opening[0].lower in ARTICLES)
        return _fallback(name, case) if plain else None
    if opening and opening[-1].pos is Pos.NOUN:
        return _by_noun(reading, one, name, start, case)
    if len(opening) > 1 or (opening and opening[0].lower not in ARTICLES):
        return None
    if any(token.text in word_set("german", "time-and-measure-nouns") for token in tokens[name.first : name.last]):
        return None
    word = _by_kind(name, case)
    if opening and tokens[name.first].pos is Pos.ADJECTIVE:
        name = _with_article(reading, name)
    return Asked(word, name, hinted=word[:1] == "w" and word.startswith("welch")) if word else None


def _is_anybody(tokens: tuple[Token, ...], name: Mention) -> bool:
    """ "der Zimmermann", taken for somebody of that name."""
    lone = name.last == name.first + 1 and name.first > 0 and tokens[name.first - 1].lower in ARTICLES
    return lone and name.kind is MentionKind.PERSON and NounKind.COMMON in kinds(name.text)


def _is_office(noun: str) -> bool:
    """Whether there is one of them only, or so many that it would have to be said whose: "Bahnchef", "Sprecher"."""
    return noun in BARE_OFFICES or noun.lower().endswith(ONE_HOLDER)


def _with_article(reading: Reading, name: Mention) -> Mention:
    """ "das Europäische Parlament": without its article the adjective has the wrong ending."""
    first = name.first - 1
    span = Span(reading.sentence.tokens[first].span.start, name.span.end)
    return Mention(name.kind, first, name.last, span, reading.sentence.words(first, name.last))


def _by_noun(reading: Reading, one: Constituent, name: Mention, start: int, case: Case) -> Asked | None:
    tokens = reading.sentence.tokens
    phrase = one.phrase
    noun = tokens[name.first - 1]
    if phrase is None or phrase.end != one.core or noun.text in PARTS_OF_NAMES or noun.text[-1:] == "-":
        return None
    between = tokens[start : name.first - 1]
    definite = bool(between) and between[0].lower in ARTICLES
    contracted = CONTRACTIONS.get(tokens[phrase.preposition].lower) if phrase.preposition is not None else None
    inner = between[1:] if definite else between
    if any(token.pos is not Pos.ADJECTIVE for token in inner) or (inner and not definite and not contracted):
        return _fallback(name, case) if not inner else None
    if any(token.lower.startswith(DANGLING_ADJECTIVES) for token in inner):
        return None
    governed = phrase.preposition is not None
    if (definite or contracted) and (case not in phrase.cases or (governed and case is Case.NOMINATIVE)):
        inner = ()
        ending = _bare_ending(noun, case, phrase.gender)
        if ending is None:
            return _fallback(name, case)
        word = "welch" + ending
    elif definite or contracted:
        article = contracted or between[0].lower
        word = "welch" + {"das": "es", "die": "e"}.get(article, article[1:])
        if article == "die" and name.kind is MentionKind.PERSON and not noun.text.endswith(("in", "frau", "e")):
            return None  # "die Politiker Baum und Koch"
        if phrase.number is Number.PLURAL:
            return None
    else:
        ending = _bare_ending(noun, case)
        if ending is None:
            return _fallback(name, case)
        word = "welch" + ending
    words = " ".join([word, *(token.text for token in inner), noun.text])
    return Asked(words, name, hinted=True)


def _bare_ending(noun: Token, case: Case, known: Gender | None = None) -> str | None:
    """The ending of "welch-" before a noun without an article, where its form can be that case in the singular."""
    text = noun.text
    if NounKind.ADJECTIVAL in kinds(text) or text.endswith(("vorsitzender", "Vorsitzender")):
        return None
    fitting = {one.gender for one in readings(text) if one.number is Number.SINGULAR and one.case is case}
    if ends_in(text, vocabulary("de").person_nouns):
        fitting = {Gender.FEMININE} if text.endswith(("in", "frau")) else fitting - {Gender.FEMININE, Gender.NEUTER}
    if known is not None:
        fitting &= {known}
    if len(fitting) != 1:
        return None
    gender = fitting.pop()
    return ENDINGS[case][gender] if gender is not None else None


def _fallback(name: Mention, case: Case) -> Asked | None:
    return Asked(WHO[case], name, hinted=False) if name.kind is MentionKind.PERSON else None


def _by_kind(name: Mention, case: Case) -> str | None:
    """The word for a name without a noun."""
    if name.text in countries("de"):
        return f"welch{ENDINGS[case][Gender.NEUTER]} Land"
    if name.text in word_set("german", "cities") and name.kind is MentionKind.PLACE:
        return f"welch{ENDINGS[case][Gender.FEMININE]} Stadt"
    body = name.kind is MentionKind.ORGANISATION and case is Case.NOMINATIVE
    return WHO[case] if body or name.kind is MentionKind.PERSON else None


def capital(word: str) -> str:
    """With a capital letter, as at the beginning of a sentence."""
    return word[:1].upper() + word[1:]
