"""The language is looked up anew for every test."""

from collections.abc import Iterator

import pytest

from quiz import locale


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    locale.language.cache_clear()
    yield
    locale.language.cache_clear()
