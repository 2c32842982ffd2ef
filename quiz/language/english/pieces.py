"""What stands behind (or in front of) an English verb, cut into pieces.

    won | 72 seats | with fewer votes than Reform
    is still waiting | , since neither Turkey nor Hungary has ratified its application

A piece is never cut further. Where a piece cannot be read the rest of its clause is `UNREAD`, and a rule that needs it
makes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.language.english.chunks import YEAR, Phrase, about, chunk, phrase
from quiz.language.english.piece import RELATIVES, SUBORDINATORS, TIME_NOUNS, Piece, PieceKind, to_boundary
from quiz.language.english.verbs import BE, DO, HAVE, verb_group
from quiz.language.pos import Pos
from quiz.language.token import Token

PREPOSITIONAL = frozenset("after before since until as".split())
"""Those of them that are prepositions as well."""
DISTANCES = frozenset("earlier later ago before afterwards".split())
CLOSED_BY = {"“": "”", "(": ")", "[": "]", '"': '"'}


def pieces(tokens: Sequence[Token], at: int, end: int) -> list[Piece]:
    """The pieces from `at` up to `end`."""
    found: list[Piece] = []
    while at < end:
        comma = tokens[at].pos is Pos.COMMA
        start = at + comma
        if start >= end:
            break
        piece = _piece(tokens, start, end, found, comma=comma)
        found.append(piece)
        at = piece.last + piece.closed
        if piece.kind is PieceKind.UNREAD:
            break
    return found


def _piece(tokens: Sequence[Token], at: int, end: int, found: list[Piece], *, comma: bool) -> Piece:
    place = _Place(tokens, at, end, found, comma)
    readers = (_in_marks, _compared, _relative, _joined_on, _subordinate, _verbal, _prepositional, _added)
    for reader in readers:
        piece = reader(place)
        if piece is not None:
            return piece
    return _plain(tokens, at, end, found, comma=comma)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the next piece begins, and what was found before it."""

    tokens: Sequence[Token]
    at: int
    end: int
    found: list[Piece]
    comma: bool

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def word(self, step: int = 0) -> str:
        """The word `step` behind the first, in small letters; "" behind the end."""
        return self.tokens[self.at + step].lower if self.at + step < self.end else ""

    def to_boundary(self, kind: PieceKind) -> Piece:
        return to_boundary(kind, self.tokens, self.at, self.end, comma=self.comma)

    def follows_noun(self) -> bool:
        return bool(self.found) and self.found[-1].noun is not None


def _in_marks(place: _Place) -> Piece | None:
    titled = place.token.pos is Pos.ARTICLE and place.word(1) in {"“", '"'}
    if place.token.text in CLOSED_BY or titled:
        return _enclosed(place.tokens, place.at, place.end, comma=place.comma)
    return None


def _compared(place: _Place) -> Piece | None:
    if place.comma and place.word() == "as":
        # "as did Siemens Energy"
        return place.to_boundary(PieceKind.ADDITION) if place.word(1) in DO | BE | HAVE else None
    return _with_as(place.tokens, place.at, place.end) if place.word() in {"than", "as"} else None


def _relative(place: _Place) -> Piece | None:
    joins = place.token.pos in {Pos.SUBORDINATOR, Pos.RELATIVE}
    behind_object = place.follows_noun() and any(piece.kind is PieceKind.NOUN for piece in place.found)
    preposed = place.token.pos is Pos.PREPOSITION and place.word(1) in {"which", "whom", "whose"}
    if place.word() in RELATIVES or preposed or (place.word() == "that" and joins and behind_object):
        return place.to_boundary(PieceKind.RELATIVE)
    if place.word() == "that" and joins:
        return Piece(PieceKind.THAT, place.at, place.end, comma=place.comma)
    return Piece(PieceKind.UNREAD, place.at, place.end, comma=place.comma) if place.word() == "what" else None


def _joined_on(place: _Place) -> Piece | None:
    """ "in order to …", "according to …", "such as …"."""
    if [place.word(step) for step in range(3)] == ["in", "order", "to"]:
        return place.to_boundary(PieceKind.INFINITIVE)
    if place.word() == "according":
        return place.to_boundary(PieceKind.PREPOSITION)
    return place.to_boundary(PieceKind.ADDITION) if (place.word(), place.word(1)) == ("such", "as") else None


def _subordinate(place: _Place) -> Piece | None:
    return place.to_boundary(PieceKind.SUBORDINATE) if _subordinates(place.tokens, place.at, place.end) else None


def _verbal(place: _Place) -> Piece | None:
    if place.token.pos is Pos.TO and place.at + 1 < place.end:
        return place.to_boundary(PieceKind.INFINITIVE)
    describes = place.token.pos in {Pos.GERUND, Pos.PARTICIPLE} and (place.comma or place.follows_noun())
    return place.to_boundary(PieceKind.PARTICIPIAL) if describes else None


def _added(place: _Place) -> Piece | None:
    """What only adds: ", and turnout fell", "but only five seats", ", many of them", ", the fewest since 1906"."""
    if (place.comma and place.word() in {"and", "but", "then"}) or place.word() == "but":
        whole = Piece(PieceKind.ADDITION, place.at, place.end, comma=True)
        return whole if place.comma else place.to_boundary(PieceKind.ADDITION)
    if not place.comma:
        return None
    several = place.token.pos is Pos.INDEFINITE and place.word(1) == "of"
    headless = place.word() in {"a", "an", "the"} and phrase(place.tokens, place.at, place.end) is None
    return place.to_boundary(PieceKind.APPOSITION) if several or headless else None


def _plain(tokens: Sequence[Token], at: int, end: int, found: list[Piece], *, comma: bool) -> Piece:
    noun = phrase(tokens, at, end)
    if noun is not None:
        follows_noun = bool(found) and found[-1].noun is not None
        stop = noun.last
        if comma:
            bare = tokens[at].pos not in {Pos.ARTICLE, Pos.NUMBER}
            if (bare and not follows_noun) or (stop < end and tokens[stop].pos is Pos.FINITE):
                return Piece(PieceKind.UNREAD, at, end, comma=True)
            return to_boundary(PieceKind.APPOSITION, tokens, at, end, comma=True, noun=noun)
        measured = tokens[noun.head].lower in TIME_NOUNS and stop < end and tokens[stop].lower in DISTANCES
        if measured:
            return Piece(PieceKind.ADVERB, at, stop + 1)
        return Piece(PieceKind.NOUN, at, stop, noun)
    token = tokens[at]
    if token.pos in {Pos.ADVERB, Pos.VERB_PARTICLE}:
        return Piece(PieceKind.ADVERB, at, at + 1, comma=comma, closed=_comma_at(tokens, at + 1, end) and comma)
    if token.pos is Pos.ADJECTIVE:
        last = at + 1
        while last + 1 < end and tokens[last].lower in {"and", "or", "but"} and tokens[last + 1].pos is Pos.ADJECTIVE:
            last += 2
        return Piece(PieceKind.ADJECTIVE, at, last, comma=comma)
    if token.pos is Pos.REFLEXIVE or (token.pos is Pos.PRONOUN and token.lower not in {"there", "i", "he", "she"}):
        return Piece(PieceKind.NOUN, at, at + 1, Phrase(at, at + 1, at, at + 1), comma=comma)
    if token.pos is Pos.INDEFINITE or token.pos is Pos.DEMONSTRATIVE:
        return Piece(PieceKind.NOUN, at, at + 1, Phrase(at, at + 1, at, at + 1), comma=comma)
    return Piece(PieceKind.UNREAD, at, end, comma=comma)


def _comma_at(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].pos is Pos.COMMA


def _subordinates(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a subordinate clause begins: one of its words with a finite verb behind it."""
    token = tokens[at]
    if token.lower not in SUBORDINATORS or token.pos in {Pos.VERB_PARTICLE, Pos.ADJECTIVE}:
        return False
    if token.lower == "so":
        return at + 1 < end and (tokens[at + 1].lower == "that" or tokens[at - 1].pos is Pos.COMMA)
    if token.lower in PREPOSITIONAL and tokens[at + 1].lower != "neither":
        return _has_subject_and_verb(tokens, at + 1, end)
    for index in range(at + 1, end):
        if tokens[index].pos is Pos.FINITE:
            return True
        if tokens[index].pos is Pos.COMMA:
            return False
    return False


def _has_subject_and_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "after" at `at` - 1 begins a clause: behind it stand a noun, with what belongs to it, and a verb."""
    if at < end and tokens[at].pos in {Pos.PRONOUN, Pos.INDEFINITE}:
        return tokens[at].pos is Pos.PRONOUN or verb_group(tokens, at + 1, end) is not None
    subject = phrase(tokens, at, end)
    while subject is not None:
        if verb_group(tokens, subject.last, end, as_past=True) is not None:
            return True
        if subject.last >= end or tokens[subject.last].pos is not Pos.PREPOSITION:
            return False
        subject = phrase(tokens, subject.last + 1, end)
    return False


def _with_as(tokens: Sequence[Token], at: int, end: int) -> Piece:
    """ "than Reform", "as an encroachment on Russia’s security", "as the country became …"."""
    if _subordinates(tokens, at, end) and tokens[at].lower == "as":
        return to_boundary(PieceKind.SUBORDINATE, tokens, at, end, comma=False)
    if tokens[at].lower == "as":
        noun = phrase(tokens, at + 1, end)
        if noun is not None:
            return Piece(PieceKind.PREPOSITION, at, noun.last, noun)
        if at + 1 < end and tokens[at + 1].pos is Pos.ADJECTIVE:
            return Piece(PieceKind.ADJECTIVE, at, at + 2)
        if at + 2 < end and tokens[at + 1].pos is Pos.ARTICLE and tokens[at + 2].pos is Pos.ADJECTIVE:
            return Piece(PieceKind.ADJECTIVE, at, at + 3)  # "as an independent"
        return Piece(PieceKind.UNREAD, at, end)
    return to_boundary(PieceKind.COMPARISON, tokens, at, end, comma=False)


def _prepositional(place: _Place) -> Piece | None:
    tokens, at, end, comma = place.tokens, place.at, place.end, place.comma
    opens = place.token.pos is Pos.PREPOSITION or place.word() in PREPOSITIONAL
    if not opens or about(tokens, at, end) != at:
        return None
    inner = at + 1
    while inner < end and tokens[inner].pos is Pos.PREPOSITION and tokens[inner].lower not in {"about", "around"}:
        inner += 1  # "because of", "from within"
    if inner < end and tokens[inner].pos is Pos.GERUND:
        adjectival = chunk(tokens, inner, end)
        if adjectival is None or tokens[adjectival.last - 1].pos is Pos.GERUND:
            return to_boundary(PieceKind.PREPOSITION, tokens, at, end, comma=comma)
    if YEAR.fullmatch(tokens[min(inner, end - 1)].text) and tokens[at].lower in {"in", "since", "by", "until"}:
        # "In 1965 Gary Flandro noticed …": the year counts nothing.
        noun: Phrase | None = Phrase(inner, inner + 1, inner, inner + 1)
    else:
        noun = phrase(tokens, inner, end)
    if noun is None:
        pronoun = inner < end and tokens[inner].pos in {Pos.PRONOUN, Pos.REFLEXIVE, Pos.INDEFINITE, Pos.DEMONSTRATIVE}
        if pronoun:
            return Piece(PieceKind.PREPOSITION, at, inner + 1, Phrase(inner, inner + 1, inner, inner + 1), comma=comma)
        return Piece(PieceKind.UNREAD, at, end, comma=comma)
    return Piece(
        PieceKind.PREPOSITION, at, noun.last, noun, comma=comma, closed=comma and _comma_at(tokens, noun.last, end)
    )


def _enclosed(tokens: Sequence[Token], at: int, end: int, *, comma: bool) -> Piece:
    opening = at + (tokens[at].text not in CLOSED_BY)
    closing = next((i for i in range(opening + 1, end) if tokens[i].text == CLOSED_BY[tokens[opening].text]), None)
    if closing is None:
        return Piece(PieceKind.UNREAD, at, end, comma=comma)
    kind = PieceKind.QUOTE if tokens[opening].text in {"“", '"'} else PieceKind.BRACKET
    return Piece(kind, at, closing + 1, comma=comma)
