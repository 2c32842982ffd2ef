"""Studying on a screen: one question a page, keys in the footer, the verdict below the answer."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from rich.text import Text

from quiz.core.card import Card
from quiz.core.kinds import Mode, Prompt
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.hints import letters, options_left
from quiz.study.move import Answered
from quiz.study.options import have_numbers
from quiz.study.session import Way
from quiz.study.summary import Summary
from quiz.terminal.bars import bar
from quiz.terminal.beside import Beside
from quiz.terminal.commands import KEYS, Command, UnknownCommand, parse
from quiz.terminal.desk import Context, Desk
from quiz.terminal.due import comes_again
from quiz.terminal.ending import ending, headline
from quiz.terminal.footer import question_footer
from quiz.terminal.going_on import GRADES, has_buttons, judging_footer, ways_on
from quiz.terminal.heading import heading, without_title
from quiz.terminal.keys import ON, Resized, ask_key, ask_option, ask_text
from quiz.terminal.leech import leech_told
from quiz.terminal.obeying import not_now, obeyed
from quiz.terminal.page import Page, question_text
from quiz.terminal.printable import one_line, printable
from quiz.terminal.verdict import instruction, source
from quiz.terminal.verdict_page import show_judgement, show_verdict
from quiz.terminal.why import why

if TYPE_CHECKING:
    from rich.console import Console


class ShowVerdict(Protocol):
    """Writes what an answer was worth; `anew` on a page from which the answer is gone."""

    def __call__(self, *, anew: bool) -> None:
        """Write it."""


YES, NO = frozenset({"y", "j"}), frozenset({"n"})


class InteractiveStudy:
    """A session on a screen."""

    def __init__(self, desk: Desk, context: Context, console: "Console") -> None:
        self._desk = desk
        self._context = context
        self._page = Page(console)
        self._beside = Beside(desk, self._page)
        self._notice = ""
        self._typed = ""
        self._cluttered = False
        self._answered: Answered | None = None

    def run(self, notice: str = "") -> Summary:
        """Ask until the end of the session or of the learner's patience; `notice` stands above the first question."""
        self._notice = notice
        try:
            while prompt := self._desk.ask():
                self._ask(prompt)
        except (KeyboardInterrupt, EOFError):
            pass
        summary = self._desk.session.summary()
        self._end(summary)
        return summary

    @property
    def _exam(self) -> bool:
        return self._desk.session.way is Way.EXAM

    # --- A question -------------------------------------------------------------------------------------------------

    def _ask(self, prompt: Prompt) -> None:
        """Show a question and take one answer or one command."""
        self._show(prompt)
        match prompt.mode:
            case Mode.TYPE:
                meant = self._take_text(prompt)
            case Mode.CHOOSE:
                meant = self._take_option(prompt)
            case Mode.REVEAL:
                meant = self._take_look(prompt)
        if isinstance(meant, Command):
            self._notice = not_now(self._desk, meant)
            if not self._notice:
                self._obey(meant)
        elif isinstance(meant, UnknownCommand):
            self._notice = _("There is no command {word}. Type /help for help.").format(word=one_line(meant))
        elif isinstance(meant, Resized):
            self._typed = meant
        elif prompt.mode is Mode.REVEAL:
            self._reveal(prompt)
        else:
            self._typed = ""
            title = self._title()
            mark, answered = self._desk.mark(meant)
            if not self._exam:
                self._after(partial(show_verdict, self._page, prompt, mark, meant), title, answered)

    def _show(self, prompt: Prompt) -> None:
        item = self._desk.session.item
        assert item is not None
        title = heading(item.deck_title, item.card)
        self._page.turn()
        self._page.header(title, self._done())
        self._cluttered = bool(self._notice or self._desk.hints)
        if self._notice:
            self._page.show(Text(self._notice, style="italic"), "")
            self._notice = ""
        question = question_text(without_title(prompt.text, title))
        self._page.show(question, "", Text(instruction(prompt), style="dim"))
        if self._desk.hints and prompt.mode is Mode.TYPE:
            self._page.show(Text(_("Hint: {letters}").format(letters=letters(prompt.card.answer, self._desk.hints))))

    def _done(self) -> str:
        """How far the session is."""
        progress = self._desk.session.progress()
        done = _("{done} of {total} done").format(done=progress.done, total=progress.total)
        if progress.asked and not self._exam:
            share = round(100 * progress.right_first / progress.asked)
            done = _("{done} · {percent} % right").format(done=done, percent=share)
        return done

    def _footer(self, prompt: Prompt) -> str:
        return question_footer(
            prompt,
            width=self._page.width,
            answered=self._desk.session.last is not None,
            hints=self._desk.hints,
            exam=self._exam,
        )

    def _take_text(self, prompt: Prompt) -> Command | UnknownCommand | str:
        def typed(text: str) -> None:
            self._typed = text

        line = ask_text(
            self._footer(prompt),
            width=self._page.width,
            margin=self._page.margin,
            default=self._typed,
            keys=KEYS,
            typed=typed,
            escaped=_("Now one of the keys below. Esc again: back to typing."),
        )
        if isinstance(line, Command | Resized):
            return line
        self._typed = ""
        if line.strip() == "?" and "?" not in prompt.card.answers:
            return Command.HELP
        return parse(str(line), prompt, self._desk.session.judge)

    def _take_option(self, prompt: Prompt) -> Command | str:
        options = options_left(prompt, self._desk.hints)
        picked = ask_option(
            [one_line(option).strip() for option in options],
            [] if have_numbers(prompt.options) else [str(number) for number in range(1, len(options) + 1)],
            KEYS,
            self._footer(prompt),
            width=self._page.width,
            margin=self._page.margin,
        )
        return picked if isinstance(picked, Command | Resized) else options[picked]

    def _take_look(self, prompt: Prompt) -> Command | str:
        key = self._key(self._footer(prompt), {*ON, *KEYS})
        return key if isinstance(key, Resized) else KEYS.get(key, "")

    def _reveal(self, prompt: Prompt) -> None:
        """Show the answer and let the learner say how well it was known."""
        footer = judging_footer(self._desk)
        while True:
            self._page.show("", Text.assemble(_("Answer:"), " ", (printable(prompt.card.answer).strip(), "bold")))
            self._show_source(source(prompt.card))
            key = self._key(footer, {*GRADES, *YES, *NO, "u", "q"})
            if not isinstance(key, Resized):
                break
            self._show(prompt)
        if key in KEYS:
            self._obey(KEYS[key])
            return
        rating = GRADES.get(key) or (Rating.GOOD if key in YES else Rating.AGAIN)
        title = self._title()
        answered = self._desk.answer(rating, "")
        if has_buttons(self._desk.session):
            self._notice = "" if self._exam else f"{self._again(answered)} {leech_told(self._desk, answered)}".rstrip()
        elif not self._exam:
            self._cluttered = True
            self._after(partial(self._show_judgement, rating), title, answered)

    def _title(self) -> str:
        """The title above the question, empty where it would tell the answer."""
        item = self._desk.session.item
        return "" if item is None else heading(item.deck_title, item.card)

    # --- After an answer --------------------------------------------------------------------------------------------

    def _show_judgement(self, rating: Rating, *, anew: bool) -> None:
        show_judgement(self._page, rating, self._answered.card if anew and self._answered else None)

    def _show_source(self, parts: tuple[str, str, str]) -> None:
        if any(parts):
            self._page.show("", self._page.marked(parts))

    def _again(self, answered: Answered) -> str:
        if self._desk.session.way is Way.CRAM:
            return _("It comes again in this session.") if answered.returns and not self._desk.over else ""
        return comes_again(answered, self._desk.clock(), self._desk.calendar, over=self._desk.over)

    def _show_again(self, answered: Answered) -> None:
        self._page.show("", Text(self._again(answered), style="dim"))
        if told := leech_told(self._desk, answered, at_hand=True):
            self._page.show(Text(told, style="bold yellow"))

    def _after(self, show_verdict: "ShowVerdict", title: str, answered: Answered) -> None:
        """Show where the answer stands and when it comes again, and wait for the learner to go on."""
        self._answered = answered
        try:
            self._wait(show_verdict, title)
        finally:
            self._answered = None

    def _wait(self, show_verdict: "ShowVerdict", title: str) -> None:
        assert self._answered is not None
        if self._cluttered:
            # What was said before the answer would be read as if it belonged to it.
            self._write_anew(show_verdict, title)
        else:
            show_verdict(anew=False)
            self._show_source(source(self._answered.card))
            self._show_again(self._answered)
        while True:
            key = self._key(*ways_on(self._desk, self._answered, self._page.width))
            if key in ON:
                return
            if key in GRADES:
                self._desk.regrade(GRADES[key])
                return
            if not isinstance(key, Resized):
                self._obey(KEYS[key])
                if KEYS[key] in {Command.UNDO, Command.SUSPEND}:
                    return
                self._answered = self._desk.session.last or self._answered
            self._write_anew(show_verdict, title)

    def _write_anew(self, show_verdict: "ShowVerdict", title: str) -> None:
        """Write the page after an answer once more: the question, the verdict, its source, and what there is to say."""
        assert self._answered is not None
        self._page.turn()
        self._page.header(title, self._done())
        self._page.show(question_text(without_title(self._answered.card.question, title)))
        show_verdict(anew=True)
        self._show_source(source(self._answered.card))
        if self._notice:
            self._page.show("", Text(self._notice, style="italic"))
            self._notice = ""
        self._show_again(self._answered)

    # --- Commands ---------------------------------------------------------------------------------------------------

    def _obey(self, command: Command) -> None:
        """Do what a key asks for; what there is to say of it becomes the notice."""
        match command:
            case Command.QUIT:
                raise EOFError
            case Command.HELP:
                self._beside.help()
            case Command.WHY:
                self._notice = why(self._desk, self._context, at_hand=self._answered is not None)
            case Command.PAUSE:
                self._beside.pause()
            case Command.FLAG:
                self._notice = self._beside.flag(*self._at_hand()) or self._notice
            case Command.EDIT:
                self._notice = self._beside.edit(*self._at_hand()) or self._notice
            case Command.HINT:
                if not self._desk.hint():
                    self._notice = _("There are no more hints.")
            case Command.SUSPEND if self._answered is not None:
                self._desk.suspend(self._answered.deck_id, self._answered.card)
                self._notice = _("It will not be asked again; quiz aside brings it back.")
            case _:
                self._notice = obeyed(self._desk, command)

    def _at_hand(self) -> tuple[str, Card]:
        """The card on the screen, with its deck's id."""
        if self._answered is not None:
            return self._answered.deck_id, self._answered.card
        item = self._desk.session.item
        assert item is not None
        return item.deck_id, item.card

    def _key(self, footer: str, keys: set[str]) -> str:
        return ask_key(footer, keys, width=self._page.width, margin=self._page.margin)

    # --- The end ----------------------------------------------------------------------------------------------------

    def _end(self, summary: Summary) -> None:
        self._page.turn()
        if self._notice:
            self._page.show(Text(self._notice, style="italic"), "")
        self._page.show(Text(headline(summary), style="bold"), "")
        if summary.score is not None:
            picture = bar(summary.score, min(40, self._page.width), ascii_only=self._page.ascii_only)
            self._page.show(Text(picture, style="green"))
        self._page.show(*map(Text, ending(self._desk, summary)))
        self._page.show("")
