"""Elements of HTML and SVG as text; whatever comes from outside is escaped where it goes in."""

from collections.abc import Iterable
from html import escape

EMPTY = frozenset({"meta", "rect", "line", "circle"})
"""Elements that hold nothing."""


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *inside: str, **attributes: str | float | None) -> Markup:
    """An element; attributes that are None are left out, and an underscore at the end or within is a hyphen or none."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{said}/>" if name in EMPTY else f"<{name}{said}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str]) -> Markup:
    """Parts one after the other, those that are no markup escaped."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part) for part in parts))


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Markup:
    """A table whose first column names the rows."""
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    body = [
        element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in rest))
        for first, *rest in rows
    ]
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *body),
    )


def drawing(width: float, height: float, title: str, description: str, *inside: str, name: str = "") -> Markup:
    """An SVG picture that a screen reader knows by a title and a description; `name` is its class."""
    return element(
        "svg",
        element("title", title),
        element("desc", description),
        *inside,
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=f"{title}. {description}",
        class_=name or None,
    )


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else f"{round(value, 2):g}"
