"""Studying on a screen: one question a page, keys in the footer, the verdict below the answer."""

from typing import TYPE_CHECKING

from rich.text import Text

from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.options import labels
from quiz.study.session import PROPOSED, Answered
from quiz.study.summary import Summary
from quiz.terminal.bars import bar
from quiz.terminal.commands import Command, UnknownCommand, parse
from quiz.terminal.desk import Context, Desk
from quiz.terminal.due import comes_again
from quiz.terminal.ending import hard_cards, headline, results
from quiz.terminal.heading import heading
from quiz.terminal.help import screen_help
from quiz.terminal.keys import ask_key, ask_option, ask_text
from quiz.terminal.page import Page, question_text
from quiz.terminal.printable import one_line, printable
from quiz.terminal.verdict import ASCII_SIGNS, SIGNS, differences, instruction, source, verdict_word
from quiz.terminal.why import why

if TYPE_CHECKING:
    from rich.console import Console

VERDICT_STYLES = {Verdict.RIGHT: "bold green", Verdict.NEARLY: "bold yellow", Verdict.WRONG: "bold red"}
KEYS = {
    "s": Command.SKIP,
    "u": Command.UNDO,
    "r": Command.RIGHT,
    "w": Command.WHY,
    "q": Command.QUIT,
    "?": Command.HELP,
}
GRADES = {"1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY}
KNOWN = {"y": Rating.GOOD, "j": Rating.GOOD, "n": Rating.AGAIN}


class InteractiveStudy:
    """A session on a screen."""

    def __init__(self, desk: Desk, context: Context, console: "Console") -> None:
        self._desk = desk
        self._context = context
        self._page = Page(console)
        self._notice = ""

    def run(self) -> Summary:
        """Ask until the end of the session or of the learner's patience."""
        try:
            while prompt := self._desk.ask():
                self._ask(prompt)
        except (KeyboardInterrupt, EOFError):
            pass
        summary = self._desk.session.summary()
        self._end(summary)
        return summary

    # --- A question -------------------------------------------------------------------------------------------------

    def _ask(self, prompt: Prompt) -> None:
        """Show a question and take one answer or one command."""
        self._show(prompt)
        match prompt.mode:
            case Mode.TYPE:
                meant = self._typed(prompt)
            case Mode.CHOOSE:
                meant = self._chosen(prompt)
            case Mode.REVEAL:
                self._reveal(prompt)
                return
        if isinstance(meant, Command):
            self._obey(meant)
        elif isinstance(meant, UnknownCommand):
            self._notice = _("There is no command {word}. Type /help for help.").format(word=one_line(meant))
        else:
            mark = self._desk.session.judge(meant)
            answered = self._desk.answer(PROPOSED[mark.verdict], meant.strip())
            self._show_verdict(prompt, mark, meant)
            self._after(answered)

    def _show(self, prompt: Prompt) -> None:
        item, progress = self._desk.session.item, self._desk.session.progress()
        assert item is not None
        self._page.turn()
        done = _("{done} of {total} done").format(done=progress.done, total=progress.total)
        if progress.asked:
            share = round(100 * progress.right_first / progress.asked)
            done = _("{done} · {percent} % right").format(done=done, percent=share)
        self._page.header(heading(item.deck_title, item.card), done)
        if self._notice:
            self._page.show(Text(self._notice, style="italic"), "")
            self._notice = ""
        self._page.show(question_text(prompt.text), "", Text(instruction(prompt), style="dim"))

    def _typed(self, prompt: Prompt) -> Command | UnknownCommand | str:
        footer = _("Enter answers · empty: I do not know · /skip · /undo · /why · /quit · ? help")
        line = ask_text(footer, width=self._page.width, margin=self._page.margin)
        if line.strip() == "?" and "?" not in prompt.card.answers:
            return Command.HELP
        return parse(line, prompt, self._desk.session.judge)

    def _chosen(self, prompt: Prompt) -> Command | str:
        marks = labels(prompt.options)
        footer = _("↑ ↓ Enter or {first}–{last} choose · s skip · u undo · w why · q quit · ? help")
        picked = ask_option(
            [one_line(option).strip() for option in prompt.options],
            marks,
            {key: command for key, command in KEYS.items() if key != "r" or self._desk.session.last},
            footer.format(first=marks[0], last=marks[-1]),
            width=self._page.width,
            margin=self._page.margin,
        )
        return picked if isinstance(picked, Command) else prompt.options[picked]

    def _reveal(self, prompt: Prompt) -> None:
        key = self._key(
            _("Enter shows the answer · s skip · u undo · w why · q quit · ? help"), {"enter", "space", *KEYS}
        )
        if key in KEYS:
            self._obey(KEYS[key])
            return
        self._page.show("", Text.assemble(_("Answer:"), " ", (printable(prompt.card.answer).strip(), "bold")))
        self._show_source(source(prompt.card))
        footer = _("y I knew it · n I did not · or 1 again · 2 hard · 3 good · 4 easy · u undo · q quit")
        key = self._key(footer, {*GRADES, *KNOWN, "u", "q"})
        if key in KEYS:
            self._obey(KEYS[key])
            return
        answered = self._desk.answer((GRADES | KNOWN)[key], "")
        self._notice = self._graded(answered)

    def _graded(self, answered: Answered) -> str:
        counted = _("Counted as known.") if answered.review.rating.passed else _("Counted as not known.")
        return f"{counted} {comes_again(answered, self._desk.clock(), over=self._desk.over)}"

    # --- After an answer --------------------------------------------------------------------------------------------

    def _show_verdict(self, prompt: Prompt, mark: Mark, given: str) -> None:
        sign = (ASCII_SIGNS if self._page.ascii_only else SIGNS)[mark.verdict]
        head = Text(f"{sign} {verdict_word(mark.verdict)}", style=VERDICT_STYLES[mark.verdict])
        if prompt.mode is Mode.CHOOSE:
            self._page.show(Text(_("Your choice: {option}").format(option=one_line(given).strip())))
        self._page.show("", head)
        self._page.show(Text.assemble(_("Answer:"), " ", (one_line(mark.answer).strip(), "bold")))
        if mark.difference:
            self._page.show(Text.assemble(_("Compared:"), " ", self._page.compared(mark.difference)))
            self._page.show(Text(" ".join(differences(mark.difference))))

    def _show_source(self, parts: tuple[str, str, str]) -> None:
        if any(parts):
            self._page.show("", self._page.marked(parts))

    def _after(self, answered: Answered) -> None:
        """Show where the answer stands and when it comes again, and wait for the learner to go on."""
        self._show_source(source(answered.card))
        self._page.show("", Text(comes_again(answered, self._desk.clock(), over=self._desk.over), style="dim"))
        while True:
            if answered.review.rating < Rating.GOOD:
                footer = _("Enter next · r I was right · u undo · w why · q quit · ? help")
                keys = {"enter", "space", "r", "u", "w", "q", "?"}
            else:
                footer = _("Enter next · u undo · w why · q quit · ? help")
                keys = {"enter", "space", "u", "w", "q", "?"}
            match self._key(footer, keys):
                case "enter" | "space":
                    return
                case "r":
                    corrected = self._desk.overrule()
                    assert corrected is not None
                    answered = corrected
                    again = comes_again(answered, self._desk.clock(), over=self._desk.over)
                    self._page.show(Text.assemble((_("Counted as right."), "bold green"), " ", again))
                case "w":
                    self._page.show("", Text(why(self._desk, self._context)))
                case "?":
                    self._page.show("", Text(screen_help()))
                case key:
                    self._obey(KEYS[key])
                    return

    def _obey(self, command: Command) -> None:
        match command:
            case Command.QUIT:
                raise EOFError
            case Command.HELP:
                self._notice = screen_help()
            case Command.SKIP:
                put_off = self._desk.skip()
                self._notice = _("Skipped; it comes at the end.") if put_off else _("Skipped for this session.")
            case Command.UNDO:
                self._notice = _("Taken back.") if self._desk.undo() else _("There is nothing to take back.")
            case Command.RIGHT:
                answered = self._desk.overrule()
                if answered is None:
                    self._notice = _("There is no wrong answer to correct.")
                else:
                    answer = one_line(answered.card.answer).strip()
                    self._notice = _("Counted as right: {answer}").format(answer=answer)
            case Command.WHY:
                self._notice = why(self._desk, self._context)

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
        self._page.show(*map(Text, results(summary, self._desk.clock())))
        if summary.hard:
            self._page.show("", Text(_("Hard:"), style="bold"))
            self._page.show(*(Text(f"- {line}") for line in hard_cards(summary)))
        self._page.show("")
