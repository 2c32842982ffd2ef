"""Our own notes in Anki packages: what stands in their fields, and what they say when they come back.

Every note keeps in its last field, which no card shows, what has no place elsewhere: the deck's id and language, its
title if that is not the article's, the wrong answers in their order, and the card's id where that could not be the
guid.
"""

import html
import json
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from quiz.core.article import LANGUAGES, Language
from quiz.core.columns import Columns
from quiz.core.kinds import KIND_BY_NAME
from quiz.exchange.anki_escaping import SEPARATOR, escape, escape_all
from quiz.exchange.anki_field import Fields, title_html
from quiz.exchange.anki_note import Note
from quiz.exchange.anki_note_types import NOTE_TYPES_BY_KIND, NoteType
from quiz.exchange.format import Outgoing

TAG = re.compile(r"<[^>]*>")
BY_NAME = {one.name: one for one in NOTE_TYPES_BY_KIND.values()}


def note_types(columns: Columns, clozes: Sequence[bool]) -> list[NoteType]:
    """The note types of a batch of cards; a cloze that Anki could not show is one to look at."""
    looked_at = NOTE_TYPES_BY_KIND["reveal"]
    return [
        looked_at if kind == "cloze" and not cloze else NOTE_TYPES_BY_KIND[kind]
        for kind, cloze in zip(columns.kinds, clozes, strict=True)
    ]


def note_fields(
    columns: Columns, found: Fields, kinds: Sequence[NoteType], guids: Sequence[str], deck: Outgoing
) -> list[str]:
    """The fields of a batch of notes as Anki keeps them, with a separator between."""
    title = escape(deck.article.title if deck.article else deck.title)
    titles = [title if place is None else title_html(deck, place, styled=False) for place in found.places]
    fronts = [
        front if cloze else SEPARATOR.join((front, options, answer))
        for cloze, front, options, answer in zip(found.clozes, found.fronts, found.options, found.answers, strict=True)
    ]
    notes = _abouts(columns, kinds, guids, deck)
    joined = list(map(SEPARATOR.join, zip(fronts, found.accepted, found.sources, titles, notes, strict=True)))
    if not unicodedata.is_normalized("NFC", "".join(joined)):
        joined = [unicodedata.normalize("NFC", text) for text in joined]
    return joined


def _abouts(columns: Columns, kinds: Sequence[NoteType], guids: Sequence[str], deck: Outgoing) -> Sequence[str]:
    """The last field of each note."""
    about = {"deck": deck.id, "language": deck.language}
    if deck.article is not None and deck.article.title != deck.title:
        about["title"] = deck.title
    usual = json.dumps(about, ensure_ascii=False)
    told = [
        usual
        if not distractors and card == guid and kind == note.kind
        else json.dumps(about | _differing(card, guid, kind, note, distractors), ensure_ascii=False)
        for card, guid, kind, note, distractors in zip(
            columns.ids, guids, columns.kinds, kinds, columns.distractors, strict=True
        )
    ]
    return [escape(usual)] * len(told) if all(one is usual for one in told) else escape_all(told)


def _differing(card: str, guid: str, kind: str, note: NoteType, distractors: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if distractors:
        found["distractors"] = distractors
    if card != guid:
        found["id"] = card
    if kind != note.kind:
        found["kind"] = kind
    return found


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note of one of our types as it came back: the two sides of `Note`, and what its last field says."""

    kind: str
    front: str
    back: str
    deck_id: str = ""
    title: str = ""
    language: Language | None = None
    distractors: tuple[str, ...] = ()
    card_id: str = ""

    def note(self, guid: str, tags: tuple[str, ...], line: int | None = None, key: object = None) -> Note:
        """The note to make a card from."""
        kind = None if self.kind == "cloze" and "{{c" in self.front else self.kind
        return Note(
            self.front,
            self.back,
            self.card_id or guid,
            tags,
            line,
            html=True,
            own=True,
            kind=kind,
            distractors=self.distractors,
            key=key,
        )


def own_note(notetype: str, fields: Sequence[str]) -> OwnNote | None:
    """The note if its type is called like one of ours and has its fields, as far as they fit."""
    # A second import of a changed note type makes "Quiz Choice+" or "Quiz Choice-1a2b3" of it.
    found = next((one for name, one in BY_NAME.items() if notetype.startswith(name)), None)
    if found is None or len(fields) != len(found.fields):
        return None
    named = dict(zip(found.fields, fields, strict=True))
    about = _about(named["Quiz"])
    first = named["Text"] if found.kind == "cloze" else named["Question"] + named["Options"]
    title = named["Title"]
    if not title.startswith('<div class="quiz-title"'):
        title = f'<div class="quiz-title">{title}</div>'
    beside = named["Accepted"] + named["Source"] + title
    kind = about.get("kind")
    language = next((one for one in LANGUAGES if one == about.get("language")), None)
    distractors = about.get("distractors")
    return OwnNote(
        kind=kind if kind in KIND_BY_NAME else found.kind,
        front=first,
        back=named.get("Answer", "") + beside,
        deck_id=_text(about.get("deck")),
        title=_text(about.get("title")) or html.unescape(TAG.sub("", named["Title"])).strip(),
        language=language,
        distractors=tuple(map(str, distractors)) if isinstance(distractors, list) else (),
        card_id=_text(about.get("id")),
    )


def _about(field: str) -> dict[str, Any]:
    try:
        about = json.loads(html.unescape(field))
    except (ValueError, RecursionError):
        return {}
    return about if isinstance(about, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
