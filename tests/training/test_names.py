"""The training of the name tagger."""

from pathlib import Path

from quiz.training import names

SENTENCES = """#\tsource
1\tGestern\tO\tO
2\tkam\tO\tO
3\tAngela\tB-PER\tO
4\tMerkel\tI-PER\tO
5\tnach\tO\tO
6\tRostock\tB-LOC\tO
7\t.\tO\tO

1\tDie\tO\tO
2\tdeutsche\tB-LOCderiv\tO
3\tEU-Chefin\tB-ORGpart\tO
4\tkam\tO\tO
5\t.\tO\tO
"""


def test_derived_words_are_no_names(tmp_path: Path) -> None:
    """Only the outer labels of whole names count."""
    path = tmp_path / "part.tsv"
    path.write_text(SENTENCES, encoding="utf-8")
    first, second = names.read(path)
    assert names.names(first.labels) == {(2, 4, "PER"), (5, 6, "LOC")}
    assert names.names(second.labels) == set()


def test_the_same_examples_give_the_same_model(tmp_path: Path) -> None:
    """Training is deterministic, and what was learned is found again."""
    path = tmp_path / "part.tsv"
    path.write_text(SENTENCES * 5, encoding="utf-8")
    model = names.train(names.read(path))
    assert model == names.train(names.read(path))
    assert names.measure(model, names.read(path))["all"]["f1"] == 1


def test_scores_are_good_enough() -> None:
    """The shipped model finds clearly more than two names in three."""
    assert "f1 = 0.7" in names.SCORES.read_text(encoding="utf-8").split("[PER]")[0]
