"""Words of time that mean something only on the day of writing."""

import datetime as dt

import pytest

from quiz.core.article import Language
from quiz.generate.pointers import DATED
from quiz.generate.reading import read
from quiz.language import analyse
from quiz.language.dates import told_date

WRITTEN = dt.date(2025, 5, 6)


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("de", "Merz sprach am Dienstag in Berlin.", "Merz sprach in Berlin."),
        ("de", "Merz sprach am Dienstagabend vergangener Woche in Berlin.", "Merz sprach in Berlin."),
        ("de", "Merz sprach 2025 in Berlin, als am Dienstag, dem Tag der Arbeit, alle frei hatten.", None),
        ("de", "Im kommenden Weihnachtsgeschäft hofft Berlin auf Gäste.", None),
        ("de", "Merz las laut einer am Montag gedruckten Liste 40 Bücher.", "Merz las laut einer Liste 40 Bücher."),
        (
            "de",
            "Merz las eine am Montag gedruckte, aber falsche Liste.",
            "Merz las eine gedruckte, aber falsche Liste.",
        ),
        ("de", "Merz lehrt gegenwärtig in Berlin.", "Merz lehrt in Berlin."),
        ("de", "In Berlin brach im vorvergangenen Winter ein Rohr.", None),
        ("de", "In Berlin sind seit dem Brand fünf Wochen vergangen.", None),
        ("de", "In Berlin versprach Merz am Abend 40 Häuser.", None),
        ("de", "In der Nacht fielen in Berlin 40 Zentimeter Schnee.", None),
        ("de", "Im Winter verlor Berlin 40 Bäume.", None),
        ("de", "Merz spricht bis Dienstag in Berlin.", None),
        ("de", "Merz sprach noch am Dienstag in Berlin.", None),
        ("de", "Am Dienstag sprach Merz in Berlin.", None),
        ("de", "Merz sprach am Dienstag noch in Berlin.", None),
        ("de", "In Berlin waren zuletzt 20 Menschen angestellt.", None),
        ("de", "Berlin wuchs im vergangenen Jahr stark.", "Berlin wuchs im Jahr 2024 stark."),
        ("de", "Berlin wächst in diesem Jahr stark.", "Berlin wächst im Jahr 2025 stark."),
        ("de", "Berlin wächst seit Beginn dieses Jahres stark.", "Berlin wächst seit Beginn des Jahres 2025 stark."),
        ("de", "Berlin wächst ab Juli kommenden Jahres stark.", "Berlin wächst ab Juli 2026 stark."),
        ("de", "Nächstes Jahr wächst Berlin stark.", "Im Jahr 2026 wächst Berlin stark."),
        ("en", "On Tuesday, Finland joined Nato in Brussels.", "Finland joined Nato in Brussels."),
        ("en", "Finland joined Nato on Tuesday evening in Brussels.", "Finland joined Nato in Brussels."),
        ("en", "Finland joins under a deal signed on Tuesday.", "Finland joins under a deal."),
        ("en", "Finland got the contract cancelled on Tuesday.", "Finland got the contract cancelled."),
        ("en", "Finland had 41 men of the gang arrested on Tuesday.", "Finland had 41 men of the gang arrested."),
        (
            "en",
            "In Finland a man was killed and a woman injured on Tuesday.",
            "In Finland a man was killed and a woman injured.",
        ),
        ("en", "The deal of Brussels was signed on Tuesday.", "The deal of Brussels was signed."),
        ("en", "Finland was to open a port in March but sold it.", None),
        ("en", "Finland waited until Tuesday in Brussels.", None),
        ("en", "On Monday, Mark Zuckerberg sold 40 houses.", "Mark Zuckerberg sold 40 houses."),
        ("en", "Finland joined Nato tonight in Brussels.", None),
        ("en", "Finland has so far paid $75,000 in Brussels.", None),
        ("en", "Finland joined Nato last year in Brussels.", "Finland joined Nato in 2024 in Brussels."),
        ("en", "Finland will leave Nato in June next year.", "Finland will leave Nato in June 2026."),
        ("en", "Finland will leave Nato by next year in Brussels.", "Finland will leave Nato by 2026 in Brussels."),
    ],
)
def test_day_of_writing_is_left_out_or_said(language: Language, sentence: str, said: str | None) -> None:
    """A weekday goes and a year is said where the sentence stays whole; else it is clear only beside the date."""
    text = analyse(sentence, language, date=WRITTEN)
    reading = read(text.sentences[0], text)
    whole = (0, len(reading.sentence.tokens))
    if said is None:
        assert DATED in reading.vague.values()
    else:
        assert reading.alone(*whole)
        assert reading.words(*whole) == said


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("de", "Berlin, 6. Mai 2025 – Merz ist Kanzler.", WRITTEN),
        ("de", "Titel\n\nWien (dpa), 6. Mai 2025 – Merz ist Kanzler.", WRITTEN),
        ("de", "Am 6. Mai 2025 – es war ein Dienstag – wurde gewählt.", None),
        ("de", "Berlin, 31. Februar 2025 – Merz ist Kanzler.", None),
        ("en", "LONDON, 6 May 2025 — Labour won.", WRITTEN),
        ("en", "NEW YORK, May 6, 2025 – The market fell.", WRITTEN),
        ("en", "NEW YORK – The market fell.", None),
        ("en", "Old ship found\n\nThe Norlund sank on Tuesday, 6 May 2025. It lay off Leeds.", None),
        ("de", "Anna Huber, geb. in Graz, 6. Mai 2025. Sie malt.", None),
        ("en", "Title\n\nCork, 6 May 2025: A clerk is in jail.", WRITTEN),
        ("de", "Titel\n\nWIEN, 6. Mai 2025. Der Rat tagt.", WRITTEN),
        ("de", "Merz ist Kanzler. (APA, 6.5.2025)", WRITTEN),
        ("de", "Titel\n6. Mai 2025\n\nMerz ist Kanzler.", WRITTEN),
        ("en", "Title\nMay 6, 2025\n\nLabour won.", WRITTEN),
        ("de", "Merz ist Kanzler.  (red, 6. 5. 2025)", WRITTEN),
        ("de", "Merz (geboren am 11.11.1955) ist Kanzler.", None),
        ("de", "Merz ist Kanzler. (APA, 31.2.2025)", None),
    ],
)
def test_dateline_tells_the_date(language: Language, text: str, date: dt.date | None) -> None:
    """The date stands between a place and a dash, in a line of its own, in brackets at the end, or nowhere."""
    assert told_date(text, language) == date


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Vor zehn Tagen kostete eine Aktie von Wirecard noch 100 Euro.", False),
        ("Der Kurs von Wirecard lag vor einem Jahr noch bei 100 Euro.", False),
        ("Der Chef von Wirecard sitzt seit wenigen Tagen in Haft.", False),
        ("Wirecard stand vor großen Aufgaben in Asien.", True),
        ("Wirecard zog vor mehr als zwölf Jahren nach Aschheim um.", False),
    ],
)
def test_time_counted_back_stays_open(sentence: str, alone: bool) -> None:
    """What is counted back from the day of writing means nothing later."""
    text = analyse(sentence, "de")
    reading = read(text.sentences[0], text)
    assert reading.alone(0, len(reading.sentence.tokens)) is alone


@pytest.mark.parametrize(("year", "clear"), [("2025", True), ("1962", False)])
def test_a_weekday_belongs_to_the_year_that_is_told_of(year: str, clear: bool) -> None:
    """Where the sentence before tells of another year, Friday is none of the article's week."""
    told = f"Im Februar {year} kam die Flut nach Hamburg. Den ganzen Freitag drückte der Sturm das Wasser in die Bucht."
    text = analyse(told, "de", title="Die Flut", date=WRITTEN)
    reading = read(text.sentences[1], text)
    assert reading.alone(0, len(reading.sentence.tokens)) is clear
