"""Plain mode: one line in, plain lines out, everything saved at once."""

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from quiz.core.card import Card
from quiz.core.marking import Change, Piece
from quiz.core.memory import Rating
from quiz.schedule.day import Calendar
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.move import Answered, Done
from quiz.study.session import Session
from quiz.study.summary import Summary
from quiz.terminal.desk import LONGEST
from quiz.terminal.study import study
from quiz.terminal.verdict import differences

DRIVER = Path(__file__).parent / "driver.py"
MOON = Card("moon", "short", "Was kreist um die Erde?", "der Mond")
CAPITAL = Card("capital", "cloze", "_____ ist die Hauptstadt.", "Ankara")
YEAR = Card("year", "choice", "Wann war das?", "2019", distractors=("2020", "2"))
NAME = Card("name", "choice", "Wer war es?", "Meier", distractors=("Schulz", "Kraus"))
REASON = Card("reason", "reveal", "Warum?", "Darum eben.")


@dataclass
class Conversation:
    """What was said, what was saved, and what came out."""

    out: str
    saved: list[tuple[str, str, Rating]]
    summary: Summary
    seconds: list[float]


@dataclass
class NotingRecorder:
    """Notes every call, in the output too."""

    out: io.StringIO
    saved: list[tuple[str, str, Rating]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def record(self, answered: Answered) -> None:
        """A new answer."""
        self._note("record", answered)

    def correct(self, answered: Answered) -> None:
        """The last one, corrected."""
        self._note("correct", answered)

    def undo(self, answered: Answered) -> None:
        """The last one, taken back."""
        self._note("undo", answered)

    def put_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """A card skipped, buried or suspended."""
        self.out.write(f"<{done} {deck_id}/{card.id}>\n")

    def undo_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """That taken back."""
        self.out.write(f"<undo {done} {deck_id}/{card.id}>\n")

    def suspend(self, deck_id: str, card: Card) -> None:
        """An answered card suspended."""
        self.out.write(f"<suspend {deck_id}/{card.id}>\n")

    def flag(self, deck_id: str, card: Card, why: str) -> None:
        """A bad question."""
        self.out.write(f"<flag {deck_id}/{card.id}: {why}>\n")

    def rewrite(self, deck_id: str, card: Card) -> None:
        """Other words for a card."""
        self.out.write(f"<rewrite {deck_id}/{card.id}: {card.question} {card.answers}>\n")

    def _note(self, what: str, answered: Answered) -> None:
        self.saved.append((what, answered.card.id, answered.review.rating))
        self.seconds.append(answered.review.seconds)
        self.out.write(f"<{what} {answered.card.id}>\n")


def talk(cards: list[Card], *lines: str, tick: float = 1.0) -> Conversation:
    """Study cards by typing lines; the clock goes on by `tick` seconds whenever it is looked at."""
    out, now = io.StringIO(), datetime(2026, 3, 1, 12, tzinfo=UTC)
    recorder = NotingRecorder(out)

    def clock() -> datetime:
        nonlocal now
        now += timedelta(seconds=tick)
        return now

    items = [Item("d", "Ein Deck", "de", card) for card in cards]
    summary = study(
        Session.begin(items, Scheduler(), seed=1),
        recorder=recorder,
        clock=clock,
        calendar=Calendar(UTC),
        console=Console(file=out),
        context=lambda card, deck_id: f"Absatz zu {card.id} in {deck_id}.",
        lines=io.StringIO("".join(f"{line}\n" for line in lines)),
    )
    return Conversation(out.getvalue(), recorder.saved, summary, recorder.seconds)


def test_right_answer() -> None:
    """A right answer is called right, and the session ends with its score."""
    talked = talk([MOON], "mond")
    assert "Right. Answer: der Mond" in talked.out
    assert "All done for now." in talked.out
    assert "Score: 100 %, 1 of 1 known at the first try." in talked.out
    assert talked.saved == [("record", "moon", Rating.GOOD)]


def test_near_miss() -> None:
    """A near miss says what differs, in words."""
    talked = talk([CAPITAL], "Ankarra")
    assert "Nearly right. Answer: Ankara\nYou typed: Ankarra\nToo much: “r”.\n" in talked.out
    assert "Source: [Ankara] ist die Hauptstadt." in talked.out
    assert talked.saved == [("record", "capital", Rating.HARD)]


def test_the_same_difference_is_told_once() -> None:
    """Where the same letters lack twice they are told once, and blanks around them not at all."""
    pieces = (Piece("h", Change.MISSING), Piece(" Brühl", Change.MISSING), Piece("h", Change.MISSING))
    assert differences(pieces) == ["Missing: “h”.", "Missing: “Brühl”."]


def test_a_failed_card_comes_again() -> None:
    """A wrong answer is told, the card comes again, and at the end it is named as hard."""
    talked = talk([MOON], "Sonne", "Mond")
    assert "Wrong. Answer: der Mond" in talked.out
    assert "It comes again in this session." in talked.out
    assert "- Was kreist um die Erde? der Mond (missed once)" in talked.out
    assert [rating for _, _, rating in talked.saved] == [Rating.AGAIN, Rating.GOOD]


def test_saved_before_the_next_question() -> None:
    """The recorder has been called before another question is on the screen."""
    out = talk([MOON, CAPITAL], "Mond", "Ankara").out
    assert out.index("<record moon>") < out.index("Question 2") < out.index("<record capital>")


def test_one_line_a_question() -> None:
    """As many lines as questions bring a session to its end."""
    talked = talk([MOON, CAPITAL, YEAR, NAME], "Mond", "Ankara", "2019", "Meier")
    assert (talked.summary.answers, talked.summary.left) == (4, 0)


def test_choice_by_number() -> None:
    """The number before an option picks it."""
    out = talk([NAME]).out
    number = next(line[0] for line in out.splitlines() if line.endswith(") Meier"))
    assert talk([NAME], number).saved == [("record", "name", Rating.GOOD)]


def test_numbers_as_options_are_lettered() -> None:
    """Among years a typed number is a year."""
    out = talk([YEAR], "2").out
    assert "a) " in out
    assert "Wrong. Answer: 2019" in out
    assert "none of the options" not in out
    assert talk([YEAR], "1", "2019").saved == [("record", "year", Rating.GOOD)]


def test_none_of_the_options() -> None:
    """What is no option is a slip: that is said, nothing is saved, and the next line answers the question."""
    talked = talk([NAME], "Huber", "Meier")
    assert "“Huber” is none of the options; choose again.\n<record name>\nRight. Answer: Meier" in talked.out
    assert talked.saved == [("record", "name", Rating.GOOD)]


def test_empty_line_at_a_choice_is_no_answer_known() -> None:
    """An empty line says "I do not know": the card comes again, and nothing is said of options."""
    conversation = talk([NAME], "")
    assert conversation.saved == [("record", "name", Rating.AGAIN)]
    assert "none of the options" not in conversation.out


@pytest.mark.parametrize(
    ("word", "rating"), [("y", 3), ("Ja", 3), ("yes", 3), ("j", 3), ("n", 1), ("nein", 1), ("No", 1)]
)
def test_reveal(word: str, rating: int) -> None:
    """An empty line shows the answer, a yes or no in either language grades it."""
    talked = talk([REASON], "", word)
    assert "Answer: Darum eben.\nDid you know it? y or n\n" in talked.out
    assert talked.saved == [("record", "reason", Rating(rating))]


def test_reveal_asks_until_it_hears_yes_or_no() -> None:
    """Anything else than yes or no is asked for again and saves nothing."""
    talked = talk([REASON], "weil", "vielleicht", "/foo", "y")
    assert talked.out.count("Please type y or n.") == 2
    assert talked.saved == [("record", "reason", Rating.GOOD)]


def test_reveal_can_be_skipped_after_the_look() -> None:
    """Commands work after the answer was shown, too."""
    talked = talk([REASON], "", "/skip")
    assert "Skipped; it comes at the end." in talked.out
    assert talked.saved == []


def test_i_was_right() -> None:
    """`/right` corrects the last answer once, and the card does not return."""
    talked = talk([MOON, CAPITAL], "Trabant", "/right", "/right", "Ankara")
    assert "Counted as right: der Mond" in talked.out
    assert "There is no wrong answer to correct." in talked.out
    assert talked.saved == [
        ("record", "moon", Rating.AGAIN),
        ("correct", "moon", Rating.GOOD),
        ("record", "capital", Rating.GOOD),
    ]
    assert talked.summary.left == 0


def test_undo() -> None:
    """`/undo` takes back one answer after the other and asks again."""
    talked = talk([MOON, CAPITAL, NAME], "Sonne", "Athen", "/undo", "/undo", "/undo", "Mond", "Ankara", "Meier")
    assert [what for what, *_ in talked.saved] == ["record", "record", "undo", "undo", *["record"] * 3]
    assert "There is nothing to take back here" in talked.out
    assert talked.summary.score == 1.0


def test_undo_takes_an_accepted_answer_off_again() -> None:
    """Undoing an answer that was accepted takes it off the card, and the verdict always names the card's own answer."""
    out = talk([MOON, CAPITAL], "Trabant", "/accept", "/undo", "Trabant").out
    assert "<rewrite d/moon: Was kreist um die Erde? ('der Mond', 'Trabant')>" in out
    assert "<rewrite d/moon: Was kreist um die Erde? ('der Mond',)>" in out
    assert out.count("Wrong. Answer: der Mond") == 2


def test_another_accepted_answer_stands_beside_the_own() -> None:
    """Who gives another accepted answer sees the card's own, and that theirs is right, too."""
    card = replace(MOON, accepted=("Trabant",))
    assert "Right. Answer: der Mond (also right: Trabant)" in talk([card], "trabant").out


def test_skip() -> None:
    """`/skip` puts a card to the end and then out of the session; nothing is saved."""
    talked = talk([MOON, CAPITAL], "/skip", "Ankara", "/skip")
    assert talked.saved == [("record", "capital", Rating.GOOD)]
    assert "Skipped for this session." in talked.out
    assert "All done for now." in talked.out


def test_why() -> None:
    """`/why` tells the paragraph of the last card, not of the one that is asked."""
    talked = talk([MOON, CAPITAL], "/why", "Mond", "/why")
    assert "Nothing was answered yet." in talked.out
    assert "Why: Absatz zu moon in d." in talked.out


def test_quit() -> None:
    """`/quit` ends with the summary and says what is left."""
    talked = talk([MOON, CAPITAL], "Mond", "/quit", "Ankara")
    assert "Stopped with 1 card still to ask." in talked.out
    assert (talked.summary.answers, talked.summary.left) == (1, 1)


def test_end_of_input() -> None:
    """The end of the input is a clean end, also before anything was answered."""
    talked = talk([MOON, CAPITAL])
    assert "Stopped with 2 cards still to ask.\nNothing was answered." in talked.out


def test_unknown_command_is_no_answer() -> None:
    """A word with a slash that is no command is told, and the question stays."""
    talked = talk([MOON], "/foo", "Mond")
    assert "There is no command /foo. Type /help for help." in talked.out
    assert talked.saved == [("record", "moon", Rating.GOOD)]


def test_an_answer_may_begin_with_a_slash() -> None:
    """Where the answer is a path or the very name of a command, it counts as the answer."""
    path = Card("path", "short", "Wo stehen die Benutzer?", "/etc/passwd")
    command = Card("command", "short", "Was beendet?", "/quit")
    assert talk([path], "/etc/passwd").saved == [("record", "path", Rating.GOOD)]
    assert talk([path], "/etc/shadow", "/quit").saved == [("record", "path", Rating.AGAIN)]
    assert talk([command], "/quit").saved == [("record", "command", Rating.GOOD)]


def test_a_command_is_not_the_answer_of_the_same_name() -> None:
    """`/right` stays a command where the answer is "right"."""
    assert talk([Card("r", "short", "?", "right")], "/right").saved == []


def test_help() -> None:
    """`/help` lists the commands."""
    assert "/undo: take the last answer back and ask again" in talk([MOON], "/help").out


def test_times_are_measured_and_capped() -> None:
    """The seconds of an answer run from its question, and a long break does not count whole."""
    assert talk([MOON], "Mond").seconds == [1.0]
    assert talk([MOON], "Mond", tick=9000).seconds == [LONGEST]


def test_texts_can_not_drive_the_terminal() -> None:
    """Control characters of a card never reach the screen."""
    talked = talk([Card("x", "short", "Was\x1b[2J\x07 nun?\r\nJa", "a\x1bb")], "ab")
    assert "\x1b" not in talked.out
    assert "Was[2J nun? Ja" in talked.out


def test_nothing_to_ask() -> None:
    """An empty session ends at once."""
    assert "All done for now.\nNothing was answered." in talk([]).out


def test_as_a_process_in_a_pipe(tmp_path: Path) -> None:
    """In a pipe plain lines come of themselves: no escape codes, bad bytes harmless, exit code 0, all answers saved."""
    log = tmp_path / "log.jsonl"
    done = subprocess.run(
        [sys.executable, DRIVER, log, "short", "cloze"],
        input=b"Sam \xff Altman\n/right\nDeepSeek\n",
        capture_output=True,
        check=True,
        env={**os.environ, "QUIZ_LANG": "en", "PYTHONUTF8": "1"},
        timeout=60,
    )
    out = done.stdout.decode()
    assert "\x1b" not in out
    assert out.endswith("ended: answers=2 left=0\n")
    assert [json.loads(line)["what"] for line in log.read_text().splitlines()] == ["record", "correct", "record"]
    assert done.stderr == b""
