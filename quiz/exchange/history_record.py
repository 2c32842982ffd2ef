"""What a learner did with a card as plain values, beside the keys of `quiz.exchange.record`.

reviews    a list: at (ISO, UTC), rating (1 again to 4 easy), given, seconds, days, mode, hints
state      stability, difficulty, due, last_review, reps, lapses: for other programs, since the reviews lead to it
suspended  true, only where it is so
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quiz.core.memory import History, Rating, Review
from quiz.errors import N_, Problem
from quiz.exchange.record import LineOf, is_text

FIRST = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def history_record(history: History | None) -> dict[str, Any]:
    """The keys of a history; none for a card never answered."""
    if history is None:
        return {}
    record: dict[str, Any] = {"reviews": [_review(one) for one in history.reviews]}
    if history.state is not None:
        state = history.state
        record["state"] = {
            "stability": state.stability,
            "difficulty": state.difficulty,
            "due": state.due.isoformat(),
            "last_review": state.last_review.isoformat(),
            "reps": state.reps,
            "lapses": state.lapses,
        }
    if history.suspended:
        record["suspended"] = True
    return record


def _review(review: Review) -> dict[str, Any]:
    return {
        "at": review.at.isoformat(),
        "rating": int(review.rating),
        "given": review.given,
        "seconds": review.seconds,
        "days": review.days,
        "mode": review.mode,
        "hints": review.hints,
    }


def read_histories(
    records: Sequence[Any], deck_id: str, known: set[str], line_of: LineOf
) -> tuple[dict[tuple[str, str], History], list[Problem]]:
    """The histories of the cards whose ids are `known`, and what is wrong with others; they carry no state."""
    histories: dict[tuple[str, str], History] = {}
    problems: list[Problem] = []
    for number, record in enumerate(records):
        card_id = record.get("id") if isinstance(record, Mapping) else None
        if card_id not in known or not (record.get("reviews") or record.get("suspended")):
            continue
        reviews = list(_reviews(record.get("reviews"), str(card_id)))
        wrong = [one for one in reviews if isinstance(one, Problem)]
        if wrong:
            problems.append(Problem(wrong[0].message, line_of(number), wrong[0].parameters))
            continue
        good = sorted((one for one in reviews if isinstance(one, Review)), key=lambda one: one.at)
        histories[deck_id, str(card_id)] = History(tuple(good), suspended=record.get("suspended") is True)
    return histories, problems


def _reviews(value: Any, card_id: str) -> Iterator[Review | Problem]:
    if value is not None and not isinstance(value, list):
        yield Problem(N_("{key} must be a list."), parameters={"key": "reviews"})
        return
    for record in value or ():
        try:
            yield _read(record, card_id)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            yield Problem(N_("An answer in reviews is not to be understood: {record}."), None, {"record": record})


def _read(record: Mapping[str, Any], card_id: str) -> Review:
    at = dt.datetime.fromisoformat(record["at"])
    at = (at.replace(tzinfo=dt.UTC) if at.tzinfo is None else at).astimezone(dt.UTC)
    given, mode = record.get("given") or "", record.get("mode") or ""
    seconds, days, hints = float(record.get("seconds") or 0), record.get("days"), int(record.get("hints") or 0)
    fits = is_text(given) and is_text(mode) and at >= FIRST and 0 <= seconds < 1e9 and 0 <= hints < 1e6
    if not fits or not (days is None or (isinstance(days, int) and 0 <= days < 1e6)):
        raise ValueError
    return Review(card_id, at, Rating(record["rating"]), given, seconds, days, mode, hints)
