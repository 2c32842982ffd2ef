"""Studying in plain lines: for pipes, for screen readers, for scripts.

One line of input answers one question; a card to judge oneself takes an empty line first, which shows the answer,
and then y or n. Every line of output says in words what it is, none carries an escape code, all are out at once.
"""

import sys
from collections.abc import Iterator
from typing import IO

from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.options import labels, pick
from quiz.study.session import PROPOSED, Answered
from quiz.study.summary import Summary
from quiz.terminal.commands import Command, UnknownCommand, parse
from quiz.terminal.desk import Context, Desk
from quiz.terminal.due import comes_again
from quiz.terminal.ending import hard_cards, headline, results
from quiz.terminal.heading import heading
from quiz.terminal.help import plain_help
from quiz.terminal.printable import one_line
from quiz.terminal.verdict import bracketed, differences, instruction, source, verdict_word
from quiz.terminal.why import why

YES = frozenset({"y", "yes", "j", "ja"})
NO = frozenset({"n", "no", "nein"})


class PlainStudy:
    """A session as a conversation in lines."""

    def __init__(self, desk: Desk, context: Context, lines: IO[str] | None, out: IO[str]) -> None:
        self._desk = desk
        self._context = context
        self._lines = lines or sys.stdin
        self._out = out
        self._deck = ""
        self._explained: set[str] = set()

    def run(self) -> Summary:
        """Ask until the end of the session, of the input or of the learner's patience."""
        if self._desk.ask() is not None:
            self._say(_("Commands: /right (I was right), /undo, /skip, /why, /quit, /help."))
        try:
            while prompt := self._desk.ask():
                self._ask(prompt)
        except (KeyboardInterrupt, EOFError):
            self._say("")
        summary = self._desk.session.summary()
        for line in self._ending(summary):
            self._say(line)
        return summary

    def _ask(self, prompt: Prompt) -> None:
        """Show a question and read until it is answered, skipped or taken back."""
        self._show(prompt)
        asked = self._desk.session
        while self._desk.session is asked:
            meant = parse(self._read(), prompt, self._desk.session.judge)
            if isinstance(meant, Command):
                self._obey(meant)
            elif isinstance(meant, UnknownCommand):
                self._say(_("There is no command {word}. Type /help for help.").format(word=one_line(meant)))
            elif prompt.mode is Mode.REVEAL:
                self._reveal(prompt, meant)
            else:
                self._judge(prompt, meant)

    def _show(self, prompt: Prompt) -> None:
        session, item = self._desk.session, self._desk.session.item
        assert item is not None
        self._say("")
        if item.deck_title != self._deck and (title := heading(item.deck_title, item.card)):
            self._deck = item.deck_title
            self._say(_("Deck: {title}").format(title=title))
        progress = session.progress()
        self._say(
            _("Question {number} ({done} of {total} cards done): {text}").format(
                number=len(session.log) + 1,
                done=progress.done,
                total=progress.total,
                text=one_line(prompt.text).strip(),
            )
        )
        for label, option in zip(labels(prompt.options), prompt.options, strict=True):
            self._say(f"{label}) {one_line(option).strip()}")
        if (how := _how(prompt)) not in self._explained:
            self._explained.add(how)
            self._say(how)

    def _judge(self, prompt: Prompt, given: str) -> None:
        item = self._desk.session.item
        assert item is not None
        mark = self._desk.session.judge(given)
        if prompt.mode is Mode.CHOOSE:
            place = pick(given, prompt.options, language=item.language)
            if place is not None:
                given = prompt.options[place]
            elif given.strip():
                self._say(_("“{given}” is none of the options.").format(given=one_line(given).strip()))
        answered = self._desk.answer(PROPOSED[mark.verdict], given.strip())
        self._say_verdict(mark, given)
        self._say_source(answered)
        self._say(comes_again(answered, self._desk.clock(), over=self._desk.over))

    def _reveal(self, prompt: Prompt, given: str) -> None:
        asked, word = self._desk.session, given.strip().casefold()
        if word not in YES | NO:
            self._say(_("Answer: {answer}").format(answer=one_line(prompt.card.answer).strip()))
            self._say(_("Did you know it? y or n"))
        while word not in YES | NO:
            meant = parse(self._read(), prompt, asked.judge)
            if isinstance(meant, Command):
                self._obey(meant)
                if self._desk.session is not asked:
                    return
            else:
                word = meant.strip().casefold()
                if word not in YES | NO:
                    self._say(_("Please type y or n."))
        answered = self._desk.answer(Rating.GOOD if word in YES else Rating.AGAIN, "")
        self._say(_("Counted as known.") if word in YES else _("Counted as not known."))
        self._say_source(answered)
        self._say(comes_again(answered, self._desk.clock(), over=self._desk.over))

    def _obey(self, command: Command) -> None:
        match command:
            case Command.QUIT:
                raise EOFError
            case Command.HELP:
                for line in plain_help():
                    self._say(line)
            case Command.SKIP:
                put_off = self._desk.skip()
                self._say(_("Skipped; it comes at the end.") if put_off else _("Skipped for this session."))
            case Command.UNDO:
                self._say(_("Taken back.") if self._desk.undo() else _("There is nothing to take back."))
            case Command.RIGHT:
                answered = self._desk.overrule()
                if answered is None:
                    self._say(_("There is no wrong answer to correct."))
                else:
                    self._say(_("Counted as right: {answer}").format(answer=one_line(answered.card.answer).strip()))
                    self._say(comes_again(answered, self._desk.clock(), over=self._desk.over))
            case Command.WHY:
                self._say(why(self._desk, self._context))

    def _say_verdict(self, mark: Mark, given: str) -> None:
        answer = one_line(mark.answer).strip()
        self._say(_("{verdict}. Answer: {answer}").format(verdict=verdict_word(mark.verdict), answer=answer))
        if mark.verdict is Verdict.NEARLY:
            self._say(_("You typed: {given}").format(given=one_line(given).strip()))
            for sentence in differences(mark.difference):
                self._say(sentence)

    def _say_source(self, answered: Answered) -> None:
        if text := bracketed(source(answered.card)):
            self._say(_("Source: {sentence}").format(sentence=text))

    def _ending(self, summary: Summary) -> Iterator[str]:
        yield ""
        yield headline(summary)
        yield from results(summary, self._desk.clock())
        if summary.hard:
            yield _("Hard:")
            yield from (f"- {line}" for line in hard_cards(summary))

    def _read(self) -> str:
        line = self._lines.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _say(self, line: str) -> None:
        print(line, file=self._out, flush=True)


def _how(prompt: Prompt) -> str:
    match prompt.mode:
        case Mode.CHOOSE:
            return _("Type the number, the letter or the text of an option.")
        case Mode.REVEAL:
            return _("Think of the answer, then press Enter to see it.")
    return instruction(prompt)
