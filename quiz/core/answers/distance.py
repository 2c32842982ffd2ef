"""How many slips of the fingers lie between two texts.

Optimal string alignment distance (Damerau 1964, "A technique for computer detection and correction of spelling
errors"; no stretch is edited twice): insertions, deletions, substitutions and swapped neighbours count one each.
"""


def table(given: str, answer: str) -> list[list[int]]:
    """Distances between all beginnings of the two: `table[i][j]` for the first i and j characters."""
    rows = [[i + j if not i * j else 0 for j in range(len(answer) + 1)] for i in range(len(given) + 1)]
    for i, typed in enumerate(given, 1):
        for j, letter in enumerate(answer, 1):
            best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (typed != letter))
            if _swapped(given, answer, i, j):
                best = min(best, rows[i - 2][j - 2] + 1)
            rows[i][j] = best
    return rows


def distance(given: str, answer: str, most: int) -> int | None:
    """The distance, or None if it is greater than `most`; what can not be near is told apart without a table."""
    if given == answer:
        return 0
    if abs(len(given) - len(answer)) > most:
        return None
    # An edit can not mend more than two places of a multiset of letters (a substitution or one of each).
    if len(set(given) ^ set(answer)) > 2 * most:
        return None
    found = table(given, answer)[-1][-1]
    return found if found <= most else None


def steps(given: str, answer: str) -> list[tuple[int | None, int | None]]:
    """The cheapest way from one to the other as pairs of places; None on the side where a letter is missing."""
    rows, way, i, j = table(given, answer), [], len(given), len(answer)
    while i or j:
        # A letter too many or too few is looked for first, so that of two equal letters the second is the slip.
        if i and rows[i][j] == rows[i - 1][j] + 1:
            taken: list[tuple[int | None, int | None]] = [(i - 1, None)]
        elif j and rows[i][j] == rows[i][j - 1] + 1:
            taken = [(None, j - 1)]
        elif _swapped(given, answer, i, j) and rows[i][j] == rows[i - 2][j - 2] + 1:
            taken = [(i - 1, j - 1), (i - 2, j - 2)]
        else:
            taken = [(i - 1, j - 1)]
        way += taken
        i -= sum(one is not None for one, _ in taken)
        j -= sum(other is not None for _, other in taken)
    return way[::-1]


def _swapped(given: str, answer: str, i: int, j: int) -> bool:
    return i > 1 and j > 1 and given[i - 2 : i] == answer[j - 2 : j][::-1] and given[i - 1] != given[i - 2]
