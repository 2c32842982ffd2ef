"""What the keys and the typed commands do."""

from quiz.locale import _
from quiz.terminal.commands import KEYS, Command


def meanings() -> dict[Command, str]:
    """What each command does, in a sentence."""
    return {
        Command.RIGHT: _("my last answer was right"),
        Command.ACCEPT: _("what I typed last is right, now and always"),
        Command.UNDO: _("take the last answer back and ask again"),
        Command.HINT: _("one more letter, or one option less; the answer then counts as hard"),
        Command.SKIP: _("ask this one at the end; a second time, not in this session"),
        Command.BURY: _("not again today"),
        Command.SUSPEND: _("never again, until quiz aside brings it back"),
        Command.FLAG: _("this question is bad; quiz aside lists those"),
        Command.EDIT: _("change question or answer; what I know of it stays"),
        Command.WHY: _("the paragraph in which the last answer stands"),
        Command.PAUSE: _("stop the clock"),
        Command.QUIT: _("stop; everything answered is saved, and you can go on later"),
    }


def screen_help() -> str:
    """The keys on a screen, a line each."""
    lines = [_("Enter or Space: on to the next question")]
    lines += [f"{key}, /{command}: {meanings()[command]}" for key, command in KEYS.items() if command in meanings()]
    lines.append(_("While you type an answer: Esc, then the key, or the word with its slash."))
    return "\n".join(lines)


def plain_help() -> list[str]:
    """What can be typed in plain mode, a line each."""
    return [f"/{command}: {meaning}" for command, meaning in meanings().items()]
