"""The sentence before, shown with a question that is not clear without it.

    The Farc may become a party. The movement would have _____ seats in Congress.
    Die Präsidentin blieb bis 2019 im Amt. Ihre Nachfolgerin wurde _____.

Nothing has to be resolved, and so nothing can be resolved wrongly: a reader finds the antecedent where the article has
it. It only helps if the sentence before has what is pointed at and stands alone itself.
"""

from collections.abc import Mapping
from dataclasses import replace

from quiz.generate import pointers
from quiz.generate.pronouns import is_third_person
from quiz.generate.reading import Reading, is_prose, read
from quiz.generate.timing import TIME_SPANS
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos, Token
from quiz.language.german.clause import REPORTED, subordinate
from quiz.language.german.mood import is_reported
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL

LONGEST = 30
"""Words of the sentence before; what is longer would be the larger part of the question."""
MOST_TOKENS = 60
LONGEST_IN_ALL = 60
BY_NATURE = frozenset(
    {
        pointers.TAKES_UP,
        pointers.DEMONSTRATIVE,
        pointers.COMPARISON,
        pointers.LACKS_NOUN,
        pointers.PURPOSE,
    }
)
"""What points at the sentence before and at nothing further back."""
SEVERAL = frozenset({"they", "them", "themselves", "their"})
OF_PEOPLE = frozenset("he she him her his hers himself herself er ihn ihm".split())
OF_SOMEBODY = frozenset(
    "frau mann vater mutter sohn tochter bruder schwester kollege kollegen herausforderer vorgänger nachfolger anwalt "
    "sprecher trainer gegner partei wife husband father mother son daughter brother sister colleague rival "
    "predecessor successor lawyer spokesman party".split()
)
"""What only a person has."""
BACKWARD = frozenset(
    "damals dann danach davor seither seitdem dort dorthin daraufhin dazwischen demnach vorher nachher anschließend "
    "unterdessen zuvor weiterhin später selben selbe derselben letztere letzterer erstere ersterer beide beiden "
    "then there afterwards afterward later earlier previously subsequently same latter former".split()
)
"""Words of time and place that go on from the sentence before, not from the day of writing."""
QUOTATION = frozenset("„“”»«\"'‚‘")


def led(reading: Reading, text: AnalysedText) -> Reading:
    """The reading with the sentence before as its `lead`, and what that explains no longer open or vague.

    The reading as it is where the sentence before cannot be shown.
    """
    lead = None if reading.sentence.heading else _lead(reading.sentence, text)
    if lead is None:
        return reading
    explained = _explained(reading, text)
    size = len(lead.split()) + sum(token.is_word for token in reading.sentence.tokens)
    if size > LONGEST_IN_ALL:
        return reading
    return replace(
        reading,
        open=_without(reading.open, explained),
        vague=_without(reading.vague, explained),
        lead=lead,
        explained=explained,
    )


def _unclear(reading: Reading) -> dict[int, str]:
    """The words that neither the sentence itself nor the title of the article makes clear."""
    return {**reading.open, **{i: why for i, why in reading.vague.items() if why in pointers.INSUFFICIENT}}


def _explained(reading: Reading, text: AnalysedText) -> frozenset[int]:
    """The unclear words that the sentence before makes clear."""
    sentence = reading.sentence
    before = text.sentences[sentence.number - 1]
    return frozenset(i for i, why in _unclear(reading).items() if _explains(before, sentence, i, why, text))


def _lead(sentence: AnalysedSentence, text: AnalysedText) -> str | None:
    """The sentence before as it is shown; None if it cannot stand alone."""
    before = text.sentences[sentence.number - 1] if sentence.number else None
    if (
        before is None
        or before.heading
        or not is_prose(before)
        or len(before.tokens) > MOST_TOKENS
        or not before.text.endswith(".")
        or before.tokens[0].lower in text.words.connectives
    ):
        return None
    reading = read(before, text)
    said = _shown(reading)
    return said if said is not None and not _unclear(reading) else None


def _without(reasons: Mapping[int, str], explained: frozenset[int]) -> dict[int, str]:
    return {index: why for index, why in reasons.items() if index not in explained}


def _shown(before: Reading) -> str | None:
    """The words of a sentence, or None if it is too long or no plain statement."""
    tokens = before.sentence.tokens
    words = sum(token.is_word for token in tokens)
    below = subordinate(tokens)
    plain = not any(token.text in QUOTATION for token in tokens) and any(
        token.pos is Pos.FINITE and not _is_reported(token) and index not in below for index, token in enumerate(tokens)
    )
    if words > LONGEST or not plain:
        return None
    said = before.words(0, len(tokens)).strip()
    return said[0].upper() + said[1:]


def _is_reported(token: Token) -> bool:
    return token.lower in REPORTED or is_reported(token)


def _explains(before: AnalysedSentence, sentence: AnalysedSentence, index: int, why: str, text: AnalysedText) -> bool:
    """Whether the sentence before has what the word at `index` points at."""
    token = sentence.tokens[index]
    verb = next((at for at, word in enumerate(before.tokens) if word.pos is Pos.FINITE), 0)
    people = any(m.kind is MentionKind.PERSON and m.first <= verb + 1 for m in before.mentions) or any(
        word.pos is Pos.NOUN and ends_in(word.text, text.words.person_nouns) for word in before.tokens[: verb + 3]
    )
    following = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
    if why == pointers.DEMONSTRATIVE and following in TIME_SPANS:
        return False  # "this year" is the year of writing
    if token.pos is Pos.NUMBER:
        return False  # "Alle vier": four that were told of one by one
    if why in BY_NATURE or token.lower in BACKWARD:
        return True
    if why == pointers.FOR_A_CLAUSE:
        return index == 0  # "Dafür sorgt …", but in "Der Weg ist damit frei" it may be further back
    if why == pointers.EPITHET:
        return people
    if token.lower in SEVERAL and not any(word.tag == "NN2" or word.lower in {"and", "und"} for word in before.tokens):
        return False  # "The air was cold. The first vessel to reach them …"
    if why == pointers.PRONOUN:
        third = is_third_person(token, text.language)
        somebodys = token.pos is Pos.POSSESSIVE and ends_in(following, OF_SOMEBODY)
        return third and (
            people if somebodys or token.lower in OF_PEOPLE else any(word.pos in NOMINAL for word in before.tokens)
        )
    if why == pointers.TOLD_BEFORE:
        return any(word.lemma == token.lemma and word.pos is Pos.NOUN for word in before.tokens)
    if why == pointers.GENERAL:
        return people or not ends_in(token.text, text.words.person_nouns)
    return False
