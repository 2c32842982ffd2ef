"""German sentences without a beginning that ties them to other sentences."""

import pytest

from quiz.generate.inversion import inverted
from quiz.generate.reading import read
from quiz.language import analyse


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Am Mittwoch sagte der Vorsitzende der Bank alle Reisen ab.", "der Vorsitzende der Bank sagte alle Reisen ab"),
        ("Dann verlor der Manager seine Stelle in Wien.", "der Manager verlor seine Stelle in Wien"),
        ("Kurz darauf fuhr der Zug nach Graz.", "der Zug fuhr nach Graz"),
        ("Außerdem baute der Konzern, der wuchs, ein Werk.", "der Konzern, der wuchs, baute ein Werk"),
        ("In der Nacht auf Montag baute der Konzern ein Zelt.", "der Konzern baute ein Zelt"),
        ("Des Weiteren baute der Konzern ein Werk.", "der Konzern baute ein Werk"),
        ("Zuletzt baute der Konzern und Verlag ein Werk.", None),
        ("In Graz baute der Konzern ein Werk.", None),
        ("Dann lobte den Chef die Firma.", None),
        ("Dann lobten ihn alle Bürger der Stadt.", None),
        ("Damals baute der Konzern ein Werk.", None),
    ],
)
def test_subject_takes_the_free_place(sentence: str, said: str | None) -> None:
    """What only ties goes, and the subject stands before the verb; what says something stays."""
    text = analyse(sentence, "de")
    reading = read(text.sentences[0], text)
    tokens = reading.sentence.tokens
    order = inverted(reading, len(tokens) - 1)
    words = " ".join(tokens[index].text for index in order or []).replace(" ,", ",")
    assert words == (said or "")
