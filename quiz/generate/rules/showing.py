"""By which of its tokens it is judged whether an English question is clear without its article's title."""

from quiz.generate.english import Kept, mentions_in
from quiz.generate.reading import Reading
from quiz.language import Pos
from quiz.language.english.clause import Clause

RECURRING = frozenset("become fall rise drop lose gain win close appoint make vote meet slip climb jump".split())
"""What happens again and again, so that a question without the day of its event needs the article's title."""


def shown(reading: Reading, clause: Clause, remaining: Kept, *, subject: bool) -> tuple[int, int]:
    """The tokens by which it is judged whether the question is clear without the title.

    The verb alone, which names nothing, where the question lost the day of its event: so it gets the title.
    """
    verb = clause.verb
    spans = [(piece.first, piece.last) for piece in remaining.pieces]
    spans += [(clause.subject.first, clause.subject.last)] * subject
    again = reading.sentence.tokens[verb.main].lemma.lower() in RECURRING
    if (remaining.undated and again) or any(_lost_relative(reading, *span) for span in spans):
        return verb.first, verb.last
    if not all(reading.clear(front.first, front.last) for front in remaining.fronts):
        return verb.first, verb.last
    if subject and not reading.clear(clause.subject.first, clause.subject.last):
        return verb.first, verb.last
    first = clause.subject.first if subject and not clause.relative and not clause.shared else verb.first
    last = max([verb.last, *(piece.last for piece in remaining.pieces)])
    named_subject = subject and bool(mentions_in(reading, clause.subject.first, clause.subject.last))
    if first == verb.first and (named_subject or any(mentions_in(reading, f.first, f.last) for f in remaining.fronts)):
        # The name stands elsewhere: take the range that holds it, if all of that is clear.
        wider = min([clause.subject.first if subject else first, *(front.first for front in remaining.fronts)])
        return (wider, last) if reading.clear(wider, last) else (verb.first, last)
    return first, last


def _lost_relative(reading: Reading, first: int, last: int) -> bool:
    """Whether "the company" was explained by a relative clause between commas, which the question does not show."""
    tokens = reading.sentence.tokens
    if last + 1 >= len(tokens) or tokens[last].pos is not Pos.COMMA or tokens[last + 1].pos is not Pos.RELATIVE:
        return False
    common = tokens[last - 1].pos is Pos.NOUN and not tokens[last - 1].capitalised
    return common and any(tokens[i].lower == "the" for i in range(max(first, last - 3), last))
