"""Studying on a real pseudo-terminal, with real keys, wide and narrow, in both languages."""

import gettext
import json
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from quiz.locale import DOMAIN, FOLDER

DRIVER = Path(__file__).parent / "driver.py"
ENTER = "\r"
HAS_GERMAN = gettext.find(DOMAIN, FOLDER, ["de"]) is not None
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]")

Start = Callable[..., "Screen"]


class Screen:
    """A session in a terminal of its own."""

    def __init__(self, log: Path, kinds: tuple[str, ...], *, columns: int, language: str, colour: bool) -> None:
        self.log = log
        self.language = language
        environment = {
            **{name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")},
            "QUIZ_LANG": language,
            "TERM": "xterm-256color",
            "PYTHONUTF8": "1",
            "PROMPT_TOOLKIT_NO_CPR": "1",  # nobody answers where the cursor is
            **({} if colour else {"NO_COLOR": "1"}),
        }
        self.child: pexpect.spawn[str] = pexpect.spawn(
            sys.executable,
            [str(DRIVER), str(log), *kinds],
            env=environment,
            dimensions=(24, columns),
            encoding="utf-8",
            timeout=20,
        )
        self.child.delaybeforesend = None

    def sees(self, message: str, **parameters: object) -> None:
        """Wait for the words of a message in the screen's language, however its lines are broken."""
        if self.language != "en":
            message = gettext.translation(DOMAIN, FOLDER, [self.language]).gettext(message)
        words = message.format(**parameters).split()
        blank = r"(?:\s|\x1b\[[0-9;?]*[A-Za-z])+"
        self.child.expect(blank.join(map(re.escape, words)))

    def types(self, keys: str) -> None:
        """Press keys."""
        self.child.send(keys)

    def ends(self) -> str:
        """Wait for the end and return what was shown since the last thing seen, without escape codes."""
        self.child.expect(pexpect.EOF)
        self.child.close()
        assert self.child.exitstatus == 0
        return ESCAPE.sub("", str(self.child.before))

    @property
    def lines(self) -> list[dict[str, Any]]:
        """All that was saved."""
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    @property
    def saved(self) -> list[tuple[str, str, int]]:
        """What was saved: call, card, rating (0 for what is no answer)."""
        return [(line["what"], line["card"], line.get("rating", 0)) for line in self.lines]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start sessions that are ended after the test at the latest."""
    screens = []

    def started(*kinds: str, columns: int = 80, language: str = "en", colour: bool = True) -> Screen:
        screens.append(Screen(tmp_path / "log.jsonl", kinds, columns=columns, language=language, colour=colour))
        return screens[-1]

    yield started
    for screen in screens:
        screen.child.close(force=True)


LANGUAGES = ["en", pytest.param("de", marks=pytest.mark.skipif(not HAS_GERMAN, reason="quiz.mo is not made"))]


@pytest.mark.parametrize("columns", [40, 80, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_session(start: Start, columns: int, language: str) -> None:
    """Every kind of card is asked, answered with its own keys and saved; the end tells the score."""
    screen = start(columns=columns, language=language)
    screen.sees("Type the answer.")
    screen.types("sam altmann" + ENTER)
    screen.sees("Nearly right")
    screen.sees("It comes again tomorrow.")
    screen.types("r")
    screen.sees("Counted as right: {answer}", answer="Sam Altman")
    screen.types(ENTER)
    screen.sees("Fill the gap.")
    screen.types("deepseek" + ENTER)
    screen.sees("Right")
    screen.types(" ")
    screen.sees("Choose one.")
    screen.types("\x1b[B" + ENTER)
    screen.sees("Wrong")
    screen.sees("It comes again in this session.")
    screen.sees("Enter next")
    screen.types(ENTER)
    screen.sees("Think of the answer, then look.")
    screen.types(ENTER)
    screen.sees("„Schockwellen“ in der Branche")
    screen.types("j")
    screen.sees("Counted as known.")
    screen.sees("Enter next")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("4")
    screen.sees("Right")
    screen.types(ENTER)
    screen.sees("All done for now.")
    screen.sees("Score: {percent} %, {right} of {cards} known at the first try.", percent=75, right=3, cards=4)
    assert "ended: answers=5 left=0" in screen.ends()
    assert screen.saved == [
        ("record", "c1", 2),
        ("correct", "c1", 3),
        ("record", "c2", 3),
        ("record", "c3", 1),
        ("record", "c4", 3),
        ("record", "c3", 3),
    ]


def test_commands_typed_in_place_of_an_answer(start: Start) -> None:
    """Skip, undo, right, why, help and an unknown word work where answers are typed."""
    screen = start("short", "cloze")
    screen.sees("Type the answer.")
    screen.types("/skip" + ENTER)
    screen.sees("Skipped; it comes at the end.")
    screen.sees("Fill the gap.")
    screen.types("Alibaba" + ENTER)
    screen.sees("Wrong")
    screen.types(ENTER)
    screen.sees("Type the answer.")
    screen.types("/why" + ENTER)
    screen.sees("The paragraph of the last answer tells this one as well; answer first, then ask why.")
    screen.types("/right" + ENTER)
    screen.sees("Counted as right: DeepSeek")
    screen.types("/foo" + ENTER)
    screen.sees("There is no command /foo.")
    screen.types("?" + ENTER)
    screen.sees("then one of these keys, while you type an answer; or the word: /hint, /skip, /quit …")
    screen.sees("Enter goes back")
    screen.types(ENTER)
    screen.sees("Type the answer.")
    screen.types("/undo" + ENTER)
    screen.sees("Taken back.")
    screen.sees("Fill the gap.")
    screen.types("/quit" + ENTER)
    screen.sees("Stopped with 2 cards still to ask.")
    screen.ends()
    assert [what for what, *_ in screen.saved] == ["skip", "record", "correct", "undo"]


def test_keys_in_a_choice(start: Start) -> None:
    """Skip, why, help, undo and quit are one key each in a choice."""
    screen = start("short", "choice")
    screen.types("Elon Musk" + ENTER)
    screen.sees("Wrong")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("w")
    screen.sees("The paragraph of the last answer tells this one as well; answer first, then ask why.")
    screen.sees("Choose one.")
    screen.types("?")
    screen.sees("stop; everything answered is saved, and you can go on later")
    screen.sees("Enter goes back")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("u")
    screen.sees("Taken back.")
    screen.sees("Type the answer.")
    screen.types("sam altman" + ENTER)
    screen.sees("Right")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("s")
    screen.sees("Skipped; it comes at the end.")
    screen.sees("Choose one.")
    screen.types("q")
    screen.sees("Stopped with 1 card still to ask.")
    screen.ends()
    assert [what for what, *_ in screen.saved] == ["record", "undo", "record", "skip"]


def test_keys_after_an_answer(start: Start) -> None:
    """After an answer `w` tells the paragraph, `u` takes the answer back, `q` quits."""
    screen = start("cloze")
    screen.types("DeepSeek" + ENTER)
    screen.sees("Right")
    screen.types("w")
    screen.sees("Why: OpenAI-CEO Sam Altman")
    screen.types("u")
    screen.sees("Taken back.")
    screen.types("DeepSeek" + ENTER)
    screen.sees("Enter next")
    screen.types("q")
    screen.sees("All done for now.")
    screen.ends()
    assert [what for what, *_ in screen.saved] == ["record", "undo", "record"]


@pytest.mark.parametrize("key", ["\x03", "\x04"])
@pytest.mark.parametrize(
    ("kind", "prompt"),
    [("short", "Type the answer."), ("choice", "Choose one."), ("reveal", "Think of the answer, then look.")],
)
def test_control_c_and_control_d_end_cleanly(start: Start, kind: str, prompt: str, key: str) -> None:
    """Ctrl-C and Ctrl-D end with the summary and exit code 0 wherever they are pressed."""
    screen = start(kind)
    screen.sees(prompt)
    screen.sees("? help")
    screen.types(key)
    screen.sees("Nothing was answered.")
    screen.ends()


def test_without_colour_marks_are_seen(start: Start) -> None:
    """Without colour the answer in its sentence and the letters that differ stand in brackets."""
    screen = start("short", colour=False)
    screen.sees("Type the answer.")
    screen.types("sam altmann" + ENTER)
    screen.sees("Compared: Sam Altman")
    screen.sees("[-n]")
    screen.sees("OpenAI-CEO [Sam Altman] erklärte")
    screen.types("q")
    screen.ends()


def test_grading_with_four_keys(start: Start) -> None:
    """Who wants four buttons grades a card to look at from 1 to 4, the interval beside each."""
    screen = start("reveal", "--buttons=4")
    screen.types(ENTER)
    screen.sees("1 again (soon) · 2 hard (1 d)")
    screen.sees("4 easy")
    screen.types("4")
    screen.sees("All done for now.")
    screen.ends()
    assert screen.saved == [("record", "c4", 4)]


def test_four_buttons_after_a_typed_answer(start: Start) -> None:
    """With four buttons the answer is saved as it was marked at once, and again as the learner grades it."""
    screen = start("short", "--buttons=4")
    screen.sees("Type the answer.")
    screen.types("Sam Altman" + ENTER)
    screen.sees("Enter = 3")
    screen.sees("4 easy (8 d)")
    screen.types("2")
    screen.sees("All done for now.")
    screen.ends()
    assert screen.saved == [("record", "c1", 3), ("correct", "c1", 2)]


def test_keys_while_an_answer_is_typed(start: Start) -> None:
    """After Esc a letter is a key; what was typed by then is kept, and hints make the answer hard."""
    screen = start("short")
    screen.sees("Esc, then: h hint")
    screen.types("Sam\x1bh")
    screen.sees("Hint: S·· ······")
    screen.sees("Sam")
    screen.types(" Altman" + ENTER)
    screen.sees("Right")
    screen.types("q")
    screen.ends()
    assert [(line["given"], line["rating"], line["hints"]) for line in screen.lines] == [("Sam Altman", 2, 1)]


def test_a_hint_takes_an_option_away(start: Start) -> None:
    """In a choice each hint removes a wrong option, and the last one stays."""
    screen = start("choice")
    screen.sees("4)")
    screen.types("h")
    screen.sees("1–3 or")
    screen.types("h")
    screen.sees("1–2 or")
    screen.types("h")
    screen.sees("There are no more hints.")
    screen.types("q")
    screen.ends()


def test_a_number_is_typed_whole(start: Start) -> None:
    """Where options are numbers no digit picks one by itself: the number is typed, and Enter takes it if it is one."""
    screen = start("year")
    screen.sees("type the number or ↑ ↓, then Enter")
    screen.types("2018" + "\x7f" + "6" + ENTER)
    screen.sees("2016")
    screen.types("\x7f" + "9" + ENTER)
    screen.sees("Your choice: 2019")
    screen.types("q")
    screen.ends()
    assert screen.saved == [("record", "c5", 3)]


def test_arrows_among_numbers(start: Start) -> None:
    """An arrow goes on from where the typed number points, and Enter takes what it points at."""
    screen = start("year")
    screen.sees("type the number")
    screen.types("1999" + "\x1b[A" + "\x1b[B" + ENTER)
    screen.sees("Your choice: 1999")
    screen.types("q")
    screen.ends()


def test_cards_put_aside(start: Start) -> None:
    """Buried and suspended cards leave the session, before or after their answer; undo brings one back."""
    screen = start("short", "cloze", "choice")
    screen.sees("Type the answer.")
    screen.types("\x1bb")
    screen.sees("Put aside until tomorrow.")
    screen.sees("Fill the gap.")
    screen.types("\x1bx")
    screen.sees("It will not be asked again; quiz aside brings it back.")
    screen.sees("Choose one.")
    screen.types("u")
    screen.sees("Taken back.")
    screen.sees("Fill the gap.")
    screen.types("Qwen" + ENTER)
    screen.sees("Wrong")
    screen.types("x")
    screen.sees("It will not be asked again")
    screen.sees("Choose one.")
    screen.types("q")
    screen.ends()
    assert [(what, card) for what, card, _ in screen.saved] == [
        ("bury", "c1"),
        ("suspend", "c2"),
        ("undo suspend", "c2"),
        ("record", "c2"),
        ("suspend answered", "c2"),
    ]


def test_a_bad_question_is_flagged_and_mended(start: Start) -> None:
    """A question can be flagged with a reason, and changed in place; a change that makes no sense changes nothing."""
    screen = start("short", "cloze")
    screen.sees("Type the answer.")
    screen.types("\x1bf")
    screen.sees("What is wrong with this question?")
    screen.types("two answers" + ENTER)
    screen.sees("Flagged as a bad question")
    screen.types("\x1be")
    screen.sees("Question:")
    screen.types(" Heute" + ENTER)
    screen.sees("Answer:")
    screen.types(ENTER)
    screen.sees("Changed.")
    screen.sees("Wer ist CEO von OpenAI? Heute")
    screen.types("\x1be")
    screen.sees("Question:")
    screen.types("\x03")
    screen.sees("Type the answer.")
    screen.types("sam altman" + ENTER)
    screen.sees("Right")
    screen.types(ENTER)
    screen.sees("Fill the gap.")
    screen.types("\x1be")
    screen.sees("Question:")
    screen.types(" _____" + ENTER)
    screen.types(ENTER)
    screen.sees("Nothing was changed: A cloze card needs exactly one gap")
    screen.types("/quit" + ENTER)
    screen.ends()
    assert [line["what"] for line in screen.lines] == ["flag", "rewrite", "record"]
    assert screen.lines[0]["why"] == "two answers"
    assert screen.lines[1]["question"] == "Wer ist CEO von OpenAI? Heute"


def test_an_answer_accepted_from_now_on(start: Start) -> None:
    """What was marked wrong can be taken for right from now on: the card is rewritten and the answer corrected."""
    screen = start("cloze")
    screen.sees("Fill the gap.")
    screen.types("Die Firma aus Hangzhou" + ENTER)
    screen.sees("a accept from now on")
    screen.types("a")
    screen.sees("From now on this is right, too: Die Firma aus Hangzhou")
    screen.types(ENTER)
    screen.sees("All done for now.")
    screen.ends()
    assert [line["what"] for line in screen.lines] == ["record", "rewrite", "correct"]
    assert screen.lines[1]["answers"] == ["DeepSeek", "Die Firma aus Hangzhou"]


def test_a_pause_takes_no_time(start: Start) -> None:
    """While a session is paused nothing of it is on the screen; Enter goes on."""
    screen = start("choice")
    screen.sees("Choose one.")
    screen.types("p")
    screen.sees("Paused.")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("q")
    screen.ends()


def test_an_exam_is_silent_until_its_end(start: Start) -> None:
    """An exam tells nothing before the end, and then every question, the score and, if wanted, a school mark."""
    screen = start("short", "cloze", "--way=exam", "--marks")
    screen.sees("Type the answer.")
    screen.types("sam altman" + ENTER)
    screen.sees("Fill the gap.")
    screen.types("Qwen" + ENTER)
    screen.sees("Score: 50 %")
    screen.sees("Mark: 4")
    screen.sees("Right: sam altman")
    screen.sees("Wrong: Qwen. Right would be: DeepSeek")
    assert "Wrong" not in screen.ends()
    assert [rating for _, _, rating in screen.saved] == [3, 1]


@pytest.mark.parametrize("kind", ["short", "choice", "reveal"])
def test_a_window_that_changes_its_size(start: Start, kind: str) -> None:
    """After a resize the page is written anew in the new width, and what was typed is kept."""
    screen = start(kind, columns=100)
    screen.sees("? help")
    screen.types("Sam Alt" if kind == "short" else "")
    screen.child.setwinsize(24, 40)
    screen.sees("? help")
    screen.types("man" + ENTER if kind == "short" else "q")
    screen.sees("Right" if kind == "short" else "Nothing was answered.")
    screen.types("q")
    screen.ends()


def test_help_on_a_small_screen(start: Start) -> None:
    """Where the help does not fit the screen it has pages, and after the last one the question is there again."""
    screen = start("choice", columns=40)
    screen.sees("Choose one.")
    screen.types("?")
    screen.sees("on to the next question")
    screen.sees("Enter turns the page")
    screen.types(ENTER)
    screen.sees("Enter goes back")
    screen.types(ENTER)
    screen.sees("Choose one.")
    screen.types("q")
    screen.ends()


def test_an_exam_tells_nothing_before_its_end(start: Start) -> None:
    """In an exam no key tells an answer or changes one, and the footer does not offer any that would."""
    screen = start("short", "choice", "--way=exam")
    screen.sees("Type the answer.")
    screen.types("Elon Musk" + ENTER)
    screen.sees("choose · s skip · f bad question · p pause · q quit")
    screen.sees("? help")
    for key in "whuexra":
        screen.types(key)
        screen.sees("Not in an exam.")
        screen.sees("? help")
    screen.types("q")
    screen.sees("Right would be")
    screen.ends()
    assert [what for what, *_ in screen.saved] == ["record"]


def test_esc_waits_for_its_key(start: Start) -> None:
    """After Esc the screen says that a key is awaited, for as long as one reads; Esc again leads back to typing."""
    screen = start("short")
    screen.sees("? help")
    screen.types("Sam")
    screen.types("\x1b")
    screen.sees("Now one of the keys below. Esc again: back to typing.")
    time.sleep(1.5)
    screen.types("h")
    screen.sees("Hint: S·· ······")
    screen.sees("? help")
    screen.types("\x1b")
    screen.sees("Now one of the keys below.")
    screen.types("\x1b")
    screen.types(" Altman" + ENTER)
    screen.sees("Right")
    screen.types("q")
    screen.ends()
    assert [line.get("given") for line in screen.lines] == ["Sam Altman"]
