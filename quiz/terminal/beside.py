"""Pages beside the questions: the help, a pause, what is wrong with a question, other words for it.

The session's clock stands still while they are open.
"""

from rich.text import Text

from quiz.core.card import Card
from quiz.locale import _
from quiz.terminal.desk import Desk
from quiz.terminal.help import help_pages
from quiz.terminal.keys import ON, Resized, ask_key, ask_text
from quiz.terminal.obeying import problem_told
from quiz.terminal.page import Page, question_text


class Beside:
    """Opens them; what there is to say when one closes is returned, "" if nothing was done."""

    def __init__(self, desk: Desk, page: Page) -> None:
        self._desk = desk
        self._page = page

    def pause(self) -> None:
        """Wait until the learner comes back."""
        self._read([_("Paused.")], _("Enter goes on"), {*ON, "p"})

    def help(self) -> None:
        """Show what the keys do."""
        pages = help_pages(self._page.width, max(self._page.console.height - 4, 5))
        for number, lines in enumerate(pages, 1):
            last = number == len(pages)
            self._read(lines, _("Enter goes back") if last else _("Enter turns the page"), {*ON, "?", "q"})

    def flag(self, deck_id: str, card: Card) -> str:
        """Ask what is wrong with a question."""
        self._page.turn()
        self._page.show(question_text(card.question), "", Text(_("What is wrong with this question?"), style="bold"))
        words = self._line(_("Enter flags it · Ctrl-C: back"), "")
        if words is None:
            return ""
        self._desk.flag(deck_id, card, words.strip())
        return _("Flagged as a bad question; quiz aside lists them.")

    def edit(self, deck_id: str, card: Card) -> str:
        """Ask for another question and another answer."""
        self._page.turn()
        self._page.show(Text(_("Question:"), style="bold"))
        question = self._line(_("Enter keeps it · Ctrl-C: back"), card.question)
        if question is None:
            return ""
        self._page.show(Text(_("Answer:"), style="bold"))
        answer = self._line(_("Enter keeps it · Ctrl-C: back"), card.answer)
        if answer is None:
            return ""
        problem = self._desk.rewrite(deck_id, card, question, answer)
        return _("Changed.") if problem is None else problem_told(problem)

    def _read(self, lines: list[str], footer: str, keys: set[str]) -> None:
        """A page that stays until one of `keys` is pressed."""
        began = self._desk.clock()
        key: str = Resized()
        while isinstance(key, Resized):
            self._page.turn()
            self._page.show(*map(Text, lines))
            key = ask_key(footer, keys, width=self._page.width, margin=self._page.margin)
        self._desk.away((self._desk.clock() - began).total_seconds())

    def _line(self, footer: str, default: str) -> str | None:
        """A line typed by the learner, None if they want back."""
        began = self._desk.clock()
        try:
            line = ask_text(footer, width=self._page.width, margin=self._page.margin, default=default)
            while isinstance(line, Resized):
                line = ask_text(footer, width=self._page.width, margin=self._page.margin, default=str(line))
        except (KeyboardInterrupt, EOFError):
            return None
        finally:
            self._desk.away((self._desk.clock() - began).total_seconds())
        return str(line)
