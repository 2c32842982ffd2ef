"""Who sits at the machine: the learner with all settings in force and the study days that follow from them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from quiz.cli.opening import local_zone
from quiz.cli.places import places
from quiz.cli.settings import read_settings
from quiz.schedule.day import Calendar
from quiz.study.settings import Settings, layered

if TYPE_CHECKING:
    from quiz.core.memory import MemoryState, Review
    from quiz.schedule.scheduler import Scheduler
    from quiz.storage import Database


@dataclass(frozen=True)
class Person:
    """A learner: `everybody` and `own` are layers of settings, `of_decks` those for single decks by their ids."""

    id: int
    everybody: Mapping[str, Any] = field(default_factory=dict)
    own: Mapping[str, Any] = field(default_factory=dict)
    of_decks: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def settings(self) -> Settings:
        """The settings in general."""
        return layered(self.everybody, self.own)

    def settings_for(self, deck_id: str | None) -> Settings:
        """The settings for a deck."""
        return layered(self.everybody, self.own, self.of_decks.get(deck_id or "", {}))

    @cached_property
    def calendar(self) -> Calendar:
        """The learner's study days."""
        return Calendar(local_zone(), self.settings.day_begins)

    def end_of_today(self, now: dt.datetime) -> dt.datetime:
        """When this study day ends: what is due until then is asked today, at whatever hour somebody sits down."""
        return self.calendar.end(now)

    def scheduler(self, deck_id: str | None = None) -> "Scheduler":
        """How this learner's cards are scheduled, in general or in one deck."""
        from quiz.schedule.scheduler import Scheduler

        deck = deck_id if deck_id in self.of_decks else None
        if deck not in self._schedulers:
            settings = self.settings_for(deck)
            self._schedulers[deck] = Scheduler(settings.retention, settings.longest, settings.parameters)
        return self._schedulers[deck]

    @cached_property
    def _schedulers(self) -> "dict[str | None, Scheduler]":
        return {}

    def replay(self, deck_id: str, reviews: "list[Review]") -> "MemoryState | None":
        """The state to which the reviews of a card lead."""
        return self.scheduler(deck_id).replay(reviews)


def person(db: "Database", name: str | None = None, *, make: bool = False) -> Person:
    """The learner called `name`, or the usual one, who is made the first time if `make`.

    Raises:
        NotFoundError: nobody is called so.
        BadInputError: the settings cannot be read.
    """
    from quiz.storage import default_learner, find_learner, load_deck_settings, load_settings

    everybody = read_settings(places().settings)
    learner = default_learner(db, make=make) if name is None else find_learner(db, name)
    return Person(learner, everybody, load_settings(db, learner), load_deck_settings(db, learner))
