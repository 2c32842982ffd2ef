"""The object of an English clause: "What did X launch?", "Who did X succeed?", "What did X announce?".

    Calhoun … promised transparency.                     What did Calhoun promise?            transparency
    Finma … ordered that bonds … be written down …       What did Finma order?                that bonds … zero
    Clients took fright.                                 (nothing: such a verb says nothing without its noun)

Only verbs that leave a fact when their object is taken away are asked: to found, to discover, to ban. Clauses and
long phrases are looked at and judged, not typed.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import LIMITING, asked_clauses, inverted, is_day, kept, mention_of
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.asking import word_for
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.words import word_set

SHORTEST = 5
"""Words of a question that says enough; "What did Munch produce?" has too many answers."""
TYPED = 3
LONGEST = 25
EMPTY = frozenset("one ones thing things lot place part".split())
BARE = frozenset("promise abolish ban export oppose worship".split())
"""Verbs whose object may be a single word: "promised transparency"."""
ANNOUNCING = frozenset(
    "announce order decide promise propose demand discover find agree warn predict prove suggest rule reveal declare "
    "admit deny claim threaten".split()
)
DECIDING = frozenset("decide agree promise refuse vow threaten plan offer pledge".split())


def object_(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the object of a clause whose subject is named."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        named = any(
            m.kind.is_name and clause.subject.first <= m.first < clause.subject.last for m in reading.sentence.mentions
        )
        described = clause.subject.last - clause.subject.first >= 3
        if (
            not (named or described)
            or clause.speaker is not None
            or clause.verb.negated
            or clause.verb.passive
            or not clause.pieces
        ):
            continue
        lemma = tokens[clause.verb.main].lemma.lower()
        first = clause.pieces[0]
        if first.kind is PieceKind.NOUN and lemma in word_set("english", "telling-verbs"):
            found = _thing(reading, clause, first, text)
        else:
            found = _clause(reading, clause, lemma)
        if found is not None:
            yield found


def _thing(reading: Reading, clause: Clause, piece: Piece, text: AnalysedText) -> Candidate | None:
    first, last = piece.first, _end(clause, piece)
    mention = mention_of(reading, piece.noun) if piece.noun is not None else None
    if not _is_answer(reading, clause, piece, last):
        return None
    word = "What"
    if mention is not None:
        named = word_for(mention, None, text)
        if named is None:
            return None
        word = "What" if named == "Which organisation" else named
    asked = [p for p in clause.pieces if p.first >= first and p.last <= last]
    question = inverted(reading, clause, word, *asked)
    remaining = kept(reading, clause, *asked)
    if question is None or remaining is None or len(question.split()) < SHORTEST:
        return None
    size = last - first
    if size > LONGEST or any(p.kind is PieceKind.ADDITION for p in clause.pieces):
        return None
    start = mention.first if mention else first
    return candidate(
        "object",
        reading,
        question,
        (start, mention.last if mention else last),
        kind="short" if mention or size <= TYPED else "reveal",
        worth=2.0,
        about=mention.kind if mention else None,
        shown=shown(reading, clause, remaining, subject=True),
    )


def _is_answer(reading: Reading, clause: Clause, piece: Piece, last: int) -> bool:
    """Whether an object that ends at `last` tells a fact by itself and is all of the answer."""
    tokens, first, noun = reading.sentence.tokens, piece.first, piece.noun
    if noun is None or noun.joined or not reading.alone(first, last) or not reading.clear(first, last):
        return False
    # "made Reeves chancellor", "called R1 “…”": two objects.
    if len(clause.pieces) > 1 and clause.pieces[1].kind in {PieceKind.NOUN, PieceKind.QUOTE}:
        return False
    if any(_may_belong(reading, following) for following in clause.pieces if following.first >= last):
        return False
    if mention_of(reading, noun) is not None:
        return True
    head = tokens[noun.head]
    if head.pos in {Pos.PRONOUN, Pos.REFLEXIVE, Pos.INDEFINITE, Pos.DEMONSTRATIVE} or head.lower in EMPTY:
        return False
    if tokens[first].pos is Pos.NUMBER or (last - first == 2 and tokens[first].pos is Pos.ARTICLE):
        return False  # "an act", "the film": which one is the fact
    if last - first == 2 and tokens[first].pos is Pos.POSSESSIVE:
        return False  # "its draft"
    if any(p.kind is PieceKind.ADVERB and p.opener(tokens) in LIMITING for p in clause.pieces):
        return False  # "approved the bid only on 30 March"
    return last - first > 1 or tokens[clause.verb.main].lemma.lower() in BARE


def _may_belong(reading: Reading, piece: Piece) -> bool:
    """Whether a phrase behind the object may be part of it: "its transition to colour", "an act to naturalise …"."""
    tokens = reading.sentence.tokens
    if piece.kind is PieceKind.INFINITIVE:
        return True
    if piece.kind is not PieceKind.PREPOSITION or piece.comma or is_day(tokens, piece):
        return False
    timed = any(m.kind.is_time and piece.first <= m.first < piece.last for m in reading.sentence.mentions)
    return not timed and piece.opener(tokens) not in {"during", "after", "before", "since", "until", "despite", "by"}


def _end(clause: Clause, piece: Piece) -> int:
    """Where the object ends: what describes it right behind it belongs to it."""
    at = clause.pieces.index(piece)
    last = piece.last
    for following in clause.pieces[at + 1 :]:
        describes = following.kind in {PieceKind.RELATIVE, PieceKind.PARTICIPIAL} and not following.comma
        if not describes:
            break
        last = following.last
    return last


def _clause(reading: Reading, clause: Clause, lemma: str) -> Candidate | None:
    """ "that …" behind a verb of announcing, "to …" behind one of deciding."""
    tokens = reading.sentence.tokens
    piece = next((p for p in clause.pieces if p.kind in {PieceKind.THAT, PieceKind.INFINITIVE}), None)
    if piece is None or piece.comma or clause.pieces.index(piece) > 1:
        return None
    says = piece.kind is PieceKind.THAT and lemma in ANNOUNCING
    does = piece.kind is PieceKind.INFINITIVE and lemma in DECIDING
    if not (says or does) or piece.last - piece.first > LONGEST or not reading.alone(piece.first, piece.last):
        return None
    question = inverted(reading, clause, "What", piece)
    remaining = kept(reading, clause, piece)
    if question is None or remaining is None:
        return None
    question = question[:-1] + " to do?" if does else question
    first = piece.first + does
    visible = shown(reading, clause, remaining, subject=True)
    last = piece.last - (tokens[piece.last - 1].text == "”" and "“" not in {t.text for t in tokens[first : piece.last]})
    return candidate("object", reading, question, (first, last), kind="reveal", worth=1.9, shown=visible)
