"""The cards that were forgotten most often, and what to do with those that are forgotten again and again."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from quiz.core.kinds.cloze import GAP
from quiz.locale import _, ngettext
from quiz.statistics.numbers import HardCard, Statistics
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.printable import one_line


def picture(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield a few lines a card: how often it was forgotten, the question, the answer."""
    for hard in numbers.hardest:
        times = canvas.text(f"{hard.lapses}× ").rjust(4)
        yield from canvas.wrapped(canvas.text(card_line(hard)), times)
    if told := leeches_told(numbers):
        yield from canvas.wrapped(told)


def lines(numbers: Statistics) -> Iterator[str]:
    """Yield a sentence a card."""
    for hard in numbers.hardest:
        times = ngettext("forgotten {n} time", "forgotten {n} times", hard.lapses).format(n=hard.lapses)
        yield f"{card_line(hard)} ({times})"
    if told := leeches_told(numbers):
        yield told


def card_line(hard: HardCard) -> str:
    """A card on one line; an answer that fills a gap stands in it."""
    question, answer = one_line(hard.card.question).strip(), one_line(hard.card.answer).strip()
    line = question.replace(GAP, f"[{answer}]") if GAP in question else f"{question} → {answer}"
    return line + " – " + _("suspended") if hard.suspended else line


def leeches_told(numbers: Statistics) -> str:
    """How many leeches there are and where to read what helps; "" if there are none."""
    if not numbers.leeches:
        return ""
    return ngettext(
        "{n} card is a leech, forgotten {times} times or oftener. quiz leeches tells what helps.",
        "{n} cards are leeches, forgotten {times} times or oftener. quiz leeches tells what helps.",
        numbers.leeches,
    ).format(n=numbers.leeches, times=numbers.leech)


def advice(found: Iterable[HardCard]) -> Iterator[str]:
    """Yield what helps against leeches, a sentence each; nothing if there are none."""
    if not list(found):
        return
    yield _("What helps:")
    yield _("- Reword it with quiz leeches --edit N, or with e in a session: ask for less, or more plainly.")
    yield _("- Split it: a card that asks for two things is forgotten twice as easily.")
    yield _("- Read again where it comes from: w in a session shows the paragraph.")
    yield _("- Let it go: quiz leeches --suspend N; quiz aside brings it back.")
