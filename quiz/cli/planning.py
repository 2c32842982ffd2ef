"""What a sitting asks: the cards within the limits of the day, or those of a sitting that stopped half-way.

A sitting keeps its plan in the database, so one that was ended by a key, a closed window or a power cut goes on where
it stopped on the same study day, with everything that can be taken back.
"""

import datetime as dt
import json
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quiz.cli.person import Person
from quiz.study.move import Happened
from quiz.study.session import Session, Way

if TYPE_CHECKING:
    from collections.abc import Iterable

    from quiz.core.article import Language
    from quiz.schedule.item import Item
    from quiz.storage import Database, Happening, Key, Scope, Stored, Unfinished

HORIZON = 400
"""Days ahead over which due cards are evened out."""
COMPARED = 5000
"""Answers of a deck with which what is typed is compared at most."""


@dataclass(frozen=True)
class Wish:
    """What somebody wants to study: which cards, in which way, how many new ones and how many in all.

    `new` is None for the limit of the day, `every_new` lifts it; `limit` None likewise for the cards to repeat.
    """

    scope: "Scope"
    way: Way = Way.DUE
    new: int | None = None
    every_new: bool = False
    limit: int | None = None

    def same(self, plan: dict[str, Any]) -> bool:
        """Whether a plan was made for this wish."""
        return bool(plan.get("wish") == self._as_json())

    def plan(self, seed: int, keys: "Iterable[Key]") -> str:
        """The plan of a sitting, to be kept."""
        return json.dumps({"wish": self._as_json(), "seed": seed, "cards": list(keys)})

    @classmethod
    def of(cls, plan: str) -> "Wish":
        """The wish for which a plan was made."""
        from quiz.storage import Scope

        scope, way, new, every_new, limit = json.loads(plan)["wish"]
        return cls(Scope(*scope), Way(way), new, every_new, limit)

    def _as_json(self) -> list[Any]:
        scope = [self.scope.deck_id, self.scope.kind, self.scope.tag]
        return [scope, str(self.way), self.new, self.every_new, self.limit]


@dataclass(frozen=True)
class Sitting:
    """A session that is about to go on: its id in the database and what had happened in it."""

    id: int
    session: Session
    happened: "list[Happening]"


def sit_down(db: "Database", person: Person, wish: Wish, now: dt.datetime) -> Sitting | None:
    """The session to begin or to go on with; None if there is nothing to ask."""
    if wish.way is not Way.CRAM and (taken_up := _taken_up(db, person, wish, now)) is not None:
        return taken_up
    from quiz.schedule.queue import queue
    from quiz.storage import load_cards, start_session

    seed = int(now.timestamp())
    rng = random.Random(seed)
    items = [_item(one) for one in load_cards(db, person.id, _keys(db, person, wish, now, rng))]
    chosen = queue(items, now=now, scheduler=person.scheduler(), rng=rng, limit=wish.limit)
    if not chosen:
        return None
    keys = [(item.deck_id, item.card.id) for item in chosen]
    plan = None if wish.way is Way.CRAM else wish.plan(seed, keys)
    today = person.calendar.start(person.calendar.day(now))
    session_id = start_session(db, person.id, wish.scope.deck_id, now, plan=plan, since=today)
    return Sitting(session_id, _session(db, person, wish, chosen, seed, now), [])


def to_go_on_with(db: "Database", person: Person, now: dt.datetime) -> "tuple[Wish, Sitting] | None":
    """The last sitting of today that stopped half-way and has something left to ask, whatever it was about."""
    from quiz.storage import unfinished_sessions

    calendar = person.calendar
    for found in unfinished_sessions(db, person.id, calendar.start(calendar.day(now))):
        wish = Wish.of(found.plan)
        sitting = _going_on(db, person, wish, found, now)
        if sitting is not None:
            return wish, sitting
    return None


def _taken_up(db: "Database", person: Person, wish: Wish, now: dt.datetime) -> Sitting | None:
    """The last sitting of today that stopped half-way and was about the same."""
    from quiz.storage import unfinished_sessions

    calendar = person.calendar
    sittings = unfinished_sessions(db, person.id, calendar.start(calendar.day(now)))
    found = next((one for one in sittings if wish.same(json.loads(one.plan))), None)
    return None if found is None else _going_on(db, person, wish, found, now)


def _going_on(db: "Database", person: Person, wish: Wish, found: "Unfinished", now: dt.datetime) -> Sitting | None:
    """A sitting as it stood when it stopped, without the cards that were answered elsewhere meanwhile."""
    from quiz.storage import happenings, load_cards
    from quiz.study.move import Done

    plan = json.loads(found.plan)
    happened = happenings(db, found.id)
    answered = {(one.deck_id, one.card_id) for one in happened if one.review is not None}
    moved = answered | {(one.deck_id, one.card_id) for one in happened}
    stored = [
        one
        for one in load_cards(db, person.id, [(deck, card) for deck, card in plan["cards"]])
        if _key(one) in moved or one.state is None or one.state.last_review < found.started
    ]
    items = [_before(db, person, one, found.started) if _key(one) in answered else _item(one) for one in stored]
    moves = [Happened(one.deck_id, one.card_id, Done(one.what), one.review) for one in happened]
    try:
        session = _session(db, person, wish, items, plan["seed"], now).replayed(moves)
    except ValueError:
        # A card was deleted meanwhile, or a setting changed: what was answered counts, and a new sitting begins.
        return None
    return None if session.current() is None else Sitting(found.id, session, happened)


def _keys(db: "Database", person: Person, wish: Wish, now: dt.datetime, rng: random.Random) -> "list[Key]":
    """The cards to ask."""
    from quiz.schedule.limits import within
    from quiz.storage import all_keys, asked_since, due_keys, new_keys

    calendar, scope = person.calendar, wish.scope
    if wish.way is not Way.DUE:
        keys = all_keys(db, person.id, now, scope)
        rng.shuffle(keys)
        return keys[: wish.limit]
    asked = asked_since(db, person.id, calendar.start(calendar.day(now)))
    limits = {deck: person.settings_for(deck) for deck in person.of_decks}
    begun = {deck: max(one.new - (asked[deck].new if deck in asked else 0), 0) for deck, one in limits.items()}
    repeated = {deck: max(one.reviews - (asked[deck].again if deck in asked else 0), 0) for deck, one in limits.items()}
    # A limit of its own goes before the general one where only that deck is studied.
    settings = person.settings_for(scope.deck_id)
    if wish.limit is not None:
        most = wish.limit
    else:
        most = max(settings.reviews - sum(_of(scope, one, deck).again for deck, one in asked.items()), 0)
    due = within(due_keys(db, person.id, now, calendar.end(now), scope), most, {} if wish.limit else repeated)
    if wish.every_new:
        fresh = None
    elif wish.new is not None:
        fresh = wish.new
    else:
        fresh = max(settings.new - sum(_of(scope, one, deck).new for deck, one in asked.items()), 0)
    new = [] if fresh == 0 else new_keys(db, person.id, now, scope, fresh)
    return due + within(new, fresh, {} if wish.new is not None or wish.every_new else begun)


def _of(scope: "Scope", asked: Any, deck: str) -> Any:
    """What was asked of a deck, nothing if that is not in the scope."""
    from quiz.storage import Asked

    return asked if scope.deck_id in {None, deck} else Asked(0, 0)


def _session(
    db: "Database", person: Person, wish: Wish, items: "Iterable[Item]", seed: int, now: dt.datetime
) -> Session:
    from functools import lru_cache

    from quiz.storage import due_by_day, load_answers

    @lru_cache
    def others(deck_id: str) -> tuple[str, ...]:
        return load_answers(db, deck_id, COMPARED)

    calendar = person.calendar
    return Session.begin(
        tuple(items),
        person.scheduler(),
        seed,
        settings=person.settings_for(wish.scope.deck_id),
        others=others,
        way=wish.way,
        limit=wish.limit if wish.way is not Way.EXAM else None,
        load=due_by_day(db, person.id, calendar.start(calendar.day(now)), HORIZON),
        of_decks={deck: person.scheduler(deck) for deck in person.of_decks},
        is_word=_is_word,
    )


def _is_word(language: "Language", form: str) -> bool:
    """Whether a language has a word; the lexicon is read at the first near miss, not before the first question."""
    from quiz.language.lexicon import is_word

    return is_word(language, form)


def _before(db: "Database", person: Person, stored: "Stored", began: dt.datetime) -> "Item":
    """A card as it was when the sitting began."""
    from dataclasses import replace

    from quiz.storage import load_log

    log = [review for review in load_log(db, person.id, stored.deck_id, stored.card.id) if review.at < began]
    return replace(_item(stored), state=person.scheduler(stored.deck_id).replay(log))


def _item(stored: "Stored") -> "Item":
    from quiz.schedule.item import Item

    return Item(stored.deck_id, stored.deck_title, stored.language, stored.card, stored.state)


def _key(stored: "Stored") -> "Key":
    return stored.deck_id, stored.card.id
