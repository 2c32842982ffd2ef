r"""GIFT: questions for Moodle's question bank as a text, written here and read in `quiz.exchange.gift_read`.

    $CATEGORY: $course$/top/Der Semmering

    // [id:77fa4ed57d5a3e1c] [tag:person]
    ::Wer plante die Strecke?:: Wer plante die Strecke? {
        =Carl Ghega
        =Ghega
        ####Carl Ghega plante die Strecke.
    }

A choice has `~` before its wrong answers, true or false is `{TRUE}` or `{FALSE}`, and a gap in a sentence has its
answer in its place. `~ = # { } :` and the backslash are written with a backslash before them, a line end is `\n`. The
source is the feedback that Moodle shows in the end.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quiz.core.card import Card
from quiz.core.kinds.cloze import GAP, filled
from quiz.exchange.batches import batches
from quiz.exchange.format import Outgoing, WriteOptions, Written
from quiz.exchange.guessing import truth
from quiz.exchange.writing import write_text

SPECIAL = re.compile(r"[~=#{}:\\]")
LONGEST_NAME = 60
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the questions of `deck`, in a category called like it."""
    write_text(path, _pieces(deck, options))
    return Written((path,))


def _pieces(deck: Outgoing, options: WriteOptions) -> Iterator[str]:
    # A slash would make a category in a category; Moodle reads two as one.
    yield f"$CATEGORY: $course$/top/{_line(deck.title).replace('/', '//')}\n"
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            yield f"\n{_question(card)}\n"


def _question(card: Card) -> str:
    tags = "".join(f" [tag:{_in_brackets(tag)}]" for tag in card.tags)
    head = f"// [id:{_in_brackets(card.id)}]{tags}\n::{escape(_shortened(_line(card.question)))}::"
    # Without its format named, Moodle would take the text for HTML.
    head += "[plain]"
    feedback = f"\n\t####{escape(card.evidence.sentence)}" if card.evidence else ""
    right = "".join(f"\n\t={escape(answer)}" for answer in card.answers)
    if card.kind == "cloze" and card.question.count(GAP) == 1:
        before, _, after = filled(card)
        if after.strip():
            return f"{head}{escape(before)}{{{right}{feedback}\n}}{escape(after)}"
    if card.kind == "truefalse" and not card.accepted and (said := truth(card.answer)) is not None:
        return f"{head}{escape(card.question)} {{{str(said).upper()}{feedback}}}"
    wrong = ""
    if card.kind in ("choice", "truefalse"):
        wrong = "".join(f"\n\t~{escape(option)}" for option in card.distractors)
    return f"{head}{escape(card.question)} {{{right}{wrong}{feedback}\n}}"


def escape(text: str) -> str:
    r"""`text` as GIFT writes it, on one line."""
    escaped = SPECIAL.sub(lambda found: f"\\{found[0]}", CONTROL.sub("", text))
    return escaped.replace("\r\n", "\n").replace("\r", "\n").replace("\n", r"\n")


def _in_brackets(text: str) -> str:
    return _line(CONTROL.sub("", text)).replace("]", r"\]")


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"
