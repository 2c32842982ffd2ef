"""The line above a question."""

import pytest

from quiz.core.card import Card
from quiz.terminal.heading import heading, without_title


@pytest.mark.parametrize(
    ("title", "answer", "shown"),
    [
        ("Sechs Jahre Haft für Beltracchi", "Wolfgang Beltracchi", ""),
        ("Concorde crashes near Paris, killing 113", "113", ""),
        ("Sechs Jahre Haft für Beltracchi", "Köln", "Sechs Jahre Haft für Beltracchi"),
        ("Die Bahn am Berg", "am 3. Mai", "Die Bahn am Berg"),
    ],
)
def test_a_title_that_says_the_answer_is_not_shown(title: str, answer: str, shown: str) -> None:
    """Nobody reads the answer above the question."""
    card = Card(id="0" * 16, kind="cloze", question="_____ wurde verurteilt.", answer=answer)
    assert heading(title, card) == shown


@pytest.mark.parametrize(
    ("question", "shown", "left"),
    [
        ("Zu „Die ‚neue‘ Bahn“: Wer baute sie?", "Die „neue“ Bahn", "Wer baute sie?"),
        ("On “The Canal”: Who dug it?", "The Canal", "Who dug it?"),
        ("Zu „Die Bahn“: Wer baute sie?", "", "Zu „Die Bahn“: Wer baute sie?"),
        ("Zu „… tritt zurück“: Wer war es?", "Merkel tritt zurück", "Zu „… tritt zurück“: Wer war es?"),
        ("Wer baute die Bahn?", "Die Bahn", "Wer baute die Bahn?"),
    ],
)
def test_a_title_is_not_said_twice(question: str, shown: str, left: str) -> None:
    """Where the title stands above the question, the question does not begin with it as well."""
    assert without_title(question, shown) == left
