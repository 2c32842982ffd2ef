"""The text of an Anki field: HTML cleaned away, and the elements of `quiz.exchange.anki_field` taken apart."""

import html.entities
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = frozenset(("div", "p", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "blockquote", "pre", "hr"))
MEDIA = frozenset(("img", "audio", "video", "object", "embed"))
HIDDEN = frozenset(("style", "script"))
SECTION = re.compile(r"quiz-(choice|truefalse|accepted|source|title)")
BARE = re.compile(r"&(?!#?\w+;)")
SOUND = re.compile(r"\[(?:sound|anki):[^\]]*\]")


def has_markup(*texts: str) -> bool:
    """Whether there may be more in one of the texts than words."""
    return any("<" in text or "&" in text or "[" in text for text in texts)


@dataclass(slots=True)
class Field:
    """What one field says: its own text, and in our notes the sections beside it."""

    text: str = ""
    kind: str | None = None
    options: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    source: str = ""
    start: int | None = None
    marked: tuple[int, int] | None = None
    media: bool = False


def read_field(markup: str) -> Field:
    """Read the HTML of one field."""
    if not has_markup(markup):
        return Field(markup)
    reader = _Reader()
    # At the end of a text the parser loses an ampersand that begins no reference.
    reader.feed(BARE.sub("&amp;", SOUND.sub("", markup)))
    reader.close()
    found = reader.field
    found.text = "".join(reader.parts)
    found.media = found.media or SOUND.search(markup) is not None
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        # References are resolved here, to tell Anki's &nbsp; from a no-break space somebody wrote.
        super().__init__(convert_charrefs=False)
        self.field = Field()
        self.parts: list[str] = []
        self._section: str | None = None
        self._element = ""
        self._depth = 0
        self._hidden = 0
        self._mark: int | None = None

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        name = SECTION.fullmatch(attributes.get("class") or "")
        self.field.media = self.field.media or tag in MEDIA
        self._hidden += tag in HIDDEN
        if self._section is None and name is not None:
            self._enter(name[1], tag, attributes.get("data-start") or "")
        elif tag == "br":
            self._add("\n")
        elif self._section is None:
            self._break(tag)
        else:
            self._depth += tag == self._element
            self._item(tag)

    def _enter(self, section: str, tag: str, start: str) -> None:
        self._section, self._element, self._depth = section, tag, 1
        if section in ("choice", "truefalse"):
            self.field.kind = section
        if start.isdecimal():
            self.field.start = int(start)

    def _item(self, tag: str) -> None:
        if tag == "li":
            self.field.options.append("")
        elif tag == "i" and self._section == "accepted":
            self.field.accepted.append("")
            self._mark = 0
        elif tag == "b" and self._section == "source":
            self._mark = len(self.field.source)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in HIDDEN and self._hidden > 0
        if self._section is None:
            self._break(tag)
            return
        if tag == "b" and self._section == "source" and self._mark is not None:
            self.field.marked = (self._mark, len(self.field.source))
        if tag in ("b", "i"):
            self._mark = None
        self._depth -= tag == self._element
        if self._depth == 0:
            self._section = None

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._add(data)

    def handle_entityref(self, name: str) -> None:
        if name == "nbsp":
            self._add(" ")
        else:
            self._add(html.entities.html5.get(f"{name};", f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add(html.unescape(f"&#{name};"))

    def _break(self, tag: str) -> None:
        """A block begins and ends on a line of its own."""
        if tag in BLOCKS and self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")

    def _add(self, text: str) -> None:
        match self._section:
            case None:
                self.parts.append(text)
            case "choice" | "truefalse" if self.field.options:
                self.field.options[-1] += text
            case "accepted" if self._mark is not None:
                self.field.accepted[-1] += text
            case "source":
                self.field.source += text
