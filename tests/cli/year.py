"""A learner who studies every day, simulated: the real database, sessions and recorder, only the memory is made up.

Cards are known as often as FSRS with the weights `truth` says, and answered at once. All chance comes from `seed`.
"""

import datetime as dt
import random
from dataclasses import dataclass, field

from quiz.cli.person import Person
from quiz.cli.planning import Wish, sit_down
from quiz.cli.recording import StorageRecorder
from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.core.memory import Rating
from quiz.schedule.day import Calendar
from quiz.schedule.memory_model import WEIGHTS, MemoryModel
from quiz.schedule.scheduler import elapsed_days
from quiz.storage import Database, Scope, default_learner, end_session, save_deck
from quiz.terminal.desk import Desk

DECK = "year"
BEGIN = dt.datetime(2026, 1, 1, 17, tzinfo=dt.UTC)


@dataclass
class Learner:
    """Somebody with a memory of their own: stability, difficulty and the last answer of every card seen."""

    seed: int
    truth: MemoryModel = field(default_factory=lambda: MemoryModel(WEIGHTS))
    first_right: float = 0.6
    memory: dict[str, tuple[float, float, dt.datetime]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)

    def answers(self, card: Card, now: dt.datetime) -> Rating:
        """Try to remember a card, and remember it better for that."""
        if card.id not in self.memory:
            rating = Rating.GOOD if self.rng.random() < self.first_right else Rating.AGAIN
            self.memory[card.id] = (*self.truth.first(rating), now)
            return rating
        stability, difficulty, before = self.memory[card.id]
        nights = elapsed_days(before, now)
        rating = Rating.GOOD if self.rng.random() < self.truth.curve.recall(nights, stability) else Rating.AGAIN
        self.memory[card.id] = (*self.truth.after(stability, difficulty, nights, rating), now)
        return rating


def study_a_year(db: Database, learner: Learner, *, cards: int, days: int = 365, begin: dt.datetime = BEGIN) -> Person:
    """Study for so many days at about the same hour, and return the person whose progress is in the database."""
    deck = Deck(
        DECK, "Ein Jahr", "de", tuple(Card(f"c{n}", "short", f"Frage {n}?", f"Antwort {n}") for n in range(cards))
    )
    save_deck(db, deck, now=begin)
    person = Person(default_learner(db))
    person.__dict__["calendar"] = Calendar(dt.UTC)
    for day in range(days):
        now = begin + day * dt.timedelta(days=1) + dt.timedelta(minutes=learner.rng.randrange(-120, 120))
        _sit(db, person, learner, now)
    return person


def _sit(db: Database, person: Person, learner: Learner, now: dt.datetime) -> None:
    clock = [now]
    sitting = sit_down(db, person, Wish(Scope()), now)
    if sitting is None:
        return
    desk = Desk(
        sitting.session, StorageRecorder(db, person, sitting.id, lambda: clock[0]), lambda: clock[0], person.calendar
    )
    while prompt := desk.ask():
        clock[0] += dt.timedelta(seconds=5)
        desk.answer(learner.answers(prompt.card, clock[0]), "")
    end_session(db, sitting.id, clock[0], finished=True)
