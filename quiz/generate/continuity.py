"""What a pronoun at the beginning of a sentence takes up: the subject of the one before.

    The regulator was founded in 1948. It has …                 The regulator has …
    Das Objekt liegt im Sternbild Jungfrau. Es besitzt …        Das Objekt besitzt …
    Die Kommission lobte den Rat. Sie will …                    Die Kommission will …
    Die Kommission lobte die Behörde. Sie will …                (nothing: which of the two?)

A subject that stays the subject is what readers expect (Grosz, Joshi, Weinstein 1995); here it is believed only where
gender and number fit and fit nothing else in the sentence before. English nouns have no gender to see, so there
nothing else but the subject may be there at all that fits.
"""

from quiz.generate.pointing import pointer
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
from quiz.language.english.chunks import is_plural
from quiz.language.english.clause import clauses
from quiz.language.english.piece import PieceKind
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
    return _german(sentence, text) if text.language == "de" else _english(sentence, text)


def _english(sentence: AnalysedSentence, text: AnalysedText) -> tuple[str, bool] | None:
    tokens = sentence.tokens
    if len(tokens) < 3 or tokens[0].text not in {"It", "They"} or not sentence.number:
        return None
    if tokens[1].pos is not Pos.FINITE or _means_nothing(tokens):
        return None
    before = text.sentences[sentence.number - 1]
    main = [one for one in clauses(before.tokens) if not one.relative and one.speaker is None]
    if before.paragraph != sentence.paragraph or len({one.subject for one in main}) != 1:
        return None
    found, plural = main[0].subject, tokens[0].text == "They"
    people = [m for m in before.mentions if m.kind is MentionKind.PERSON and found.first <= m.first < found.last]
    person = people or ends_in(before.tokens[found.head].text, text.words.person_nouns)
    rivals = any(
        piece.kind is PieceKind.NOUN and _is_plural(before, piece.first, piece.last) is plural
        for one in main
        for piece in one.pieces
    )
    fits = is_plural(before.tokens, found) is plural and (plural or not person)
    if rivals or not fits or found.last - found.first > LONGEST:
        return None
    return _said(before, found.first, found.last, text)


def _is_plural(sentence: AnalysedSentence, first: int, last: int) -> bool:
    return any(token.tag == "NN2" for token in sentence.tokens[first:last])


def _means_nothing(tokens: tuple[Token, ...]) -> bool:
    """Whether "It" may stand for what follows: "It was the first time", "It is clear that", "It took years"."""
    lower = [token.lower for token in tokens[1:12]]
    is_form = lower[0] in {"is", "was", "will", "would", "may", "might", "could", "seems", "seemed", "took", "takes"}
    passive = lower[0] in {"was", "is"} and tokens[2].pos is Pos.PARTICIPLE and "that" not in lower
    return tokens[0].text == "It" and is_form and not passive


def _german(sentence: AnalysedSentence, text: AnalysedText) -> tuple[str, bool] | None:
    tokens = sentence.tokens
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
