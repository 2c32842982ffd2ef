"""Who said a sentence that the article quotes.

    "We have wasted ten weeks that we did not have," the Estonian negotiator, Kristjan Mägi, told reporters.
                                  Who said: “We have wasted ten weeks that we did not have”?      Kristjan Mägi
    Donald MacPhee wants a new ship. "We are tired of being told we were lucky," he said.
                                  Who said: “We are tired of being told we were lucky”?           Donald MacPhee

Nothing comes from "… said a spokesman", and nothing from a quotation that is too long to be read in a question or that
goes on from what was said before (`quiz.generate.quoted`).
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.quoted import quoted, who_said_it
from quiz.generate.reading import Reading
from quiz.language import AnalysedText

PRESENT = {"says": "says", "writes": "writes", "wrote": "wrote"}
"""Verbs that a question keeps; who told, added or recalled something said it."""


def who_said(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the speaker of a quoted sentence."""
    found = quoted(reading.sentence, text)
    if found is None:
        return
    verb = PRESENT.get(reading.sentence.tokens[found.verb].lower, "said")
    quotation = reading.sentence.words(found.first, found.last)
    yield from who_said_it("who_said", f"Who {verb}: “{quotation}”?", found, reading, text)
