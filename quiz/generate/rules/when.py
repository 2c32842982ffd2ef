"""A date in an English clause: "When did …?", "When was …?".

    Voyager 1 passed the heliopause in August 2012 …    When did Voyager 1 pass the heliopause?    August 2012
    On 17 November 1869 the canal was opened …          (nothing: which canal?)

The verb goes back to its bare form behind "did"; auxiliaries change places with the subject. Nothing comes from a
date that is not the last thing in its clause, for what follows may belong to it.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.generate.rules.subject import first_clause
from quiz.language import AnalysedText, Mention, Pos, Token

AUXILIARIES = frozenset("was were has had have will can could must should did".split())
NEVER = frozenset("is are does do would may might".split())


def when(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the date that ends the first clause, or its first conjunct."""
    sentence = reading.sentence
    if sentence.heading:
        return
    for mention in sentence.mentions:
        clause = first_clause(reading, mention) if mention.kind.is_name else None
        if clause is None:
            continue
        dates = [m for m in sentence.mentions if m.kind.is_time and clause.verb < m.first and m.last <= clause.last]
        if len(dates) == 1 and mention.first not in reading.replaced:
            yield from _card(reading, mention, clause.verb, clause.last, dates[0])
        return


def _card(reading: Reading, mention: Mention, verb: int, last: int, date: Mention) -> Iterator[Candidate]:
    tokens = reading.sentence.tokens
    after = tokens[date.last] if date.last < last else None
    if after is not None and after.pos not in {Pos.CONJUNCTION, Pos.COMMA}:
        return
    cut = date.first - 1
    if tokens[cut].lower not in {"in", "on"} or not reading.alone(verb, cut) or not 3 <= cut - verb <= 18:
        return
    if tokens[cut - 1].pos is Pos.COMMA:
        return
    predicate = questioned(tokens[verb], reading.words(verb + 1, cut))
    if predicate is None:
        return
    helper, rest = predicate
    asked = f"When {helper} {mention.text} {rest}?".replace("  ", " ").replace(" ?", "?")
    accepted = (f"{tokens[cut].text} {date.text}",)
    yield Candidate(
        "when",
        "short",
        asked,
        date.text,
        date.span,
        reading.sentence,
        2.3 - reading.cost,
        date.kind,
        accepted,
        shown=(mention.first, cut),
    )


def questioned(verb: Token, rest: str) -> tuple[str, str] | None:
    """The helping verb that goes first and what follows the subject; None for a verb whose bare form is not known."""
    if verb.lower in NEVER:
        return None
    if verb.lower in AUXILIARIES:
        return (verb.text, rest) if rest else None
    if (
        verb.tag != "VVD"
        or not verb.lemma
        or (verb.lemma.lower() == verb.lower and not verb.lower.endswith(("t", "d")))
    ):
        return None
    return "did", f"{verb.lemma.lower()} {rest}".strip()
