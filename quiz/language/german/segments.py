"""Where one main clause of a German sentence ends and the next begins, and which verbs have a clause for object."""

from collections.abc import Sequence

from quiz.language.german.constituents import JOINTS
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

BREAKS = frozenset({";", ":", "…"})
LONGEST_MEMBER = 4


def segments(tokens: Sequence[Token], below: frozenset[int]) -> list[tuple[int, int]]:
    """The stretches of a sentence that hold a main clause each: cut at colons and where a new clause begins."""
    cuts = [0]
    start = 0
    for index, token in enumerate(tokens):
        if token.text in BREAKS or (
            token.pos is Pos.COMMA and index not in below and _clause_begins(tokens, start, index, below)
        ):
            cuts.append(index + 1)
            start = index + 1
    ends = [*cuts[1:], len(tokens)]
    found = []
    for first, last in zip(cuts, ends, strict=True):
        end = last
        while end > first and not tokens[end - 1].is_word and tokens[end - 1].text not in {"“", "«", ")", '"'}:
            end -= 1
        if end - first > 2:
            found.append((first, end))
    return found


def _clause_begins(tokens: Sequence[Token], start: int, comma: int, below: frozenset[int]) -> bool:
    """Whether a main clause of its own begins behind a comma.

    Its finite verb comes before the next comma, and what stands before it has one as well, but says or thinks nothing
    that the second clause could be.
    """
    before = [i for i in range(start, comma) if tokens[i].pos is Pos.FINITE and i not in below]
    if (
        not before
        or before[0] == start
        or says_before(tokens, start, comma, below)
        or (comma + 1 < len(tokens) and comma + 1 in below)
    ):
        return False
    if _is_listed(tokens, start, comma):
        return False
    for index in range(comma + 1, len(tokens)):
        inner = index - 1 in below or (index + 1 < len(tokens) and index + 1 in below)
        if tokens[index].text in BREAKS or (tokens[index].pos is Pos.COMMA and index not in below and not inner):
            return False
        if tokens[index].pos is Pos.FINITE and index not in below:
            return not says(tokens[index]) or index > comma + 1
    return False


def _is_listed(tokens: Sequence[Token], start: int, comma: int) -> bool:
    """Whether a comma goes on with a list: "von Bäckern, Metzgern, Gärtnern und Winzern stieg"."""
    piece = comma - 1
    while piece > start and tokens[piece].pos is not Pos.COMMA:
        piece -= 1
    short = piece > start and comma - piece <= LONGEST_MEMBER
    verbless = not any(tokens[i].pos is Pos.FINITE for i in range(piece, comma))
    return short and verbless and any(token.lower in JOINTS for token in tokens[comma + 1 : comma + 4])


def says(token: Token, particle: str = "") -> bool:
    """Whether a verb says, thinks or writes, so that a clause behind it may be somebody's opinion.

    "sagte … ab" does not.
    """
    return token.lemma != "heißen" and particle + token.lemma in word_set("german", "saying-verbs")


def says_before(tokens: Sequence[Token], start: int, end: int, below: frozenset[int]) -> bool:
    """Whether the last main verb before a comma says what may follow it."""
    verbs = [i for i in range(start, end) if tokens[i].pos is Pos.FINITE and i not in below]
    particle = tokens[end - 1].lower if tokens[end - 1].pos is Pos.VERB_PARTICLE else ""
    about = any(tokens[i].lower == "über" for i in range(verbs[-1], end)) if verbs else False
    last = tokens[end - 1]
    said = last.pos in {Pos.PARTICIPLE, Pos.INFINITIVE} and says(last)
    return bool(verbs) and (said or says(tokens[verbs[-1]], particle)) and not about
