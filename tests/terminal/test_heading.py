"""The line above a question."""

import pytest

from quiz.core.card import Card
from quiz.terminal.heading import heading


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
