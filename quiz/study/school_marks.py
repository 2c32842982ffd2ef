"""German school marks, from 1 (very good) to 6 (insufficient), from the share of points.

The key is the one that chambers of industry and commerce use in vocational exams (IHK-Schlüssel): 92, 81, 67, 50 and
30 percent are the least for the marks 1 to 5.
"""

LEAST = ((0.92, 1), (0.81, 2), (0.67, 3), (0.5, 4), (0.3, 5))


def school_mark(share: float) -> int:
    """The mark for a share of right answers from 0 to 1."""
    return next((mark for least, mark in LEAST if share >= least), 6)
