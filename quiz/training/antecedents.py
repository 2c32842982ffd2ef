"""Train the finder of antecedents on pronouns of which a reader said whom they mean.

`python -m quiz.training.antecedents` fits a logistic regression to `antecedents.jsonl` and writes
`quiz/generate/antecedents.toml`, and in `antecedents-scores.toml` how many names are said and how many of those
rightly, for some thresholds; measured with weights that did not see the article.
`python -m quiz.training.antecedents collect FILE ARTICLE…` writes the pronouns of some articles that their own
sentences do not explain, for somebody to say of each whom it means.

A line has `article`, `language`, `sentence`, the `pronoun`, whom it may mean with the features of each
(`candidates`, `quiz.generate.antecedent_features`) and who it is (`right`): one of them, or null for anybody else, a
thing or several people.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quiz.generate.antecedent_features import candidates, sex_of
from quiz.generate.antecedents import SURE
from quiz.generate.pronouns import is_pronoun
from quiz.training import logistic
from quiz.training.texts import analysed

HERE = Path(__file__).parent
PRONOUNS = HERE / "antecedents.jsonl"
SCORES = HERE / "antecedents-scores.toml"
WEIGHTS = HERE.parent / "generate" / "antecedents.toml"
PENALTY = 1.0
RARE = 6
FOLDS = 12
THRESHOLDS = (0.95, 0.9, 0.85, SURE, 0.7, 0.5)
HEAD = "The weights of the finder of antecedents, made by `python -m quiz.training.antecedents` from {count} pronouns."


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun with everybody it may mean, and who it is; None for nobody of them."""

    article: str
    language: str
    candidates: Mapping[str, Mapping[str, float]]
    right: str | None


def read_pronouns(path: Path) -> list[Pronoun]:
    """The pronouns of a file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [Pronoun(row["article"], row["language"], row["candidates"], row["right"]) for row in rows]


def fit(pronouns: Sequence[Pronoun]) -> dict[str, float]:
    """The weights that make it most likely who is meant."""
    pairs = [(seen, float(name == one.right)) for one in pronouns for name, seen in one.candidates.items()]
    seen, wanted = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    return logistic.fit(seen, wanted, penalty=PENALTY, rare=RARE)


def left_out(pronouns: Sequence[Pronoun]) -> list[tuple[str, float, bool]]:
    """(language, how sure, whether right) of the name for every pronoun, by weights that did not see its article."""
    told = []
    articles = sorted({one.article for one in pronouns})
    for fold in range(FOLDS):
        left = set(articles[fold::FOLDS])
        weights = fit([one for one in pronouns if one.article not in left])
        for one in pronouns:
            if one.article in left and one.candidates:
                ranked = sorted(((logistic.likely(weights, seen), name) for name, seen in one.candidates.items()))
                second = ranked[-2][0] if len(ranked) > 1 else 0.0
                told.append((one.language, ranked[-1][0] * (1 - second), ranked[-1][1] == one.right))
    return told


def train() -> None:
    """Fit the weights, write them and what was measured."""
    pronouns = read_pronouns(PRONOUNS)
    logistic.write(WEIGHTS, HEAD.format(count=len(pronouns)), fit(pronouns))
    measured = left_out(pronouns)
    lines = [f"pronouns = {len(pronouns)}", f"articles = {len({one.article for one in pronouns})}"]
    for language in ("de", "en"):
        of_it = [one for one in pronouns if one.language == language]
        lines += ["", f"[{language}]", f"pronouns = {len(of_it)}", f"persons = {sum(bool(one.right) for one in of_it)}"]
        for threshold in THRESHOLDS:
            said = [right for told, sure, right in measured if told == language and sure >= threshold]
            share = sum(said) / max(1, len(said))
            lines.append(f'"{threshold}" = {{ said = {len(said)}, right = {share:.3f} }}')
    SCORES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(SCORES.read_text(encoding="utf-8"))


def collect(out: Path, paths: Iterable[Path]) -> None:
    """Write every pronoun of some articles that its own sentence does not explain, `right` left open."""
    with out.open("w", encoding="utf-8") as file:
        for article, text in analysed(paths):
            for sentence in text.sentences:
                for index, token in enumerate(sentence.tokens):
                    if sex_of(token) and is_pronoun(sentence, index, text):
                        row = {
                            "article": article,
                            "language": text.language,
                            "sentence": sentence.text,
                            "pronoun": token.text,
                            "place": index,
                            "candidates": dict(candidates(sentence, index, text)),
                            "right": None,
                        }
                        file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["collect"]:
        collect(Path(sys.argv[2]), map(Path, sys.argv[3:]))
    else:
        train()
