"""The two sides of a card in Anki's templates, as far as they are words.

`{{Field}}` with any filters before it, `{{#Field}}…{{/Field}}` if there is something in it, `{{^Field}}…{{/Field}}` if
not. The answer side usually shows the question again; here each side is only what it adds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quiz.exchange.anki_html import read_field

PLACE = re.compile(r"\{\{([^{}]*)\}\}")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SPECIAL = frozenset(("tags", "deck", "subdeck", "type", "card", "cardflag", "frontside"))


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of card of a note type: the templates of its question and of its answer."""

    question: str
    answer: str

    def sides(self, fields: Mapping[str, str]) -> tuple[str, str]:
        """Question and answer in HTML. What the question only hints at, and what it lets one type, is an answer."""
        asked = {name for name, how in _named(self.question) if how not in ("type", "hint")}
        question = _rendered(self.question, fields, leave_out=("type", "hint"))
        hidden = {name for name, how in _named(self.question) if how == "hint"} - asked
        rest = {name: "" if name in asked else text for name, text in fields.items()}
        answer = _rendered(self.answer, {**fields, **rest}, leave_out=())
        shown = {name for name, _ in _named(self.answer)}
        hints = [fields[name] for name in hidden - shown if fields.get(name)]
        return question, "<br>".join((answer, *hints))


def is_empty(markup: str) -> bool:
    """Whether a side shows no words."""
    return not read_field(markup).text.strip()


def cloze_sides(template: Template, fields: Mapping[str, str]) -> tuple[str, str]:
    """The same of a cloze note, the clozes still in braces."""
    clozes = {name for name, how in _named(template.question) if how == "cloze"}
    question = _rendered(template.question, fields, leave_out=("type", "hint"))
    rest = {name: "" if name in clozes else text for name, text in fields.items()}
    asked = {name for name, how in _named(template.question) if how not in ("type", "hint")} - clozes
    return question, _rendered(template.answer, {**rest, **dict.fromkeys(asked, "")}, leave_out=())


def _named(template: str) -> Iterator[tuple[str, str]]:
    """The fields that a template shows, each with the filter that says the most about how."""
    for found in PLACE.finditer(COMMENT.sub("", template)):
        inside = found[1].strip()
        if inside[:1] not in "#^/":
            *filters, name = (part.strip() for part in inside.split(":"))
            yield name, next((one for one in ("type", "cloze", "hint") if one in filters), "")


def _rendered(template: str, fields: Mapping[str, str], leave_out: tuple[str, ...]) -> str:
    pieces: list[str] = []
    hidden: list[bool] = []
    at = 0
    template = COMMENT.sub("", template)
    for found in PLACE.finditer(template):
        if not any(hidden):
            pieces.append(template[at : found.start()])
        at = found.end()
        inside = found[1].strip()
        sign, name = inside[:1], inside[1:].strip()
        if sign in ("#", "^") and sign:
            hidden.append(is_blank(fields.get(name, "")) == (sign == "#"))
        elif sign == "/":
            if hidden:
                hidden.pop()
        elif not any(hidden):
            *filters, name = (part.strip() for part in inside.split(":"))
            if name.lower() not in SPECIAL and not set(filters) & set(leave_out):
                pieces.append(fields.get(name, ""))
    if not any(hidden):
        pieces.append(template[at:])
    return "".join(pieces)


def is_blank(markup: str) -> bool:
    """Whether Anki takes a field for empty: nothing but blanks, line breaks and empty blocks."""
    return not re.sub(r"(?i)<br ?/?>|</?div ?/?>|&nbsp;|\s", "", markup)
