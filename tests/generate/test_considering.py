"""How sure a question is: less where it says too little of the fact it asks for."""

import pytest

from quiz.core.article import Language
from quiz.generate.candidate import Candidate
from quiz.generate.considering import consider
from quiz.generate.features import features
from quiz.generate.ranker import probability
from quiz.language import analyse


def doubted(text: str, language: Language, rule: str) -> tuple[Candidate, float]:
    """The question of a rule, and what share is left of how likely the ranker alone takes it to be kept."""
    analysed = analyse(text, language, title="Ein Tag in Linz" if language == "de" else "A day in Perth")
    sentence, one = next(
        (sentence, one.candidate)
        for sentence in consider(analysed)
        for one in sentence.considered
        if one.rejected is None and one.candidate.rule == rule
    )
    return one, one.sure / probability(features(one, sentence.reading, analysed))


@pytest.mark.parametrize(
    ("text", "question", "left"),
    [
        ("Jens Spahn warb im Plenum um Zustimmung.", "Wer warb im Plenum um Zustimmung?", 0.64),
        (
            "Jens Spahn warb im Plenum der Abgeordneten um Zustimmung zum Haushalt.",
            "Wer warb im Plenum der Abgeordneten um Zustimmung zum Haushalt?",
            1.0,
        ),
    ],
)
def test_a_terse_question_is_doubted(text: str, question: str, left: float) -> None:
    """Who did something is doubtful in six words, and is not in ten."""
    candidate, share = doubted(text, "de", "wer")
    assert candidate.bare == question
    assert share == pytest.approx(left)


def test_a_description_is_doubted() -> None:
    """What an apposition says of somebody is doubtful, since the article mostly says more."""
    text = "Carl Linnaeus, a Swedish botanist, named thousands of plants in the 1750s."
    _candidate, left = doubted(text, "en", "apposition")
    assert left == pytest.approx(0.8)
