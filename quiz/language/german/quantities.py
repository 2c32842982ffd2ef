"""Words and figures that count, measure and date, as they stand inside German noun phrases."""

import re

from quiz.language.words import word_set

SIGNS = frozenset("%€$£")
YEAR = re.compile(r"1\d{3}|20\d{2}")
ORDINAL = re.compile(r"\d{1,2}\.")
MEASURES = frozenset(
    """Prozent Prozentpunkt Prozentpunkte Million Millionen Milliarde Milliarden Mio. Mrd. Dutzend Hälfte Drittel
    Viertel Euro Dollar Meter Kilometer Tonnen Liter Grad Reihe Vielzahl Anzahl Menge Mehrheit Großteil
    Teil Paar""".split()
)
AMOUNTS = frozenset("Million Millionen Milliarde Milliarden Mio. Mrd. Dutzend".split())
LENGTHS = re.compile(r"(?:Kilo|Zenti|Milli)?[Mm]eter|Jahre|Tage|Monate|Wochen|Stunden|Minuten|Prozent|Tonnen|Euro")
DATED = re.compile(r"(?:\w*[Jj]ahr(?:e[sn]?)?|Anfang|Mitte|Ende|Sommer|Herbst|Winter|Frühling|Saison|\w*WM|\w*EM)")
# The tagger calls "31-jähriger" a name for its digits.
AGED = re.compile(r"\d[\d.,]*-?[a-zäöüß]+ige[rsnm]?|\d+er|\w+-?jährige[rsnm]?")


def takes_year(word: str) -> bool:
    """Whether the number behind a word is its year: "Ende 2024", "im Mai 1848"."""
    return DATED.fullmatch(word) is not None or word in word_set("german", "months")
