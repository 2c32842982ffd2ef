"""The pages: files of this package, read once, nothing from elsewhere."""

import hashlib
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PAGES = {"/": "pupil.html", "/screen": "screen.html", "/host": "host.html", "/practice": "practice.html"}
TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
}


def routes() -> list[Route]:
    """A route for each page and each file that a page needs."""
    folder = files("quiz.classroom.pages")
    names = sorted(one.name for one in folder.iterdir() if one.name.rpartition(".")[2] in TYPES)
    content = {name: folder.joinpath(name).read_bytes() for name in names}
    paths = PAGES | {f"/pages/{name}": name for name in names if not name.endswith(".html")}
    return [_route(path, content[name], TYPES[name.rpartition(".")[2]]) for path, name in paths.items()]


def _route(path: str, content: bytes, media_type: str) -> Route:
    tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}

    async def page(request: Request) -> Response:
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type=media_type, headers=headers)

    return Route(path, page, methods=["GET"])
