"""The decks in `decks/` are just those that the generator makes of `seeds/`. `make golden` writes them anew."""

from pathlib import Path

import pytest

from quiz.core.article import LANGUAGES
from quiz.exchange import WriteOptions, read_article, read_decks, write_deck
from quiz.generate import generate
from quiz.language import detect

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NAMES = {seed.stem + ending for seed in SEEDS for ending in (".toml", ".anki-de.txt", ".anki-en.txt")}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_decks_are_what_the_generator_makes(seed: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    """Making the deck of a seed again gives the files as they are, letter for letter."""
    folder = ROOT / "decks" if pytestconfig.getoption("--update") else tmp_path
    deck = generate(read_article(seed, detect=detect).article).deck
    write_deck(deck, folder / f"{seed.stem}.toml")
    for language in LANGUAGES:
        write_deck(deck, folder / f"{seed.stem}.anki-{language}.txt", "anki-csv", WriteOptions(language))
    for made in sorted(folder.glob(f"{seed.stem}.*")):
        assert made.read_text(encoding="utf-8") == (ROOT / "decks" / made.name).read_text(encoding="utf-8")


def test_every_deck_has_its_seed() -> None:
    """No deck is left over from a seed that is gone, and none is missing."""
    assert {path.name for path in (ROOT / "decks").iterdir()} == NAMES


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_shipped_decks_read_without_a_problem(seed: Path) -> None:
    """The native file of every deck is read back whole."""
    read = read_decks(ROOT / "decks" / f"{seed.stem}.toml")
    assert read.problems == ()
    assert len(read.decks[0].cards) >= 10
