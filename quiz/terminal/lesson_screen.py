"""The host's screen: the running game on a terminal, redrawn as things happen, moved by single keys."""

import textwrap
from typing import TYPE_CHECKING

from quiz.locale import _
from quiz.terminal import lesson
from quiz.terminal.keys import footer_lines
from quiz.terminal.lesson import Desk, View
from quiz.terminal.page import READABLE
from quiz.terminal.printable import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from prompt_toolkit.application import Application
    from prompt_toolkit.key_binding import KeyPressEvent

Fragments = list[tuple[str, str]]
REDRAWN_SECONDS = 0.5
MARGIN = 2
GAP = 3
LEAST_TEXT = 30
"""Columns that the text needs beside the QR code; with fewer the code is left out."""


class HostScreen:
    """A screen; `run` returns when the host quits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._asking = ""
        self._typed = ""
        self._trouble = ""

    def run(self) -> None:
        """Show the game until the host quits."""
        from prompt_toolkit.application import Application
        from prompt_toolkit.formatted_text import FormattedText
        from prompt_toolkit.key_binding import KeyBindings
        from prompt_toolkit.keys import Keys
        from prompt_toolkit.layout import Layout, Window
        from prompt_toolkit.layout.controls import FormattedTextControl
        from prompt_toolkit.styles import Style

        bindings = KeyBindings()

        @bindings.add(Keys.Any)
        def _(event: "KeyPressEvent") -> None:
            self._press(event.data.lower(), event.app.exit)

        @bindings.add("enter")
        @bindings.add("c-j")
        def _(event: "KeyPressEvent") -> None:
            self._press("enter", event.app.exit)

        @bindings.add("backspace")
        def _(_event: "KeyPressEvent") -> None:
            self._typed = self._typed[:-1]

        @bindings.add("escape", eager=True)
        def _(_event: "KeyPressEvent") -> None:
            self._asking = self._typed = ""

        @bindings.add("c-c")
        def _(event: "KeyPressEvent") -> None:
            event.app.exit(exception=KeyboardInterrupt)

        def drawn() -> FormattedText:
            return FormattedText(self._drawn(application))

        application: Application[None] = Application(
            layout=Layout(Window(FormattedTextControl(drawn), wrap_lines=False)),
            key_bindings=bindings,
            full_screen=True,
            refresh_interval=REDRAWN_SECONDS,
            style=Style.from_dict({"dim": "fg:ansibrightblack", "good": "fg:ansigreen bold", "bad": "fg:ansired bold"}),
        )
        application.ttimeoutlen = 0.05
        self._desk.listen(application.invalidate)
        application.run()

    def _press(self, key: str, leave: "Callable[[], None]") -> None:
        """Do what a key means now."""
        view = self._desk.view()
        self._trouble = ""
        if self._asking:
            self._answer(key, view)
            return
        key = "n" if key in {"enter", "n", " "} else key
        if key not in lesson.keys_for(view):
            return
        if key == "q":
            leave()
        elif key in {"k", "x"}:
            self._asking = key
        elif (action := lesson.action_for(key, view)) is not None:
            self._desk.act(*action)

    def _answer(self, key: str, view: View) -> None:
        """Go on with what is being asked: whom to throw out, or whether to end."""
        if self._asking == "x":
            if key in {"y", "j"}:
                self._desk.act("end", {})
            self._asking = ""
        elif key.isdecimal() and len(self._typed) < 5:
            self._typed += key
        elif key == "enter":
            place = int(self._typed or 0)
            if 1 <= place <= len(view["players"]):
                self._desk.act("kick", {"player": view["players"][place - 1]["player"]})
            elif self._typed:
                self._trouble = _("There is no number {n}.").format(n=place)
            self._asking = self._typed = ""

    def _drawn(self, application: "Application[None]") -> Fragments:
        size = application.output.get_size()
        view = self._desk.view()
        width = size.columns - 2 * MARGIN
        footer = self._footer(view, width)
        room = size.rows - len(footer) - 1
        body = self._body(view, width, room)[:room]
        body += [[]] * (room - len(body))
        lines = [*body, [], *[[("class:dim", line)] for line in footer]]
        return [piece for line in lines for piece in [("", " " * MARGIN), *line, ("", "\n")]][:-1]

    def _footer(self, view: View, width: int) -> list[str]:
        words = self._trouble
        if self._asking == "k":
            words = _("Number of the one to throw out, then Enter; Esc leaves it:") + f" {self._typed}"
        elif self._asking == "x":
            words = _("End the game for everybody? y/n")
        if words:
            return textwrap.wrap(words, width)
        return footer_lines(" · ".join(lesson.keys_for(view).values()), width).splitlines()

    def _body(self, view: View, width: int, room: int) -> list[Fragments]:
        head = lesson.phase_words(view)
        right = " · ".join(filter(None, (lesson.counted(view), lesson.time_words(view, self._desk.clock()))))
        blank = width - len(head) - len(right)
        lines: list[Fragments] = [[("bold", head), ("", " " * blank + right)]]
        if blank < 1:
            lines = [[("bold", head[:width])], [("", right[:width])]]
        lines += [[("class:dim", "─" * width)], []]
        if self._asking == "k":
            return lines + _columns(
                [f"{n:>3} {one_line(one['name'])}" for n, one in enumerate(view["players"], 1)], width, room - 3
            )
        if view["phase"] == "lobby":
            return lines + self._lobby(view, width, room - 3)
        if view["phase"] in {"scores", "ended"}:
            return lines + _columns(lesson.ranking(view), width, room - 3)
        return lines + _question(view, width)

    def _lobby(self, view: View, width: int, room: int) -> list[Fragments]:
        code = self._desk.code
        beside = len(code) <= room and width - len(code[0]) - GAP >= LEAST_TEXT if code else False
        text_width = min(width - len(code[0]) - GAP, READABLE) if beside else width
        pin = view["pin"]
        text: list[Fragments] = [
            [("", _("Pupils open this address, or scan the code:"))],
            [("bold", self._desk.address.partition("?")[0])],
            [("", _("PIN:") + " "), ("bold", f"{pin[:3]} {pin[3:5]} {pin[5:]}")],
            [],
        ]
        for note in self._desk.notes:
            text += [[("class:dim", line)] for line in textwrap.wrap(note, text_width)]
        projector, host = _("Projector:"), _("Host in a browser:")
        links = [(projector, self._desk.pages[1]), (host, self._desk.pages[0])]
        for label, link in links if not beside or text_width > 60 else []:
            text += [[("class:dim", f"{label} {link}"[:text_width])]]
        if beside and text_width <= 60:
            text += [[("class:dim", line)] for line in textwrap.wrap(f"{projector} {links[0][1]}", text_width)]
        if view["locked"]:
            text.append([("class:bad", _("Locked: nobody else can join."))])
        if view["way"] == "homework":
            text += [[], *[[("", line)] for line in lesson.ranking(view)]]
        else:
            names = ", ".join(one_line(one["name"]) for one in view["players"])
            text += [[], *[[("class:good", line)] for line in textwrap.wrap(names, text_width)]]
        if not beside:
            return text
        rows = max(len(text), len(code))
        lines: list[Fragments] = []
        for place in range(rows):
            left = text[place] if place < len(text) else []
            blank = text_width + GAP - sum(len(words) for _style, words in left)
            # Black on white whatever the terminal's colours: cameras do not read it the other way round.
            shown = [("fg:black bg:white", code[place])] if place < len(code) else []
            lines.append([*left, ("", " " * max(blank, 1)), *shown])
        return lines


def _question(view: View, width: int) -> list[Fragments]:
    question = view["question"]
    lines: list[Fragments] = [[("bold", line)] for line in textwrap.wrap(one_line(question["text"]), min(width, 90))]
    lines.append([])
    for option in lesson.options(view):
        style = "class:good" if option.startswith("✓") else ""
        lines += [[(style, line)] for line in textwrap.wrap(option, width, subsequent_indent="   ")]
    offered = lesson.offer(view)
    after = lesson.outcome(view)
    lines.append([])
    lines += [[("class:good", line)] for line in textwrap.wrap(offered, width)]
    for place, words in enumerate(after):
        style = "class:good" if place == 0 else ""
        lines += [[(style, line)] for line in textwrap.wrap(words, min(width, 90))]
    if view["phase"] == "question":
        waiting = [one_line(one["name"]) for one in view["players"] if not one["answered"]]
        if waiting and len(waiting) < len(view["players"]):
            words = _("Not yet: {names}").format(names=", ".join(waiting))
            lines += [[("class:dim", line)] for line in textwrap.wrap(words, width, max_lines=3, placeholder=" …")]
    return lines


def _columns(entries: list[str], width: int, room: int) -> list[Fragments]:
    """Entries below each other, in as many columns as they need and fit."""
    if not entries:
        return []
    rows = max(room, 1)
    longest = max(map(len, entries)) + GAP
    columns = max(min(-(-len(entries) // rows), width // longest), 1)
    shown = entries[: rows * columns]
    per = -(-len(shown) // columns)
    lines: list[Fragments] = []
    for line in range(per):
        texts = [shown[line + per * column] for column in range(columns) if line + per * column < len(shown)]
        lines.append([("", "".join(text.ljust(longest) for text in texts).rstrip())])
    return lines
