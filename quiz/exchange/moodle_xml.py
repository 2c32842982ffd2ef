"""Moodle XML: questions for Moodle's question bank, with tags, ids and the source as feedback.

Moodle's own exchange format (https://docs.moodle.org/en/Moodle_XML_format). Choices are "multichoice", statements
"truefalse", what is typed is a "shortanswer", and what is only looked at is an "essay", whose answer the teacher sees
when grading. Gaps are shown as they are here, as five low lines.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from quiz.core.card import Card
from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.format import Format, Outgoing, WriteOptions, Written
from quiz.exchange.guessing import truth
from quiz.exchange.writing import write_text

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST_NAME = 60
LONGEST_ID = 100
"""Characters of an id number that Moodle keeps."""


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the questions of `deck`, in a category called like it; cards that become essays are told."""
    essays: list[Card] = []
    write_text(path, _pieces(deck, options, essays))
    cut: tuple[Problem, ...] = ()
    if essays:
        cut = (
            Problem(
                N_("Cards to look at became essays, which a teacher grades: {number}."), None, {"number": len(essays)}
            ),
        )
    return Written((path,), cut)


def _pieces(deck: Outgoing, options: WriteOptions, essays: list[Card]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
    # A slash would make a category in a category; Moodle reads two as one.
    category = _text(f"$course$/top/{_line(deck.title).replace('/', '//')}")
    yield f'  <question type="category"><category>{category}</category></question>\n'
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            if card.kind == "reveal":
                essays.append(card)
            yield _question(card)
    yield "</quiz>\n"


def _question(card: Card) -> str:
    said = truth(card.answer) if card.kind == "truefalse" else None
    if said is not None:
        kind, answers = "truefalse", _true_or_false(said)
    elif card.kind in ("choice", "truefalse"):
        kind, answers = "multichoice", _choice(card)
    elif card.kind == "reveal":
        kind, answers = "essay", f'    <graderinfo format="plain_text">{_text(card.answer)}</graderinfo>\n'
    else:
        kind = "shortanswer"
        answers = "    <usecase>0</usecase>\n" + "".join(_answer(text, 100) for text in card.answers)
    source = card.evidence.sentence if card.evidence else ""
    tags = "".join(f"<tag>{_text(_line(tag))}</tag>" for tag in card.tags)
    return (
        f'  <question type="{kind}">\n'
        f"    <name>{_text(_shortened(_line(card.question)))}</name>\n"
        f'    <questiontext format="plain_text">{_text(card.question)}</questiontext>\n'
        f'    <generalfeedback format="plain_text">{_text(source)}</generalfeedback>\n'
        f"    <defaultgrade>1</defaultgrade>\n    <hidden>0</hidden>\n"
        f"    <idnumber>{escape(CONTROL.sub('', card.id))[:LONGEST_ID]}</idnumber>\n"
        f"{answers}    <tags>{tags}</tags>\n  </question>\n"
    )


def _true_or_false(said: bool) -> str:
    return "".join(
        f'    <answer fraction="{100 if word is said else 0}" format="moodle_auto_format">'
        f"<text>{str(word).lower()}</text></answer>\n"
        for word in (True, False)
    )


def _choice(card: Card) -> str:
    options = "".join(_answer(text, 100) for text in card.answers[:1])
    options += "".join(_answer(text, 0) for text in card.distractors)
    return f"    <single>true</single>\n    <shuffleanswers>true</shuffleanswers>\n{options}"


def _answer(text: str, fraction: int) -> str:
    return f'    <answer fraction="{fraction}" format="plain_text">{_text(text)}</answer>\n'


def _text(text: str) -> str:
    return f"<text>{escape(CONTROL.sub('', text))}</text>"


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"


MOODLE_XML = Format("moodle-xml", (".xml",), frozenset(), write)
