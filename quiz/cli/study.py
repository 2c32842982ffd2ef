"""`quiz study`: ask what is due, and save every answer before the next question."""

import random
from typing import TYPE_CHECKING

import typer

from quiz.cli.opening import console, database, end_of_today, now
from quiz.cli.options import AnyDeckName, Limit, New, Plain
from quiz.cli.places import places
from quiz.cli.settings import read_settings
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.core.card import Card
    from quiz.schedule.item import Item
    from quiz.schedule.scheduler import Scheduler
    from quiz.storage import Database
    from quiz.study.session import Answered


def study(
    deck: AnyDeckName = None,
    new: New = None,
    limit: Limit = None,
    plain: Plain = False,
) -> None:
    """Study what is due."""
    settings = read_settings(places().settings)
    deck_id = None
    if deck is not None:
        from quiz.storage import find_deck

        with database() as db:
            deck_id = find_deck(db, deck).id
    study_deck(deck_id, new=settings.new if new is None else new, limit=limit, plain=plain)


def study_deck(deck_id: str | None, *, new: int | None, limit: int | None, plain: bool) -> None:
    """Study one deck, or all where `deck_id` is None; `new` None means all new cards."""
    from quiz.schedule.queue import queue
    from quiz.schedule.scheduler import Scheduler
    from quiz.storage import default_learner, end_session, start_session
    from quiz.study.session import Session
    from quiz.terminal.study import study as study_session

    settings = read_settings(places().settings)
    with database() as db:
        learner = default_learner(db)
        began = now()
        items = _items(db, learner, deck_id, new)
        scheduler = Scheduler(desired_retention=settings.retention)
        seed = int(began.timestamp())
        chosen = queue(items, now=began, scheduler=scheduler, rng=random.Random(seed), new=new, limit=limit)
        if not chosen:
            typer.echo(_nothing(db, learner, deck_id, new=new, limit=limit))
            return
        session_id = start_session(db, learner, deck_id, began)
        try:
            study_session(
                Session.begin(chosen, scheduler, seed, _answers(db, chosen), limit),
                recorder=StorageRecorder(db, learner, session_id, scheduler),
                clock=now,
                console=console(),
                plain=plain,
                context=_Paragraphs(db),
            )
        finally:
            end_session(db, session_id, now())


class StorageRecorder:
    """Saves the answers of one session; the ids of those that can be taken back lie on a stack."""

    def __init__(self, db: "Database", learner: int, session: int, scheduler: "Scheduler") -> None:
        self._db, self._learner, self._session, self._scheduler = db, learner, session, scheduler
        self._saved: list[int] = []

    def record(self, answered: "Answered") -> None:
        """Save a new answer."""
        self._saved.append(self._save(answered, None))

    def correct(self, answered: "Answered") -> None:
        """Save an answer in the place of the last one."""
        self._saved[-1] = self._save(answered, self._saved[-1])

    def undo(self, answered: "Answered") -> None:
        """Take the last answer back."""
        from quiz.storage import undo

        undo(self._db, self._saved[-1], answered.previous, replay=self._scheduler.replay)
        self._saved.pop()

    def _save(self, answered: "Answered", replaces: int | None) -> int:
        from quiz.storage import record

        return record(
            self._db,
            self._learner,
            self._session,
            answered.deck_id,
            answered.review,
            answered.state,
            replaces=replaces,
            replay=self._scheduler.replay,
        )


class _Paragraphs:
    """The paragraph around a card's sentence; each deck's article is read once, when it is first asked for."""

    def __init__(self, db: "Database") -> None:
        self._db = db
        self._articles: dict[str, object] = {}

    def __call__(self, card: "Card", deck_id: str) -> str:
        from quiz.core.article import Article
        from quiz.storage import load_article

        if card.evidence is None:
            return ""
        if deck_id not in self._articles:
            self._articles[deck_id] = load_article(self._db, deck_id)
        article = self._articles[deck_id]
        if not isinstance(article, Article):
            return card.evidence.sentence
        return article.paragraph_at(card.evidence.span.start).of(article.text)


def _items(db: "Database", learner: int, deck_id: str | None, new: int | None) -> "list[Item]":
    """What is due and the new cards that may be shown."""
    from quiz.schedule.item import Item
    from quiz.storage import deck_summaries, load_due, load_new

    until = end_of_today()
    languages = {deck.id: deck.language for deck in deck_summaries(db, learner, until)}
    stored = [*load_due(db, learner, until, deck_id), *load_new(db, learner, deck_id, new)]
    # A deck that another process took in just now has to wait for the next session.
    known = [one for one in stored if one.deck_id in languages]
    return [Item(one.deck_id, one.deck_title, languages[one.deck_id], one.card, one.state) for one in known]


def _answers(db: "Database", items: "tuple[Item, ...]") -> dict[str, tuple[str, ...]]:
    """All answers of the decks at hand, so that a confusion is not taken for a misspelling."""
    from quiz.storage import load_deck

    deck_ids = {item.deck_id for item in items}
    return {deck_id: tuple(card.answer for card in load_deck(db, deck_id).cards) for deck_id in deck_ids}


def _nothing(db: "Database", learner: int, deck_id: str | None, *, new: int | None, limit: int | None) -> str:
    """Why there is nothing to study, and what to do."""
    from quiz.storage import deck_summaries

    decks = [deck for deck in deck_summaries(db, learner, now()) if deck_id in {None, deck.id}]
    if not decks:
        return _("There are no decks yet. Make one from an article with: quiz learn ARTICLE")
    if limit == 0 or (new == 0 and any(deck.new for deck in decks)):
        return _("Nothing to ask within these limits.")
    return _("Nothing is due now. Well done!")
