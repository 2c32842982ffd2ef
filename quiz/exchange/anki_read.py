"""Reading Anki text: our own files, and what Anki exports as "Notes in Plain Text".

The header lines say what the columns are. A note with clozes gives one card for each of their numbers, hints stay in
brackets after the gap; every other note gives one card from its first two fields. HTML becomes text, pictures and
sounds are left out and reported. Notes are gathered into decks by their deck's name. An export names no language:
German note type names say German, otherwise `detect` is asked.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from quiz.core.article import LANGUAGES, Language, Span, stable_id
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP
from quiz.errors import N_, Problem
from quiz.exchange.anki_html import Field, read_field
from quiz.exchange.anki_text import NOTE_TYPES, OWN_LINE
from quiz.exchange.format import Detect, Read
from quiz.exchange.reading import read_text

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
GUESSED = ("\t", "|", ";", ":", ",")
"""The order in which Anki looks for a separator if none is named."""

CLOZE = re.compile(r"\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}", re.DOTALL)
TAG = re.compile(r"<(?:br|div|p|b|i|span|img|ol|ul)\b[^>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);", re.IGNORECASE)
LONGEST_SHORT_ANSWER = 80
"""Characters; who has to type more than that gives up, so a longer answer is thought of and then looked at."""


@dataclass(slots=True)
class _Header:
    """What the header lines say; columns count from 0."""

    separator: str = ""
    html: bool | None = None
    deck: str = ""
    notetype: str = ""
    tags: tuple[str, ...] = ()
    columns: dict[str, int] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Note:
    line: int
    guid: str
    notetype: str
    deck: str
    tags: tuple[str, ...]
    fields: tuple[str, ...]


def read(path: Path, detect: Detect) -> Read:
    """Read all notes of the file."""
    header, lines, first = _split(read_text(path))
    body = "\n".join(lines)
    if not header.separator:
        top = next((line for line in lines if line.strip()), "")
        header.separator = next((one for one in GUESSED if one in top), "\t")
    if header.html is None:
        header.html = TAG.search(body) is not None
    problems: list[Problem] = []
    decks: dict[str, list[_Note]] = {}
    for found in _notes(body, header, first):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            decks.setdefault(header.own.get("title") or found.deck or path.stem, []).append(found)
    if not decks and header.own:
        decks[header.own["title"]] = []
    made = [_deck(title, notes, header, detect, problems) for title, notes in decks.items()]
    return Read(tuple(made), tuple(sorted(problems, key=lambda problem: problem.line or 0)))


def _split(text: str) -> tuple[_Header, list[str], int]:
    """The header, the lines after it, and the number of the first of them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    header = _Header()
    count = 0
    for line in lines:
        if not line.startswith("#"):
            break
        count += 1
        _header_line(line, header)
    return header, lines[count:], count + 1


def _header_line(line: str, header: _Header) -> None:
    key, _, value = line[1:].partition(":")
    key, bare = key.strip().lower(), value.strip()
    if key == "separator":
        header.separator = SEPARATORS.get(bare.lower()) or value[:1]
    elif key == "html":
        header.html = bare.lower() == "true"
    elif key == "deck":
        header.deck = bare
    elif key == "notetype":
        header.notetype = bare
    elif key == "tags":
        header.tags = tuple(bare.split())
    elif key.endswith(" column") and bare.isdecimal():
        header.columns[key.removesuffix(" column")] = int(bare) - 1
    elif line.startswith(OWN_LINE):
        header.own = _own(value)


def _own(value: str) -> dict[str, Any]:
    try:
        own = json.loads(value)
    except (ValueError, RecursionError):
        return {}
    # Whatever else it is, it is a line that Anki would skip as well.
    wanted = ("id", "title", "language")
    known = isinstance(own, dict) and all(isinstance(own.get(key), str) and own[key] for key in wanted)
    return own if known and own["language"] in LANGUAGES else {}


def _notes(body: str, header: _Header, first: int) -> Iterator[_Note | Problem]:
    rows = csv.reader(io.StringIO(body, newline=""), delimiter=header.separator, strict=True)
    line = first
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield _note(row, header, line)
            line = first + rows.line_num
    except csv.Error as error:
        # After a quote that never ends there is no telling where the next row begins.
        yield Problem(N_("This row and all after it cannot be read: {reason}."), line, {"reason": error})


def _note(row: list[str], header: _Header, line: int) -> _Note:
    def cell(name: str, otherwise: str) -> str:
        number = header.columns.get(name)
        return row[number] if number is not None and number < len(row) else otherwise

    special = set(header.columns.values())
    return _Note(
        line=line,
        guid=cell("guid", ""),
        notetype=cell("notetype", header.notetype).strip(),
        deck=cell("deck", header.deck).strip(),
        tags=tuple(dict.fromkeys((*cell("tags", "").split(), *header.tags))),
        fields=tuple(text for number, text in enumerate(row) if number not in special),
    )


def _deck(title: str, notes: list[_Note], header: _Header, detect: Detect, problems: list[Problem]) -> Deck:
    language = _language(notes, header, detect)
    deck_id = header.own.get("id") or stable_id("deck", language, title)
    cards: dict[str, Card] = {}
    for note in notes:
        for card in _cards(note, header, deck_id, problems):
            wrong = tuple(KIND_BY_NAME[card.kind].problems(card))
            if not wrong and card.id in cards:
                wrong = (Problem(N_("There is another card with the id {id}."), parameters={"id": card.id}),)
            if wrong:
                problems.extend(replace(problem, line=note.line) for problem in wrong)
            else:
                cards[card.id] = card
    return Deck(deck_id, title, language, tuple(cards.values()))


def _language(notes: list[_Note], header: _Header, detect: Detect) -> Language:
    own = next((one for one in LANGUAGES if one == header.own.get("language")), None)
    if own is not None:
        return own
    if any(note.notetype in NOTE_TYPES["de"] for note in notes):
        return "de"
    return detect("\n".join(read_field(text).text for note in notes[:100] for text in note.fields[:2]))


def _cards(note: _Note, header: _Header, deck_id: str, problems: list[Problem]) -> Iterator[Card]:
    first, second = (*note.fields, "", "")[:2]
    fields = [read_field(text) if header.html else Field(text) for text in (first, second)]
    if any(one.media for one in fields):
        problems.append(Problem(N_("Pictures and sounds of this note were left out."), note.line))
    clean: Callable[[str], str] = str if header.own else _stripped
    if CLOZE.search(first) is None:
        yield _basic_card(note, fields[0], fields[1], deck_id, clean=clean)
        return
    numbers = sorted({int(found[1]) for found in CLOZE.finditer(first)})
    for number in numbers:
        question, answer = _gapped(first, number, html=bool(header.html))
        question, answer = clean(question), clean(answer)
        guid = note.guid if len(numbers) == 1 else f"{note.guid}-c{number}"
        yield Card(
            id=guid if note.guid else stable_id("card", deck_id, question, answer),
            kind="cloze" if question.count(GAP) == 1 else "reveal",
            question=question,
            answer=answer,
            accepted=tuple(fields[1].accepted),
            evidence=_evidence(fields[1]) or _own_evidence(fields[1], question, answer),
            tags=note.tags,
        )


def _stripped(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text.strip())


def _basic_card(note: _Note, front: Field, back: Field, deck_id: str, *, clean: Callable[[str], str]) -> Card:
    question, answer = clean(front.text), clean(back.text)
    options = [clean(option) for option in front.options]
    if answer in options:
        options.remove(answer)
    long = len(answer) > LONGEST_SHORT_ANSWER or "\n" in answer
    return Card(
        id=note.guid or stable_id("card", deck_id, question, answer),
        kind=front.kind or ("reveal" if long else "short"),
        question=question,
        answer=answer,
        accepted=tuple(back.accepted),
        distractors=tuple(options),
        evidence=_evidence(back),
        tags=note.tags,
    )


def _gapped(text: str, number: int, *, html: bool) -> tuple[str, str]:
    """The text with a gap for the clozes of that number, and what belongs there."""
    answers: list[str] = []

    def plain(markup: str) -> str:
        return read_field(markup).text if html else markup

    def gap(found: re.Match[str]) -> str:
        if int(found[1]) != number:
            return found[2]
        answers.append(plain(found[2]))
        return f"{GAP} ({found[3]})" if found[3] else GAP

    question = plain(CLOZE.sub(gap, text))
    return question, " … ".join(answers)


def _evidence(back: Field) -> Evidence | None:
    if not back.source or back.start is None:
        return None
    start, marked = back.start, back.marked
    answer = Span(start + marked[0], start + marked[1]) if marked else None
    return Evidence(back.source, Span(start, start + len(back.source)), answer)


def _own_evidence(back: Field, question: str, answer: str) -> Evidence | None:
    """The evidence of a cloze that is its own source."""
    if back.start is None or question.count(GAP) != 1:
        return None
    sentence = question.replace(GAP, answer)
    start = back.start + question.index(GAP)
    return Evidence(sentence, Span(back.start, back.start + len(sentence)), Span(start, start + len(answer)))
