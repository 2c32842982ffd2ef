"""Points: up to a thousand for a question.

Accuracy pays what an answer is worth. Speed takes up to half of it away, in proportion to the time that was used, so a
right answer always pays more than a guess that came at once; the first half second costs nothing.
"""

from quiz.classroom.game.plan import Points

MOST = 1000
FREE_SECONDS = 0.5


def points(worth: float, after: float, seconds: float | None, way: Points) -> int:
    """The points of an answer worth `worth` (0 to 1) that came `after` seconds, of `seconds` that its player had."""
    if way is Points.ACCURACY or seconds is None:
        return round(MOST * worth)
    used = (after - FREE_SECONDS) / max(seconds - FREE_SECONDS, FREE_SECONDS)
    return round(MOST * worth * (1 - min(max(used, 0.0), 1.0) / 2))
