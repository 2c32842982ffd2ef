"""Answers as rows of Anki's review log, and what Anki makes of them.

Anki counts the days between two answers in periods of 24 hours that end where its day begins; `quiz.schedule` counts
nights, so that an answer at ten in the evening and one at six the morning after next are a day and a half apart, one
night here and two days there. From its log Anki computes memory anew whenever FSRS is switched on or changed. So that
it comes to the same memory, an answer that would be counted otherwise is moved, as little as need be, into the period
where it is counted as it was here; the last answer of a card always keeps its time, and the others nearly always do.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from quiz.core.memory import History, MemoryState, Review
from quiz.schedule.scheduler import elapsed_days

DAY = dt.timedelta(days=1)
MARGIN = dt.timedelta(hours=2)
"""As far from a period's border is a moved answer, so that it stays there when the clocks are set."""
EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MILLISECOND = dt.timedelta(milliseconds=1)
LEARN, REVIEW = 0, 1
LONGEST_ANSWER = 600_000
"""Milliseconds."""

LogRow = tuple[int, int, int, int, int, int, int, int, int]
"""id (the moment in milliseconds), card, usn, ease, interval, last interval, factor, milliseconds, type."""


def milliseconds(at: dt.datetime) -> int:
    """A moment as Anki numbers it."""
    return (at - EPOCH) // MILLISECOND


def times(reviews: Sequence[Review], end_of_day: dt.datetime) -> list[dt.datetime]:
    """When Anki is told that these answers were given; `end_of_day` is when the present study day ends."""
    moved = [review.at for review in reviews]
    for place in range(len(reviews) - 2, -1, -1):
        after = moved[place + 1]
        wanted = _period(after, end_of_day) + elapsed_days(reviews[place].at, reviews[place + 1].at)
        at = min(reviews[place].at, after - MILLISECOND)
        if _period(at, end_of_day) != wanted:
            ends = end_of_day - wanted * DAY
            at = min(max(at, ends - DAY + MARGIN), ends - MARGIN, after - MILLISECOND)
        moved[place] = at
    return moved


def _period(at: dt.datetime, end_of_day: dt.datetime) -> int:
    """How many whole periods before the one that ends with this day."""
    return (end_of_day - at) // DAY


def log_rows(history: History, card: int, at: Sequence[dt.datetime], taken: set[int]) -> Iterator[LogRow]:
    """A card's rows; `taken` has the ids that are given away already, for two answers may not share one."""
    last = 0
    for place, (review, moment) in enumerate(zip(history.reviews, at, strict=True)):
        number = milliseconds(moment)
        while number in taken:
            number += 1
        taken.add(number)
        interval = _interval(history, place)
        kind = REVIEW if place else LEARN
        seconds = min(int(review.seconds * 1000), LONGEST_ANSWER)
        factor = shifted_difficulty(history.state) if place == len(history.reviews) - 1 else 0
        yield (number, card, -1, int(review.rating), interval, last, factor, seconds, kind)
        last = interval


def _interval(history: History, place: int) -> int:
    """The days to which an answer led; where the log does not say, those that were kept."""
    days = history.reviews[place].days
    if days is None and place + 1 < len(history.reviews):
        days = (history.reviews[place + 1].at - history.reviews[place].at) // DAY
    if days is None and history.state is not None:
        days = (history.state.due - history.state.last_review) // DAY
    return max(1, days or 1)


def shifted_difficulty(state: MemoryState | None) -> int:
    """The difficulty as Anki's log has it: from 100 to 1100."""
    return 0 if state is None else round(((state.difficulty - 1) / 9 + 0.1) * 1000)
