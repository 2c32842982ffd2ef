"""`quiz coverage` and `quiz generate --explain`: what is asked of an article, and why not the rest."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import Program, Screen


def test_coverage_counts_the_cards_of_every_sentence(quiz: Program, articles: Path) -> None:
    """Every sentence stands there once, with the number of its cards behind it, and the sums below are theirs."""
    quiz.says("generate", str(articles / "de.txt"))
    said = quiz.says("coverage", "die kleine")
    counts = [int(count) for count in re.findall(r"\s\[(\d+)\]", said)]
    told = re.search(r"(\d+) of (\d+) sentences asked \(\d+ %\), (\d+) cards\.", said)
    assert told
    assert int(told[1]) == len(counts)
    assert int(told[3]) == sum(counts) == quiz.numbers()["cards"]
    text = (articles / "de.txt").read_text(encoding="utf-8")
    shown = " ".join(re.sub(r" \[\d+\]", "", said).split())
    assert " ".join(text.split("\n\n")[1].split()) in shown


def test_coverage_of_a_deck_without_an_article(quiz: Program, tmp_path: Path) -> None:
    """A deck that came without its article has nothing to colour, and that is said."""
    (tmp_path / "plain.jsonl").write_text(
        '{"kind": "short", "question": "Where?", "answer": "Kiel"}\n', encoding="utf-8"
    )
    quiz.says("import", str(tmp_path / "plain.jsonl"))
    assert "has no article" in quiz.refuses("coverage", "plain", code=4)


def test_coverage_on_a_screen_in_german(quiz: Program, articles: Path, open_screen: Callable[..., Screen]) -> None:
    """It fits a terminal of 80 columns and speaks German."""
    quiz.says("generate", str(articles / "de.txt"))
    screen = open_screen(quiz.speaking("de"), "coverage", "die kleine")
    screen.sees("gefragt")
    screen.ends()


@pytest.mark.parametrize(("language", "words"), [("en", "a pronoun for something"), ("de", "ein Pronomen für etwas")])
def test_explain_tells_what_became_of_every_sentence(quiz: Program, tmp_path: Path, language: str, words: str) -> None:
    """Sentences, questions asked and not asked, and the words that spoil a sentence, in the user's language."""
    text = (
        "Ghega baute die Bahn\n\n"
        "Carl Ghega baute ab 1848 die Semmeringbahn bei Gloggnitz, die 1854 mit 15 Tunneln eröffnet wurde. "
        "Mit uns fuhr Ghega nie."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    said = quiz.speaking(language).says("generate", str(tmp_path / "a.txt"), "--explain", "--cards", "1")
    assert "1. Ghega baute die Bahn" in said
    assert re.search(r"^   \+ \w+ 0\.\d\d  .+ = .+$", said, re.MULTILINE)
    assert re.search(r"^   - \w+ 0\.\d\d  .+ \(.+\)$", said, re.MULTILINE)
    assert re.search(rf"^   \? uns: {words}", said, re.MULTILINE)
    assert not quiz.home.exists()
