"""Studying in plain lines: for pipes, for screen readers, for scripts.

One line of input answers one question; a card to judge oneself takes an empty line first, which shows the answer,
and then y or n. A line that is none of the options of a choice is a slip, and another is read; an empty one says "I do
not know". Every line of output says in words what it is, none carries an escape code, all are out at once.
"""

import sys
from typing import IO

from quiz.core.card import Card
from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Mark, Verdict
from quiz.core.memory import Rating
from quiz.locale import _
from quiz.study.hints import letters, options_left
from quiz.study.move import Answered
from quiz.study.options import labels, pick
from quiz.study.session import Way
from quiz.study.summary import Summary
from quiz.terminal.commands import Command, UnknownCommand, parse
from quiz.terminal.desk import Context, Desk
from quiz.terminal.due import comes_again
from quiz.terminal.ending import ending, headline
from quiz.terminal.footer import grades
from quiz.terminal.heading import heading
from quiz.terminal.help import plain_help
from quiz.terminal.leech import leech_told
from quiz.terminal.obeying import not_now, obeyed, problem_told
from quiz.terminal.printable import one_line
from quiz.terminal.verdict import also_right, bracketed, differences, instruction, source, verdict_word
from quiz.terminal.why import why

YES = frozenset({"y", "yes", "j", "ja"})
NO = frozenset({"n", "no", "nein"})
GRADES = {"1": Rating.AGAIN, "2": Rating.HARD, "3": Rating.GOOD, "4": Rating.EASY}


class PlainStudy:
    """A session as a conversation in lines."""

    def __init__(self, desk: Desk, context: Context, lines: IO[str] | None, out: IO[str]) -> None:
        self._desk = desk
        self._context = context
        self._lines = lines or sys.stdin
        self._out = out
        self._deck = ""
        self._explained: set[str] = set()

    def run(self, notice: str = "") -> Summary:
        """Ask until the end of the session, of the input or of the learner's patience; `notice` is said first."""
        if notice:
            self._say(notice)
        if self._desk.ask() is not None:
            self._say(_("Commands: /right (I was right), /hint, /undo, /skip, /why, /quit; /help tells all."))
        try:
            while prompt := self._desk.ask():
                self._ask(prompt)
        except (KeyboardInterrupt, EOFError):
            self._say("")
        summary = self._desk.session.summary()
        for line in ("", headline(summary), *ending(self._desk, summary)):
            self._say(line)
        return summary

    @property
    def _exam(self) -> bool:
        return self._desk.session.way is Way.EXAM

    def _ask(self, prompt: Prompt) -> None:
        """Show a question and read until it is answered, put aside or taken back."""
        self._show(prompt)
        asked = self._desk.session.moves
        while self._desk.session.moves is asked:
            meant = parse(self._read(), prompt, self._desk.session.judge)
            if isinstance(meant, Command):
                self._obey_if_possible(meant, prompt)
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
        if prompt.mode is Mode.CHOOSE:
            place = pick(given, prompt.options, language=item.language)
            if place is not None:
                given = prompt.options[place]
            elif given.strip():
                self._say(_("“{given}” is none of the options; choose again.").format(given=one_line(given).strip()))
                return
        mark, answered = self._desk.mark(given)
        if self._exam:
            self._say(_("Noted."))
            return
        self._say_verdict(prompt.card, mark, given)
        self._say_source(answered)
        self._say_again(answered)

    def _reveal(self, prompt: Prompt, given: str) -> None:
        asked, word = self._desk.session.moves, given.strip().casefold()
        buttons = self._desk.session.settings.buttons == len(GRADES)
        words = GRADES if buttons else YES | NO
        if word not in words:
            self._say(_("Answer: {answer}").format(answer=one_line(prompt.card.answer).strip()))
            shown = grades(self._desk.look_ahead(), self._desk.clock(), self._desk.calendar, returns=not self._exam)
            if buttons:
                self._say(", ".join(f"{key} {shown[rating]}" for key, rating in GRADES.items()))
            else:
                self._say(_("Did you know it? y or n"))
        while word not in words:
            meant = parse(self._read(), prompt, self._desk.session.judge)
            if isinstance(meant, Command):
                self._obey_if_possible(meant, prompt)
                if self._desk.session.moves is not asked:
                    return
            else:
                word = meant.strip().casefold()
                if word not in words:
                    self._say(_("Please type 1, 2, 3 or 4.") if buttons else _("Please type y or n."))
        rating = GRADES[word] if buttons else Rating.GOOD if word in YES else Rating.AGAIN
        answered = self._desk.answer(rating, "")
        if self._exam:
            self._say(_("Noted."))
            return
        self._say(_("Counted as known.") if rating.passed else _("Counted as not known."))
        self._say_source(answered)
        self._say_again(answered)

    def _obey_if_possible(self, command: Command, prompt: Prompt) -> None:
        if refusal := not_now(self._desk, command):
            self._say(refusal)
        else:
            self._obey(command, prompt)

    def _obey(self, command: Command, prompt: Prompt) -> None:
        match command:
            case Command.QUIT:
                raise EOFError
            case Command.HELP:
                for line in plain_help():
                    self._say(line)
            case Command.WHY:
                self._say(why(self._desk, self._context))
            case Command.HINT:
                self._hint(prompt)
            case Command.PAUSE:
                self._aside(_("Paused. Press Enter to go on."))
            case Command.FLAG:
                self._flag()
            case Command.EDIT:
                self._edit()
            case _:
                before = self._desk.session.moves
                self._say(obeyed(self._desk, command))
                last = self._desk.session.last
                if command in {Command.RIGHT, Command.ACCEPT} and last and self._desk.session.moves is not before:
                    self._say_again(last)

    def _hint(self, prompt: Prompt) -> None:
        if not self._desk.hint():
            self._say(_("There are no more hints."))
        elif prompt.mode is Mode.TYPE:
            self._say(_("Hint: {letters}").format(letters=letters(prompt.card.answer, self._desk.hints)))
        else:
            left = options_left(prompt, self._desk.hints)
            for label, option in zip(labels(prompt.options), prompt.options, strict=True):
                if option in left:
                    self._say(f"{label}) {one_line(option).strip()}")

    def _flag(self) -> None:
        words = self._aside(_("What is wrong with this question? One line, which may be empty."))
        self._desk.flag(*self._at_hand(), words.strip())
        self._say(_("Flagged as a bad question; quiz aside lists them."))

    def _edit(self) -> None:
        deck_id, card = self._at_hand()
        question = self._aside(
            _("The question is: {text} Type another one, or nothing to keep it.").format(text=one_line(card.question))
        )
        answer = self._aside(
            _("The answer is: {text} Type another one, or nothing to keep it.").format(text=one_line(card.answer))
        )
        problem = self._desk.rewrite(deck_id, card, question.strip() or card.question, answer.strip() or card.answer)
        self._say(_("Changed.") if problem is None else problem_told(problem))

    def _aside(self, question: str) -> str:
        """Ask something besides, without the time counting."""
        self._say(question)
        began = self._desk.clock()
        line = self._read()
        self._desk.away((self._desk.clock() - began).total_seconds())
        return line

    def _at_hand(self) -> tuple[str, Card]:
        """The deck's id and the card that is asked."""
        item = self._desk.session.item
        assert item is not None
        return item.deck_id, item.card

    def _say_verdict(self, card: Card, mark: Mark, given: str) -> None:
        answer = f"{one_line(card.answer).strip()} {also_right(card, mark)}".rstrip()
        word = verdict_word(mark.verdict) if given.strip() else _("Not known")
        self._say(_("{verdict}. Answer: {answer}").format(verdict=word, answer=answer))
        if mark.verdict is Verdict.NEARLY:
            self._say(_("You typed: {given}").format(given=one_line(given).strip()))
            for sentence in differences(mark.difference):
                self._say(sentence)

    def _say_source(self, answered: Answered) -> None:
        if text := bracketed(source(answered.card)):
            self._say(_("Source: {sentence}").format(sentence=text))

    def _say_again(self, answered: Answered) -> None:
        if self._desk.session.way is not Way.CRAM:
            self._say(comes_again(answered, self._desk.clock(), self._desk.calendar, over=self._desk.over))
            if told := leech_told(self._desk, answered):
                self._say(told)

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
            return _("Type the number, the letter or the text of an option; an empty line means: I do not know.")
        case Mode.REVEAL:
            return _("Think of the answer, then press Enter to see it.")
    return instruction(prompt)
