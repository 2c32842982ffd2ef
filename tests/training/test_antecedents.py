"""Training the finder of antecedents."""

import json
from pathlib import Path

from quiz.generate.antecedents import SURE
from quiz.training import antecedents

ARTICLE = """\
---
title: Ghega baut die Bahn
language: de
---

Carl Ghega kam 1842 nach Wien. Er baute die Bahn über den Semmering. Das freute die Stadt.
"""


def test_pronouns_are_collected_to_be_told(tmp_path: Path) -> None:
    """A pronoun comes with its sentence and whom it may mean; who it is stays open."""
    article, out = tmp_path / "bahn.txt", tmp_path / "pronouns.jsonl"
    article.write_text(ARTICLE, encoding="utf-8")
    antecedents.collect(out, [article])
    (row,) = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert (row["pronoun"], row["place"], row["right"]) == ("Er", 0, None)
    assert row["sentence"].startswith("Er baute")
    assert row["candidates"]["Carl Ghega"]["in the title"] == 1.0


def test_what_was_measured_is_of_the_pronouns_that_are_kept() -> None:
    """The scores count the lines of the data, and the names that are said are right nineteen times of twenty."""
    kept = antecedents.read_pronouns(antecedents.PRONOUNS)
    scores = antecedents.SCORES.read_text(encoding="utf-8")
    assert f"pronouns = {len(kept)}\n" in scores
    told = antecedents.left_out(kept)
    said = [right for _, sure, right in told if sure >= SURE]
    assert len(said) > len(kept) / 5
    assert sum(said) / len(said) > 0.95
