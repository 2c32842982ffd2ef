"""Decks and tags as tables: how their cards stand, and how much of them is known."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from quiz.locale import _, ngettext
from quiz.locale.figures import percent, stretch, whole
from quiz.statistics.numbers import Cards, OfDeck, OfTag, Statistics
from quiz.statistics.tally import share
from quiz.terminal.figures.canvas import Canvas
from quiz.terminal.printable import one_line

MOST = 20
"""So many decks or tags are shown on a screen."""
LEAST_NAME = 14


def decks(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield a line a deck; columns that find no room are left out from the right."""
    heads = [_("Deck"), _("cards"), _("due"), _("new"), _("known"), _("kept"), _("time")]
    yield from _table(heads, [[deck.title, *_of_deck(deck)] for deck in numbers.decks], canvas)


def tags(numbers: Statistics, canvas: Canvas) -> Iterator[Text]:
    """Yield a line a tag, those below another indented."""
    heads = [_("Tag"), _("cards"), _("due"), _("new"), _("known"), _("forgotten")]
    yield from _table(heads, [["  " * tag.depth + tag.name, *_of_tag(tag)] for tag in numbers.tags], canvas)


def deck_lines(numbers: Statistics) -> Iterator[str]:
    """Yield a sentence a deck."""
    for deck in numbers.decks:
        kept = percent(share(deck.year.later_right, deck.year.later))
        yield _("{name}: {cards}; kept in mind {kept} over the last year, time {time}").format(
            name=one_line(deck.title).strip(), cards=_cards(deck.cards), kept=kept, time=stretch(deck.year.seconds)
        )


def tag_lines(numbers: Statistics) -> Iterator[str]:
    """Yield a sentence a tag."""
    for tag in numbers.tags:
        times = ngettext("forgotten {n} time", "forgotten {n} times", tag.cards.lapses)
        yield f"{one_line(tag.tag).strip()}: {_cards(tag.cards)}; {times.format(n=whole(tag.cards.lapses))}"


def _cards(cards: Cards) -> str:
    return ngettext(
        "{n} card, {due} due, {new} new, known now {recall}",
        "{n} cards, {due} due, {new} new, known now {recall}",
        cards.cards,
    ).format(n=whole(cards.cards), due=whole(cards.due), new=whole(cards.new), recall=percent(cards.recall))


def _of_deck(deck: OfDeck) -> list[str]:
    kept = percent(share(deck.year.later_right, deck.year.later))
    return [*_counts(deck.cards), kept, stretch(deck.year.seconds)]


def _of_tag(tag: OfTag) -> list[str]:
    return [*_counts(tag.cards), whole(tag.cards.lapses)]


def _counts(cards: Cards) -> list[str]:
    return [whole(cards.cards), whole(cards.due), whole(cards.new), percent(cards.recall)]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], canvas: Canvas) -> Iterator[Text]:
    shown = [[canvas.text(cell) for cell in row] for row in rows[:MOST]]
    widths = [max(cell_len(row[place]) for row in (heads, *shown)) for place in range(len(heads))]
    while len(widths) > 2 and LEAST_NAME + sum(widths[1:]) + 2 * (len(widths) - 1) > canvas.width:
        widths.pop()
    room = canvas.width - sum(widths[1:]) - 2 * (len(widths) - 1)
    widths[0] = min(max(widths[0], 1), room)
    for number, row in enumerate((heads, *shown)):
        indent = len(row[0]) - len(row[0].lstrip())
        name = " " * indent + canvas.fitted(row[0].strip(), widths[0] - indent)
        cells = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=False))
        yield Text("  ".join([name, *cells]), style="dim" if number == 0 else "")
    if (more := len(rows) - MOST) > 0:
        yield Text(_("and {n} more").format(n=more), style="dim")
