"""What a pronoun at the beginning of a sentence takes up: the subject of the one before.

    Das Objekt liegt im Sternbild Jungfrau. Es besitzt …        Das Objekt besitzt …
    Die Kommission lobte den Rat. Sie will …                    Die Kommission will …
    Die Kommission lobte die Behörde. Sie will …                (nothing: which of the two?)

A subject that stays the subject is what readers expect (Grosz, Joshi, Weinstein 1995); here it is believed only where
gender and number fit and fit nothing else in the sentence before. English nouns have no gender to see: of the four
readings that 62 English articles gave, one was right, so none is made there.
"""

from quiz.generate.pointing import pointer
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.german.clause import main_clause
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.subject import finite_number, subject
from quiz.language.naming import ends_in

MEANT = {"Er": Gender.MASCULINE, "Es": Gender.NEUTER, "Sie": Gender.FEMININE}
LONGEST = 7
EMPTY = frozenset("sein geben handeln gehen kommen heißen scheinen werden fehlen dauern".split())
"""Verbs whose "es" often means nothing: "Es war das erste Mal"."""
TAKEN_UP = frozenset({Determiner.DEFINITE, Determiner.NONE})


def taken_up(sentence: AnalysedSentence, text: AnalysedText) -> tuple[str, bool] | None:
    """The words for the pronoun that begins `sentence`, and whether they are vague; None if that is not certain."""
    tokens = sentence.tokens
    if text.language != "de":
        return None
    if len(tokens) < 2 or tokens[0].text not in MEANT or tokens[1].pos is not Pos.FINITE or not sentence.number:
        return None
    before = text.sentences[sentence.number - 1]
    clause = main_clause(before.tokens) if before.paragraph == sentence.paragraph else None
    if clause is None:
        return None
    phrases = noun_phrases(before.tokens)
    found = subject(before.tokens, clause, phrases)
    number = finite_number(tokens[1].text)
    if tokens[0].text == "Es" and tokens[1].lemma in EMPTY:
        return None
    if found is None or found.number is not number or not 0 < found.end - found.phrase.first <= LONGEST:
        return None
    gender = MEANT[tokens[0].text]
    if number is Number.PLURAL and tokens[0].text != "Sie":
        return None
    rivals = [p for p in phrases if not found.phrase.first <= p.first < found.end and _is_rival(p, gender, number)]
    named = any(mention.kind is MentionKind.PERSON for mention in before.mentions)
    others = [p for p in phrases if not found.phrase.first <= p.first < found.end and _fits(p, gender, number)]
    named = named or any(ends_in(before.tokens[p.head].text, text.words.person_nouns) for p in others)
    sure = number is Number.PLURAL or found.phrase.gender is gender
    if rivals or named or not sure or found.phrase.determiner not in TAKEN_UP:
        return None
    return _said(before, found.phrase.first, found.end, text)


def _said(before: AnalysedSentence, first: int, end: int, text: AnalysedText) -> tuple[str, bool] | None:
    """The words of the subject, if they do not point elsewhere themselves."""
    pointers = [found for index in range(first, end) if (found := pointer(before, index, text))]
    if any(not found.vague for found in pointers) or any(before.tokens[i].pos is Pos.COMMA for i in range(first, end)):
        return None
    words = before.words(first, end)
    if " und " in words:
        return None  # "Verpackung und Verwaltung": those who work there may be meant
    return words[0].upper() + words[1:], bool(pointers)


def _is_rival(phrase: NounPhrase, gender: Gender, number: Number) -> bool:
    """Whether another phrase may be meant: an object may, what stands behind a preposition or belongs to it hardly."""
    inner = phrase.preposition is not None or phrase.attribute_of is not None or phrase.cases == {Case.GENITIVE}
    return not inner and _fits(phrase, gender, number)


def _fits(phrase: NounPhrase, gender: Gender, number: Number) -> bool:
    """Whether a phrase may be what a pronoun of this gender and number means; of an unknown one it may be."""
    if number is Number.PLURAL:
        return phrase.number is not Number.SINGULAR
    return phrase.number is not Number.PLURAL and phrase.gender in {gender, None}
