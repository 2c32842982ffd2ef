"""Statistics for other programs: as an object for JSON, and as a table of days for CSV. Keys and columns stay."""

from collections.abc import Iterator
from typing import Any

from quiz.statistics.numbers import Cards, Period, Statistics
from quiz.statistics.tally import Tally, share

COLUMNS = (
    "date",
    "answers",
    "right",
    "minutes",
    "new",
    "again",
    "hard",
    "good",
    "easy",
    "young",
    "young_right",
    "mature",
    "mature_right",
)
"""Those of the table of days."""


def as_object(numbers: Statistics) -> dict[str, Any]:
    """Everything, in values that JSON has. Shares run from 0 to 1 and are None where nothing was counted yet."""
    total = numbers.total
    return {
        "date": numbers.today.isoformat(),
        **_cards(numbers.cards),
        "reviews": total.answers,
        "correct": total.right,
        "score": share(total.right, total.answers),
        "retention": share(total.later_right, total.later),
        "wanted": numbers.wanted,
        "seconds": total.seconds,
        "today": numbers.of_today.answers,
        "seconds_today": numbers.of_today.seconds,
        "streak_days": numbers.streak.present,
        "longest_streak_days": numbers.streak.longest,
        "days_studied": len(numbers.days),
        "ratings": {name: getattr(total, name) for name in ("again", "hard", "good", "easy")},
        "periods": [_period(period) for period in numbers.periods],
        "hours": [{"hour": hour, **_answers(tally)} for hour, tally in enumerate(numbers.hours)],
        "forecast": list(numbers.forecast),
        "days": [dict(zip(COLUMNS, row, strict=True)) for row in by_days(numbers)],
        "decks": [
            {"id": deck.id, "title": deck.title, **_cards(deck.cards), **_of_year(deck.year)} for deck in numbers.decks
        ],
        "tags": [{"tag": tag.tag, **_cards(tag.cards)} for tag in numbers.tags],
        "leech": numbers.leech,
        "leeches": numbers.leeches,
        "hardest": [
            {
                "deck": hard.deck_id,
                "card": hard.card.id,
                "question": hard.card.question,
                "answer": hard.card.answer,
                "reviews": hard.reps,
                "lapses": hard.lapses,
                "suspended": hard.suspended,
            }
            for hard in numbers.hardest
        ],
    }


def by_days(numbers: Statistics) -> Iterator[tuple[Any, ...]]:
    """The rows of the table of days: one for every study day with an answer, the first one first."""
    for day, tally in numbers.days.items():
        counts = (getattr(tally, name) for name in COLUMNS[4:])
        yield (day.isoformat(), tally.answers, tally.right, round(tally.seconds / 60, 2), *counts)


def _cards(cards: Cards) -> dict[str, Any]:
    return {
        "cards": cards.cards,
        "new": cards.new,
        "due": cards.due,
        "later": cards.later,
        "suspended": cards.suspended,
        "young": cards.young,
        "mature": cards.mature,
        "lapses": cards.lapses,
        "recall": None if cards.recall is None else round(cards.recall, 4),
    }


def _answers(tally: Tally) -> dict[str, Any]:
    return {"answers": tally.answers, "right": tally.right}


def _of_year(tally: Tally) -> dict[str, Any]:
    """What a deck has of the last year."""
    return {
        "reviews": tally.answers,
        "correct": tally.right,
        "seconds": tally.seconds,
        "retention": share(tally.later_right, tally.later),
    }


def _period(period: Period) -> dict[str, Any]:
    tally = period.tally
    return {
        "days": period.days,
        "young": {"answers": tally.young, "right": tally.young_right, "share": period.young},
        "mature": {"answers": tally.mature, "right": tally.mature_right, "share": period.mature},
        "both": {"answers": tally.later, "right": tally.later_right, "share": period.both},
    }
