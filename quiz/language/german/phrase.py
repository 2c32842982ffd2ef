"""One German noun phrase: where it ends, what its head is, and which cases it can be in.

    mit | den | von der Kommission vorgelegten | Studien
    preposition, determiner, (extended) attributes, head

The cases are those on which everything in it agrees: the noun's own forms, the determiner, the adjective endings and
the preposition (the agreement that Duden 4, 2016 tabulates). What contradicts the rest, an unknown compound for
instance, is left out of the count.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.language.german import proper
from quiz.language.german.agreement import Draft, agreed, readings_in
from quiz.language.german.declension import (
    CONTRACTIONS,
    MANY,
    WEAK,
    Determiner,
    determiner,
    governed,
)
from quiz.language.german.inflection import EVERYTHING, Case, Gender, Number, Reading
from quiz.language.german.quantities import AGED, AMOUNTS, LENGTHS, MEASURES, ORDINAL, SIGNS, YEAR, takes_year
from quiz.language.pos import DETERMINERS, NOMINAL, Pos
from quiz.language.token import Token

QUOTES = frozenset('„“”"»«‚‘›‹')
OPENING = frozenset('„»‚“"')
UNINFLECTED = frozenset("viel wenig mehr weniger etwas genug lauter".split())
RANGE = frozenset({"bis", "–", "-"})
LONGEST_TITLE = 8
LONGEST_ATTRIBUTE = 3
BEFORE_DETERMINERS = frozenset("all alle allen aller solch manch".split())
WITHIN = frozenset({Pos.ADVERB, Pos.PRONOMINAL_ADVERB, Pos.NEGATION, Pos.REFLEXIVE, Pos.PARTICIPLE, Pos.COMPARATOR})


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Token numbers `first` to `last` (not included) with its `head`, as it stands in its sentence.

    `gender` and `number` are None where they are not sure, `cases` are all that are possible. `attribute_of` is the
    place, among the phrases of the sentence, of the phrase that this genitive or "von"-phrase belongs to; `end` is
    where the phrase ends with all that belongs to it. `readings` says which cases go with which number: "der Dichter"
    is a nominative singular or a genitive plural. (No gender in the plural, see `Reading.shown`.)
    """

    first: int
    last: int
    head: int
    preposition: int | None
    cases: frozenset[Case]
    gender: Gender | None
    number: Number | None
    determiner: Determiner
    readings: frozenset[Reading]
    attribute_of: int | None = None
    end: int = 0


def phrase_at(tokens: Sequence[Token], first: int) -> NounPhrase | None:
    """The noun phrase that begins with token `first`, a preposition included; None if none begins there."""
    preposition, at = _preposition(tokens, first)
    draft = Draft()
    at = _determiner(tokens, at, draft, contracted=tokens[at - 1].lower if at > first else "")
    at = _attributes(tokens, at, draft, begun=at > first)
    found = _head(tokens, first, at, draft)
    if found is None:
        return None
    head, last = found
    possible = readings_in(draft, tokens[head])
    # "Bundeskanzler Olaf Scholz" is one person, though "Bundeskanzler" alone may be many.
    titled = draft.kind is Determiner.NONE and last - head > 1 and proper.is_name(tokens[last - 1])
    shown = agreed(tokens, draft, possible, titled=titled)
    if preposition is not None:
        cases = governed(tokens[preposition].lower)
        shown = frozenset(one for one in shown if one.case in cases) or frozenset(
            one for one in EVERYTHING if one.case in cases
        )
    elif draft.kind is Determiner.NONE and not draft.adjectives and not proper.is_genitive(tokens[last - 1].text):
        # A genitive has to be shown by something: a bare noun is none.
        shown = frozenset(one for one in shown if one.case is not Case.GENITIVE) or shown
    genders = {one.gender for one in possible if one.shown in shown}
    numbers = {one.number for one in shown}
    sure = tokens[head].text not in MEASURES
    return NounPhrase(
        first,
        last,
        head,
        preposition,
        frozenset(one.case for one in shown),
        genders.pop() if len(genders) == 1 else None,
        numbers.pop() if len(numbers) == 1 and sure else None,
        draft.kind,
        shown,
        end=last,
    )


def _preposition(tokens: Sequence[Token], first: int) -> tuple[int | None, int]:
    """The governing preposition and the token behind it: in "bis zum" the second, in "seit über 20" the first."""
    at = first
    while at < len(tokens) - 1 and at < first + 2 and _is_preposition(tokens[at]):
        at += 1
    if at == first:
        return None, first
    governing = at - 1 if tokens[first].lower == "bis" else first
    while at < len(tokens) - 1 and tokens[at].pos is Pos.ADVERB and _attributive_ahead(tokens, at):
        at += 1
    return governing, at


def _is_preposition(token: Token) -> bool:
    """The tagger calls "als" one, and the initial in "Peter A. Brand", and the first word of "bis zum" none."""
    if token.lower in {"als", "wie"}:
        return False
    return (token.pos is Pos.PREPOSITION and not token.text.endswith(".")) or (
        token.lower == "bis" and token.pos is not Pos.SUBORDINATOR
    )


def _determiner(tokens: Sequence[Token], at: int, draft: Draft, contracted: str) -> int:
    """Read the determiner, if there is one, and return the token behind it."""
    if contracted in CONTRACTIONS:
        draft.kind, draft.endings = Determiner.DEFINITE, WEAK
        known = determiner(CONTRACTIONS[contracted])
        draft.shown = known[1] if known else EVERYTHING
        return at
    if at >= len(tokens):
        return at
    token = tokens[at]
    known = determiner(token.text)
    if token.lower in BEFORE_DETERMINERS and at + 1 < len(tokens):
        following = determiner(tokens[at + 1].text)
        if following and tokens[at + 1].pos in DETERMINERS:
            draft.kind, draft.shown, draft.endings = following
            return at + 2
    owned = token.lower in {"deren", "dessen"}
    if known and (owned or token.pos in DETERMINERS or (MANY.fullmatch(token.lower) and token.pos is Pos.ADJECTIVE)):
        draft.kind, draft.shown, draft.endings = known
        return at + 1
    if token.lower in UNINFLECTED and at + 1 < len(tokens) and tokens[at + 1].pos in {Pos.NOUN, Pos.ADJECTIVE}:
        draft.kind = Determiner.INDEFINITE
        draft.shown = frozenset(one for one in EVERYTHING if one.case is not Case.GENITIVE)
        return at + 1
    if owner := proper.owner_end(tokens, at):
        draft.kind = Determiner.POSSESSIVE
        return owner
    return at


def _attributes(tokens: Sequence[Token], at: int, draft: Draft, *, begun: bool) -> int:
    """Read adjectives, numbers and extended attributes, and return the token behind them."""
    while at < len(tokens) and not _is_noun_already(tokens, at, draft):
        if _is_attribute(tokens, at):
            _count(tokens, at, draft)
            if tokens[at].pos is not Pos.NUMBER:
                draft.adjectives.append(at)
            at += 1
        elif behind := _between(tokens, at, draft, begun=begun):
            at = behind
        else:
            break
        begun = True
    return at


def _between(tokens: Sequence[Token], at: int, draft: Draft, *, begun: bool) -> int:
    """Where something ends that may stand between determiner and noun and is no adjective; 0 if it may not."""
    token = tokens[at]
    if token.pos is Pos.OTHER and token.text.endswith("-") and at + 2 < len(tokens):
        return at + 2  # "Bau- und", with the conjunction
    if draft.counted == at - 1 and token.lower in RANGE and at + 1 < len(tokens):
        return at + 1
    if token.pos in {Pos.COMMA, Pos.CONJUNCTION} and draft.adjectives and draft.adjectives[-1] == at - 1:
        return at + 1 if _attributive_ahead(tokens, at) and not tokens[at - 1].capitalised else 0
    if not begun:
        return 0
    if token.text in QUOTES and at + 1 < len(tokens) and tokens[at + 1].capitalised:
        return at + 1
    if _may_stand_within(token, draft) and _attributive_ahead(tokens, at):
        return at + 1
    return 0 if draft.adjectives else _extended(tokens, at, draft)


def _is_noun_already(tokens: Sequence[Token], at: int, draft: Draft) -> bool:
    """Whether the adjective before was the noun: "der Verurteilte | 30 Minuten", but "die Europäische Union"."""
    if at < 2 or not draft.adjectives or draft.adjectives[-1] != at - 1 or not tokens[at - 1].capitalised:
        return False
    return tokens[at - 1].pos is Pos.ADJECTIVE and not tokens[at].capitalised and tokens[at].pos in {
        Pos.NUMBER, Pos.ADJECTIVE, *WITHIN
    }  # fmt: skip


def _may_stand_within(token: Token, draft: Draft) -> bool:
    """Adverbs always, pronouns only behind an article: "die ihm vorgeworfenen Taten"."""
    return token.pos in WITHIN or (token.pos is Pos.PRONOUN and draft.kind is not Determiner.NONE)


def _count(tokens: Sequence[Token], at: int, draft: Draft) -> None:
    """Note a number that asks for the plural: not an ordinal, not one, not the year in "die 1854 eröffnete Bahn"."""
    token = tokens[at]
    if token.pos is not Pos.NUMBER or ORDINAL.fullmatch(token.text) or token.lower in {"1", "ein", "eine"}:
        return
    year = YEAR.fullmatch(token.text) and at + 1 < len(tokens) and tokens[at + 1].pos is Pos.ADJECTIVE
    if not year:
        draft.several = True
        draft.counted = at


def _is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is an adjective, a number, or a pronoun like "beiden" that may stand before the noun."""
    token = tokens[at]
    if token.pos in {Pos.ADJECTIVE, Pos.NUMBER}:
        return True
    if AGED.fullmatch(token.text) or proper.is_of_town(tokens, at):
        return True
    return token.pos is Pos.INDEFINITE and determiner(token.text) is not None


def _attributive_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but adverbs stands between here and an adjective or number with a noun to come."""
    at += 1
    while at < len(tokens) - 1 and tokens[at].pos in WITHIN:
        at += 1
    return at < len(tokens) - 1 and tokens[at].pos in {Pos.ADJECTIVE, Pos.NUMBER}


def _extended(tokens: Sequence[Token], at: int, draft: Draft) -> int:
    """Where "von der Kommission" ends in "die von der Kommission vorgelegte Studie"; 0 if there is no such thing."""
    if draft.kind is Determiner.NONE:
        return 0
    at = _behind_adverbs(tokens, at)
    if _is_length(tokens, at, draft):
        draft.several = False
        return at + 1
    inner = phrase_at(tokens, at)
    if inner is None or (inner.preposition is None and inner.determiner is Determiner.NONE):
        return 0
    for _ in range(LONGEST_ATTRIBUTE):
        behind = _behind_adverbs(tokens, inner.last)
        if behind >= len(tokens) - 1:
            return 0
        if tokens[behind].pos is Pos.ADJECTIVE:
            return behind
        inner = phrase_at(tokens, behind)
        if inner is None:
            return 0
    return 0


def _behind_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) - 1 and tokens[at].pos in WITHIN:
        at += 1
    return at


def _is_length(tokens: Sequence[Token], at: int, draft: Draft) -> bool:
    """ "Meter" in "der drei Meter hohe Turm"."""
    if not draft.several or at >= len(tokens) - 2 or not LENGTHS.fullmatch(tokens[at].text):
        return False
    return tokens[at + 1].pos is Pos.ADJECTIVE and tokens[at + 2].pos in NOMINAL


def _head(tokens: Sequence[Token], first: int, at: int, draft: Draft) -> tuple[int, int] | None:
    """The head's number and the token behind the phrase; None if there is no noun."""
    if at < len(tokens) and tokens[at].pos in NOMINAL and tokens[at].text not in SIGNS:
        if tokens[at].text in AMOUNTS and at + 1 < len(tokens):
            behind = at + 1
            while behind < len(tokens) - 1 and tokens[behind].pos is Pos.ADJECTIVE:
                behind += 1
            if tokens[behind].pos is Pos.NOUN:
                return at, behind + 1
        head, last = proper.run(tokens, at)
        draft.named = proper.is_name(tokens[at])
        if last < len(tokens) and YEAR.fullmatch(tokens[last].text) and takes_year(tokens[last - 1].text):
            last += 1
        opened = at > first and tokens[at - 1].text in QUOTES
        if opened and last < len(tokens) and tokens[last].text in QUOTES:
            last += 1
        return head, _quoted_end(tokens, last) or last
    # "der Angeklagte": an adjective is the noun. Only a capital tells.
    if draft.adjectives and draft.adjectives[-1] == at - 1 and at > 1 and tokens[at - 1].capitalised:
        return at - 1, at
    if draft.counted == at - 1:
        signed = at < len(tokens) and tokens[at].text in SIGNS
        year = YEAR.fullmatch(tokens[at - 1].text) is not None
        draft.several = draft.several and not year
        if signed or (year and at - 1 > first):
            return at - 1, at + signed
    return None


def _quoted_end(tokens: Sequence[Token], at: int) -> int:
    """Behind a title in quotation marks right behind its noun ("der Film „Titanic“"); 0 if there is none."""
    if at >= len(tokens) - 2 or tokens[at].text not in OPENING or not tokens[at + 1].capitalised:
        return 0
    closing = (index for index in range(at + 2, min(at + LONGEST_TITLE, len(tokens))) if tokens[index].text in QUOTES)
    return next(closing, -1) + 1
