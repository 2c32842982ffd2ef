"""What the keys and the typed commands do."""

from quiz.locale import _


def screen_help() -> str:
    """The keys on a screen, a line each."""
    return "\n".join(
        [
            _("Enter or Space: on to the next question"),
            _("r or /right: my last answer was right"),
            _("u or /undo: take the last answer back and ask again"),
            _("s or /skip: ask this one at the end; a second time, not in this session"),
            _("w or /why: the paragraph in which the last answer stands"),
            _("q, /quit or Ctrl-C: stop; everything answered is saved"),
            _("While you type an answer only the words with a slash work."),
        ]
    )


def plain_help() -> list[str]:
    """What can be typed in plain mode, a line each."""
    return [
        _("/right: my last answer was right"),
        _("/undo: take the last answer back and ask again"),
        _("/skip: ask this one at the end; a second time, not in this session"),
        _("/why: the paragraph in which the last answer stands"),
        _("/quit: stop; everything answered is saved"),
    ]
