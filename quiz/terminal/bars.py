"""Small pictures of numbers made of characters: a filled bar, a row of columns."""

from collections.abc import Sequence

COLUMNS = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int, *, ascii_only: bool = False) -> str:
    """A bar filled to `share`, from 0 to 1, `width` characters long."""
    full, empty = ("#", ".") if ascii_only else ("█", "░")
    filled = min(max(round(share * width), 0), width)
    return full * filled + empty * (width - filled)


def columns(numbers: Sequence[int], *, ascii_only: bool = False) -> str:
    """One column a number, the greatest the highest; a number that is not nothing is never drawn as nothing."""
    highest = max(numbers, default=0)
    levels = ".:-=+*#@" if ascii_only else COLUMNS
    nothing = "_" if ascii_only else "·"
    return "".join(nothing if n <= 0 else levels[(n * len(levels) - 1) // highest] for n in numbers)
