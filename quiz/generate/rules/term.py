"""What a technical term means: the explanation between commas behind it.

    … ended yield-curve control, the policy of holding …      What is yield-curve control?      the policy of holding …
    … when a door plug, a panel that fills …, was torn …      What is a door plug?              a panel that fills …
    The party took a third of the vote, the lowest share …    (nothing: "the vote" is no term)

The apposition rule does this for names. A term here is a noun of two words, or one with a hyphen, without "the".
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.people import is_person_noun
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.apposition import described_behind, stands_alone
from quiz.language import AnalysedText, Pos, Token
from quiz.language.english.chunks import chunk
from quiz.language.english.piece import TIME_NOUNS
from quiz.language.pos import DETERMINERS, NOMINAL

LONGEST_TERM = 4
SHORTEST = 4
RELATED = frozenset(
    "subject topic event step move sign result share rise fall increase record figure sum number time change".split()
)
"""Heads of appositions that comment on what happened and explain no term ("…, a step that …")."""


def term(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every term that its sentence explains between commas."""
    tokens = reading.sentence.tokens
    if reading.sentence.heading:
        return
    for comma, token in enumerate(tokens):
        if token.pos is not Pos.COMMA:
            continue
        first = _term(tokens, comma)
        found = described_behind(tokens, comma) if first is not None else None
        if first is None or found is None or not stands_alone(reading, *found):
            continue
        noun, last = found
        head = tokens[noun.head].lower
        if (
            noun.joined
            or last - noun.first < SHORTEST
            or head in RELATED
            or is_person_noun(head)
            or not reading.alone(first, comma)
        ):
            continue
        yield candidate(
            "term", reading, f"What is {reading.words(first, comma)}?", (noun.first, last), kind="reveal", worth=2.2
        )


def _term(tokens: tuple[Token, ...], comma: int) -> int | None:
    """Where the term begins that ends at a comma, its "a" included; None where no bare term stands there."""
    for first in range(max(1, comma - LONGEST_TERM), comma):
        found = chunk(tokens, first, comma)
        if found is None or found.last != comma or tokens[first].pos in DETERMINERS:
            continue
        words = tokens[first:comma]
        plain = all(word.pos in NOMINAL | {Pos.ADJECTIVE} and not word.capitalised for word in words)
        long_enough = len(words) > 1 or "-" in words[0].text
        if not plain or not long_enough or tokens[found.head].tag == "NN2" or words[-1].lower in TIME_NOUNS:
            return None
        before = tokens[first - 1]
        if before.lower in {"a", "an"}:
            return first - 1
        return first if before.pos in {Pos.PREPOSITION, Pos.FINITE, Pos.PARTICIPLE, Pos.INFINITIVE} else None
    return None
