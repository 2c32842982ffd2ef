"""Values in a sentence: dates, years, numbers with their magnitude, quoted phrases. The same for every language."""

import re
from collections.abc import Iterator, Sequence

from quiz.core.article import Span
from quiz.language.mention import Mention, MentionKind
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary

YEAR = re.compile(r"1\d{3}|20\d{2}")
DAY = re.compile(r"[12]?\d\.?|3[01]\.?")
FIGURE = re.compile(r"\d+(?:[.,:]\d+|['’]\d{3})*")
FIGURE_WITH_UNIT = re.compile(r"\d+(?:[.,:]\d+|['’]\d{3})*(?:bn|m|tn|trn|k|p|km|kg|cm|mm|ft|mph|kph|GW|MW|GB|TB)?")
"""As English newspapers write: €375m, 425p, 1,340km."""
SEASONS = frozenset(
    "anfang mitte ende frühjahr frühling sommer herbst winter early mid late spring summer autumn fall".split()
)
MORE_OR_LESS = frozenset("mehr weniger more fewer less".split())
OPENING = '„“»«"”'
LONGEST_QUOTE = 14


def find_values(tokens: Sequence[Token], text: str, words: Vocabulary) -> Iterator[Mention]:
    """Yield the dates, years, numbers and quotes of a sentence of `text`; quotes may contain others."""
    yield from _quotes(tokens, text)
    index = 0
    while index < len(tokens):
        found = _date(tokens, index, words) or _number(tokens, index, words)
        if found is None:
            index += 1
            continue
        kind, last = found
        span = Span(tokens[index].span.start, tokens[last - 1].span.end)
        if kind is not None:
            yield Mention(kind, index, last, span, span.of(text))
        index = last


def _date(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[MentionKind, int] | None:
    """A date that begins at token `at`: day and month with or without year, month and year, or season and year."""
    texts = [token.text for token in tokens[at : at + 4]]
    if texts[0].lower() in SEASONS and len(texts) > 1 and YEAR.fullmatch(texts[1]):
        return MentionKind.DATE, at + 2
    if len(texts) > 1 and DAY.fullmatch(texts[0]) and texts[1] in words.months:
        return MentionKind.DATE, at + (3 if len(texts) > 2 and YEAR.fullmatch(texts[2]) else 2)
    if texts[0] in words.months and len(texts) > 1:
        if YEAR.fullmatch(texts[1]):
            return MentionKind.DATE, at + 2
        if words.language == "en" and re.fullmatch(r"\d{1,2}", texts[1]):
            year = len(texts) > 3 and texts[2] == "," and YEAR.fullmatch(texts[3])
            return MentionKind.DATE, at + (4 if year else 2)
    return None


def _number(tokens: Sequence[Token], at: int, words: Vocabulary) -> tuple[MentionKind | None, int] | None:
    """A year, a number or a range that begins at `at`; kind None for a number that is not worth a question."""
    token = tokens[at]
    if not _is_number(token, words):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    behind = tokens[at + 2] if at + 2 < len(tokens) else None
    ranged = after is not None and after.text in words.range_words and behind is not None and _is_number(behind, words)
    if YEAR.fullmatch(token.text) and not ranged:
        # "2000 Menschen" may be a year or a count; only what cannot be a count is asked for as a year.
        counted = after is not None and after.pos is Pos.NOUN and (words.language == "de" or not after.capitalised)
        limit = [one.lower for one in tokens[max(0, at - 2) : at]]
        limited = len(limit) > 1 and limit[0] in MORE_OR_LESS and limit[1] in {"als", "than"}
        if limit and limit[-1] in {"davon", "darunter"}:
            return MentionKind.NUMBER, at + 1  # "1840 Mitarbeiter, davon 1100 am Stammsitz"
        return (None if counted or limited else MentionKind.YEAR), at + 1
    last = at + 1
    while last < len(tokens) and (tokens[last].text in words.magnitudes or _goes_on(tokens[last - 1], tokens[last])):
        last += 1
    if last + 1 < len(tokens) and tokens[last].text in words.range_words and _is_number(tokens[last + 1], words):
        last += 2
        if YEAR.fullmatch(token.text):
            return None, last
        while last < len(tokens) and tokens[last].text in words.magnitudes:
            last += 1
    ordinal = token.text.endswith(".")
    return (None if ordinal else MentionKind.NUMBER), last


def _goes_on(token: Token, following: Token) -> bool:
    """Whether two numbers are one, its thousands apart: "1 200", but not "zwei vier Kilometer lange Röhren"."""
    return token.text.isdigit() and re.fullmatch(r"\d{3}", following.text) is not None


def _is_number(token: Token, words: Vocabulary) -> bool:
    figure = FIGURE_WITH_UNIT if words.language == "en" else FIGURE
    return figure.fullmatch(token.text) is not None or token.lower in words.number_words


def _quotes(tokens: Sequence[Token], text: str) -> Iterator[Mention]:
    """Phrases in quotation marks, without the marks."""
    index = 0
    while index < len(tokens):
        if tokens[index].text not in OPENING:
            index += 1
            continue
        closing = next((i for i in range(index + 1, len(tokens)) if tokens[i].text in '“”«»"'), None)
        if closing is None:
            return
        inside = tokens[index + 1 : closing]
        if 0 < len(inside) <= LONGEST_QUOTE + 4 and any(token.is_word for token in inside):
            last = closing - 1 if inside[-1].text in ",." and len(inside) > 1 else closing
            span = Span(inside[0].span.start, tokens[last - 1].span.end)
            yield Mention(MentionKind.QUOTE, index + 1, last, span, span.of(text))
        index = closing + 1
