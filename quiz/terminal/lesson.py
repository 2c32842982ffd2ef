"""The host's desk in class: what is known of the running game, and the keys that move it.

A game is shown from its view, values as the protocol has them: this module knows no server. Two ways to show it stand
beside: screens (`quiz.terminal.lesson_screen`) and plain lines (`quiz.terminal.lesson_plain`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from quiz.locale import _, ngettext
from quiz.terminal.printable import one_line

View = Mapping[str, Any]
MORE_SECONDS = 30


@dataclass(frozen=True)
class Desk:
    """A running game: `view` tells how it stands, `act` does something, `listen` tells of every change.

    `address` is what pupils open, `code` the rows of its QR code as half blocks, `pages` the links for the host and the
    projector.
    """

    view: Callable[[], View]
    act: Callable[[str, dict[str, object]], None]
    listen: Callable[[Callable[[], None]], None]
    clock: Callable[[], float]
    address: str
    code: tuple[str, ...]
    pages: tuple[str, str]
    notes: tuple[str, ...] = ()


def keys_for(view: View) -> dict[str, str]:
    """What each key does now, by key; the first is the usual one."""
    question = view["question"] or {}
    phase = view["phase"]
    if phase == "ended":
        return {"q": _("q quit")}
    keys = {} if view["way"] == "homework" else {"n": _("Enter next")}
    if phase == "question":
        if question["discussing"]:
            keys = {"n": _("Enter asks again"), "r": _("r reveal")}
        else:
            keys = {"n": _("Enter reveals")}
            if view["offer"]:
                keys["d"] = _("d discuss and ask again")
            keys["p"] = _("p goes on") if question["paused"] else _("p pause")
            if question["seconds"] is not None:
                keys["e"] = _("e {n} s more").format(n=MORE_SECONDS)
    if phase in {"question", "reveal"}:
        keys["s"] = _("s skip, without points")
    if view["players"]:
        keys["k"] = _("k throw out")
    keys["l"] = _("l unlock") if view["locked"] else _("l lock")
    keys["x"] = _("x end")
    return keys | {"q": _("q quit")}


ACTIONS: dict[str, tuple[str, dict[str, object]]] = {
    "n": ("next", {}),
    "r": ("reveal", {}),
    "d": ("again", {}),
    "e": ("extend", {"seconds": MORE_SECONDS}),
    "s": ("skip", {}),
    "x": ("end", {}),
}


def action_for(key: str, view: View) -> tuple[str, dict[str, object]] | None:
    """What a key does, with its body; None for one that needs to be asked about, or does nothing here."""
    if key == "p":
        return ("resume" if (view["question"] or {}).get("paused") else "pause"), {}
    if key == "l":
        return "lock", {"locked": not view["locked"]}
    return ACTIONS.get(key)


def phase_words(view: View) -> str:
    """Where the game is, in a few words."""
    question = view["question"]
    if view["way"] == "homework" and view["phase"] != "ended":
        return _("Homework")
    if question is None:
        return _("The lobby") if view["phase"] == "lobby" else _("The end")
    number = _("Question {n} of {all}").format(n=question["index"] + 1, all=question["of"])
    return f"{number} · " + _("second vote") if question["vote"] > 1 else number


def counted(view: View) -> str:
    """How many are there, and how many have answered."""
    there = ngettext("{n} has joined", "{n} have joined", view["count"]).format(n=view["count"])
    if view["phase"] != "question":
        return there
    return _("{n} of {all} have answered").format(n=view["answers"], all=view["count"])


def time_words(view: View, now: float) -> str:
    """How much time is left."""
    question = view["question"]
    if question is None or view["phase"] != "question":
        return ""
    if question["discussing"]:
        return _("they discuss")
    if not question["open"]:
        return _("time is over")
    if question["paused"]:
        return _("paused")
    if question["ends_at"] is None:
        return _("no limit")
    return _("{n} s left").format(n=max(round(question["ends_at"] - now), 0))


def outcome(view: View) -> list[str]:
    """What came of the question: the answer, the sentence, who was right, what discussing gained."""
    solution = (view["question"] or {}).get("solution")
    if solution is None:
        return []
    lines = [_("Right: {answer}").format(answer=one_line(solution["answer"]))]
    if any(solution["sentence"]):
        lines.append(_("“{words}”").format(words=one_line("".join(solution["sentence"]))))
    lines.append(_("{n} of {all} were right").format(n=solution["right"], all=solution["answers"]))
    if solution["gain"] is not None:
        before, after = (round(100 * share) for share in solution["gain"])
        lines.append(_("Before the discussion {before} %, after it {after} %").format(before=before, after=after))
    return lines


def options(view: View) -> list[str]:
    """The options with their letters; after the reveal marked, with how many picked each."""
    question = view["question"] or {}
    solution = question.get("solution")
    lines = []
    for place, option in enumerate(question.get("options", [])):
        line = f"{chr(65 + place)}  {one_line(option)}"
        if solution is not None:
            value = solution["value"]
            if question["kind"] == "truefalse":
                right = (place == 0) == value
            else:
                right = place in value if isinstance(value, list) else place == value
            line = f"{'✓' if right else ' '} {line}  ({solution['counts'][place]})"
        lines.append(line)
    return lines


def offer(view: View) -> str:
    """The advice to let a class discuss, where about half are right."""
    if not view["offer"]:
        return ""
    share = round(100 * view["right"])
    return _("{n} % are right: let them talk to each other, then ask again.").format(n=share)


def ranking(view: View) -> list[str]:
    """Everybody in order; at home with how much they have done."""
    if view["way"] == "homework":
        by_name = sorted(view["players"], key=lambda one: one["name"].casefold())
        return [f"{one['done']:>3}/{view['of']}  {one['score']:>6}  {one_line(one['name'])}" for one in by_name]
    teams = sorted(view["teams"], key=lambda one: one["rank"])
    lines = [f"{one['rank']:>3}.  {one['score']:>6}  " + _("Team {n}").format(n=chr(65 + one["team"])) for one in teams]
    players = sorted(view["players"], key=lambda one: (one["rank"], one["name"].casefold()))
    return lines + [f"{one['rank']:>3}.  {one['score']:>6}  {one_line(one['name'])}" for one in players]
