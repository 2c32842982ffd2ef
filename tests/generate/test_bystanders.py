"""Sentences in which somebody who matters to nobody says something."""

import pytest

from quiz.core.article import Language
from quiz.generate.bystanders import is_bystanders
from quiz.generate.reading import read
from quiz.language import analyse


@pytest.mark.parametrize(
    ("language", "text", "bystander"),
    [
        ("de", "„Das war laut“, sagte ein Zuschauer aus Graz.", True),
        ("de", "„Das war laut“, sagte Anna Huber, eine Lehrerin aus Graz.", True),
        ("de", "„Das war laut“, sagte Kanzler Friedrich Merz.", False),
        ("de", "Friedrich Merz sprach in Graz.", False),
        ("en", "“It was loud,” said Anna Brown, a teacher from Leeds.", True),
        ("en", "“It was loud,” said Anna Brown, who teaches in Leeds.", True),
        ("en", "“It was loud,” said Anna Brown, the head of Boeing.", False),
    ],
)
def test_voices_for_colour(language: Language, text: str, bystander: bool) -> None:
    """A voice without a name, or with one that is described as anybody, is a bystander's; an office is not."""
    analysed = analyse(text, language)
    assert is_bystanders(read(analysed.sentences[0], analysed), analysed) is bystander
