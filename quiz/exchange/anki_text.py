"""Anki text: one file that Anki imports as it is, without a question, and imports again without doubling a note.

Tab-separated with Anki's header lines. A note is found again by its guid, so an edited card updates its note and
scheduling stays. Cloze cards become the stock note type Cloze, all others Basic; a German Anki calls them Lückentext
and Einfach and knows no other names, which is what `WriteOptions.anki_language` is for.

What `quiz.exchange.anki_read` gets back: title, language, id of the deck; id, question, answer, accepted answers,
options, evidence and tags of the cards. Lost are the article, the distractors of kinds that show no options, the
difference between short and reveal (a long answer is revealed), ids shorter than eight characters, control
characters, carriage returns, blanks in tags and letters that are not NFC; Anki would change these as well. (Measured
with anki 26.9.)
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quiz.core.article import Language
from quiz.core.card import Card
from quiz.exchange.anki_field import CONTROL, fields, is_cloze
from quiz.exchange.batches import batches
from quiz.exchange.format import Outgoing, WriteOptions, Written
from quiz.exchange.writing import write_text

NOTE_TYPES: dict[Language, tuple[str, str]] = {"en": ("Basic", "Cloze"), "de": ("Einfach", "Lückentext")}
"""Anki's names of the stock note types for question and answer, and for clozes."""

HEADER = """\
#separator:tab
#html:true
#if matches:update current
#guid column:1
#notetype column:2
#deck:{deck}
#tags column:5
#quiz:{own}
"""
"""Anki skips header lines that it does not know, so the last one keeps what it has no place for."""

OWN_LINE = "#quiz:"
VERSION = 1
SHORTEST_GUID = 8
QUOTED = re.compile(r'["\t\r\n]|\A[#\s]|\s\Z')


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the cards of `deck`; of several cards with one id the first."""
    write_text(path, _lines(deck, options))
    return Written((path,))


def _lines(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    own = json.dumps({"format": VERSION, "id": deck.id, "title": deck.title, "language": deck.language})
    yield HEADER.format(deck=deck_name(deck), own=own)
    basic, cloze = NOTE_TYPES[options.anki_language]
    written: set[str] = set()
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            guid = note_guid(card, deck)
            # Anki would make two notes of two rows with one guid.
            if guid not in written:
                written.add(guid)
                row = (guid, cloze if is_cloze(card) else basic, *fields(card, deck), " ".join(tags(card)))
                yield "\t".join(map(_cell, row)) + "\n"


def _cell(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return '"' + text.replace('"', '""') + '"' if QUOTED.search(text) else text


def note_guid(card: Card, deck: Outgoing) -> str:
    """The guid of the card's note: its id.

    A short id such as "1" was given by hand and would meet the notes of other decks, so the deck's id goes before it.
    """
    guid = " ".join(CONTROL.sub("", unicodedata.normalize("NFC", card.id)).split())
    return guid if len(guid) >= SHORTEST_GUID else f"{deck.id}-{guid}"


def deck_name(deck: Outgoing) -> str:
    """The deck's title as Anki's name for it.

    "::" would make decks within decks, an empty name a deck called "blank", and a bare number is taken for the
    number of a deck.
    """
    name = " ".join(CONTROL.sub("", unicodedata.normalize("NFC", deck.title)).split())
    name = re.sub(r"::+", " – ", name)
    return name if name and not name.isdecimal() else f"Quiz {name}".rstrip()


def tags(card: Card) -> Iterator[str]:
    """The card's tags for Anki, where a blank ends a tag."""
    for tag in card.tags:
        parts = CONTROL.sub("", "_".join(tag.split())).split("::")
        if found := "::".join(part for part in parts if part):
            yield found
