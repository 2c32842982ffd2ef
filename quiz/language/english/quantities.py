"""Quantities in an English noun phrase: "more than four million votes", "$5.5bn", "34% of the vote", "49 days"."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from quiz.language.english.chunks import CURRENCIES, FRACTIONS, YEAR, Phrase, about
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

TIMES = frozenset(
    "second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades "
    "century centuries".split()
)
MONEY = frozenset(
    "dollar dollars euro euros pound pounds franc francs yen yuan rupees roubles rubles kroner kronor cents "
    "pence".split()
)
MAGNITUDES = frozenset("million billion trillion hundred thousand dozen".split())
SOFT = frozenset("only just exactly some over".split())
"""Words before a number that its answer does without."""


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
    share = _share(tokens, found, figure)
    if share is not None:
        return Amount(Quantity.SHARE, first, figure, share, share)
    at = _figure_end(tokens, found, figure)
    if at is None:
        return None
    return _sorted(tokens, found, (first, figure, at))


def _figure_end(tokens: Sequence[Token], found: Phrase, figure: int) -> int | None:
    """Where the figure with its magnitude and percent sign ends; None if it is no number, or may be a year."""
    currency = tokens[figure].text in CURRENCIES
    at = figure + currency
    if at >= found.core or tokens[at].pos is not Pos.NUMBER or tokens[at].lower in {"one", "half", "dozens"}:
        return None
    if not tokens[at].text[:1].isdigit() and tokens[at].lower not in word_set("english", "number-words"):
        return None  # the IV of a king
    at += 1
    while at < found.core and (tokens[at].lower in MAGNITUDES or tokens[at].pos is Pos.NUMBER):
        at += 1
    if at < found.core and tokens[at].lower in {"%", "percent", "per"}:
        return at + 1 + (tokens[at].lower == "per")
    return None if YEAR.fullmatch(tokens[figure].text) and at == figure + 1 and not currency else at


def _sorted(tokens: Sequence[Token], found: Phrase, figure: tuple[int, int, int]) -> Amount | None:
    """What is counted or measured, by what stands at and behind the figure (first, bare, last)."""
    first, bare, at = figure
    if tokens[at - 1].lower in {"%", "percent", "cent"}:
        return Amount(Quantity.PERCENT, first, bare, at, at)
    if tokens[bare].text in CURRENCIES:
        return Amount(Quantity.MONEY, first, bare, at, at)
    if tokens[found.core - 1].lower in MONEY:
        return Amount(Quantity.MONEY, first, bare, found.core, found.core)
    if at < found.core and tokens[at].lower in TIMES:
        return Amount(Quantity.TIME, first, bare, at + 1, at + 1) if at + 1 == found.core else None
    if at == found.core:
        return Amount(Quantity.COUNT, first, bare, at, at) if _is_of_several(tokens, at) else None
    counted = tokens[found.core - 1].pos is Pos.NOUN and tokens[found.core - 1].tag != "NN1"
    return Amount(Quantity.COUNT, first, bare, at, at) if counted else None


def _is_of_several(tokens: Sequence[Token], at: int) -> bool:
    """ "of the 650 seats" behind a number."""
    behind = [token.pos for token in tokens[at + 1 : at + 2]]
    return at < len(tokens) and tokens[at].lower == "of" and behind[:1] in ([Pos.ARTICLE], [Pos.POSSESSIVE])


def _share(tokens: Sequence[Token], found: Phrase, figure: int) -> int | None:
    """Where "a fifth", "half" or "two thirds" ends, if "of …" follows."""
    at = figure + (tokens[figure].lower in {"a", "an", "one"} or tokens[figure].pos is Pos.NUMBER)
    fraction = at < len(tokens) and tokens[at].lower in FRACTIONS
    behind = at + 1 < len(tokens) and tokens[at + 1].lower == "of" and at + 1 <= found.last
    return at + 1 if fraction and behind and found.last > at + 1 else None
