"""A date in a relative clause: the clause becomes a main clause that asks for it.

    OpenAI, ein Unternehmen, das seit 2019 geschlossene Systeme baut, …   Seit wann baut OpenAI geschlossene Systeme?
    Das R1-Modell, das im Januar 2025 veröffentlicht wurde, zeigte …      Wann wurde das R1-Modell veröffentlicht?

The noun must be the subject of both: it stands first in its sentence, or is a name with an apposition, and the
relative clause has no other subject. Nothing comes from "das Modell, das OpenAI 2025 vorstellte".
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import LONGEST_QUESTION, is_subject_like, lowered, time_phrase, time_word
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, Pos, Token

PASSIVE = frozenset({"wurde", "wird", "ist", "war"})
PRONOUNS = frozenset({"der", "die", "das"})
INDEFINITE = frozenset({"ein", "eine", "einem", "einen", "einer"})
OTHER_SUBJECTS = frozenset({Pos.NAME, Pos.PRONOUN})


def relativ(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the only date of a relative clause."""
    tokens = reading.sentence.tokens
    for start in range(2, len(tokens) - 2):
        if tokens[start].lower not in PRONOUNS or tokens[start - 1].pos is not Pos.COMMA:
            continue
        last = next((i for i in range(start, len(tokens)) if _closes(tokens, i)), len(tokens))
        noun = _antecedent(reading, start - 1)
        dates = [m for m in reading.sentence.mentions if m.kind.is_time and start < m.first and m.last <= last]
        if noun and len(dates) == 1 and _noun_is_subject(tokens, start, last) and reading.alone(start + 1, last):
            yield from _card(reading, noun, start, last, dates[0])


def _closes(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the comma or stop at `index` ends the clause: a finite verb stands right before it."""
    return tokens[index].pos in {Pos.COMMA, Pos.STOP} and tokens[index - 1].pos is Pos.FINITE


def _antecedent(reading: Reading, comma: int) -> tuple[str, int] | None:
    """The noun phrase before the relative clause, as a subject, and its first token, if it is certain."""
    tokens = reading.sentence.tokens
    for mention in reading.sentence.mentions:
        behind = tokens[mention.last : comma]
        apposition = len(behind) >= 3 and behind[0].pos is Pos.COMMA and behind[1].lower in INDEFINITE
        if mention.kind.is_name and apposition and all(t.pos in {Pos.ADJECTIVE, Pos.NOUN} for t in behind[2:]):
            return mention.text, mention.first
    if not is_subject_like(tokens, 0, comma) or any(token.pos is Pos.COMMA for token in tokens[:comma]):
        return None
    if not reading.alone(0, comma) or any(token.pos in {Pos.FINITE, Pos.PREPOSITION} for token in tokens[:comma]):
        return None
    words = reading.words(0, comma)
    return (words if 0 in reading.replaced else lowered(words, tokens[0])), 0


def _noun_is_subject(tokens: tuple[Token, ...], start: int, last: int) -> bool:
    inside = tokens[start + 1 : last]
    verb = tokens[last - 1]
    if verb.pos is not Pos.FINITE or verb.lower.endswith("en") or any(t.pos is Pos.COMMA for t in inside[-2:]):
        return False
    passive = verb.lower in PASSIVE and tokens[last - 2].pos is Pos.PARTICIPLE
    others = any(token.pos in OTHER_SUBJECTS or token.lower in {"der", "ein", "man"} for token in inside)
    return passive or not others


def _card(reading: Reading, noun: tuple[str, int], start: int, last: int, date: Mention) -> Iterator[Candidate]:
    words, first = noun
    tokens = reading.sentence.tokens
    phrase = time_phrase(tokens, date)
    if phrase is None or phrase[0] <= start:
        return
    middle = [reading.words(start + 1, phrase[0]), reading.words(phrase[1], last - 1)]
    parts = [time_word(tokens, phrase[0]), tokens[last - 1].text, words, *middle]
    asked = " ".join(part for part in parts if part)
    if len(asked.split()) > LONGEST_QUESTION or len(asked.split()) < 4:
        return
    whole = reading.sentence.words(*phrase)
    accepted = (whole,) if whole != date.text else ()
    worth = 2.3 - reading.cost
    yield Candidate(
        "relativ",
        "short",
        f"{asked}?",
        date.text,
        date.span,
        reading.sentence,
        worth,
        date.kind,
        accepted,
        shown=(first, last),
    )
