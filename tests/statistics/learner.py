"""The statistics of somebody who has learned for a while, and of a beginner."""

import datetime as dt

from quiz.core.card import Card
from quiz.statistics.numbers import Cards, HardCard, OfDeck, OfTag, Statistics
from quiz.statistics.tally import Tally

TODAY = dt.date(2026, 3, 5)
LONG = "Altman: OpenAI setzt auf offene KI gegen Chinas Vormacht & gegen <die> Konkurrenz aus dem eigenen Land"
GAP = Card("g", "cloze", "Seit _____ war OpenAI geschlossen.", "2019")
WORD = Card("w", "short", "Wie heißt das Modell, das im Januar 2025 für Aufsehen in aller Welt sorgte?", "R1")


def a_year() -> Statistics:
    """Two days of three answered for a year, three decks with tags, leeches, few answers to mature cards this month."""
    days = {
        TODAY - dt.timedelta(days=back): Tally(
            again=2 + back % 5,
            good=10 + back % 7,
            new=1,
            young=8,
            young_right=6,
            mature=1 if back < 30 else 4,
            mature_right=1 if back < 30 else 3,
            milliseconds=90_000,
        )
        for back in range(370, -1, -1)
        if back % 3
    }
    hours = [Tally(again=10, good=90 + hour) if hour in {7, 19} else Tally() for hour in range(24)]
    cards = Cards(cards=40, new=8, due=9, suspended=1, seen=31, mature=12, lapses=30, expected=27.9)
    decks = tuple(
        OfDeck(f"d{number}", title, Cards(cards=12 + number, seen=5, expected=4.0), Tally(good=9, milliseconds=60_000))
        for number, title in enumerate((LONG, "Bienen", "Voyager"))
    )
    tags = (OfTag("history", cards), OfTag("history::rome", Cards(cards=4)), OfTag("date", Cards(cards=3)))
    hardest = (HardCard("d0", LONG, GAP, 20, 9, suspended=False), HardCard("d1", "Bienen", WORD, 12, 8, suspended=True))
    forecast = (9, 0, 3, 1) + (2,) * 26
    return Statistics(TODAY, cards, days, hours, forecast, 0.9, decks, tags, hardest, 8, 1)


def a_beginner() -> Statistics:
    """Three cards, none of which was asked."""
    deck = OfDeck("d", "Bienen", Cards(cards=3, new=3), Tally())
    return Statistics(TODAY, Cards(cards=3, new=3), {}, (Tally(),) * 24, (0,) * 30, 0.9, (deck,), (), (), 8, 0)
