"""What stands before the finite verb of a German main clause becomes the question word; the rest stays.

    DeepSeek stellte sein Modell R1 vor.             Wer stellte sein Modell R1 vor?            DeepSeek
    Am 17. Juli 1854 wurde die Bahn eröffnet.        Wann wurde die Bahn eröffnet?              17. Juli 1854
    In Venedig wurde Carl Ghega geboren.             Wo wurde Carl Ghega geboren?               Venedig

Nothing comes from a name that may be the object ("Den Minister kritisierte …", "Altman kritisierte er"), from a name
of which it is not sure whether it asks for *wer* or *was*, and from two names at once, whose verb is a plural.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import askable, body_end, fits, mention_at, question, time_phrase, time_word
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.clause import MainClause
from quiz.language.vocabulary import countries

WER = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})
SUBJECT_PRONOUNS = frozenset("er sie es man wir ich der niemand jemand".split())
PLACE_PREPOSITIONS = frozenset({"in", "im", "bei"})


def vorfeld(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield at most one question, which asks for the Vorfeld."""
    clause = askable(reading)
    if clause is None:
        return
    tokens = reading.sentence.tokens
    end = body_end(clause, tokens)
    front = clause.front + (tokens[clause.front].lower in {"erst", "insbesondere"})
    for mention in reading.sentence.mentions:
        if mention.last > clause.verb:
            break
        asked = (
            _subject(reading, clause, mention, front)
            or _time(reading, clause, mention)
            or _place(reading, clause, mention)
        )
        if asked and fits(reading, clause.verb, end):
            word, first, worth = asked
            yield Candidate(
                "vorfeld",
                "short",
                question(word, reading, clause, end),
                mention.text,
                mention.span,
                reading.sentence,
                worth - reading.cost,
                mention.kind,
                _accepted(reading, mention, first),
                shown=(clause.verb, end),
            )
            return


def _accepted(reading: Reading, mention: Mention, first: int) -> tuple[str, ...]:
    """Another right answer: the time or place with its preposition."""
    if first < mention.first:
        return (reading.sentence.words(first, mention.last),)
    return ()


def _subject(reading: Reading, clause: MainClause, mention: Mention, front: int) -> tuple[str, int, float] | None:
    """ "Wer" for a person or organisation that fills the Vorfeld and cannot be the object."""
    tokens = reading.sentence.tokens
    if mention.first != front or mention.last != clause.verb or mention.span.end != tokens[clause.verb - 1].span.end:
        return None
    after = tokens[clause.verb + 1] if clause.verb + 1 < clause.last else None
    if after is None or after.lower in SUBJECT_PRONOUNS or tokens[clause.verb].lower.endswith("en"):
        return None
    if mention.kind in WER and _says_enough(reading, clause):
        return "Wer", mention.first, 2.3
    if mention.kind is MentionKind.PLACE and mention.text in countries("de"):
        return "Welches Land", mention.first, 2.1
    return None


def _says_enough(reading: Reading, clause: MainClause) -> bool:
    """Whether the rest names a thing: "Wer bleibt vorsichtig?" fits everybody."""
    tokens = reading.sentence.tokens[clause.verb + 1 : clause.last]
    return any(token.pos in {Pos.NOUN, Pos.NAME} for token in tokens)


def _time(reading: Reading, clause: MainClause, mention: Mention) -> tuple[str, int, float] | None:
    """ "Wann" for a date or year that fills the Vorfeld with nothing but its preposition."""
    phrase = time_phrase(reading.sentence.tokens, mention)
    if phrase != (clause.front, clause.verb):
        return None
    return time_word(reading.sentence.tokens, clause.front), clause.front, 2.4


def _place(reading: Reading, clause: MainClause, mention: Mention) -> tuple[str, int, float] | None:
    """ "Wo" for a place behind "in" or "bei" that fills the Vorfeld."""
    tokens = reading.sentence.tokens
    fills = mention.first == clause.front + 1 and mention.last == clause.verb
    place = mention_at(reading, mention.first, mention.last, MentionKind.PLACE)
    if not fills or place is None or tokens[clause.front].lower not in PLACE_PREPOSITIONS:
        return None
    moving = any(token.pos is Pos.VERB_PARTICLE and token.text in {"ein", "hin"} for token in tokens[clause.verb :])
    return None if moving else ("Wo", clause.front, 2.0)
