"""All statistics beside Anki's graphs: a million answers to 100,000 cards. ``python -m tests.bench.statistics``.

Both collections hold the same answers. Anki is its own Rust core, asked for what its window of statistics shows
(`graphs`, all time); ours is everything that ``quiz stats`` can show, of all decks, with the decks, tags and hardest
cards that Anki's has not. They are asked in turn, with the collection open, and the medians are told.
"""

import datetime as dt
import gc
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.schedule.day import Calendar
from quiz.storage import Scope, default_learner, open_database, save_deck
from quiz.storage.connection import Connection
from quiz.storage.statistics import load_statistics, standing
from quiz.storage.tallies import count_in, recount

CARDS, REVIEWS, DAYS, DECKS, ROUNDS, ANSWERS = 100_000, 1_000_000, 1_096, 5, 15, 1_000
SEED = 20261128
DAY = 24 * 60 * 60
SITTINGS = (7, 12, 19, 21)
"""Hours at which the learner sits down for up to an hour."""
TAGS = ("history::rome", "history::greece", "date", "person::emperor", "person", "place", "number", "reason")
Answer = tuple[int, int, int, float, int]
"""Card, second since 1970, rating, seconds, days until the next."""


def main() -> None:
    """Make both collections, measure, print."""
    now = dt.datetime.now(dt.UTC)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        made = _timed(lambda: _make_ours(home / "quiz.db", now))
        print(f"made: ours in {made:.1f} s", flush=True)
        made = _timed(lambda: _make_anki(home / "anki.anki2", now))
        print(f"made: Anki's in {made:.1f} s\n", flush=True)
        _measure(home, now)


def _measure(home: Path, now: dt.datetime) -> None:
    from anki.collection import Collection

    calendar = Calendar(dt.UTC)
    # What making the collections has left behind is none of the program's business.
    gc.collect()
    gc.freeze()
    collection = Collection(str(home / "anki.anki2"))
    ours, homes, theirs = [], [], []
    with open_database(f"sqlite:///{home}/quiz.db", now=now) as db:
        learner = default_learner(db)
        counted = load_statistics(db, learner, now, calendar)
        graphs = collection._backend.graphs(search="", days=0)
        answers = sum(one.learn + one.relearn + one.young + one.mature for one in graphs.reviews.count.values())
        assert (counted.total.answers, answers) == (REVIEWS, REVIEWS)
        for _ in range(ROUNDS):
            ours.append(_timed(lambda: load_statistics(db, learner, now, calendar)))
            theirs.append(_timed(lambda: collection._backend.graphs(search="", days=0)))
            homes.append(_timed(lambda: standing(db, learner, now, calendar)))
        tagged = _timed(lambda: load_statistics(db, learner, now, calendar, Scope(tag="history")))
        with db.writing() as connection:
            counting = [_timed_count(connection, learner, number, now) for number in range(ANSWERS)]
            anew = _timed(lambda: recount(connection))
    collection.close()
    print(f"all statistics, ours        {_ms(ours)}")
    print(f"all statistics, Anki        {_ms(theirs)}")
    print(f"  ours over Anki's          {statistics.median(ours) / statistics.median(theirs):8.2f}")
    print(f"what the home screen shows  {_ms(homes)}")
    print(f"of a tag on half the cards  {tagged * 1000:8.0f} ms")
    print(f"counting the log anew       {anew * 1000:8.0f} ms")
    print(f"counting one more answer    {statistics.median(counting) * 1e6:8.0f} µs")


def _timed_count(connection: Connection, learner: int, number: int, now: dt.datetime) -> float:
    """Seconds that it takes to count one answer that has just been put into the log."""
    card, at = number * 7 % CARDS, int(now.timestamp() * 1_000_000) + number
    key = (f"d{card // (CARDS // DECKS)}", f"c{card}", learner)
    row = connection.execute(
        "INSERT INTO review (deck_id, card_id, learner_id, at, rating, given, seconds) VALUES (?, ?, ?, ?, 3, '', 4)",
        (*key, at),
    ).inserted
    return _timed(lambda: count_in(connection, key, row, at))


def _timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ms(seconds: list[float]) -> str:
    return f"{statistics.median(seconds) * 1000:8.1f} ms   (worst {max(seconds) * 1000:.1f})"


def _answers(now: dt.datetime) -> Iterator[Answer]:
    """Ten answers to every card, on different days and at the hours of the sittings."""
    rng = random.Random(SEED)
    first = int(now.timestamp()) // DAY * DAY - DAYS * DAY
    for card in range(CARDS):
        days = sorted(rng.sample(range(DAYS), REVIEWS // CARDS))
        for day, following in pairwise([*days, days[-1] + rng.randint(5, 200)]):
            second = first + day * DAY + rng.choice(SITTINGS) * 3600 + rng.randrange(3600)
            yield (
                card,
                second,
                1 if rng.random() < 0.1 else rng.choice((2, 3, 3, 3, 4)),
                rng.uniform(2, 20),
                following - day,
            )


def _make_ours(path: Path, now: dt.datetime) -> None:
    rng = random.Random(SEED)
    size = CARDS // DECKS
    with open_database(f"sqlite:///{path}", now=now) as db:
        learner = default_learner(db)
        for number in range(DECKS):
            cards = (
                Card(f"c{n}", "short", f"Question {n}?", f"Answer {n}", tags=tuple(rng.sample(TAGS, 2)))
                for n in range(number * size, (number + 1) * size)
            )
            save_deck(db, Deck(f"d{number}", f"Deck {number}", "en", tuple(cards)), now=now)
        log, memory = [], []
        for card, second, rating, seconds, days in _answers(now):
            where = (f"d{card // size}", f"c{card}")
            log.append((learner, *where, second * 1_000_000, rating, "", seconds, days))
            if len(log) % (REVIEWS // CARDS) == 0:
                due = (second + days * DAY) * 1_000_000
                lapses = min(int(rng.expovariate(0.8)), 12)
                memory.append((*where, learner, days * rng.uniform(0.5, 2), 5.0, due, second * 1_000_000, 10, lapses))
        with db.writing() as connection:
            connection.execute(
                "INSERT INTO review (learner_id, deck_id, card_id, at, rating, given, seconds, days)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                sorted(log, key=lambda row: row[3]),
            )
            connection.execute("INSERT INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", memory)
            recount(connection)


def _make_anki(path: Path, now: dt.datetime) -> None:
    from anki.collection import Collection, ImportCsvRequest

    collection = Collection(str(path))
    text = path.with_suffix(".txt")
    with text.open("w", encoding="utf-8") as file:
        file.write("#separator:tab\n#html:false\n#notetype:Basic\n#deck:Default\n")
        file.writelines(f"Question {n}?\tAnswer {n}\n" for n in range(CARDS))
    metadata = collection.get_csv_metadata(str(text), None)
    collection.import_csv(ImportCsvRequest(path=str(text), metadata=metadata))
    collection.set_config("fsrs", True)
    today, ids = collection.sched.today, collection.db.list("SELECT id FROM cards ORDER BY id")
    collection.close()
    rng = random.Random(SEED)
    log, cards = [], []
    before: dict[int, int] = {}
    for number, (card, second, rating, seconds, days) in enumerate(_answers(now)):
        # The key of Anki's log is the millisecond, so no two may share one.
        log.append((second * 1000, ids[card], -1, rating, days, before.get(card, 0), 2500, int(seconds * 1000), 1))
        before[card] = days
        if number % 10 == 9:
            due = today - (int(now.timestamp()) - second) // DAY + days
            data = f'{{"s":{days * rng.uniform(0.5, 2):.2f},"d":5,"dr":0.9,"lrt":{second}}}'
            cards.append((due, days, data, ids[card]))
    log.sort()
    last = 0
    for place, row in enumerate(log):
        last = max(row[0], last + 1)
        log[place] = (last, *row[1:])
    with closing(sqlite3.connect(path)) as database:
        # Past Anki's back, whose own bulk write waits for the disk after every row.
        database.create_collation("unicase", lambda one, other: (one.lower() > other.lower()) - (one < other))
        database.executemany("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", log)
        database.executemany(
            "UPDATE cards SET type = 2, queue = 2, factor = 2500, reps = 10, due = ?, ivl = ?, data = ? WHERE id = ?",
            cards,
        )
        database.commit()


if __name__ == "__main__":
    main()
