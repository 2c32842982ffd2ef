"""What an English sentence says about the kind of a name in it: the words of the name and those around it.

English nouns have no capitals, so a name stands out, but what it names only its neighbours tell: an apposition ("X, a
hedge fund"), a relative pronoun, a role ("head of X"), a verb of saying.
"""

import re
from collections.abc import Iterator, Sequence

from quiz.language.mention import MentionKind
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary
from quiz.language.words import word_set

SAYING = frozenset("said says told wrote writes added argued argues explained recalled admitted tweeted".split())
ROLES = frozenset(
    "executive head boss founder co-founder chairman chairwoman employees staff shares stake engineers "
    "spokesman spokeswoman spokesperson board customers".split()
)
FIRM_NOUNS = frozenset(
    "fund operator start-up startup maker manufacturer supplier firm company lender bank broker carrier retailer "
    "consultancy charity agency chain studio label group club party union think-tank university regulator".split()
)
THING_NOUNS = frozenset("plan project programme program treaty law act novel film app model vessel ship probe".split())
EASTERN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
"""A Korean or Chinese given name: Heung-min, Jae-in."""
PERSON_NOUNS = frozenset("man woman boy girl fellow native graduate accountant veteran resident expert".split())


def evidence(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> Iterator[tuple[MentionKind, float]]:
    """(kind, weight) for everything that speaks for a kind; a word list weighs 10."""
    place_nouns = word_set("english", "place-nouns")
    alone = last - first == 1
    if not alone and (tokens[last - 1].text in place_nouns or tokens[first].text in place_nouns):
        yield MentionKind.PLACE, 12
    if not alone and tokens[first].text in {"University", "Ministry", "Department", "Bank", "Institute", "Church"}:
        yield MentionKind.ORGANISATION, 12
    if not alone and any(token.text in {"van", "von", "bin", "der"} for token in tokens[first:last]):
        yield MentionKind.PERSON, 6
    if not alone and any(EASTERN.fullmatch(token.text) for token in tokens[first:last]):
        yield MentionKind.PERSON, 6
    if alone and tokens[first].text in {"North", "South", "East", "West"}:
        yield MentionKind.PLACE, 6
    yield from _before(tokens, first, last)
    yield from _behind(tokens, first, last, words)


def _before(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[MentionKind, float]]:
    one = tokens[first - 1].lower if first else ""
    two = tokens[first - 2].lower if first > 1 else ""
    if one in {"of", "in", "at"} and two in ROLES:
        yield MentionKind.ORGANISATION, 6
    if one == "in" and two in {"shares", "stake", "stakes", "invested"}:
        yield MentionKind.ORGANISATION, 6
    if one in SAYING and last - first > 1:
        yield MentionKind.PERSON, 3
    if one in {"called", "named"}:
        yield MentionKind.NAME, 1


def _behind(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> Iterator[tuple[MentionKind, float]]:
    rest = tokens[last : last + 9]
    if not rest:
        return
    if rest[0].text in {"'s", "’s"} and len(rest) > 1 and rest[1].lower in ROLES:
        yield MentionKind.ORGANISATION, 3
    comma = rest[0].text == ","
    behind = rest[1].lower if comma and len(rest) > 1 else rest[0].lower
    if behind in {"who", "whose"}:
        yield MentionKind.PERSON, 4 if behind == "who" else 1
    if rest[0].lower in SAYING:
        yield MentionKind.PERSON, 2 if last - first == 1 else 3
    if comma and len(rest) > 1 and rest[1].text in words.places and tokens[first - 1].text != ",":
        yield MentionKind.PLACE, 4
    if comma and behind in {"near", "north", "south", "east", "west"}:
        yield MentionKind.PLACE, 4
    if comma and behind in {"a", "an", "the", "another"}:
        yield from _apposition(rest[2:], words)


def _apposition(rest: Sequence[Token], words: Vocabulary) -> Iterator[tuple[MentionKind, float]]:
    """The first noun of an apposition that says what a thing is."""
    for token in rest:
        if token.text in {",", ".", "of", "who", "that", "which", "in", "for"}:
            return
        for kind, nouns in (
            (MentionKind.PERSON, words.person_nouns | PERSON_NOUNS),
            (MentionKind.ORGANISATION, FIRM_NOUNS),
            (MentionKind.PRODUCT, words.product_nouns | THING_NOUNS),
        ):
            if token.text in nouns and not token.capitalised:
                yield kind, 5
                return
