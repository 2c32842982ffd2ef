"""A statement to call true or false; a false one has exactly one name, number or date exchanged.

    Richtig oder falsch? Wirecard wurde 1999 gegründet.            richtig
    True or false? The Suez Canal was opened in 1872.              falsch, the article says 1869

What is exchanged is of the same sort and form as what the article has, and surely wrong (`distractors`). Nothing comes
from a sentence of several clauses, for a long statement is a test of reading, nor from one that says "not".
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.article import Language
from quiz.core.kinds.cloze import GAP
from quiz.generate.candidate import Candidate
from quiz.generate.distractors import distractors
from quiz.generate.gap import gap_cards
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos

LABELS: dict[Language, str] = {"de": "Richtig oder falsch? ", "en": "True or false? "}
WORDS: dict[Language, tuple[str, str]] = {"de": ("richtig", "falsch"), "en": ("true", "false")}
LONGEST = 22
WORTH = {MentionKind.YEAR: 1.8, MentionKind.DATE: 1.8, MentionKind.NUMBER: 1.7}
NAME_WORTH = 1.7
EXCHANGED = {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, *WORTH}


def statement(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a statement for every name or value of a short sentence that can be exchanged; half of them are true."""
    tokens = reading.sentence.tokens
    if sum(token.is_word for token in tokens) > LONGEST or any(token.pos is Pos.NEGATION for token in tokens):
        return
    for gap in gap_cards("statement", reading, _slots(reading)):
        chance = int(hashlib.sha256(f"{reading.sentence.text}\0{gap.answer}".encode()).hexdigest(), 16)
        wrong = distractors(gap, text, random.Random(chance))
        if not wrong:
            continue
        right, false = WORDS[text.language]
        truth = LABELS[text.language] + gap.question.replace(GAP, gap.answer)
        is_true = chance % 2 == 0
        yield replace(
            gap,
            kind="truefalse",
            question=truth if is_true else LABELS[text.language] + gap.question.replace(GAP, wrong[0]),
            answer=right if is_true else false,
            truth=truth,
            about=None,
        )


def _slots(reading: Reading) -> Iterator[tuple[Mention, float]]:
    for mention in reading.sentence.mentions:
        if mention.kind in EXCHANGED:
            yield mention, WORTH.get(mention.kind, NAME_WORTH)
