"""Numbers as they are written in the user's language."""

from quiz.locale import language


def decimal(number: float, digits: int = 1) -> str:
    """A number with so many digits behind the point, which is a comma in German."""
    written = f"{number:.{digits}f}"
    return written.replace(".", ",") if language() == "de" else written
