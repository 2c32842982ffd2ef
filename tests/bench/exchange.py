"""Moving decks beside Anki on the same work: 100,000 cards out and in. ``python -m tests.bench.exchange [ROUNDS]``.

Every contestant runs in a process of its own, in turn, so that the peak of its memory is its own. Anki is its own Rust
core, driven through the `anki` library. Told are medians, and ours over Anki's of the same round:

- *text*: all notes with guid, note type, deck and tags into a text for Anki;
- *package*: all notes into an .apkg, Anki's in its old layout, which ours is in, too;
- *import*: the text of 100,000 notes into an empty database (ours is on the disk when it ends: `synchronous=FULL`).
"""

import datetime as dt
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

CARDS = 100_000
SEED = 20261128
SYLLABLES = [first + second for first in "bdfgklmnprst" for second in ("a", "e", "i", "o", "u", "an", "er")]
NOW = dt.datetime(2026, 11, 28, 12, tzinfo=dt.UTC)
BARS = {"text": (1.1, 0.5), "package": (0.8, None), "import": (0.6, 0.5)}
"""What ours may be of Anki's: time, and peak memory."""


def words(rng: random.Random, count: int) -> str:
    """So many made-up words."""
    return " ".join("".join(rng.choices(SYLLABLES, k=3)) for _ in range(count))


def make(home: Path) -> None:
    """The text, and both databases filled from it."""
    rng = random.Random(SEED)
    with (home / "notes.txt").open("w", encoding="utf-8") as file:
        file.write("#separator:tab\n#html:false\n#notetype:Basic\n#deck:Bench\n#tags column:3\n")
        topics = [f"thema::{words(rng, 1)}" for _ in range(50)]
        for n in range(CARDS):
            file.write(f"{words(rng, 4)} {n}?\t{words(rng, 6)}\t{' '.join(rng.sample(topics, 2))}\n")
    anki_import(home)()
    shutil.copy(home / "import.anki2", home / "filled.anki2")
    our_import(home)()
    shutil.copy(home / "import.db", home / "filled.db")


def anki_import(home: Path) -> Callable[[], None]:
    """Anki takes the text in."""
    from anki.collection import Collection, ImportCsvRequest

    path = home / "import.anki2"
    path.unlink(missing_ok=True)
    collection = Collection(str(path))

    def work() -> None:
        metadata = collection.get_csv_metadata(str(home / "notes.txt"), None)
        collection.import_csv(ImportCsvRequest(path=str(home / "notes.txt"), metadata=metadata))
        collection.close()

    return work


def anki_text(home: Path) -> Callable[[], None]:
    """Anki writes all notes as text."""
    from anki.collection import Collection

    collection = Collection(str(home / "filled.anki2"))
    return lambda: collection.export_note_csv(
        out_path=str(home / "anki.txt"),
        limit=None,
        with_html=True,
        with_tags=True,
        with_deck=True,
        with_notetype=True,
        with_guid=True,
    )


def anki_package(home: Path) -> Callable[[], None]:
    """Anki writes a package."""
    from anki.collection import Collection, ExportAnkiPackageOptions

    collection = Collection(str(home / "filled.anki2"))
    options = ExportAnkiPackageOptions(with_scheduling=False, with_deck_configs=False, with_media=False, legacy=True)
    return lambda: collection.export_anki_package(out_path=str(home / "anki.apkg"), options=options, limit=None)


def our_import(home: Path) -> Callable[[], None]:
    """We take the text in."""
    from quiz.exchange import ReadOptions, read_decks
    from quiz.language import detect
    from quiz.storage import open_database, save_deck

    for path in home.glob("import.db*"):
        path.unlink()
    db = open_database(f"sqlite:///{home / 'import.db'}", now=NOW)

    def work() -> None:
        for deck in read_decks(home / "notes.txt", options=ReadOptions(detect)).decks:
            save_deck(db, deck, now=NOW)
        db.close()

    return work


def our_export(name: str) -> Callable[[Path], Callable[[], None]]:
    """We write the deck in a format."""

    def prepared(home: Path) -> Callable[[], None]:
        from quiz.exchange import WriteOptions, write_deck
        from quiz.storage import find_deck, open_database, open_deck

        db = open_database(f"sqlite:///{home / 'filled.db'}", now=NOW)
        deck = open_deck(db, find_deck(db, "Bench").id)

        def work() -> None:
            write_deck(deck, home / "ours", name, WriteOptions(now=NOW))

        return work

    return prepared


JOBS: dict[str, dict[str, Callable[[Path], Callable[[], Any]]]] = {
    "text": {"Anki": anki_text, "ours": our_export("anki-csv")},
    "package": {"Anki": anki_package, "ours": our_export("anki")},
    "import": {"Anki": anki_import, "ours": our_import},
}


def measured(job: str, who: str, home: Path) -> tuple[float, float]:
    """Seconds and the peak of memory in MiB, from a process of its own."""
    command = [sys.executable, "-m", "tests.bench.exchange", "--one", job, who, str(home)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak = json.loads(run.stdout)
    return seconds, peak


def one(job: str, who: str, home: Path) -> None:
    """Do one job and tell what it took."""
    work = JOBS[job][who](home)
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))


def main(rounds: int) -> None:
    """Make the data, run all contestants in turn, print."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        subprocess.run([sys.executable, "-m", "tests.bench.exchange", "--make", folder], check=True)
        for job, contestants in JOBS.items():
            found = {who: list[tuple[float, float]]() for who in contestants}
            for _ in range(rounds):
                for who in contestants:
                    found[who].append(measured(job, who, home))
            for who, samples in found.items():
                seconds, peak = (statistics.median(column) for column in zip(*samples, strict=True))
                print(f"{job:8} {who:5} {seconds * 1000:8.0f} ms   {peak:6.0f} MiB", flush=True)
            pairs = list(zip(found["ours"], found["Anki"], strict=True))
            time_ratio = statistics.median(ours[0] / theirs[0] for ours, theirs in pairs)
            room_ratio = statistics.median(ours[1] / theirs[1] for ours, theirs in pairs)
            most, room = BARS[job]
            wanted = "" if room is None else f" (wanted {room})"
            print(f"{job:8} ours over Anki's: time {time_ratio:.2f} (wanted {most}), memory {room_ratio:.2f}{wanted}\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], sys.argv[3], Path(sys.argv[4]))
    elif sys.argv[1:2] == ["--make"]:
        make(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 5)
