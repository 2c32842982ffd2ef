"""Train the ranker on verdicts: `python -m quiz.training.ranker`.

`python -m quiz.training.ranker collect FILE ARTICLE…` writes every candidate of some articles, with its features, for
somebody to judge by the rubric (good, flawed, broken); `python -m quiz.training.ranker` fits a logistic regression
with an L2 penalty to `verdicts.jsonl` by Newton's method and writes `quiz/generate/ranker.toml` and the measured curve
in `ranker-scores.toml`. For the measure the articles are dealt into `FOLDS` parts, each ranked by weights of the
others: no card is ranked by weights that saw its article.

A line of `verdicts.jsonl` has `article`, `language`, `judge` (a round of one judge), `rule`, `verdict`, `reason`,
`question`, `answer` and `features` (`quiz.generate.features`). Of cards dealt out at random one judge kept 55 % and
another 72 %; so who judged is a feature of its own while the weights are fitted, and is left out of them.
All texts are the project's own; what it is measured on (XQuAD, Austrian news) nothing was trained on.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.generate.considering import consider
from quiz.generate.features import features
from quiz.training import logistic
from quiz.training.texts import analysed

HERE = Path(__file__).parent
VERDICTS = HERE / "verdicts.jsonl"
SCORES = HERE / "ranker-scores.toml"
WEIGHTS = HERE.parent / "generate" / "ranker.toml"
TARGETS = {"good": 1.0, "flawed": 0.2, "broken": 0.0}
PENALTY = 10.0
JUDGE = "judged by"
STRICTNESS = 3.0
"""How freely a judge's strictness is fitted: the value of the feature that stands for the judge."""
FOLDS = 12
RARE = 4
"""Features that fewer verdicts have say nothing reliable and get no weight."""
HEAD = "The weights of the ranker, made by `python -m quiz.training.ranker` from {count} verdicts."


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge said of a card: `verdict` is good, flawed or broken."""

    article: str
    verdict: str
    features: Mapping[str, float]
    judge: str


def read_verdicts(path: Path) -> list[Verdict]:
    """The verdicts of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = map(json.loads, lines)
    return [Verdict(row["article"], row["verdict"], row["features"], row["judge"]) for row in rows]


def fit(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """The weights that make the verdicts most likely, whoever judged."""
    kept = [TARGETS[verdict.verdict] for verdict in verdicts]
    seen = [{**verdict.features, f"{JUDGE} {verdict.judge}": STRICTNESS} for verdict in verdicts]
    weights = logistic.fit(seen, kept, penalty=PENALTY, rare=RARE)
    return {name: weight for name, weight in weights.items() if not name.startswith(JUDGE)}


def left_out(verdicts: Sequence[Verdict]) -> list[tuple[float, str]]:
    """(probability, verdict) of every card by weights that did not see its article, the most probable first."""
    ranked = []
    articles = sorted({verdict.article for verdict in verdicts})
    for fold in range(FOLDS):
        left = set(articles[fold::FOLDS])
        others = [verdict for verdict in verdicts if verdict.article not in left]
        weights = fit(others)
        ranked += [(logistic.likely(weights, one.features), one.verdict) for one in verdicts if one.article in left]
    return sorted(ranked, reverse=True)


def area(ranked: Sequence[tuple[float, str]]) -> float:
    """How often a good card is ranked before one that is not (the area under the ROC curve)."""
    good = sum(verdict == "good" for _, verdict in ranked)
    before, wins = 0, 0
    for _, verdict in ranked:
        before += verdict == "good"
        wins += before if verdict != "good" else 0
    return wins / max(1, good * (len(ranked) - good))


def curve(ranked: Sequence[tuple[float, str]]) -> list[tuple[int, float, float]]:
    """(best so many per cent, share good, share broken) for every tenth of the cards."""
    rows = []
    for tenth in range(1, 11):
        best = [verdict for _, verdict in ranked[: max(1, len(ranked) * tenth // 10)]]
        rows.append((10 * tenth, best.count("good") / len(best), best.count("broken") / len(best)))
    return rows


def train() -> None:
    """Fit the weights, write them and what was measured."""
    verdicts = read_verdicts(VERDICTS)
    weights = fit(verdicts)
    logistic.write(WEIGHTS, HEAD.format(count=len(verdicts)), weights)
    ranked = left_out(verdicts)
    shares = [f"{name} = {sum(v.verdict == name for v in verdicts)}" for name in TARGETS]
    table = [
        f"[[best]]\npercent = {percent}\ngood = {good:.3f}\nbroken = {broken:.3f}\n"
        for percent, good, broken in curve(ranked)
    ]
    head = [
        f"verdicts = {len(verdicts)}",
        f"articles = {len({v.article for v in verdicts})}",
        *shares,
    ]
    SCORES.write_text("\n".join([*head, f"area = {area(ranked):.3f}", "", *table]), encoding="utf-8")
    print(SCORES.read_text(encoding="utf-8"))


def collect(out: Path, paths: Iterable[Path]) -> None:
    """Write every candidate of some articles as a line to be judged."""
    with out.open("w", encoding="utf-8") as file:
        for article, text in analysed(paths):
            for sentence in consider(text):
                for one in sentence.considered:
                    if one.rejected is None:
                        row = {
                            "article": article,
                            "language": text.language,
                            "rule": one.candidate.rule,
                            "kind": one.candidate.kind,
                            "question": one.candidate.question,
                            "answer": one.candidate.answer,
                            "sentence": one.candidate.sentence.text,
                            "features": features(one.candidate, sentence.reading, text),
                        }
                        file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["collect"]:
        collect(Path(sys.argv[2]), map(Path, sys.argv[3:]))
    else:
        train()
