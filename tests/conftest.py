"""What all tests share: the flag that makes golden files anew."""

import pytest

from tests.chromium import CHROMIUM


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, which writes the golden files instead of comparing with them."""
    parser.addoption("--update", action="store_true", help="write the golden files anew")


def pytest_report_header() -> str:
    """Say whether pages are tested in a browser."""
    return f"browser: {CHROMIUM or 'none found, so the pages are not tested in one; install chromium'}"
