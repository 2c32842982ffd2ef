"""Quantities in an English noun phrase: "more than four million votes", "$5.5bn", "34% of the vote", "49 days"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quiz.language.english.chunks import CURRENCIES, FRACTIONS, Phrase, about
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

TIMES = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades "
    "century centuries".split()
)
MONEY = frozenset(
    "dollar dollars euro euros pound pounds franc francs yen yuan rupees roubles rubles kroner kronor cents pence".split()
)
MAGNITUDES = frozenset("million billion trillion hundred thousand dozen".split())
SOFT = frozenset("only just exactly some over".split())
"""Words before a number that its answer does without."""
WRITTEN = re.compile(r"\d+(?:[.,:]\d+)*(?:bn|m|tn|trn|k|km|kg|cm|mm|ft)?")


class Quantity(StrEnum):
    """What is counted or measured."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    TIME = "time"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Amount:
    """The answer is tokens `first` to `last`; `bare` where its figure begins; `rest` where the counted noun does."""

    sort: Quantity
    first: int
    bare: int
    last: int
    rest: int


def amount(tokens: Sequence[Token], found: Phrase) -> Amount | None:
    """The quantity a phrase begins with, or None if it begins with something else or gives only half of one."""
    start = found.first
    figure = about(tokens, start, found.core)
    if figure >= found.core:
        return None
    first = start if tokens[start].lower not in SOFT or figure == start else figure
    at = figure
    share = _share(tokens, found, figure)
    if share is not None:
        return Amount(Quantity.SHARE, first, figure, share, share)
    currency = tokens[at].text in CURRENCIES
    at += currency
    if at >= found.core or tokens[at].pos is not Pos.NUMBER or tokens[at].lower in {"one", "half", "dozens"}:
        return None
    if not tokens[at].text[:1].isdigit() and tokens[at].lower not in word_set("english", "number-words"):
        return None  # the IV of a king
    at += 1
    while at < found.core and (tokens[at].lower in MAGNITUDES or tokens[at].pos is Pos.NUMBER):
        at += 1
    percent = at < found.core and (tokens[at].text == "%" or tokens[at].lower in {"percent", "per"})
    if percent:
        at += 1 + (tokens[at].lower == "per")
    if re.fullmatch(r"1\d{3}|20\d\d", tokens[figure].text) and at == figure + 1 and not currency:
        return None
    rest = at
    if percent:
        return Amount(Quantity.PERCENT, first, figure, at, rest)
    if currency:
        return Amount(Quantity.MONEY, first, figure, at, rest)
    head = tokens[found.core - 1].lower
    if head in MONEY:
        return Amount(Quantity.MONEY, first, figure, found.core, found.core)
    if at < found.core and tokens[at].lower in TIMES:
        return Amount(Quantity.TIME, first, figure, at + 1, at + 1) if at + 1 == found.core else None
    if (
        at == found.core
        and at < len(tokens)
        and tokens[at].lower == "of"
        and (at + 1 < len(tokens) and tokens[at + 1].pos in {Pos.ARTICLE, Pos.POSSESSIVE})
    ):
        return Amount(Quantity.COUNT, first, figure, at, at)
    if at >= found.core or tokens[found.core - 1].pos is not Pos.NOUN or tokens[found.core - 1].tag == "NN1":
        return None
    return Amount(Quantity.COUNT, first, figure, at, rest)


def _share(tokens: Sequence[Token], found: Phrase, figure: int) -> int | None:
    """Where "a fifth", "half" or "two thirds" ends, if "of …" follows."""
    at = figure + (tokens[figure].lower in {"a", "an", "one"} or tokens[figure].pos is Pos.NUMBER)
    fraction = at < len(tokens) and tokens[at].lower in FRACTIONS
    behind = at + 1 < len(tokens) and tokens[at + 1].lower == "of" and at + 1 <= found.last
    return at + 1 if fraction and behind and found.last > at + 1 else None
