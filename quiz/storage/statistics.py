"""Statistics as the database has them: tallies of answers, cards counted in groups, the cards hardest to keep.

Only sums come to Python, where `quiz.statistics` makes of them what a learner wants to know. Of all decks or of one,
no answer is looked at; where only some cards of a deck are meant, their part of the log is counted anew.
"""

import datetime as dt
import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from quiz.schedule.day import Calendar
from quiz.schedule.forgetting import Curve
from quiz.statistics.days import by_day, by_hour, streak, study_days
from quiz.statistics.numbers import FORECAST, YEAR, Cards, HardCard, OfDeck, Standing, Statistics
from quiz.statistics.tags import by_tag
from quiz.statistics.tally import COUNTS, MATURE, Tally, quarter
from quiz.storage.connection import Connection
from quiz.storage.database import Database
from quiz.storage.queue import EVERYTHING, Scope
from quiz.storage.rows import CARD_COLUMNS, card_from, microseconds
from quiz.storage.tallies import COUNTED, recount

ONE_DAY = dt.timedelta(days=1)
HARDEST = 10
"""So many of the hardest cards are told."""

_SUMS = ", ".join(f"sum({name})" for name in COUNTS)
_SUMS_NAMED = ", ".join(f"sum({name}) AS {name}" for name in COUNTS)
_NAMES = ", ".join(COUNTS)
# Sets that are nearly always small: found once, and then looked into for every row.
_SUSPENDED = "SELECT deck_id, card_id FROM aside WHERE learner_id = :learner AND suspended = 1"
_BURIED = "SELECT deck_id, card_id FROM aside WHERE learner_id = :learner AND suspended = 0 AND buried_until > :now"
_RETIRED = "SELECT deck_id, id AS card_id FROM card INDEXED BY card_retired WHERE retired = 1"
# The cards in the scope where that is narrower than a deck; their tags are JSON arrays.
CHOOSE = """
    INSERT INTO temp.chosen SELECT deck_id, id FROM card
    WHERE (:deck IS NULL OR deck_id = :deck) AND (:kind IS NULL OR kind = :kind) AND (:tag IS NULL OR EXISTS (
        SELECT 1 FROM json_each(card.tags) WHERE lower(value) = :tag OR lower(value) LIKE :tag || '::%'
    ))
"""
# Cards that have the same tags in one deck are counted together: so few lists of tags have to be read.
GROUPS = f"""
    SELECT deck_id, tags, count(*), sum(memory_due IS NULL AND NOT suspended),
        sum(memory_due <= :until AND NOT suspended AND NOT buried), sum(suspended),
        count(memory_due), sum(stability >= {MATURE}), sum(lapses),
        sum(pow(1 + :factor * max(:now - last_review, 0) / 86400e6 / stability, :decay)),
        sum(lapses >= :leech AND NOT suspended)
    FROM (
        SELECT card.deck_id, card.tags, memory.due AS memory_due, memory.last_review, memory.stability, memory.lapses,
            (card.deck_id, card.id) IN ({_SUSPENDED}) AS suspended, (card.deck_id, card.id) IN ({_BURIED}) AS buried
        FROM card LEFT JOIN memory
            ON memory.deck_id = card.deck_id AND memory.card_id = card.id AND memory.learner_id = :learner
        WHERE card.retired = 0 AND {{scope}}
    )
    GROUP BY deck_id, tags
"""  # noqa: S608 - only names
DUE_BETWEEN = """
    SELECT count(*) FROM memory WHERE learner_id = :learner AND due >= :start AND due < :end AND {scope}
"""
_WITH_MEMORY = """
    CROSS JOIN memory ON memory.deck_id = apart.deck_id AND memory.card_id = apart.card_id
    AND memory.learner_id = :learner
"""
# Those of the cards with a due date that are not to be asked.
DUE_APART = f"""
    SELECT memory.due FROM ({_SUSPENDED} UNION {_RETIRED}) AS apart {_WITH_MEMORY} WHERE {{scope}}
"""  # noqa: S608
# Those that are put off until tomorrow.
DUE_BURIED = f"""
    SELECT count(*) FROM ({_BURIED} EXCEPT {_RETIRED}) AS apart {_WITH_MEMORY} WHERE memory.due < :end AND {{scope}}
"""  # noqa: S608
# The index on lapses gives the worst first, so that only those are looked at.
FORGOTTEN = f"""
    SELECT deck.title, deck.id, found.reps, found.lapses, (found.deck_id, found.card_id) IN ({_SUSPENDED}),
        {CARD_COLUMNS}
    FROM (
        SELECT deck_id, card_id, reps, lapses, stability FROM memory
        WHERE learner_id = :learner AND lapses > 0 AND lapses >= :least
        AND (deck_id, card_id) NOT IN ({_RETIRED}) AND {{scope}}
        ORDER BY lapses DESC, stability, deck_id, card_id LIMIT :most
    ) AS found
    JOIN card ON card.deck_id = found.deck_id AND card.id = found.card_id JOIN deck ON deck.id = found.deck_id
    ORDER BY found.lapses DESC, found.stability, found.deck_id, found.card_id
"""  # noqa: S608
NEW = f"""
    SELECT (SELECT count(*) FROM card WHERE retired = 0)
        - (SELECT count(*) FROM memory WHERE learner_id = :learner)
        + (SELECT count(*) FROM ({_RETIRED}) AS apart {_WITH_MEMORY})
        - (SELECT count(*) FROM ({_SUSPENDED} EXCEPT {_RETIRED}))
        + (SELECT count(*) FROM ({_SUSPENDED} EXCEPT {_RETIRED}) AS apart {_WITH_MEMORY})
"""  # noqa: S608
CHOSEN_TALLY = f"""
    CREATE TEMP TABLE chosen_tally AS SELECT deck_id, quarter, {_SUMS_NAMED}
    FROM ({COUNTED.format(log="temp.chosen CROSS JOIN review USING (deck_id, card_id) WHERE learner_id = :learner")})
    GROUP BY deck_id, quarter
"""  # noqa: S608
TITLES = "SELECT id, title FROM deck ORDER BY created DESC, title"
NEVER = -(2**63)
USUAL = Curve()
"""How fast the weights that come with FSRS forget."""


def load_statistics(
    db: Database,
    learner_id: int,
    now: dt.datetime,
    calendar: Calendar,
    scope: Scope = EVERYTHING,
    *,
    curve: Curve = USUAL,
    wanted: float = 0.9,
    leech: int = 8,
) -> Statistics:
    """All statistics of a learner at `now`, with the study days of `calendar`, of all cards or of those in `scope`.

    `curve` is how the learner forgets, `wanted` the desired retention, `leech` the lapses that make a card one.
    """
    _mend(db)
    today = calendar.day(now)
    year = quarter(calendar.start(today - (YEAR - 1) * ONE_DAY))
    whose = {
        **_scope(scope),
        "learner": learner_id,
        "now": microseconds(now),
        "until": microseconds(calendar.end(now)),
        "since": year,
        "leech": leech,
    }
    with db.reading() as connection:
        _choose(connection, scope, whose)
        rows, of_decks = _tallies(connection, scope, whose)
        groups = _groups(connection, scope, curve, whose)
        titles = connection.execute(TITLES).fetchall()
        forecast = _forecast(connection, scope, whose, _ends(calendar, today, FORECAST))
        hardest = _forgotten(connection, scope, whose, 1, HARDEST)
    decks: dict[str, Cards] = defaultdict(Cards)
    for deck_id, _tags, cards, _leeches in groups:
        decks[deck_id] += cards
    return Statistics(
        today=today,
        cards=sum(decks.values(), Cards()),
        days=by_day(rows, calendar),
        hours=by_hour([row for row in rows if row[0] >= year], calendar),
        forecast=forecast,
        wanted=wanted,
        decks=tuple(
            OfDeck(deck, title, decks[deck], of_decks.get(deck, Tally())) for deck, title in titles if deck in decks
        ),
        tags=by_tag((json.loads(tags), cards) for _deck, tags, cards, _leeches in groups),
        hardest=hardest,
        leech=leech,
        leeches=sum(leeches for _deck, _tags, _cards, leeches in groups),
    )


def load_leeches(db: Database, learner_id: int, leech: int, scope: Scope = EVERYTHING) -> list[HardCard]:
    """The cards that were forgotten `leech` times or oftener, the worst first, also those suspended."""
    whose = {**_scope(scope), "learner": learner_id}
    with db.reading() as connection:
        _choose(connection, scope, whose)
        return list(_forgotten(connection, scope, whose, leech, -1))


def standing(db: Database, learner_id: int, now: dt.datetime, calendar: Calendar) -> Standing:
    """What a learner is greeted with: cards due and new, answers today, days in a row."""
    today = calendar.day(now)
    whose: dict[str, Any] = {"learner": learner_id, "now": microseconds(now)}
    with db.reading() as connection:
        new = connection.execute(NEW, whose).scalar_one()
        (due,) = _forecast(connection, EVERYTHING, whose, _ends(calendar, today, 1))
        rows = connection.execute(
            "SELECT quarter, again + hard + good + easy FROM tally WHERE learner_id = :learner ORDER BY quarter", whose
        ).fetchall()
    since = quarter(calendar.start(today))
    answered = sum(answers for number, answers in rows if number >= since)
    days = study_days([number for number, _answers in rows], calendar)
    return Standing(new=new, due=due, today=answered, streak=streak(days, today).present)


def _ends(calendar: Calendar, today: dt.date, days: int) -> list[int]:
    """When today and the days after it end, in microseconds."""
    return [microseconds(calendar.start(today + day * ONE_DAY)) for day in range(1, days + 1)]


def _mend(db: Database) -> None:
    """Count anew where the tallies are not those of the log, as after something else has written it."""
    with db.reading() as connection:
        told, counted = connection.execute(
            "SELECT (SELECT count(*) FROM review), (SELECT coalesce(sum(again + hard + good + easy), 0) FROM tally)"
        ).one()
    if told != counted:
        with db.writing() as connection:
            recount(connection)


def _scope(scope: Scope) -> dict[str, Any]:
    return {"deck": scope.deck_id, "kind": scope.kind, "tag": None if scope.tag is None else scope.tag.lower()}


def _narrow(scope: Scope) -> bool:
    """Whether the scope is less than whole decks."""
    return scope.kind is not None or scope.tag is not None


def _choose(connection: Connection, scope: Scope, whose: dict[str, Any]) -> None:
    """Find the cards of a narrow scope; that is gone when the transaction is rolled back, as all that only read are."""
    if _narrow(scope):
        connection.execute(
            "CREATE TEMP TABLE chosen (deck_id TEXT, card_id TEXT, PRIMARY KEY (deck_id, card_id)) WITHOUT ROWID"
        )
        connection.execute(CHOOSE, whose)


def _within(scope: Scope, deck: str, card: str = "") -> str:
    """The condition that the deck and the card in these columns are in the scope."""
    if _narrow(scope):
        return f"({deck}, {card}) IN temp.chosen"
    return "1" if scope.deck_id is None else f"{deck} = :deck"


def _tallies(connection: Connection, scope: Scope, whose: dict[str, Any]) -> tuple[Sequence[Any], dict[str, Tally]]:
    """Rows of a quarter of an hour and its counts, in order, and the tallies of each deck of the last year."""
    if _narrow(scope):
        connection.execute(CHOSEN_TALLY, whose)
        rows = f"SELECT quarter, {_SUMS} FROM temp.chosen_tally GROUP BY quarter ORDER BY quarter"  # noqa: S608
        decks = f"SELECT deck_id, {_SUMS} FROM temp.chosen_tally WHERE quarter >= :since GROUP BY deck_id"  # noqa: S608
    else:
        where = f"{'tally' if scope.deck_id is None else 'deck_tally'} WHERE learner_id = :learner"
        rows = f"SELECT quarter, {_NAMES} FROM {where} AND {_within(scope, 'deck_id')} ORDER BY quarter"  # noqa: S608
        # Deck by deck, so that what is older is not read.
        decks = f"""
            SELECT deck.id, {_SUMS} FROM deck
            CROSS JOIN deck_tally ON deck_tally.deck_id = deck.id AND learner_id = :learner AND quarter >= :since
            WHERE {_within(scope, "deck.id")} GROUP BY deck.id
        """  # noqa: S608
    return (
        connection.execute(rows, whose).fetchall(),
        {row[0]: Tally(*row[1:]) for row in connection.execute(decks, whose)},
    )


def _groups(
    connection: Connection, scope: Scope, curve: Curve, whose: dict[str, Any]
) -> list[tuple[str, str, Cards, int]]:
    """The cards of each deck that have the same tags: the deck's id, the tags as JSON, the cards, the leeches."""
    if not connection.execute("SELECT sqlite_compileoption_used('ENABLE_MATH_FUNCTIONS')").scalar():
        connection.create_function("pow", 2, power, deterministic=True)
    forgetting = {"factor": curve.factor, "decay": curve.decay}
    groups = GROUPS.format(scope=_within(scope, "card.deck_id", "card.id"))
    rows = connection.execute(groups, whose | forgetting)
    return [
        (
            deck,
            tags,
            Cards(cards, new, due or 0, suspended, seen, mature or 0, lapses or 0, expected or 0.0),
            leeches or 0,
        )
        for deck, tags, cards, new, due, suspended, seen, mature, lapses, expected, leeches in rows
    ]


def power(base: float | None, exponent: float) -> float | None:
    """What SQLite's own `pow` does, where it was built without mathematics."""
    return None if base is None else float(base**exponent)


def _forecast(connection: Connection, scope: Scope, whose: dict[str, Any], ends: Sequence[int]) -> tuple[int, ...]:
    """The cards due by the first of those moments, from there to the second, and so on; buried ones come tomorrow."""
    within = _within(scope, "memory.deck_id", "memory.card_id")
    count = DUE_BETWEEN.format(scope=within)
    apart = sorted(connection.execute(DUE_APART.format(scope=within), whose).scalars())
    found = []
    for start, end in pairwise([NEVER, *ends]):
        cards = connection.execute(count, whose | {"start": start, "end": end}).scalar_one()
        found.append(cards - (bisect_left(apart, end) - bisect_left(apart, start)))
    buried = DUE_BURIED.format(scope=within)
    put_off = connection.execute(buried, whose | {"end": ends[0]}).scalar_one()
    found[0] -= put_off
    found[1:2] = [cards + put_off for cards in found[1:2]]
    return tuple(found)


def _forgotten(
    connection: Connection, scope: Scope, whose: dict[str, Any], least: int, most: int
) -> tuple[HardCard, ...]:
    bounds = whose | {"least": least, "most": most}
    rows = connection.execute(FORGOTTEN.format(scope=_within(scope, "deck_id", "card_id")), bounds)
    return tuple(
        HardCard(deck, title, card_from(card), reps, lapses, bool(suspended))
        for title, deck, reps, lapses, suspended, *card in rows
    )
