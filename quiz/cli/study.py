"""`quiz study`: ask what is due, and save every answer before the next question."""

from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, now
from quiz.cli.options import AnyDeckName, Learner, Limit, New, Plain, Tag
from quiz.errors import NotFoundError, UsageError
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.cli.person import Person
    from quiz.cli.planning import Wish
    from quiz.core.card import Card
    from quiz.storage import Database


def study(
    deck: AnyDeckName = None,
    new: New = None,
    limit: Limit = None,
    tag: Tag = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="K", help=_("Only cards of this kind: cloze, short, choice, truefalse or reveal.")),
    ] = None,
    cram: Annotated[
        bool, typer.Option("--cram", help=_("Any cards, due or not; when they come again stays as it is."))
    ] = False,
    exam: Annotated[
        int | None, typer.Option(min=1, metavar="N", help=_("N questions without a word until the end, then a score."))
    ] = None,
    mark: Annotated[
        bool, typer.Option("--mark", help=_("Give a German school mark after the exam: 1 is the best, 6 the worst."))
    ] = False,
    plain: Plain = False,
    learner: Learner = None,
) -> None:
    """Study what is due."""
    from quiz.core.kinds import KIND_BY_NAME
    from quiz.storage import Scope, find_deck
    from quiz.study.session import Way

    if cram and exam is not None:
        raise UsageError("Either --cram or --exam, not both.")
    if mark and exam is None:
        raise UsageError("A mark is given for an exam: add --exam N.")
    if exam is not None and limit is not None:
        raise UsageError("--exam N says how many questions there are; leave --limit out.")
    if kind is not None and kind not in KIND_BY_NAME:
        raise UsageError("There is no kind {name}; there are {names}.", name=kind, names=", ".join(KIND_BY_NAME))
    deck_id = None
    if deck is not None:
        with database() as db:
            deck_id = find_deck(db, deck).id
    from quiz.cli.planning import Wish

    way = Way.CRAM if cram else Way.EXAM if exam is not None else Way.DUE
    wish = Wish(Scope(deck_id, kind, tag), way, new, limit=limit if exam is None else exam)
    study_wish(wish, plain=plain, learner=learner, marks=mark)


def study_deck(deck_id: str, *, new: int | None, limit: int | None, plain: bool, learner: str | None) -> None:
    """Study one deck with all its new cards, or `new` of them."""
    from quiz.cli.planning import Wish
    from quiz.storage import Scope

    study_wish(Wish(Scope(deck_id), new=new, every_new=new is None, limit=limit), plain=plain, learner=learner)


def study_wish(wish: "Wish", *, plain: bool, learner: str | None, marks: bool = False) -> None:
    """Study what somebody wants to, until the end or until they stop."""
    from quiz.cli.person import person
    from quiz.cli.planning import sit_down
    from quiz.cli.recording import CramRecorder, StorageRecorder
    from quiz.storage import end_session
    from quiz.study.session import Way
    from quiz.terminal.study import study as study_session

    with database() as db:
        who = person(db, learner, make=True)
        sitting = sit_down(db, who, wish, now())
        if sitting is None:
            typer.echo(_nothing(db, who, wish))
            return
        kind = CramRecorder if wish.way is Way.CRAM else StorageRecorder
        recorder = kind(db, who, sitting.id, now)
        recorder.taken_up(sitting.happened)
        finished = False
        try:
            summary = study_session(
                sitting.session,
                recorder=recorder,
                clock=now,
                calendar=who.calendar,
                console=console(),
                plain=plain,
                context=_Paragraphs(db),
                notice=_notice(wish, taken_up=bool(sitting.happened)),
                marks=marks,
            )
            finished = not summary.left
        finally:
            end_session(db, sitting.id, now(), finished=finished)


def _notice(wish: "Wish", *, taken_up: bool) -> str:
    """What is to be said before the first question."""
    from quiz.study.session import Way

    if taken_up:
        return _("You go on where you stopped.")
    if wish.way is Way.CRAM:
        return _("Cramming: when cards come again stays as it is.")
    if wish.way is Way.EXAM:
        return _("Exam: you hear at the end what was right.")
    return ""


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


def _nothing(db: "Database", who: "Person", wish: "Wish") -> str:
    """Why there is nothing to study, and what to do."""
    from quiz.storage import all_keys, deck_summaries, due_keys, load_aside, new_keys
    from quiz.study.session import Way

    decks = [deck for deck in deck_summaries(db, who.id, now()) if wish.scope.deck_id in {None, deck.id}]
    if not decks:
        return _("There are no decks yet. Make one from an article with: quiz learn ARTICLE")
    if not all_keys(db, who.id, now(), wish.scope):
        if wish.scope.kind is not None or wish.scope.tag is not None:
            raise NotFoundError("No card has this kind and tag; quiz show DECK lists the cards.")
        if load_aside(db, who.id, now(), wish.scope.deck_id):
            return _("All cards are put aside; quiz aside lists them and brings them back.")
        return _("This deck has no cards.")
    if wish.limit == 0 or wish.new == 0 or wish.way is not Way.DUE:
        return _("Nothing to ask within these limits.")
    due = due_keys(db, who.id, now(), who.end_of_today(now()), wish.scope)
    if due:
        return _("Enough for today: the limits are reached. With --limit N or --new N you can do more.")
    if new_keys(db, who.id, now(), wish.scope, 1):
        return _("Nothing is due now, and today's new cards are done. With --new N you can begin more.")
    return _("Nothing is due now. Well done!")
