"""Terminal tests speak English in this process, whatever the machine's locale says."""

from collections.abc import Iterator

import pytest

from quiz import locale


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("QUIZ_LANG", "en")
    locale.language.cache_clear()
    yield
    locale.language.cache_clear()
