"""Noun phrases of English: "the last negative interest rate", "more than $5bn of funds", "Turkey’s parliament".

A chunk is what stands around one noun up to that noun; a phrase is a chunk with its "of …" behind it and, if asked
for, what is joined to it by commas and "and".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quiz.language.pos import DETERMINERS, NOMINAL, Pos
from quiz.language.token import Token

ABOUT = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("as", "many", "as"), ("as", "much", "as"), ("little", "more", "than"), ("just", "over"), ("just", "under"),
    ("well", "over"), ("close", "to"), ("not", "more", "than"), ("no", "more", "than"), ("about",), ("around",),
    ("some",), ("nearly",), ("almost",), ("roughly",), ("approximately",), ("over",), ("only",), ("just",),
    ("exactly",), ("under",), ("an", "estimated"),
)  # fmt: skip
"""What makes a number less or more exact."""
POSSESSIVE_ENDINGS = frozenset({"'s", "’s", "'", "’"})
OPENERS = frozenset(words[0] for words in ABOUT)
CURRENCIES = frozenset("$ € £ ¥".split())
FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths".split())
YEAR = re.compile(r"1\d{3}|20\d{2}")
MODIFIERS = frozenset({Pos.ADJECTIVE, Pos.NUMBER, Pos.NOUN, Pos.NAME})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to `last`; `head` is the noun, `core` where the first chunk ends, before any "of …"."""

    first: int
    last: int
    head: int
    core: int
    joined: bool = False
    """Whether it is several things joined by "and", "or" or commas."""


def about(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the number begins that "more than", "about" or "up to" at `at` speaks of; `at` itself if none does."""
    start = at
    for _ in range(2):
        if start >= end or tokens[start].lower not in OPENERS:
            break
        for words in ABOUT:
            stop = start + len(words)
            if stop < end and tuple(token.lower for token in tokens[start:stop]) == words:
                start = stop
                break
    ahead = tokens[start] if start < end else None
    counted = ahead is not None and (
        ahead.pos is Pos.NUMBER or ahead.text in CURRENCIES or ahead.lower in {"half", "a"}
    )
    return start if counted else at


def chunk(tokens: Sequence[Token], at: int, end: int) -> Phrase | None:
    """The noun chunk that begins at `at`, or None if none does."""
    first, at = at, _behind_determiner(tokens, at, end)
    head: int | None = None
    while at < end:
        token = tokens[at]
        if token.pos in NOMINAL or _is_fraction(tokens, at, end, head):
            head, at = at, at + 1
        elif _is_figure(tokens, at, head):
            head, at = (at if head is None else head), at + 1
            if at < end and tokens[at].capitalised and YEAR.fullmatch(token.text):
                break  # "In 1965 Gary Flandro noticed …": the year counts nothing
            at += at < end and tokens[at].text == "%"
        elif token.text in POSSESSIVE_ENDINGS and head is not None and at + 1 < end:
            at, head = at + 1, None
        elif _goes_before(tokens, at, end, first, head):
            at += 1
        else:
            break
    whole = head is not None and (tokens[at - 1].pos is not Pos.ADJECTIVE or head == at - 1)
    return Phrase(first, at, head, at) if whole and head is not None else None


def _behind_determiner(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token behind "about", "all the", "more than a"."""
    at = about(tokens, at, end)
    if at + 1 < end and tokens[at].lower in {"both", "all", "half"} and tokens[at + 1].lower == "the":
        at += 1
    if at < end and tokens[at].pos in DETERMINERS:
        at += 1
        if at < end and tokens[at - 1].lower in {"a", "the"}:
            at = about(tokens, at, end)
    return at


def _is_fraction(tokens: Sequence[Token], at: int, end: int, head: int | None) -> bool:
    fraction = head is None and tokens[at].lower in FRACTIONS
    return fraction and at + 1 < end and tokens[at + 1].lower == "of"


def _is_figure(tokens: Sequence[Token], at: int, head: int | None) -> bool:
    """A number that begins the chunk, goes on with one, or belongs to the name before it."""
    if tokens[at].pos is not Pos.NUMBER:
        return False
    return head is None or tokens[at - 1].pos is Pos.NUMBER or _is_numbered(tokens, at)


def _goes_before(tokens: Sequence[Token], at: int, end: int, first: int, head: int | None) -> bool:
    """Whether a word that is no noun belongs to the chunk: it describes what follows, or joins two that do."""
    token = tokens[at]
    if token.text in CURRENCIES:
        return at + 1 < end and tokens[at + 1].pos is Pos.NUMBER
    if head is None:
        joins = token.pos in {Pos.COMMA, Pos.CONJUNCTION} and _joins_modifiers(tokens, at, end, first)
        return joins or _modifies(tokens, at, end)
    if head == at - 1 and tokens[head].pos is Pos.NUMBER:
        return _modifies(tokens, at, end)  # "two national languages"
    return token.pos is Pos.ADJECTIVE and _goes_on(tokens, at, end)  # "Saudi National Bank"


def _modifies(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[at]
    if token.pos is Pos.ADJECTIVE:
        return True
    if token.pos in {Pos.PARTICIPLE, Pos.GERUND, Pos.ADVERB, Pos.OTHER, Pos.INDEFINITE}:
        return at + 1 < end and (tokens[at + 1].pos in MODIFIERS or _modifies(tokens, at + 1, end))
    return False


def _is_numbered(tokens: Sequence[Token], at: int) -> bool:
    """ "Article 5", "Voyager 1": a number that belongs to the name before it."""
    counts = at + 1 < len(tokens) and (tokens[at + 1].pos is Pos.NOUN or tokens[at + 1].text == "%")
    return tokens[at - 1].capitalised and tokens[at].text.isdigit() and not counts


def _goes_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at + 1 < end and tokens[at].capitalised and tokens[at + 1].capitalised and tokens[at + 1].pos in NOMINAL


def _joins_modifiers(tokens: Sequence[Token], at: int, end: int, first: int) -> bool:
    """ "large, old and rare books": a comma or "and" between two adjectives of one noun."""
    if at == first or at + 1 >= end:
        return False
    return tokens[at - 1].pos is Pos.ADJECTIVE and tokens[at + 1].pos is Pos.ADJECTIVE and at + 2 < end and (
        tokens[at + 2].pos in MODIFIERS
    )  # fmt: skip


def phrase(tokens: Sequence[Token], at: int, end: int, *, joined: bool = True) -> Phrase | None:
    """The noun phrase that begins at `at`: a chunk, its "of …", and what "and" joins to it."""
    found = chunk(tokens, at, end)
    if found is None:
        return None
    last = _with_of(tokens, found.last, end)
    several = False
    while joined and last < end:
        step = last
        if tokens[step].pos is Pos.COMMA and _enumerates(tokens, step, end):
            step += 1
        if step < end and tokens[step].lower in {"and", "or"}:
            step += 1
        if step == last:
            break
        following = chunk(tokens, step, end)
        if following is None or (following.last < end and _is_verb(tokens, following.last, end)):
            break
        several, last = True, _with_of(tokens, following.last, end)
    return Phrase(found.first, last, found.head, found.core, several)


def _with_of(tokens: Sequence[Token], last: int, end: int) -> int:
    while last < end and tokens[last].lower == "of":
        inner = chunk(tokens, last + 1, end)
        if inner is None:
            break
        last = inner.last
    return last


def _is_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    while at < end and tokens[at].pos in {Pos.ADVERB, Pos.NEGATION}:
        at += 1
    return at < end and tokens[at].pos is Pos.FINITE


def _enumerates(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether a comma stands in a list "A, B and C", all of whose members are chunks."""
    at = comma
    while at < end and tokens[at].pos is Pos.COMMA:
        if at + 1 < end and tokens[at + 1].lower in {"and", "or"}:
            return True
        member = chunk(tokens, at + 1, end)
        if member is None:
            return False
        at = _with_of(tokens, member.last, end)
    return at < end and tokens[at].lower in {"and", "or"} and chunk(tokens, at + 1, end) is not None


def is_plural(tokens: Sequence[Token], found: Phrase) -> bool | None:
    """Whether a phrase is plural, as the noun's tag and "and" have it; None for names and where it is not sure."""
    if found.joined:
        return True
    head = tokens[found.head]
    return {"NN2": True, "NN1": False}.get(head.tag) if head.pos is Pos.NOUN and not head.capitalised else None
