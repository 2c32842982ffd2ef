"""A session: a queue of cards asked until each was known once.

A session is a value. Every move returns a new one and leaves the old as it was; the present memory states are not
stored but follow from the moves made so far, and taking a move back is dropping it. What has to be saved is handed
out as an `Answered`, and nothing here knows where it goes.
"""

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property, partial

from quiz.core.article import Language
from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME, Mode, Prompt
from quiz.core.marking import Mark, Verdict, mark
from quiz.core.memory import MemoryState, Rating, Review
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.grading import rate
from quiz.study.ladder import rung
from quiz.study.move import Answered, Done, Happened, Move
from quiz.study.options import pick
from quiz.study.place import Place
from quiz.study.settings import Settings
from quiz.study.summary import Progress, Summary, progress, summary

Others = Callable[[str], Iterable[str]]
"""The answers of a deck by its id, to tell a confusion from a misspelling."""
IsWord = Callable[[Language, str], bool]
"""Whether a language has a word, to tell another word from a misspelling; asked only of near misses."""


class Way(StrEnum):
    """Ways to study."""

    DUE = "due"
    """What is due and what is new, until everything was known."""
    CRAM = "cram"
    """The same with any cards, and without any effect on when they come again."""
    EXAM = "exam"
    """Every card once, whether known or not."""


@dataclass(frozen=True)
class Session:
    """The state of a session; begin one with `Session.begin`.

    `answers` and `taken`, how many cards were put on the day so many days from now, follow from the moves.
    """

    items: tuple[Item, ...]
    scheduler: Scheduler
    seed: int
    settings: Settings
    others: Others
    way: Way = Way.DUE
    limit: int | None = None
    load: Mapping[int, int] = field(default_factory=dict)
    of_decks: Mapping[str, Scheduler] = field(default_factory=dict)
    is_word: IsWord | None = None
    place: Place = field(default_factory=Place)
    moves: tuple[Move, ...] = ()
    answers: int = 0
    taken: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def begin(
        cls,
        items: Sequence[Item],
        scheduler: Scheduler,
        seed: int,
        *,
        settings: Settings | None = None,
        others: Others | None = None,
        way: Way = Way.DUE,
        limit: int | None = None,
        load: Mapping[int, int] | None = None,
        of_decks: Mapping[str, Scheduler] | None = None,
        is_word: IsWord | None = None,
    ) -> "Session":
        """A session about `items` in their order.

        `seed` shuffles options. `settings` say how cards are asked and when missed ones return. `others` tells all
        answers of a deck; without it the session knows those of its own cards. After `limit` answers the session is
        over, whatever is left. `load` is how many cards are due so many days from now, to even out the days.
        `of_decks` has the schedulers of decks that want another than `scheduler`. Without `is_word` no misspelling is
        taken for another word.
        """
        if others is None:
            known: dict[str, list[str]] = {}
            for item in items:
                known.setdefault(item.deck_id, []).append(item.card.answer)
            others = partial(_known, known)
        return cls(
            tuple(items),
            scheduler,
            seed,
            settings or Settings(),
            others,
            way,
            limit,
            load or {},
            of_decks or {},
            is_word,
        )

    # --- Looking ----------------------------------------------------------------------------------------------------

    @property
    def item(self) -> Item | None:
        """The item whose card is asked now, in the state with which the session began."""
        index = self._index
        return None if index is None else self.items[index]

    @cached_property
    def _index(self) -> int | None:
        """The place of the card that is asked now, None at the end or when the limit is reached."""
        if self.limit is not None and self.answers >= self.limit:
            return None
        return self.place.current(len(self.items))

    @property
    def last(self) -> Answered | None:
        """The last answer that was not taken back."""
        return next((move.answered for move in reversed(self.moves) if move.answered), None)

    @property
    def log(self) -> tuple[Answered, ...]:
        """Every answer that was not taken back, in order."""
        return tuple(move.answered for move in self.moves if move.answered)

    def current(self) -> Prompt | None:
        """The question to ask now, always the same until it is answered; None at the end."""
        return self._prompt

    @cached_property
    def _prompt(self) -> Prompt | None:
        index = self._index
        if index is None:
            return None
        card = self.items[index].card
        answers = self._answers_to(index)
        failed = any(answered.returns for answered in answers)
        mode = rung(card, self.state(index), self.settings.ladder, failed=failed)
        # A returning card shows its options in another order, so that nobody learns a position by heart.
        return KIND_BY_NAME[card.kind].prompt(card, random.Random(f"{self.seed}/{card.id}/{len(answers)}"), mode)

    def state(self, index: int) -> MemoryState | None:
        """The memory state of the card at `index` after the answers so far."""
        answers = self._answers_to(index)
        return answers[-1].state if answers else self.items[index].state

    def _answers_to(self, index: int) -> list[Answered]:
        """The answers to the card at `index`, in order; most cards of a long session have had none yet."""
        if index >= self.place.fresh:
            return []
        return [move.answered for move in self.moves if move.index == index and move.answered]

    def judge(self, given: str) -> Mark:
        """What an answer to the current question is worth; the session stays as it is.

        Raises:
            ValueError: there is no question, or it is one for the learner to judge.
        """
        item, prompt = self.item, self.current()
        if item is None or prompt is None or prompt.mode is Mode.REVEAL:
            raise ValueError("there is nothing to judge")
        card = prompt.card
        if prompt.mode is Mode.CHOOSE:
            chosen = pick(given, prompt.options, language=item.language)
            right = chosen is not None and prompt.options[chosen] == card.answer
            return Mark(Verdict.RIGHT if right else Verdict.WRONG, card.answer)
        known = None if self.is_word is None else partial(self.is_word, item.language)
        return mark(given, card.answers, language=item.language, others=self.others(item.deck_id), is_word=known)

    def proposed(self, verdict: Verdict, seconds: float = 0.0, hints: int = 0) -> Rating:
        """The rating that an answer to the current question earns; ValueError if there is no question."""
        index, prompt = self._index, self.current()
        if index is None or prompt is None:
            raise ValueError("there is nothing to rate")
        fresh = self.items[index].state is None or bool(self._answers_to(index))
        return rate(verdict, prompt, seconds=seconds, hints=hints, fresh=fresh)

    def preview(self, now: datetime) -> dict[Rating, MemoryState]:
        """What each rating of the current question would lead to; ValueError if there is no question."""
        index = self._index
        if index is None:
            raise ValueError("there is nothing to rate")
        item = self.items[index]
        return self._scheduler(item.deck_id).preview(self.state(index), now, card_id=item.card.id, load=self._load)

    def progress(self) -> Progress:
        """How far the session is."""
        return progress(self.moves, self.place, len(self.items), returning=self.way is not Way.EXAM)

    def summary(self) -> Summary:
        """What the session came to so far."""
        return summary(self.moves, [item.card for item in self.items], self.place.remaining(len(self.items)))

    # --- Moving -----------------------------------------------------------------------------------------------------

    def grade(
        self, rating: Rating, now: datetime, given: str = "", seconds: float = 0.0, hints: int = 0
    ) -> tuple["Session", Answered]:
        """Answer the current question; ValueError if there is none."""
        index, prompt = self._index, self.current()
        if index is None or prompt is None:
            raise ValueError("the session is over")
        item, at = self.items[index], now.astimezone(UTC)
        card_id, scheduler = item.card.id, self._scheduler(item.deck_id)
        state = scheduler.next_state(self.state(index), rating, at, card_id=card_id, load=self._load)
        days = (state.due - at).days
        return self._answered(index, Review(card_id, at, rating, given, seconds, days, prompt.mode, hints), state)

    def _answered(self, index: int, review: Review, state: MemoryState) -> tuple["Session", Answered]:
        item = self.items[index]
        answered = Answered(item.deck_id, item.card, review, state, self.state(index))
        if answered.returns and self.way is not Way.EXAM:
            place = self.place.failed(index, self.settings.steps)
        else:
            place = self.place.passed(index, self.settings.steps)
        return self._moved(place, Move(self.place, index, Done.ANSWERED, answered)), answered

    def _scheduler(self, deck_id: str) -> Scheduler:
        return self.of_decks.get(deck_id, self.scheduler)

    def _load(self, days: int) -> int:
        """How many cards are due so many days from now, those just answered among them."""
        return self.load.get(days, 0) + self.taken.get(days, 0)

    def regrade(self, rating: Rating) -> tuple["Session", Answered]:
        """Give the last answer another rating ("I was right"), as if it had had it from the start.

        The new review stands in the place of the old and has its time. What was skipped or put aside since stays so.
        ValueError if nothing was answered yet.
        """
        session, since = self, list[Move]()
        while session.moves and session.moves[-1].answered is None:
            since.insert(0, session.moves[-1])
            session, _ = session.undo()
        if session.last is None:
            raise ValueError("there is no answer to correct")
        review = session.last.review
        session, _ = session.undo()
        session, answered = session.grade(rating, review.at, review.given, review.seconds, review.hints)
        for move in since:
            if session.place.current(len(self.items)) == move.index:
                session = session.put_aside(move.done)
        return session, answered

    def skip(self) -> "Session":
        """Put the current card off to the end of the queue; the second time it is out of this session."""
        return self.put_aside(Done.SKIPPED)

    def put_aside(self, done: Done) -> "Session":
        """Skip, bury or suspend the current card; the two latter take it out of the session. ValueError if none is."""
        index = self.place.current(len(self.items))
        if index is None or done is Done.ANSWERED:
            raise ValueError("there is nothing to put aside")
        place = self.place.put_off(index) if done is Done.SKIPPED else self.place.dropped(index)
        return self._moved(place, Move(self.place, index, done))

    def undo(self) -> tuple["Session", Move]:
        """Take the last move back: the session before it, and the move.

        A corrected answer is one move, taken back as a whole. ValueError if there was no move.
        """
        if not self.moves:
            raise ValueError("there is nothing to take back")
        last = self.moves[-1]
        return self._counting(last, -1, place=last.before, moves=self.moves[:-1]), last

    def rewritten(self, deck_id: str, card: Card) -> "Session":
        """The session with other words on a card, known by its deck and id. What was answered stays."""
        items = tuple(
            replace(item, card=card) if (item.deck_id, item.card.id) == (deck_id, card.id) else item
            for item in self.items
        )
        return replace(self, items=items)

    def without(self, deck_id: str, card_id: str) -> "Session":
        """The session in which a card that was answered does not come back."""
        items = self.items
        later = tuple(
            one
            for one in self.place.later
            if (items[one.index].deck_id, items[one.index].card.id) != (deck_id, card_id)
        )
        return replace(self, place=replace(self.place, later=later))

    def replayed(self, happened: Iterable[Happened]) -> "Session":
        """The session after moves as a log has them, to take it up where it stopped.

        Raises:
            ValueError: the log does not fit the queue, as when a setting was changed in between.
        """
        session = self
        for one in happened:
            index = session.place.current(len(self.items))
            item = None if index is None else session.items[index]
            if index is None or item is None or (item.deck_id, item.card.id) != (one.deck_id, one.card_id):
                raise ValueError("something else happened than was planned")
            if one.review is None:
                session = session.put_aside(one.done)
            else:
                review, previous = one.review, session.state(index)
                state = self._scheduler(one.deck_id).next_state(
                    previous, review.rating, review.at, card_id=one.card_id, days=review.days
                )
                session, _ = session._answered(index, review, state)  # noqa: SLF001 - a session of our own
        return session

    def _moved(self, place: Place, move: Move) -> "Session":
        return self._counting(move, 1, place=place, moves=(*self.moves, move))

    def _counting(self, move: Move, step: int, *, place: Place, moves: tuple[Move, ...]) -> "Session":
        """The session with `moves`, which differ by `move`, and with the counts that follow: one more or one less."""
        if move.answered is None:
            return replace(self, place=place, moves=moves)
        taken, days = self.taken, move.answered.review.days
        if days is not None:
            taken = {**taken, days: taken.get(days, 0) + step}
            if not taken[days]:
                del taken[days]
        return replace(self, place=place, moves=moves, answers=self.answers + step, taken=taken)


def _known(answers: Mapping[str, Sequence[str]], deck_id: str) -> Sequence[str]:
    return answers.get(deck_id, ())
