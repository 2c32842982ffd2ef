"""The subject of an English clause becomes "Who", "What" or "Which country"; the rest stays.

    Linda Morabito, a navigation engineer, was studying …    Who was studying …?                    Linda Morabito
    Voyager 1 swept past Jupiter in March 1979.              What swept past Jupiter in March 1979? Voyager 1
    Egypt opened an additional channel in August 2015.       Which country opened …?                Egypt

Nothing comes from a name of which it is not sure whether it asks for who or what.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.english.clause import Clause, clause_from
from quiz.language.vocabulary import countries

LONGEST_QUESTION = 22
SAYING = frozenset("said says told added explained argued wrote asked".split())


def subject(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for a name that is the subject of the sentence's first clause."""
    sentence = reading.sentence
    if sentence.heading or not sentence.text.endswith((".", "!")):
        return
    for mention in sentence.mentions:
        clause = first_clause(reading, mention)
        word = _question_word(mention)
        if clause is None or word is None or sentence.tokens[clause.verb].lower in SAYING:
            continue
        if _is_description(sentence.tokens, clause.verb):
            continue
        size = sum(token.is_word for token in sentence.tokens[clause.verb : clause.last])
        alone = reading.alone(clause.verb, clause.last) and mention.first not in reading.replaced
        if not 4 <= size <= LONGEST_QUESTION or not alone:
            continue
        says_enough = any(token.pos is Pos.NOUN for token in sentence.tokens[clause.verb : clause.last]) or any(
            other.kind.is_name and clause.verb < other.first < clause.last for other in sentence.mentions
        )
        if not says_enough:
            continue
        asked = f"{word} {reading.words(clause.verb, clause.last)}?"
        yield Candidate(
            "subject",
            "short",
            asked,
            mention.text,
            mention.span,
            sentence,
            2.3 - reading.cost,
            mention.kind,
            shown=(clause.verb, clause.last),
        )
        return


def _is_description(tokens: tuple[Token, ...], verb: int) -> bool:
    """ "was a retired diplomat": the copula rule asks that the other way round."""
    return tokens[verb].lower in {"is", "was"} and tokens[verb + 1].lower in {"a", "an", "the"}


def first_clause(reading: Reading, mention: Mention) -> Clause | None:
    """The clause that a mention begins, if only a title or an adverbial with its comma stands before it."""
    tokens = reading.sentence.tokens
    before = tokens[: mention.first]
    if mention.span.end != tokens[mention.last - 1].span.end or (before and not _may_precede(reading, mention)):
        return None
    return clause_from(tokens, mention.first, mention.last)


def _may_precede(reading: Reading, mention: Mention) -> bool:
    """A title ("Prime Minister"), an article, or an adverbial of time ("In November 1980")."""
    tokens = reading.sentence.tokens
    start = 0
    for other in reading.sentence.mentions:
        if other.kind.is_time and other.first == 1 and tokens[0].pos is Pos.PREPOSITION:
            start = other.last
    if start < len(tokens) and tokens[start].pos is Pos.COMMA:
        start += 1
    between = tokens[start : mention.first]
    return len(between) <= 2 and all(token.capitalised or token.lower == "the" for token in between)


def _question_word(mention: Mention) -> str | None:
    if mention.kind is MentionKind.PERSON:
        return "Who"
    if mention.kind is MentionKind.PLACE and mention.text in countries("en"):
        return "Which country"
    if mention.kind is MentionKind.ORGANISATION:
        return "Which organisation"
    return "What" if mention.kind is MentionKind.PRODUCT else None
