"""Studying on a screen: one question a page, keys in the footer, the verdict below the answer."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from rich.text import Text

from quiz.core.card import Card
from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.hints import letters, options_left
from quiz.study.options import have_numbers
from quiz.study.session import Answered, Way
from quiz.study.summary import Summary
from quiz.terminal.bars import bar
from quiz.terminal.commands import KEYS, Command, UnknownCommand, parse
from quiz.terminal.desk import Context, Desk
from quiz.terminal.due import comes_again
from quiz.terminal.ending import ending, headline
from quiz.terminal.footer import after, grades, question_footer, verdict_footer
from quiz.terminal.heading import heading, without_title
from quiz.terminal.help import help_pages
from quiz.terminal.keys import Resized, ask_key, ask_option, ask_text
from quiz.terminal.leech import leech_told
from quiz.terminal.obeying import not_now, obeyed, problem_told
from quiz.terminal.page import Page, question_text
from quiz.terminal.printable import one_line, printable
from quiz.terminal.verdict import ASCII_SIGNS, SIGNS, also_right, differences, instruction, source, verdict_word
from quiz.terminal.why import why

if TYPE_CHECKING:
    from rich.console import Console


class ShowVerdict(Protocol):
    """Writes what an answer was worth; `anew` on a page from which the answer is gone."""

    def __call__(self, *, anew: bool) -> None:
        """Write it."""


VERDICT_STYLES = {Verdict.RIGHT: "bold green", Verdict.NEARLY: "bold yellow", Verdict.WRONG: "bold red"}
GRADES = {"1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY}
YES, NO = frozenset({"y", "j"}), frozenset({"n"})
ON = frozenset({"enter", "space"})


class InteractiveStudy:
    """A session on a screen."""

    def __init__(self, desk: Desk, context: Context, console: "Console") -> None:
        self._desk = desk
        self._context = context
        self._page = Page(console)
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
    def _buttons(self) -> bool:
        """Whether the learner grades with four buttons."""
        return self._desk.session.settings.buttons == len(GRADES)

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
                self._after(partial(self._show_verdict, prompt, mark, meant), title, answered)

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
        previews, now = self._desk.look_ahead(), self._desk.clock()
        calendar, returns = self._desk.calendar, not self._exam

        def words(rating: Rating) -> str:
            return after(previews[rating], rating, now, calendar, returns=returns)

        if self._buttons:
            shown = grades(previews, now, calendar, returns=returns)
            footer = " · ".join(f"{key} {shown[rating]}" for key, rating in GRADES.items())
        else:
            footer = _("y I knew it ({known}) · n I did not ({missed})").format(
                known=words(Rating.GOOD), missed=words(Rating.AGAIN)
            )
        footer += " · " + _("u undo · q quit")
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
        if self._buttons:
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
        """Show how a card counts that the learner has judged; its answer has been on the screen already."""
        verdict = Verdict.RIGHT if rating.passed else Verdict.WRONG
        sign = (ASCII_SIGNS if self._page.ascii_only else SIGNS)[verdict]
        counted = _("Counted as known.") if rating.passed else _("Counted as not known.")
        self._page.show("", Text(f"{sign} {counted}", style=VERDICT_STYLES[verdict]))
        if anew and self._answered is not None:
            answer = printable(self._answered.card.answer).strip()
            self._page.show(Text.assemble(_("Answer:"), " ", (answer, "bold")))

    def _show_verdict(self, prompt: Prompt, mark: Mark, given: str, *, anew: bool) -> None:
        """Show what an answer was worth; written `anew`, what was typed is not on the screen any more."""
        sign = (ASCII_SIGNS if self._page.ascii_only else SIGNS)[mark.verdict]
        known = bool(given.strip())
        word = verdict_word(mark.verdict) if known else _("Not known")
        head = Text(f"{sign} {word}", style=VERDICT_STYLES[mark.verdict])
        if known and (prompt.mode is Mode.CHOOSE or anew):
            said = _("Your choice: {option}") if prompt.mode is Mode.CHOOSE else _("You typed: {option}")
            self._page.show("", Text(said.format(option=one_line(given).strip())))
        self._page.show("", head)
        answer, also = one_line(prompt.card.answer).strip(), also_right(prompt.card, mark)
        self._page.show(Text.assemble(_("Answer:"), " ", (answer, "bold"), f" {also}".rstrip()))
        if mark.difference:
            self._page.show(Text.assemble(_("Compared:"), " ", self._page.compared(mark.difference)))
            self._page.show(Text(" ".join(differences(mark.difference))))

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
            key = self._key(*self._ways_on(self._answered))
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

    def _ways_on(self, answered: Answered) -> tuple[str, set[str]]:
        """The footer after an answer and the keys that it names."""
        more: tuple[Command, ...] = ()
        if answered.review.rating < Rating.GOOD and not self._buttons:
            more = (Command.RIGHT,)
        if answered.review.rating < Rating.GOOD and answered.review.mode == Mode.TYPE and answered.review.given:
            more = (*more, Command.ACCEPT)
        going_on, keys = _("Enter next"), {*ON}
        if self._buttons and self._desk.session.way is Way.DUE:
            shown = grades(self._desk.previews, answered.review.at, self._desk.calendar, returns=not self._desk.over)
            buttons = " · ".join(f"{key} {shown[rating]}" for key, rating in GRADES.items())
            taken = _("Enter = {grade}").format(grade=int(answered.review.rating))
            going_on = f"{taken} · {buttons}"
            keys |= {*GRADES}
        commands = {*more, Command.UNDO, Command.WHY, Command.EDIT, Command.FLAG, Command.SUSPEND, Command.QUIT}
        commands.add(Command.HELP)
        keys |= {key for key, command in KEYS.items() if command in commands}
        return verdict_footer(more, width=self._page.width, going_on=going_on), keys

    # --- Commands ---------------------------------------------------------------------------------------------------

    def _obey(self, command: Command) -> None:
        """Do what a key asks for; what there is to say of it becomes the notice."""
        match command:
            case Command.QUIT:
                raise EOFError
            case Command.HELP:
                self._help()
            case Command.WHY:
                self._notice = why(self._desk, self._context, at_hand=self._answered is not None)
            case Command.PAUSE:
                self._pause()
            case Command.FLAG:
                self._flag()
            case Command.EDIT:
                self._edit()
            case Command.HINT:
                if not self._desk.hint():
                    self._notice = _("There are no more hints.")
            case Command.SUSPEND if self._answered is not None:
                self._desk.suspend(self._answered.deck_id, self._answered.card)
                self._notice = _("It will not be asked again; quiz aside brings it back.")
            case _:
                self._notice = obeyed(self._desk, command)

    def _pause(self) -> None:
        self._aside([_("Paused.")], _("Enter goes on"), {*ON, "p"})

    def _help(self) -> None:
        pages = help_pages(self._page.width, max(self._page.console.height - 4, 5))
        for number, lines in enumerate(pages, 1):
            last = number == len(pages)
            self._aside(lines, _("Enter goes back") if last else _("Enter turns the page"), {*ON, "?", "q"})

    def _aside(self, lines: list[str], footer: str, keys: set[str]) -> None:
        """A page beside the session, until one of `keys` is pressed; the clock stands still meanwhile."""
        began = self._desk.clock()
        key: str = Resized()
        while isinstance(key, Resized):
            self._page.turn()
            self._page.show(*map(Text, lines))
            key = self._key(footer, keys)
        self._desk.away((self._desk.clock() - began).total_seconds())

    def _flag(self) -> None:
        deck_id, card = self._at_hand()
        self._page.turn()
        self._page.show(question_text(card.question), "", Text(_("What is wrong with this question?"), style="bold"))
        words = self._line(_("Enter flags it · Ctrl-C: back"), "")
        if words is not None:
            self._desk.flag(deck_id, card, words.strip())
            self._notice = _("Flagged as a bad question; quiz aside lists them.")

    def _edit(self) -> None:
        deck_id, card = self._at_hand()
        self._page.turn()
        self._page.show(Text(_("Question:"), style="bold"))
        question = self._line(_("Enter keeps it · Ctrl-C: back"), card.question)
        if question is None:
            return
        self._page.show(Text(_("Answer:"), style="bold"))
        answer = self._line(_("Enter keeps it · Ctrl-C: back"), card.answer)
        if answer is None:
            return
        problem = self._desk.rewrite(deck_id, card, question, answer)
        self._notice = _("Changed.") if problem is None else problem_told(problem)

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
