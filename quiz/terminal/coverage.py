"""The article with its sentences coloured by how many cards ask about them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from quiz.locale import _, ngettext
from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from rich.console import Console

STYLES = ("dim", "green", "bold green")


def coverage(title: str, paragraphs: Sequence[Sequence[tuple[str, int]]], *, console: "Console") -> None:
    """Write the paragraphs; behind a sentence that is asked stands the number of its cards, so it needs no colour."""
    console.print(Text(one_line(title), style="bold"))
    console.print()
    for sentences in paragraphs:
        paragraph = Text()
        for sentence, cards in sentences:
            paragraph.append(one_line(sentence), style=STYLES[min(cards, len(STYLES) - 1)])
            if cards:
                paragraph.append(f" [{cards}]", style="cyan")
            paragraph.append(" ")
        console.print(paragraph)
        console.print()
    counts = [cards for sentences in paragraphs for _sentence, cards in sentences]
    asked = sum(count > 0 for count in counts)
    share = round(100 * asked / len(counts)) if counts else 0
    sentences_told = ngettext("{n} sentence", "{n} sentences", len(counts)).format(n=len(counts))
    cards_told = ngettext("{n} card", "{n} cards", sum(counts)).format(n=sum(counts))
    console.print(
        _("{asked} of {sentences} asked ({share} %), {cards}.").format(
            asked=asked, sentences=sentences_told, share=share, cards=cards_told
        ),
        markup=False,
    )
