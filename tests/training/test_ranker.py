"""Training the ranker."""

import json
from pathlib import Path

from quiz.training import logistic, ranker
from quiz.training.ranker import Verdict

SEEDS = Path(__file__).parents[2] / "seeds"


def verdicts(judge: str, kept: int, cards: int, feature: str) -> list[Verdict]:
    """Some verdicts of a judge on cards with one feature, so many of them good."""
    seen = {"bias": 1.0, feature: 1.0}
    return [Verdict(f"{judge}/{n}", "good" if n < kept else "broken", seen, judge) for n in range(cards)]


def test_a_strict_judge_is_no_fault_of_the_cards() -> None:
    """What only a strict judge saw is not taken for worse, and no weight is kept for who judged."""
    mild = verdicts("mild", 36, 40, "gap") + verdicts("mild", 36, 40, "choice")
    strict = verdicts("strict", 20, 40, "gap") + verdicts("strict", 20, 40, "statement")
    weights = ranker.fit(mild + strict)
    assert set(weights) == {"bias", "choice", "gap", "statement"}
    alone = logistic.fit(
        [one.features for one in mild + strict],
        [float(one.verdict == "good") for one in mild + strict],
        penalty=ranker.PENALTY,
        rare=ranker.RARE,
    )
    assert alone["choice"] - alone["statement"] > 2 * (weights["choice"] - weights["statement"])


def test_candidates_are_collected_to_be_judged(tmp_path: Path) -> None:
    """Every card that may be asked comes with its article, its sentence and its features."""
    out = tmp_path / "cards.jsonl"
    seed = min(SEEDS.glob("*.txt"))
    ranker.collect(out, [seed])
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 10
    assert all(row["article"] == f"seeds/{seed.stem}" and row["features"]["bias"] == 1.0 for row in rows)


def test_what_was_measured_is_of_the_verdicts_that_are_kept() -> None:
    """The scores count the lines of the data, each of which says what the training reads."""
    kept = ranker.read_verdicts(ranker.VERDICTS)
    assert f"verdicts = {len(kept)}\n" in ranker.SCORES.read_text(encoding="utf-8")
    assert {one.verdict for one in kept} == set(ranker.TARGETS)
