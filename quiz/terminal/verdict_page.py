"""What an answer was worth, as it is written below the question on a screen."""

from rich.text import Text

from quiz.core.card import Card
from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.terminal.page import Page
from quiz.terminal.printable import one_line, printable
from quiz.terminal.verdict import ASCII_SIGNS, SIGNS, also_right, differences, verdict_word

STYLES = {Verdict.RIGHT: "bold green", Verdict.NEARLY: "bold yellow", Verdict.WRONG: "bold red"}


def show_verdict(page: Page, prompt: Prompt, mark: Mark, given: str, *, anew: bool) -> None:
    """Show what an answer was worth; written `anew`, what was typed is not on the screen any more."""
    known = bool(given.strip())
    word = verdict_word(mark.verdict) if known else _("Not known")
    if known and (prompt.mode is Mode.CHOOSE or anew):
        said = _("Your choice: {option}") if prompt.mode is Mode.CHOOSE else _("You typed: {option}")
        page.show("", Text(said.format(option=one_line(given).strip())))
    page.show("", _head(page, mark.verdict, word))
    answer, also = one_line(prompt.card.answer).strip(), also_right(prompt.card, mark)
    page.show(Text.assemble(_("Answer:"), " ", (answer, "bold"), f" {also}".rstrip()))
    if mark.difference:
        page.show(Text.assemble(_("Compared:"), " ", page.compared(mark.difference)))
        page.show(Text(" ".join(differences(mark.difference))))


def show_judgement(page: Page, rating: Rating, card: Card | None) -> None:
    """Show how a card counts that the learner has judged, and the answer of `card` if it is not on the screen."""
    verdict = Verdict.RIGHT if rating.passed else Verdict.WRONG
    page.show("", _head(page, verdict, _("Counted as known.") if rating.passed else _("Counted as not known.")))
    if card is not None:
        page.show(Text.assemble(_("Answer:"), " ", (printable(card.answer).strip(), "bold")))


def _head(page: Page, verdict: Verdict, words: str) -> Text:
    sign = (ASCII_SIGNS if page.ascii_only else SIGNS)[verdict]
    return Text(f"{sign} {words}", style=STYLES[verdict])
