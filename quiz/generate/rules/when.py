"""A date in an English clause: "When did …?", "When was …?", "Since when has …?".

    Voyager 1 passed the heliopause in August 2012 …    When did Voyager 1 pass the heliopause?    August 2012
    In 1965 Gary Flandro noticed …                      When did Gary Flandro notice …?            1965
    The firm, … founded in 2023, …                      (nothing: which firm?)

The verb goes back to its bare form behind "did"; auxiliaries change places with the subject. Nothing comes from a
clause with two dates, nor from one in which the date may belong to a noun ("the crisis of 2008").
"""

import re
from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, is_pluperfect, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText, Mention, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.english.verbs import BE
from quiz.language.values import YEAR

WORDS = {"in": "When", "on": "When", "at": "When", "since": "Since when", "by": "By when", "until": "Until when"}
PARTS = frozenset("summer winter spring autumn fall end beginning start middle early late quarter night".split())
OF_THE_CLOCK = frozenset("a.m. p.m. am pm o'clock o’clock noon midnight".split())


def when(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the date of each clause that has one."""
    for clause in asked_clauses(reading):
        if is_pluperfect(reading, clause):
            continue
        yield from _ranges(reading, clause)
        dated = [(piece, time) for piece in (*clause.pieces, *clause.fronts) if (time := _time(reading, piece))]
        if dated and (_belongs_below(clause, dated[0][0]) or _has_two_years(reading)):
            continue
        if len(dated) != 1 or _other_times(reading, clause, dated[0][0]):
            continue
        found = _card(reading, clause, *dated[0])
        if found is not None:
            yield found


def _has_two_years(reading: Reading) -> bool:
    """ "produced 310,000 tons in 2024, down from 520,000 in 2015": which of them goes with what is not sure."""
    times = (mention.text for mention in reading.sentence.mentions if mention.kind.is_time)
    return len({found.group() for time in times if (found := YEAR.search(time))}) > 1


def _belongs_below(clause: Clause, piece: Piece) -> bool:
    """ "stood to collect the money after fire tore through it on 9 March": the date is the fire's."""
    before = clause.pieces[: clause.pieces.index(piece)] if piece in clause.pieces else ()
    return any(one.kind in {PieceKind.SUBORDINATE, PieceKind.THAT, PieceKind.RELATIVE} for one in before)


def _ranges(reading: Reading, clause: Clause) -> Iterator[Candidate]:
    """Questions for "between 1402 and 1405"."""
    tokens = reading.sentence.tokens
    for piece in (*clause.pieces, *clause.fronts):
        words = [token.text for token in tokens[piece.first : piece.last]]
        ranged = len(words) == 4 and words[0].lower() == "between" and all(YEAR.fullmatch(words[i]) for i in (1, 3))
        if not ranged or _other_times(reading, clause, piece) or clause.verb.negated:
            continue
        question, remaining = inverted(reading, clause, "When", piece), kept(reading, clause, piece)
        if question is not None and remaining is not None and len(question.split()) >= 5:
            visible = shown(reading, clause, remaining, subject=True)
            accepted = (" ".join(words[1:]), f"{words[1]}–{words[3]}")
            answer = (piece.first, piece.last)
            yield candidate("when", reading, question, answer, worth=2.2, accepted=accepted, shown=visible)


def _time(reading: Reading, piece: Piece) -> tuple[Mention, int] | None:
    """The date that a prepositional phrase is, and the token where the answer begins ("the summer of 2018")."""
    tokens = reading.sentence.tokens
    if piece.kind is not PieceKind.PREPOSITION or piece.noun is None or piece.opener(tokens) not in WORDS:
        return None
    for mention in reading.sentence.mentions:
        if (
            not mention.kind.is_time
            or piece.noun.joined
            or mention.last != piece.noun.last
            or mention.first < piece.noun.first
        ):
            continue
        before = {token.lower for token in tokens[piece.noun.first : mention.first]}
        if mention.first == piece.noun.first or (before & PARTS and piece.noun.core < mention.first):
            return mention, piece.noun.first
    return None


def _other_times(reading: Reading, clause: Clause, asked: Piece) -> bool:
    """Whether a question would show another date."""
    left = kept(reading, clause, asked)
    spans = [(p.first, p.last) for p in (*left.pieces, *left.fronts)] if left else []
    dated = any(
        mention.kind.is_time and first <= mention.first < last
        for mention in reading.sentence.mentions
        for first, last in spans
    )
    tokens = reading.sentence.tokens
    return dated or any(token.lower in OF_THE_CLOCK for first, last in spans for token in tokens[first:last])


def _card(reading: Reading, clause: Clause, piece: Piece, time: tuple[Mention, int]) -> Candidate | None:
    tokens = reading.sentence.tokens
    mention, start = time
    behind = [token.pos for token in tokens[mention.last : mention.last + 2]]
    if behind == [Pos.COMMA, Pos.NUMBER] or (
        behind[1:] == [Pos.NUMBER] and tokens[mention.last].lower in {"and", "or"}
    ):
        return None  # one of several dates
    if _belongs_to_object(reading, clause, piece):
        return None
    word = WORDS[piece.opener(tokens)]
    remaining = kept(reading, clause, piece)
    verb = clause.verb
    if word == "Since when" and tokens[verb.finite].lower not in {"has", "have", "had"}:
        return None
    if word == "By when" and tokens[verb.finite].lower not in {"will", "had"}:
        return None
    # "was in Vienna in 1815" and "was the largest city in 2010" tell a state that may have lasted.
    state = verb.main == verb.finite and tokens[verb.main].lower in BE
    if state and (not clause.pieces or clause.pieces[0].kind is not PieceKind.ADJECTIVE):
        return None
    if remaining is None or verb.negated or (not verb.helped and not remaining.pieces):
        return None
    question = inverted(reading, clause, word, piece)
    if question is None or len(question.split()) < 5:
        return None
    accepted = (f"{tokens[piece.first].text.lower()} {reading.sentence.words(start, mention.last)}",)
    about = mention.kind if start == mention.first else None
    visible = shown(reading, clause, remaining, subject=True)
    if not re.search(r"\d{4}", mention.text):
        visible = verb.first, verb.last  # a day without its year: of which year is for the title to say
    answer = (start, mention.last)
    return candidate("when", reading, question, answer, worth=2.3, about=about, accepted=accepted, shown=visible)


def _belongs_to_object(reading: Reading, clause: Clause, piece: Piece) -> bool:
    """ "called the accident on 5 January “a watershed moment”": the accident's date, for what it is called follows."""
    if piece not in clause.pieces:
        return False
    following = clause.pieces[clause.pieces.index(piece) + 1 :][:1]
    tokens = reading.sentence.tokens
    return any(
        not after.comma
        and (
            after.kind in {PieceKind.QUOTE, PieceKind.NOUN, PieceKind.ADJECTIVE}
            or (after.kind is PieceKind.PREPOSITION and after.opener(tokens) == "as")
        )
        for after in following
    )
