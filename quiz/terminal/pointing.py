"""Pointing at an option by typing its number: "1997" among years must not take the first option at its first digit."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from questionary import Question

SIGNS = "0123456789.,-"


def pointed(typed: str, options: Sequence[str]) -> tuple[int, bool] | None:
    """The place of the option that a number, typed so far, points at, and whether it can mean no other; None if none.

    Which is written just so goes first, then which has the same digits, then which begins with them.
    """
    written = ["".join(option.split()) for option in options]
    digits = ["".join(filter(str.isdecimal, option)) for option in options]
    wanted = "".join(filter(str.isdecimal, typed))
    whole = [text == typed for text in written], [bool(wanted) and number == wanted for number in digits]
    begun = [text.startswith(typed) for text in written], [bool(wanted) and text.startswith(wanted) for text in digits]
    for fits in (*whole, *begun):
        if any(fits):
            return fits.index(True), sum(fits) == 1
    return None


class Pointing:
    """What has been typed of an option's number; it moves the pointer, and Enter takes the option that it means."""

    def __init__(self, question: "Question", options: Sequence[str]) -> None:
        from questionary.prompts.common import InquirerControl

        controls = question.application.layout.find_all_controls()
        self._pointer = next(control for control in controls if isinstance(control, InquirerControl))
        self._options = options
        self.typed = ""

    def bind(self, bindings: "KeyBindings") -> None:
        """Let digits move the pointer, and Enter choose only what is sure."""

        def do(key: str, what: "Callable[[KeyPressEvent], None]") -> None:
            bindings.add(key, eager=True)(what)

        for sign in SIGNS:
            do(sign, lambda event: self._type(self.typed + event.data))
        do("backspace", lambda _event: self._type(self.typed[:-1]))
        do("up", lambda _event: self._move(-1))
        do("down", lambda _event: self._move(1))
        do("enter", self._choose)

    def _type(self, text: str) -> None:
        self.typed = text
        if text and (found := pointed(text, self._options)):
            self._pointer.pointed_at = found[0]

    def _move(self, steps: int) -> None:
        self.typed = ""
        self._pointer.pointed_at = (self._pointer.pointed_at + steps) % len(self._options)

    def _choose(self, event: "KeyPressEvent") -> None:
        if self.typed:
            found = pointed(self.typed, self._options)
            if found is None or not found[1]:
                return
        event.app.exit(result=self._pointer.get_pointed_at().value)
