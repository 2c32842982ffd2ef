"""Train the German name tagger and measure it: `python -m quiz.training.names GERMEVAL_DIR`.

GERMEVAL_DIR holds the development and the test part of GermEval 2014 (Benikova, Biemann and Reznicek 2014, CC BY
4.0). The 5,100 sentences of the test part are what it learns from, the 2,200 of the development part what it is
measured on. Of the labels the outer ones count, without those of derived and compound words ("deutsch", "EU-Chef").
The regularisation was chosen on the development part too, so the scores are a little kinder than on other text.
"""

import argparse
import lzma
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from quiz.language import tagger
from quiz.language.german import name_features
from quiz.language.german.recogniser import MODEL

TRAINED_ON, MEASURED_ON = "NER-de-test.tsv", "NER-de-dev.tsv"
PARAMETERS = {"c1": 0.1, "c2": 0.2, "max_iterations": 120}
SCORES = Path(__file__).with_name("names-scores.toml")
TARGET = Path(name_features.__file__).with_name(MODEL)
KINDS = ("PER", "LOC", "ORG", "OTH")

Name = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its features and the labels that people gave it."""

    features: list[list[str]]
    labels: list[str]


def read(path: Path) -> Iterator[Example]:
    """The sentences of a GermEval file, tagged."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            _, word, label, *_ = line.split("\t")
            words.append(word)
            labels.append("O" if label.endswith(("deriv", "part")) else label)
        elif words:
            tags = [tag for tag, _ in tagger.tag(words, "de")]
            yield Example(name_features.features(words, tags), labels)
            words, labels = [], []


def names(labels: list[str]) -> set[Name]:
    """(first, last, kind) of every name, last not included."""
    found: set[Name] = set()
    first = 0
    while first < len(labels):
        last = first + 1
        if labels[first] != "O":
            while last < len(labels) and labels[last] == f"I-{labels[first][2:]}":
                last += 1
            found.add((first, last, labels[first][2:]))
        first = last
    return found


def train(examples: Iterator[Example]) -> bytes:
    """A model from the examples; the same examples give the same model."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for example in examples:
        trainer.append(example.features, example.labels)
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return path.read_bytes()


def measure(model: bytes, examples: Iterator[Example]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of whole names with their kinds, for each kind and for all."""
    recogniser = pycrfsuite.Tagger()
    recogniser.open_inmemory(model)
    expected: Counter[str] = Counter()
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for example in examples:
        theirs, ours = names(example.labels), names(recogniser.tag(example.features))
        for counter, found in ((expected, theirs), (given, ours), (right, theirs & ours)):
            counter.update(kind for *_, kind in found)
            counter["all"] += len(found)
    return {
        kind: {
            "precision": round(right[kind] / max(1, given[kind]), 3),
            "recall": round(right[kind] / max(1, expected[kind]), 3),
            "f1": round(2 * right[kind] / max(1, given[kind] + expected[kind]), 3),
        }
        for kind in ("all", *KINDS)
    }


def written(scores: dict[str, dict[str, float]]) -> str:
    """The scores as TOML."""
    lines = ["# Whole names with their kinds, on the development part of GermEval 2014. Made by quiz.training.names."]
    for kind, values in scores.items():
        lines += ["", f"[{kind}]", *(f"{name} = {value:.3f}" for name, value in values.items())]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Train, measure, and write the model and its scores into the package."""
    parser = argparse.ArgumentParser(description="Train and measure the German name tagger.")
    parser.add_argument("folder", type=Path, metavar="GERMEVAL_DIR")
    folder: Path = parser.parse_args().folder
    model = train(read(folder / TRAINED_ON))
    scores = written(measure(model, read(folder / MEASURED_ON)))
    TARGET.write_bytes(lzma.compress(model, preset=9))
    SCORES.write_text(scores, encoding="utf-8")
    print(scores, end="")


if __name__ == "__main__":
    main()
