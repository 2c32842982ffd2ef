"""Rows and core objects: two plain functions a table, one for each way.

A row is a tuple in the order of the columns named here, which is the order of `quiz.storage.tables`.
"""

import datetime as dt
import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

from quiz.core.article import Article, Language, Span
from quiz.core.card import Card, Evidence
from quiz.core.columns import Columns
from quiz.core.memory import MemoryState, Rating, Review

Row = tuple[Any, ...]

ARTICLE_COLUMNS = "title, language, text, date, source"
CARD_COLUMNS = (
    "card.id, card.kind, card.question, card.answer, card.accepted, card.distractors, card.tags,"
    ' card.sentence, card.start, card."end", card.answer_start, card.answer_end'
)
CARD_WIDTH, BARE_CARD_WIDTH = 12, 5
LEAN_CARD_COLUMNS = """
    card.id, card.kind, card.question, card.answer, card.tags,
    CASE WHEN card.accepted = '[]' AND card.distractors = '[]' AND card.sentence IS NULL THEN NULL ELSE json_array(
        card.accepted, card.distractors, card.sentence, card.start, card.answer_start, card.answer_end
    ) END
"""
"""The same for a hundred thousand cards, of which most have no more than this: the rest as one JSON array, or null."""
NO_REST = '["[]","[]",null,null,null,null]'
MEMORY_COLUMNS = "memory.stability, memory.difficulty, memory.due, memory.last_review, memory.reps, memory.lapses"
REVIEW_COLUMNS = "card_id, at, rating, given, seconds, days, mode, hints"

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MICROSECOND = dt.timedelta(microseconds=1)

# json.dumps builds a new encoder at every call that is not plain ASCII.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def microseconds(at: dt.datetime) -> int:
    """A moment as it is stored; TypeError if it is not an aware time."""
    return (at - EPOCH) // MICROSECOND


def moment(stored: int) -> dt.datetime:
    """A stored moment as an aware time in UTC."""
    return EPOCH + stored * MICROSECOND


def article_row(article: Article) -> Row:
    """An article as `ARTICLE_COLUMNS`."""
    date = None if article.date is None else article.date.isoformat()
    return (article.title, article.language, article.text, date, article.source)


def article_from(row: Sequence[Any]) -> Article:
    """The article of `ARTICLE_COLUMNS`."""
    title, language, text, date, source = row
    date = None if date is None else dt.date.fromisoformat(date)
    return Article(title, cast("Language", language), text, date, source)


def card_row(card: Card) -> Row:
    """A card as `CARD_COLUMNS`."""
    accepted, distractors, tags = _texts(card.accepted), _texts(card.distractors), _texts(card.tags)
    return (card.id, card.kind, card.question, card.answer, accepted, distractors, tags, *_evidence_row(card.evidence))


def bare_card_row(card: Card) -> Row | None:
    """A card that is nothing but id, kind, question, answer and tags, as these; None if it is more."""
    if card.accepted or card.distractors or card.evidence is not None:
        return None
    return (card.id, card.kind, card.question, card.answer, _texts(card.tags))


def card_from(row: Sequence[Any]) -> Card:
    """The card of `CARD_COLUMNS`."""
    card_id, kind, question, answer, accepted, distractors, tags, *evidence = row
    return Card(
        card_id,
        kind,
        question,
        answer,
        _tuple(accepted),
        _tuple(distractors),
        _evidence_from(evidence),
        _tuple(tags),
    )


def columns_from(rows: Sequence[Sequence[Any]]) -> Columns:
    """Rows of `LEAN_CARD_COLUMNS`, at least one, turned on their side."""
    ids, kinds, questions, answers, tags, rest = zip(*rows, strict=True)
    labels = list(map(_tuple, tags))
    nothing = [None] * len(ids)
    if rest.count(None) == len(ids):
        empty = [()] * len(ids)
        return Columns(ids, kinds, questions, answers, empty, empty, labels, nothing, nothing, nothing)
    # One text for the decoder, which is in a moment through all of it.
    told = json.loads(f"[{','.join([one or NO_REST for one in rest])}]")
    accepted, distractors, sentences, starts, first, last = zip(*told, strict=True)
    marks = [
        None if begin is None else (begin - start, end - start)
        for start, begin, end in zip(starts, first, last, strict=True)
    ]
    lists = (list(map(_tuple, accepted)), list(map(_tuple, distractors)))
    return Columns(ids, kinds, questions, answers, *lists, labels, sentences, starts, marks)


def memory_row(state: MemoryState) -> Row:
    """A memory state as `MEMORY_COLUMNS`."""
    due, last_review = microseconds(state.due), microseconds(state.last_review)
    return (state.stability, state.difficulty, due, last_review, state.reps, state.lapses)


def memory_from(row: Sequence[Any]) -> MemoryState:
    """The memory state of `MEMORY_COLUMNS`."""
    stability, difficulty, due, last_review, reps, lapses = row
    return MemoryState(stability, difficulty, moment(due), moment(last_review), reps, lapses)


def review_row(review: Review) -> Row:
    """A review as `REVIEW_COLUMNS`."""
    at, rating = microseconds(review.at), int(review.rating)
    return (review.card_id, at, rating, review.given, review.seconds, review.days, review.mode, review.hints)


def review_from(row: Sequence[Any]) -> Review:
    """The review of `REVIEW_COLUMNS`."""
    card_id, at, rating, *rest = row
    return Review(card_id, moment(at), Rating(rating), *rest)


@lru_cache(maxsize=10_000)
def _texts(texts: tuple[str, ...]) -> str:
    return _encode(texts) if texts else "[]"


@lru_cache(maxsize=10_000)
def _tuple(stored: str) -> tuple[str, ...]:
    if stored == "[]":
        return ()
    if "\\" not in stored and stored.startswith('["') and stored.endswith('"]'):
        # As we write them, with no blank between: nearly as they stand.
        return tuple(stored[2:-2].split('","'))
    return tuple(json.loads(stored))


def _evidence_row(evidence: Evidence | None) -> Row:
    if evidence is None:
        return (None, None, None, None, None)
    place = evidence.answer
    answer = (None, None) if place is None else (place.start, place.end)
    return (evidence.sentence, evidence.span.start, evidence.span.end, *answer)


def _evidence_from(row: Sequence[Any]) -> Evidence | None:
    sentence, start, end, answer_start, answer_end = row
    if sentence is None:
        return None
    answer = None if answer_start is None else Span(answer_start, answer_end)
    return Evidence(sentence, Span(start, end), answer)
