"""Whom or what a pronoun at the beginning of a sentence takes up."""

import pytest

from quiz.generate.reading import read
from quiz.language import analyse


@pytest.mark.parametrize(
    ("before", "sentence", "first"),
    [
        ("The regulator was founded in 1948.", "It has forty inspectors in Leeds.", None),
        ("The ministers met in Graz in 1948.", "They have not met since 1950.", None),
        ("Das Objekt liegt im Zentrum der Galaxie M87.", "Es besitzt eine große Masse.", "Das Objekt"),
        ("Der Bundesrat stützte sich im März auf Notrecht.", "Er verbot alle Klagen.", "Der Bundesrat"),
        ("Die Kommission lobte den Bundesrat.", "Sie will im März wieder tagen.", "Die Kommission"),
        ("Die Kommission lobte die Behörde.", "Sie will im März wieder tagen.", None),
        ("Das Objekt liegt im Sternbild Jungfrau.", "Es war das erste Mal.", None),
        ("Ein Ingenieur plante die Strecke.", "Er wollte keine Seile.", None),
        ("Betroffen sind vor allem Verpackung und Verwaltung.", "Sie können im März wechseln.", None),
        ("Die Kommission lobte den Bundesrat.", "Sie tagen im März wieder.", None),
    ],
)
def test_subject_that_stays_the_subject(before: str, sentence: str, first: str | None) -> None:
    """A pronoun means the subject of the sentence before if gender and number fit nothing else there."""
    text = analyse(f"{before} {sentence}", "en" if sentence.startswith(("It", "They")) else "de")
    reading = read(text.sentences[1], text)
    if first is None:
        assert not reading.alone(0, 1)
    else:
        assert reading.words(0, len(reading.sentence.tokens)).startswith(first)
