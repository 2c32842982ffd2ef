"""What all tests share: the flag that makes golden files anew, and the signals of a terminal."""

import signal

import pytest

from tests.chromium import CHROMIUM

# In the background, or under nohup, a shell has these ignored, and so would the programs that the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGQUIT, signal.SIG_DFL)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, which writes the golden files instead of comparing with them."""
    parser.addoption("--update", action="store_true", help="write the golden files anew")


def pytest_report_header() -> str:
    """Say whether pages are tested in a browser."""
    return f"browser: {CHROMIUM or 'none found, so the pages are not tested in one; install chromium'}"
