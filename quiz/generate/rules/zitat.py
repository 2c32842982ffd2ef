"""Who said a sentence that the article quotes.

    „Kein Standort wird dichtgemacht“, sagte Betriebsratschefin Daniela Cavallo.
                                           Welche Betriebsratschefin sagte: „Kein Standort wird dichtgemacht“?

Nothing comes from "… sagte der Minister", and nothing from a quotation that is too long to be read in a question.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.question_words import asked_name, capital
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.inflection import Case
from quiz.language.german.phrases import noun_phrases
from quiz.language.german.segments import says

WORTH = 2.2
SHORTEST, LONGEST = 4, 22
VERBS = frozenset("sagte sagt schrieb schreibt erklärte erklärt betonte meinte twitterte warnte rief urteilte".split())


def zitat(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the speaker named behind a quoted sentence."""
    tokens = reading.sentence.tokens
    if reading.sentence.heading or tokens[0].text not in {"„", "»"}:
        return
    closing = next((i for i, token in enumerate(tokens) if token.text in {"“", "«"}), None)
    if closing is None or not SHORTEST <= closing - 1 <= LONGEST or not reading.sentence.text.endswith("."):
        return
    comma = closing + 1
    if comma + 2 >= len(tokens) or tokens[comma].pos is not Pos.COMMA:
        return
    verb = comma + 1
    if tokens[verb].lower not in VERBS and not says(tokens[verb]):
        return
    if tokens[-2].pos is Pos.VERB_PARTICLE:
        return  # "räumte … ein"
    phrase = next((one for one in noun_phrases(tokens) if one.first == verb + 1), None)
    if phrase is None:
        return
    speaker = Constituent(phrase.first, phrase.last, phrase.last, Sort.NOMINAL, phrase)
    asked = asked_name(reading, speaker, Case.NOMINATIVE)
    if asked is None or any(mention.text == asked.name.text for mention in reading.sentence.mentions[:-1]
                            if mention.last <= closing):  # fmt: skip
        return
    quotation = reading.sentence.words(0, closing + 1)
    if any(mark in quotation for mark in "?!"):
        return
    yield Candidate(
        "zitat",
        "short",
        f"{capital(asked.word)} {tokens[verb].text}: {quotation}?",
        asked.name.text,
        asked.name.span,
        reading.sentence,
        WORTH + 0.2 * asked.hinted,
        asked.name.kind,
        shown=(1, closing),
    )
