"""Who said a sentence that the article quotes.

    „Kein Standort wird dichtgemacht“, sagte Betriebsratschefin Daniela Cavallo.
                                           Wer sagte: „Kein Standort wird dichtgemacht“?        Daniela Cavallo
    Kordel zog Bilanz. »Wir haben Straßen freigesägt«, sagte er.
                                           Wer sagte: »Wir haben Straßen freigesägt«?           Kordel

Nothing comes from "… sagte der Minister", and nothing from a quotation that is too long to be read in a question or
that goes on from what was said before (`quiz.generate.quoted`).
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.question_words import asked_name, capital
from quiz.generate.quoted import Quoted, quoted, who_said_it
from quiz.generate.reading import Reading
from quiz.language import AnalysedText
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.inflection import Case
from quiz.language.german.phrases import noun_phrases


def zitat(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the speaker of a quoted sentence."""
    found = quoted(reading.sentence, text)
    if found is None:
        return
    tokens = reading.sentence.tokens
    words = reading.sentence.words(found.first, found.last)
    quotation = f"{tokens[found.first - 1].text}{words}{tokens[found.closes].text}"
    question = f"{capital(_asked(reading, found))} {tokens[found.verb].text}: {quotation}?"
    yield from who_said_it("zitat", question, found, reading, text)


def _asked(reading: Reading, found: Quoted) -> str:
    """ "Welche Schweizerin" where the noun before the name says what sort of person it is, else "wer"."""
    tokens = reading.sentence.tokens
    phrase = next((one for one in noun_phrases(tokens) if one.first == found.verb + 1), None)
    if phrase is None or found.named_in is not reading.sentence:
        return "wer"
    speaker = Constituent(phrase.first, phrase.last, phrase.last, Sort.NOMINAL, phrase)
    asked = asked_name(reading, speaker, Case.NOMINATIVE)
    return asked.word if asked is not None and asked.name == found.speaker else "wer"
