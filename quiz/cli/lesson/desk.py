"""The host's desk for a running game: a screen, or plain lines where there is no terminal."""

from typing import TYPE_CHECKING

from quiz.cli.opening import on_screen
from quiz.locale import _

if TYPE_CHECKING:
    from quiz.cli.lesson.serving import Served
    from quiz.terminal.lesson import Desk, View

HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
QUIET = 2


def host_at_desk(here: "Served", *, plain: bool, notes: tuple[str, ...] = ()) -> None:
    """Let the host play until they quit."""
    desk = desk_for(here, notes)
    if plain or not on_screen():
        from quiz.terminal.lesson_plain import HostLines

        HostLines(desk).run()
    else:
        from quiz.terminal.lesson_screen import HostScreen

        HostScreen(desk).run()


def desk_for(here: "Served", notes: tuple[str, ...]) -> "Desk":
    """The desk of a game that is served."""
    from collections.abc import Callable

    from quiz.classroom.game.hosting import Action
    from quiz.terminal.lesson import Desk

    room, serving = here.room, here.serving

    def view() -> "View":
        return room.view("host")

    def act(action: str, body: dict[str, object]) -> None:
        serving.call(room.act(Action(action), body))

    def listen(heard: Callable[[], None]) -> None:
        room.heard = lambda _game: heard()

    pages = (here.host_url, here.screen_url)
    return Desk(view, act, listen, serving.clock, here.join_url, code_rows(here.join_url), pages, notes)


def code_rows(text: str) -> tuple[str, ...]:
    """A QR code as rows of half blocks, with its quiet zone."""
    import segno

    made = segno.make(text, error="l", micro=False)
    rows = [[bool(cell) for cell in row] for row in made.matrix_iter(border=QUIET)]
    if len(rows) % 2:
        rows.append([False] * len(rows[0]))
    return tuple(
        "".join(HALVES[top, bottom] for top, bottom in zip(rows[line], rows[line + 1], strict=True))
        for line in range(0, len(rows), 2)
    )


def goodbye(ended: bool, game: int) -> str:
    """What to do next, said when the desk is left."""
    if ended:
        return _("What the class knows: quiz class report {n}").format(n=game)
    return _("The lesson is kept; quiz class resume {n} brings it back.").format(n=game)
