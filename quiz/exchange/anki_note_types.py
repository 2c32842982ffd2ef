"""Our own note types for Anki packages: which fields they have, and how their cards look.

Their ids never change, so that Anki knows them again. Every note keeps in its last field, which no card shows, what
has no place elsewhere: the deck's id, title and language, the wrong answers in their
order, and the card's id where that could not be the guid.
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
from quiz.exchange.format import Outgoing

TAG = re.compile(r"<[^>]*>")
BASIC_FIELDS = ("Question", "Options", "Answer", "Accepted", "Source", "Title", "Quiz")
CLOZE_FIELDS = ("Text", "Accepted", "Source", "Title", "Quiz")


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: `number` is its id in Anki, `front` and `back` are its template."""

    kind: str
    number: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str


FRONT = '<div class="quiz {kind}"><div class="quiz-question">{{{{Question}}}}</div>{{{{Options}}}}</div>'
BESIDE = '{{Accepted}}{{Source}}<div class="quiz-title">{{Title}}</div>'
BACK = (
    '<div class="quiz {kind}"><div class="quiz-question">{{{{Question}}}}</div><hr id="answer">'
    '<div class="quiz-answer">{{{{Answer}}}}</div>'
    f"{BESIDE.replace('{', '{{').replace('}', '}}')}</div>"
)
BACK_OPTIONS = (
    '<div class="quiz {kind} quiz-back"><div class="quiz-question">{{{{Question}}}}</div>{{{{Options}}}}'
    f'<hr id="answer">{BESIDE.replace("{", "{{").replace("}", "}}")}</div>'
)
CLOZE_FRONT = '<div class="quiz cloze-note"><div class="quiz-question">{{cloze:Text}}</div></div>'
CLOZE_BACK = (
    '<div class="quiz cloze-note"><div class="quiz-question">{{cloze:Text}}</div><hr id="answer">' + BESIDE + "</div>"
)


def _basic(kind: str, number: int, name: str, back: str) -> NoteType:
    return NoteType(kind, number, name, BASIC_FIELDS, FRONT.format(kind=kind), back.format(kind=kind))


NOTE_TYPES_BY_KIND: dict[str, NoteType] = {
    one.kind: one
    for one in (
        _basic("short", 1725100000001, "Quiz Short Answer", BACK),
        _basic("choice", 1725100000002, "Quiz Choice", BACK_OPTIONS),
        _basic("truefalse", 1725100000003, "Quiz True or False", BACK_OPTIONS),
        NoteType("cloze", 1725100000004, "Quiz Cloze", CLOZE_FIELDS, CLOZE_FRONT, CLOZE_BACK),
        _basic("reveal", 1725100000005, "Quiz Look and Judge", BACK),
    )
}
_BY_NAME = {one.name: one for one in NOTE_TYPES_BY_KIND.values()}

CSS = """\
.card {
  margin: 0;
  padding: 1.5rem 1rem;
  background: #f6f4ef;
  color: #22252a;
  font: 20px/1.45 "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  text-align: left;
}
.quiz {
  box-sizing: border-box;
  max-width: 36rem;
  margin: 0 auto;
  padding: 1.4rem 1.5rem;
  background: #ffffff;
  border: 1px solid #e3dfd5;
  border-radius: 14px;
  overflow-wrap: break-word;
}
.quiz-question { font-size: 1.12em; font-weight: 600; }
#answer { margin: 1.1rem 0; border: 0; border-top: 1px solid #e3dfd5; }
.quiz-answer { font-size: 1.2em; font-weight: 600; color: #0a6b52; }
.reveal .quiz-answer { font-size: 1em; font-weight: 500; }
.quiz-accepted { margin-top: 0.3rem; font-size: 0.85em; color: #5d6470; }
.quiz-source {
  margin-top: 1rem;
  padding: 0.1rem 0 0.1rem 0.9rem;
  border-left: 3px solid #c9c3b4;
  font-size: 0.9em;
  color: #454b55;
}
.quiz-source b { color: #0a6b52; }
.quiz-title { margin-top: 0.9rem; font-size: 0.75em; color: #6a707b; }
.quiz-choice { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: option; }
.quiz-choice li {
  position: relative;
  margin-top: 0.5rem;
  padding: 0.55rem 0.8rem 0.55rem 2.6rem;
  border: 1px solid #d9d4c7;
  border-radius: 9px;
  counter-increment: option;
}
.quiz-choice li::before {
  content: counter(option, upper-alpha);
  position: absolute;
  left: 0.95rem;
  font-weight: 600;
  color: #6a707b;
}
.quiz-truefalse { display: flex; gap: 0.7rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.quiz-truefalse li {
  flex: 1;
  padding: 0.55rem;
  border: 1px solid #d9d4c7;
  border-radius: 9px;
  text-align: center;
}
.quiz-back li { opacity: 0.7; }
.quiz-back li.right {
  opacity: 1;
  background: #e3f4ec;
  border-color: #2d9a77;
  color: #0a5a45;
  font-weight: 600;
}
.quiz-back .quiz-choice li.right::before { color: #0a5a45; }
.cloze { font-weight: 600; color: #1f5fbf; }
img { max-width: 100%; height: auto; }
@media (max-width: 480px) {
  .card { padding: 0.6rem; font-size: 18px; }
  .quiz { padding: 1.1rem; border-radius: 11px; }
}
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card { background: #17191d; color: #e7e5df; }
.nightMode .quiz, .night_mode .quiz { background: #212429; border-color: #34383f; }
.nightMode #answer, .night_mode #answer { border-color: #3b4048; }
.nightMode .quiz-answer, .night_mode .quiz-answer,
.nightMode .quiz-source b, .night_mode .quiz-source b { color: #63cfa9; }
.nightMode .quiz-accepted, .night_mode .quiz-accepted,
.nightMode .quiz-title, .night_mode .quiz-title { color: #a2a8b1; }
.nightMode .quiz-source, .night_mode .quiz-source { color: #c3c7cd; border-color: #4b515a; }
.nightMode .quiz li, .night_mode .quiz li { border-color: #444a53; }
.nightMode .quiz-choice li::before, .night_mode .quiz-choice li::before { color: #a2a8b1; }
.nightMode .quiz-back li.right, .night_mode .quiz-back li.right,
.nightMode .quiz-back .quiz-choice li.right::before,
.night_mode .quiz-back .quiz-choice li.right::before { color: #8fe3c3; }
.nightMode .quiz-back li.right, .night_mode .quiz-back li.right { background: #17382e; border-color: #2d9a77; }
.nightMode .cloze, .night_mode .cloze { color: #86b6ff; }
"""


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
    found = next((one for name, one in _BY_NAME.items() if notetype.startswith(name)), None)
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
