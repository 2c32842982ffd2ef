"""Every rule makes exactly the cards that its cases promise, and none where they promise none."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from quiz.core.article import Language
from quiz.generate.considering import proposals
from quiz.generate.reading import read
from quiz.generate.rules import RULE_BY_NAME, RULES
from quiz.language import analyse

CASES = Path(__file__).parent / "cases"


def promised() -> list[Any]:
    """Read all cases as (rule, language, sentence, title, promised questions and answers)."""
    return [
        pytest.param(
            path.stem,
            path.parent.name,
            case["sentence"],
            case.get("title", ""),
            [(card["question"], card["answer"]) for card in case["cards"]],
            id=f"{path.parent.name}-{path.stem}-{number}",
        )
        for path in sorted(CASES.glob("*/*.toml"))
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], start=1)
    ]


@pytest.mark.parametrize(("rule", "language", "sentence", "title", "cards"), promised())
def test_rule_keeps_its_promises(
    rule: str, language: Language, sentence: str, title: str, cards: list[tuple[str, str]]
) -> None:
    """A sentence yields the promised questions and answers, in any order, and nothing else."""
    text = analyse(sentence, language, title=title)
    made = [
        (candidate.question, candidate.answer)
        for one in text.sentences
        for candidate in proposals(RULE_BY_NAME[rule], read(one, text), text)
    ]
    assert sorted(made) == sorted(cards)


def test_every_rule_has_cases_in_every_language_it_speaks() -> None:
    """No rule goes without good and bad examples."""
    missing = [
        f"{language}/{rule.name}"
        for rule in RULES
        for language in rule.languages
        if not (CASES / language / f"{rule.name}.toml").exists()
    ]
    assert missing == []
