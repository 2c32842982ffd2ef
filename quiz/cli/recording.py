"""Where the moves of a session go: into the database, each before the next question is shown."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.cli.person import Person
    from quiz.core.card import Card
    from quiz.storage import Database, Happening
    from quiz.study.move import Answered, Done


class StorageRecorder:
    """Saves the moves of one session; the ids of those that can be taken back lie on a stack."""

    def __init__(self, db: "Database", person: "Person", session: int, clock: Callable[[], dt.datetime]) -> None:
        self._db, self._person, self._session, self._clock = db, person, session, clock
        self._answers: list[int] = []
        self._events: list[int] = []

    def taken_up(self, happened: "list[Happening]") -> None:
        """Know the moves that were made before the session was taken up again."""
        self._answers = [one.id for one in happened if one.review is not None]
        self._events = [one.id for one in happened if one.review is None]

    def record(self, answered: "Answered") -> None:
        """Save a new answer."""
        self._answers.append(self._save(answered, None))

    def correct(self, answered: "Answered") -> None:
        """Save an answer in the place of the last one."""
        self._answers[-1] = self._save(answered, self._answers[-1])

    def undo(self, answered: "Answered") -> None:
        """Take the last answer back."""
        from quiz.storage import undo

        replay = self._person.scheduler(answered.deck_id).replay
        undo(self._db, self._answers[-1], answered.previous, replay=replay)
        self._answers.pop()

    def put_aside(self, deck_id: str, card: "Card", done: "Done") -> None:
        """Save that a card was skipped, buried or suspended."""
        from quiz.storage import bury, record_event, suspend
        from quiz.study.move import Done

        now = self._clock()
        if done is Done.SUSPENDED:
            suspend(self._db, self._person.id, deck_id, card.id)
        elif done is Done.BURIED:
            bury(self._db, self._person.id, deck_id, card.id, self._person.end_of_today(now))
        self._events.append(record_event(self._db, self._session, (deck_id, card.id), done, now))

    def undo_aside(self, deck_id: str, card: "Card", done: "Done") -> None:
        """Take that back."""
        from quiz.storage import bury, suspend, undo_event
        from quiz.study.move import Done

        if done is Done.SUSPENDED:
            suspend(self._db, self._person.id, deck_id, card.id, suspended=False)
        elif done is Done.BURIED:
            bury(self._db, self._person.id, deck_id, card.id, None)
        undo_event(self._db, self._events.pop())

    def suspend(self, deck_id: str, card: "Card") -> None:
        """Save that an answered card is not to be asked again."""
        from quiz.storage import suspend

        suspend(self._db, self._person.id, deck_id, card.id)

    def flag(self, deck_id: str, card: "Card", why: str) -> None:
        """Save that a question is bad."""
        from quiz.storage import flag

        flag(self._db, self._person.id, deck_id, card.id, why)

    def rewrite(self, deck_id: str, card: "Card") -> None:
        """Save other words for a card."""
        from quiz.storage import edit_card

        edit_card(self._db, deck_id, card)

    def _save(self, answered: "Answered", replaces: int | None) -> int:
        from quiz.storage import record

        return record(
            self._db,
            self._person.id,
            self._session,
            answered.deck_id,
            answered.review,
            answered.state,
            replaces=replaces,
            replay=self._person.scheduler(answered.deck_id).replay,
        )


class CramRecorder(StorageRecorder):
    """Saves no answers: cramming leaves the schedule as it is. What is done to cards themselves lasts."""

    def record(self, answered: "Answered") -> None:
        """Let an answer go."""

    def correct(self, answered: "Answered") -> None:
        """Let it go as well."""

    def undo(self, answered: "Answered") -> None:
        """Nothing was saved."""
