"""`quiz class host`: run a deck live in class; `quiz class resume`: bring a lesson back after the laptop died."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

import typer

from quiz.cli.help import Command
from quiz.cli.lesson.options import Address, Headless, Port, Questions, Screenless, Seed
from quiz.cli.opening import database, interactive, now, yes
from quiz.cli.options import DeckName
from quiz.errors import NotFoundError, UsageError
from quiz.locale import _, ngettext

if TYPE_CHECKING:
    from quiz.storage import Database, Lesson

ANY_ADDRESS = "0.0.0.0"  # noqa: S104 - phones are in the same network, not on this machine
RECENT = dt.timedelta(hours=3)
USUAL_SECONDS = 30
USUAL_QUESTIONS = 20


class HostCommand(Command):
    """The command with `--names roster FILE`, an option of two words, which Typer does not know."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Join the two words before Typer sees them."""
        joined: list[str] = []
        words = iter(args)
        for word in words:
            if word == "roster" and joined and joined[-1] == "--names":
                joined.append(f"roster:{next(words, '')}")
            else:
                joined.append(word)
        return super().parse_args(ctx, joined)


def host(
    deck: DeckName,
    questions: Questions = USUAL_QUESTIONS,
    seconds: Annotated[
        int, typer.Option(min=0, max=3600, metavar="S", help=_("Time for each question; 0 for no limit."))
    ] = USUAL_SECONDS,
    points: Annotated[
        str, typer.Option(metavar="P", help=_("accuracy: only being right counts; speed: being quick as well."))
    ] = "accuracy",
    teams: Annotated[bool, typer.Option("--teams", help=_("Play in teams, which fill up evenly."))] = False,
    team_count: Annotated[int, typer.Option(min=2, max=8, metavar="N", help=_("How many teams there are."))] = 4,
    names: Annotated[
        str, typer.Option(metavar="N", help=_("free, generated, or roster FILE: a file with one name a line."))
    ] = "free",
    extra: Annotated[
        list[str] | None,
        typer.Option(metavar="E", help=_("Extra time for somebody, in percent: “Eva=50”.")),
    ] = None,
    order: Annotated[str, typer.Option(metavar="O", help=_("deck: as in the deck; random: mixed."))] = "deck",
    ranking: Annotated[
        bool, typer.Option("--ranking", help=_("Show the first five on the projector; otherwise nobody sees others."))
    ] = False,
    seed: Seed = None,
    language: Annotated[
        str | None, typer.Option(metavar="de|en", help=_("The language to mark answers in, if not the deck's."))
    ] = None,
    address: Address = ANY_ADDRESS,
    port: Port = None,
    headless: Headless = False,
    plain: Screenless = False,
) -> None:
    """Run a deck live in class."""
    from quiz.classroom.game.plan import Points
    from quiz.cli.lesson.planning import left_out, plan_for
    from quiz.cli.lesson.serving import begin
    from quiz.storage import find_deck, find_lesson, load_deck

    if points not in set(Points):
        raise UsageError("Points are for accuracy or speed, not {given}.", given=points)
    if order not in {"deck", "random"}:
        raise UsageError("The order is deck or random, not {given}.", given=order)
    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
        if not headless and (stopped := _to_go_on_with(db, found.id)) is not None:
            _bring_back(db, stopped, headless=headless, plain=plain)
            return
        plan = plan_for(
            found,
            number=questions,
            shuffled=order == "random",
            seed=seed,
            seconds=seconds,
            points=Points(points),
            teams=team_count if teams else 0,
            names=names,
            extra=extra,
            ranking=ranking,
            language=language,
        )
        lesson = find_lesson(db, begin(db, plan))
        run(db, lesson, address, port, headless=headless, plain=plain, left_out=left_out(found))


def homework(
    deck: DeckName,
    until: Annotated[str, typer.Option(metavar=_("DATE"), help=_("The last day, such as 2026-03-05, or with a time."))],
    questions: Questions = USUAL_QUESTIONS,
    tries: Annotated[int, typer.Option(min=1, max=9, metavar="N", help=_("How often a question may be tried."))] = 3,
    names: Annotated[
        str, typer.Option(metavar="N", help=_("free, generated, or roster FILE: a file with one name a line."))
    ] = "free",
    seed: Seed = None,
    address: Address = ANY_ADDRESS,
    port: Port = None,
    headless: Headless = False,
    plain: Screenless = False,
) -> None:
    """Let everybody answer a deck at their own pace."""
    from quiz.classroom.game.plan import Way
    from quiz.cli.lesson.planning import last_moment, left_out, plan_for
    from quiz.cli.lesson.serving import begin
    from quiz.storage import find_deck, find_lesson, load_deck

    end = last_moment(until, now())
    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
        plan = plan_for(
            found, number=questions, seed=seed, way=Way.HOMEWORK, names=names, until=end.timestamp(), tries=tries
        )
        lesson = find_lesson(db, begin(db, plan))
        run(db, lesson, address, port, headless=headless, plain=plain, left_out=left_out(found))


def resume(
    game: Annotated[
        int | None, typer.Argument(metavar="N", help=_("The game's number; without it the last one."))
    ] = None,
    headless: Headless = False,
    plain: Screenless = False,
) -> None:
    """Bring the last lesson back, with every answer that was acknowledged, at the same address."""
    from quiz.storage import find_lesson, lessons

    with database() as db:
        if game is not None:
            lesson = find_lesson(db, game)
        else:
            open_ones = [one for one in lessons(db) if one.way != "paper" and one.ended is None]
            if not open_ones:
                raise NotFoundError("There is no lesson to bring back; begin one with: quiz class host DECK")
            lesson = open_ones[0]
        _bring_back(db, lesson, headless=headless, plain=plain)


def _bring_back(db: "Database", lesson: "Lesson", *, headless: bool, plain: bool) -> None:
    """Serve a game again, at the address where phones look for it."""
    where, _blank, port = lesson.address.partition(" ")
    run(db, lesson, where or ANY_ADDRESS, int(port) if port else None, headless=headless, plain=plain)


def _to_go_on_with(db: "Database", deck_id: str) -> "Lesson | None":
    """A lesson with this deck that was begun shortly before and not ended, if the teacher at the terminal wants it."""
    found = _open_ones(db, deck_id, "live")
    if not found or not interactive():
        return None
    question = _("Game {n} with this deck was not ended. Go on with it?").format(n=found[0].id)
    return found[0] if yes(question) else None


def run(
    db: "Database",
    lesson: "Lesson",
    address: str,
    port: int | None,
    *,
    headless: bool,
    plain: bool,
    left_out: int = 0,
) -> None:
    """Serve a game: for a program, or with the host's screen or lines."""
    from quiz.classroom.game.state import Phase
    from quiz.cli.lesson.desk import goodbye, host_at_desk
    from quiz.cli.lesson.serving import serve_headless, served

    with served(db, lesson, address, port) as here:
        if headless:
            serve_headless(here)
            return
        host_at_desk(here, plain=plain, notes=(*_left_out(left_out), *_others_open(db, lesson)))
        over = here.room.game.phase is Phase.ENDED
    typer.echo(goodbye(over, lesson.id))


def _left_out(cards: int) -> list[str]:
    """What to say of cards that cannot be asked in class."""
    told = ngettext(
        "{n} card is left out: it is to be looked at, or its answer is too long to type.",
        "{n} cards are left out: they are to be looked at, or their answers are too long to type.",
        cards,
    )
    return [told.format(n=cards)] if cards else []


def _others_open(db: "Database", lesson: "Lesson") -> list[str]:
    """What to say if a lesson with this deck was begun shortly before and not ended: it can come back."""
    found = [one for one in _open_ones(db, lesson.deck_id, lesson.way) if one.id < lesson.id]
    return [_("Game {n} was not ended; quiz class resume {n} brings it back.").format(n=found[0].id)] if found else []


def _open_ones(db: "Database", deck_id: str, way: str) -> "list[Lesson]":
    """Lessons with a deck that were begun shortly before and not ended, the last one first."""
    from quiz.storage import lessons

    recent = now() - RECENT
    return [one for one in lessons(db, deck_id) if one.way == way and one.ended is None and one.started > recent]
