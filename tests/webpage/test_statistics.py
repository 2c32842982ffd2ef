"""The page of statistics: well formed, safe, alone in the world, and whole for who does not see the pictures."""

import re
from html.parser import HTMLParser

import pytest

from quiz import locale
from quiz.webpage.markup import Markup, element, joined
from quiz.webpage.statistics import page
from tests.statistics.learner import LONG, a_beginner, a_year

VOID = {"meta", "rect", "line", "circle"}


class Reader(HTMLParser):
    """Checks that elements are closed in order, and gathers names, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.names.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that holds nothing."""
        self.names.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        """Close the element that is open."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Gather text."""
        self.text += data


@pytest.fixture(params=["en", "de"])
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """One of the languages."""
    monkeypatch.setenv("QUIZ_LANG", request.param)
    locale.language.cache_clear()
    return str(request.param)


@pytest.mark.parametrize("numbers", [a_year(), a_beginner()], ids=["year", "beginner"])
def test_the_page_needs_nothing_from_elsewhere(spoken: str, numbers: object) -> None:
    """In both languages it is well formed, has no script, no address and nothing to load, and says its language."""
    assert isinstance(numbers, type(a_year()))
    text = page(numbers, LONG)
    found = Reader(text)
    assert not {"script", "link", "img", "iframe", "object"} & set(found.names)
    assert not {"src", "href", "onclick", "style"} & {name for _tag, name, _value in found.attributes}
    assert not re.search(r"https?:|//|url\(|@import", text)
    assert ("html", "lang", spoken) in found.attributes
    assert LONG in found.text
    assert "<die>" not in text


def test_every_picture_is_told(spoken: str) -> None:
    """Each picture has a title and a description, or is hidden where the text beside it says the same."""
    found = Reader(page(a_year(), "Bienen"))
    pictures = found.names.count("svg")
    told = [value for tag, name, value in found.attributes if (tag, name) == ("svg", "aria-label")]
    hidden = [value for tag, name, value in found.attributes if (tag, name) == ("svg", "aria-hidden")]
    assert len(told) == found.names.count("desc") == 4
    assert all(told)
    assert len(told) + len(hidden) == pictures
    assert found.names.count("details") == 3
    assert found.names.count("table") == found.names.count("caption") == 6
    assert spoken in {"en", "de"}


def test_the_page_shows_the_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The year has a square for every day up to today, the charts a column for every number, the tables a row each."""
    monkeypatch.setenv("QUIZ_LANG", "en")
    locale.language.cache_clear()
    numbers = a_year()
    found = Reader(page(numbers, "Bienen"))
    squares = [value for tag, name, value in found.attributes if (tag, name) == ("rect", "class")]
    days = sum(1 for value in squares if re.fullmatch(r"l[0-4]", value or "")) - 5
    assert days == 52 * 7 + 4
    assert squares.count("bar") == sum(cards > 0 for cards in numbers.forecast)
    assert (squares.count("right"), squares.count("wrong")) == (3, 3)
    for words in ("Days in a row", "30 days, mature", "20 of 20", "9× ", "Seit [2019] war", "history::rome"):
        assert words in found.text


def test_markup_is_escaped() -> None:
    """What comes from outside is never taken for markup, inside an element or in an attribute."""
    made = element("p", "1 < 2 & <b>", element("b", "bold"), title='say "no" & <go>', class_=None, data_x=1.5)
    assert made == (
        '<p title="say &quot;no&quot; &amp; &lt;go&gt;" data-x="1.5">1 &lt; 2 &amp; &lt;b&gt;<b>bold</b></p>'
    )
    assert joined(["<", Markup("<br>")]) == "&lt;<br>"
