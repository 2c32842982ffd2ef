"""A statement to call true or false; a false one has exactly one name or number exchanged.

    Richtig oder falsch? Zeitweise waren bis zu 20.000 Menschen beschäftigt.      richtig
    True or false? The new channel is 45 kilometres long.                          false, the article says 35

What is exchanged is of the same sort and form as what the article has, and surely wrong (`distractors`). Nothing comes
from a long sentence, which would be a test of reading, from one that says "not", nor from years and small numbers, in
which a statement is wrong in a petty way.
"""

import hashlib
import random
import re
from collections.abc import Iterator
from dataclasses import replace

from quiz.core.article import Language
from quiz.core.kinds.cloze import GAP
from quiz.generate.candidate import Candidate
from quiz.generate.distractors import distractors
from quiz.generate.gap import QUOTATION, gap_cards, is_claimed
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.clause import subordinate
from quiz.language.values import YEAR

LABELS: dict[Language, str] = {"de": "Richtig oder falsch? ", "en": "True or false? "}
WORDS: dict[Language, tuple[str, str]] = {"de": ("richtig", "falsch"), "en": ("true", "false")}
LONGEST = 30
SHORTEST = 9
TOLD = 3
"""Names and values by which a sentence that is shown whole is known."""
WORTH = {MentionKind.NUMBER: 1.7}
DIGITS = 2
SPORTING = frozenset("sekunden seconds minuten minutes meter metern metres meters punkte punkten points".split())
PLACING = frozenset({"in", "aus", "nach", "from", "to"})
NAME_WORTH = 1.7
WHOLE_WORTH = 1.6
HEDGES = frozenset("wohl offenbar vermutlich könnte könnten dürfte dürften may might could would perhaps".split())
EXCHANGED = {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, *WORTH}


def statement(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield the sentence itself if it says enough, and a statement for every name or number that can be exchanged."""
    tokens = reading.sentence.tokens
    if sum(token.is_word for token in tokens) > LONGEST or any(token.pos is Pos.NEGATION for token in tokens):
        return
    whole = _whole(reading, text)
    if whole is not None:
        yield whole
    for gap in gap_cards("statement", reading, text, _slots(reading)):
        chance = int(hashlib.sha256(f"{reading.sentence.text}\0{gap.answer}".encode()).hexdigest(), 16)
        wrong = distractors(gap, text, random.Random(chance), far=True)
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


def _whole(reading: Reading, text: AnalysedText) -> Candidate | None:
    """A sentence as the article has it, to be called true: one that stands alone and names several things.

    It asks for all that it says and for no part of it; its place in the article is that of its verb.
    """
    sentence = reading.sentence
    tokens, last = sentence.tokens, len(sentence.tokens)
    told = sum(mention.kind is not MentionKind.QUOTE for mention in sentence.mentions)
    quoted = any(token.text in QUOTATION for token in tokens)
    plain = not quoted and not sentence.heading and sentence.text.endswith(".") and not reading.replaced
    if told < TOLD or sum(token.is_word for token in tokens) < SHORTEST or not plain or is_claimed(reading):
        return None
    hedged = any(token.lower in HEDGES for token in tokens)
    if hedged or not (reading.alone(0, last) and reading.clear(0, last)):
        return None
    below = subordinate(tokens)
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE and at not in below), None)
    if verb is None:
        return None
    said, right = LABELS[text.language] + " ".join(sentence.text.split()), WORDS[text.language][0]
    place, shown = tokens[verb].span, (0, last)
    return Candidate(
        "statement", "truefalse", said, right, place, sentence, WHOLE_WORTH, shown=shown, truth=said, whole=True
    )


def _slots(reading: Reading) -> Iterator[tuple[Mention, float]]:
    tokens = reading.sentence.tokens
    for mention in reading.sentence.mentions:
        if mention.kind in EXCHANGED and not _is_tied(tokens, mention):
            yield mention, WORTH.get(mention.kind, NAME_WORTH)


def _is_tied(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether the rest would be wrong of anything else, or the difference is petty.

    "Apple, whose chips …" and "President Macron" say twice who is meant; a place is exchanged only where it says where
    something happened, and a number only if it is more than a few and what the sentence is about.
    """
    before = tokens[mention.first - 1] if mention.first else None
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if mention.kind is MentionKind.NUMBER and ((before and before.lower in {"a", "an"}) or _is_timed(tokens, mention)):
        return True
    if mention.kind is MentionKind.NUMBER:
        few = len(re.sub(r"\D", "", mention.text)) < DIGITS
        return few or _is_aside(tokens, mention) or _has_another(tokens, mention)
    described = behind is not None and behind.pos in {Pos.COMMA, Pos.MARK}
    titled = before is not None and before.pos in {Pos.NOUN, Pos.NAME, Pos.ADJECTIVE}
    if mention.kind is MentionKind.PLACE:
        return described or before is None or before.lower not in PLACING
    return described or titled


def _is_aside(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a number stands in a relative clause, so that what the sentence says above all stays true."""
    comma = next((at for at in range(mention.first - 1, -1, -1) if tokens[at].pos is Pos.COMMA), None)
    return comma is not None and any(token.pos is Pos.RELATIVE for token in tokens[comma + 1 : comma + 3])


def _has_another(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether the sentence has another number, which a wrong one may contradict: "195 votes, nine more than 316"."""
    if any(token.lower in {"hälfte", "half"} for token in tokens):
        return True  # "307 Patienten, von denen die Hälfte …"
    return any(
        token.pos is Pos.NUMBER
        and len(re.sub(r"\D", "", token.text)) >= DIGITS
        and not YEAR.fullmatch(token.text)
        and not mention.first <= at < mention.last
        for at, token in enumerate(tokens)
    )


def _is_timed(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether it is a time or height of sport: half of it nobody could have run or jumped."""
    unit = tokens[mention.last].lower if mention.last < len(tokens) else ""
    own = mention.text.split()[-1].lower()
    return bool(re.search(r"\d[.,:]\d", mention.text)) and bool({unit, own} & SPORTING)
