"""A card as a record of plain values, the way TOML and JSON files keep it.

The keys are those of `Card`, with the evidence laid flat: `source` is its sentence, `start` and `end` the sentence's
place in the article's text, `answer_start` and `answer_end` the answer's. A record without source has no evidence.

Records are also written and mended by hand, so a reader helps where there is no doubt: a card without id gets one
from its words, and a source that stands exactly once in the article finds its place by itself, whether none was
given or the text before it has changed since.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from quiz.core.article import Span, stable_id
from quiz.core.card import Card, Evidence
from quiz.core.kinds import KIND_BY_NAME
from quiz.errors import N_, Problem

NEEDED = ("kind", "question", "answer")
TEXTS = ("id", *NEEDED, "source")
LISTS = ("accepted", "distractors", "tags")
NUMBERS = ("start", "end", "answer_start", "answer_end")

LineOf = Callable[[int], int | None]
"""The line in which the n-th card of a file begins, from 0."""


def card_record(card: Card) -> dict[str, Any]:
    """All keys of a card in their order; places that are not known are None."""
    evidence = card.evidence
    answer = evidence.answer if evidence else None
    return {
        "id": card.id,
        "kind": card.kind,
        "question": card.question,
        "answer": card.answer,
        "accepted": list(card.accepted),
        "distractors": list(card.distractors),
        "source": evidence.sentence if evidence else "",
        "start": evidence.span.start if evidence else None,
        "end": evidence.span.end if evidence else None,
        "tags": list(card.tags),
        "answer_start": answer.start if answer else None,
        "answer_end": answer.end if answer else None,
    }


def read_cards(
    records: Sequence[Any], deck_id: str, text: str | None, line_of: LineOf
) -> tuple[tuple[Card, ...], tuple[Problem, ...]]:
    """The good cards among `records` in their order, and what is wrong with the others.

    `text` is the text of the deck's article; None if it is not there, then places are taken as they are.
    """
    cards: dict[str, Card] = {}
    problems: list[Problem] = []
    for number, record in enumerate(records):
        found = read_card(record, deck_id, text)
        if isinstance(found, Card) and found.id in cards:
            found = (Problem(N_("There is another card with the id {id}."), parameters={"id": found.id}),)
        if isinstance(found, Card):
            cards[found.id] = found
        else:
            problems += (replace(problem, line=line_of(number)) for problem in found)
    return tuple(cards.values()), tuple(problems)


def read_card(record: Any, deck_id: str, text: str | None) -> Card | tuple[Problem, ...]:
    """The card of one record, or all that is wrong with it."""
    if not isinstance(record, Mapping):
        return (Problem(N_("This is not a card.")),)
    if problems := tuple(_shape_problems(record)):
        return problems
    evidence = _evidence(record, text)
    if isinstance(evidence, Problem):
        return (evidence,)
    question, answer = record["question"], record["answer"]
    card = Card(
        id=record.get("id") or stable_id("card", deck_id, question, answer),
        kind=record["kind"],
        question=question,
        answer=answer,
        accepted=tuple(record.get("accepted") or ()),
        distractors=tuple(record.get("distractors") or ()),
        evidence=evidence,
        tags=tuple(record.get("tags") or ()),
    )
    return tuple(KIND_BY_NAME[card.kind].problems(card)) or card


def is_text(value: Any) -> bool:
    """Whether `value` is a string that can be written to a file; JSON lets half a character through."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shape_problems(record: Mapping[str, Any]) -> Iterator[Problem]:
    for key in NEEDED:
        if record.get(key) is None:
            yield Problem(N_("The card has no {key}."), parameters={"key": key})
    for key in TEXTS:
        if record.get(key) is not None and not is_text(record[key]):
            yield Problem(N_("{key} must be a text."), parameters={"key": key})
    for key in LISTS:
        value = record.get(key)
        if value is not None and not (isinstance(value, list) and all(map(is_text, value))):
            yield Problem(N_("{key} must be a list of texts."), parameters={"key": key})
    for key in NUMBERS:
        value = record.get(key)
        # A bool is an int to Python, and no place in a text.
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 0):
            yield Problem(N_("{key} must be a number from 0."), parameters={"key": key})
    kind = record.get("kind")
    if isinstance(kind, str) and kind not in KIND_BY_NAME:
        yield Problem(
            N_("There is no kind of card called {kind}; there are {kinds}."),
            parameters={"kind": kind, "kinds": ", ".join(KIND_BY_NAME)},
        )


def _evidence(record: Mapping[str, Any], text: str | None) -> Evidence | Problem | None:
    sentence = record.get("source") or ""
    given = record.get("start")
    if not sentence:
        return None if given is None else Problem(N_("The card has a place in the article, but no source."))
    span = _sentence_span(sentence, given, record.get("end"), text)
    if isinstance(span, Problem):
        return span
    answer = _answer_span(record, sentence, span)
    if answer is not None and not span.contains(answer):
        return Problem(N_("The answer's place lies outside the source sentence."))
    return Evidence(sentence, span, answer)


def _sentence_span(sentence: str, start: int | None, end: int | None, text: str | None) -> Span | Problem:
    length = len(sentence)
    fits = start is not None and end in (None, start + length)
    if text is None:
        if start is None:
            # Without an article the sentence is all the text there is.
            return Span(0, length)
        return Span(start, start + length) if fits else Problem(N_("The source is not as long as its place."))
    if start is not None and fits and text.startswith(sentence, start):
        return Span(start, start + length)
    first = text.find(sentence)
    if first < 0:
        return Problem(N_("The source sentence does not stand in the article."))
    if text.find(sentence, first + 1) >= 0:
        return Problem(N_("The source sentence stands in the article more than once, and not where start says."))
    return Span(first, first + length)


def _answer_span(record: Mapping[str, Any], sentence: str, span: Span) -> Span | None:
    """Where the answer stands: as given, moved along with its sentence, or found if the sentence had no place."""
    answer: str = record["answer"]
    given, start = record.get("start"), record.get("answer_start")
    if given is None:
        return _only(answer, sentence, span.start)
    if start is None:
        return None
    end = record.get("answer_end")
    start, end = start + span.start - given, (start + len(answer) if end is None else end) + span.start - given
    # What cannot be a span is given back as one outside every sentence.
    return Span(start, end) if 0 <= start <= end else Span(span.end, span.end + 1)


def _only(answer: str, sentence: str, offset: int) -> Span | None:
    place = sentence.find(answer)
    if not answer or place < 0 or sentence.find(answer, place + 1) >= 0:
        return None
    return Span(offset + place, offset + place + len(answer))
