"""Kahoot: the questions with wrong answers as the workbook that Kahoot's "Import spreadsheet" takes.

The header stands in the eighth row, the questions follow. A question has at most 120 characters, an answer 75, and
there are at most four of them; what is longer is cut, and told. Cards without wrong answers are no question for
Kahoot and are left out, and told as well.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from quiz.core.card import Card
from quiz.core.kinds.cloze import GAP
from quiz.errors import N_, Problem
from quiz.exchange.batches import batches
from quiz.exchange.format import Format, Outgoing, WriteOptions, Written
from quiz.exchange.sheet_writing import Sheet, write_workbook
from quiz.exchange.writing import write_file

LONGEST_QUESTION, LONGEST_ANSWER, MOST_ANSWERS = 120, 75, 4
SECONDS = 20
LONG_QUESTION_SECONDS = 30
"""For questions that fill more than half of the room."""
HEADER = (
    "",
    "Question - max 120 characters",
    *(f"Answer {number} - max 75 characters" for number in range(1, MOST_ANSWERS + 1)),
    "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
    "Correct answer(s) - choose at least one",
)
FIRST_ROWS = 7
WIDTHS = (5, 60, 24, 24, 24, 24, 14, 14)
SHORT_GAP = "___"

Row = tuple[str | int, ...]


def write(deck: Outgoing, path: Path, options: WriteOptions) -> Written:
    """Write the questions of `deck`, and tell what was cut or left out."""
    cut: list[Problem] = []
    sheet = Sheet("Kahoot", WIDTHS, header=FIRST_ROWS + 1)
    write_file(path, lambda file: write_workbook(file, sheet, _rows(deck, options, cut)))
    return Written((path,), tuple(cut))


def _rows(deck: Outgoing, options: WriteOptions, cut: list[Problem]) -> Iterator[Row]:
    yield ()
    yield ("", _shortened(deck.title, LONGEST_QUESTION))
    for _ in range(FIRST_ROWS - 2):
        yield ()
    yield HEADER
    number = 0
    for cards, _ in batches(deck, replace(options, recall=None)):
        for card in cards:
            answers = _answers(card, cut)
            if answers is not None:
                number += 1
                question = _cut_question(card, cut)
                right = 1 + answers.index(_shortened(_line(card.answer), LONGEST_ANSWER))
                seconds = LONG_QUESTION_SECONDS if len(question) > LONGEST_QUESTION // 2 else SECONDS
                yield (number, question, *answers, *[""] * (MOST_ANSWERS - len(answers)), seconds, right)


def _answers(card: Card, cut: list[Problem]) -> list[str] | None:
    """The answers in the order in which they are shown; None if there is nothing to choose from."""
    if not card.distractors:
        _tell(cut, N_("Left out, since it has no wrong answers: {question}"), card)
        return None
    whole = [_line(text) for text in (card.answer, *card.distractors)]
    if len(whole) > MOST_ANSWERS:
        _tell(cut, N_("More than {limit} answers, the last were left out: {question}"), card, limit=MOST_ANSWERS)
    whole = whole[:MOST_ANSWERS]
    answers = [_shortened(text, LONGEST_ANSWER) for text in whole]
    if len(set(answers)) < len(answers):
        _tell(cut, N_("Left out, since its answers are the same when cut: {question}"), card)
        return None
    if answers != whole:
        _tell(cut, N_("An answer was cut after {limit} characters: {question}"), card, limit=LONGEST_ANSWER)
    # Seeded with the card, so that a file that changes nothing changes no byte.
    random.Random(card.id).shuffle(answers)
    return answers


def _cut_question(card: Card, cut: list[Problem]) -> str:
    question = _line(card.question)
    if len(question) > LONGEST_QUESTION:
        question = question.replace(GAP, SHORT_GAP)
    if len(question) > LONGEST_QUESTION:
        _tell(cut, N_("The question was cut after {limit} characters: {question}"), card, limit=LONGEST_QUESTION)
    return _shortened(question, LONGEST_QUESTION)


def _tell(cut: list[Problem], message: str, card: Card, **parameters: object) -> None:
    cut.append(Problem(message, None, {"question": _shortened(_line(card.question), LONGEST_QUESTION), **parameters}))


def _line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str, longest: int) -> str:
    """A text of at most so many characters, cut between two words if there are any."""
    text = _line(text)
    if len(text) <= longest:
        return text
    room = text[: longest - 1]
    words = room.rpartition(" ")[0]
    return (words if len(words) > longest // 2 else room).rstrip(" ,;:") + "…"


KAHOOT = Format("kahoot", (".xlsx",), frozenset(), write)
