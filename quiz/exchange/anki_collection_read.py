"""What stands in an Anki collection, of the old layout (one row of JSON) or the new one (tables, Protocol Buffers)."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from quiz.exchange.anki_template import Template

CLOZE = 1


@dataclass(frozen=True, slots=True)
class Model:
    """A note type: its name, whether its notes are clozes, its fields, its templates by their number from 0."""

    name: str
    cloze: bool
    fields: tuple[str, ...]
    templates: dict[int, Template] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Head:
    """What there is once in a collection: note types and names of decks by id, when it began, the scheduler's version.

    `began` is in seconds; cards are due so many days after it.
    """

    models: dict[int, Model]
    decks: dict[int, str]
    began: int
    scheduler: int


def read_head(connection: sqlite3.Connection) -> Head:
    """Read it; sqlite3.Error, ValueError, KeyError or TypeError where it is not as it should be."""
    began, conf, models, decks = connection.execute("SELECT crt, conf, models, decks FROM col").fetchone()
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "notetypes" in tables:
        values = dict(connection.execute("SELECT key, val FROM config").fetchall())
        version = json.loads(values.get("schedVer", b"2"))
        return Head(dict(_new_models(connection)), dict(_new_decks(connection)), int(began), int(version))
    old = {int(key): _old_model(value) for key, value in json.loads(models).items()}
    names = {int(key): str(value["name"]) for key, value in json.loads(decks).items()}
    version = json.loads(conf).get("schedVer", 1)
    return Head(old, names, int(began), int(version))


def _old_model(value: dict[str, Any]) -> Model:
    templates = {int(one["ord"]): Template(str(one["qfmt"]), str(one["afmt"])) for one in value["tmpls"]}
    fields = sorted(value["flds"], key=lambda one: int(one["ord"]))
    return Model(str(value["name"]), value.get("type") == CLOZE, tuple(str(one["name"]) for one in fields), templates)


def _new_models(connection: sqlite3.Connection) -> Iterator[tuple[int, Model]]:
    fields: dict[int, list[str]] = {}
    for kind, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
        fields.setdefault(kind, []).append(name)
    templates: dict[int, dict[int, Template]] = {}
    for kind, number, config in connection.execute("SELECT ntid, ord, config FROM templates"):
        found = message(config)
        sides = (found.get(place, b"") for place in (1, 2))
        question, answer = (side.decode() if isinstance(side, bytes) else "" for side in sides)
        templates.setdefault(kind, {})[number] = Template(question, answer)
    for kind, name, config in connection.execute("SELECT id, name, config FROM notetypes"):
        cloze = message(config).get(1) == CLOZE
        yield kind, Model(name, cloze, tuple(fields.get(kind, ())), templates.get(kind, {}))


def _new_decks(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    for number, name in connection.execute("SELECT id, name FROM decks"):
        yield number, name.replace("\x1f", "::")


def message(data: bytes) -> dict[int, int | bytes]:
    """The fields of a Protocol Buffers message by number: whole numbers and bytes; ValueError if it is none.

    Of a field that comes more than once the last is kept (https://protobuf.dev/programming-guides/encoding/).
    """
    found: dict[int, int | bytes] = {}
    at = 0
    while at < len(data):
        tag, at = _number(data, at)
        if tag & 7 == 0:
            found[tag >> 3], at = _number(data, at)
        elif tag & 7 in (1, 5):
            at += 8 if tag & 7 == 1 else 4
        elif tag & 7 == 2:
            length, at = _number(data, at)
            found[tag >> 3] = data[at : at + length]
            at += length
        else:
            raise ValueError("not a message")
    if at > len(data):
        raise ValueError("not a whole message")
    return found


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(data):
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at
    raise ValueError("not a whole number")
