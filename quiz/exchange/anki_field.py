"""Cards as the fields of Anki notes, in the HTML that Anki shows, a batch at a time.

Beside the question and the answer a note carries what a learner wants to see next to them, each in an element with a
class, by which `quiz.exchange.anki_html` finds it again:

    <ol class="quiz-choice">       the options, in an order that stays the same for a card ("quiz-truefalse" likewise)
    <div class="quiz-accepted">    further right answers, each in <i>
    <div class="quiz-source">      the sentence of the evidence, the answer in <b>, its place in `data-start`
    <div class="quiz-title">       the article's title; under a cloze that is its own source with the place instead

In text imports, which become Anki's own note types, the elements bring their style along; in packages, which have note
types of ours (`quiz.exchange.anki_note_types`), the note type does that.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quiz.core.card import Card
from quiz.core.columns import Columns, in_columns
from quiz.core.kinds.cloze import GAP
from quiz.exchange.anki_escaping import CONTROL, escape, escape_all
from quiz.exchange.format import Outgoing

OPTION_KINDS = ("choice", "truefalse")
PLAIN_KINDS = {"short", "reveal"}
ALSO = {"de": "auch richtig", "en": "also right"}

SMALL = "font-size: smaller"
STYLES = {
    "options": ' type="A" style="display: inline-block; text-align: left"',
    "accepted": f' style="{SMALL}"',
    "source": f' style="{SMALL}; margin-top: 1em"',
    "title": f' style="{SMALL}"',
}


@dataclass(slots=True)
class Fields:
    """What the notes of a batch show, the n-th of each list for the n-th card; "" where there is nothing.

    `fronts` are questions, or texts with their cloze where `clozes` says so, and then there is no answer. `places` are
    where a cloze that is its own source stands in the article, None for all other cards.
    """

    clozes: list[bool] = field(default_factory=list)
    fronts: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    accepted: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    places: list[int | None] = field(default_factory=list)


def is_cloze(card: Card) -> bool:
    """Whether the card can be a cloze note: it has one gap, and something visible goes there."""
    return _is_cloze(card.kind, card.question, card.answer)


def _is_cloze(kind: str, question: str, answer: str) -> bool:
    return kind == "cloze" and question.count(GAP) == 1 and CONTROL.sub("", answer).strip() != ""


def fields(card: Card, deck: Outgoing) -> tuple[str, str]:
    """The two fields of one card's note in a text: `sides` for a batch of one."""
    (front,), (back,) = sides(fields_of(in_columns((card,)), deck), deck)
    return front, back


def sides(found: Fields, deck: Outgoing) -> tuple[Sequence[str], Sequence[str]]:
    """The two fields of the notes in a text: front and back, or the text with its cloze and what is shown with it."""
    fronts, backs = _together(found.fronts, found.options), _together(found.answers, found.accepted, found.sources)
    if found.places.count(None) < len(found.places):
        titles = ["" if place is None else title_html(deck, place, styled=True) for place in found.places]
        backs = _together(backs, titles)
    return fronts, backs


def _together(first: Sequence[str], *more: Sequence[str]) -> Sequence[str]:
    """Columns of texts as one column, each text with what stands beside it."""
    filled = [one for one in more if any(one)]
    return list(map("".join, zip(first, *filled, strict=True))) if filled else first


def fields_of(columns: Columns, deck: Outgoing, *, styled: bool = True) -> Fields:
    """The parts of a batch of notes."""
    size = len(columns)
    if PLAIN_KINDS.issuperset(columns.kinds) and not any(columns.accepted) and not any(columns.sentences):
        # Nothing but questions and answers, which is most of what comes from elsewhere.
        nothing = [""] * size
        fronts, answers = [*escape_all(columns.questions)], [*escape_all(columns.answers)]
        return Fields([False] * size, fronts, nothing, answers, nothing, nothing, [None] * size)
    shapes = [_Shape(columns, number) for number in range(size)]
    escaped = iter(escape_all([text for shape in shapes for text in shape.texts()]))
    found = Fields()
    for shape in shapes:
        shape.put(escaped, found, deck, styled=styled)
    return found


class _Shape:
    """What of one card is shown: first its texts are told, and then put together from their escaped forms."""

    __slots__ = (
        "accepted",
        "answer",
        "before",
        "kind",
        "mark",
        "options",
        "own",
        "question",
        "right",
        "sentence",
        "start",
    )

    def __init__(self, columns: Columns, number: int) -> None:
        self.kind, self.question, self.answer = (
            columns.kinds[number],
            columns.questions[number],
            columns.answers[number],
        )
        self.accepted, self.start = columns.accepted[number], columns.starts[number]
        self.sentence, self.mark = columns.sentences[number], columns.marks[number]
        self.options: Sequence[str] = ()
        self.right = 0
        self.before: tuple[str, str] | None = None
        self.own = False
        if self.kind in OPTION_KINDS:
            options = [self.answer, *columns.distractors[number]]
            # Seeded with the card, so that an export that changes nothing changes no byte.
            random.Random(columns.ids[number]).shuffle(options)
            self.options, self.right = options, options.index(self.answer)
        elif _is_cloze(self.kind, self.question, self.answer):
            before, _, after = self.question.partition(GAP)
            self.before = before, after
            # Showing the sentence too would say it twice.
            self.own = self.sentence == before + self.answer + after and self.mark == (
                len(before),
                len(before) + len(self.answer),
            )

    def texts(self) -> Iterator[str]:
        """The texts to be escaped, in the order in which `put` takes them."""
        if self.before is None:
            yield self.question
        else:
            yield from self.before
        yield self.answer
        yield from self.options
        yield from self.accepted
        if self.sentence is not None and not self.own:
            if self.mark is None:
                yield self.sentence
            else:
                first, last = self.mark
                yield self.sentence[:first]
                yield self.sentence[first:last]
                yield self.sentence[last:]

    def put(self, escaped: Iterator[str], found: Fields, deck: Outgoing, *, styled: bool) -> None:
        """Take the escaped texts and put the card's fields into `found`."""
        front = next(escaped)
        after = "" if self.before is None else next(escaped)
        answer = next(escaped)
        found.clozes.append(self.before is not None)
        found.fronts.append(front if self.before is None else f"{front}{{{{c1::{answer}}}}}{after}")
        found.answers.append(answer if self.before is None else "")
        found.options.append(self._options(escaped, styled=styled))
        found.accepted.append(self._accepted(escaped, deck, styled=styled))
        found.sources.append(self._source(escaped, styled=styled))
        found.places.append(self.start if self.own else None)

    def _options(self, escaped: Iterator[str], *, styled: bool) -> str:
        if not self.options:
            return ""
        items = "".join(
            f'<li class="right">{next(escaped)}</li>'
            if number == self.right and not styled
            else f"<li>{next(escaped)}</li>"
            for number in range(len(self.options))
        )
        return f'<ol class="quiz-{self.kind}"{STYLES["options"] if styled else ""}>{items}</ol>'

    def _accepted(self, escaped: Iterator[str], deck: Outgoing, *, styled: bool) -> str:
        if not self.accepted:
            return ""
        answers = ", ".join(f"<i>{next(escaped)}</i>" for _ in self.accepted)
        return (
            f'<div class="quiz-accepted"{STYLES["accepted"] if styled else ""}>{ALSO[deck.language]}: {answers}</div>'
        )

    def _source(self, escaped: Iterator[str], *, styled: bool) -> str:
        if self.sentence is None or self.own:
            return ""
        shown = next(escaped)
        if self.mark is not None:
            shown = f"{shown}<b>{next(escaped)}</b>{next(escaped)}"
        style = STYLES["source"] if styled else ""
        return f'<div class="quiz-source" data-start="{self.start}"{style}>{shown}</div>'


def title_html(deck: Outgoing, place: int | None, *, styled: bool) -> str:
    """The article's title, with the place of a cloze that is its own source."""
    title = deck.article.title if deck.article else deck.title
    where = "" if place is None else f' data-start="{place}"'
    return f'<div class="quiz-title"{where}{STYLES["title"] if styled else ""}>{escape(title)}</div>'
