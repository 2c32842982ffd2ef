"""The host's desk in plain lines: one line for every thing that happens, one word for every thing to do."""

import sys
import threading

from quiz.locale import _
from quiz.terminal import lesson
from quiz.terminal.lesson import Desk, View
from quiz.terminal.printable import one_line

WORDS = {
    "next": "n",
    "reveal": "r",
    "again": "d",
    "pause": "p",
    "resume": "p",
    "extend": "e",
    "skip": "s",
    "lock": "l",
    "unlock": "l",
    "end": "x",
    "": "n",
}


class HostLines:
    """Lines; `run` returns when the input ends or says "quit"."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said: tuple[object, ...] = ()
        self._lock = threading.Lock()

    def run(self) -> None:
        """Tell what happens and do what is said."""
        for line in (self._desk.address, *self._desk.pages, *self._desk.notes):
            _say(line)
        _say(_("Say next, reveal, again, pause, extend, skip, kick NAME, lock, end or quit; an empty line is next."))
        self._desk.listen(self._tell)
        self._tell()
        for line in sys.stdin:
            word, _blank, rest = line.strip().partition(" ")
            if word in {"quit", "q"}:
                break
            self._obey(word, rest.strip())

    def _obey(self, word: str, rest: str) -> None:
        view = self._desk.view()
        if word == "kick":
            found = [one["player"] for one in view["players"] if one["name"].casefold() == rest.casefold()]
            if found:
                self._desk.act("kick", {"player": found[0]})
            else:
                _say(_("Nobody is called {name}.").format(name=rest))
            return
        key = WORDS.get(word, word)
        if key not in {*lesson.ACTIONS, "p", "l"}:
            _say(_("There is no command {name}.").format(name=word))
        elif (action := lesson.action_for(key, view)) is not None:
            self._desk.act(*action)

    def _tell(self) -> None:
        """Say what is new; called by the server's thread as well."""
        with self._lock:
            view = self._desk.view()
            question = view["question"] or {}
            now = (
                view["phase"],
                question.get("index"),
                question.get("vote"),
                question.get("discussing"),
                view["offer"],
            )
            if now != self._said:
                self._said = now
                self._tell_phase(view)
            _say(f"{lesson.counted(view)}")

    def _tell_phase(self, view: View) -> None:
        _say(lesson.phase_words(view))
        if view["phase"] == "question":
            _say(one_line(view["question"]["text"]))
        if view["phase"] in {"question", "reveal"}:
            for line in (*lesson.options(view), lesson.offer(view), *lesson.outcome(view)):
                if line:
                    _say(line)
        elif view["phase"] in {"scores", "ended"}:
            for line in lesson.ranking(view):
                _say(line)


def _say(line: str) -> None:
    print(line, flush=True)
