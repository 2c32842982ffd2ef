"""What the keys and the typed commands do."""

import textwrap

from quiz.locale import _
from quiz.terminal.commands import KEYS, Command


def meanings() -> dict[Command, str]:
    """What each command does, in a sentence."""
    return {
        Command.RIGHT: _("your last answer was right"),
        Command.ACCEPT: _("what you typed last is right, now and always"),
        Command.UNDO: _("take the last answer back and ask again"),
        Command.HINT: _("one more letter, or one option less; the answer then counts as hard"),
        Command.SKIP: _("ask this one at the end; a second time, not in this session"),
        Command.BURY: _("not again today"),
        Command.SUSPEND: _("never again, until quiz aside brings it back"),
        Command.FLAG: _("this question is bad; quiz aside lists those"),
        Command.EDIT: _("change question or answer; what you know of it stays"),
        Command.WHY: _("the paragraph in which the last answer stands"),
        Command.PAUSE: _("stop the clock"),
        Command.QUIT: _("stop; everything answered is saved, and you can go on later"),
    }


def help_pages(width: int, height: int) -> list[list[str]]:
    """The keys on a screen, broken into lines of `width` and pages of `height` lines; no entry goes over two pages."""
    entries = [(_("Enter"), _("on to the next question"))]
    entries += [(key, meanings()[command]) for key, command in KEYS.items() if command in meanings()]
    entries.append(("Esc", _("then one of these keys, while you type an answer; or the word: /hint, /skip, /quit …")))
    indent = max(len(key) for key, _meaning in entries) + 2
    pages: list[list[str]] = [[]]
    for key, meaning in entries:
        lines = textwrap.wrap(meaning, width - indent, initial_indent=" " * indent, subsequent_indent=" " * indent)
        lines[0] = key.ljust(indent) + lines[0][indent:]
        if pages[-1] and len(pages[-1]) + len(lines) > height:
            pages.append([])
        pages[-1] += lines
    return pages


def plain_help() -> list[str]:
    """What can be typed in plain mode, a line each."""
    return [f"/{command}: {meaning}" for command, meaning in meanings().items()]
