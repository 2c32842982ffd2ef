"""The calls of the protocol, as docs/classroom.md describes them."""

import asyncio
import hmac
import io
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import wraps

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from quiz.classroom.game import views
from quiz.classroom.game.hosting import Action, MalformedError
from quiz.classroom.game.names import Trouble
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.question import Question
from quiz.classroom.game.state import Phase, Player
from quiz.classroom.server.body import Refused, read_object, refuse
from quiz.classroom.server.ledger import NotStoredError
from quiz.classroom.server.limits import Guesses
from quiz.classroom.server.room import Joined, Outcome, Room
from quiz.classroom.server.stream import StreamResponse

Endpoint = Callable[[Request], Awaitable[Response]]
LONGEST_NAME_SENT = 200
LOOPBACK = frozenset(("127.0.0.1", "::1"))
REFUSALS = {
    Outcome.CLOSED: (409, "closed"),
    Outcome.OTHER: (409, "answered"),
    Outcome.MALFORMED: (422, "malformed"),
}


@dataclass(frozen=True, slots=True)
class Package:
    """A file to take home."""

    name: str
    media_type: str
    content: bytes


Pack = Callable[[Plan, list[Question]], Package]


class Api:
    """The calls upon some rooms, found by their PINs.

    `url` is the address that phones are told, `pack` makes a file for Anki of some questions of a plan.
    """

    def __init__(
        self,
        rooms: Mapping[str, Room],
        url: Callable[[], str],
        clock: Callable[[], float],
        pack: Pack | None = None,
    ) -> None:
        self._rooms = rooms
        self._pack = pack
        self._url = url
        self._clock = clock
        self._guesses = Guesses()

    @property
    def routes(self) -> list[Route]:
        """Where each call is found."""
        game = "/api/games/{pin}"
        return [
            Route("/api/health", _answered(self.health), methods=["GET"]),
            Route("/api/screen", _answered(self.screen), methods=["GET"]),
            Route(game, _answered(self.about), methods=["GET"]),
            Route(f"{game}/players", _answered(self.join), methods=["POST"]),
            Route(f"{game}/events", _answered(self.events), methods=["GET"]),
            Route(f"{game}/answers", _answered(self.answer), methods=["POST"]),
            Route(f"{game}/next", _answered(self.go_on), methods=["POST"]),
            Route(f"{game}/host/{{action}}", _answered(self.host), methods=["POST"]),
            Route(f"{game}/practice", _answered(self.practice), methods=["GET"]),
            Route(f"{game}/anki", _answered(self.anki), methods=["GET"]),
            Route(f"{game}/qr.svg", _answered(self.qr), methods=["GET"]),
        ]

    async def health(self, _request: Request) -> Response:
        """Say that all is well."""
        return JSONResponse({"status": "ok"})

    async def about(self, request: Request) -> Response:
        """What a pupil needs to know before joining."""
        room = await self._room(request)
        plan = room.game.plan
        return JSONResponse(
            {
                "title": plan.title,
                "language": plan.language,
                "way": str(plan.way),
                "names": str(plan.names),
                "locked": room.game.locked,
                "ended": room.game.phase is Phase.ENDED,
            }
        )

    async def join(self, request: Request) -> Response:
        """Let a pupil in."""
        room = await self._room(request)
        body = await read_object(request)
        name = body.get("name", "")
        if not isinstance(name, str) or len(name) > LONGEST_NAME_SENT:
            raise refuse(422, Trouble.BAD)
        if room.game.locked or room.is_full:
            raise refuse(423, "locked")
        if room.game.phase is Phase.ENDED:
            raise refuse(423, "ended")
        joined = await room.join(name)
        if isinstance(joined, Joined):
            player = joined.player
            view = {"player": player.id, "token": joined.token, "name": player.name, "team": player.team}
            return JSONResponse(view, 201)
        raise refuse(409 if joined is Trouble.TAKEN else 422, joined)

    async def events(self, request: Request) -> Response:
        """The stream of a pupil, of the host or of the projector."""
        room = await self._room(request)
        token = _token(request)
        role = _role(room, token)
        if role is not None and request.method != "HEAD":
            watching = room.audience.watch(role)
            return StreamResponse(watching, lambda: room.audience.unwatch(watching))
        if request.method == "HEAD":
            return Response(media_type=StreamResponse.media_type)
        player = _player(room, token)
        stream = room.audience.connect(player.id)
        return StreamResponse(stream, lambda: room.audience.disconnect(player.id, stream))

    async def answer(self, request: Request) -> Response:
        """Take an answer, and say so when it is on the disk."""
        room = await self._room(request)
        player = _player(room, _token(request))
        body = await read_object(request)
        index = body.get("question")
        if not isinstance(index, int) or isinstance(index, bool) or "answer" not in body:
            raise refuse(422, "malformed")
        outcome = await room.answer(player, index, body["answer"])
        if outcome is Outcome.ACCEPTED:
            return JSONResponse({"question": index, "accepted": True}, 202)
        raise refuse(*REFUSALS[outcome])

    async def go_on(self, request: Request) -> Response:
        """Let a pupil at home go on to the next question or try."""
        room = await self._room(request)
        if await room.go_on(_player(room, _token(request))):
            return JSONResponse({"accepted": True}, 202)
        raise refuse(409, "closed")

    async def host(self, request: Request) -> Response:
        """Do what the host wants, and show the new state."""
        room = await self._room(request)
        if not hmac.compare_digest(_token(request).encode(), room.door.host_token.encode()):
            raise refuse(403, "not_the_host")
        try:
            action = Action(request.path_params["action"])
        except ValueError:
            raise refuse(404, "no_such_action") from None
        try:
            await room.act(action, await read_object(request, empty=True))
        except MalformedError as error:
            raise refuse(422, f"malformed: {error}") from None
        return JSONResponse(room.view("host"))

    async def practice(self, request: Request) -> Response:
        """What a pupil did not know, to practise; only when the game is over."""
        room = await self._room(request)
        player = _player(room, _token(request))
        questions = _to_practise(room, player)
        cards = [
            {"kind": str(one.kind), "text": one.text, "options": list(one.options), **views.solution(one)}
            for one in questions
        ]
        plan = room.game.plan
        return JSONResponse({"title": plan.title, "language": plan.language, "name": player.name, "cards": cards})

    async def anki(self, request: Request) -> Response:
        """The same as a file for Anki."""
        room = await self._room(request)
        questions = _to_practise(room, _player(room, _token(request)))
        if self._pack is None or not questions:
            raise refuse(404, "nothing_to_practise")
        package = await asyncio.to_thread(self._pack, room.game.plan, questions)
        disposition = f'attachment; filename="{package.name}"'
        return Response(package.content, media_type=package.media_type, headers={"Content-Disposition": disposition})

    async def qr(self, request: Request) -> Response:
        """The address with the PIN, for cameras."""
        room = await self._room(request)
        return Response(qr_svg(f"{self._url()}/?pin={room.door.pin}"), media_type="image/svg+xml")

    async def screen(self, request: Request) -> Response:
        """The only game's door for the projector, told to a browser on the same machine alone."""
        address = request.client.host if request.client else ""
        if address not in LOOPBACK or len(self._rooms) != 1:
            raise refuse(404, "not_here")
        room = next(iter(self._rooms.values()))
        return JSONResponse({"pin": room.door.pin, "token": room.door.screen_token})

    async def _room(self, request: Request) -> Room:
        """The room with the PIN of the path; those who guess are held."""
        room = self._rooms.get(request.path_params["pin"])
        if room is not None:
            return room
        hold = self._guesses.wrong(request.client.host if request.client else "", self._clock())
        if hold is None:
            raise refuse(404, "no_such_game")
        await asyncio.sleep(hold)
        raise refuse(429, "too_many_tries")


def qr_svg(text: str) -> bytes:
    """A QR code as a picture."""
    import segno  # noqa: PLC0415 - only where a code is drawn

    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(out, kind="svg", scale=8, border=2, light="white", nl=False)
    return out.getvalue()


def _answered(endpoint: Callable[[Request], Awaitable[Response]]) -> Endpoint:
    """The endpoint with its refusals as responses, none of them kept by a browser."""

    @wraps(endpoint)
    async def answered(request: Request) -> Response:
        try:
            response = await endpoint(request)
        except Refused as refused:
            response = refused.response
        except NotStoredError:
            response = JSONResponse({"error": "not_stored"}, 503)
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return answered


def _token(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return token.strip()
    return request.query_params.get("token", "")


def _player(room: Room, token: str) -> Player:
    player = room.player(token)
    if player is None:
        raise refuse(401, "unknown_token")
    return player


def _to_practise(room: Room, player: Player) -> list[Question]:
    places = room.to_practise(player)
    if places is None:
        raise refuse(409, "not_over")
    return [room.game.plan.questions[index] for index in places]


def _role(room: Room, token: str) -> str | None:
    given = token.encode()
    if hmac.compare_digest(given, room.door.host_token.encode()):
        return "host"
    return "screen" if hmac.compare_digest(given, room.door.screen_token.encode()) else None
