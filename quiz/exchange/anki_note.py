"""Notes of Anki as cards, from a text file or a package, gathered into decks.

A note with clozes gives one card for each of their numbers, hints stay in brackets after the gap; every other note
gives one card from a front and a back. HTML becomes text, pictures and sounds are left out. Notes that `quiz` itself
wrote become again what they were.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from quiz.core.article import Language, Span, stable_id
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP
from quiz.errors import N_, Problem
from quiz.exchange.anki_cloze import cloze_numbers, with_gap
from quiz.exchange.anki_html import Field, read_field
from quiz.exchange.format import Detect
from quiz.exchange.guessing import likely_kind

FIRST_NOTES = 100
"""So many notes are looked at to tell the language of a deck."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note as it came: `front` and `back` in HTML, or as plain text if not `html`.

    `line` is its line in a text file. `kind` and `distractors` are known of our own note types, though options that
    the note shows win over these; `own` says that we
    wrote it, so that every blank counts. A cloze note is known by the clozes in its front; `number` is the only one
    of these numbers that is meant, if not all are.
    """

    front: str
    back: str
    guid: str = ""
    tags: tuple[str, ...] = ()
    line: int | None = None
    html: bool = True
    own: bool = False
    kind: str | None = None
    distractors: tuple[str, ...] = ()
    number: int | None = None
    key: object = None


@dataclass(slots=True)
class Gathered:
    """A deck in the making. Its language is known or told by its first notes, and only then do cards get their ids."""

    title: str
    detect: Detect
    deck_id: str = ""
    language: Language | None = None
    problems: list[Problem] = field(default_factory=list)
    media: list[int | None] = field(default_factory=list)
    made: dict[object, str] = field(default_factory=dict)
    _cards: dict[str, Card] = field(default_factory=dict)
    _waiting: list[Note] = field(default_factory=list)
    _known: bool = False

    def add(self, note: Note) -> None:
        """Take a note in; what is wrong with it goes to `problems`, where something was left out to `media`."""
        if self._known:
            self._make(note)
            return
        self._waiting.append(note)
        if len(self._waiting) >= FIRST_NOTES:
            self._decide()

    def add_plain(self, front: str, back: str, guid: str, tags: tuple[str, ...], line: int) -> None:
        """Take a note of two texts in; most notes are that, and this way is the short one."""
        question, answer = _stripped(front), _stripped(back)
        card_id = guid or (stable_id("card", self.deck_id, question, answer) if self._known else "")
        if not self._known or not question or not answer or "{{c" in front or card_id in self._cards:
            self.add(Note(front, back, guid, tags, line, html=False))
        else:
            self._cards[card_id] = Card(card_id, likely_kind(answer), question, answer, tags=tags)

    def deck(self) -> Deck:
        """The deck with all its cards."""
        self._decide()
        return Deck(self.deck_id, self.title, self.language or "en", tuple(self._cards.values()))

    def _decide(self) -> None:
        if self._known:
            return
        self._known = True
        if self.language is None:
            sides = ((note.html, side) for note in self._waiting for side in (note.front, note.back))
            self.language = self.detect("\n".join(read_field(side).text if html else side for html, side in sides))
        self.deck_id = self.deck_id or stable_id("deck", self.language, self.title)
        for note in self._waiting:
            self._make(note)
        self._waiting.clear()

    def _make(self, note: Note) -> None:
        for card in _cards(note, self):
            wrong = tuple(KIND_BY_NAME[card.kind].problems(card))
            if not wrong and card.id in self._cards:
                wrong = (Problem(N_("There is another card with the id {id}."), parameters={"id": card.id}),)
            if wrong:
                self.problems.extend(replace(problem, line=note.line) for problem in wrong)
            else:
                self._cards[card.id] = card
                if note.key is not None:
                    self.made[note.key] = card.id


def _cards(note: Note, deck: Gathered) -> Iterator[Card]:
    front, back = (read_field(side) if note.html else Field(side) for side in (note.front, note.back))
    if front.media or back.media:
        deck.media.append(note.line)
    clean: Callable[[str], str] = str if note.own else _stripped
    numbers = cloze_numbers(note.front)
    if not numbers:
        yield _basic_card(note, front, back, deck.deck_id, clean=clean)
        return
    for number in numbers if note.number is None else [note.number]:
        question, answer = _gapped(note.front, number, html=note.html)
        question, answer = clean(question), clean(answer)
        more = "" if note.own else clean(back.text)
        guid = note.guid if len(numbers) == 1 else f"{note.guid}-c{number}"
        yield Card(
            id=guid if note.guid else stable_id("card", deck.deck_id, question, answer),
            kind="cloze" if question.count(GAP) == 1 else "reveal",
            question=question,
            answer=answer,
            accepted=tuple(back.accepted),
            distractors=note.distractors,
            evidence=_evidence(back) or _own_evidence(back, question, answer) or _beside(more),
            tags=note.tags,
        )


def _stripped(text: str) -> str:
    text = text.strip()
    return re.sub(r"\n{3,}", "\n\n", text) if "\n\n\n" in text else text


def _basic_card(note: Note, front: Field, back: Field, deck_id: str, *, clean: Callable[[str], str]) -> Card:
    question, answer = clean(front.text), clean(back.text)
    options = [clean(option) for option in front.options]
    if answer in options:
        options.remove(answer)
    return Card(
        id=note.guid or stable_id("card", deck_id, question, answer),
        kind=note.kind or front.kind or likely_kind(answer),
        question=question,
        answer=answer,
        accepted=tuple(back.accepted),
        distractors=note.distractors if not options or sorted(options) == sorted(note.distractors) else tuple(options),
        evidence=_evidence(back),
        tags=note.tags,
    )


def _gapped(text: str, number: int, *, html: bool) -> tuple[str, str]:
    """The text with a gap for the clozes of that number, and what belongs there."""
    question, answers = with_gap(text, number, GAP)
    if html:
        question, answers = read_field(question).text, [read_field(answer).text for answer in answers]
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


def _beside(text: str) -> Evidence | None:
    """What a cloze note of others shows with the answer ("Extra"), kept as its source."""
    return Evidence(text, Span(0, len(text))) if text else None
