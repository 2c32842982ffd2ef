"""On which readings the parts of a German noun phrase agree."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from quiz.language.german import proper
from quiz.language.german.declension import STRONG, Determiner, adjective
from quiz.language.german.inflection import EVERYTHING, Number, Reading
from quiz.language.german.nouns import NounKind, kinds, readings
from quiz.language.pos import Pos
from quiz.language.token import Token


@dataclass(slots=True)
class Draft:
    """What has been read of a phrase so far: its adjectives' token numbers, and what counts in it.

    `shown` are the determiner's readings and `endings` what adjectives may end in behind it; `several` if a number
    asks for the plural, `counted` the token of the last number, `named` if the head is (part of) a name.
    """

    kind: Determiner = Determiner.NONE
    shown: frozenset[Reading] = EVERYTHING
    endings: dict[str, frozenset[Reading]] = field(default_factory=lambda: STRONG)
    adjectives: list[int] = field(default_factory=list)
    several: bool = False
    counted: int | None = None
    named: bool = False


def readings_in(draft: Draft, head: Token) -> frozenset[Reading]:
    """What the head's form can be on its own."""
    known = readings(head.text)
    if head.pos is Pos.NUMBER:
        return EVERYTHING
    if head.pos is Pos.ADJECTIVE and not known:
        return adjective(head.text, draft.endings)
    if NounKind.ADJECTIVAL in kinds(head.text):
        allowed = adjective(head.text, draft.endings)
        return frozenset(one for one in known if one.shown in allowed) or known
    if draft.named and draft.kind is Determiner.NONE and not draft.adjectives:
        # "Wien" without an article is the city, whatever the river's gender; "USA" is plural always.
        only_plural = known and all(one.number is Number.PLURAL for one in known)
        return known if only_plural else proper.readings_of_name(head.text)
    return known or EVERYTHING


def agreed(tokens: Sequence[Token], draft: Draft, possible: frozenset[Reading], *, titled: bool) -> frozenset[Reading]:
    """The readings that determiner, noun and adjectives share; what leaves none is not heard."""
    shown = draft.shown
    heard = [frozenset(one.shown for one in possible)]
    heard += [adjective(tokens[at].text, draft.endings) for at in reversed(draft.adjectives)]
    if titled:
        heard.append(frozenset(one for one in EVERYTHING if one.number is Number.SINGULAR))
    if draft.several and draft.kind is not Determiner.POSSESSIVE:
        heard.append(frozenset(one for one in EVERYTHING if one.number is Number.PLURAL))
    for one in heard:
        shown = shown & one or shown
    return shown
