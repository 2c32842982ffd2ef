"""The bodies of requests: small JSON objects that arrive in time."""

import asyncio
import json

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse

MOST_BYTES = 8_192
SECONDS = 10.0


class Refused(Exception):  # noqa: N818 - a response, not a mistake of ours
    """A request that is answered with `response`."""

    def __init__(self, response: JSONResponse) -> None:
        super().__init__(response.status_code)
        self.response = response


def refuse(status: int, error: str) -> Refused:
    """A refusal with its status and the word of the protocol for it."""
    return Refused(JSONResponse({"error": error}, status))


async def read_object(request: Request, *, empty: bool = False) -> dict[str, object]:
    """The JSON object of a body; an empty body is an empty object where that is allowed.

    Raises:
        Refused: too large, too slow, or no JSON object.
    """
    body = b""
    try:
        async with asyncio.timeout(SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    raise refuse(413, "too_large")
    except TimeoutError:
        raise refuse(408, "too_slow") from None
    except ClientDisconnect:
        raise refuse(400, "gone") from None
    if empty and not body.strip():
        return {}
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        raise refuse(422, "malformed") from None
    if not isinstance(found, dict):
        raise refuse(422, "malformed")
    return found
