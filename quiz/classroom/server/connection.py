"""The HTTP connection, with the limits that uvicorn leaves to a proxy, which a classroom does not have.

A connection that says nothing, or its headers letter by letter, is closed; so is one with too many headers, and one
more than the machine or an address may have.
"""

from asyncio import AbstractEventLoop, TimerHandle, Transport
from collections import Counter
from typing import Any

from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

HEADER_SECONDS = 10.0
MOST_HEADER_BYTES = 16_384
MOST_CONNECTIONS = 6_000
MOST_OF_ADDRESS = 4_000
"""A school of 1,000 behind one address, each phone with a stream and a request, and then again while it reconnects."""
TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Connection(HttpToolsProtocol):
    """One connection; `addresses` counts those that are open, by address."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
        *,
        addresses: Counter[str],
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self._addresses = addresses
        self._address = ""
        self._patience: TimerHandle | None = None
        self._header_bytes = 0
        self._in_headers = True

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        """Take a connection in, or not."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self._addresses[self._address] += 1
        if len(self.connections) > MOST_CONNECTIONS or self._addresses[self._address] > MOST_OF_ADDRESS:
            transport.abort()
        else:
            self._be_patient()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._addresses[self._address] -= 1
        if self._addresses[self._address] <= 0:
            del self._addresses[self._address]
        self._lose_patience()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, as long as the headers stay within their limits."""
        if self._in_headers:
            self._be_patient()
        super().data_received(data)
        if self._in_headers:
            self._header_bytes += len(data)
            if self._header_bytes > MOST_HEADER_BYTES:
                self._refuse()

    def on_message_begin(self) -> None:
        """A request begins."""
        self._in_headers = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """The headers are there."""
        self._in_headers = False
        self._header_bytes = 0
        self._lose_patience()
        if len(self.url) + sum(len(name) + len(value) for name, value in self.headers) > MOST_HEADER_BYTES:
            self._refuse()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is there; what comes next are headers again."""
        super().on_message_complete()
        self._in_headers = True

    def _refuse(self) -> None:
        if not self.transport.is_closing():
            self.transport.write(TOO_LARGE)
            self.transport.close()

    def _be_patient(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEADER_SECONDS, self.transport.abort)

    def _lose_patience(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None
