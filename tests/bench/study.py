"""Studying beside Anki on the same work: 100,000 cards, 10,000 of them due. ``python -m tests.bench.study``.

Anki is its own Rust core, driven through the `anki` library with FSRS on; both databases lie in one folder and are
used in turn. Told are medians, and ours over Anki's where both do the same thing:

- *first question*: from Enter in a shell to the question on the screen, the whole program started anew; of it, finding
  the cards, beside which stands how long Anki takes to open its collection and fetch the first card;
- *answer*: a graded answer scheduled and on the disk (`synchronous=FULL`), which is what Anki does;
- *typed answer*: the same with the marking of what was typed before it, which Anki leaves to the learner;
- *next question*: from a typed answer to the next question being ready to be drawn.
"""

import datetime as dt
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pexpect

from quiz.cli.person import Person
from quiz.cli.planning import Wish, sit_down
from quiz.cli.recording import StorageRecorder
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import Rating
from quiz.schedule.day import Calendar
from quiz.storage import Scope, default_learner, open_database, save_deck
from quiz.terminal.desk import Desk
from tests.cli.program import QUIZ

CARDS, DUE, ANSWERS, STARTS = 100_000, 10_000, 1_000, 7
REPS = 5
SEED = 20261124
DAY = 24 * 60 * 60
SYLLABLES = [first + second for first in "bdfgklmnprst" for second in ("a", "e", "i", "o", "u", "an", "er")]


def main() -> None:
    """Make both collections, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        made = _timed(lambda: _make_ours(home / "quiz.db"))
        print(f"made: ours in {made:.1f} s", flush=True)
        made = _timed(lambda: _make_anki(home / "anki.anki2"))
        print(f"made: Anki's in {made:.1f} s\n", flush=True)
        starts = [_first_question(home) for _ in range(STARTS)]
        # Answer by answer in turn, so that whatever else the machine does hits both alike.
        ours, theirs = _answers(home / "quiz.db"), _anki_answers(home / "anki.anki2")
        begun, opened = next(ours), next(theirs)
        both = [(*mine, *anki) for mine, anki in zip(ours, theirs, strict=True)]
        typed, nexts, graded, anki = ([row[place] for row in both] for place in range(4))
        print(f"first question after Enter   {_ms(starts)}")
        print(f"  of it finding the cards    {begun[0] * 1000:8.2f} ms   (Anki: {opened[0] * 1000:.2f})")
        print(f"next question                {_ms(nexts)}")
        print(f"typed answer on the disk     {_ms(typed)}")
        print(f"answer on the disk, ours     {_ms(graded)}")
        print(f"answer on the disk, Anki     {_ms(anki)}")
        print(f"  ours over Anki's           {statistics.median(graded) / statistics.median(anki):8.2f}")


def _timed(work: Any) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ms(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    last = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    return f"{statistics.median(ordered) * 1000:8.2f} ms   (99th of 100: {last * 1000:.2f})"


def _words(rng: random.Random, count: int) -> str:
    return " ".join("".join(rng.choices(SYLLABLES, k=3)) for _ in range(count))


def _make_ours(path: Path) -> None:
    rng, now = random.Random(SEED), dt.datetime.now(dt.UTC)
    cards = (Card(f"c{n}", "short", f"{_words(rng, 5)} {n}?", f"{_words(rng, 2)}") for n in range(CARDS))
    with open_database(f"sqlite:///{path}", now=now) as db:
        save_deck(db, Deck("bench", "Bench", "de", tuple(cards)), now=now)
        learner = default_learner(db)
    rows, log = [], []
    for number in range(CARDS):
        days = -rng.randrange(30) if number < DUE else 1 + rng.randrange(300)
        interval = rng.randint(5, 60)
        due = int((now + dt.timedelta(days=days)).timestamp() * 1e6)
        last = due - interval * DAY * 1_000_000
        rows.append(("bench", f"c{number}", learner, interval * 1.1, 5.0, due, last, REPS, 0))
        if number < DUE:
            log += [(learner, "bench", f"c{number}", last - ago * DAY * 1_000_000) for ago in range(REPS)]
    with closing(sqlite3.connect(path)) as database:
        database.executemany("INSERT INTO memory VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        columns = "learner_id, deck_id, card_id, at, rating, given, seconds"
        database.executemany(f"INSERT INTO review ({columns}) VALUES (?, ?, ?, ?, 3, '', 5)", log)
        database.commit()


def _make_anki(path: Path) -> None:
    from anki.collection import Collection

    rng = random.Random(SEED)
    collection = Collection(str(path))
    text = path.with_suffix(".txt")
    with text.open("w", encoding="utf-8") as file:
        file.write("#separator:tab\n#html:false\n#notetype:Basic\n#deck:Default\n")
        file.writelines(f"{_words(rng, 5)} {n}?\t{_words(rng, 2)}\n" for n in range(CARDS))
    from anki.collection import ImportCsvRequest

    metadata = collection.get_csv_metadata(str(text), None)
    collection.import_csv(ImportCsvRequest(path=str(text), metadata=metadata))
    limits = collection.decks.config_dict_for_deck_id(collection.decks.id("Default"))
    limits["rev"]["perDay"] = limits["new"]["perDay"] = 9_999
    collection.decks.update_config(limits)
    collection.set_config("fsrs", True)
    today, now = collection.sched.today, int(time.time())
    rows = []
    for number, card in enumerate(collection.db.list("SELECT id FROM cards ORDER BY id")):
        due = today - rng.randrange(30) if number < DUE else today + 1 + rng.randrange(300)
        interval = rng.randint(5, 60)
        data = f'{{"s":{interval * 1.1:.2f},"d":5,"dr":0.9,"lrt":{now - interval * DAY}}}'
        rows.append((due, interval, data, card))
    collection.close()
    with closing(sqlite3.connect(path)) as database:
        # Past Anki's back, whose own bulk write waits for the disk after every row.
        database.create_collation("unicase", lambda one, other: (one.lower() > other.lower()) - (one < other))
        database.executemany(
            "UPDATE cards SET type = 2, queue = 2, factor = 2500, reps = 5, due = ?, ivl = ?, data = ? WHERE id = ?",
            rows,
        )
        database.commit()


def _first_question(home: Path) -> float:
    environment = {"QUIZ_HOME": str(home), "QUIZ_LANG": "en", "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
    start = time.perf_counter()
    child = pexpect.spawn(QUIZ, ["study"], env={**environment, "PATH": "/usr/bin"}, dimensions=(24, 80))
    child.expect("Type the answer")
    child.expect("help")
    took = time.perf_counter() - start
    child.send("\x03")
    child.expect(pexpect.EOF)
    child.close()
    return took


def _answers(path: Path) -> Iterator[tuple[float, ...]]:
    """Seconds to find what to ask; then, for each round, of a typed answer, until the next question, and of a grade."""

    def clock() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    with open_database(f"sqlite:///{path}", now=clock()) as db:
        learner = default_learner(db)
        person = Person(learner)
        start = time.perf_counter()
        sitting = sit_down(db, person, Wish(Scope(), limit=2 * ANSWERS + 10), clock())
        assert sitting is not None
        sitting.session.current()
        yield (time.perf_counter() - start,)
        desk = Desk(sitting.session, StorageRecorder(db, person, sitting.id, clock), clock, Calendar(dt.UTC))
        for _ in range(ANSWERS):
            prompt = desk.ask()
            assert prompt is not None
            start = time.perf_counter()
            desk.mark(prompt.card.answer)
            answered = time.perf_counter()
            desk.ask()
            asked = time.perf_counter()
            desk.answer(Rating.GOOD, "")
            yield answered - start, asked - start, time.perf_counter() - asked


def _anki_answers(path: Path) -> Iterator[tuple[float, ...]]:
    """Seconds to open the collection and fetch the first card, then those of each answer."""
    from anki.collection import Collection

    start = time.perf_counter()
    collection = Collection(str(path))
    collection.sched.get_queued_cards(fetch_limit=1)
    yield (time.perf_counter() - start,)
    for _ in range(ANSWERS):
        queued = collection.sched.get_queued_cards(fetch_limit=1).cards[0]
        card = collection.get_card(queued.card.id)
        card.start_timer()
        start = time.perf_counter()
        collection.sched.answer_card(collection.sched.build_answer(card=card, states=queued.states, rating=2))
        yield (time.perf_counter() - start,)
    collection.close()


if __name__ == "__main__":
    main()
