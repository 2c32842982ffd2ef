"""Dates and times in every usual form."""

import pytest

from quiz.core.article import Language
from quiz.core.marking import Change, Piece, Verdict, mark

RIGHT: list[tuple[Language, str, str]] = [
    ("de", "01/2025", "Januar 2025"),
    ("de", "1/2025", "Januar 2025"),
    ("de", "01.2025", "Januar 2025"),
    ("de", "Jan. 25", "Januar 2025"),
    ("de", "Jan 25", "Januar 2025"),
    ("de", "Januar '25", "Januar 2025"),
    ("de", "Jänner 2025", "Januar 2025"),
    ("de", "im Januar 2025", "Januar 2025"),
    ("de", "Januar 2025", "im Januar 2025"),
    ("de", "3.10.1990", "3. Oktober 1990"),
    ("de", "03.10.90", "3. Oktober 1990"),
    ("de", "3. 10. 1990", "3. Oktober 1990"),
    ("de", "1990-10-03", "3. Oktober 1990"),
    ("de", "am 3. Oktober 1990", "3. Oktober 1990"),
    ("de", "3. Okt. 1990", "3. Oktober 1990"),
    ("de", "3 Oktober 1990", "3. Oktober 1990"),
    ("de", "Mittwoch, 3. Oktober 1990", "3. Oktober 1990"),
    ("de", "3. Oktober 1990", "Mittwoch, der 3. Oktober 1990"),
    ("de", "den 3. Oktober 1990", "3. Oktober 1990"),
    ("de", "3. Oktober 1990", "3.10.1990"),
    ("de", "Okt. 1990", "Oktober 1990"),
    ("de", "10/1990", "Oktober 1990"),
    ("de", "10/90", "Oktober 1990"),
    ("de", "3.10.", "3. Oktober"),
    ("de", "am dritten Oktober", "dritten Oktober"),
    ("de", "1990", "im Jahr 1990"),
    ("de", "im Jahre 1990", "1990"),
    ("de", "seit 1990", "1990"),
    ("de", "'90", "1990"),
    ("de", "1914-1918", "1914–1918"),
    ("de", "1914 bis 1918", "1914–1918"),
    ("de", "von 1914 bis 1918", "1914–1918"),
    ("de", "1914-18", "1914–1918"),
    ("de", "90er", "1990er Jahre"),
    ("de", "neunziger Jahre", "1990er Jahre"),
    ("de", "die 1990er", "1990er Jahre"),
    ("de", "44 vor Christus", "44 v. Chr."),
    ("de", "am Montag", "Montag"),
    ("de", "montags", "montags"),
    ("de", "8 Uhr", "um 8 Uhr"),
    ("de", "8:00", "8 Uhr"),
    ("de", "8.00 Uhr", "8 Uhr"),
    ("de", "8", "8 Uhr"),
    ("de", "20:30", "20.30 Uhr"),
    ("de", "20 Uhr 30", "20.30 Uhr"),
    ("de", "Maerz 2024", "März 2024"),
    ("de", "Mrz. 2024", "März 2024"),
    ("de", "Februar 2024", "Februar 2024"),
    ("en", "October 3, 1990", "3 October 1990"),
    ("en", "3rd October 1990", "October 3, 1990"),
    ("en", "the 3rd of October 1990", "October 3, 1990"),
    ("en", "10/3/1990", "October 3, 1990"),
    ("en", "3/10/1990", "October 3, 1990"),
    ("en", "1990-10-03", "October 3, 1990"),
    ("en", "on 20 August 1977", "20 August 1977"),
    ("en", "20 Aug 1977", "20 August 1977"),
    ("en", "20.8.1977", "20 August 1977"),
    ("en", "Nov. 2018", "November 2018"),
    ("en", "Oct '90", "October 1990"),
    ("en", "1990s", "the 1990s"),
    ("en", "nineties", "1990s"),
    ("en", "from 1914 to 1918", "1914–1918"),
    ("en", "44 BC", "44 BCE"),
    ("en", "8:30 pm", "20:30"),
    ("en", "8 p.m.", "20:00"),
    ("en", "8 o'clock", "8:00"),
    ("en", "nineteen eighty-four", "1984"),
]
NEARLY: list[tuple[Language, str, str]] = [
    ("de", "1990", "3. Oktober 1990"),
    ("de", "Oktober 1990", "3. Oktober 1990"),
    ("de", "10/1990", "3. Oktober 1990"),
    ("de", "3. Oktober", "3. Oktober 1990"),
    ("de", "Oktober", "Oktober 1990"),
    ("de", "3. Oktober 1990", "Oktober 1990"),
    ("de", "Januar 2025", "2025"),
    ("de", "2025", "Anfang 2025"),
    ("de", "Januar 2025", "Anfang 2025"),
    ("de", "Anfang 2025", "2025"),
    ("de", "Janaur 2025", "Januar 2025"),
    ("de", "3. Oktobr 90", "3. Oktober 1990"),
    ("en", "2018", "November 2018"),
    ("en", "August 1977", "20 August 1977"),
    ("en", "Febuary 2025", "February 2025"),
    ("en", "44", "44 BC"),
]
WRONG: list[tuple[Language, str, str]] = [
    ("de", "Juli 2025", "Juni 2025"),
    ("de", "02/2025", "Januar 2025"),
    ("de", "Jan. 24", "Januar 2025"),
    ("de", "1989", "3. Oktober 1990"),
    ("de", "September 1990", "3. Oktober 1990"),
    ("de", "4.10.1990", "3. Oktober 1990"),
    ("de", "3.10.1890", "3. Oktober 1990"),
    ("de", "November 2025", "Anfang 2025"),
    ("de", "Ende 2025", "Anfang 2025"),
    ("de", "1914", "1990er Jahre"),
    ("de", "80er", "1990er Jahre"),
    ("de", "1914–1919", "1914–1918"),
    ("de", "Dienstag", "Montag"),
    ("de", "9 Uhr", "8 Uhr"),
    ("de", "8 Uhr", "8.30 Uhr"),
    ("de", "90", "1990"),
    ("de", "vor 1990", "nach 1990"),
    ("en", "8 am", "8 pm"),
    ("en", "June 2025", "July 2025"),
    ("en", "October 4, 1990", "October 3, 1990"),
]
ROWS = [(*row, Verdict.RIGHT) for row in RIGHT] + [(*row, Verdict.NEARLY) for row in NEARLY]
ROWS += [(*row, Verdict.WRONG) for row in WRONG]


@pytest.mark.parametrize(("language", "given", "answer", "verdict"), ROWS)
def test_dates(language: Language, given: str, answer: str, verdict: Verdict) -> None:
    """Every form of a date is right, a part of it nearly right, another one wrong."""
    assert mark(given, (answer,), language=language).verdict is verdict


@pytest.mark.parametrize(
    ("given", "answer", "difference"),
    [
        ("1990", "Oktober 1990", (Piece("Oktober", Change.MISSING), Piece(" 1990", Change.SAME))),
        ("Oktober 1990", "1990", (Piece("1990", Change.SAME), Piece(" Oktober", Change.EXTRA))),
        ("Janaur 25", "Januar 2025", (Piece("Januar", Change.OTHER, "Janaur"), Piece(" 2025", Change.SAME))),
    ],
)
def test_difference(given: str, answer: str, difference: tuple[Piece, ...]) -> None:
    """What of a date lacks, is too much or is misspelt is shown."""
    assert mark(given, (answer,), language="de").difference == difference
