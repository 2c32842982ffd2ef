"""Leave out of a sentence what only adds to it: what stands between two commas, and what hangs on behind one.

    Hakainde Hichilema, a wealthy businessman, was declared the winner of the vote, ending a decade in power for …
    Hakainde Hichilema was declared the winner of the vote.

    Dagur Sigurdsson, der isländische Bundestrainer, wechselte dreimal.       Dagur Sigurdsson wechselte dreimal.

It goes where it holds a word that nothing explains, and where the sentence is long; never with the answer in it.
The first sentence of a news item says the most and is the longest.
"""

from collections.abc import Iterator

from quiz.generate.reading import Reading
from quiz.language import Mention, Pos, Token
from quiz.language.english.clause import Clause
from quiz.language.english.clause import clauses as english_clauses
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.german.clause import main_clause
from quiz.language.words import word_set

COMFORTABLE = 34
"""Words that can be read at a glance."""
ADDING = frozenset({PieceKind.PARTICIPIAL, PieceKind.APPOSITION, PieceKind.RELATIVE})
ARTICLES = frozenset("der die das ein eine".split())
THEY = frozenset("they them their".split())


def trimmed(reading: Reading, mention: Mention, order: list[int], language: str) -> list[int]:
    """The token numbers of `order` without what can go, none of those of `mention` among it."""
    parts = _english(reading, mention) if language == "en" else _german(reading)
    inside = set(order)
    for part in sorted(parts, key=lambda one: -one.start):
        if any(mention.first <= index < mention.last for index in part) or not inside & set(part):
            continue
        size = sum(reading.sentence.tokens[index].is_word for index in inside)
        open_inside = any(index in reading.open for index in part)
        if open_inside or (size > COMFORTABLE and not _says_whom_they_mean(reading, part, inside)):
            inside -= set(part)
    return [index for index in order if index in inside]


def _says_whom_they_mean(reading: Reading, part: range, shown: set[int]) -> bool:
    """ "has agreed to host five turbines, said 40,000 dollars for each of them": they are told of in the part."""
    tokens = reading.sentence.tokens
    several = any(tokens[index].tag == "NN2" for index in part)
    return several and any(
        index >= part.stop and tokens[index].lower in THEY and index not in reading.replaced for index in shown
    )


def _english(reading: Reading, mention: Mention) -> Iterator[range]:
    """All insertions with their commas, and everything from a comma on that the answer stands before."""
    tokens = reading.sentence.tokens
    end = len(tokens)
    while end and not tokens[end - 1].is_word and tokens[end - 1].pos in {Pos.STOP, Pos.MARK}:
        end -= 1
    for clause in english_clauses(tokens):
        if clause.relative or clause.speaker is not None:
            continue
        if clause.inserts and all(_is_enclosed(piece) and not _is_listed(tokens, piece) for piece in clause.inserts):
            # One of several would leave the comma of the next behind.
            yield range(clause.inserts[0].first - 1, clause.inserts[-1].last + 1)
        for at, piece in enumerate(clause.pieces):
            if at and piece.comma and mention.last < piece.first and _hangs_on(tokens, clause, piece):
                yield range(piece.first - 1, end)


def _is_enclosed(piece: Piece) -> bool:
    return piece.kind in ADDING and piece.comma and piece.closed


def _is_listed(tokens: tuple[Token, ...], piece: Piece) -> bool:
    """ "which has scarred, blinded and killed people": the comma behind the first is none behind the clause."""
    behind = next((token for token in tokens[piece.last :] if token.pos is not Pos.COMMA), None)
    return tokens[piece.last - 1].pos is Pos.PARTICIPLE and behind is not None and behind.pos is Pos.PARTICIPLE


def _hangs_on(tokens: tuple[Token, ...], clause: Clause, piece: Piece) -> bool:
    """Whether the sentence is whole before the piece: it only adds, or says who said so."""
    if tokens[piece.first].pos is Pos.NUMBER or tokens[piece.first].text[0].isdigit():
        return False  # "beat him 6-4, 3-6, 6-7"
    if piece.kind is PieceKind.UNREAD:
        words = tokens[piece.first : piece.last]
        saying = any(token.pos is Pos.FINITE and token.lemma in word_set("english", "telling-verbs") for token in words)
        return saying and words[0].pos is not Pos.CONJUNCTION
    opened = [i for i in range(clause.verb.last, piece.first) if tokens[i].pos is Pos.SUBORDINATOR]
    if opened and not any(token.pos is Pos.FINITE for token in tokens[opened[-1] : piece.first]):
        return False  # "although pedestrians, who …, will pay"
    if piece.closed and piece.last + 1 < len(tokens) and tokens[piece.last + 1].pos in {Pos.FINITE, Pos.PARTICIPLE}:
        return False  # "took the lead after Ruth Chepngetich, the winner of 2022, paid for a reckless early pace"
    joined = any(token.pos is Pos.CONJUNCTION for token in tokens[clause.verb.last : piece.first])
    return piece.kind in ADDING and not (joined and piece.kind is PieceKind.APPOSITION)


def _german(reading: Reading) -> Iterator[range]:
    """What stands in commas between the name that is the Vorfeld and the finite verb."""
    tokens = reading.sentence.tokens
    clause = main_clause(tokens)
    if clause is None or clause.verb < 3 or tokens[clause.verb - 1].pos is not Pos.COMMA:
        return
    named = [m for m in reading.sentence.mentions if m.kind.is_name and clause.front <= m.first < clause.verb]
    opening = next((m.last for m in named if tokens[m.last].pos is Pos.COMMA), None)
    if (
        opening is None
        or opening >= clause.verb - 2
        or not all(token.is_word for token in tokens[clause.front : opening])
    ):
        return
    inner = tokens[opening + 1]
    described = inner.lower in ARTICLES and not any(
        token.pos is Pos.FINITE for token in tokens[opening + 1 : clause.verb - 1]
    )
    relative = opening + 1 in clause.subordinate and all(
        index in clause.subordinate for index in range(opening + 1, clause.verb - 1)
    )
    if described or relative:
        yield range(opening, clause.verb)
