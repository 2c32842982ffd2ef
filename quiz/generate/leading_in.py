"""The sentence before, shown with a question that is not clear without it.

    The Farc may become a party. The movement would have _____ seats in Congress.
    Die Präsidentin blieb bis 2019 im Amt. Ihre Nachfolgerin wurde _____.

Nothing has to be resolved, and so nothing can be resolved wrongly: a reader finds the antecedent where the article has
it. It only helps if the sentence before has what is pointed at and stands alone itself.
"""

from collections.abc import Mapping
from dataclasses import replace

from quiz.generate import pointing
from quiz.generate.reading import Reading, read
from quiz.language import AnalysedSentence, AnalysedText, MentionKind, Pos
from quiz.language.german.clause import REPORTED, subordinate
from quiz.language.naming import ends_in
from quiz.language.pos import NOMINAL

LONGEST = 26
"""Words of the sentence before; what is longer would be the larger part of the question."""
BY_NATURE = frozenset(
    {
        pointing.TAKES_UP,
        pointing.DEMONSTRATIVE,
        pointing.FOR_A_CLAUSE,
        pointing.LACKS_NOUN,
        pointing.PURPOSE,
    }
)
"""What points at the sentence before and at nothing further back."""
OF_PEOPLE = frozenset("he she him her his hers himself herself er ihn ihm".split())
BACKWARD = frozenset(
    "damals dann danach davor seither seitdem dort dorthin daraufhin dazwischen demnach vorher nachher anschließend "
    "unterdessen zuvor weiterhin später selben selbe derselben letztere letzterer erstere ersterer beide beiden "
    "then there afterwards afterward later earlier previously subsequently same latter former".split()
)
"""Words of time and place that go on from the sentence before, not from the day of writing."""
QUOTATION = frozenset("„“”»«\"'‚‘")


def led(reading: Reading, text: AnalysedText) -> Reading | None:
    """The reading with what the sentence before explains no longer open or vague, and that sentence as its `lead`.

    None if nothing in it needs that, or if the sentence before does not help.
    """
    sentence = reading.sentence
    needed = {**reading.open, **{i: why for i, why in reading.vague.items() if why in pointing.INSUFFICIENT}}
    if not needed or not sentence.number or sentence.heading:
        return None
    before = text.sentences[sentence.number - 1]
    if before.heading or not before.text.endswith("."):
        return None
    explained = frozenset(index for index, why in needed.items() if _explains(before, sentence, index, why, text))
    if not explained:
        return None
    lead = _shown(read(before, text))
    if lead is None:
        return None
    return replace(
        reading,
        open=_without(reading.open, explained),
        vague=_without(reading.vague, explained),
        lead=lead,
        explained=explained,
    )


def _without(reasons: Mapping[int, str], explained: frozenset[int]) -> dict[int, str]:
    return {index: why for index, why in reasons.items() if index not in explained}


def _shown(before: Reading) -> str | None:
    """The sentence before as it is shown, or None if it cannot stand alone or is no plain statement."""
    tokens = before.sentence.tokens
    words = sum(token.is_word for token in tokens)
    below = subordinate(tokens)
    plain = not any(token.text in QUOTATION for token in tokens) and any(
        token.pos is Pos.FINITE and token.lower not in REPORTED and index not in below
        for index, token in enumerate(tokens)
    )
    if words > LONGEST or not plain or before.open or set(before.vague.values()) & pointing.INSUFFICIENT:
        return None
    said = before.words(0, len(tokens)).strip()
    return said[0].upper() + said[1:]


def _explains(before: AnalysedSentence, sentence: AnalysedSentence, index: int, why: str, text: AnalysedText) -> bool:
    """Whether the sentence before has what the word at `index` points at."""
    token = sentence.tokens[index]
    people = any(mention.kind is MentionKind.PERSON for mention in before.mentions) or any(
        word.pos is Pos.NOUN and ends_in(word.text, text.words.person_nouns) for word in before.tokens
    )
    if why in BY_NATURE or token.lower in BACKWARD:
        return True
    if why == pointing.EPITHET:
        return people
    if why == pointing.PRONOUN:
        third = pointing.is_third_person(token, text.language)
        return third and (people if token.lower in OF_PEOPLE else any(word.pos in NOMINAL for word in before.tokens))
    if why == pointing.TOLD_BEFORE:
        return any(word.lemma == token.lemma and word.pos is Pos.NOUN for word in before.tokens)
    if why == pointing.GENERAL:
        return people if ends_in(token.text, text.words.person_nouns) else any(m.kind.is_name for m in before.mentions)
    return False
