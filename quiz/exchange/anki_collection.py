"""The collection inside of a package: Anki's tables of schema 11, which every Anki since 2.1 reads, and their head."""

import datetime as dt
import hashlib
import json
from typing import Any

from quiz.exchange.anki_note_types import CSS, NOTE_TYPES_BY_KIND, NoteType
from quiz.exchange.format import WriteOptions

SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
    ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
    models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
    usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
    flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
    mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
    ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
    left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
    ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
    type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
INDEXES = """
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_revlog_cid ON revlog (cid);
"""
HEAD = "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')"
PRESET = 1725100000100
"""The id of the deck options that go along with progress."""
YEARS = 10 * 365
"""Days before now on which the collection says it began: further back than any card is overdue."""
CLOZE = 1


def began(options: WriteOptions) -> tuple[dt.date, dt.datetime]:
    """The study day from which Anki counts when cards are due, and its beginning."""
    day = options.calendar.day(options.now) - dt.timedelta(days=YEARS)
    return day, options.calendar.start(day)


def deck_number(deck_id: str) -> int:
    """Anki's number for a deck: the same for the same deck, and never that of one made in Anki."""
    return 1_000_000_000_000 + int(hashlib.sha256(deck_id.encode()).hexdigest()[:10], 16)


def head(deck_id: str, name: str, about: str, options: WriteOptions) -> tuple[Any, ...]:
    """The row of `col` for a collection with one deck; `about` is the deck's description."""
    _, start = began(options)
    seconds = int(options.now.timestamp())
    number, preset = deck_number(deck_id), PRESET if options.recall else 1
    offset = start.astimezone(options.calendar.tz).utcoffset() or dt.timedelta()
    conf = {
        "schedVer": 2,
        "sched2021": True,
        "creationOffset": -int(offset.total_seconds()) // 60,
        "rollover": options.calendar.begins.hour,
        "nextPos": 1,
        "curDeck": number,
        "activeDecks": [number],
        "sortType": "noteFld",
        "sortBackwards": False,
        "newSpread": 0,
        "dueCounts": True,
        "estTimes": True,
        "collapseTime": 1200,
        "timeLim": 0,
        "dayLearnFirst": False,
    }
    decks = {"1": _deck(1, "Default", "", 1, seconds), str(number): _deck(number, name, about, preset, seconds)}
    presets = {"1": _preset(1, "Default", seconds, options)}
    if preset != 1:
        presets[str(preset)] = _preset(preset, "Quiz", seconds, options)
    models = {str(one.number): _model(one, seconds, number) for one in NOTE_TYPES_BY_KIND.values()}
    return (
        int(start.timestamp()),
        seconds * 1000,
        seconds * 1000,
        *(json.dumps(one, ensure_ascii=False) for one in (conf, models, decks, presets)),
    )


def _model(kind: NoteType, seconds: int, deck: int) -> dict[str, Any]:
    cloze = kind.kind == "cloze"
    return {
        "id": kind.number,
        "name": kind.name,
        "type": CLOZE if cloze else 0,
        "mod": seconds,
        "usn": -1,
        "sortf": 0,
        "did": deck,
        "tmpls": [
            {
                "name": "Card 1",
                "ord": 0,
                "qfmt": kind.front,
                "afmt": kind.back,
                "bqfmt": "",
                "bafmt": "",
                "did": None,
                "bfont": "",
                "bsize": 0,
            }
        ],
        "flds": [
            {
                "name": name,
                "ord": place,
                "sticky": False,
                "rtl": False,
                "font": "Arial",
                "size": 20,
                "media": [],
                # What a person has no reason to edit is folded away in Anki's editor.
                "collapsed": name in ("Options", "Accepted", "Source", "Title", "Quiz"),
                "plainText": False,
            }
            for place, name in enumerate(kind.fields)
        ],
        "css": CSS,
        "latexPre": "\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\begin{document}\n",
        "latexPost": "\\end{document}",
        "latexsvg": False,
        "req": [] if cloze else [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _deck(number: int, name: str, about: str, preset: int, seconds: int) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "desc": about,
        "mod": seconds,
        "usn": -1,
        "collapsed": False,
        "browserCollapsed": False,
        "dyn": 0,
        "conf": preset,
        "extendNew": 0,
        "extendRev": 0,
        **{day: [0, 0] for day in ("newToday", "revToday", "lrnToday", "timeToday")},
    }


def _preset(number: int, name: str, seconds: int, options: WriteOptions) -> dict[str, Any]:
    preset: dict[str, Any] = {
        "id": number,
        "name": name,
        "mod": seconds,
        "usn": -1,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "dyn": False,
        "new": {"bury": False, "delays": [1.0, 10.0], "initialFactor": 2500, "ints": [1, 4, 7], "order": 1,
                "perDay": 20},
        "rev": {"bury": False, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
    }  # fmt: skip
    if options.recall:
        preset["desiredRetention"] = options.retention
        if options.parameters is not None:
            preset["fsrsParams6"] = list(options.parameters)
    return preset
