"""What all tests share: the flag that makes golden files anew."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update, which writes the golden files instead of comparing with them."""
    parser.addoption("--update", action="store_true", help="write the golden files anew")
