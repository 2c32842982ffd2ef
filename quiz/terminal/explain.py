"""Why a deck has the cards it has: every sentence, what was made of it, and what became of that."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from quiz.locale import _, ngettext
from quiz.terminal.printable import one_line
from quiz.terminal.tables import unbroken

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Proposal:
    """A question that a rule proposed; `refused` says why it is not in the deck, in the user's language, or nothing."""

    rule: str
    sure: float
    question: str
    answer: str
    refused: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence: how it was read if not as it stands, its words that point elsewhere, each with the reason."""

    sentence: str
    read_as: str
    pointing: Sequence[tuple[str, str]]
    proposals: Sequence[Proposal]


def explain(explanations: Iterable[Explanation], *, console: "Console") -> None:
    """Write what was made of every sentence; asked questions are marked with +, the others with -."""
    out = unbroken(console)
    asked = proposed = 0
    for number, one in enumerate(explanations, start=1):
        out.print(Text.assemble((f"{number}. ", "dim"), (one_line(one.sentence), "bold")))
        if one.read_as:
            out.print(Text(_("   read as: {words}").format(words=one_line(one.read_as)), style="dim"))
        for word, why in one.pointing:
            out.print(Text(f"   ? {word}: {why}", style="dim"))
        for proposal in one.proposals:
            out.print(_line(proposal))
        if not one.proposals and not one.pointing:
            out.print(Text("   " + _("no rule has a question for it"), style="dim"))
        proposed += len(one.proposals)
        asked += sum(proposal.refused is None for proposal in one.proposals)
    out.print()
    questions = ngettext("{n} question was proposed", "{n} questions were proposed", proposed).format(n=proposed)
    out.print(_("{questions}, {asked} of them asked.").format(questions=questions, asked=asked), markup=False)


def _line(proposal: Proposal) -> Text:
    mark, style = ("-", "dim") if proposal.refused else ("+", "green")
    line = Text.assemble(
        (f"   {mark} {proposal.rule} {proposal.sure:.2f}  ", style),
        (f"{one_line(proposal.question)} = {one_line(proposal.answer)}", "dim" if proposal.refused else ""),
    )
    if proposal.refused:
        line.append(f"  ({proposal.refused})", style="yellow")
    return line
