"""German main clauses with their verb last."""

import pytest

from quiz.generate.reading import read
from quiz.generate.subordinating import subordinated
from quiz.generate.views import views
from quiz.language import analyse


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Die FPÖ lehnte den Vertrag ab.", "die FPÖ den Vertrag ablehnte"),
        ("Am Montag lehnte die FPÖ den Vertrag ab.", "die FPÖ am Montag den Vertrag ablehnte"),
        ("Boeing hat kleine Flugzeuge gebaut.", "Boeing kleine Flugzeuge gebaut hat"),
        ("Obwohl es regnete, musste Huber auf Wien warten.", "Huber auf Wien warten musste"),
        ("Huber hätte Flugzeuge bauen lassen.", None),
        ("Huber hat Flugzeuge bauen lassen.", None),
        ("Huber verlor seinen Titel.", None),
        ("Huber baute ein Haus, das steht, in Wien.", None),
    ],
)
def test_verb_goes_last(sentence: str, said: str | None) -> None:
    """The particle goes back to its verb, an auxiliary behind its participle; what is not sure gives none."""
    text = analyse(sentence, "de")
    reading = read(text.sentences[0], text)
    found = [subordinated(reading, view.clause) for view in views(reading, text) if view.clause.front is not None]
    assert [one.words for one in found if one is not None] == ([said] if said else [])
