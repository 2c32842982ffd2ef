"""Where a server listens, and under which address phones find it."""

import socket
from contextlib import suppress

from quiz.errors import ServerError

USUAL_PORT = 8421
TRIED = 20
"""Ports after the usual one that are tried when it is taken."""
SEND_BUFFER = 65_536
"""Bytes that the system keeps for a phone that takes nothing in."""
ANYWHERE = frozenset(("0.0.0.0", "::", ""))  # noqa: S104 - phones are elsewhere


def listen(host: str, port: int | None) -> socket.socket:
    """A listening socket; without a port the usual one or one of those after it.

    Raises:
        ServerError: no such address here, or the port is taken.
    """
    ports = [port] if port is not None else [*range(USUAL_PORT, USUAL_PORT + TRIED), 0]
    for tried in ports:
        try:
            return _bound(host, tried)
        except OSError as error:
            if tried == ports[-1]:
                raise ServerError(
                    "No server can be started at {host}, port {port}: {reason}.",
                    host=host,
                    port=tried,
                    reason=error.strerror or error,
                ) from error
    raise AssertionError("there is a last port")


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        made.bind((host, port))
        made.listen(2048)
        made.setblocking(False)
    except OSError:
        made.close()
        raise
    return made


def reachable(host: str, port: int) -> str:
    """The URL for phones: the given address, or that of this machine in its network."""
    name = own_address() if host in ANYWHERE else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"


def own_address() -> str:
    """This machine's address in its network, found without sending anything; its own loopback if it has none."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        return str(probe.getsockname()[0])
    return "127.0.0.1"


def allow_many_connections(wanted: int = 8192) -> None:
    """Let this process open as many connections as a school needs, where the system allows it."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not there on Windows

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft != resource.RLIM_INFINITY and soft < wanted:
            most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
