"""Questions where there is little room: without the title before them, and cut between two words."""

import re

FRAME = re.compile(r"(?:Zu „[^“]*“|On “[^”]*”): (?=\S)")
"""The title of its article, with which a generated question begins so that it can stand alone."""


def one_line(text: str) -> str:
    """A text without its line ends."""
    return " ".join(text.split())


def unframed(question: str) -> str:
    """A question without its article's title, where the whole quiz is about that article anyway."""
    return FRAME.sub("", question, count=1) if FRAME.match(question) else question


def shortened(text: str, longest: int) -> str:
    """A text of at most so many characters, cut between two words if there are any."""
    text = one_line(text)
    if len(text) <= longest:
        return text
    room = text[: longest - 1]
    words = room.rpartition(" ")[0]
    return (words if len(words) > longest // 2 else room).rstrip(" ,;:") + "…"
